//! How wide the columns of a table are: what their words need, and beyond that so that the table is short.

use document::Table;

use crate::page::Frame;

/// Air left and right of a cell's words.
pub(super) const PAD_X: f32 = 6.0;
/// The narrowest column in which words can still be read.
pub(super) const LEAST: f32 = 44.0;
/// No word is so long that its column must be wider than this.
const WIDEST_NEED: f32 = 150.0;
/// Width of a letter or digit in a cell, on the safe side; exact enough to choose columns by.
const LETTER: f32 = 6.1;
/// Its width on average, and in a head, which is bold.
const AVERAGE_LETTER: f32 = 5.3;
const BOLD_LETTER: f32 = 7.0;
/// What a line leaves empty, since the next word no longer fits.
const RAGGED: f32 = 12.0;
/// Rows that are looked at for their longest word, and for the height they would take.
const ROWS_MEASURED: usize = 500;
const ROWS_WEIGHED: usize = 60;
/// How much one column gives another at a time, and how often.
const STEP: f32 = 6.0;
const STEPS: usize = 80;
/// Lines that a step must save.
const WORTH_IT: f32 = 0.02;

/// Left edges and widths.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    /// Left edge and width of each column.
    pub at: Vec<(f32, f32)>,
}

impl Columns {
    /// Shares out a frame's width by weight.
    pub(super) fn share(weights: &[u16], frame: &Frame) -> Self {
        Self::side_by_side(&shared(weights, &vec![LEAST; weights.len()], frame.width), frame)
    }

    /// The columns of a table, of which only some are shown. Its own weights are where we begin: from there
    /// columns give width to others for as long as that makes the table shorter.
    pub(super) fn of_table(table: &Table, shown: &[usize], frame: &Frame, scale: f32) -> Self {
        let weights: Vec<u16> = shown.iter().map(|column| table.columns[*column].width).collect();
        let needs: Vec<f32> = shown.iter().map(|column| least_width(table, *column, scale)).collect();
        let mut widths = shared(&weights, &needs, frame.width);
        Measured::of(table, shown, scale).shorten(&needs, &mut widths);
        Self::side_by_side(&widths, frame)
    }

    /// The width in which all columns of a table have what they need.
    pub(super) fn needed(table: &Table, scale: f32) -> f32 {
        (0..table.columns.len()).map(|column| least_width(table, column, scale)).sum()
    }

    fn side_by_side(widths: &[f32], frame: &Frame) -> Self {
        let mut left = frame.left;
        let place = |width: &f32| {
            let at = (left, *width);
            left += width;
            at
        };
        Self { at: widths.iter().map(place).collect() }
    }

    /// Width for words in a column.
    pub(super) fn inner(&self, column: usize) -> f32 {
        self.at.get(column).map_or(40.0, |(_, w)| w - 2.0 * PAD_X)
    }

    /// Where the first begins and the last ends.
    pub(super) fn edges(&self) -> (f32, f32) {
        let left = self.at.first().map_or(0.0, |c| c.0);
        (left, self.at.last().map_or(left, |c| c.0 + c.1))
    }
}

/// Each column gets its weight's share, but where there is room never less than the least that it needs.
fn shared(weights: &[u16], least: &[f32], total: f32) -> Vec<f32> {
    let weights: Vec<f32> = weights.iter().map(|w| f32::from(*w).max(0.01)).collect();
    let sum: f32 = weights.iter().sum();
    let least = fitted(least, total);
    let wanted: Vec<f32> = weights.iter().map(|w| w / sum * total).collect();
    let columns = || wanted.iter().zip(&least);
    let short: f32 = columns().map(|(w, l)| (l - w).max(0.0)).sum();
    let spare: f32 = columns().map(|(w, l)| (w - l).max(0.0)).sum();
    let cut = if spare > 0.0 { (short / spare).min(1.0) } else { 0.0 };
    columns().map(|(w, l)| if w <= l { *l } else { w - (w - l) * cut }).collect()
}

/// What columns need, or where that is too much, less for those that need the most: the longest words are
/// broken first.
fn fitted(least: &[f32], total: f32) -> Vec<f32> {
    let mut sorted = least.to_vec();
    sorted.sort_by(f32::total_cmp);
    let (mut room, mut left) = (total, sorted.len());
    let mut most = f32::INFINITY;
    for need in sorted {
        #[expect(clippy::cast_precision_loss, reason = "few columns")]
        let share = room / left as f32;
        if need > share {
            most = share;
            break;
        }
        room -= need;
        left -= 1;
    }
    least.iter().map(|need| need.min(most)).collect()
}

/// How long the words of a table are: rows of columns of paragraphs, in points on one line.
struct Measured {
    rows: Vec<Vec<Vec<f32>>>,
    /// Columns that give nobody their width: those with photos, and those in which nobody has written, which are
    /// room to write in.
    keeps: Vec<bool>,
}

impl Measured {
    fn of(table: &Table, shown: &[usize], scale: f32) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "no cell is so long")]
        let long = |line: &str| line.chars().count() as f32 * AVERAGE_LETTER * scale;
        let paragraphs = |text: &str| text.lines().map(long).collect::<Vec<f32>>();
        let heads = shown.iter().map(|column| paragraphs(&table.columns[*column].name)).collect();
        let rows: Vec<Vec<Vec<f32>>> = table
            .rows
            .iter()
            .take(ROWS_WEIGHED)
            .map(|row| {
                shown.iter().map(|column| paragraphs(row.get(*column).map_or("", String::as_str))).collect()
            })
            .collect();
        let has_photos = |column| table.photos.iter().any(|photo| photo.column == column);
        let is_blank = |at: usize| rows.iter().all(|row| row[at].is_empty());
        let keeps =
            shown.iter().enumerate().map(|(at, column)| is_blank(at) || has_photos(*column)).collect();
        Self { rows: std::iter::once(heads).chain(rows).collect(), keeps }
    }

    /// About how many lines the table takes.
    fn lines(&self, widths: &[f32]) -> f32 {
        let cell = |(paragraphs, width): (&Vec<f32>, &f32)| -> f32 {
            paragraphs.iter().map(|long| (long / (width - 2.0 * PAD_X - RAGGED)).max(1.0)).sum()
        };
        self.rows.iter().map(|row| row.iter().zip(widths).map(cell).fold(1.0, f32::max)).sum()
    }

    fn shorten(&self, needs: &[f32], widths: &mut [f32]) {
        let mut lines = self.lines(widths);
        for _ in 0..STEPS {
            let Some((fewer, from, to)) = self.best_step(needs, widths) else { return };
            if fewer > lines - WORTH_IT {
                return;
            }
            widths[from] -= STEP;
            widths[to] += STEP;
            lines = fewer;
        }
    }

    /// Which column best gives width to which, and how many lines there are then.
    fn best_step(&self, needs: &[f32], widths: &[f32]) -> Option<(f32, usize, usize)> {
        let gives = |from: &usize| !self.keeps[*from] && widths[*from] - STEP >= needs[*from];
        let pairs =
            (0..widths.len()).filter(gives).flat_map(|from| (0..widths.len()).map(move |to| (from, to)));
        let tried = pairs.filter(|(from, to)| from != to).map(|(from, to)| {
            let mut widths = widths.to_vec();
            widths[from] -= STEP;
            widths[to] += STEP;
            (self.lines(&widths), from, to)
        });
        tried.min_by(|a, b| a.0.total_cmp(&b.0))
    }
}

/// The width in which no ordinary word, amount or telephone number of a column is broken in two.
fn least_width(table: &Table, column: usize, scale: f32) -> f32 {
    let cells = table.rows.iter().take(ROWS_MEASURED).filter_map(|r| r.get(column)).map(String::as_str);
    let longest = cells.flat_map(unbroken).map(letters).fold(0.0, f32::max) * LETTER;
    let name = table.columns.get(column).map_or("", |c| c.name.as_str());
    let head = unbroken(name).map(letters).fold(0.0, f32::max) * BOLD_LETTER;
    (longest.max(head) + 2.0 * PAD_X).clamp(LEAST, WIDEST_NEED) * scale
}

#[expect(clippy::cast_precision_loss, reason = "small whole numbers")]
fn letters(word: &str) -> f32 {
    word.chars().take(100).count() as f32
}

/// What stays on one line: a word, or a line of nothing but digits.
fn unbroken(text: &str) -> impl Iterator<Item = &str> {
    let is_number =
        |line: &str| line.len() <= 20 && line.chars().all(|c| c.is_ascii_digit() || " +()".contains(c));
    text.lines().take(200).flat_map(move |line| {
        let whole = is_number(line).then(|| line.trim());
        let words = whole.is_none().then(|| line.split_whitespace().take(200));
        whole.into_iter().chain(words.into_iter().flatten())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::Column;

    fn table(heads: &[&str], rows: &[&[&str]]) -> Table {
        let column = |name: &&str| Column { name: (*name).into(), width: 1, is_figure: false };
        let words = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        Table {
            caption: String::new(),
            columns: heads.iter().map(column).collect(),
            rows: rows.iter().map(words).collect(),
            has_total: false,
            photos: vec![],
        }
    }

    fn widths(table: &Table) -> Vec<f32> {
        let shown: Vec<usize> = (0..table.columns.len()).collect();
        Columns::of_table(table, &shown, &Frame::USUAL, 1.0).at.iter().map(|at| at.1).collect()
    }

    #[test]
    fn who_has_more_to_say_gets_more_room_and_the_table_is_as_wide_as_before() {
        let long = "Everything in its order, and nobody hurries him; he comes when he is ready. ".repeat(3);
        let widths = widths(&table(&["What", "Who", "When"], &[&[&long, "Kyle", "Monday"]]));
        assert!(widths[0] > 2.0 * widths[1] && widths[0] > 2.0 * widths[2], "{widths:?}");
        assert!(widths.iter().all(|width| *width >= LEAST));
        assert!((widths.iter().sum::<f32>() - Frame::USUAL.width).abs() < 0.1);
    }

    #[test]
    fn room_to_write_in_is_given_to_nobody() {
        let long = "as it was said in the room ".repeat(20);
        let widths = widths(&table(&["What", "Your words"], &[&[&long, ""], &[&long, ""]]));
        assert!(widths[1] >= Frame::USUAL.width / 2.0 - 0.1, "{widths:?}");
    }

    #[test]
    fn a_telephone_number_is_one_word() {
        let said: Vec<&str> = unbroken("Kyle at home\n0161 496 0155\n5 July 2026").collect();
        assert_eq!(said, ["Kyle", "at", "home", "0161 496 0155", "5", "July", "2026"]);
        let long = "as it was said in the room ".repeat(20);
        let widths = widths(&table(&["What", "Number"], &[&[&long, "0161 496 0155"]]));
        assert!(widths[1] >= 13.0 * AVERAGE_LETTER + 2.0 * PAD_X, "{widths:?}");
    }

    #[test]
    fn the_longest_words_are_broken_first() {
        assert_eq!(fitted(&[50.0, 300.0, 200.0, 60.0], 400.0), [50.0, 145.0, 145.0, 60.0]);
        assert_eq!(fitted(&[50.0, 60.0], 400.0), [50.0, 60.0]);
        assert_eq!(fitted(&[100.0; 4], 200.0), [50.0; 4]);
    }
}
