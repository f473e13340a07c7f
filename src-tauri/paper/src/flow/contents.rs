//! Where to find what. The page numbers are set last, when the pages are known.

use std::sync::Arc;

use super::{BODY, Flow, Place};
use crate::clean::is_blank;
use crate::page::{Dash, Draw, Item, MARGIN, Owner, TEXT_WIDTH, ink};
use crate::text::{Align, Style};
use crate::tree::Tag;

/// Room for the page number.
const NUMBER: f32 = 48.0;

/// A line that waits for its page number.
pub(super) struct Entry {
    node: usize,
    place: Place,
    /// Which of the document's headings of level 1 it names, counted from 0.
    heading: usize,
}

impl Flow<'_> {
    /// One line for each heading of level 1 that follows.
    pub(super) fn contents(&mut self, entries: &[String]) {
        let mut list = None;
        for (nth, entry) in entries.iter().enumerate().filter(|(_, entry)| !is_blank(entry)) {
            let text = self.shaper.plain(entry, &BODY, TEXT_WIDTH - NUMBER);
            self.gap(3.0);
            self.begin(text.height() + 4.0);
            let list = *list.get_or_insert_with(|| self.tree.add(0, Tag::Contents));
            let item = self.tree.add(list, Tag::ContentsItem);
            let place = self.place();
            if let Some(node) = self.text(item, Tag::Paragraph, MARGIN, &text, 0.0) {
                let heading = nth + self.parts_so_far();
                self.contents.push(Entry { node, place, heading });
            }
            self.y += 2.0;
            let at = [MARGIN, self.y, MARGIN + TEXT_WIDTH, self.y];
            self.draw(Owner::Decoration, Draw::Line { at, ink: ink::RULE, width: 0.5, dash: Dash::None });
        }
        self.y += 8.0;
    }

    fn parts_so_far(&self) -> usize {
        self.marks.iter().filter(|mark| mark.level == 1).count()
    }

    /// Sets the page numbers, where the headings came to stand.
    pub(super) fn number_contents(&mut self) {
        let pages: Vec<usize> = self.marks.iter().filter(|m| m.level == 1).map(|m| m.page + 1).collect();
        for entry in std::mem::take(&mut self.contents) {
            let Some(page) = pages.get(entry.heading) else { continue };
            let style = Style { align: Align::Right, ..BODY };
            let number = self.shaper.plain(&page.to_string(), &style, NUMBER);
            let x = MARGIN + TEXT_WIDTH - NUMBER;
            let runs = number.lines.iter().flat_map(|line| &line.runs);
            let owner = Owner::Node(entry.node);
            let items = runs
                .map(|run| Item { owner, draw: Draw::Text { run: Arc::clone(run), x, y: entry.place.y } });
            if let Some(on) = self.pages.get_mut(entry.place.page) {
                on.items.extend(items);
            }
        }
    }
}
