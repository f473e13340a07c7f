//! Safeguarding notes: for the facilitator alone, beside the workshop and never in it. [Care Act 2014 s42;
//! domain.md §6 item 7]

use domain::Refusal;
use domain::values::{LINE_LIMIT, TEXT_LIMIT};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::calls::nothing::Nothing;
use crate::clock::when;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::session::Session;

/// The setting that holds whom to ring.
const RING: &str = "safeguarding_ring";

/// The safeguarding notes beside a workshop.
#[derive(Debug, Serialize, TS)]
pub struct Notes {
    /// The newest first.
    pub notes: Vec<Note>,
    /// Whom to ring, as the facilitator wrote it down once; may be empty.
    pub ring: String,
}

/// One safeguarding note.
#[derive(Debug, Serialize, TS)]
pub struct Note {
    /// Its id.
    pub id: Uuid,
    /// When it was last written: "today at 14:02".
    pub written: String,
    /// Its words.
    pub text: String,
}

/// A note to be written.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveNote {
    /// Which one. A new one has its id from the page, so that its first letters and its next ones make one note.
    pub id: Uuid,
    /// Whether it is a new one that need not be there yet. What was removed for good does not come back by itself.
    pub is_new: bool,
    /// Its words.
    pub text: String,
}

/// Which note.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteId {
    /// Its id.
    pub id: Uuid,
}

/// Whom to ring.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WhomToRing {
    /// Name and number, in one line.
    pub ring: String,
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn notes(&mut self, _: Nothing) -> Result<Notes, Failure> {
        let host = self.host;
        let workshop = self.workshop()?.workshop.id;
        let vault = self.vault()?;
        let note = |row: store::NoteRow| Note { id: row.id, written: when(host, row.at), text: row.body };
        Ok(Notes {
            notes: vault.notes(workshop)?.into_iter().map(note).collect(),
            ring: vault.setting(RING)?.unwrap_or_default(),
        })
    }

    pub(crate) fn save_note(&mut self, call: SaveNote) -> Result<Notes, Failure> {
        if call.text.trim().is_empty() {
            return Err(Failure::of(ErrorCode::NoteEmpty));
        }
        require_short(&call.text, TEXT_LIMIT, "note")?;
        let workshop = self.workshop()?.workshop.id;
        if !call.is_new && !self.vault()?.notes(workshop)?.iter().any(|note| note.id == call.id) {
            return Err(Failure::of(ErrorCode::NoSuchNote));
        }
        let now = self.host.now().timestamp_millis();
        self.vault_mut()?.put_note(workshop, call.id, now, &call.text)?;
        self.notes(Nothing {})
    }

    pub(crate) fn remove_note(&mut self, call: NoteId) -> Result<Notes, Failure> {
        let workshop = self.workshop()?.workshop.id;
        if !self.vault_mut()?.remove_note(workshop, call.id)? {
            return Err(Failure::of(ErrorCode::NoSuchNote));
        }
        self.notes(Nothing {})
    }

    pub(crate) fn keep_ring(&mut self, call: WhomToRing) -> Result<Notes, Failure> {
        require_short(&call.ring, LINE_LIMIT, "ring")?;
        self.vault_mut()?.set_setting(RING, call.ring.trim())?;
        self.notes(Nothing {})
    }
}

fn require_short(text: &str, limit: usize, at: &str) -> Result<(), Failure> {
    if text.chars().count() > limit {
        return Err(Failure::refused(&Refusal::TooLong { limit }, at));
    }
    Ok(())
}
