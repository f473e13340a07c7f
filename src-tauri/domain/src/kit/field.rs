//! What every answer has in common: a kind that says how to ask, and a node that an edit can reach.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::kit::audience::ForWhom;
use crate::kit::audience::{Audiences, Viewer};
use crate::kit::refusal::Refusal;

/// How an answer is asked for. A small closed set: each kind has one part on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A short text on one line.
    Line,
    /// A text of any length.
    Text,
    /// An amount in whole pence.
    Money,
    /// A count in whole hundredths: 3750 is 37.5.
    Quantity,
    /// A length of time in whole minutes.
    Duration,
    /// A day of the calendar.
    Day,
    /// A time of day.
    Clock,
    /// Yes, no, or not answered.
    YesNo,
    /// One of some words.
    Choice(&'static ChoiceSpec),
    /// Any number of some words.
    Choices(&'static ChoiceSpec),
    /// Who may see a row.
    Audiences,
    /// Who may see a row that is for nobody until somebody is named.
    NamedAudiences,
    /// A symbol or a photo.
    Picture,
    /// One participant.
    Person,
    /// Any number of rows elsewhere in the workshop.
    Links(Target),
    /// A list of rows, each with fields of its own.
    Rows(&'static RowSpec),
}

/// What a link may point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// People of the workshop.
    Participants,
    /// Things that people said.
    Entries,
    /// Eligible needs.
    Needs,
    /// Outcomes.
    Outcomes,
    /// Support elements.
    Support,
    /// Capacity records.
    Capacity,
    /// Best-interests decisions.
    BestInterests,
    /// Lines of money.
    Lines,
    /// What the contract promises: outcomes, support, money, what is done in a crisis, restrictions.
    Promises,
    /// Restrictions.
    Restrictions,
    /// Disagreements and parked matters.
    OpenMatters,
}

impl Target {
    /// Every one of them.
    pub const ALL: [Self; 11] = [
        Self::Participants,
        Self::Needs,
        Self::Outcomes,
        Self::Support,
        Self::Capacity,
        Self::BestInterests,
        Self::Lines,
        Self::Restrictions,
        Self::Promises,
        Self::OpenMatters,
        Self::Entries,
    ];

    /// Whether such a row may be pointed to.
    pub fn takes(self, row: &RowSpec) -> bool {
        match self {
            Self::Participants => row.name == "Participant",
            // Whatever was said keeps its links when it moves, so every list where it may stand counts.
            Self::Entries => row.is_said(),
            Self::Needs => row.name == "Need",
            Self::Outcomes => row.name == "Outcome",
            Self::Support => row.name == "SupportElement",
            Self::Capacity => row.name == "CapacityRecord",
            Self::BestInterests => row.name == "BestInterestsDecision",
            Self::Lines => row.name == "MoneyLine",
            Self::Restrictions => row.name == "Restriction",
            Self::Promises => {
                let promised = ["Outcome", "SupportElement", "MoneyLine", "Contingency", "Restriction"];
                promised.contains(&row.name)
            }
            Self::OpenMatters => matches!(row.name, "Disagreement" | "Parked"),
        }
    }
}

/// A list of words to choose from.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceSpec {
    /// The Rust and schema name.
    pub name: &'static str,
    /// What is chosen.
    pub doc: &'static str,
    /// Each word as it stands in files, with what it means.
    pub words: &'static [(&'static str, &'static str)],
}

/// One field of a tool or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in stored JSON, in paths and in the words.
    pub name: &'static str,
    /// What it holds, for people who write workshop files.
    pub doc: &'static str,
    /// How it is asked for.
    pub kind: Kind,
    /// Why it is for the room alone: no contract and no other paper prints it. A test holds that all else is printed.
    pub for_the_room: Option<&'static str>,
}

/// What the rows of a list look like.
#[derive(Debug, PartialEq, Eq)]
pub struct RowSpec {
    /// The Rust and schema name of the row.
    pub name: &'static str,
    /// What one row is.
    pub doc: &'static str,
    /// Its fields, in the order to be asked.
    pub fields: &'static [Field],
}

impl RowSpec {
    /// The field of this name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether a row says in its `text` what somebody said.
    pub fn is_said(&self) -> bool {
        self.field("text").is_some_and(|field| field.kind == Kind::Text)
    }

    /// Whether a row of this kind may go to a list of the other. Both hold what somebody said, and nothing that
    /// was hidden from somebody comes to a place where it could not be.
    pub fn may_move_to(&self, other: &Self) -> bool {
        let hides = |spec: &Self| {
            spec.fields.iter().any(|field| matches!(field.kind, Kind::Audiences | Kind::NamedAudiences))
        };
        self.is_said() && other.is_said() && (hides(other) || !hides(self))
    }

    /// What a stored row of `from` keeps as a row of this kind: the fields that both have.
    pub fn keep(&self, body: &Value, from: &Self) -> Value {
        let Value::Object(fields) = body else { return Value::Null };
        let kept = |name: &str| {
            self.field(name).is_some_and(|here| from.field(name).is_some_and(|there| here.kind == there.kind))
        };
        let fields = fields.iter().filter(|(name, _)| kept(name));
        Value::Object(fields.map(|(name, answer)| (name.clone(), answer.clone())).collect())
    }
}

/// What a tool looks like.
#[derive(Debug, PartialEq, Eq)]
pub struct ToolSpec {
    /// Its name in paths.
    pub name: &'static str,
    /// The Rust and schema name of the tool.
    pub type_name: &'static str,
    /// What it is for.
    pub doc: &'static str,
    /// For whom its answers are until somebody says otherwise.
    pub for_whom: &'static [ForWhom],
    /// Its fields, in the order to be asked.
    pub fields: &'static [Field],
}

/// What a stage looks like.
#[derive(Debug, PartialEq, Eq)]
pub struct StageSpec {
    /// Its name in paths.
    pub name: &'static str,
    /// The Rust and schema name of the stage.
    pub type_name: &'static str,
    /// What it is for.
    pub doc: &'static str,
    /// Its tools, in the order of the walk.
    pub tools: &'static [ToolSpec],
}

/// Anything that a path can reach: the workshop, a stage, a tool, a list, a row, one answer.
pub trait Node {
    /// The node one step further, for change.
    fn child_mut(&mut self, _step: &str) -> Option<&mut dyn Node> {
        None
    }

    /// The nodes one step further with their steps, in order.
    fn children(&self) -> Vec<(String, &dyn Node)> {
        Vec::new()
    }

    /// Calls `visit` for each node one step further, in order; quicker than [`Node::children`], which names them.
    fn each_child<'a>(&'a self, _visit: &mut dyn FnMut(&'a dyn Node)) {}

    /// The answer as it is stored.
    fn read(&self) -> Value;

    /// Takes a new answer, as a person typed it or as it was stored. Changes nothing when it refuses.
    fn write(&mut self, answer: Value) -> Result<(), Refusal>;

    /// The list of rows that this node is, if it is one.
    fn rows_mut(&mut self) -> Option<&mut dyn RowList> {
        None
    }

    /// The id of the row that this node is, if it is one.
    fn row_id(&self) -> Option<Uuid> {
        None
    }

    /// What the rows look like of which this node is one.
    fn row_spec(&self) -> Option<&'static RowSpec> {
        None
    }

    /// The row that this node is, to be asked for its type.
    fn row(&self) -> Option<&dyn std::any::Any> {
        None
    }

    /// The photo that this answer shows, by its SHA-256.
    fn photo(&self) -> Option<&str> {
        None
    }

    /// Who may see the row this answer stands in, if this answer says so.
    fn audiences(&self) -> Option<&Audiences> {
        None
    }

    /// The rows that this answer points to.
    fn links(&self) -> Vec<Uuid> {
        Vec::new()
    }

    /// What this answer may point to, if it points to rows.
    fn target(&self) -> Option<Target> {
        None
    }

    /// The words that this answer holds, if it is a line or a text.
    fn words(&self) -> Option<&str> {
        None
    }

    /// Removes every row that `viewer` may not see.
    fn hide_from(&mut self, _viewer: &Viewer) {}

    /// Removes links to rows that are not in `there`.
    fn keep_links(&mut self, _there: &HashSet<Uuid>) {}

    /// Puts what `change` makes of a line or text in its place, wherever it makes something.
    fn change_words(&mut self, _change: &dyn Fn(&str) -> Option<String>) {}

    /// Whether nothing has been answered here.
    fn is_empty(&self) -> bool;
}

/// A type that can stand in a field.
pub trait Answer: Node {
    /// How it is asked for.
    const KIND: Kind;
}

/// The fields of a tool or a row, in order.
pub trait Fields {
    /// The Rust and schema name.
    const TYPE_NAME: &'static str;
    /// What it is for.
    const DOC: &'static str;
    /// The fields.
    const FIELDS: &'static [Field];
}

/// A list of rows that acts can add to and remove from.
pub trait RowList {
    /// What its rows look like.
    fn spec(&self) -> &'static RowSpec;
    /// Puts a new row at `index` (or at the end). `body` is a stored row without its id, or null.
    fn insert(&mut self, id: Uuid, index: usize, body: Value) -> Result<(), Refusal>;
    /// Takes a row out; returns where it stood and what it was, without its id.
    fn take(&mut self, id: Uuid) -> Result<(usize, Value), Refusal>;
}

/// Calls `visit` for `node` and everything beneath it, parents first, with the path of each.
pub fn walk<'a>(path: &str, node: &'a dyn Node, visit: &mut dyn FnMut(&str, &'a dyn Node)) {
    visit(path, node);
    for (step, child) in node.children() {
        let below = if path.is_empty() { step } else { format!("{path}/{step}") };
        walk(&below, child, visit);
    }
}

/// Calls `visit` for `node` and everything beneath it, parents first, without naming the places.
pub fn walk_unnamed<'a>(node: &'a dyn Node, visit: &mut dyn FnMut(&'a dyn Node)) {
    visit(node);
    node.each_child(&mut |child| walk_unnamed(child, visit));
}

/// The node that the first `steps` of a path lead to.
pub(crate) fn child_at<'a>(root: &'a dyn Node, at: &str, steps: usize) -> Option<&'a dyn Node> {
    at.split('/').take(steps).try_fold(root, |node, step| {
        node.children().into_iter().find(|(name, _)| name == step).map(|(_, child)| child)
    })
}

/// For whom somebody said that all of a tool is.
pub(crate) fn said_of(tool: &dyn Node) -> Option<Audiences> {
    let mut said = None;
    tool.each_child(&mut |answer| said = said.take().or_else(|| answer.audiences().cloned()));
    said.filter(Audiences::is_said)
}

/// Hides rows of a tool, each by itself, and any other answer of it with the tool.
pub(crate) fn hide_answer<A: Answer + Default>(answer: &mut A, viewer: &Viewer) {
    if matches!(A::KIND, Kind::Rows(_)) {
        answer.hide_from(viewer);
    } else if !viewer.sees_unless_said() {
        *answer = A::default();
    }
}

/// Reads plain data as JSON. Plain data always serialises, so a failure can only mean "nothing there".
pub(crate) fn to_json<T: Serialize>(value: &T) -> Value {
    serde_json::to_value(value).unwrap_or(Value::Null)
}
