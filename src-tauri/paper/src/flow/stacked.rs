//! A table in large print whose columns would be too narrow to read: the cells of each row stand under one
//! another, each beside the name of its column.

use document::{Fact, Table};

use super::Flow;
use super::columns::Columns;
use super::rows::{Look, row_opening};
use super::table::{ABOVE_TABLE, MOST_ROWS, cell_text};
use crate::clean::is_blank;
use crate::page::Frame;
use crate::tree::Tag;

/// A row that takes no more of a page than this stays on one.
const SHORT_RECORD: f32 = Frame::USUAL.height() * 0.35;

impl Flow<'_> {
    /// Whether the words of a table do not fit side by side. In usual print the longest of them are broken then;
    /// in large print that would be all of them.
    pub(super) fn is_crowded(&self, table: &Table) -> bool {
        self.shaper.scale > 1.0
            && !table.rows.is_empty()
            && Columns::needed(table, self.shaper.scale) > self.frame.width
    }

    pub(super) fn stacked(&mut self, table: &Table) {
        let columns = self.fact_columns();
        let to_write_in = to_write_in(table);
        let at_once = (MOST_ROWS / table.columns.len()).max(1);
        for (part, rows) in table.rows.chunks(at_once).enumerate() {
            self.gap(ABOVE_TABLE);
            let node = self.tree.add(0, Tag::Table);
            self.caption(node, &table.caption);
            let body = self.tree.add(node, Tag::Rows);
            for number in 0..rows.len() {
                self.record(body, &record(table, part * at_once + number, &to_write_in), &columns);
            }
            self.y += ABOVE_TABLE;
        }
    }

    /// The height in which it can begin, without caption.
    pub(super) fn stacked_opening(&mut self, table: &Table) -> f32 {
        let columns = self.fact_columns();
        self.record_opening(&record(table, 0, &to_write_in(table)), &columns)
    }

    /// The whole row while it is short; else what it is about, with the first that is said of it.
    fn record_opening(&mut self, facts: &[Fact], columns: &Columns) -> f32 {
        let openings: Vec<f32> =
            facts.iter().map(|fact| row_opening(self.fact_texts(fact, columns).iter())).collect();
        let whole: f32 = openings.iter().sum();
        if whole <= SHORT_RECORD { whole } else { openings.iter().take(2).sum() }
    }

    fn record(&mut self, body: usize, facts: &[Fact], columns: &Columns) {
        let opening = self.record_opening(facts, columns);
        self.begin(opening);
        for (i, fact) in facts.iter().enumerate() {
            self.fact(body, fact, columns, if i == 0 { Look::RECORD } else { Look::PLAIN });
        }
    }
}

/// The columns in which nobody has written.
fn to_write_in(table: &Table) -> Vec<bool> {
    let is_blank_in = |row: &Vec<String>, column: usize| row.get(column).is_none_or(|cell| is_blank(cell));
    (0..table.columns.len()).map(|column| table.rows.iter().all(|row| is_blank_in(row, column))).collect()
}

/// A row as names and values: the first cell, and every other that says something or is there to be written in.
fn record(table: &Table, number: usize, to_write_in: &[bool]) -> Vec<Fact> {
    let row = table.rows.get(number).map_or(&[][..], Vec::as_slice);
    let facts = table.columns.iter().enumerate().map(|(at, column)| Fact {
        name: column.name.clone(),
        value: cell_text(table, row, at),
        photos: table.photos_in(number, at).cloned().collect(),
    });
    let says = |(at, fact): &(usize, Fact)| {
        *at == 0 || !is_blank(&fact.value) || !fact.photos.is_empty() || to_write_in[*at]
    };
    facts.enumerate().filter(says).map(|(_, fact)| fact).collect()
}
