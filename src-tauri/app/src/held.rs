//! What is open, in the hands of one caller at a time.
//!
//! Saving needs it at once, so nobody keeps it for longer than it takes to read or write a little. Whatever lays pages
//! out, decodes photos, opens a hand-over file or waits for somebody at a dialog takes what it needs, lets go, and
//! comes back with what it made.

use std::sync::{MutexGuard, PoisonError};

use domain::Workshop;
use domain::papers::answers::Booklet;
use store::Vault;
use uuid::Uuid;

use crate::App;
use crate::editing::OpenWorkshop;
use crate::failure::Failure;
use crate::host::Host;

/// The vault and the workshop under the facilitator's hands.
#[derive(Default)]
pub(crate) struct Open {
    pub(crate) vault: Option<Vault>,
    pub(crate) workshop: Option<OpenWorkshop>,
    /// The answers that were looked at last, and the workshop that was open then.
    pub(crate) booklet: Option<(Uuid, Booklet)>,
    /// The training vault was damaged when it was opened.
    pub(crate) made_anew: bool,
    /// This laptop's own id, once it was asked for.
    pub(crate) device: Option<Uuid>,
    /// How many vaults were closed so far.
    closed: u64,
    /// Whether this laptop's vault was seen since the program started: where it was, none is ever made in its place.
    pub(crate) vault_seen: bool,
}

/// A vault, as it is known to a caller who let go of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct WhichVault(u64);

/// What is open, held for as long as this lives.
pub(crate) struct Held<'a, H: Host> {
    pub(crate) host: &'a H,
    pub(crate) open: MutexGuard<'a, Open>,
}

impl<H: Host> App<H> {
    /// Takes what is open in hand. Memory is then what the disk has.
    pub(crate) fn hold(&self) -> Result<Held<'_, H>, Failure> {
        let mut held = self.hold_as_it_is();
        held.mend()?;
        Ok(held)
    }

    /// A caller that broke left nothing behind that the next one could not mend.
    pub(crate) fn hold_as_it_is(&self) -> Held<'_, H> {
        Held { host: &self.host, open: self.open.lock().unwrap_or_else(PoisonError::into_inner) }
    }

    /// Takes what is open in hand again, unless the vault was closed since.
    pub(crate) fn hold_again(&self, vault: WhichVault) -> Result<Held<'_, H>, Failure> {
        let held = self.hold()?;
        if held.which_vault() == vault { Ok(held) } else { Err(Failure::of("no_vault_open")) }
    }
}

impl<H: Host> Held<'_, H> {
    pub(crate) fn vault(&self) -> Result<&Vault, Failure> {
        self.open.vault.as_ref().ok_or_else(|| Failure::of("no_vault_open"))
    }

    pub(crate) fn vault_mut(&mut self) -> Result<&mut Vault, Failure> {
        self.open.vault.as_mut().ok_or_else(|| Failure::of("no_vault_open"))
    }

    pub(crate) fn which_vault(&self) -> WhichVault {
        WhichVault(self.open.closed)
    }

    pub(crate) fn workshop(&self) -> Result<&OpenWorkshop, Failure> {
        self.open.workshop.as_ref().ok_or_else(|| Failure::of("no_workshop_open"))
    }

    /// The open workshop, to be looked at after letting go.
    pub(crate) fn taken(&self) -> Result<Taken, Failure> {
        let open = self.workshop()?;
        Ok(Taken { workshop: open.workshop.clone(), seq: open.seq, vault: self.which_vault() })
    }

    /// Closes what is open.
    pub(crate) fn close(&mut self) {
        let (closed, vault_seen) = (self.open.closed + 1, self.open.vault_seen);
        *self.open = Open { closed, vault_seen, ..Open::default() };
    }
}

/// The workshop as it was when somebody asked for something that takes long.
pub(crate) struct Taken {
    pub(crate) workshop: Workshop,
    /// The last line of the log then.
    pub(crate) seq: i64,
    pub(crate) vault: WhichVault,
}
