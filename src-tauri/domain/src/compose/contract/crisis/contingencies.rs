//! What might happen, and what is done then. [S000-46..52]

use crate::compose::writer::{Writer, day, plain};
use crate::document::Span;
use crate::language::say;
use crate::stages::Contingency;
use crate::words::capitalised;

pub(crate) fn contingency_plan(writer: &mut Writer, contingency: &Contingency) {
    let called = if contingency.name.is_blank() {
        plain(&contingency.trigger)
    } else {
        contingency.name.as_str().trim().to_owned()
    };
    let heading = if called.is_empty() {
        writer.text("headings|contingency", &[("number", &writer.place_of(contingency.id))])
    } else {
        writer.text("headings|contingency_named", &[("trigger", &say::short(&called))])
    };
    writer.heading(heading);
    let stays = if contingency.stays_home.is_blank() {
        writer.text("not_said", &[])
    } else {
        plain(&contingency.stays_home)
    };
    let text = writer.text("clauses|contingency|text", &[("stays_home", &stays)]);
    writer.promise(contingency.id, vec![Span::plain(text)], vec![contingency.id]);
    let trigger = plain(&contingency.trigger);
    // The heading has said it already, unless it was too long for a heading.
    let trigger = if trigger == say::short(&called) { String::new() } else { trigger };
    let facts = vec![
        ("trigger", trigger),
        ("likelihood", likelihood(contingency)),
        ("early_signs", plain(&contingency.early_signs)),
        ("prevent", plain(&contingency.prevent)),
        ("coping", plain(&contingency.coping)),
        ("what_we_do", plain(&contingency.what_we_do)),
        ("first_minutes", plain(&contingency.first_minutes)),
        ("first_hours", plain(&contingency.first_hours)),
        ("next_days", plain(&contingency.next_days)),
        ("ready", plain(&contingency.ready)),
        ("leaves_only_if", plain(&contingency.leaves_only_if)),
        ("leaving_agreed_by", say::people(writer.seen, &contingency.leaving_agreed_by)),
        ("comes_back", plain(&contingency.comes_back)),
        ("provider_support", plain(&contingency.provider_support)),
        ("contacts", contacts(writer, contingency)),
        ("may_spend", may_spend(writer, contingency)),
        ("told_of_spending", say::people(writer.seen, &contingency.told_of_spending)),
        ("debrief", plain(&contingency.debrief)),
        ("contingency_agreed", say::people(writer.seen, &contingency.agreed_with)),
        ("contingency_updated", day(contingency.updated_on)),
        ("contingency_review", review(writer, contingency)),
    ];
    writer.facts(facts);
}

/// "3 June 2027, Grace Entwistle": when it is looked at again, and who sees to it.
fn review(writer: &Writer, contingency: &Contingency) -> String {
    let who = say::who(writer.seen, contingency.review_by).map(|name| say::opening(writer.seen, &name));
    let when = Some(day(contingency.review_on)).filter(|day| !day.is_empty());
    [when, who].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "Could happen; harmful": how likely and how bad, in words.
fn likelihood(contingency: &Contingency) -> String {
    let words = [contingency.likelihood.map(say::choice), contingency.impact.map(say::choice)];
    capitalised(&words.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// Whom to ring, with their numbers.
fn contacts(writer: &Writer, contingency: &Contingency) -> String {
    let people: Vec<String> = contingency
        .contacts
        .0
        .iter()
        .filter_map(|id| writer.seen.participant(*id))
        .map(|p| {
            let name = say::name(writer.seen, p.id).unwrap_or_default();
            [say::opening(writer.seen, &name), p.phone.as_str().trim().to_owned()].join(" ").trim().to_owned()
        })
        .collect();
    [people.join("\n"), plain(&contingency.other_contacts)].join("\n").trim().to_owned()
}

/// "Grace Entwistle, up to £300.00".
fn may_spend(writer: &Writer, contingency: &Contingency) -> String {
    let who = say::who(writer.seen, contingency.may_spend).map(|name| say::opening(writer.seen, &name));
    let amount = contingency.may_spend_pence.map(|amount| {
        writer.text("amounts|up_to", &[("amount", &crate::reckon::money::pounds(amount.get()))])
    });
    [who, amount].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
