//! Working and not working, from each perspective; views are never merged.

use crate::compose::writer::Writer;
use crate::document::Pictured;
use crate::language::say;
use crate::stages::Role;

/// Working and not working, one row for each perspective, the person's first; views are never merged.
pub(crate) fn views(writer: &mut Writer) {
    let views = &writer.seen.plan.working;
    let mut speakers: Vec<Option<uuid::Uuid>> = Vec::new();
    for entry in views.working.iter().chain(&views.not_working).filter(|entry| entry.still_holds()) {
        if !speakers.contains(&entry.said_by.0) {
            speakers.push(entry.said_by.0);
        }
    }
    if speakers.is_empty() {
        return;
    }
    let is_person = |id: &Option<uuid::Uuid>| {
        id.and_then(|id| writer.seen.participant(id)).is_some_and(|p| p.role == Some(Role::Person))
    };
    speakers.sort_by_key(|id| !is_person(id));
    let heading = writer.text("headings|views", &[]);
    writer.heading(heading);
    let said = |list: &crate::kit::values::Rows<crate::stages::Entry>, who: Option<uuid::Uuid>| {
        let own = list.iter().filter(|entry| entry.still_holds() && entry.said_by.0 == who);
        Pictured::lines(own.map(Writer::worded))
    };
    let rows = speakers
        .iter()
        .map(|who| {
            let name =
                who.and_then(|id| say::name(writer.seen, id)).unwrap_or_else(|| writer.text("somebody", &[]));
            vec![
                say::opening(writer.seen, &name).into(),
                said(&views.working, *who),
                said(&views.not_working, *who),
            ]
        })
        .collect();
    writer.table(
        "views",
        &[("who", 4, false), ("working", 9, false), ("not_working", 9, false)],
        rows,
        false,
    );
}
