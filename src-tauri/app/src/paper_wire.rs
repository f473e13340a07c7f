//! What crosses the wire about papers beside the contract.

use domain::Audience;
use domain::papers::{BookletRole, Order, PaperKind, PaperPurpose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::wire::PaperFormat;

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperCall {
    /// What it is.
    pub kind: PaperKind,
    /// For whom it is printed, where that is a choice.
    #[serde(default)]
    pub audience: Option<Audience>,
    /// Whose booklet.
    #[serde(default)]
    pub role: Option<BookletRole>,
    /// Which participant: who is invited, or whose booklet it is.
    #[serde(default)]
    pub who: Option<Uuid>,
}

impl From<PaperCall> for Order {
    fn from(call: PaperCall) -> Self {
        Self { kind: call.kind, audience: call.audience, role: call.role, who: call.who }
    }
}

impl From<Order> for PaperCall {
    fn from(order: Order) -> Self {
        Self { kind: order.kind, audience: order.audience, role: order.role, who: order.who }
    }
}

/// Which paper, in which format.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperFile {
    /// The paper.
    pub paper: PaperCall,
    /// The format.
    pub format: PaperFormat,
}

/// One kind of paper as it is offered.
#[derive(Debug, Serialize, TS)]
pub struct PaperForm {
    /// What it is.
    pub kind: PaperKind,
    /// What it is for.
    pub purpose: PaperPurpose,
    /// Its name.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// The copies that there can be.
    pub copies: Vec<PaperCopy>,
    /// Why there is none at all, when there is none.
    pub why_none: Option<String>,
    /// What is left out of an advert since it could tell strangers who the person is.
    pub left_out: Vec<String>,
}

/// One copy of a paper.
#[derive(Debug, Serialize, TS)]
pub struct PaperCopy {
    /// What to ask for.
    pub paper: PaperCall,
    /// A name for it that is its own in the list, for the page.
    pub key: String,
    /// For whom, in words.
    pub for_whom: String,
    /// Why it cannot be printed, in a sentence; nothing when it can.
    pub why_not: Option<String>,
}

/// The answers of a booklet, looked at and not taken in yet.
#[derive(Debug, Serialize, TS)]
pub struct BookletAnswers {
    /// Whose booklet it is, in words.
    pub booklet: String,
    /// The name that stands on it; may be empty.
    pub name: String,
    /// The participant that it was made for, if that is known.
    pub from: Option<Uuid>,
    /// What it would add; nothing that is there already.
    pub rows: Vec<BookletRow>,
}

/// A row that a booklet would add.
#[derive(Debug, Serialize, TS)]
pub struct BookletRow {
    /// Where, in words.
    pub place: String,
    /// What it says.
    pub text: String,
    /// Whether only the facilitator will see it.
    pub private: bool,
}

/// From whom the answers that were looked at last come.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBooklet {
    /// The participant.
    pub from: Uuid,
}
