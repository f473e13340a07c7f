//! The contract as a tree: what `compose` writes and `paper` prints.
//!
//! The tree holds finished words (no ids to look up, no rules to apply), so that the PDF, the HTML, the
//! plain text and the preview cannot say different things. Texts that people typed are verbatim: any
//! script, any length, line breaks and stray control characters included; the writers must cope.

#![allow(missing_docs, reason = "a variant's comment says what its fields are")]

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A whole document, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Shown as the document's title and kept in its metadata.
    pub title: String,
    /// One sentence on what the document is, for metadata.
    pub subject: String,
    /// Who made it, for metadata.
    pub author: String,
    /// BCP 47 language of everything that is not marked otherwise, for example `en-GB`.
    pub lang: String,
    /// The day that the document bears; the only time in it.
    pub date: NaiveDate,
    /// Whether it is set in large print, 16 point at least.
    pub large_print: bool,
    /// Whether it is set close, with narrow margins, since it has to stand on one page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub close: bool,
    /// What stands on every page.
    pub furniture: Furniture,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// The lines that repeat on every page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Furniture {
    /// Top of each page: whose contract this is.
    pub header: String,
    /// Foot of each page: version and seal.
    pub footer: String,
    /// Page number pattern with `{page}` and `{pages}`, for example `Page {page} of {pages}`.
    pub page_of: String,
    /// The word to mark every page with while the contract is a draft.
    pub draft: Option<String>,
}

/// One piece of a document, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading; levels go 1 to 3 and never skip one downwards. Level 1 opens a part.
    Heading { level: u8, text: String },
    /// Where to find what: the texts of all headings of level 1 that follow, in their order. On paper with pages.
    Contents { entries: Vec<String> },
    /// Running text.
    Paragraph { text: Vec<Span> },
    /// What somebody said, in their own words, with who and how ("Danny, showed"), and a photo of it.
    Saying {
        text: String,
        by: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        photo: Option<Photo>,
    },
    /// A numbered clause. `note` says in small print where it comes from; `sources` are the rows behind it.
    Clause { number: String, text: Vec<Span>, note: Option<String>, sources: Vec<Uuid> },
    /// Items of equal rank.
    List { items: Vec<Vec<Span>> },
    /// Names and values, such as "Start date" and "3 June 2026".
    Facts { rows: Vec<Fact> },
    /// A table with a caption and column headings.
    Table(Table),
    /// One bar cut into named shares: who controls how much.
    Bar(Bar),
    /// A week of cover, Monday to Sunday by the hour.
    Week(Week),
    /// Room for one party to sign, or why they have not.
    Signature(Signature),
    /// A boxed remark that must not be missed, such as a draft's open points.
    Note { text: Vec<Span> },
    /// A question with ruled lines to write the answer on.
    Question(Question),
    /// The next block starts a new page.
    PageBreak,
}

impl Block {
    /// Calls `visit` for every piece of running text, in reading order; captions and legends of pictures left out.
    pub fn each_text(&self, visit: &mut dyn FnMut(&str)) {
        let mut spans = |text: &[Span]| text.iter().for_each(|span| visit(&span.text));
        match self {
            Self::Paragraph { text } | Self::Note { text } => spans(text),
            Self::Clause { text, note, .. } => {
                spans(text);
                note.iter().for_each(|note| visit(note));
            }
            Self::List { items } => items.iter().for_each(|item| spans(item)),
            Self::Contents { entries } => entries.iter().for_each(|text| visit(text)),
            Self::Heading { text, .. } | Self::Saying { text, .. } => visit(text),
            Self::Facts { rows } => {
                rows.iter().flat_map(|fact| [&fact.name, &fact.value]).for_each(|t| visit(t));
            }
            Self::Table(table) => {
                table.columns.iter().for_each(|column| visit(&column.name));
                table.rows.iter().flatten().for_each(|cell| visit(cell));
            }
            Self::Bar(bar) => bar.parts.iter().for_each(|part| visit(&part.name)),
            Self::Week(week) => {
                week.days.iter().flat_map(|day| &day.stretches).for_each(|stretch| visit(&stretch.name));
            }
            Self::Question(question) => visit(&question.text),
            Self::Signature(row) => [&row.name, &row.capacity].into_iter().for_each(|t| visit(t)),
            Self::PageBreak => {}
        }
    }
}

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Bold.
    pub strong: bool,
    /// What stands above the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
}

/// A photo. The tree has its name only: whoever prints is handed the photos themselves, and prints the words alone
/// where one is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// What it is beside, for those who do not see it; never empty.
    pub alt: String,
}

/// A photo and the words that it stands above.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoAt {
    /// Where those words begin, in bytes of the text.
    pub at: usize,
    /// The photo.
    pub photo: Photo,
}

/// Words cut where their photos stand: each piece and the photo above it. A place that is none, as a damaged file may
/// have it, counts as where the last piece begins.
pub fn pieces<'t>(
    text: &'t str,
    photos: impl IntoIterator<Item = &'t PhotoAt>,
) -> Vec<(Option<&'t Photo>, &'t str)> {
    let mut out = Vec::new();
    let (mut above, mut rest) = (None, text);
    for one in photos {
        let at = one.at.saturating_sub(text.len() - rest.len());
        let (before, after) = rest.split_at_checked(at).unwrap_or(("", rest));
        if above.is_some() || !before.is_empty() {
            out.push((above, before));
        }
        (above, rest) = (Some(&one.photo), after);
    }
    out.push((above, rest));
    out
}

/// Words of a cell, with photos among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pictured {
    /// The words.
    pub text: String,
    /// The photos, in the order of their places.
    pub photos: Vec<PhotoAt>,
}

impl Pictured {
    /// Words under their photo.
    pub fn new(text: String, photo: Option<Photo>) -> Self {
        Self { text, photos: photo.map(|photo| PhotoAt { at: 0, photo }).into_iter().collect() }
    }

    /// Several, one under the other.
    pub fn lines(all: impl IntoIterator<Item = Self>) -> Self {
        let mut out = Self::default();
        for (i, one) in all.into_iter().enumerate() {
            if i > 0 {
                out.text.push('\n');
            }
            let start = out.text.len();
            out.photos.extend(one.photos.into_iter().map(|it| PhotoAt { at: start + it.at, ..it }));
            out.text.push_str(&one.text);
        }
        out
    }
}

impl From<String> for Pictured {
    fn from(text: String) -> Self {
        Self::new(text, None)
    }
}

impl Span {
    /// Plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Words that stand out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { text: text.into(), strong: true, photo: None }
    }
}

/// One name and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it says; never empty.
    pub value: String,
    /// The photos among its words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<PhotoAt>,
}

/// A table. Every row has as many cells as there are columns; the first cell of a row is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The cells, row by row; a cell may hold many lines or nothing.
    pub rows: Vec<Vec<String>>,
    /// Whether the last row is a total.
    pub has_total: bool,
    /// The photos in its cells, row by row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<CellPhoto>,
}

impl Table {
    /// A table whose cells may have photos.
    pub fn new(caption: String, columns: Vec<Column>, rows: Vec<Vec<Pictured>>) -> Self {
        let mut photos = Vec::new();
        let rows = rows.into_iter().enumerate().map(|(row, cells)| {
            let cells = cells.into_iter().enumerate().map(|(column, cell)| {
                photos.extend(cell.photos.into_iter().map(|placed| CellPhoto { row, column, placed }));
                cell.text
            });
            cells.collect()
        });
        let rows = rows.collect();
        Self { caption, columns, rows, has_total: false, photos }
    }

    /// The photos of one cell.
    pub fn photos_in(&self, row: usize, column: usize) -> impl Iterator<Item = &PhotoAt> {
        self.photos.iter().filter(move |one| (one.row, one.column) == (row, column)).map(|one| &one.placed)
    }
}

/// A photo in a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellPhoto {
    /// The row, from 0.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// The photo and its place in the cell.
    pub placed: PhotoAt,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The column's heading.
    pub name: String,
    /// Share of the width, relative to the other columns.
    pub width: u16,
    /// Figures stand to the right.
    pub is_figure: bool,
}

/// One horizontal bar cut into shares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// What the bar shows.
    pub title: String,
    /// What it shows in words, for those who do not see it.
    pub alt: String,
    /// The shares, largest first.
    pub parts: Vec<BarPart>,
}

/// One share of a bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarPart {
    /// Whose share.
    pub name: String,
    /// How much, in words and figures.
    pub value: String,
    /// Its weight among the parts; never negative.
    pub weight: u64,
}

/// A week of cover drawn by the hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// What the grid shows.
    pub caption: String,
    /// What it shows in words.
    pub alt: String,
    /// Monday to Sunday.
    pub days: Vec<WeekDay>,
    /// What each texture means, in the order to be shown.
    pub legend: Vec<(Texture, String)>,
    /// The stretch to frame (the weekend), as day and minute of its start and end.
    pub frame: Option<((usize, u16), (usize, u16))>,
}

/// One day of a week of cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekDay {
    /// The day's name.
    pub name: String,
    /// The stretches of that day; they may overlap.
    pub stretches: Vec<Stretch>,
}

/// A stretch within one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// Minutes after midnight, 0 to 1440.
    pub from: u16,
    /// Minutes after midnight, greater than `from`, at most 1440.
    pub to: u16,
    /// Who answers; empty for a gap.
    pub name: String,
    /// How firm it is.
    pub texture: Texture,
}

/// How firm something is, told by pattern and word, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Texture {
    /// Committed: filled.
    Solid,
    /// Agreed in principle: striped.
    Striped,
    /// Offered: dotted.
    Dotted,
    /// Nobody: hatched.
    Gap,
}

/// Room for one party to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who.
    pub name: String,
    /// As what: "the person", "for the support provider".
    pub capacity: String,
    /// Names of the empty fields to fill in, such as "Signature or mark", "Date", "Witness".
    pub fields: Vec<String>,
    /// What is already known: signed on a day, or not signed because.
    pub statement: Option<String>,
}

/// A question in a booklet, with room for the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What the answer is called in a fill-in file; its own in the whole document. Empty: asked on paper only.
    pub name: String,
    /// The question.
    pub text: String,
    /// What helps to answer it; may be empty.
    pub hint: String,
    /// The ruled lines in words, for those who do not see them: "Room to write: 6 lines".
    pub room: String,
    /// How many lines there are.
    pub lines: u8,
}
