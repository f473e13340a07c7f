//! What limits the person, with what allows it and what stands behind it.

use crate::compose::contract::assessment::capacity;
use crate::compose::writer::{Writer, day, plain};
use crate::document::Span;
use crate::language::say;
use crate::stages::Restriction;
use crate::words::capitalised;

/// What stands behind a restriction, for those alone who are to know. [domain.md §6.32]
pub(crate) fn histories(writer: &mut Writer) {
    let rows: Vec<Vec<String>> = writer
        .seen
        .crisis
        .restrictions
        .histories
        .iter()
        .map(|history| vec![history.about.as_str().trim().to_owned(), plain(&history.history)])
        .collect();
    writer.table("histories", &[("history_about", 6, false), ("history", 14, false)], rows, false);
}

pub(crate) fn restricted(writer: &mut Writer, restriction: &Restriction) {
    let what =
        if restriction.what.is_blank() { writer.text("not_said", &[]) } else { plain(&restriction.what) };
    let authority = restriction
        .authority
        .map_or_else(|| writer.text("no_authority", &[]), |a| capitalised(say::choice(a)));
    writer.promise(restriction.id, vec![Span::strong(what)], vec![restriction.id]);
    writer.facts(vec![
        ("restriction_why", plain(&restriction.why)),
        ("tried", plain(&restriction.tried)),
        ("authority", authority),
        ("authority_rests_on", capacity::records(writer, &restriction.capacity, &restriction.decision)),
        ("authority_reference", restriction.authority_reference.as_str().to_owned()),
        ("authority_from", day(restriction.authority_from)),
        ("conditions", plain(&restriction.conditions)),
        ("authority_ends", day(restriction.authority_ends)),
        ("advice", plain(&restriction.advice)),
        ("restriction_meanwhile", plain(&restriction.meanwhile)),
        ("meanwhile_by", say::people(writer.seen, &restriction.meanwhile_by)),
        ("meanwhile_until", day(restriction.meanwhile_until)),
        ("restriction_agreed", say::people(writer.seen, &restriction.agreed_by)),
        ("review_on", day(restriction.review_on)),
        ("reduction", plain(&restriction.reduction)),
    ]);
}
