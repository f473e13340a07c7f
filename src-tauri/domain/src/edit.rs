//! Three acts say everything that a form can say; each knows how to be undone.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::field::Node;
use crate::refusal::Refusal;

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
}

impl Act {
    /// The path that the act changes.
    pub fn at(&self) -> &str {
        match self {
            Self::Set { at, .. } | Self::AddRow { at, .. } | Self::RemoveRow { at, .. } => at,
        }
    }
}

/// What was done, with what was there before: enough to show it, and to take it back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The act, with answers as they are stored (never as they were typed).
    pub act: Act,
    /// What was there before: the old answer, or the removed row.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub was: Value,
    /// Where the removed row stood.
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
            let list = reach(root, &at)?.rows_mut().ok_or(Refusal::NoSuchField)?;
            list.insert(row, index, body.clone())?;
            Ok(Edit { act: Act::AddRow { at, row, index, body }, was: Value::Null, was_index: 0 })
        }
        Act::RemoveRow { at, row } => {
            let list = reach(root, &at)?.rows_mut().ok_or(Refusal::NoSuchField)?;
            let (was_index, was) = list.take(row)?;
            Ok(Edit { act: Act::RemoveRow { at, row }, was, was_index })
        }
    }
}

/// The act that takes an edit back. One function for every tool there will ever be.
pub fn undo_of(edit: &Edit) -> Act {
    match &edit.act {
        Act::Set { at, .. } => Act::Set { at: at.clone(), to: edit.was.clone() },
        Act::AddRow { at, row, .. } => Act::RemoveRow { at: at.clone(), row: *row },
        Act::RemoveRow { at, row } => {
            Act::AddRow { at: at.clone(), row: *row, index: edit.was_index, body: edit.was.clone() }
        }
    }
}
