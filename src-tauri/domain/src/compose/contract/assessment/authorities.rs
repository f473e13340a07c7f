//! Who may lawfully decide, and what a court has ordered.

use crate::compose::writer::{Writer, day, plain};
use crate::language::say;
use crate::stages::LegalAuthority;
use crate::words::capitalised;

pub(crate) fn lawful<'a>(writer: &mut Writer, authorities: impl Iterator<Item = &'a LegalAuthority>) {
    let rows: Vec<Vec<String>> = authorities.map(|authority| authority_row(writer, authority)).collect();
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|authorities", &[]);
    writer.heading(heading);
    let columns = [
        ("lawful_kind", 6, false),
        ("lawful_who", 5, false),
        ("lawful_covers", 9, false),
        ("lawful_registered", 4, false),
        ("lawful_ends", 4, false),
    ];
    writer.table("authorities", &columns, rows, false);
}

fn authority_row(writer: &Writer, authority: &LegalAuthority) -> Vec<String> {
    let kind =
        authority.kind.map_or_else(|| writer.text("unnamed_row", &[]), |kind| capitalised(say::choice(kind)));
    let who =
        say::who(writer.seen, authority.who).map(|name| say::opening(writer.seen, &name)).unwrap_or_default();
    let who = [who.as_str(), authority.who_named.as_str()].join("\n").trim().to_owned();
    let ends = if authority.ends.is_none() && authority.no_end == Some(true) {
        writer.text("lawful_no_end", &[])
    } else {
        day(authority.ends)
    };
    vec![kind, who, plain(&authority.covers), writer.yes_no(authority.registered), ends]
}
