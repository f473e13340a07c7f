//! What crosses the wire between a page and the app: the requests and replies of every call.

#![allow(missing_docs, reason = "a variant's comment says what its fields are")]

use domain::money::{Ripple, Sums};
use domain::stages::LocalLists;
use domain::week::WeekSums;
use domain::{Act, Finding, Workshop};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use ts_rs::TS;
use uuid::Uuid;

pub use crate::agree_wire::{AgreeView, Sameness, TwinFound};
use crate::book::FormBook;
pub use crate::contract_wire::*;
pub use crate::cover_wire::{CoverView, HolidayView, LackView};
pub use crate::guard::OtherNames;
pub use crate::guidance::{Guidance, KnowGuidance};
pub use crate::notes::{Note, NoteId, Notes, Ring, SaveNote};
pub use crate::paper_wire::*;
pub use crate::photo::{ChosenPhoto, Photo, PhotoCall};
pub use crate::shelf_wire::*;
pub use crate::threads::ThreadAt;
pub use domain::thread::Thread;

/// A call that needs nothing said.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A reply that says nothing but "done".
#[derive(Debug, Serialize, TS)]
pub struct Done {}

/// What the app looks like when it starts.
#[derive(Debug, Serialize, TS)]
pub struct Start {
    /// Whether there is a vault, and whether it is open.
    pub vault: VaultState,
    /// Whether the open vault is the training vault.
    pub practice: bool,
    /// Where the vault is kept, to be shown.
    pub place: String,
    /// The app's version.
    pub version: String,
    /// Everything a page needs to draw forms.
    pub forms: FormBook,
}

/// What is known of the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is none yet.
    Absent,
    /// There is one, and it wants its passphrase.
    Locked,
    /// It is open.
    Open,
    /// Something is there that does not open as a vault. Never replaced.
    Damaged,
    /// There was one since the program started, and it is not where it was. None is made in its place.
    Gone,
}

/// A passphrase.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Passphrase {
    /// The words.
    pub passphrase: String,
}

/// A new workshop.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewWorkshop {
    /// The name the person likes to be called.
    pub name: String,
}

/// Which workshop.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopId {
    /// Its id.
    pub id: Uuid,
}

/// An opened workshop.
#[derive(Debug, Serialize, TS)]
pub struct Opened {
    /// All of it.
    pub workshop: Workshop,
    /// How it stands.
    pub settled: Settled,
    /// All that is reckoned from it.
    pub news: News,
    /// The local lists that are offered while it has none of its own.
    pub lists: LocalLists,
    /// What is to be said of how it came in, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice: Option<String>,
}

/// The local lists that were kept.
#[derive(Debug, Serialize, TS)]
pub struct Kept {
    /// What the next workshops begin with.
    pub lists: LocalLists,
}

/// Changes to make, all or none, as one step of undo.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditCall {
    /// In order.
    pub acts: Vec<Act>,
    /// The visit of a field in which this was typed, by a number that the page counts on with: what is typed into
    /// one field before it is left is one step of undo, however often it is saved meanwhile.
    #[serde(default)]
    #[ts(optional)]
    pub visit: Option<u32>,
}

/// How the workshop stands after a change that is safe on disk.
#[derive(Debug, Serialize, TS)]
pub struct Settled {
    /// The tools that changed, whole.
    pub changed: Vec<Changed>,
    /// When it was saved: "14:02".
    pub saved: String,
    /// What Undo would take back: a path; nothing when there is nothing.
    pub undo: Option<String>,
    /// What Redo would bring back: a path; nothing when there is nothing.
    pub redo: Option<String>,
}

/// What is reckoned from the workshop, as far as it is different from what was told last.
#[derive(Debug, Default, Serialize, TS)]
pub struct News {
    /// What is wrong or missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub problems: Option<Vec<Finding>>,
    /// Each stage, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stages: Option<Vec<StageStanding>>,
    /// The money board.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub money: Option<MoneyView>,
    /// The week of cover.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cover: Option<CoverView>,
    /// Each kind of week that has something in it, in hours of support.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub weeks: Option<Vec<WeekSums>>,
    /// Whether the agreement holds what it should.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub agree: Option<AgreeView>,
    /// The copies of the contract that would be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub copies: Option<Vec<CopyFor>>,
}

/// The sums of the money board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoneyView {
    /// All of them.
    pub sums: Sums,
    /// The difference between the budget and the lines, in words; empty without a budget.
    pub difference: String,
    /// When there is more on the table than the budget: the lines that could give way.
    pub over: Vec<Ripple>,
}

/// A tool that changed.
#[derive(Debug, Serialize, TS)]
pub struct Changed {
    /// The stage.
    pub stage: String,
    /// The tool.
    pub tool: String,
    /// What it now holds.
    #[ts(type = "unknown")]
    pub value: Box<RawValue>,
}

/// How far a stage is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StageStanding {
    /// The stage.
    pub stage: String,
    /// How far.
    pub state: StageState,
    /// How many things there need somebody.
    pub needs: u32,
}

/// How far a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StageState {
    /// Nothing answered.
    NotStarted,
    /// Something answered.
    InProgress,
    /// Something there needs somebody before the contract can be more than a draft.
    NeedsYou,
    /// Nothing there is missing.
    Done,
}

/// Words to look for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchCall {
    /// The words as typed. Each must begin a word of the answer, in any order.
    pub words: String,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct SearchReply {
    /// The best first, at most 50.
    pub hits: Vec<Hit>,
}

/// An answer with the words that were looked for.
#[derive(Debug, Serialize, TS)]
pub struct Hit {
    /// The workshop.
    pub workshop: Uuid,
    /// Whose it is, as on the shelf.
    pub person: String,
    /// The path of the answer.
    pub at: String,
    /// Where that is, in words.
    pub place: String,
    /// What stands before the words found.
    pub before: String,
    /// The words found, as they were written.
    pub found: String,
    /// What stands after them.
    pub after: String,
}
