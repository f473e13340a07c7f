//! What a page is told without having asked for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing that a page is told. It can listen, and answer with calls only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum AppEvent {
    /// How far a long call has come.
    Progress(Progress),
}

/// How far a long call has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// Which call.
    pub call: LongCall,
    /// How many of its steps are done.
    pub done: u32,
    /// How many steps it has.
    pub of: u32,
    /// What is done now, in words.
    pub text: String,
}

/// A call that takes long enough to be watched, and that can be cancelled until it writes something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LongCall {
    /// Laying out the contract.
    Preview,
    /// Laying out a paper.
    PreviewPaper,
    /// Issuing the contract.
    Issue,
    /// Making the folder of an e-mail, with the hand-over file.
    PrepareEmail,
}
