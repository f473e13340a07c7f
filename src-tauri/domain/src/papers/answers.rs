//! The fill-in file: a booklet's answers, small enough for an e-mail, on the way to the booklet's reader and back.
//!
//! It belongs to no program: plain JSON with the questions in it, so that anybody can read what they send. It is
//! taken in whole or not at all. [S000-12; S004-181]

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use thiserror::Error;
use uuid::Uuid;

use super::BookletRole;
use super::booklet::{Asked, Goes, ONLY_FACILITATOR, questions};
use crate::Workshop;
use crate::field::Node;
use crate::say;
use crate::stages::{EntryStanding, How, PieceKind};
use crate::values::{Day, LINE_LIMIT, Line, TEXT_LIMIT, Text, Word};
use crate::words::words;

/// The number of the fill-in file's format. A change that is not additive raises it.
pub const BOOKLET_FORMAT: u32 = 1;
/// The largest fill-in file that is read, in bytes.
pub const BOOKLET_LIMIT: usize = 1024 * 1024;
/// The most characters of all answers together: they may have to fit into one summary.
pub const ANSWERS_LIMIT: usize = 60_000;
/// The most rows that one booklet adds.
pub const ROWS_LIMIT: usize = 300;

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

/// Why a fill-in file is refused. Says where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Error)]
pub enum BadBooklet {
    /// The file is larger than any booklet.
    #[error("it is larger than {} MB", BOOKLET_LIMIT / 1024 / 1024)]
    TooLarge,
    /// The file was written by a newer version of the app.
    #[error(
        "it was made by a newer version of Commissioning Live (format {found}; this version reads {BOOKLET_FORMAT})"
    )]
    Newer {
        /// The format that the file says it has.
        found: u64,
    },
    /// Something in the file does not fit.
    #[error("at {at}: {why}")]
    Place {
        /// The path to the place, such as `answers[2].question`.
        at: String,
        /// What is wrong there.
        why: String,
    },
}

impl BadBooklet {
    fn at(at: impl Into<String>, why: impl Into<String>) -> Self {
        Self::Place { at: at.into(), why: why.into() }
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

    /// Reads a fill-in file whole, or says what is wrong with it and where.
    ///
    /// # Errors
    /// When anything in it does not fit.
    pub fn from_json(text: &str) -> Result<Self, BadBooklet> {
        if text.len() > BOOKLET_LIMIT {
            return Err(BadBooklet::TooLarge);
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        check_format(text)?;
        let mut reader = serde_json::Deserializer::from_str(text);
        let booklet: Self = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            BadBooklet::at(
                crate::workshop::place_of(&error.path().to_string(), error.inner()),
                error.into_inner().to_string(),
            )
        })?;
        reader
            .end()
            .map_err(|error| BadBooklet::at(crate::workshop::place_of(".", &error), error.to_string()))?;
        booklet.check()?;
        Ok(booklet)
    }

    fn check(&self) -> Result<(), BadBooklet> {
        if self.booklet > BOOKLET_FORMAT {
            return Err(BadBooklet::Newer { found: u64::from(self.booklet) });
        }
        if self.booklet < BOOKLET_FORMAT {
            return Err(BadBooklet::at("booklet", "there is no such format"));
        }
        let mut letters = 0;
        for (number, answer) in self.answers.iter().enumerate() {
            let at = format!("answers[{number}].question");
            if self.asked(answer).is_none() {
                return Err(BadBooklet::at(at, "there is no such question in this booklet"));
            }
            if self.answers.iter().take(number).any(|before| before.question == answer.question) {
                return Err(BadBooklet::at(at, "this question is answered twice"));
            }
            letters += answer.answer.as_str().chars().count();
            if letters > ANSWERS_LIMIT {
                let why = format!("all answers together may have {ANSWERS_LIMIT} characters");
                return Err(BadBooklet::at(format!("answers[{number}].answer"), why));
            }
        }
        if self.lines() > ROWS_LIMIT {
            return Err(BadBooklet::at("answers", format!("together they may have {ROWS_LIMIT} lines")));
        }
        Ok(())
    }

    fn asked(&self, answer: &Answer) -> Option<&'static Asked> {
        questions(self.role).iter().find(|asked| asked.name == answer.question.as_str())
    }

    fn lines(&self) -> usize {
        self.answers.iter().map(|answer| lines(answer.answer.as_str()).count()).sum()
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

/// The lines of an answer that say something: people write one thing on each.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.trim().trim_start_matches(['•', '–', '*']).trim())
        .filter(|line| !line.is_empty())
}

/// Whether a row of this list says the same by the same participant.
fn is_there(workshop: &Value, row: &NewRow) -> bool {
    let rows = workshop.pointer(&format!("/{}", row.at)).and_then(Value::as_array);
    let same = |one: &Value| {
        ["text", "summary", "said_by", "from", "what"].iter().all(|name| one.get(name) == row.body.get(name))
    };
    rows.into_iter().flatten().any(same)
}

fn check_format(text: &str) -> Result<(), BadBooklet> {
    #[derive(Deserialize)]
    struct OnlyFormat {
        booklet: Value,
    }
    let Ok(OnlyFormat { booklet }) = serde_json::from_str(text) else { return Ok(()) };
    match booklet.as_u64() {
        Some(found) if found > u64::from(BOOKLET_FORMAT) => Err(BadBooklet::Newer { found }),
        _ => Ok(()),
    }
}

/// The schema of a fill-in file (JSON Schema 2020-12).
pub fn booklet_schema() -> Value {
    let roles: Vec<Value> = BookletRole::ALL.iter().map(|role| json!(role.word())).collect();
    let answers = |role: &BookletRole| {
        let names: Vec<&str> = questions(*role).iter().map(|asked| asked.name).collect();
        json!({
            "if": {"properties": {"role": {"const": role.word()}}},
            "then": {"properties": {"answers": {"items": {"properties": {"question": {"enum": names}}}}}},
        })
    };
    let id = |text: &str| json!({"type": ["string", "null"], "format": "uuid", "default": null, "description": text});
    let mut fields = Map::new();
    fields.insert(
        "booklet".into(),
        json!({"const": BOOKLET_FORMAT, "description": "The number of this file format."}),
    );
    fields.insert("role".into(), json!({"enum": roles, "description": "Whose booklet it is."}));
    fields.insert("workshop".into(), id("The workshop it was made for; null for an empty booklet."));
    fields.insert("from".into(), id("The participant it was made for, or null."));
    fields.insert(
        "name".into(),
        json!({
            "type": "string", "maxLength": LINE_LIMIT, "default": "",
            "description": "The name that whoever filled it in wrote on it.",
        }),
    );
    fields.insert("answers".into(), json!({
        "type": "array", "default": [], "items": answer_schema(),
        "description": format!("At most one answer to each question; {ANSWERS_LIMIT} characters and {ROWS_LIMIT} lines together."),
    }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Commissioning Live booklet with answers",
        "description": "What somebody wrote into a booklet to prepare a workshop.",
        "type": "object", "properties": fields, "required": ["booklet", "role"], "additionalProperties": false,
        "allOf": BookletRole::ALL.iter().map(answers).collect::<Vec<_>>(),
    })
}

fn answer_schema() -> Value {
    json!({
        "type": "object", "required": ["question", "answer"], "additionalProperties": false,
        "description": "One answer.",
        "properties": {
            "question": {"type": "string", "maxLength": LINE_LIMIT, "description": "What the question is called in this booklet."},
            "asked": {"type": "string", "maxLength": TEXT_LIMIT, "default": "", "description": "The question as it was asked."},
            "answer": {"type": "string", "maxLength": ANSWERS_LIMIT, "description": "The answer. Where things are listed, one on each line."},
        },
    })
}
