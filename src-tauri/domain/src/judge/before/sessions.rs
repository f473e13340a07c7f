//! Sittings with the person in them. [domain.md §7 item 15]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::words::capitalised;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::SittingWithoutPerson),
        should(Code::SittingWithoutPersonUndated),
        should(Code::SittingRunByProvider),
    ],
    check,
)];

/// What is talked about without the person is told, so that somebody tells them.
fn check(found: &mut Findings) {
    let workshop = found.workshop;
    for row in &workshop.before.sessions.sessions {
        let was_there = row.who_came.0.iter().any(|id| workshop.is_person(Some(*id)));
        if !row.who_came.0.is_empty() && !was_there {
            let at = format!("before/sessions/sessions/{}/who_came", row.id);
            match row.date.map(say::day) {
                Some(date) => found.tell(Code::SittingWithoutPerson, at, &[("date", &date)]),
                None => found.tell(Code::SittingWithoutPersonUndated, at, &[]),
            }
        }
        let provider = row.facilitator.0.and_then(|id| workshop.participant(id));
        if let Some(one) = provider.filter(|one| crate::see::providers::is_of_a_provider(one)) {
            let name = capitalised(&workshop.name_of(one));
            let at = format!("before/sessions/sessions/{}/facilitator", row.id);
            found.tell(Code::SittingRunByProvider, at, &[("name", &name)]);
        }
    }
}
