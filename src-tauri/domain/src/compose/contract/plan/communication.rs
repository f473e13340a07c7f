//! How the person tells things, and how things are told to them. [domain.md 2.6]

use crate::compose::writer::{Writer, chosen, plain};
use crate::document::Pictured;
use crate::kit::field::Node;
use crate::language::say;
use crate::language::say::with_symbol;
use crate::stages::{Signal, Telling};

pub(crate) fn communication(writer: &mut Writer) {
    let chart = &writer.seen.plan.communication;
    let signals: Vec<&Signal> = chart.signals.iter().filter(|row| !row.is_empty()).collect();
    let telling: Vec<&Telling> = chart.telling.iter().filter(|row| !row.is_empty()).collect();
    if signals.is_empty() && telling.is_empty() {
        return;
    }
    let heading = writer.text("headings|communication", &[]);
    writer.heading(heading);
    let rows = signals.iter().map(|row| signal(writer, row)).collect();
    let columns = [("happening", 6, false), ("does", 6, false), ("means", 5, false), ("we_should", 7, false)];
    writer.table("signals", &columns, rows, false);
    let rows = telling
        .iter()
        .map(|row| vec![named(writer, plain(&row.what)), plain(&row.we_do), plain(&row.helped_by)])
        .collect();
    writer.table(
        "telling",
        &[("to_tell", 6, false), ("we_do", 10, false), ("helped_by", 6, false)],
        rows,
        false,
    );
}

fn signal(writer: &Writer, row: &Signal) -> Vec<Pictured> {
    let first = [chosen(row.about), plain(&row.happening)].join("\n").trim().to_owned();
    vec![named(writer, first).into(), shown(row), plain(&row.means).into(), plain(&row.we_should).into()]
}

/// What the person does, with the picture of it.
pub(crate) fn shown(row: &Signal) -> Pictured {
    let does = plain(&row.does);
    let told = if does.is_empty() { plain(&row.means) } else { does.clone() };
    Pictured::new(with_symbol(&row.picture, &does).trim().to_owned(), say::photo(&row.picture, &told))
}

/// A first cell that is never empty, since it heads its row.
pub(crate) fn named(writer: &Writer, text: String) -> String {
    if text.is_empty() { writer.text("unnamed_row", &[]) } else { text }
}
