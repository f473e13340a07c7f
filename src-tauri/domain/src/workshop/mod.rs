//! The whole workshop.

mod act;
pub mod edit;
pub mod history;
pub(crate) mod place;

pub(crate) mod schema;

use std::collections::HashSet;

use serde::Serialize;
use thiserror::Error;
use uuid::Uuid;

use crate::kit::field::{Node, ToolSpec, walk};
use crate::kit::format;
use crate::kit::format::{Age, FORMAT, Format};
use crate::kit::reading;
use crate::kit::reading::{Look, Misfit, Place, Why};
use crate::kit::tool::workshop;
use crate::stages::{Agree, AssessmentSummary, Before, Crisis, Money, Participant, Plan, Role, WhoDoesWhat};
use crate::words::words;
use place::{in_workshop, place_in_words};

/// The largest workshop file that is read, in bytes.
pub const FILE_LIMIT: usize = 32 * 1024 * 1024;

workshop! {
    /// One person's workshop: everything that was said, planned, costed and agreed.
    Workshop {
        before: Before,
        assessment: AssessmentSummary,
        plan: Plan,
        who: WhoDoesWhat,
        money: Money,
        crisis: Crisis,
        agree: Agree,
    }
}

/// Why a workshop file cannot be read: one sentence with one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
pub enum BadFile {
    /// The file is larger than any workshop.
    #[error("{}", too_large(FILE_LIMIT))]
    TooLarge,
    /// A newer program wrote the file.
    #[error("{}", of_format("newer", *.found))]
    Newer {
        /// The format that the file says it has.
        found: Format,
    },
    /// The file says it has a format that there never was.
    #[error("{}", of_format("no_such_format", *.found))]
    NoSuchFormat {
        /// The format that the file says it has.
        found: Format,
    },
    /// Something in the file does not fit.
    #[error("{at}: {why}")]
    Place {
        /// The place in words, such as "money board, line 3, price of one".
        at: String,
        /// What is wrong there.
        why: String,
    },
}

/// That a file is larger than any such file.
pub(crate) fn too_large(limit: usize) -> String {
    words().fill("files|too_large", &[("limit", &(limit / 1024 / 1024).to_string())])
}

fn of_format(what: &str, found: Format) -> String {
    let parts = [("found", &*found.to_string()), ("known", &*FORMAT.to_string())];
    words().fill(&format!("files|{what}"), &parts)
}

impl From<Misfit> for BadFile {
    fn from(misfit: Misfit) -> Self {
        let (at, why) = misfit.in_words(in_workshop);
        Self::Place { at, why }
    }
}

impl Workshop {
    /// Reads the bytes of a workshop file; see [`Workshop::from_json`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadFile> {
        Self::from_json(reading::text(bytes)?)
    }

    /// Reads a workshop file whole, of today's format or an older one, or says what is wrong with it and where.
    pub fn from_json(text: &str) -> Result<Self, BadFile> {
        if text.len() > FILE_LIMIT {
            return Err(BadFile::TooLarge);
        }
        let mut file = reading::json(text)?;
        // A file of another format is named as such, before its fields are blamed.
        match format::age(&file) {
            Some(Age::Newer(found)) => return Err(BadFile::Newer { found }),
            Some(Age::Unknown(found)) => return Err(BadFile::NoSuchFormat { found }),
            Some(Age::Older(found)) => {
                file.as_object_mut().into_iter().for_each(|fields| format::bring_up(fields, found));
            }
            Some(Age::Today) | None => {}
        }
        Look::default().workshop(&file, Self::STAGES)?;
        let unlike = || Misfit { at: Place::At(Vec::new()), why: Why::Unreadable };
        let mut workshop: Self = serde_json::from_value(file).map_err(|_| unlike())?;
        workshop.minor = FORMAT.minor;
        workshop.check_ids()?;
        Ok(workshop)
    }

    fn check_ids(&self) -> Result<(), BadFile> {
        let mut seen = HashSet::new();
        let mut clash = None;
        walk("", self, &mut |path, node| {
            let is_clash = node.row_id().is_some_and(|id| !seen.insert(id));
            if is_clash && clash.is_none() {
                clash = Some(BadFile::Place { at: place_in_words(self, path), why: Why::SameId.in_words() });
            }
        });
        clash.map_or(Ok(()), Err)
    }

    /// The workshop as a file: JSON, indented, the same bytes for the same workshop.
    pub fn to_json(&self) -> String {
        format!("{:#}\n", self.read())
    }

    /// The name that the person likes to be called, or their full name; may be empty.
    pub fn person_name(&self) -> &str {
        let person = &self.before.person;
        let name = if person.liked_name.is_blank() { &person.full_name } else { &person.liked_name };
        name.as_str().trim()
    }

    /// The participant with this id.
    pub fn participant(&self, id: Uuid) -> Option<&Participant> {
        self.before.people.participants.get(id)
    }

    /// What to call a participant: their name, or the person's own, or nothing yet.
    pub fn name_of(&self, participant: &Participant) -> String {
        if participant.name.is_blank() && participant.role == Some(Role::Person) {
            return self.person_name().to_owned();
        }
        participant.name.as_str().trim().to_owned()
    }

    /// Whether this participant is the person.
    pub fn is_person(&self, id: Option<Uuid>) -> bool {
        id.and_then(|id| self.participant(id)).is_some_and(|p| p.role == Some(Role::Person))
    }

    /// The participants with the person first, otherwise in the order given.
    pub fn people(&self) -> Vec<&Participant> {
        let mut people: Vec<&Participant> = self.before.people.participants.iter().collect();
        people.sort_by_key(|p| p.role != Some(Role::Person));
        people
    }
}

/// The tool in which a place lies.
pub(crate) fn tool_of(at: &str) -> Option<&'static ToolSpec> {
    let mut steps = at.split('/');
    let (stage, tool) = (steps.next()?, steps.next()?);
    let stage = Workshop::STAGES.iter().find(|spec| spec.name == stage)?;
    stage.tools.iter().find(|spec| spec.name == tool)
}
