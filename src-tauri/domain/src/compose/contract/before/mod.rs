//! Before we start: who makes the contract, where they are coming from, and who may see what.

pub(crate) mod consent;
pub(crate) mod housing;
pub(crate) mod moving;
pub(crate) mod person;
pub(crate) mod procurement;
pub(crate) mod sessions;
pub(crate) mod telling_people;

use crate::compose::Edition;
use crate::compose::contract::agree::term::term;
use crate::compose::contract::assessment::assessments::conditional;
use crate::compose::contract::notice;
use crate::compose::writer::Writer;
use crate::language::say;
use crate::see::Seen;
use crate::stages::{Attendance, Participant};
use crate::words::capitalised;
use consent::consent;
use housing::homes;
use procurement::bought;
use telling_people::told;

/// Who makes the contract, for how long, and who may see what of it.
pub(crate) fn parties(writer: &mut Writer, edition: &Edition) {
    notice::write(writer);
    writer.clause("purpose", &[], Vec::new());
    conditional(writer, edition);
    let seen = writer.seen;
    let row = |p: &&Participant| {
        vec![
            named(seen, p),
            p.role.map(|role| capitalised(say::choice(role))).unwrap_or_default(),
            [p.relationship.as_str(), p.organisation.as_str()].join("\n").trim().to_owned(),
            [p.phone.as_str(), p.email.as_str()].join("\n").trim().to_owned(),
            p.attendance.map(|a: Attendance| capitalised(say::choice(a))).unwrap_or_default(),
        ]
    };
    let rows = seen.people().iter().map(row).collect();
    let columns = [
        ("name", 5, false),
        ("role", 4, false),
        ("from", 6, false),
        ("reach", 6, false),
        ("present", 3, false),
    ];
    writer.table("people", &columns, rows, false);
    moving::moving(writer);
    consent(writer);
    term(writer);
}

/// Who makes the contract stands with what they promise; what is promised besides is the move and the time.
pub(crate) fn promised(writer: &mut Writer) {
    writer.clause("purpose", &[], Vec::new());
    moving::moving(writer);
    term(writer);
}

/// A name that is never empty: a table's first cell heads its row.
fn named(seen: &Seen, participant: &Participant) -> String {
    say::name(seen, participant.id).map(|name| say::opening(seen, &name)).unwrap_or_default()
}

pub(crate) fn write(writer: &mut Writer) {
    sessions::meetings(writer);
    homes(writer);
    told(writer);
    bought(writer);
}
