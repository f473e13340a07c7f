//! Running text: headings, paragraphs, sayings, clauses, lists, notes.

use document::{Block, Document, Photo, PhotoAt, Span};

use super::{BASE, BODY, Flow, SMALL, opening};
use crate::clean::{clean_line, is_blank};
use crate::page::{Draw, Owner, ink};
use crate::photo::{BESIDE_WORDS, IN_A_CELL};
use crate::text::{Align, Style, Text};
use crate::tree::{Numbering, Tag};

/// Indent of a clause's words behind its number.
const HANG: f32 = 36.0;
/// Indent of a list item's words behind its bullet.
const BULLET: f32 = 16.0;

impl Flow<'_> {
    /// The document's name on its first page, unless the first heading says the same.
    pub(super) fn title(&mut self, doc: &Document) {
        let says_so = |b: &Block| matches!(b, Block::Heading { text, .. } if clean_line(text) == clean_line(&doc.title));
        if is_blank(&doc.title) || doc.blocks.first().is_some_and(says_so) {
            return;
        }
        let style = Style { size: 24.0, leading: 1.25, bold: true, ink: ink::TEAL, ..BODY };
        let text = self.shaper.plain(&doc.title, &style, self.frame.width);
        let node = self.tree.add(0, Tag::Paragraph);
        self.hold(text, node, (0.0, 12.0), None);
    }

    pub(super) fn heading(&mut self, level: u8, text: &str) {
        if is_blank(text) {
            return;
        }
        // Readers leap from heading to heading: a level left out looks like a part left out.
        let level = level.clamp(1, 3).min(self.level + 1);
        self.level = level;
        let (size, before, after) = match level {
            1 => (19.0, 22.0, 10.0),
            2 => (14.0, 18.0, 7.0),
            _ => (11.5, 14.0, 5.0),
        };
        let style = Style { size, leading: 1.28, bold: true, ink: ink::TEAL, ..BODY };
        let shaped = self.shaper.plain(text, &style, self.frame.width);
        let node = self.tree.add(0, Tag::Heading(level));
        self.hold(shaped, node, (before, after), Some((clean_line(text), level)));
    }

    pub(super) fn paragraph(&mut self, spans: &[Span]) {
        let text = self.shaper.spans(spans, &BODY, self.frame.text);
        if text.is_empty() {
            return;
        }
        self.gap(5.0);
        self.begin(opening(&text));
        self.text(0, Tag::Paragraph, self.frame.left, &text, 0.0);
        self.y += 3.0;
    }

    pub(super) fn saying(&mut self, words: &str, by: &str, photo: Option<&Photo>) {
        const INDENT: f32 = 16.0;
        let large = Style { size: 13.0, leading: 1.42, ..BODY };
        let photo = photo.map(|photo| PhotoAt { at: 0, photo: photo.clone() });
        let words = self.shaper.pictured(words, &photo, BESIDE_WORDS, &large, self.frame.text - INDENT);
        // A saying from right to left has its edge on the right, and its speaker below where it begins.
        let (edge, left, align) = if words.rtl {
            (self.frame.left + self.frame.text - 3.5, self.frame.left, Align::Right)
        } else {
            (self.frame.left, self.frame.left + INDENT, Align::Left)
        };
        let by = if is_blank(by) {
            Text::default()
        } else {
            let style = Style { size: 9.5, align, ..SMALL };
            self.shaper.plain(&format!("— {}", by.trim()), &style, self.frame.text - INDENT)
        };
        if words.is_empty() && by.is_empty() {
            return;
        }
        self.gap(6.0);
        // With the air between and below, or the heading above would stay behind on its page.
        self.begin(opening(&words) + opening(&by) + 5.0);
        let start = self.place();
        let quote = self.tree.add(0, Tag::Quote);
        self.text(quote, Tag::Paragraph, left, &words, opening(&by) + 3.0);
        self.gap(2.0);
        self.text(quote, Tag::Paragraph, left, &by, 0.0);
        for (page, top, bottom) in self.since(start) {
            let at = [edge, top, 3.5, bottom - top];
            self.under(page, Draw::Rect { at, fill: Some(ink::TEAL), edge: None });
        }
        self.y += 6.0;
    }

    pub(super) fn clause(&mut self, number: &str, spans: &[Span], note: Option<&str>) {
        let label = Style { bold: true, ink: ink::TEAL, ..BODY };
        let mut number = self.shaper.plain(number, &label, self.frame.width);
        let hangs = number.lines.len() <= 1 && number.width() <= HANG - 4.0;
        let body = self.shaper.spans(spans, &BODY, self.frame.text - HANG);
        let note = note
            .filter(|n| !is_blank(n))
            .map_or_else(Text::default, |n| self.shaper.plain(n, &SMALL, self.frame.text - HANG));
        if number.is_empty() && body.is_empty() && note.is_empty() {
            return;
        }
        if !hangs {
            number = self.shaper.plain(&number_text(&number), &label, self.frame.text);
        }
        let above = if hangs { 0.0 } else { opening(&number) };
        self.gap(6.0);
        let first = match body.lines.len() {
            0 => opening(&note) + self.lead,
            // So short a clause does not break: its number must not stay behind alone.
            1..=3 => body.height() + opening(&note) + self.lead,
            _ => opening(&body),
        };
        self.begin(above + first.max(opening(&number)));
        let list = self.clause_list();
        let item = self.tree.add(list, Tag::Item);
        if !number.is_empty() {
            self.label(item, &number, self.frame.left, hangs);
        }
        let inner = self.tree.add(item, Tag::Body);
        self.text(inner, Tag::Paragraph, self.frame.left + HANG, &body, opening(&note) + self.lead);
        if body.is_empty() && hangs && note.is_empty() {
            self.y += number.height();
        }
        self.gap(1.0);
        self.text(inner, Tag::Paragraph, self.frame.left + HANG, &note, self.lead);
        self.y += 3.0;
    }

    /// The list that clauses in a row share.
    fn clause_list(&mut self) -> usize {
        if let Some(list) = self.clauses {
            return list;
        }
        let list = self.new_list(Numbering::Decimal);
        self.clauses = Some(list);
        list
    }

    /// A list node.
    pub(super) fn new_list(&mut self, numbering: Numbering) -> usize {
        let list = self.tree.add(0, Tag::List);
        if let Some(node) = self.tree.node(list) {
            node.numbering = Some(numbering);
        }
        list
    }

    /// A label that hangs beside the text to come, or stands above it when it is too long.
    fn label(&mut self, item: usize, text: &Text, x: f32, hangs: bool) {
        let y = self.y;
        let pages = self.pages.len();
        self.text(item, Tag::Label, x, text, 0.0);
        if hangs && self.pages.len() == pages {
            self.y = y;
        }
    }

    pub(super) fn list(&mut self, items: &[Vec<Span>]) {
        let bullet = self.shaper.plain("•", &Style { ink: ink::TEAL, bold: true, ..BODY }, BULLET);
        let mut list = None;
        for spans in items {
            // Lists have to stay short.
            let text = self.shaper.spans_under(spans, IN_A_CELL, &BODY, self.frame.text - BULLET);
            if text.is_empty() {
                continue;
            }
            self.gap(if list.is_none() { 4.0 } else { 2.0 });
            self.begin(opening(&text).max(bullet.height()));
            let list = *list.get_or_insert_with(|| self.new_list(Numbering::Disc));
            let item = self.tree.add(list, Tag::Item);
            let (dot, words) = if text.rtl { (self.frame.text - bullet.width(), 0.0) } else { (0.0, BULLET) };
            self.label(item, &bullet, self.frame.left + dot, true);
            self.text(item, Tag::Body, self.frame.left + words, &text, 0.0);
        }
        self.y += 4.0;
    }

    pub(super) fn note(&mut self, spans: &[Span]) {
        const PAD: f32 = 10.0;
        let text =
            self.shaper.spans(spans, &Style { size: BASE - 0.5, ..BODY }, self.frame.width - 2.0 * PAD - 4.0);
        if text.is_empty() {
            return;
        }
        self.gap(8.0);
        self.begin(opening(&text) + 2.0 * PAD);
        let start = self.place();
        self.y += PAD;
        self.text(0, Tag::Paragraph, self.frame.left + PAD + 4.0, &text, PAD);
        self.y += PAD;
        for (page, top, bottom) in self.since(start) {
            // A box that goes on from the page before needs air above its first line.
            let top = if page == start.page { top } else { top - PAD / 2.0 };
            let at = [self.frame.left, top, self.frame.width, bottom - top];
            self.under(page, Draw::Rect { at, fill: Some(ink::WARM), edge: Some((ink::MARIGOLD, 0.7)) });
            let edge = [self.frame.left, top, 4.0, bottom - top];
            self.under(page, Draw::Rect { at: edge, fill: Some(ink::MARIGOLD), edge: None });
        }
        self.y += 8.0;
    }

    /// Small words at a place, owned by a node; they never break over pages.
    pub(super) fn put(&mut self, node: usize, text: &Text, x: f32, y: f32) {
        let mut top = y;
        for line in &text.lines {
            self.line(Owner::Node(node), &[], x, top, line);
            top += line.height;
        }
    }
}

/// The words of a shaped text.
fn number_text(text: &Text) -> String {
    text.lines.iter().flat_map(|l| &l.runs).map(|r| r.words()).collect()
}
