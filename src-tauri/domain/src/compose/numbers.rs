//! One numbering for all copies of a contract. Parts, schedules, clauses and rows are counted in the whole workshop, as
//! the facilitator sees it, and every copy prints the numbers that it has there: what a copy leaves out leaves its
//! number out. So "clause 3.4" is one clause for everybody who reads it, on the telephone and in court.

use std::collections::{BTreeMap, HashMap};

use uuid::Uuid;

use crate::Workshop;
use crate::kit::field::walk_unnamed;

/// The numbers of one document.
#[derive(Debug, Default, Clone)]
pub(super) struct Numbers {
    parts: BTreeMap<String, u32>,
    schedules: BTreeMap<String, u32>,
    /// For each part by its label: the clauses by what they say.
    clauses: BTreeMap<String, BTreeMap<String, u32>>,
    /// Every row by its place in its list.
    rows: HashMap<Uuid, u32>,
}

impl Numbers {
    /// No numbers of clauses yet, and the places of the rows.
    pub(super) fn of_rows(workshop: &Workshop) -> Self {
        let mut rows = HashMap::new();
        walk_unnamed(workshop, &mut |node| {
            let mut place = 0;
            node.each_child(&mut |child| {
                if let Some(id) = child.row_id() {
                    place += 1;
                    rows.insert(id, place);
                }
            });
        });
        Self { rows, ..Self::default() }
    }

    /// The place of a row in its list, from 1.
    pub(super) fn row(&self, id: Uuid) -> u32 {
        self.rows.get(&id).copied().unwrap_or_default()
    }

    /// The number of a part: the one it has in `whole`, else the next.
    pub(super) fn part(&self, whole: &Self, name: &str) -> u32 {
        placed(&self.parts, Some(&whole.parts), name)
    }

    /// The number of a schedule.
    pub(super) fn schedule(&self, whole: &Self, name: &str) -> u32 {
        placed(&self.schedules, Some(&whole.schedules), name)
    }

    /// Keeps the number of a part that is written.
    pub(super) fn keep_part(&mut self, name: &str, number: u32) {
        self.parts.insert(name.to_owned(), number);
    }

    /// Keeps the number of a schedule that is written.
    pub(super) fn keep_schedule(&mut self, name: &str, number: u32) {
        self.schedules.insert(name.to_owned(), number);
    }

    /// The number of a clause in its part, which it keeps.
    pub(super) fn clause(&mut self, whole: &Self, label: &str, key: &str) -> u32 {
        let own = self.clauses.entry(label.to_owned()).or_default();
        let is_taken = |key: &str, own: &BTreeMap<String, u32>| own.contains_key(key);
        let mut name = key.to_owned();
        while is_taken(&name, own) {
            name.push('+');
        }
        let number = placed(own, whole.clauses.get(label), &name);
        own.insert(name, number);
        number
    }

    /// Whether no schedule is written yet.
    pub(super) fn has_no_schedule(&self) -> bool {
        self.schedules.is_empty()
    }

    /// These numbers of parts and clauses, with the places of the rows of the other.
    pub(super) fn with_rows_of(mut self, other: Self) -> Self {
        self.rows = other.rows;
        self
    }

    /// Whether every number of `whole` is here too.
    pub(super) fn is_all_of(&self, whole: &Self) -> bool {
        let holds = |own: &BTreeMap<String, u32>, all: &BTreeMap<String, u32>| {
            all.keys().all(|name| own.contains_key(name))
        };
        let none = BTreeMap::new();
        holds(&self.parts, &whole.parts)
            && holds(&self.schedules, &whole.schedules)
            && whole.clauses.iter().all(|(label, all)| holds(self.clauses.get(label).unwrap_or(&none), all))
    }
}

/// The number that `name` has in the whole; what is not there comes behind everything that is.
fn placed(own: &BTreeMap<String, u32>, whole: Option<&BTreeMap<String, u32>>, name: &str) -> u32 {
    let last = |numbers: &BTreeMap<String, u32>| numbers.values().copied().max().unwrap_or_default();
    let known = whole.and_then(|whole| whole.get(name)).copied();
    known.unwrap_or_else(|| last(own).max(whole.map_or(0, last)) + 1)
}
