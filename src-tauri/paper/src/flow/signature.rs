//! Room to sign. A block is never cut in two: half a signature block proves nothing.

use document::Signature;

use super::{BODY, Flow, SMALL, opening};
use crate::page::{Draw, Owner, ink};
use crate::text::{Style, Text};
use crate::tree::Tag;

const BOX_HEIGHT: f32 = 34.0;
const BOX_GAP: f32 = 12.0;
const PAD: f32 = 12.0;

/// One row of fields: the words and the width of each.
type FieldRow = Vec<(Text, f32)>;

impl Flow<'_> {
    pub(super) fn signature(&mut self, signature: &Signature) {
        let width = self.frame.width - 2.0 * PAD;
        let name = self.shaper.plain(&signature.name, &Style { bold: true, size: 12.0, ..BODY }, width);
        let capacity =
            self.shaper.plain(&signature.capacity, &Style { ink: ink::QUIET, size: 10.0, ..BODY }, width);
        let statement = signature.statement.as_deref().unwrap_or_default();
        let statement = self.shaper.plain(statement, &Style { size: 10.5, ..BODY }, width);
        let rows = self.field_rows(&signature.fields, width);
        if name.is_empty() && capacity.is_empty() && statement.is_empty() && rows.is_empty() {
            return;
        }
        let fields: f32 = rows.iter().map(row_height).sum();
        let gap = if statement.is_empty() { 0.0 } else { 4.0 };
        let whole = name.height() + capacity.height() + gap + statement.height() + fields + 2.0 * PAD;
        self.gap(10.0);
        // A block that no page can hold breaks between its parts like running text.
        let fits = whole <= self.frame.bottom - self.frame.top - 40.0;
        self.begin(if fits { whole } else { opening(&name) + PAD });
        let start = self.place();
        self.y += PAD;
        let division = self.tree.add(0, Tag::Division);
        self.text(division, Tag::Paragraph, self.frame.left + PAD, &name, 0.0);
        self.text(division, Tag::Paragraph, self.frame.left + PAD, &capacity, 0.0);
        self.y += gap;
        self.text(division, Tag::Paragraph, self.frame.left + PAD, &statement, 0.0);
        for row in &rows {
            self.field_row(division, row);
        }
        self.y += PAD;
        for (page, top, bottom) in self.since(start) {
            let at = [self.frame.left, top, self.frame.width, bottom - top];
            self.under(page, Draw::Rect { at, fill: None, edge: Some((ink::RULE, 0.8)) });
            self.under(
                page,
                Draw::Rect {
                    at: [self.frame.left, top, 3.5, bottom - top],
                    fill: Some(ink::TEAL),
                    edge: None,
                },
            );
        }
        self.y += 4.0;
    }

    /// Two fields a row; the first of a row gets more room, since signatures come first.
    fn field_rows(&mut self, fields: &[String], width: f32) -> Vec<FieldRow> {
        let wide = (width - BOX_GAP) * 0.62;
        let widths = [wide, width - BOX_GAP - wide];
        let mut rows: Vec<FieldRow> = Vec::new();
        for (i, field) in fields.iter().enumerate() {
            let room = widths[i % 2];
            let text = self.shaper.plain(field, &SMALL, room);
            match rows.last_mut() {
                Some(row) if i % 2 == 1 => row.push((text, room)),
                _ => rows.push(vec![(text, room)]),
            }
        }
        rows
    }

    fn field_row(&mut self, division: usize, row: &FieldRow) {
        let high = row_height(row);
        if high > self.room() && !self.is_at_top() {
            self.next_page();
        }
        let top = self.y;
        let page = self.pages.len();
        let mut x = self.frame.left + PAD;
        let mut lowest = top;
        for (text, width) in row {
            // Only a label taller than a page breaks; the next one then starts where it ended.
            if self.pages.len() == page {
                self.y = top + 6.0;
            }
            self.text(division, Tag::Paragraph, x, text, 0.0);
            if self.room() < BOX_HEIGHT {
                self.next_page();
            }
            let at = [x, self.y + 2.0, *width, BOX_HEIGHT];
            self.draw(
                Owner::Decoration,
                Draw::Rect { at, fill: Some(ink::WHITE), edge: Some((ink::OUTLINE, 0.8)) },
            );
            lowest = if self.pages.len() == page {
                lowest.max(self.y + 2.0 + BOX_HEIGHT)
            } else {
                self.y + 2.0 + BOX_HEIGHT
            };
            x += width + BOX_GAP;
        }
        self.y = lowest;
    }
}

fn row_height(row: &FieldRow) -> f32 {
    row.iter().map(|(t, _)| t.height()).fold(0.0, f32::max) + 8.0 + BOX_HEIGHT
}
