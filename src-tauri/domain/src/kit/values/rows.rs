//! Lists of rows. A row keeps its id for life, so a path to it survives reordering and merging.

use std::collections::HashSet;

use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

use crate::kit::audience::Viewer;
use crate::kit::field::{Answer, Fields, Kind, Node, RowList, RowSpec, to_json};
use crate::kit::reading::Look;
use crate::kit::refusal::Refusal;
use crate::kit::values::read_id;

/// The most rows in one list.
pub const ROW_LIMIT: usize = 5_000;

/// One row of a list. Made by `row!`.
pub trait Row: Node + Fields + Serialize + DeserializeOwned + 'static {
    /// What its list says about each row.
    const SPEC: &'static RowSpec;
    /// A new row with nothing answered.
    fn empty(id: Uuid) -> Self;
    /// The row's id.
    fn id(&self) -> Uuid;
}

/// A list of rows, at most [`ROW_LIMIT`]. In files: a JSON array of objects, each with its `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(transparent)]
pub struct Rows<T>(Vec<T>);

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<T> for Rows<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self(rows.into_iter().collect())
    }
}

impl<T> Rows<T> {
    /// The rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
    /// The rows in order, for change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }
    /// Takes out the rows that `keep` does not want.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Row> Rows<T> {
    /// The row with this id.
    pub fn get(&self, id: Uuid) -> Option<&T> {
        self.0.iter().find(|row| row.id() == id)
    }
}

impl<'a, T> IntoIterator for &'a Rows<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Rows<T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let list = Vec::<T>::deserialize(from)?;
        if list.len() > ROW_LIMIT {
            return Err(serde::de::Error::custom(Refusal::TooManyRows { limit: ROW_LIMIT }));
        }
        Ok(Self(list))
    }
}

impl<T: Row> Node for Rows<T> {
    fn child_mut(&mut self, step: &str) -> Option<&mut dyn Node> {
        let id = read_id(step)?;
        self.0.iter_mut().find(|row| row.id() == id).map(|row| row as &mut dyn Node)
    }
    fn children(&self) -> Vec<(String, &dyn Node)> {
        self.0.iter().map(|row| (row.id().to_string(), row as &dyn Node)).collect()
    }
    fn each_child<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn Node)) {
        for row in &self.0 {
            visit(row);
        }
    }
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, _: Value) -> Result<(), Refusal> {
        Err(Refusal::WrongShape)
    }
    fn rows_mut(&mut self) -> Option<&mut dyn RowList> {
        Some(self)
    }
    fn hide_from(&mut self, viewer: &Viewer) {
        self.0.retain(|row| may_see(row, viewer));
        for row in &mut self.0 {
            row.hide_from(viewer);
        }
    }
    fn keep_links(&mut self, there: &HashSet<Uuid>) {
        for row in &mut self.0 {
            row.keep_links(there);
        }
    }
    fn change_words(&mut self, change: &dyn Fn(&str) -> Option<String>) {
        for row in &mut self.0 {
            row.change_words(change);
        }
    }
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A row that cannot say for whom it is goes with its tool.
fn may_see(row: &dyn Node, viewer: &Viewer) -> bool {
    let mut may = None;
    row.each_child(&mut |answer| may = may.or_else(|| Some(answer.audiences()?.include(viewer))));
    may.unwrap_or_else(|| viewer.sees_unless_said())
}

impl<T: Row> RowList for Rows<T> {
    fn spec(&self) -> &'static RowSpec {
        T::SPEC
    }
    fn insert(&mut self, id: Uuid, index: usize, body: Value) -> Result<(), Refusal> {
        if self.get(id).is_some() {
            return Err(Refusal::RowExists);
        }
        if self.0.len() >= ROW_LIMIT {
            return Err(Refusal::TooManyRows { limit: ROW_LIMIT });
        }
        let row = match body {
            Value::Null => T::empty(id),
            Value::Object(mut fields) => {
                fields.insert("id".into(), Value::String(id.to_string()));
                let row = Value::Object(fields);
                Look::default().row(&row, T::SPEC.fields).map_err(|_| Refusal::WrongShape)?;
                serde_json::from_value(row).map_err(|_| Refusal::WrongShape)?
            }
            _ => return Err(Refusal::WrongShape),
        };
        self.0.insert(index.min(self.0.len()), row);
        Ok(())
    }
    fn take(&mut self, id: Uuid) -> Result<(usize, Value), Refusal> {
        let index = self.0.iter().position(|row| row.id() == id).ok_or(Refusal::NoSuchRow)?;
        let mut body = self.0.remove(index).read();
        if let Value::Object(fields) = &mut body {
            fields.shift_remove("id");
        }
        Ok((index, body))
    }
}

impl<T: Row> Answer for Rows<T> {
    const KIND: Kind = Kind::Rows(T::SPEC);
}
