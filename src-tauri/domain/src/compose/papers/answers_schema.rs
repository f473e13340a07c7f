//! What a fill-in file may hold: its schema, and whether a file keeps to it.
//!
//! Three rules no schema can say: a question is answered once, and all answers together are of a length that fits.

use serde_json::{Map, Value, json};

use super::BookletRole;
use super::booklet::questions;
use crate::kit::field::Kind;
use crate::kit::reading::{Look, Misfit, Why};
use crate::kit::values::{LINE_LIMIT, TEXT_LIMIT, Word, read_word};
use crate::workshop::schema::UUID;

/// The most characters of all answers together: they may have to fit into one summary.
pub const ANSWERS_LIMIT: usize = 60_000;
/// The number of the fill-in file's format. A change that is not additive raises it.
pub const BOOKLET_FORMAT: u32 = 1;
/// The most rows that one booklet adds.
pub const ROWS_LIMIT: usize = 300;

/// Holds a fill-in file of today's format against what it may hold.
pub(crate) fn look_through(file: &Value) -> Result<(), Misfit> {
    let mut look = Look::default();
    let fields = look.object(file, &["booklet", "role"])?;
    for (name, value) in fields {
        look.step(name, |look| match name.as_str() {
            "booklet" => look.holds(value.as_u64() == Some(BOOKLET_FORMAT.into()), "format"),
            "role" => look.word(value, BookletRole::SPEC),
            "workshop" | "from" => look.answer(value, Kind::Person),
            "name" => look.text(value, LINE_LIMIT),
            "answers" => look.list(value, usize::MAX, answer),
            _ => Err(look.unknown(name)),
        })?;
    }
    let role = fields.get("role").and_then(read_word);
    let answers = fields.get("answers").and_then(Value::as_array);
    look.step("answers", |look| together(look, role, answers.map(Vec::as_slice).unwrap_or_default()))
}

fn answer(look: &mut Look, value: &Value) -> Result<(), Misfit> {
    for (name, value) in look.object(value, &["question", "answer"])? {
        look.step(name, |look| match name.as_str() {
            "question" => look.text(value, LINE_LIMIT),
            "asked" => look.text(value, TEXT_LIMIT),
            "answer" => look.text(value, ANSWERS_LIMIT),
            _ => Err(look.unknown(name)),
        })?;
    }
    Ok(())
}

/// What holds for all answers together. They are known to be answers already.
fn together(look: &mut Look, role: Option<BookletRole>, answers: &[Value]) -> Result<(), Misfit> {
    let text =
        |answer: &Value, name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut asked: Vec<String> = Vec::new();
    let (mut letters, mut rows) = (0, 0);
    let each = |look: &mut Look, answer: &Value| {
        let (question, answer) = (text(answer, "question"), text(answer, "answer"));
        let is_there = role.is_some_and(|role| questions(role).iter().any(|one| one.name == question));
        look.step("question", |look| {
            look.holds(is_there, "question")?;
            if asked.contains(&question) { Err(look.misfit(Why::Twice)) } else { Ok(()) }
        })?;
        asked.push(question);
        letters += answer.chars().count();
        rows += lines(&answer).count();
        Ok(())
    };
    look.each(answers, each)?;
    match (letters > ANSWERS_LIMIT, rows > ROWS_LIMIT) {
        (true, _) => Err(look.misfit(Why::TooLongTogether(ANSWERS_LIMIT))),
        (_, true) => Err(look.misfit(Why::TooManyLines(ROWS_LIMIT))),
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
    let id = |text: &str| json!({"type": ["string", "null"], "format": "uuid", "pattern": UUID, "default": null, "description": text});
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

/// The lines of an answer that say something: people write one thing on each.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.trim().trim_start_matches(['•', '–', '*']).trim())
        .filter(|line| !line.is_empty())
}
