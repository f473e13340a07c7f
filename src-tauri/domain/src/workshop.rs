//! The whole workshop.

use serde::Serialize;
use thiserror::Error;
use uuid::Uuid;

use crate::field::{Node, walk};
use crate::format::strict::Strict;
use crate::format::{self, Age, FORMAT, Format};
use crate::stages::{Agree, AssessmentSummary, Before, Crisis, Money, Participant, Plan, Role, WhoDoesWhat};
use crate::tool::workshop;

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

/// Why a workshop file cannot be read. Says where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
pub enum BadFile {
    /// The file is larger than any workshop.
    #[error("it is larger than {} MB", FILE_LIMIT / 1024 / 1024)]
    TooLarge,
    /// A newer program wrote the file.
    #[error(
        "it was made by a newer version of Commissioning Live (format {found}; this version reads up to {FORMAT})"
    )]
    Newer {
        /// The format that the file says it has.
        found: Format,
    },
    /// The file says it has a format that there never was.
    #[error("it says that it has format {found}, and there is none (this version reads up to {FORMAT})")]
    NoSuchFormat {
        /// The format that the file says it has.
        found: Format,
    },
    /// Something in the file does not fit.
    #[error("at {at}: {why}")]
    Place {
        /// The path to the place, such as `plan.outcomes.outcomes[2].by_when`.
        at: String,
        /// What is wrong there.
        why: String,
    },
    /// Two rows have one id.
    #[error("at {at}: the id {id} is also used at {first}")]
    SameId {
        /// The path of the second row.
        at: String,
        /// The path of the first row.
        first: String,
        /// The id.
        id: Uuid,
    },
}

impl Workshop {
    /// Reads a workshop file whole, of today's format or an older one, or says what is wrong with it and where.
    pub fn from_json(text: &str) -> Result<Self, BadFile> {
        if text.len() > FILE_LIMIT {
            return Err(BadFile::TooLarge);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // A file of another format is named as such, before its fields are blamed.
        let mut workshop = match format::age(text) {
            Some(Age::Newer(found)) => return Err(BadFile::Newer { found }),
            Some(Age::Unknown(found)) => return Err(BadFile::NoSuchFormat { found }),
            Some(Age::Older(found)) => Self::from_older(text, found)?,
            Some(Age::Today) | None => Self::from_today(text)?,
        };
        workshop.minor = FORMAT.minor;
        workshop.check_ids()?;
        Ok(workshop)
    }

    fn from_today(text: &str) -> Result<Self, BadFile> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let workshop = read_from(&mut reader)?;
        reader.end().map_err(|error| BadFile::Place { at: place_of(".", &error), why: error.to_string() })?;
        Ok(workshop)
    }

    fn from_older(text: &str, from: Format) -> Result<Self, BadFile> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let Strict(mut file) = read_from(&mut reader)?;
        reader.end().map_err(|error| BadFile::Place { at: place_of(".", &error), why: error.to_string() })?;
        if let Some(fields) = file.as_object_mut() {
            format::bring_up(fields, from);
        }
        // No line is told any more: what is read here does not stand in the file as it is.
        serde_path_to_error::deserialize(file).map_err(|error| BadFile::Place {
            at: error.path().to_string(),
            why: error.into_inner().to_string(),
        })
    }

    fn check_ids(&self) -> Result<(), BadFile> {
        let mut seen = std::collections::HashMap::new();
        let mut clash = None;
        walk("", self, &mut |path, node| {
            let Some(id) = node.row_id() else { return };
            if let Some(first) = seen.insert(id, path.to_owned())
                && clash.is_none()
            {
                clash = Some(BadFile::SameId { at: path.to_owned(), first, id });
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

fn read_from<'de, T: serde::Deserialize<'de>>(
    reader: &mut serde_json::Deserializer<serde_json::de::StrRead<'de>>,
) -> Result<T, BadFile> {
    serde_path_to_error::deserialize(reader).map_err(|error| BadFile::Place {
        at: place_of(&error.path().to_string(), error.inner()),
        why: error.into_inner().to_string(),
    })
}

pub(crate) fn place_of(path: &str, error: &serde_json::Error) -> String {
    let line = format!("line {}, column {}", error.line(), error.column());
    if path == "." || path.is_empty() { line } else { format!("{path} ({line})") }
}
