//! Four acts say everything that a form can say; each knows how to be undone.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::kit::audience::Audiences;
use crate::kit::audience::audiences;
use crate::kit::field::{Node, RowList};
use crate::kit::refusal::Refusal;
use crate::workshop::tool_of;

/// One change. `at` is a path of field names and row ids: `plan/outcomes/outcomes/<id>/statement`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Act {
    /// Gives an answer, as it was typed or as it was stored.
    Set {
        /// Where.
        at: String,
        /// The answer.
        #[ts(type = "unknown")]
        to: Value,
    },
    /// Adds a row to a list.
    AddRow {
        /// The list.
        at: String,
        /// The new row's id.
        row: Uuid,
        /// Where in the list; past the end means at the end.
        index: usize,
        /// The row as stored, without its id; nothing for an empty row.
        #[serde(default)]
        #[ts(type = "unknown")]
        body: Value,
    },
    /// Removes a row from a list.
    RemoveRow {
        /// The list.
        at: String,
        /// The row's id.
        row: Uuid,
    },
    /// Moves something that was said to another list. It keeps its id, so that whatever points to it still does.
    MoveRow {
        /// The list that it leaves.
        at: String,
        /// The row's id.
        row: Uuid,
        /// The list that it goes to.
        to: String,
        /// Where in that list; past the end means at the end.
        index: usize,
        /// The row as it is to stand there, without its id; nothing to keep every field that the other list has.
        #[serde(default, skip_serializing_if = "Value::is_null")]
        #[ts(type = "unknown")]
        body: Value,
    },
}

impl Act {
    /// The path that the act begins at. It may change another one too: see [`Act::places`].
    pub fn place(&self) -> &str {
        match self {
            Self::Set { at, .. }
            | Self::AddRow { at, .. }
            | Self::RemoveRow { at, .. }
            | Self::MoveRow { at, .. } => at,
        }
    }

    /// Every path that the act changes.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        let other = match self {
            Self::MoveRow { to, .. } => Some(to.as_str()),
            _ => None,
        };
        std::iter::once(self.place()).chain(other)
    }
}

/// What was done, with what was there before: enough to show it, and to take it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The act, with answers as they are stored (never as they were typed).
    pub act: Act,
    /// What was there before: the old answer, or the removed or moved row.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub was: Value,
    /// Where the removed or moved row stood.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub was_index: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde asks for")]
fn is_zero(index: &usize) -> bool {
    *index == 0
}

fn reach<'a>(root: &'a mut dyn Node, at: &str) -> Result<&'a mut dyn Node, Refusal> {
    let mut node = root;
    for step in at.split('/') {
        node = node.child_mut(step).ok_or(Refusal::NoSuchField)?;
    }
    Ok(node)
}

/// Applies one act whole, or changes nothing.
pub fn apply(root: &mut dyn Node, act: Act) -> Result<Edit, Refusal> {
    match act {
        Act::Set { at, to } => {
            let node = reach(root, &at)?;
            let was = node.read();
            node.write(to)?;
            let to = node.read();
            Ok(Edit { act: Act::Set { at, to }, was, was_index: 0 })
        }
        Act::AddRow { at, row, index, body } => {
            rows_at(root, &at)?.insert(row, index, body.clone())?;
            Ok(Edit { act: Act::AddRow { at, row, index, body }, was: Value::Null, was_index: 0 })
        }
        Act::RemoveRow { at, row } => {
            let (was_index, was) = rows_at(root, &at)?.take(row)?;
            Ok(Edit { act: Act::RemoveRow { at, row }, was, was_index })
        }
        Act::MoveRow { at, row, to, index, body } => move_row(root, at, row, to, index, body),
    }
}

/// Takes a row out of one list and puts it into another, or leaves it where it is.
fn move_row(
    root: &mut dyn Node,
    at: String,
    row: Uuid,
    to: String,
    index: usize,
    body: Value,
) -> Result<Edit, Refusal> {
    let from_spec = rows_at(root, &at)?.spec();
    let to_spec = rows_at(root, &to)?.spec();
    if !from_spec.may_move_to(to_spec) {
        return Err(Refusal::DoesNotFitThere);
    }
    let (was_index, was) = rows_at(root, &at)?.take(row)?;
    let there = if body.is_null() { said_there(to_spec.keep(&was, from_spec), &at, &to) } else { body };
    if let Err(why) = rows_at(root, &to).and_then(|list| list.insert(row, index, there.clone())) {
        rows_at(root, &at)?.insert(row, was_index, was)?;
        return Err(why);
    }
    Ok(Edit { act: Act::MoveRow { at, row, to, index, body: there }, was, was_index })
}

/// A row that comes to a tool for others stays with those for whom it was.
fn said_there(mut row: Value, from: &str, to: &str) -> Value {
    let declared = |at: &str| tool_of(at).map(|tool| tool.for_whom);
    if let (Some(was), Some(is)) = (declared(from), declared(to))
        && was != is
        && let Some(said) = row.get_mut("visible_to").filter(|said| said.is_null())
    {
        *said = Audiences::of(&audiences(was)).read();
    }
    row
}

fn rows_at<'a>(root: &'a mut dyn Node, at: &str) -> Result<&'a mut dyn RowList, Refusal> {
    reach(root, at)?.rows_mut().ok_or(Refusal::NoSuchField)
}

/// The act that takes an edit back. One function for every tool there will ever be.
pub fn undo_of(edit: &Edit) -> Act {
    match &edit.act {
        Act::Set { at, .. } => Act::Set { at: at.clone(), to: edit.was.clone() },
        Act::AddRow { at, row, .. } => Act::RemoveRow { at: at.clone(), row: *row },
        Act::RemoveRow { at, row } => {
            Act::AddRow { at: at.clone(), row: *row, index: edit.was_index, body: edit.was.clone() }
        }
        // With its body, so that what the other list had no field for comes back.
        Act::MoveRow { at, row, to, .. } => Act::MoveRow {
            at: to.clone(),
            row: *row,
            to: at.clone(),
            index: edit.was_index,
            body: edit.was.clone(),
        },
    }
}
