//! Making, opening and closing vaults.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use store::{State, StoreError, Vault};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::calls::nothing::Nothing;
use crate::calls::shelf::Shelf;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::forms::{FormBook, form_book};
use crate::host::Host;
use crate::passphrase::{MOST, require_strong};
use crate::session::Session;
use crate::{App, Randomness};

/// What the app looks like when it starts.
#[derive(Debug, Serialize, TS)]
pub struct Start {
    /// Whether there is a vault, and whether it is open.
    pub vault: VaultState,
    /// Whether the open vault is the training vault.
    pub practice: bool,
    /// Where the vault is kept, to be shown.
    pub place: String,
    /// The app's version.
    pub version: String,
    /// Everything a page needs to draw forms.
    pub forms: FormBook,
}

/// What is known of the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is none yet.
    Absent,
    /// There is one, and it wants its passphrase.
    Locked,
    /// It is open.
    Open,
    /// Something is there that does not open as a vault. Never replaced.
    Damaged,
    /// There was one since the program started, and it is not where it was. None is made in its place.
    Gone,
}

/// A passphrase.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Passphrase {
    /// The words.
    pub passphrase: String,
}

impl<H: Host> App<H> {
    /// Where pages lie while the system's viewer shows them. Emptied whenever a vault opens or closes.
    pub(crate) fn print_dir(&self) -> PathBuf {
        self.host.home().join("print")
    }

    pub(crate) fn create_vault(&self, call: Passphrase) -> Result<Shelf, Failure> {
        let passphrase = Zeroizing::new(call.passphrase);
        self.session()?.require_none()?;
        require_strong(&passphrase, &[])?;
        self.close();
        let mut session = self.session()?;
        let (dir, random) = (session.vault_dir(), &mut Randomness(&self.host));
        let vault = Vault::create_at_cost(&dir, &passphrase, self.host.passphrase_cost(), random)?;
        session.state.vault = Some(vault);
        session.state.vault_seen = true;
        session.shelf(Nothing {})
    }

    pub(crate) fn unlock(&self, call: Passphrase) -> Result<Shelf, Failure> {
        let passphrase = Zeroizing::new(call.passphrase);
        if passphrase.chars().count() > MOST {
            return Err(Failure::of(ErrorCode::WrongPassphrase));
        }
        self.close();
        let mut session = self.session()?;
        let opened = Vault::open(&session.vault_dir(), &passphrase);
        session.state.vault = Some(opened.map_err(|error| session.not_opened(error))?);
        session.state.vault_seen = true;
        session.shelf(Nothing {})
    }

    pub(crate) fn open_practice(&self, _: Nothing) -> Result<Shelf, Failure> {
        self.close();
        let mut session = self.session()?;
        session.practise()?;
        session.shelf(Nothing {})
    }

    pub(crate) fn lock(&self, _: Nothing) -> Result<Start, Failure> {
        // A workshop that cannot be read is closed all the same.
        if let Ok(mut session) = self.session() {
            session.reckon_last();
        }
        self.close();
        Ok(self.session()?.start())
    }

    /// Closes whatever is open and leaves nothing readable behind.
    pub fn close(&self) {
        let mut session = self.session_as_it_is();
        session.close();
        self.preview.forget();
        self.clear_print_dir();
    }

    /// A viewer may still hold a page open, where the system forbids removal; the next opening clears it.
    pub(crate) fn clear_print_dir(&self) {
        let _ = std::fs::remove_dir_all(self.print_dir());
    }
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn vault_dir(&self) -> PathBuf {
        self.host.home().join("vault")
    }

    pub(crate) fn begin(&mut self, _: Nothing) -> Result<Start, Failure> {
        Ok(self.start())
    }

    fn start(&mut self) -> Start {
        let found = store::state(&self.vault_dir());
        self.state.vault_seen |= found != State::Absent;
        let vault = match (&self.state.vault, found) {
            (Some(_), _) => VaultState::Open,
            (None, State::Absent) if self.state.vault_seen => VaultState::Gone,
            (None, State::Absent) => VaultState::Absent,
            (None, State::Locked) => VaultState::Locked,
            (None, State::Practice | State::Damaged) => VaultState::Damaged,
        };
        Start {
            vault,
            practice: self.state.vault.as_ref().is_some_and(Vault::is_practice),
            place: self.vault_dir().display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            forms: form_book(),
        }
    }

    /// No vault is made where one is, nor where one was since the program started and nothing is now.
    pub(crate) fn require_none(&self) -> Result<(), Failure> {
        match store::state(&self.vault_dir()) {
            State::Absent if self.state.vault_seen => Err(Failure::of(ErrorCode::VaultGone)),
            State::Absent => Ok(()),
            State::Locked | State::Practice | State::Damaged => Err(StoreError::Exists.into()),
        }
    }

    /// Why the vault does not open.
    pub(crate) fn not_opened(&self, error: StoreError) -> Failure {
        match error {
            StoreError::Absent if self.state.vault_seen => Failure::of(ErrorCode::VaultGone),
            error => error.into(),
        }
    }
}
