//! Making, opening and closing vaults; the shelf.

use std::path::PathBuf;

use domain::words::words;
use store::{State, Vault};
use zeroize::Zeroizing;

use crate::clock::when;
use crate::failure::Failure;
use crate::forms::form_book;
use crate::held::Held;
use crate::host::Host;
use crate::passphrase::{MOST, require_strong};
use crate::wire::{Card, NewWorkshop, Nothing, Opened, Passphrase, Shelf, Start, VaultState, WorkshopId};
use crate::{App, Randomness};

impl<H: Host> App<H> {
    /// Where pages lie while the system's viewer shows them. Emptied whenever a vault opens or closes.
    pub(crate) fn print_dir(&self) -> PathBuf {
        self.host.home().join("print")
    }

    pub(crate) fn create_vault(&self, call: Passphrase) -> Result<Shelf, Failure> {
        let passphrase = Zeroizing::new(call.passphrase);
        self.hold()?.require_none()?;
        require_strong(&passphrase, &[])?;
        self.close();
        let mut held = self.hold()?;
        let (dir, random) = (held.vault_dir(), &mut Randomness(&self.host));
        let vault = Vault::create_at_cost(&dir, &passphrase, self.host.passphrase_cost(), random)?;
        held.open.vault = Some(vault);
        held.open.vault_seen = true;
        held.shelf(Nothing {})
    }

    pub(crate) fn unlock(&self, call: Passphrase) -> Result<Shelf, Failure> {
        let passphrase = Zeroizing::new(call.passphrase);
        if passphrase.chars().count() > MOST {
            return Err(Failure::of("wrong-passphrase"));
        }
        self.close();
        let mut held = self.hold()?;
        let opened = Vault::open(&held.vault_dir(), &passphrase);
        held.open.vault = Some(opened.map_err(|error| held.not_opened(error))?);
        held.open.vault_seen = true;
        held.shelf(Nothing {})
    }

    pub(crate) fn open_practice(&self, _: Nothing) -> Result<Shelf, Failure> {
        self.close();
        let mut held = self.hold()?;
        held.practise()?;
        held.shelf(Nothing {})
    }

    pub(crate) fn lock(&self, _: Nothing) -> Result<Start, Failure> {
        // A workshop that cannot be read is closed all the same.
        if let Ok(mut held) = self.hold() {
            held.reckon_last();
        }
        self.close();
        Ok(self.hold()?.start())
    }

    /// Closes whatever is open and leaves nothing readable behind.
    pub fn close(&self) {
        let mut held = self.hold_as_it_is();
        held.close();
        self.preview.forget();
        self.clear_print_dir();
    }

    /// A viewer may still hold a page open, where the system forbids removal; the next opening clears it.
    pub(crate) fn clear_print_dir(&self) {
        let _ = std::fs::remove_dir_all(self.print_dir());
    }

    pub(crate) fn new_workshop(&self, call: NewWorkshop) -> Result<Opened, Failure> {
        let mut held = self.hold()?;
        let opened = held.new_workshop(call)?;
        self.preview.forget();
        Ok(opened)
    }

    pub(crate) fn open_workshop(&self, call: WorkshopId) -> Result<Opened, Failure> {
        let mut held = self.hold()?;
        let opened = held.open_workshop(call)?;
        self.preview.forget();
        Ok(opened)
    }
}

impl<H: Host> Held<'_, H> {
    pub(crate) fn vault_dir(&self) -> PathBuf {
        self.host.home().join("vault")
    }

    pub(crate) fn begin(&mut self, _: Nothing) -> Result<Start, Failure> {
        Ok(self.start())
    }

    fn start(&mut self) -> Start {
        let found = store::state(&self.vault_dir());
        self.open.vault_seen |= found != State::Absent;
        let vault = match (&self.open.vault, found) {
            (Some(_), _) => VaultState::Open,
            (None, State::Absent) if self.open.vault_seen => VaultState::Gone,
            (None, State::Absent) => VaultState::Absent,
            (None, State::Locked) => VaultState::Locked,
            (None, State::Practice | State::Damaged) => VaultState::Damaged,
        };
        Start {
            vault,
            practice: self.open.vault.as_ref().is_some_and(Vault::is_practice),
            place: self.vault_dir().display().to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            forms: form_book(),
        }
    }

    pub(crate) fn shelf(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.reckon_last();
        let host = self.host;
        let vault = self.vault()?;
        let mut rows = vault.shelf()?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.saved_at));
        let twice = names_twice(&rows);
        let card = |row: store::ShelfRow| Card {
            id: row.id,
            name: if row.name.is_empty() { words().get("app|shelf|unnamed").to_owned() } else { row.name },
            note: row.note,
            saved: when(host, row.saved_at),
        };
        Ok(Shelf {
            practice: vault.is_practice(),
            behind: self.told_behind()?,
            notice: self
                .open
                .made_anew
                .then(|| words().get("app|shelf|practice_made_anew").to_owned())
                .or(twice),
            workshops: rows.into_iter().map(card).collect(),
        })
    }
}

/// Whoever opens the one for the other writes about somebody into somebody else's workshop. [domain.md §6 item 16]
fn names_twice(rows: &[store::ShelfRow]) -> Option<String> {
    let same = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut seen: Vec<String> = Vec::new();
    let mut twice: Vec<&store::ShelfRow> = Vec::new();
    for row in rows.iter().filter(|row| !row.name.trim().is_empty()) {
        let name = same(&row.name);
        if seen.contains(&name) && !twice.iter().any(|other| same(&other.name) == name) {
            twice.push(row);
        }
        seen.push(name);
    }
    let names: Vec<String> = twice.iter().map(|row| row.name.trim().to_owned()).collect();
    match &names[..] {
        [] => None,
        [one] => Some(words().fill("app|shelf|name_twice", &[("name", one)])),
        _ => Some(words().fill("app|shelf|names_twice", &[("names", &domain::say::list(&names))])),
    }
}
