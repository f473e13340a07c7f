//! The form book: every stage, tool and field with the words that stand beside it.

#![allow(missing_docs, reason = "a variant's comment says what its fields are")]

use domain::audience::{ForWhom, audiences};
use domain::field::{ChoiceSpec, Field, Kind, RowSpec, StageSpec, Target, ToolSpec};
use domain::values::{LINE_LIMIT, TEXT_LIMIT};
use domain::words::{capitalised, words};
use domain::{Audience, Workshop};
use serde::Serialize;
use ts_rs::TS;

/// Everything a page needs to draw forms, in this language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FormBook {
    /// The stages in the order of the walk.
    pub stages: Vec<StageForm>,
    /// What links can point to, and where those rows stand.
    pub targets: Vec<TargetForm>,
    /// Who can be named in "who may see this".
    pub audiences: Vec<OptionForm>,
}

/// A stage as it is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StageForm {
    /// Its name in paths.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it is for, in one sentence.
    pub about: String,
    /// Its tools.
    pub tools: Vec<ToolForm>,
}

/// A tool as it is shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ToolForm {
    /// Its name in paths.
    pub name: String,
    /// Its path: stage and tool.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is for, in one sentence.
    pub about: String,
    /// How to ask, for a first-time facilitator.
    pub guidance: String,
    /// Its fields.
    pub fields: Vec<FieldForm>,
}

/// A field as it is asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldForm {
    /// Its name in paths.
    pub name: String,
    /// The label above it.
    pub label: String,
    /// The hint under the label; may be empty.
    pub hint: String,
    /// How it is asked for.
    pub ask: Ask,
}

/// How a field is asked for. One part on screen for each.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ask {
    /// One line, at most `limit` characters.
    Line { limit: usize },
    /// A text, at most `limit` characters.
    Text { limit: usize },
    /// Pounds; stored as pence.
    Money,
    /// A number; stored as hundredths.
    Quantity,
    /// Hours and minutes; stored as minutes.
    Duration,
    /// A date; stored as 2026-06-03.
    Day,
    /// A time of day; stored as 22:00.
    Clock,
    /// Yes, no, or not answered.
    YesNo,
    /// One of the options, or none.
    Choice { options: Vec<OptionForm> },
    /// Any of the options.
    Choices { options: Vec<OptionForm> },
    /// Who may see the row; and for whom it is until somebody says so, where anybody is to see it without that.
    Audiences { usual: Option<Vec<String>> },
    /// A symbol, as `symbol:🏊`, or a photo of the vault, as `photo:` and its SHA-256.
    Picture,
    /// One participant, or none.
    Person,
    /// Any rows of the target.
    Links { target: Target },
    /// A list of rows.
    Rows { row: RowForm },
}

/// Rows of a list as they are shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowForm {
    /// The row's type name.
    pub name: String,
    /// What the button that adds one says.
    pub add: String,
    /// What an empty list says: an invitation with an example.
    pub empty: String,
    /// The field that best names a row.
    pub headline: String,
    /// The fields.
    pub fields: Vec<FieldForm>,
}

/// One option.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OptionForm {
    /// As it is stored.
    pub word: String,
    /// As it is shown.
    pub label: String,
}

/// What a link can point to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TargetForm {
    /// The target.
    pub target: Target,
    /// The paths of the lists whose rows it means.
    pub lists: Vec<String>,
    /// The field of those rows to show.
    pub headline: String,
}

/// The form book in English.
pub fn form_book() -> FormBook {
    FormBook {
        stages: Workshop::STAGES.iter().map(stage).collect(),
        targets: targets(),
        audiences: Audience::NAMED.iter().map(|a| option("audiences", a.word())).collect(),
    }
}

fn stage(spec: &StageSpec) -> StageForm {
    let word = |what: &str| words().get(&format!("forms|stages|{}|{what}", spec.name)).to_owned();
    StageForm {
        name: spec.name.to_owned(),
        title: word("title"),
        about: word("about"),
        tools: spec.tools.iter().map(|tool| tool_form(spec.name, tool)).collect(),
    }
}

fn tool_form(stage: &str, spec: &ToolSpec) -> ToolForm {
    let path = format!("{stage}/{}", spec.name);
    let word = |what: &str| words().get(&format!("forms|tools|{path}|{what}")).to_owned();
    ToolForm {
        name: spec.name.to_owned(),
        title: word("title"),
        about: word("about"),
        guidance: word("guidance"),
        fields: spec.fields.iter().map(|field| field_form(spec.type_name, field, spec.for_whom)).collect(),
        path,
    }
}

fn field_form(owner: &str, field: &Field, for_whom: &[ForWhom]) -> FieldForm {
    let word = |what: &str| words().get(&format!("forms|fields|{owner}.{}|{what}", field.name)).to_owned();
    let ask = ask(field.kind, for_whom);
    FieldForm { name: field.name.to_owned(), label: word("label"), hint: word("hint"), ask }
}

fn ask(kind: Kind, for_whom: &[ForWhom]) -> Ask {
    match kind {
        Kind::Line => Ask::Line { limit: LINE_LIMIT },
        Kind::Text => Ask::Text { limit: TEXT_LIMIT },
        Kind::Money => Ask::Money,
        Kind::Quantity => Ask::Quantity,
        Kind::Duration => Ask::Duration,
        Kind::Day => Ask::Day,
        Kind::Clock => Ask::Clock,
        Kind::YesNo => Ask::YesNo,
        Kind::Choice(spec) => Ask::Choice { options: options(spec) },
        Kind::Choices(spec) => Ask::Choices { options: options(spec) },
        Kind::Audiences => Ask::Audiences { usual: Some(words_of(for_whom)) },
        Kind::NamedAudiences => Ask::Audiences { usual: None },
        Kind::Picture => Ask::Picture,
        Kind::Person => Ask::Person,
        Kind::Links(target) => Ask::Links { target },
        Kind::Rows(spec) => Ask::Rows { row: row_form(spec, for_whom) },
    }
}

fn words_of(for_whom: &[ForWhom]) -> Vec<String> {
    audiences(for_whom).iter().map(|audience| audience.word().to_owned()).collect()
}

fn options(spec: &ChoiceSpec) -> Vec<OptionForm> {
    spec.words.iter().map(|(word, _)| option(&format!("choices|{}", spec.name), word)).collect()
}

fn option(list: &str, word: &str) -> OptionForm {
    let label = capitalised(words().get(&format!("forms|{list}|{word}")));
    OptionForm { word: word.to_owned(), label }
}

fn row_form(spec: &RowSpec, for_whom: &[ForWhom]) -> RowForm {
    let word = |what: &str| words().get(&format!("forms|rows|{}|{what}", spec.name)).to_owned();
    RowForm {
        name: spec.name.to_owned(),
        add: word("add"),
        empty: word("empty"),
        headline: word("headline"),
        fields: spec.fields.iter().map(|field| field_form(spec.name, field, for_whom)).collect(),
    }
}

fn targets() -> Vec<TargetForm> {
    let mut all: Vec<TargetForm> = Vec::new();
    for target in Target::ALL {
        for (path, spec) in lists().into_iter().filter(|(_, spec)| target.takes(spec)) {
            // Rows of whatever was said look alike; others are told apart.
            let row = if target == Target::Entries { "Entry" } else { spec.name };
            let headline = words().get(&format!("forms|rows|{row}|headline")).to_owned();
            match all.iter_mut().find(|form| form.target == target && form.headline == headline) {
                Some(form) => form.lists.push(path),
                None => all.push(TargetForm { target, lists: vec![path], headline }),
            }
        }
    }
    all
}

/// The path of every list, with what its rows look like.
fn lists() -> Vec<(String, &'static RowSpec)> {
    let tools = Workshop::STAGES.iter().flat_map(|stage| stage.tools.iter().map(move |tool| (stage, tool)));
    tools
        .flat_map(|(stage, tool)| {
            tool.fields.iter().filter_map(move |field| match field.kind {
                Kind::Rows(spec) => Some((format!("{}/{}/{}", stage.name, tool.name, field.name), spec)),
                _ => None,
            })
        })
        .collect()
}
