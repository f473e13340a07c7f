//! What is open: the vault and the workshop, locked for one call at a time.
//!
//! Saving needs the lock at once, so no call keeps it for longer than it takes to read or write a little. Whatever lays
//! pages out, decodes photos, opens a hand-over file or waits for somebody at a dialog copies what it needs, unlocks, and
//! locks again with what it made.

use std::sync::{MutexGuard, PoisonError};

use domain::Workshop;
use domain::history::Step;
use domain::papers::answers::Booklet;
use store::{Format, Vault};
use uuid::Uuid;

use crate::App;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::assembled;
use crate::views::Views;

/// The vault and the workshop that are open.
#[derive(Default)]
pub(crate) struct SessionState {
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

/// The workshop that is open.
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

/// Which of the vaults that were open one after the other, for a call that unlocked meanwhile.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct VaultGeneration(u64);

/// What is open, locked for as long as this lives.
pub(crate) struct Session<'a, H: Host> {
    pub(crate) host: &'a H,
    pub(crate) state: MutexGuard<'a, SessionState>,
}

impl<H: Host> App<H> {
    /// Locks what is open. Memory is then what the disk has.
    pub(crate) fn session(&self) -> Result<Session<'_, H>, Failure> {
        let mut session = self.session_as_it_is();
        session.reload_unless_saved()?;
        Ok(session)
    }

    /// Locks what is open without a look at the disk. What a call that broke left in memory is read again by the next.
    pub(crate) fn session_as_it_is(&self) -> Session<'_, H> {
        Session { host: &self.host, state: self.state.lock().unwrap_or_else(PoisonError::into_inner) }
    }

    /// Locks what is open again, unless the vault was closed since.
    pub(crate) fn session_with(&self, vault: VaultGeneration) -> Result<Session<'_, H>, Failure> {
        let session = self.session()?;
        if session.vault_generation() == vault {
            Ok(session)
        } else {
            Err(Failure::of(ErrorCode::NoVaultOpen))
        }
    }

    /// The other workshops of the vault, each to be read by itself, so that saving waits for one at most.
    pub(crate) fn others(&self, captured: &Captured) -> Result<Vec<Uuid>, Failure> {
        let rows = self.session_with(captured.vault)?.vault()?.shelf()?;
        Ok(rows.into_iter().map(|row| row.id).filter(|id| *id != captured.workshop.id).collect())
    }
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn vault(&self) -> Result<&Vault, Failure> {
        self.state.vault.as_ref().ok_or_else(|| Failure::of(ErrorCode::NoVaultOpen))
    }

    pub(crate) fn vault_mut(&mut self) -> Result<&mut Vault, Failure> {
        self.state.vault.as_mut().ok_or_else(|| Failure::of(ErrorCode::NoVaultOpen))
    }

    pub(crate) fn vault_generation(&self) -> VaultGeneration {
        VaultGeneration(self.state.closed)
    }

    pub(crate) fn workshop(&self) -> Result<&OpenWorkshop, Failure> {
        self.state.workshop.as_ref().ok_or_else(|| Failure::of(ErrorCode::NoWorkshopOpen))
    }

    /// A copy of the open workshop, to be read after unlocking.
    pub(crate) fn capture(&self) -> Result<Captured, Failure> {
        let open = self.workshop()?;
        Ok(Captured { workshop: open.workshop.clone(), seq: open.seq, vault: self.vault_generation() })
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
            .map(|line| serde_json::from_str(&line.entry.body).map(|step: Step| step.at_todays_places(id)))
            .collect::<Result<_, _>>()
            .map_err(|_| Failure::of(ErrorCode::DamagedContents))?;
        Ok(OpenWorkshop {
            views: Views::or_problem(&workshop, self.host.now().date_naive()),
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
    pub(crate) fn reload_unless_saved(&mut self) -> Result<(), Failure> {
        // Where the disk cannot be read it is not open any more.
        if let Some(broken) = self.state.workshop.take_if(|open| !open.on_disk) {
            let read = self.read(broken.workshop.id)?;
            // What the page knows is compared with what it was told last, not with what was read now.
            let OpenWorkshop { visit, views, next, .. } = broken;
            self.state.workshop = Some(OpenWorkshop { visit, views, next, ..read });
        }
        Ok(())
    }

    /// Closes what is open.
    pub(crate) fn close(&mut self) {
        let (closed, vault_seen) = (self.state.closed + 1, self.state.vault_seen);
        *self.state = SessionState { closed, vault_seen, ..SessionState::default() };
    }
}

/// The workshop as it was when somebody asked for something that takes long.
pub(crate) struct Captured {
    pub(crate) workshop: Workshop,
    /// The last line of the log then.
    pub(crate) seq: i64,
    pub(crate) vault: VaultGeneration,
}
