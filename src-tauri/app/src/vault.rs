//! Making, opening and closing vaults; the shelf.

use std::path::PathBuf;

use store::{Behind, State, StoreError, Vault};
use zeroize::Zeroizing;

use crate::clock::{day_and_time, moment};
use crate::failure::Failure;
use crate::forms::form_book;
use crate::host::Host;
use crate::wire::{Card, Nothing, Passphrase, Shelf, Start, VaultState};
use crate::{App, Randomness, SAMPLE};
use domain::words::words;

/// The fewest characters of a new passphrase.
const PASSPHRASE_LEAST: usize = 12;
/// The most characters of a passphrase.
const PASSPHRASE_MOST: usize = 1_000;

impl<H: Host> App<H> {
    fn vault_dir(&self) -> PathBuf {
        self.host.home().join("vault")
    }

    fn practice_dir(&self) -> PathBuf {
        self.host.home().join("practice")
    }

    /// Where pages lie while the system's viewer shows them. Emptied whenever a vault opens or closes.
    pub(crate) fn print_dir(&self) -> PathBuf {
        self.host.home().join("print")
    }

    pub(crate) fn begin(&mut self, _: Nothing) -> Result<Start, Failure> {
        Ok(self.start())
    }

    fn start(&mut self) -> Start {
        let found = store::state(&self.vault_dir());
        self.vault_seen |= found != State::Absent;
        let vault = match (&self.vault, found) {
            (Some(_), _) => VaultState::Open,
            (None, State::Absent) if self.vault_seen => VaultState::Gone,
            (None, State::Absent) => VaultState::Absent,
            (None, State::Locked) => VaultState::Locked,
            (None, State::Practice | State::Damaged) => VaultState::Damaged,
        };
        Start {
            vault,
            practice: self.vault.as_ref().is_some_and(Vault::is_practice),
            place: self.vault_dir().display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            forms: form_book(),
        }
    }

    pub(crate) fn create_vault(&mut self, call: Passphrase) -> Result<Shelf, Failure> {
        let passphrase = Zeroizing::new(call.passphrase);
        let length = passphrase.chars().count();
        if length < PASSPHRASE_LEAST {
            return Err(Failure::of("passphrase_short"));
        }
        if length > PASSPHRASE_MOST {
            return Err(Failure::of("passphrase_too_long"));
        }
        self.close();
        let dir = self.vault_dir();
        if self.vault_seen && store::state(&dir) == State::Absent {
            return Err(Failure::of("vault_gone"));
        }
        self.vault = Some(Vault::create(&dir, &passphrase, &mut Randomness(&self.host))?);
        self.vault_seen = true;
        self.shelf(Nothing {})
    }

    pub(crate) fn unlock(&mut self, call: Passphrase) -> Result<Shelf, Failure> {
        let passphrase = Zeroizing::new(call.passphrase);
        if passphrase.chars().count() > PASSPHRASE_MOST {
            return Err(Failure::of("wrong-passphrase"));
        }
        self.close();
        let opened = Vault::open(&self.vault_dir(), &passphrase);
        self.vault = Some(opened.map_err(|error| match error {
            StoreError::Absent if self.vault_seen => Failure::of("vault_gone"),
            error => error.into(),
        })?);
        self.vault_seen = true;
        self.shelf(Nothing {})
    }

    pub(crate) fn open_practice(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.close();
        let dir = self.practice_dir();
        if store::state(&dir) == State::Practice {
            self.vault = Some(Vault::open_practice(&dir)?);
        } else {
            self.vault = Some(Vault::create_practice(&dir, &mut Randomness(&self.host))?);
            let sample = domain::Workshop::from_json(SAMPLE)?;
            self.put_on_shelf(&sample, &[])?;
        }
        self.shelf(Nothing {})
    }

    pub(crate) fn lock(&mut self, _: Nothing) -> Result<Start, Failure> {
        self.reckon_last();
        self.close();
        Ok(self.start())
    }

    /// Closes whatever is open and leaves nothing readable behind.
    pub fn close(&mut self) {
        self.workshop = None;
        self.preview = None;
        self.booklet = None;
        self.vault = None;
        // A viewer may still hold a page open, where the system forbids removal; the next opening clears it.
        let _ = std::fs::remove_dir_all(self.print_dir());
    }

    pub(crate) fn shelf(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.reckon_last();
        let now = self.host.now();
        let vault = self.vault()?;
        let mut rows = vault.shelf()?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.saved_at));
        let card = |row: store::ShelfRow| Card {
            id: row.id,
            name: if row.name.is_empty() { words().get("app|shelf|unnamed").to_owned() } else { row.name },
            note: row.note,
            saved: day_and_time(moment(row.saved_at, now), now.date_naive()),
        };
        Ok(Shelf {
            practice: vault.is_practice(),
            behind: vault.behind().map(|behind| self.told_behind(behind)),
            workshops: rows.into_iter().map(card).collect(),
        })
    }

    /// What is said of a vault that is behind what was told as saved.
    fn told_behind(&self, behind: Behind) -> String {
        let now = self.host.now();
        let when = day_and_time(moment(behind.at, now), now.date_naive());
        match behind.changes {
            1 => words().fill("app|shelf|behind_one", &[("when", &when)]),
            count => words().fill("app|shelf|behind", &[("count", &count.to_string()), ("when", &when)]),
        }
    }

    pub(crate) fn go_on(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.vault_mut()?.go_on()?;
        self.shelf(Nothing {})
    }

    /// When nobody has asked for anything for a while: the vault puts its log away.
    ///
    /// # Errors
    /// When the disk would not have it, or the vault is not where it was. The next change says so to whoever makes it.
    pub fn rest(&mut self) -> Result<(), Failure> {
        if let Some(vault) = &mut self.vault {
            vault.rest()?;
        }
        Ok(())
    }
}
