//! The person's life beside their own words on page one: what keeps them well, their days, their people, their
//! dreams. [S002; PRSB About Me 2.01]

pub(crate) mod communication;
pub(crate) mod days;
pub(crate) mod decisions;
pub(crate) mod outcomes;
pub(crate) mod relationships;
pub(crate) mod working;

use crate::compose::writer::Writer;
use crate::kit::values::Rows;
use crate::stages::Entry;
use days::days;
use relationships::people;

pub(crate) fn write(writer: &mut Writer) {
    let plan = &writer.seen.plan;
    sayings(writer, "important_for", &plan.important.important_for);
    sayings(writer, "please_do_not", &plan.about_me.please_do_not);
    days(writer);
    people(writer);
    communication::communication(writer);
    decisions::decisions(writer);
    sayings(writer, "dreams", &plan.dreams.dreams);
    sayings(writer, "fears", &plan.dreams.fears);
    sayings(writer, "worth_knowing", &plan.about_me.worth_knowing);
    sayings(writer, "to_learn", &plan.important.to_learn);
}

/// What was said under one heading, the person's own words first.
pub(crate) fn sayings(writer: &mut Writer, heading: &str, list: &Rows<Entry>) {
    let mut entries: Vec<&Entry> = list.iter().filter(|entry| entry.still_holds()).collect();
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
