//! A vault that is not as it was left: behind what was told as saved, or not where it was.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::words::words;
use store::{State, StoreError};

use crate::App;
use crate::clock::when;
use crate::failure::Failure;
use crate::held::Held;
use crate::host::Host;
use crate::wire::{Nothing, Shelf};

/// How many calls came, now and when somebody looked last: the app has no clock to tell a pause by.
#[derive(Default)]
pub(crate) struct Quiet {
    calls: AtomicU64,
    before: AtomicU64,
}

impl Quiet {
    pub(crate) fn break_by_a_call(&self) {
        self.calls.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether no call came since this was asked last.
    fn lasted(&self) -> bool {
        let calls = self.calls.load(Ordering::Relaxed);
        self.before.swap(calls, Ordering::Relaxed) == calls
    }
}

impl<H: Host> App<H> {
    /// To be called every few seconds. When nobody asked for anything since the last time, nobody is typing, and the vault
    /// puts its log away, so that nothing hangs on it.
    pub fn rest_if_quiet(&self) {
        if !self.quiet.lasted() {
            return;
        }
        if let Some(vault) = &mut self.hold_as_it_is().open.vault {
            // Where the vault is not as it was, the next change says so to whoever makes it.
            let _ = vault.rest();
        }
    }
}

impl<H: Host> Held<'_, H> {
    /// What is said of a vault that is behind what was told as saved.
    pub(crate) fn told_behind(&self) -> Result<Option<String>, Failure> {
        let Some(behind) = self.vault()?.behind() else { return Ok(None) };
        let when = when(self.host, behind.at);
        Ok(Some(match behind.changes {
            1 => words().fill("app|shelf|behind_one", &[("when", &when)]),
            count => words().fill("app|shelf|behind", &[("count", &count.to_string()), ("when", &when)]),
        }))
    }

    pub(crate) fn go_on(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.vault_mut()?.go_on()?;
        self.shelf(Nothing {})
    }

    /// No vault is made where one is, nor where one was since the program started and nothing is now.
    pub(crate) fn require_none(&self) -> Result<(), Failure> {
        match store::state(&self.vault_dir()) {
            State::Absent if self.open.vault_seen => Err(Failure::of("vault_gone")),
            State::Absent => Ok(()),
            State::Locked | State::Practice | State::Damaged => Err(StoreError::Exists.into()),
        }
    }

    /// Why the vault does not open.
    pub(crate) fn not_opened(&self, error: StoreError) -> Failure {
        match error {
            StoreError::Absent if self.open.vault_seen => Failure::of("vault_gone"),
            error => error.into(),
        }
    }
}
