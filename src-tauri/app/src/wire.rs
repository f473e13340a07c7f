//! What crosses the wire between a page and the app: the requests and replies of every call.

#![allow(missing_docs, reason = "a variant's comment says what its fields are")]

use domain::money::{Ripple, Sums};
use domain::stages::LocalLists;
use domain::week::WeekSums;
use domain::{Act, Audience, Problem, Reader, Workshop};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use ts_rs::TS;
use uuid::Uuid;

pub use crate::agree_wire::{AgreeView, Sameness, TwinFound};
use crate::book::FormBook;
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
    pub problems: Option<Vec<Problem>>,
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

/// For whom a preview, a print or a file is made.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForAudience {
    /// The audience.
    pub audience: Audience,
    /// Of the providers, which: one of its people. Without it, what every provider may see.
    #[serde(default)]
    #[ts(optional)]
    pub provider: Option<Uuid>,
}

impl ForAudience {
    /// Who reads it.
    pub const fn reader(&self) -> Reader {
        Reader { audience: self.audience, provider: self.provider }
    }
}

/// A copy of the contract that would be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopyFor {
    /// Whose.
    pub audience: Audience,
    /// Of the providers, which, where each has a copy of its own.
    pub provider: Option<Uuid>,
    /// That provider's name; otherwise empty.
    pub name: String,
}

/// How many pages the one-page profile takes.
#[derive(Debug, Serialize, TS)]
pub struct ProfilePages {
    /// How many; at least one.
    pub pages: u32,
    /// The same as a sentence, with what to do if it is more than one.
    pub in_words: String,
}

/// A contract laid out as it would be printed now.
#[derive(Debug, Serialize, TS)]
pub struct Preview {
    /// What each page says, in reading order; as many as there are pages.
    pub pages: Vec<String>,
    /// How many of them, from the first, hold what is promised and signed; nothing where all of them do.
    pub promised: Option<u32>,
    /// Characters that cannot be printed, each with the words around it.
    pub missing: Vec<MissingCharacter>,
    /// Whether it would be marked as a draft, since must-problems are open.
    pub draft: bool,
}

/// A character that no font has.
#[derive(Debug, Serialize, TS)]
pub struct MissingCharacter {
    /// The character.
    pub character: String,
    /// The words around it.
    pub near: String,
}

/// Which page of the last preview.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageCall {
    /// Counted from 0.
    pub page: usize,
}

/// A picture of a page.
#[derive(Debug, Serialize, TS)]
pub struct PagePicture {
    /// SVG, with nothing in it that could run or load.
    pub svg: String,
}

/// A contract that was issued and is kept.
#[derive(Debug, Serialize, TS)]
pub struct Issued {
    /// 1, 2, 3 … for this workshop.
    pub number: u32,
    /// When: "3 June 2026, 14:02".
    pub issued: String,
    /// Whether it is a marked draft.
    pub draft: bool,
    /// The copies in it.
    pub copies: Vec<IssuedCopy>,
}

/// One audience's copy of an issued contract.
#[derive(Debug, Serialize, TS)]
pub struct IssuedCopy {
    /// Whose.
    pub audience: Audience,
    /// Of the providers, which, where each has a copy of its own.
    pub provider: Option<Uuid>,
    /// That provider's name; otherwise empty.
    pub name: String,
    /// The seal printed in its footer.
    pub seal: String,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
}

/// Which copy of which contract.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyCall {
    /// The contract's number.
    pub number: u32,
    /// Whose copy.
    pub audience: Audience,
    /// Of the providers, which.
    #[serde(default)]
    #[ts(optional)]
    pub provider: Option<Uuid>,
    /// In which format.
    pub format: PaperFormat,
}

impl CopyCall {
    /// Whose copy.
    pub const fn reader(&self) -> Reader {
        Reader { audience: self.audience, provider: self.provider }
    }
}

/// A format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// Portable document, tagged and archival.
    Pdf,
    /// One web page.
    Html,
    /// Plain text.
    Txt,
}

/// Which contract.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ContractNumber {
    /// 1, 2, 3 …
    pub number: u32,
}

/// Where something was written.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    /// The path, or nothing when the choice of a place was called off.
    pub path: Option<String>,
}

/// An e-mail ready to be sent.
#[derive(Debug, Serialize, TS)]
pub struct Prepared {
    /// The folder, or nothing when the choice of a place was called off.
    pub folder: Option<String>,
    /// The names of the files in it.
    pub files: Vec<String>,
    /// The password to say on the telephone. It stands nowhere else.
    pub password: String,
}
