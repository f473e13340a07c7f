//! Tables, and names with their values, which are tables without a head.

use document::{Column, Fact, Table};

use super::columns::Columns;
use super::rows::{Cell, Head, Look, row_height, row_opening};
use super::{BODY, Flow};
use crate::clean::is_blank;
use crate::page::{Frame, Owner, ink};
use crate::photo::IN_A_CELL;
use crate::text::{Align, Style, Text};
use crate::tree::Tag;

/// More columns than this do not fit; the rest follow in further tables with the same row headings.
const MOST: usize = 8;
/// Rows in one table of the file; readers (and the validators) refuse tables with many more. The rest
/// follow in further tables with the same caption and head.
pub(super) const MOST_ROWS: usize = 1000;
const CELL: Style = Style { size: 9.8, leading: 1.38, ..BODY };
const VALUE: Style = Style { size: 10.5, ..CELL };
const CAPTION: Style = Style { bold: true, size: 10.5, ..BODY };
/// Air above a table, between its caption and its head, and above names and values.
pub(super) const ABOVE_TABLE: f32 = 8.0;
const UNDER_CAPTION: f32 = 3.0;
const ABOVE_FACTS: f32 = 6.0;
/// Two rows no higher than this do not part at the head of names and values.
const SHORT_ROWS: f32 = Frame::USUAL.height() * 0.25;

/// One table in the file: the columns that fit the page's width, and no more rows than readers take.
struct Band<'t> {
    table: &'t Table,
    /// Which of the table's rows come first here.
    first: usize,
    rows: &'t [Vec<String>],
    has_total: bool,
    shown: &'t [usize],
    columns: &'t Columns,
}

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            self.loose_rows(table);
            return;
        }
        if self.is_crowded(table) {
            self.stacked(table);
            return;
        }
        for shown in bands(table) {
            let columns = self.columns(table, &shown);
            let mut parts: Vec<&[Vec<String>]> = table.rows.chunks(MOST_ROWS).collect();
            if parts.is_empty() {
                parts.push(&[]);
            }
            let last = parts.len() - 1;
            for (i, rows) in parts.into_iter().enumerate() {
                let has_total = table.has_total && i == last;
                self.band(&Band {
                    table,
                    first: i * MOST_ROWS,
                    rows,
                    has_total,
                    shown: &shown,
                    columns: &columns,
                });
            }
        }
    }

    fn columns(&self, table: &Table, shown: &[usize]) -> Columns {
        Columns::of_table(table, shown, &self.frame, self.shaper.scale)
    }

    /// The height in which a table can begin, with its caption and the air above.
    pub(super) fn table_opening(&mut self, table: &Table) -> f32 {
        let Some(shown) = bands(table).into_iter().next().filter(|_| !table.columns.is_empty()) else {
            return 0.0;
        };
        let caption = if is_blank(&table.caption) {
            0.0
        } else {
            self.shaper.plain(&table.caption, &CAPTION, self.frame.width).height() + UNDER_CAPTION
        };
        if self.is_crowded(table) {
            return ABOVE_TABLE + caption + self.stacked_opening(table);
        }
        let columns = self.columns(table, &shown);
        let band =
            Band { table, first: 0, rows: &table.rows, has_total: false, shown: &shown, columns: &columns };
        let heads: Vec<Text> = (0..shown.len()).map(|at| self.column_head(&band, at)).collect();
        ABOVE_TABLE + caption + self.band_opening(&band, &heads)
    }

    /// The height of a band's head with its first row.
    fn band_opening(&mut self, band: &Band<'_>, heads: &[Text]) -> f32 {
        let first: Vec<Text> = band.rows.first().map_or_else(Vec::new, |r| self.row_texts(band, 0, r, false));
        row_height(heads.iter()).min(200.0) + row_opening(first.iter())
    }

    /// Rows of a table that names no columns are still somebody's words.
    fn loose_rows(&mut self, table: &Table) {
        let say = |text: &str| vec![document::Span::plain(text)];
        self.paragraph(&[document::Span::strong(table.caption.as_str())]);
        for cell in table.rows.iter().flatten() {
            self.paragraph(&say(cell));
        }
    }

    fn band(&mut self, band: &Band<'_>) {
        self.gap(ABOVE_TABLE);
        let node = self.tree.add(0, Tag::Table);
        self.caption(node, &band.table.caption);
        let texts: Vec<Text> = (0..band.shown.len()).map(|at| self.column_head(band, at)).collect();
        let rows = band.rows;
        let opening = self.band_opening(band, &texts);
        self.begin(opening);

        // A head over no rows would be a head of nothing; then its row is the table.
        let head = self.tree.add(node, if rows.is_empty() { Tag::Rows } else { Tag::Head });
        let row = self.tree.add(head, Tag::Row);
        let cells: Vec<Cell> = texts.iter().map(|t| self.cell(row, Tag::ColumnHead, t.clone())).collect();
        self.row(&cells, band.columns, Look::HEAD);
        self.repeat = Head::new(texts, band.columns);
        if !rows.is_empty() {
            let body = self.tree.add(node, Tag::Rows);
            for (i, row) in rows.iter().enumerate() {
                let is_total = band.has_total && i + 1 == rows.len();
                self.table_row(band, body, (i, row), is_total);
            }
        }
        self.repeat = None;
        self.y += 8.0;
    }

    /// A caption waits for the first rows.
    pub(super) fn caption(&mut self, table: usize, caption: &str) {
        if is_blank(caption) {
            return;
        }
        let text = self.shaper.plain(caption, &CAPTION, self.frame.width);
        let node = self.tree.add(table, Tag::Caption);
        self.hold(text, node, (0.0, UNDER_CAPTION), None);
    }

    fn column_head(&mut self, band: &Band<'_>, at: usize) -> Text {
        let column = &band.table.columns[band.shown[at]];
        let style = Style { bold: true, ink: ink::TEAL, align: align(column), ..CELL };
        self.shaper.plain(&column.name, &style, band.columns.inner(at))
    }

    fn row_texts(&mut self, band: &Band<'_>, number: usize, row: &[String], is_total: bool) -> Vec<Text> {
        let mut texts = Vec::with_capacity(band.shown.len());
        for (at, column) in band.shown.iter().enumerate() {
            let style = Style { bold: is_total, align: align(&band.table.columns[*column]), ..CELL };
            let text = cell_text(band.table, row, *column);
            let photos = band.table.photos_in(band.first + number, *column);
            texts.push(self.shaper.pictured(&text, photos, IN_A_CELL, &style, band.columns.inner(at)));
        }
        texts
    }

    fn table_row(&mut self, band: &Band<'_>, body: usize, (i, row): (usize, &[String]), is_total: bool) {
        let texts = self.row_texts(band, i, row, is_total);
        let node = self.tree.add(body, Tag::Row);
        let tag = |at| if at == 0 { Tag::RowHead } else { Tag::Cell };
        let cells: Vec<Cell> =
            texts.into_iter().enumerate().map(|(at, t)| self.cell(node, tag(at), t)).collect();
        self.row(&cells, band.columns, if is_total { Look::TOTAL } else { Look::PLAIN });
    }

    fn cell(&mut self, row: usize, tag: Tag, text: Text) -> Cell {
        let node = self.tree.add(row, tag);
        let nodes = self.passages(node, &text);
        Cell { text, owner: Owner::Node(node), nodes }
    }

    pub(super) fn fact_columns(&self) -> Columns {
        Columns::share(&self.frame.facts, &self.frame)
    }

    pub(super) fn fact_texts(&mut self, fact: &Fact, columns: &Columns) -> [Text; 2] {
        let name = self.shaper.plain(&fact.name, &Style { ink: ink::QUIET, ..CELL }, columns.inner(0));
        let value = self.shaper.pictured(&fact.value, &fact.photos, IN_A_CELL, &VALUE, columns.inner(1));
        [name, value]
    }

    /// The height in which names and values can begin, with the air above: a short first row takes the next with it,
    /// since a page that ends "Set by: Danny" says nothing.
    pub(super) fn facts_opening(&mut self, facts: &[Fact]) -> f32 {
        let columns = self.fact_columns();
        let said = facts.iter().filter(|fact| !says_nothing(fact)).take(2);
        let rows: Vec<f32> = said.map(|fact| row_opening(self.fact_texts(fact, &columns).iter())).collect();
        match rows[..] {
            [first, next] if first + next <= SHORT_ROWS => ABOVE_FACTS + first + next,
            [first, ..] => ABOVE_FACTS + first,
            [] => 0.0,
        }
    }

    pub(super) fn facts(&mut self, facts: &[Fact]) {
        let columns = self.fact_columns();
        let opening = self.facts_opening(facts);
        let mut body = None;
        for (i, fact) in facts.iter().enumerate() {
            if i % MOST_ROWS == 0 {
                body = None;
            }
            if says_nothing(fact) {
                continue;
            }
            if body.is_none() {
                self.gap(ABOVE_FACTS);
                self.begin(opening - ABOVE_FACTS);
            }
            let body = *body.get_or_insert_with(|| {
                let table = self.tree.add(0, Tag::Table);
                self.tree.add(table, Tag::Rows)
            });
            self.fact(body, fact, &columns, Look::PLAIN);
        }
        self.y += 8.0;
    }

    pub(super) fn fact(&mut self, body: usize, fact: &Fact, columns: &Columns, look: Look) {
        let [name, value] = self.fact_texts(fact, columns);
        let row = self.tree.add(body, Tag::Row);
        let cells = [self.cell(row, Tag::RowHead, name), self.cell(row, Tag::Cell, value)];
        self.row(&cells, columns, look);
    }
}

/// The words of a cell. Those that no column stands over are kept in the last one rather than lost.
pub(super) fn cell_text(table: &Table, row: &[String], column: usize) -> String {
    let is_last = column + 1 == table.columns.len();
    let over = if is_last { row.get(column + 1..).unwrap_or_default() } else { &[] };
    let own = row.get(column).map_or("", String::as_str);
    std::iter::once(own).chain(over.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
}

fn says_nothing(fact: &Fact) -> bool {
    is_blank(&fact.name) && is_blank(&fact.value)
}

/// The columns of each table in the file: as many as fit, behind the row headings.
fn bands(table: &Table) -> Vec<Vec<usize>> {
    let rest: Vec<usize> = (1..table.columns.len()).collect();
    if rest.is_empty() {
        return vec![vec![0]];
    }
    rest.chunks(MOST - 1).map(|c| std::iter::once(0).chain(c.iter().copied()).collect()).collect()
}

fn align(column: &Column) -> Align {
    if column.is_figure { Align::Right } else { Align::Start }
}
