//! Rows of cells: they break over pages, even within one row, and repeat the head.

use super::columns::{Columns, PAD_X};
use super::{Flow, fitting};
use crate::page::{Dash, Draw, Frame, Owner, ink};
use crate::text::{Ink, Text};

/// Air above and below.
const PAD_Y: f32 = 4.0;
/// A head that takes more of a page than this is not repeated.
const TALLEST_HEAD: f32 = Frame::USUAL.height() * 0.3;
/// Rows that fill more of a page than this are cut where they stand instead of leaving a page half empty.
const TALLEST_MOVED: f32 = Frame::USUAL.height() * 0.5;

/// The words of a cell and the nodes that own them.
pub(super) struct Cell {
    /// The words.
    pub text: Text,
    /// Whose they are.
    pub owner: Owner,
    /// Nodes of stretches in other languages.
    pub nodes: Vec<usize>,
}

/// How a row looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Background.
    pub fill: Option<Ink>,
    /// Rule above.
    pub above: Option<(Ink, f32)>,
    /// Rule below.
    pub below: Option<(Ink, f32)>,
}

impl Look {
    /// An ordinary row.
    pub(super) const PLAIN: Self = Self { fill: None, above: None, below: Some((ink::RULE, 0.6)) };
    /// The head.
    pub(super) const HEAD: Self = Self { fill: Some(ink::SHADE), above: None, below: Some((ink::TEAL, 1.4)) };
    /// What the rows below it are about.
    pub(super) const RECORD: Self =
        Self { fill: Some(ink::SHADE), above: Some((ink::TEAL, 1.2)), below: Some((ink::RULE, 0.6)) };
    /// The total.
    pub(super) const TOTAL: Self =
        Self { fill: Some(ink::SHADE), above: Some((ink::TEAL, 1.2)), below: Some((ink::TEAL, 0.6)) };
}

/// A head to repeat.
pub(super) struct Head {
    texts: Vec<Text>,
    columns: Columns,
}

impl Head {
    /// A head, when it is small enough to repeat.
    pub(super) fn new(texts: Vec<Text>, columns: &Columns) -> Option<Self> {
        let high = texts.iter().map(Text::height).fold(0.0, f32::max);
        (high <= TALLEST_HEAD).then(|| Self { texts, columns: columns.clone() })
    }
}

/// Height of a row of texts.
pub(super) fn row_height<'t>(texts: impl Iterator<Item = &'t Text>) -> f32 {
    texts.map(Text::height).fold(12.0, f32::max) + 2.0 * PAD_Y
}

/// The least height in which a row can begin: all of it, unless it is one of those that are cut.
pub(super) fn row_opening<'t>(texts: impl Iterator<Item = &'t Text> + Clone) -> f32 {
    let high = row_height(texts);
    if high > TALLEST_MOVED { 60.0 } else { high }
}

impl Flow<'_> {
    /// Sets one row here, on the next page, or over several pages.
    pub(super) fn row(&mut self, cells: &[Cell], columns: &Columns, look: Look) {
        let high = row_height(cells.iter().map(|c| &c.text));
        if high <= self.room() {
            self.row_piece(cells, columns, look, &vec![0; cells.len()], &counts(cells), high);
            return;
        }
        if high <= TALLEST_MOVED && !self.is_at_top() {
            self.turn_table();
            if high <= self.room() {
                self.row_piece(cells, columns, look, &vec![0; cells.len()], &counts(cells), high);
                return;
            }
        }
        self.split_row(cells, columns, look);
    }

    fn split_row(&mut self, cells: &[Cell], columns: &Columns, look: Look) {
        let all = counts(cells);
        let mut from = vec![0; cells.len()];
        let mut is_fresh = self.is_at_top();
        while from != all {
            let room = self.room() - 2.0 * PAD_Y;
            let mut to: Vec<usize> = cells
                .iter()
                .zip(&from)
                .map(|(cell, from)| from + fitting(&cell.text.lines[*from..], room))
                .collect();
            if to == from {
                if !is_fresh {
                    self.turn_table();
                    is_fresh = true;
                    continue;
                }
                // A line taller than the page: go on regardless.
                to = from.iter().zip(&all).map(|(f, a)| (f + 1).min(*a)).collect();
            }
            let high = cells
                .iter()
                .zip(from.iter().zip(&to))
                .map(|(cell, (f, t))| cell.text.lines[*f..*t].iter().map(|l| l.height).sum::<f32>())
                .fold(0.0, f32::max);
            self.row_piece(cells, columns, look, &from, &to, high + 2.0 * PAD_Y);
            from = to;
            if from != all {
                self.turn_table();
                is_fresh = true;
            }
        }
    }

    /// A new page, with the table's head again as decoration.
    fn turn_table(&mut self) {
        self.next_page();
        let Some(head) = self.repeat.take() else { return };
        let cells: Vec<Cell> = head
            .texts
            .iter()
            .map(|t| Cell { text: t.clone(), owner: Owner::Decoration, nodes: Vec::new() })
            .collect();
        let high = row_height(head.texts.iter());
        self.row_piece(&cells, &head.columns, Look::HEAD, &vec![0; cells.len()], &counts(&cells), high);
        self.repeat = Some(head);
    }

    fn row_piece(
        &mut self,
        cells: &[Cell],
        columns: &Columns,
        look: Look,
        from: &[usize],
        to: &[usize],
        high: f32,
    ) {
        let top = self.y;
        let (left, right) = columns.edges();
        let page = self.pages.len() - 1;
        if let Some(fill) = look.fill {
            self.under(
                page,
                Draw::Rect { at: [left, top, right - left, high], fill: Some(fill), edge: None },
            );
        }
        for (edge, y) in [(look.above, top), (look.below, top + high)] {
            if let Some((ink, width)) = edge {
                self.under(page, Draw::Line { at: [left, y, right, y], ink, width, dash: Dash::None });
            }
        }
        for (i, cell) in cells.iter().enumerate() {
            let x = columns.at.get(i).map_or(left, |c| c.0) + PAD_X;
            let mut y = top + PAD_Y;
            for line in &cell.text.lines[from[i]..to[i]] {
                self.line(cell.owner, &cell.nodes, x, y, line);
                y += line.height;
            }
        }
        self.y = top + high;
    }
}

fn counts(cells: &[Cell]) -> Vec<usize> {
    cells.iter().map(|c| c.text.lines.len()).collect()
}
