//! Good and bad days, side by side.

use crate::compose::contract::plan::sayings;
use crate::compose::writer::{Writer, plain};
use crate::kit::values::Rows;
use crate::language::say;
use crate::stages::{DayPiece, PartOfDay};
use crate::words::capitalised;

/// Good and bad side by side, by the part of the day.
pub(crate) fn days(writer: &mut Writer) {
    let days = &writer.seen.plan.days;
    let parts = PartOfDay::ALL.iter().copied().map(Some).chain([None]);
    let rows: Vec<Vec<String>> = parts
        .map(|part| {
            let name =
                part.map_or_else(|| writer.text("any_time", &[]), |part| capitalised(say::choice(part)));
            vec![name, pieces(writer, &days.good, part), pieces(writer, &days.bad, part)]
        })
        .filter(|row| row.iter().skip(1).any(|cell| !cell.is_empty()))
        .collect();
    if !rows.is_empty() {
        let heading = writer.text("headings|days", &[]);
        writer.heading(heading);
        let columns = [("part_of_day", 4, false), ("good_day", 9, false), ("bad_day", 9, false)];
        writer.table("days", &columns, rows, false);
    }
    sayings(writer, "to_happen", &days.to_happen);
}

fn pieces(writer: &Writer, list: &Rows<DayPiece>, part: Option<PartOfDay>) -> String {
    let pieces = list.iter().filter(|piece| piece.part == part && !piece.text.is_blank());
    let lines: Vec<String> = pieces
        .map(|piece| match say::who(writer.seen, piece.said_by) {
            Some(by) => writer.text("said", &[("text", &plain(&piece.text)), ("by", &by)]),
            None => plain(&piece.text),
        })
        .collect();
    lines.join("\n")
}
