//! Undo and redo without a second stack: the log itself says what can be taken back, so both survive a
//! restart. One line of the log is one step: what a person did with one press, however many acts it took.

use serde::{Deserialize, Serialize};

use crate::edit::Edit;

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What changed, in order.
    pub edits: Vec<Edit>,
    /// The line that this one took back, if it was an undo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes_back: Option<usize>,
    /// The undo that this one reversed, if it was a redo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brings_back: Option<usize>,
}

impl Step {
    /// A step that people took.
    pub const fn new(edits: Vec<Edit>) -> Self {
        Self { edits, takes_back: None, brings_back: None }
    }
}

/// The line that Undo would take back now.
pub fn next_undo(log: &[Step]) -> Option<usize> {
    let mut at = log.len().checked_sub(1)?;
    loop {
        let line = log.get(at)?;
        match (line.takes_back, line.brings_back) {
            (None, None) => return Some(at),
            // An undo: what it took back is gone; look before that.
            (Some(undone), _) => at = undone.checked_sub(1).filter(|before| *before < at)?,
            // A redo stands for the line that it brought back.
            (None, Some(undo)) => return log.get(undo)?.takes_back,
        }
    }
}

/// The undo that Redo would reverse now.
pub fn next_redo(log: &[Step]) -> Option<usize> {
    let mut at = log.len().checked_sub(1)?;
    loop {
        let line = log.get(at)?;
        match (line.takes_back, line.brings_back) {
            (Some(_), _) => return Some(at),
            // That undo is spent; look before it.
            (None, Some(undo)) => at = undo.checked_sub(1).filter(|before| *before < at)?,
            // A fresh step closes the road.
            (None, None) => return None,
        }
    }
}
