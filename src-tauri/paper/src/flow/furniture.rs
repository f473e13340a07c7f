//! What stands on every page. Set last, when the number of pages is known.

use std::sync::Arc;

use document::Furniture;

use super::{Flow, SMALL};
use crate::clean::{clean_line, is_blank};
use crate::page::{Dash, Draw, Frame, Item, Owner, WIDTH, ink};
use crate::text::{Align, Line, Style, Text};

const NUMBER_WIDTH: f32 = 130.0;
/// How far above the content the header stands, and how far below it the footer.
const HEADER_ABOVE: f32 = 34.0;
const FOOTER_BELOW: f32 = 22.0;

impl Flow<'_> {
    /// Header, footer, page number and draft band on all pages.
    pub(super) fn furniture(&mut self, furniture: &Furniture) {
        let header = self.one_line(&furniture.header, &SMALL, self.frame.width);
        let footer = self.one_line(&furniture.footer, &SMALL, self.frame.width - NUMBER_WIDTH - 12.0);
        let band = furniture.draft.as_deref().filter(|d| !is_blank(d)).map(|d| self.draft_word(d));
        let pages = self.pages.len();
        let (head, foot) = (self.frame.top - HEADER_ABOVE, self.frame.bottom + FOOTER_BELOW);
        for page in 0..pages {
            let number = furniture
                .page_of
                .replace("{page}", &(page + 1).to_string())
                .replace("{pages}", &pages.to_string());
            let number = self.one_line(&number, &Style { align: Align::Right, ..SMALL }, NUMBER_WIDTH);
            let mut items = Vec::new();
            if let Some(word) = &band {
                draft_band(word, head, &mut items);
            }
            lay(&header, Owner::Header, self.frame.left, head, &mut items);
            items.push(rule(&self.frame, Owner::Header, head + 16.0));
            items.push(rule(&self.frame, Owner::Footer, foot - 5.0));
            lay(&footer, Owner::Footer, self.frame.left, foot, &mut items);
            lay(&number, Owner::Footer, WIDTH - self.frame.left - NUMBER_WIDTH, foot, &mut items);
            if let Some(page) = self.pages.get_mut(page) {
                page.under.extend(items);
            }
        }
    }

    /// A text cut to one line; what does not fit is told by three dots.
    fn one_line(&mut self, text: &str, style: &Style, width: f32) -> Text {
        let line = clean_line(text);
        let mut shaped = self.shaper.plain(&line.chars().take(300).collect::<String>(), style, width);
        if shaped.lines.len() > 1 {
            let end = shaped.lines[0].runs.iter().map(|r| r.range.end).max().unwrap_or(0);
            let kept: Vec<char> = line.get(..end).unwrap_or_default().trim_end().chars().collect();
            let kept: String = kept[..kept.len().saturating_sub(2)].iter().collect();
            shaped = self.shaper.plain(&format!("{}…", kept.trim_end()), style, width);
        }
        shaped.lines.truncate(1);
        shaped
    }

    fn draft_word(&mut self, word: &str) -> Text {
        let style = Style { size: 11.0, leading: 1.4, bold: true, ink: ink::WORDS, ..SMALL };
        let mut word = self.one_line(word, &style, self.frame.width - 60.0);
        word.move_left();
        word
    }
}

fn rule(frame: &Frame, owner: Owner, y: f32) -> Item {
    let at = [frame.left, y, WIDTH - frame.left, y];
    Item { owner, draw: Draw::Line { at, ink: ink::RULE, width: 0.6, dash: Dash::None } }
}

fn lay(text: &Text, owner: Owner, x: f32, y: f32, items: &mut Vec<Item>) {
    for run in text.lines.iter().flat_map(|l: &Line| &l.runs) {
        items.push(Item { owner, draw: Draw::Text { run: Arc::clone(run), x, y } });
    }
}

/// A hatched band across the top with the word in the middle: seen at once, in grey too, and over nothing.
fn draft_band(word: &Text, head: f32, items: &mut Vec<Item>) {
    // With narrow margins the header begins sooner.
    let (top, high): (f32, f32) = if head < 34.0 { (7.0, 17.0) } else { (12.0, 20.0) };
    let mut put = |draw| items.push(Item { owner: Owner::Header, draw });
    let mut x = -high;
    while x < WIDTH {
        let at = [x, top + high, x + high, top];
        put(Draw::Line { at, ink: ink::MARIGOLD, width: 1.6, dash: Dash::None });
        x += 7.0;
    }
    for y in [top, top + high] {
        put(Draw::Line { at: [0.0, y, WIDTH, y], ink: ink::MARIGOLD, width: 1.0, dash: Dash::None });
    }
    let wide = word.width() + 36.0;
    let left = (WIDTH - wide) / 2.0;
    put(Draw::Rect {
        at: [left, top - 1.5, wide, high + 3.0],
        fill: Some(ink::WHITE),
        edge: Some((ink::MARIGOLD, 1.2)),
    });
    lay(word, Owner::Header, left + 18.0, top + (high - word.height()) / 2.0, items);
}
