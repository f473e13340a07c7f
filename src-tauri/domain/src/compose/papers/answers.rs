//! The fill-in file: a booklet's answers, small enough for an e-mail, on the way to the booklet's reader and back.
//!
//! It belongs to no program: plain JSON with the questions in it, so that anybody can read what they send. It is
//! taken in whole or not at all. [S000-12; S004-181]

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use thiserror::Error;
use uuid::Uuid;

use super::BookletRole;
pub use super::answers_schema::{ANSWERS_LIMIT, BOOKLET_FORMAT, ROWS_LIMIT, booklet_schema};
use super::answers_schema::{lines, look_through};
use super::booklet::{Asked, Goes, ONLY_FACILITATOR, questions};
use crate::Workshop;
use crate::kit::field::Node;
use crate::kit::reading;
use crate::kit::reading::{Misfit, Place, Why};
use crate::kit::values::{Day, Line, Text, Word};
use crate::language::say;
use crate::stages::{EntryStanding, How, PieceKind};
use crate::words::words;
use crate::workshop::place::in_booklet;

/// The largest fill-in file that is read, in bytes.
pub const BOOKLET_LIMIT: usize = 1024 * 1024;

/// A fill-in file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booklet {
    /// The number of the format.
    pub booklet: u32,
    /// Whose booklet it is.
    pub role: BookletRole,
    /// The workshop that it was made for; nothing for an empty booklet.
    #[serde(default)]
    pub workshop: Option<Uuid>,
    /// The participant that it was made for, if it was made for one.
    #[serde(default)]
    pub from: Option<Uuid>,
    /// The name that whoever filled it in wrote on it.
    #[serde(default)]
    pub name: Line,
    /// The answers, at most one to each question.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The question, by what it is called in this booklet.
    pub question: Line,
    /// The question as it was asked, for whoever reads the file.
    #[serde(default)]
    pub asked: Text,
    /// The answer.
    pub answer: Text,
}

/// Why a fill-in file is refused: one sentence with one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
pub enum BadBooklet {
    /// The file is larger than any booklet.
    #[error("{}", crate::workshop::too_large(BOOKLET_LIMIT))]
    TooLarge,
    /// The file was written by a newer version of the app.
    #[error("{}", newer(*.found))]
    Newer {
        /// The format that the file says it has.
        found: u64,
    },
    /// Something in the file does not fit.
    #[error("{at}: {why}")]
    Place {
        /// The place in words, such as "answer 3, question".
        at: String,
        /// What is wrong there.
        why: String,
    },
}

fn newer(found: u64) -> String {
    let parts = [("found", &*found.to_string()), ("known", &*BOOKLET_FORMAT.to_string())];
    words().fill("files|newer", &parts)
}

impl From<Misfit> for BadBooklet {
    fn from(misfit: Misfit) -> Self {
        let (at, why) = misfit.in_words(in_booklet);
        Self::Place { at, why }
    }
}

/// A row that a booklet adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// The list.
    pub at: &'static str,
    /// The row as stored, without its id.
    pub body: Value,
    /// What it says.
    pub text: String,
    /// Whether only the facilitator sees it.
    pub is_private: bool,
}

impl Booklet {
    /// A booklet without answers.
    pub fn empty(role: BookletRole, workshop: Option<Uuid>, from: Option<Uuid>) -> Self {
        Self { booklet: BOOKLET_FORMAT, role, workshop, from, name: Line::default(), answers: Vec::new() }
    }

    /// The booklet as a file.
    pub fn to_json(&self) -> String {
        format!("{:#}\n", serde_json::to_value(self).unwrap_or(Value::Null))
    }

    /// Reads the bytes of a fill-in file; see [`Booklet::from_json`].
    ///
    /// # Errors
    /// When anything in it does not fit.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadBooklet> {
        Self::from_json(reading::text(bytes)?)
    }

    /// Reads a fill-in file whole, or says what is wrong with it and where.
    ///
    /// # Errors
    /// When anything in it does not fit.
    pub fn from_json(text: &str) -> Result<Self, BadBooklet> {
        if text.len() > BOOKLET_LIMIT {
            return Err(BadBooklet::TooLarge);
        }
        let file = reading::json(text)?;
        let found = file.get("booklet").and_then(Value::as_u64);
        if let Some(found) = found.filter(|found| *found > u64::from(BOOKLET_FORMAT)) {
            return Err(BadBooklet::Newer { found });
        }
        look_through(&file)?;
        let unlike = || Misfit { at: Place::At(Vec::new()), why: Why::Unreadable };
        Ok(serde_json::from_value(file).map_err(|_| unlike())?)
    }

    /// The rows that the booklet adds when it comes from this participant, in the order of its questions. Rows
    /// that say the same by the same participant in the same list are there already, and are left out.
    pub fn rows(&self, workshop: &Workshop, from: Uuid, on: Day) -> Vec<NewRow> {
        let mut taking = Taking { workshop, booklet: self, from, on, rows: Vec::new(), told: Vec::new() };
        for asked in questions(self.role) {
            let answers = self.answers.iter().filter(|one| one.question.as_str() == asked.name);
            answers.filter(|one| !one.answer.is_blank()).for_each(|answer| taking.add(asked, answer));
        }
        taking.finish()
    }
}

/// A booklet on its way into the workshop.
struct Taking<'a> {
    workshop: &'a Workshop,
    booklet: &'a Booklet,
    from: Uuid,
    on: Day,
    rows: Vec<NewRow>,
    /// What belongs into the summary.
    told: Vec<String>,
}

impl Taking<'_> {
    fn add(&mut self, asked: &Asked, answer: &Answer) {
        let text = answer.answer.as_str().trim();
        match asked.goes {
            Goes::Said(at) => lines(text).for_each(|line| self.rows.push(self.said(at, line))),
            Goes::Day(at) => lines(text).for_each(|line| {
                let body = json!({"text": line, "said_by": self.from});
                self.rows.push(NewRow { at, body, text: line.to_owned(), is_private: false });
            }),
            Goes::OnlyFacilitator => {
                let mut row = self.said(ONLY_FACILITATOR, text);
                row.body["visible_to"] = json!([]);
                self.rows.push(NewRow { is_private: true, ..row });
            }
            Goes::Piece(kind) => self.rows.push(self.piece(kind, text.to_owned())),
            Goes::Summary => {
                let name = format!("papers|questions|{}|{}|text", self.booklet.role.word(), asked.name);
                let person = super::sheet::liked_name(self.workshop);
                let question = say::opening(self.workshop, &words().fill(&name, &[("person", person)]));
                self.told.push(format!("{question}\n{text}"));
            }
        }
    }

    fn said(&self, at: &'static str, text: &str) -> NewRow {
        let body =
            json!({"text": text, "said_by": self.from, "how": How::Said, "standing": EntryStanding::Said});
        NewRow { at, body, text: text.to_owned(), is_private: false }
    }

    fn piece(&self, kind: PieceKind, summary: String) -> NewRow {
        let body = json!({"what": kind, "from": self.from, "received_on": self.on, "summary": summary});
        NewRow { at: RECEIVED, body, text: summary, is_private: false }
    }

    /// What is not there yet, with the booklet itself among the preparation that was received.
    fn finish(mut self) -> Vec<NewRow> {
        if self.rows.is_empty() && self.told.is_empty() {
            return Vec::new();
        }
        let kind = match self.booklet.role {
            BookletRole::Person => PieceKind::PersonsThoughts,
            BookletRole::Family => PieceKind::FamilysThoughts,
            BookletRole::Health => PieceKind::HealthSummary,
            _ => PieceKind::Other,
        };
        let count = (self.rows.len() + self.told.len()).to_string();
        let mut parts = vec![words().fill("papers|taken|summary", &[("count", &count)])];
        parts.append(&mut self.told);
        let itself = self.piece(kind, parts.join("\n\n"));
        self.rows.push(itself);
        let there = self.workshop.read();
        self.rows.retain(|row| !is_there(&there, row));
        self.rows
    }
}

/// Where pieces of preparation are kept.
const RECEIVED: &str = "before/prework/received";

/// Whether a row of this list says the same by the same participant.
fn is_there(workshop: &Value, row: &NewRow) -> bool {
    let rows = workshop.pointer(&format!("/{}", row.at)).and_then(Value::as_array);
    let same = |one: &Value| {
        ["text", "summary", "said_by", "from", "what"].iter().all(|name| one.get(name) == row.body.get(name))
    };
    rows.into_iter().flatten().any(same)
}
