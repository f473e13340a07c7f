//! What was tried, and how it went. [S003-159]

use crate::compose::contract::who::{named, stacked};
use crate::compose::writer::{Writer, chosen, day, plain};
use crate::stages::Tried;

/// What was tried belongs to the reasons for the week: what was kept stands in it, what was not need not be
/// tried again by the next stranger.
pub(crate) fn tried(writer: &mut Writer) {
    let rows = &writer.seen.who.activities.tried;
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|activities_tried", &[]);
    writer.heading(heading);
    writer.clause("activities_tried", &[], rows.iter().map(|row| row.id).collect());
    let rows = rows.iter().map(|row| tried_row(writer, row)).collect();
    let columns =
        [("tried_what", 6, false), ("date", 4, false), ("tried_how", 9, false), ("tried_next", 4, false)];
    writer.table("activities_tried", &columns, rows, false);
}

fn tried_row(writer: &Writer, row: &Tried) -> Vec<String> {
    let found = row.found.as_str().trim();
    let found = if found.is_empty() { String::new() } else { writer.text("found_at", &[("found", found)]) };
    vec![
        named(writer, stacked(&[row.activity.as_str().to_owned(), found])),
        day(row.date),
        stacked(&[chosen(row.liked), plain(&row.how_it_went)]),
        chosen(row.next),
    ]
}
