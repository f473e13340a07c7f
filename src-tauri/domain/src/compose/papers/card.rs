//! A paper that is one page whatever the data: what comes last in each list is left out first, and the page says that
//! there is more. Whether something fits is a matter of fonts: whoever prints it says so.

use super::sheet::Sheet;
use crate::document::{Block, Column, Document, Fact, Span, Table};
use crate::language::say;

/// Says whether a document fits on one page.
pub type Fits<'a> = &'a mut dyn FnMut(&Document) -> bool;

/// The longest liked name that a card can be written around, in characters.
const LONGEST_NAME: usize = 40;

/// One line of a card.
struct Line {
    /// The smaller it is, the longer the line stays when there is no room for all. Below [`SPARED`], it is not left
    /// out before its texts are cut.
    keep: usize,
    cells: Vec<String>,
}

/// Lines that are kept before this stay as long as shorter texts make room for them.
const SPARED: usize = 10;

struct Section {
    /// With columns it is a table; without, names and values.
    columns: Vec<Column>,
    caption: String,
    lines: Vec<Line>,
}

/// A card under way.
pub(crate) struct Card<'s, 'a> {
    pub(crate) sheet: &'s Sheet<'a>,
    /// The most characters of a text.
    longest: usize,
    has_cut: bool,
    title: String,
    sections: Vec<Section>,
}

impl<'s, 'a> Card<'s, 'a> {
    fn new(sheet: &'s Sheet<'a>, longest: usize) -> Self {
        Self { sheet, longest, has_cut: false, title: String::new(), sections: Vec::new() }
    }

    pub(crate) fn open(&mut self, title: &str) {
        self.title = say::opening(self.sheet.seen, &self.sheet.tell(title, &[]));
    }

    /// A text on one line, no longer than there is room for.
    pub(crate) fn text(&mut self, text: &str) -> String {
        self.part(text, 1)
    }

    /// A text on one line that may take only one part in so many of the room.
    pub(crate) fn part(&mut self, text: &str, one_in: usize) -> String {
        self.cut(text, self.longest / one_in)
    }

    /// A text on one line of which so many characters are told in any case.
    pub(crate) fn at_least(&mut self, text: &str, least: usize) -> String {
        self.cut(text, self.longest.max(least))
    }

    fn cut(&mut self, text: &str, longest: usize) -> String {
        let short = say::first_sentences(text, longest);
        self.has_cut |= short.ends_with(say::CUT) && !text.trim_end().ends_with(say::CUT);
        short
    }

    /// A list of lines under a name, which stands once beside them. `importance` orders the lists, the most important
    /// first; `spared` of its lines stay as long as texts can be cut instead.
    pub(crate) fn list(&mut self, name: &str, importance: usize, spared: usize, items: Vec<String>) {
        let name = say::opening(self.sheet.seen, &self.sheet.tell(&format!("facts|{name}"), &[]));
        let items = items.into_iter().filter(|item| !item.is_empty());
        let lines = items.enumerate().map(|(index, item)| Line {
            keep: keep(importance, spared, index),
            cells: vec![name.clone(), item],
        });
        let lines: Vec<Line> = lines.collect();
        match self.sections.last_mut().filter(|last| last.columns.is_empty()) {
            Some(last) => last.lines.extend(lines),
            None => self.sections.push(Section { columns: Vec::new(), caption: String::new(), lines }),
        }
    }

    /// A table; columns are a name and a width.
    pub(crate) fn table(
        &mut self,
        caption: &str,
        columns: &[(&str, u16)],
        (importance, spared): (usize, usize),
        rows: Vec<Vec<String>>,
    ) {
        let column = |(name, width): &(&str, u16)| Column {
            name: self.sheet.tell(&format!("columns|{name}"), &[]),
            width: *width,
            is_figure: false,
        };
        let columns = columns.iter().map(column).collect();
        let caption = say::opening(self.sheet.seen, &self.sheet.tell(&format!("captions|{caption}"), &[]));
        let rows = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let lines = rows
            .enumerate()
            .map(|(index, cells)| Line { keep: keep(importance, spared, index), cells })
            .collect();
        self.sections.push(Section { columns, caption, lines });
    }

    /// The lines in the order in which they stay: those that come last go first.
    fn order(&self) -> Vec<(usize, usize, usize)> {
        let lines = self.sections.iter().enumerate().flat_map(|(at, section)| {
            section.lines.iter().enumerate().map(move |(index, line)| (line.keep, at, index))
        });
        let mut order: Vec<(usize, usize, usize)> = lines.collect();
        order.sort_unstable();
        order
    }

    /// The card with so many of its lines.
    fn with(&self, order: &[(usize, usize, usize)], count: usize) -> Vec<Block> {
        let kept = order.get(..count).unwrap_or(order);
        let mut blocks = vec![Block::Heading { level: 1, text: self.title.clone() }];
        for (at, section) in self.sections.iter().enumerate() {
            let stays = |index: &usize| kept.iter().any(|line| (line.1, line.2) == (at, *index));
            let lines = section.lines.iter().enumerate().filter(|(index, _)| stays(index));
            let lines: Vec<&Vec<String>> = lines.map(|(_, line)| &line.cells).collect();
            if !lines.is_empty() {
                blocks.push(section.block(&lines));
            }
        }
        if self.has_cut || kept.len() < order.len() {
            let more = self.sheet.tell("paragraphs|more_in_plan", &[]);
            blocks.push(Block::Paragraph { text: vec![Span::strong(more)] });
        }
        blocks
    }
}

impl Section {
    fn block(&self, lines: &[&Vec<String>]) -> Block {
        if !self.columns.is_empty() {
            return Block::Table(Table {
                caption: self.caption.clone(),
                columns: self.columns.clone(),
                rows: lines.iter().map(|cells| (*cells).clone()).collect(),
                has_total: false,
                photos: Vec::new(),
            });
        }
        let mut rows: Vec<Fact> = Vec::new();
        for line in lines {
            let [name, value] = line.as_slice() else { continue };
            match rows.last_mut().filter(|fact| fact.name == *name) {
                Some(fact) => fact.value = format!("{}\n{value}", fact.value),
                None => rows.push(Fact { name: name.clone(), value: value.clone(), photos: Vec::new() }),
            }
        }
        Block::Facts { rows }
    }
}

const fn keep(importance: usize, spared: usize, index: usize) -> usize {
    if index < spared { importance } else { SPARED * (index + 1 - spared) + importance }
}

/// The fullest card that fits: with whole texts if it can be, else with shorter ones, and only then with fewer lines.
/// `lengths` are the most characters that a text may have, from the longest. `document` makes a document of a card's
/// title and blocks.
pub(crate) fn fitted(
    sheet: &Sheet,
    lengths: &[usize],
    write: impl Fn(&mut Card),
    document: impl Fn(String, Vec<Block>) -> Document,
    fits: Fits,
) -> Document {
    let mut short = Sheet::of(sheet.seen);
    short.person = say::shortened(&sheet.person, LONGEST_NAME);
    let mut last = None;
    for longest in lengths {
        let mut card = Card::new(&short, *longest);
        write(&mut card);
        let order = card.order();
        let made = |count: usize| document(card.title.clone(), card.with(&order, count));
        let whole = made(order.len());
        if fits(&whole) {
            return whole;
        }
        let spared = order.partition_point(|line| line.0 < SPARED);
        let fewest = made(spared);
        let (mut fitting, mut most) = if fits(&fewest) { (spared, order.len()) } else { (0, spared) };
        let is_last = lengths.last() == Some(longest);
        if fitting < spared && !is_last {
            continue;
        }
        while fitting + 1 < most {
            let middle = fitting.midpoint(most);
            if fits(&made(middle)) { fitting = middle } else { most = middle }
        }
        last = Some(made(fitting));
        break;
    }
    last.unwrap_or_else(|| document(String::new(), Vec::new()))
}

/// Several texts as sentences of one line.
pub(crate) fn sentences(parts: &[String]) -> String {
    let mut said = String::new();
    for part in parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()) {
        if !said.is_empty() {
            said.push_str(if said.ends_with(['.', '!', '?', '…', '”', ':']) { " " } else { ". " });
        }
        said.push_str(part);
    }
    said
}
