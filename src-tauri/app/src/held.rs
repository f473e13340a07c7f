//! What is open, in the hands of one caller at a time.
//!
//! Saving needs it at once, so nobody keeps it for longer than it takes to read or write a little. Whatever lays pages
//! out, decodes photos, opens a hand-over file or waits for somebody at a dialog takes what it needs, lets go, and
//! comes back with what it made.

use std::sync::{MutexGuard, PoisonError};

use domain::Workshop;
use domain::history::Step;
use domain::papers::answers::Booklet;
use store::{Format, Vault};
use uuid::Uuid;

use crate::App;
use crate::code::Code;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::assembled;
use crate::views::Views;

/// The vault and the workshop under the facilitator's hands.
#[derive(Default)]
pub(crate) struct Open {
    pub(crate) vault: Option<Vault>,
    pub(crate) workshop: Option<OpenWorkshop>,
    /// The answers that were looked at last, and the workshop that was open then.
    pub(crate) booklet: Option<(Uuid, Booklet)>,
    /// The training vault was damaged when it was opened.
    pub(crate) made_anew: bool,
    /// How many vaults were closed so far.
    closed: u64,
    /// Whether this laptop's vault was seen since the program started: where it was, none is ever made in its place.
    pub(crate) vault_seen: bool,
}

/// The workshop under the facilitator's hands.
pub(crate) struct OpenWorkshop {
    pub(crate) workshop: Workshop,
    /// Whether the disk has what memory has: not while a change is under way, and not after one that came to nothing.
    pub(crate) on_disk: bool,
    /// How many lines the log has.
    pub(crate) seq: i64,
    /// The format that the disk has it in.
    pub(crate) format: Format,
    pub(crate) log: Vec<Step>,
    /// The visit of a field in which the last line of the log was typed.
    pub(crate) visit: Option<u32>,
    pub(crate) saved_at: i64,
    /// What the page was told last.
    pub(crate) views: Views,
    /// What the shelf says is next, once that is known.
    pub(crate) next: Option<String>,
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
        if held.which_vault() == vault { Ok(held) } else { Err(Failure::of(Code::NoVaultOpen)) }
    }

    /// The other workshops of the vault, each to be read by itself, so that saving waits for one at most.
    pub(crate) fn others(&self, taken: &Taken) -> Result<Vec<Uuid>, Failure> {
        let rows = self.hold_again(taken.vault)?.vault()?.shelf()?;
        Ok(rows.into_iter().map(|row| row.id).filter(|id| *id != taken.workshop.id).collect())
    }
}

impl<H: Host> Held<'_, H> {
    pub(crate) fn vault(&self) -> Result<&Vault, Failure> {
        self.open.vault.as_ref().ok_or_else(|| Failure::of(Code::NoVaultOpen))
    }

    pub(crate) fn vault_mut(&mut self) -> Result<&mut Vault, Failure> {
        self.open.vault.as_mut().ok_or_else(|| Failure::of(Code::NoVaultOpen))
    }

    pub(crate) fn which_vault(&self) -> WhichVault {
        WhichVault(self.open.closed)
    }

    pub(crate) fn workshop(&self) -> Result<&OpenWorkshop, Failure> {
        self.open.workshop.as_ref().ok_or_else(|| Failure::of(Code::NoWorkshopOpen))
    }

    /// The open workshop, to be looked at after letting go.
    pub(crate) fn taken(&self) -> Result<Taken, Failure> {
        let open = self.workshop()?;
        Ok(Taken { workshop: open.workshop.clone(), seq: open.seq, vault: self.which_vault() })
    }

    pub(crate) fn new_id(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.host.fill_random(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// A workshop as the disk has it.
    pub(crate) fn read(&self, id: Uuid) -> Result<OpenWorkshop, Failure> {
        let vault = self.vault()?;
        let found = vault.load(id)?;
        let workshop = assembled(id, &found)?;
        let log: Vec<Step> = vault
            .log(id)?
            .iter()
            .map(|line| serde_json::from_str(&line.body).map(|step: Step| step.at_todays_places(id)))
            .collect::<Result<_, _>>()
            .map_err(|_| Failure::of(Code::DamagedContents))?;
        Ok(OpenWorkshop {
            views: Views::surely(&workshop, self.host.now().date_naive()),
            workshop,
            on_disk: true,
            seq: found.seq,
            format: found.format,
            log,
            visit: None,
            saved_at: found.saved_at,
            next: None,
        })
    }

    /// Before anything is asked of the open workshop: after a change that was refused, or that the disk would not have,
    /// or in which the program broke, memory is what the disk has again.
    pub(crate) fn mend(&mut self) -> Result<(), Failure> {
        // Where the disk cannot be read it is not open any more.
        if let Some(broken) = self.open.workshop.take_if(|open| !open.on_disk) {
            let read = self.read(broken.workshop.id)?;
            // The page has not heard of what is different from what it was told last.
            let OpenWorkshop { visit, views, next, .. } = broken;
            self.open.workshop = Some(OpenWorkshop { visit, views, next, ..read });
        }
        Ok(())
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
