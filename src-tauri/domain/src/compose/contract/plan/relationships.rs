//! The people in the person's life, and who must not be contacted.

use crate::compose::writer::{Writer, chosen, plain};
use crate::kit::field::Node;
use crate::language::say;
use crate::stages::Relationship;
use crate::words::words;

pub(crate) fn people(writer: &mut Writer) {
    let is_barred = |row: &&Relationship| row.must_not_be_contacted();
    let all = writer.seen.plan.relationships.people.iter().filter(|row| !row.is_empty());
    let (barred, rest): (Vec<&Relationship>, Vec<&Relationship>) = all.partition(is_barred);
    if barred.is_empty() && rest.is_empty() {
        return;
    }
    let heading = writer.text("headings|people_in_life", &[]);
    writer.heading(heading);
    let rows = rest.iter().map(|row| relationship(writer, row)).collect();
    let columns = [
        ("name", 5, false),
        ("from", 6, false),
        ("closeness", 4, false),
        ("involved", 5, false),
        ("in_touch", 8, false),
    ];
    writer.table("people_in_life", &columns, rows, false);
    not_to_be_contacted(writer, &barred);
}

fn relationship(writer: &Writer, row: &Relationship) -> Vec<String> {
    let lines =
        |parts: [String; 2]| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    vec![
        name(writer, row),
        lines([row.relationship.as_str().trim().to_owned(), chosen(row.quarter)]),
        chosen(row.ring),
        lines([chosen(row.involved), plain(&row.only_for)]),
        lines([plain(&row.in_touch), plain(&row.help)]),
    ]
}

fn name(writer: &Writer, row: &Relationship) -> String {
    if !row.name.is_blank() {
        return row.name.as_str().trim().to_owned();
    }
    let known = say::who(writer.seen, row.who).map(|name| say::opening(writer.seen, &name));
    known.unwrap_or_else(|| words().get("contract|unnamed_row").to_owned())
}

/// Whoever might reach for the telephone has to know that they must not; so the name is told to those who may see
/// the row, and the reason, and nothing else of it.
fn not_to_be_contacted(writer: &mut Writer, barred: &[&Relationship]) {
    if barred.is_empty() {
        return;
    }
    writer.clause("not_to_be_contacted", &[], barred.iter().map(|row| row.id).collect());
    let rows = barred
        .iter()
        .map(|row| vec![name(writer, row), row.relationship.as_str().trim().to_owned(), plain(&row.only_for)])
        .collect();
    let columns = [("name", 5, false), ("from", 7, false), ("why", 10, false)];
    writer.table("not_to_be_contacted", &columns, rows, false);
}
