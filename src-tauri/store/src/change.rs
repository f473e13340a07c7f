//! The one way in which a vault is changed.

use rusqlite::{Transaction, TransactionBehavior};

use crate::database::checkpoint;
use crate::error::StoreError;
use crate::presence::Whereabouts;
use crate::reached::{Behind, count};
use crate::vault::Vault;

impl Vault {
    /// Changes what people wrote, as a whole or not at all. Returns when the disk has it and the file that has it is the
    /// one that will be found at the next start.
    ///
    /// `make` says how many changes it counted itself, as lines of a log or by [`count`](crate::reached::count); otherwise it is one.
    pub(crate) fn change<T>(
        &mut self,
        at: Option<i64>,
        make: impl FnOnce(&Transaction) -> Result<(T, i64), StoreError>,
    ) -> Result<T, StoreError> {
        if self.behind.is_some() {
            return Err(StoreError::Behind);
        }
        self.require_here()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (answer, counted) = make(&transaction)?;
        if counted == 0 {
            count(&transaction, 1)?;
        }
        transaction.commit()?;
        self.place.changes += counted.max(1);
        self.place.at = at.unwrap_or(self.place.at);
        self.require_here()?;
        self.place_file.write(self.place);
        Ok(answer)
    }

    /// Changes what follows from what people wrote and can be found anew: it is not counted.
    pub(crate) fn derive<T>(
        &mut self,
        make: impl FnOnce(&Transaction) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.require_here()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = make(&transaction)?;
        transaction.commit()?;
        Ok(answer)
    }

    /// Refuses when the vault is not where it was opened any more, so that nothing is told as saved that nobody would
    /// find again.
    ///
    /// # Errors
    /// [`StoreError::Moved`], or [`StoreError::LogGone`].
    pub fn require_here(&self) -> Result<(), StoreError> {
        match self.presence.look(&self.places) {
            Whereabouts::Here => Ok(()),
            Whereabouts::NoDatabase => Err(StoreError::Moved),
            Whereabouts::NoLog => {
                // What was told as saved is in a log without a name: it goes into the file while there is a way to it.
                let _ = checkpoint(&self.connection);
                Err(StoreError::LogGone)
            }
        }
    }

    /// How far the vault is behind what was told as saved, until [`Vault::go_on`]. Till then nothing in it is changed.
    pub fn behind(&self) -> Option<Behind> {
        self.behind
    }

    /// Goes on with a vault that is behind: what it has is the newest from now on.
    ///
    /// # Errors
    /// Why the vault could not be changed; then it is behind still.
    pub fn go_on(&mut self) -> Result<(), StoreError> {
        let Some(behind) = self.behind.take() else { return Ok(()) };
        // Past the place that was lost, so that the vault that has it is behind this one, should it turn up.
        let ahead = behind.changes.saturating_add(1);
        let gone_on = self.change(None, |transaction| Ok(((), count(transaction, ahead).map(|()| ahead)?)));
        if gone_on.is_err() {
            self.behind = Some(behind);
        }
        gone_on
    }

    /// Puts the write-ahead log away into the file, if anything is in it; whether it did. To be called when nobody
    /// types: from then on nothing hangs on the log, and the place reached is on the disk too.
    ///
    /// # Errors
    /// [`StoreError::Moved`], [`StoreError::LogGone`], or why the log could not be put away; it goes on counting then.
    pub fn rest(&mut self) -> Result<bool, StoreError> {
        self.require_here()?;
        if std::fs::metadata(self.places.log()).is_ok_and(|log| log.len() == 0) {
            return Ok(false);
        }
        checkpoint(&self.connection)?;
        self.place_file.sync();
        Ok(true)
    }
}
