//! Undo and redo without a second stack: the log itself says what can be taken back, so both survive a
//! restart. One line of the log is one step: what a person did with one press, however many acts it took. Only
//! letters have more lines than that, since none of them may wait for the last: what was typed into one field
//! before it was left is one step of many lines.

use serde::{Deserialize, Serialize};

use uuid::Uuid;

use crate::kit::format::{FORMAT, moved_to};
use crate::workshop::act::of_today;
use crate::workshop::edit::{Act, Edit, undo_of};

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
    /// Whether it holds more letters of what the line before holds.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub goes_on: bool,
    /// The major of the format in which its answers stand; lines of the first say none.
    #[serde(default = "first_major")]
    pub format: u32,
}

const fn first_major() -> u32 {
    1
}

impl Step {
    /// A step that people took.
    pub const fn new(edits: Vec<Edit>) -> Self {
        Self { edits, takes_back: None, brings_back: None, goes_on: false, format: FORMAT.major }
    }

    /// A step that took a line back.
    pub fn taking_back(line: usize, edits: Vec<Edit>) -> Self {
        Self { takes_back: Some(line), ..Self::new(edits) }
    }

    /// A step that reversed an undo.
    pub fn bringing_back(undo: usize, edits: Vec<Edit>) -> Self {
        Self { brings_back: Some(undo), ..Self::new(edits) }
    }

    /// This step, as more letters of the one before where it answers the field that the other ended with.
    #[must_use]
    pub fn going_on(mut self, before: Option<&Self>) -> Self {
        self.goes_on = before.is_some_and(|before| self.is_more_of(before));
        self
    }

    /// This step, with what has another place since the format that it was written in where it stands now.
    #[must_use]
    pub fn at_todays_places(mut self, workshop: Uuid) -> Self {
        for edit in &mut self.edits {
            if let Act::Set { at, .. } = &mut edit.act
                && let Some(now) = moved_to(at, workshop)
            {
                *at = now;
            }
        }
        self
    }

    /// Whether it does nothing but answer again what a step ended with. The first letter of a line may have added it.
    fn is_more_of(&self, before: &Self) -> bool {
        self.edits.len() == 1 && self.ends_with().is_some() && self.ends_with() == before.ends_with()
    }

    /// The field that people answered last by it.
    fn ends_with(&self) -> Option<&str> {
        match (self.edits.last()?, self.takes_back, self.brings_back) {
            (Edit { act: Act::Set { at, .. }, .. }, None, None) => Some(at),
            _ => None,
        }
    }
}

/// The first line of the step that this line belongs to.
fn first_of(log: &[Step], line: usize) -> usize {
    let mut first = line;
    while let Some(before) = first.checked_sub(1) {
        let [one, next] = [log.get(before), log.get(first)];
        match (one, next) {
            (Some(one), Some(next)) if next.goes_on && next.is_more_of(one) => first = before,
            _ => break,
        }
    }
    first
}

/// The acts that take back the step that ends with this line; nothing when there is no such line.
pub fn acts_back(log: &[Step], line: usize) -> Option<Vec<Act>> {
    log.get(line)?;
    // What stood in a field before its first letter is all that there is to put back.
    let back =
        |step: &Step| step.edits.iter().rev().map(|edit| of_today(undo_of(edit), step.format)).collect();
    log.get(first_of(log, line)).map(back)
}

/// Whether the letters of the lines from `first` to `last` left the field as it was before them.
fn came_to_nothing(log: &[Step], first: usize, last: usize) -> bool {
    let edits = |line: usize| log.get(line).map(|step| step.edits.as_slice());
    match (edits(first), edits(last)) {
        (Some([before]), Some([Edit { act: Act::Set { to, .. }, .. }])) => first < last && before.was == *to,
        _ => false,
    }
}

/// The line that Undo would take back now.
pub fn next_undo(log: &[Step]) -> Option<usize> {
    let mut at = log.len().checked_sub(1)?;
    loop {
        let line = log.get(at)?;
        match (line.takes_back, line.brings_back) {
            // What changed no answer, such as the issue of a contract, is not taken back.
            (None, None) if line.edits.is_empty() => at = at.checked_sub(1)?,
            (None, None) => {
                let first = first_of(log, at);
                if !came_to_nothing(log, first, at) {
                    return Some(at);
                }
                at = first.checked_sub(1)?;
            }
            // An undo: what it took back is gone; look before that.
            (Some(undone), _) => at = first_of(log, undone).checked_sub(1).filter(|before| *before < at)?,
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
            (None, None) if line.edits.is_empty() => at = at.checked_sub(1)?,
            // A fresh step closes the road.
            (None, None) => return None,
        }
    }
}
