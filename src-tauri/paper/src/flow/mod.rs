//! From blocks to pages: our own block layout.
//!
//! A block asks for the room that its first piece needs ([`Flow::begin`]); headings and captions wait until
//! then, so that they always stand with what they introduce. Lines break over pages two by two.

mod bar;
mod blocks;
mod columns;
mod contents;
mod furniture;
mod pattern;
mod question;
mod rows;
mod signature;
mod stacked;
mod table;
mod week;

pub(crate) use bar::alt_of as bar_alt;
pub(crate) use week::{alt_of as week_alt, clock, framed, lanes};

use std::sync::Arc;

use document::{Block, Document};

use crate::page::{Draw, Frame, HEIGHT, Item, Owner, Page, ink};
use crate::shape::Shaper;
use crate::text::{Align, Line, Style, Text};
use crate::tree::{Mark, Tag, Tree};

/// Base size in points.
pub(crate) const BASE: f32 = 11.0;
/// Headings that would fill more of a page than this are set like running text.
const TALLEST_HELD: f32 = Frame::USUAL.height() * 0.4;

/// The style of running text.
pub(crate) const BODY: Style =
    Style { size: BASE, leading: 1.45, bold: false, ink: ink::WORDS, align: Align::Start };
/// The style of small print.
pub(crate) const SMALL: Style = Style { size: 9.0, leading: 1.4, ink: ink::QUIET, ..BODY };

/// Air above a clause's note and below the clause.
const CLAUSE_AIR: f32 = 4.0;

/// A heading or caption that waits for what it introduces.
struct Held {
    text: Text,
    node: usize,
    nodes: Vec<usize>,
    gap_before: f32,
    gap_after: f32,
    mark: Option<(String, u8)>,
}

/// The page being filled and all before it.
pub(crate) struct Flow<'a> {
    pub shaper: Shaper<'a>,
    frame: Frame,
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub marks: Vec<Mark>,
    y: f32,
    held: Vec<Held>,
    /// What must still fit under a clause, of the block that it leads into.
    lead: f32,
    /// The list that consecutive clauses share.
    clauses: Option<usize>,
    /// The level of the last heading.
    level: u8,
    /// The head to repeat when a table breaks.
    repeat: Option<rows::Head>,
    /// Lines that wait for their page numbers.
    contents: Vec<contents::Entry>,
}

/// A place in the flow.
#[derive(Clone, Copy)]
struct Place {
    page: usize,
    y: f32,
}

impl<'a> Flow<'a> {
    /// An empty first page.
    pub(crate) fn new(shaper: Shaper<'a>, frame: Frame) -> Self {
        Self {
            shaper,
            frame,
            pages: vec![Page::default()],
            tree: Tree::new(),
            marks: Vec::new(),
            y: frame.top,
            held: Vec::new(),
            lead: 0.0,
            clauses: None,
            level: 0,
            repeat: None,
            contents: Vec::new(),
        }
    }

    /// Sets a whole document.
    pub(crate) fn document(&mut self, doc: &Document) {
        self.title(doc);
        for (i, block) in doc.blocks.iter().enumerate() {
            self.lead = doc.blocks.get(i + 1).map_or(0.0, |next| self.led_into(block, next));
            if !matches!(block, Block::Clause { .. }) {
                self.clauses = None;
            }
            self.block(block);
        }
        self.begin(0.0);
        self.number_contents();
        self.at_usual_size(|flow| flow.furniture(&doc.furniture));
    }

    /// Figures and running lines have fixed places: large print would push their words out of them.
    fn at_usual_size(&mut self, set: impl FnOnce(&mut Self)) {
        let scale = std::mem::replace(&mut self.shaper.scale, 1.0);
        set(self);
        self.shaper.scale = scale;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Contents { entries } => self.contents(entries),
            Block::Paragraph { text } => self.paragraph(text),
            Block::Saying { text, by, photo } => self.saying(text, by, photo.as_ref()),
            Block::Clause { number, text, note, .. } => self.clause(number, text, note.as_deref()),
            Block::List { items } => self.list(items),
            Block::Facts { rows } => self.facts(rows),
            Block::Table(table) => self.table(table),
            Block::Bar(bar) => self.at_usual_size(|flow| flow.bar(bar)),
            Block::Week(week) => self.at_usual_size(|flow| flow.week(week)),
            Block::Signature(signature) => self.signature(signature),
            Block::Note { text } => self.note(text),
            Block::Question(question) => self.question(question),
            Block::PageBreak => {
                self.begin(0.0);
                if !self.is_at_top() {
                    self.next_page();
                }
            }
        }
    }

    fn room(&self) -> f32 {
        self.frame.bottom - self.y
    }

    fn is_at_top(&self) -> bool {
        self.y <= self.frame.top + 0.5
    }

    fn place(&self) -> Place {
        Place { page: self.pages.len() - 1, y: self.y }
    }

    fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::default());
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    fn next_page(&mut self) {
        let y = self.y;
        self.page().end = y;
        self.pages.push(Page::default());
        self.y = self.frame.top;
    }

    /// Space between blocks; none at the top of a page, nor under a heading, which brings its own.
    fn gap(&mut self, height: f32) {
        if !self.is_at_top() && self.held.is_empty() {
            self.y += height;
        }
    }

    /// Makes sure that `height` fits here together with the headings that wait, and sets those.
    fn begin(&mut self, height: f32) {
        let held = std::mem::take(&mut self.held);
        let above: f32 = held.iter().map(|h| h.gap_before + h.text.height() + h.gap_after).sum();
        if above + height > self.room() && !self.is_at_top() {
            self.next_page();
        }
        for h in held {
            self.gap(h.gap_before);
            if let Some((title, level)) = h.mark {
                let place = self.place();
                self.marks.push(Mark { title, level, page: place.page, y: place.y, node: h.node });
            }
            self.lines(Owner::Node(h.node), &h.nodes, self.frame.left, &h.text, 0.0);
            self.y += h.gap_after;
        }
    }

    /// Lets a heading or caption wait for the next block.
    fn hold(&mut self, text: Text, node: usize, gaps: (f32, f32), mark: Option<(String, u8)>) {
        let nodes = self.passages(node, &text);
        let held = Held { text, node, nodes, gap_before: gaps.0, gap_after: gaps.1, mark };
        let is_tall = self.held.iter().chain([&held]).map(|h| h.text.height()).sum::<f32>() > TALLEST_HELD;
        self.held.push(held);
        if is_tall {
            self.begin(0.0);
        }
    }

    fn draw(&mut self, owner: Owner, draw: Draw) {
        self.page().items.push(Item { owner, draw });
    }

    fn under(&mut self, page: usize, draw: Draw) {
        if let Some(page) = self.pages.get_mut(page) {
            page.under.push(Item { owner: Owner::Decoration, draw });
        }
    }

    /// Nodes for a text's stretches in other languages.
    fn passages(&mut self, node: usize, text: &Text) -> Vec<usize> {
        text.passages.iter().map(|p| self.tree.add_inline(node, p.lang.clone(), p.words.clone())).collect()
    }

    /// Draws one line here, without moving on.
    fn line(&mut self, owner: Owner, nodes: &[usize], x: f32, y: f32, line: &Line) {
        if let (Some(photo), Owner::Node(node)) = (&line.photo, owner) {
            let (left, high) = (x + photo.x, photo.height);
            let bounds = [left, HEIGHT - y - high, left + photo.width, HEIGHT - y];
            let figure = self.tree.add_picture(node, &photo.alt, bounds);
            let at = [left, y, photo.width, high];
            self.draw(Owner::Node(figure), Draw::Photo { print: photo.print, at });
        }
        for run in &line.runs {
            let stretch = run.stretch.and_then(|s| nodes.get(s)).filter(|_| matches!(owner, Owner::Node(_)));
            let owner = stretch.map_or(owner, |n| Owner::Node(*n));
            self.draw(owner, Draw::Text { run: Arc::clone(run), x, y });
        }
    }

    /// Sets lines, breaking over pages where at least two stay together on either side. `tail` is what
    /// must still fit under the last line.
    fn lines(&mut self, owner: Owner, nodes: &[usize], x: f32, text: &Text, tail: f32) {
        let lines = &text.lines;
        let mut next = 0;
        while next < lines.len() {
            let rest = &lines[next..];
            let mut count = fitting(rest, self.room());
            let whole: f32 = rest.iter().map(|l| l.height).sum();
            if count == rest.len() && whole + tail > self.room() && !self.is_at_top() {
                count = count.saturating_sub(2);
            }
            if count < rest.len() {
                if rest.len() - count == 1 && count > 2 {
                    count -= 1;
                }
                if count < 2 && !self.is_at_top() {
                    self.next_page();
                    continue;
                }
            }
            // A line taller than a page still has to go somewhere.
            let count = count.max(1);
            for line in &rest[..count] {
                let y = self.y;
                self.line(owner, nodes, x, y, line);
                self.y += line.height;
            }
            next += count;
            if next < lines.len() {
                self.next_page();
            }
        }
    }

    /// A paragraph of its own node; returns the node, or nothing when there is nothing to say.
    fn text(&mut self, parent: usize, tag: Tag, x: f32, text: &Text, tail: f32) -> Option<usize> {
        if text.is_empty() {
            return None;
        }
        let node = self.tree.add(parent, tag);
        let nodes = self.passages(node, text);
        self.lines(Owner::Node(node), &nodes, x, text, tail);
        Some(node)
    }

    /// What a clause waits for: the beginning of the names and values, or of the table, that stand under it.
    fn led_into(&mut self, block: &Block, next: &Block) -> f32 {
        match (block, next) {
            (Block::Clause { .. }, Block::Facts { rows }) => CLAUSE_AIR + self.facts_opening(rows),
            (Block::Clause { .. }, Block::Table(table)) => CLAUSE_AIR + self.table_opening(table),
            _ => 0.0,
        }
    }

    /// The page-by-page boxes between a place and here: page, top, bottom.
    fn since(&self, from: Place) -> Vec<(usize, f32, f32)> {
        let here = self.place();
        (from.page..=here.page)
            .map(|page| {
                let top = if page == from.page { from.y } else { self.frame.top };
                let bottom = if page == here.page { self.y } else { self.pages[page].end };
                (page, top, bottom)
            })
            .filter(|(_, top, bottom)| bottom > top)
            .collect()
    }
}

/// How many lines fit into a height. A photo goes with the words under it.
fn fitting(lines: &[Line], room: f32) -> usize {
    let mut used = 0.0;
    let count = lines
        .iter()
        .take_while(|l| {
            used += l.height;
            used <= room + 0.01
        })
        .count();
    let parted = lines.len() > count && count > 0 && lines[count - 1].photo.is_some();
    if parted { count - 1 } else { count }
}

/// The height that must fit for a text to begin: two lines, or all where a break would leave one alone.
fn opening(text: &Text) -> f32 {
    let count = if text.lines.len() <= 3 { text.lines.len() } else { 2 };
    text.lines.iter().take(count).map(|l| l.height).sum()
}
