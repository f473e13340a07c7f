//! Sittings with the person in them. [domain.md §7 item 15]

use crate::judge::Found;
use crate::language::say;
use crate::words::capitalised;

/// What is talked about without the person is told, so that somebody tells them.
pub(crate) fn check(found: &mut Found) {
    let workshop = found.workshop;
    for row in &workshop.before.sessions.sessions {
        let was_there = row.who_came.0.iter().any(|id| workshop.is_person(Some(*id)));
        if !row.who_came.0.is_empty() && !was_there {
            let at = format!("before/sessions/sessions/{}/who_came", row.id);
            match row.date.map(say::day) {
                Some(date) => found.should("sitting_without_person", at, &[("date", &date)]),
                None => found.should("sitting_without_person_undated", at, &[]),
            }
        }
        let provider = row.facilitator.0.and_then(|id| workshop.participant(id));
        if let Some(one) = provider.filter(|one| crate::see::providers::is_of_a_provider(one)) {
            let name = capitalised(&workshop.name_of(one));
            let at = format!("before/sessions/sessions/{}/facilitator", row.id);
            found.should("sitting_run_by_provider", at, &[("name", &name)]);
        }
    }
}
