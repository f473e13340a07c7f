//! Those who must not be contacted are nobody's contact. The copies leave them out in any case (`crate::contact`);
//! here the plan is mended, since a contact that is left out is one less in a crisis. No sentence names them, for
//! a draft prints it. [domain.md 2.5, §6 item 38]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::field::{walk, walk_unnamed};
use crate::see::contact::NoContact;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::NoContactWithoutReason),
        should(Code::NoContactNotLinked),
        must(Code::NoContactInContingency),
        must(Code::NoContactInCover),
        must(Code::NoContactOnHolidays),
        must(Code::NoContactTold),
        must(Code::NoContactInvited),
        should(Code::NoContactNumberHere),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    for (index, row) in workshop.plan.relationships.people.iter().enumerate() {
        if !row.must_not_be_contacted() {
            continue;
        }
        let at = format!("plan/relationships/people/{}", row.id);
        if row.only_for.is_blank() {
            let name = Findings::naming(row.name.as_str(), index);
            found.tell(Code::NoContactWithoutReason, format!("{at}/only_for"), &[("name", &name)]);
        }
        if row.who.0.is_none() && has_a_namesake(found, row.name.as_str()) {
            let name = Findings::naming(row.name.as_str(), index);
            found.tell(Code::NoContactNotLinked, format!("{at}/who"), &[("name", &name)]);
        }
    }
    let barred = NoContact::of(workshop);
    contacts(found, &barred);
    if barred.can_be_reached() {
        stray_numbers(found, &barred);
    }
}

/// A number is kept out of the copies only if it is known whose it is.
fn has_a_namesake(found: &Findings, name: &str) -> bool {
    let even = |name: &str| name.trim().to_lowercase();
    let name = even(name);
    !name.is_empty()
        && found.workshop.before.people.participants.iter().any(|p| even(p.name.as_str()) == name)
}

fn contacts(found: &mut Findings, barred: &NoContact) {
    let workshop = found.workshop;
    for (index, row) in workshop.crisis.contingencies.contingencies.iter().enumerate() {
        if barred.includes_any(&row.contacts.0) {
            let name = Findings::naming(row.trigger.as_str(), index);
            let at = format!("crisis/contingencies/contingencies/{}/contacts", row.id);
            found.tell(Code::NoContactInContingency, at, &[("contingency", &name)]);
        }
    }
    for (index, slot) in workshop.crisis.cover.slots.iter().enumerate() {
        if barred.includes(slot.who) {
            let number = (index + 1).to_string();
            let at = format!("crisis/cover/slots/{}/who", slot.id);
            found.tell(Code::NoContactInCover, at, &[("number", &number)]);
        }
    }
    for (index, row) in workshop.crisis.cover.holidays.iter().enumerate() {
        if barred.includes(row.who) {
            let number = (index + 1).to_string();
            let at = format!("crisis/cover/holidays/{}/who", row.id);
            found.tell(Code::NoContactOnHolidays, at, &[("number", &number)]);
        }
    }
    for row in &workshop.before.telling_people.messages {
        if barred.includes_any(&row.people.0) {
            let at = format!("before/telling_people/messages/{}/people", row.id);
            found.tell(Code::NoContactTold, at, &[]);
        }
    }
    for row in &workshop.before.invitations.invitations {
        if barred.includes(row.who) {
            found.tell(Code::NoContactInvited, format!("before/invitations/invitations/{}/who", row.id), &[]);
        }
    }
}

/// Their number or address in any other text. Places are named only when there are any.
fn stray_numbers(found: &mut Findings, barred: &NoContact) {
    let holds =
        |node: &dyn crate::kit::field::Node| node.words().is_some_and(|text| barred.without(text).is_some());
    let own: usize = found
        .workshop
        .before
        .people
        .participants
        .iter()
        .filter(|p| barred.includes(crate::kit::values::Who(Some(p.id))))
        .map(|p| [&p.phone, &p.email].into_iter().filter(|line| holds(*line)).count())
        .sum();
    let mut all = 0;
    walk_unnamed(found.workshop, &mut |node| all += usize::from(holds(node)));
    if all == own {
        return;
    }
    let mut places = Vec::new();
    walk("", found.workshop, &mut |at, node| {
        if holds(node) {
            places.push(at.to_owned());
        }
    });
    let is_own = |at: &str| {
        let id = at.strip_prefix("before/people/participants/").and_then(|rest| rest.split('/').next());
        let id = id.and_then(|id| uuid::Uuid::parse_str(id).ok());
        barred.includes(crate::kit::values::Who(id)) && (at.ends_with("/phone") || at.ends_with("/email"))
    };
    for at in places.into_iter().filter(|at| !is_own(at)) {
        found.tell(Code::NoContactNumberHere, at, &[]);
    }
}
