//! Tables, and names with their values, which are tables without a head.

use domain::document::{Column, Fact, Table};

use super::rows::{Cell, Columns, Head, Look, row_height, row_opening};
use super::{BODY, Flow};
use crate::clean::is_blank;
use crate::page::{MEASURE, Owner, ink};
use crate::photo::IN_A_CELL;
use crate::text::{Align, Style, Text};
use crate::tree::Tag;

/// The narrowest column in which words can still be read.
const LEAST: f32 = 44.0;
/// No word is so long that its column must be wider than this.
const WIDEST_NEED: f32 = 110.0;
/// Width of a letter or digit, on the safe side; exact enough to choose columns by.
const LETTER: f32 = 6.1;
/// More columns than this do not fit; the rest follow in further tables with the same row headings.
const MOST: usize = 8;
/// Rows in one table of the file; readers (and the validators) refuse tables with many more. The rest
/// follow in further tables with the same caption and head.
const MOST_ROWS: usize = 1000;
/// Rows that are looked at to choose the widths of columns.
const ROWS_MEASURED: usize = 500;

const CELL: Style = Style { size: 9.8, leading: 1.38, ..BODY };

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
        let rest: Vec<usize> = (1..table.columns.len()).collect();
        let mut bands: Vec<Vec<usize>> =
            rest.chunks(MOST - 1).map(|c| std::iter::once(0).chain(c.iter().copied()).collect()).collect();
        if bands.is_empty() {
            bands.push(vec![0]);
        }
        for shown in bands {
            let weights: Vec<u16> = shown.iter().map(|i| table.columns[*i].width).collect();
            let needs: Vec<f32> = shown.iter().map(|i| least_width(table, *i)).collect();
            let columns = Columns::share(&weights, &needs, MEASURE);
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

    /// Rows of a table that names no columns are still somebody's words.
    fn loose_rows(&mut self, table: &Table) {
        let say = |text: &str| vec![domain::document::Span::plain(text)];
        self.paragraph(&[domain::document::Span::strong(table.caption.as_str())]);
        for cell in table.rows.iter().flatten() {
            self.paragraph(&say(cell));
        }
    }

    fn band(&mut self, band: &Band<'_>) {
        self.gap(8.0);
        let node = self.tree.add(0, Tag::Table);
        self.caption(node, &band.table.caption);
        let texts: Vec<Text> = (0..band.shown.len()).map(|at| self.column_head(band, at)).collect();
        let rows = band.rows;
        let first: Vec<Text> = rows.first().map_or_else(Vec::new, |r| self.row_texts(band, 0, r, false));
        self.begin(row_height(texts.iter()).min(200.0) + row_opening(first.iter()));

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
    fn caption(&mut self, table: usize, caption: &str) {
        if is_blank(caption) {
            return;
        }
        let text = self.shaper.plain(caption, &Style { bold: true, size: 10.5, ..BODY }, MEASURE);
        let node = self.tree.add(table, Tag::Caption);
        self.hold(text, node, (0.0, 3.0), None);
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
            let is_last = *column + 1 == band.table.columns.len();
            // Cells that no column stands over are kept in the last one rather than lost.
            let over = if is_last { row.get(*column + 1..).unwrap_or_default() } else { &[] };
            let own = row.get(*column).map_or("", String::as_str);
            let text =
                std::iter::once(own).chain(over.iter().map(String::as_str)).collect::<Vec<_>>().join("\n");
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

    pub(super) fn facts(&mut self, facts: &[Fact]) {
        let columns = Columns::share(&[30, 70], &[LEAST, LEAST], MEASURE);
        let name_style = Style { ink: ink::QUIET, ..CELL };
        let mut body = None;
        for (i, fact) in facts.iter().enumerate() {
            if i % MOST_ROWS == 0 {
                body = None;
            }
            if is_blank(&fact.name) && is_blank(&fact.value) {
                continue;
            }
            let name = self.shaper.plain(&fact.name, &name_style, columns.inner(0));
            let value = self.shaper.pictured(
                &fact.value,
                &fact.photos,
                IN_A_CELL,
                &Style { size: 10.5, ..CELL },
                columns.inner(1),
            );
            if body.is_none() {
                self.gap(6.0);
                self.begin(row_opening([&name, &value].into_iter()));
            }
            let body = *body.get_or_insert_with(|| {
                let table = self.tree.add(0, Tag::Table);
                self.tree.add(table, Tag::Rows)
            });
            let row = self.tree.add(body, Tag::Row);
            let cells = [self.cell(row, Tag::RowHead, name), self.cell(row, Tag::Cell, value)];
            self.row(&cells, &columns, Look::PLAIN);
        }
        self.y += 8.0;
    }
}

/// The width in which no ordinary word or amount of a column is broken in two.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small whole numbers"
)]
fn least_width(table: &Table, column: usize) -> f32 {
    let name = table.columns.get(column).map_or("", |c| c.name.as_str());
    let cells = table.rows.iter().take(ROWS_MEASURED).filter_map(|r| r.get(column)).map(String::as_str);
    let most = (WIDEST_NEED / LETTER) as usize;
    let longest = std::iter::once(name)
        .chain(cells)
        .flat_map(|text| text.split_whitespace().take(200))
        .map(|word| word.chars().take(most).count())
        .max()
        .unwrap_or(0);
    (longest as f32 * LETTER + 2.0 * super::rows::PAD_X).clamp(LEAST, WIDEST_NEED)
}

fn align(column: &Column) -> Align {
    if column.is_figure { Align::Right } else { Align::Start }
}
