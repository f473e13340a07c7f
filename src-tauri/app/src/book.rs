//! The form book as it crosses the wire: how every stage, tool and field is asked for.

#![allow(missing_docs, reason = "a variant's comment says what its fields are")]

use domain::field::Target;
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
