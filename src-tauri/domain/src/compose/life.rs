//! The person's life beside their own words on page one: what keeps them well, their days, their people, their
//! dreams. What is for the room alone says so where it is declared.
//! [S002; PRSB About Me 2.01]

use super::person::holds;
use super::writer::{Writer, chosen, plain};
use crate::kit::field::Node;
use crate::kit::values::Rows;
use crate::language::say;
use crate::stages::{DayPiece, Entry, Involved, PartOfDay, Relationship};
use crate::words::{capitalised, words};

pub(super) fn write(writer: &mut Writer) {
    let plan = &writer.seen.plan;
    sayings(writer, "important_for", &plan.important.important_for);
    sayings(writer, "please_do_not", &plan.about_me.please_do_not);
    days(writer);
    people(writer);
    super::voice::communication(writer);
    super::voice::decisions(writer);
    sayings(writer, "dreams", &plan.dreams.dreams);
    sayings(writer, "fears", &plan.dreams.fears);
    sayings(writer, "worth_knowing", &plan.about_me.worth_knowing);
    sayings(writer, "to_learn", &plan.important.to_learn);
}

/// What was said under one heading, the person's own words first.
fn sayings(writer: &mut Writer, heading: &str, list: &Rows<Entry>) {
    let mut entries: Vec<&Entry> = list.iter().filter(|entry| holds(entry)).collect();
    if entries.is_empty() {
        return;
    }
    entries.sort_by_key(|entry| !writer.seen.is_person(entry.said_by.0));
    let heading = writer.text(&format!("headings|{heading}"), &[]);
    writer.heading(heading);
    for entry in entries {
        writer.saying(entry);
    }
}

/// Good and bad side by side, by the part of the day.
fn days(writer: &mut Writer) {
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

fn people(writer: &mut Writer) {
    let is_barred = |row: &&Relationship| row.involved == Some(Involved::NotToBeContacted);
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
