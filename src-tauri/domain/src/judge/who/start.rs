//! The staggered start and what was tried. [S001-104; S003-159]

use std::collections::HashMap;

use super::Found;
use crate::kit::values::Day;
use crate::reckon::setup::setup;
use crate::stages::Tried;

pub(crate) fn check(found: &mut Found) {
    let workshop = found.workshop;
    let mut latest: Option<Day> = None;
    for (index, step) in workshop.who.start.steps.iter().enumerate() {
        if step.starts.zip(latest).is_some_and(|(starts, latest)| starts < latest) {
            let name = Found::naming(step.what.as_str(), index);
            found.should(
                "start_out_of_order",
                format!("who/start/steps/{}/starts", step.id),
                &[("step", &name)],
            );
        }
        latest = latest.max(step.starts);
    }
    let setup = setup(workshop);
    if setup.money.pence < setup.total.pence {
        let parts = [("cost", &*setup.total.text), ("money", &*setup.money.text)];
        found.should("setup_without_money", "who/start/steps", &parts);
    }
    check_tried(found);
}

/// Only the last try of an activity counts: what was tried again has been decided.
fn check_tried(found: &mut Found) {
    let mut last: HashMap<String, (usize, &Tried)> = HashMap::new();
    for (index, tried) in found.workshop.who.activities.tried.iter().enumerate() {
        let name = tried.activity.as_str().trim().to_lowercase();
        let is_later = last.get(&name).is_none_or(|(_, before)| tried.date >= before.date);
        if !name.is_empty() && is_later {
            last.insert(name, (index, tried));
        }
    }
    let mut open: Vec<(usize, &Tried)> =
        last.into_values().filter(|(_, tried)| was_tried(found, tried) && tried.next.is_none()).collect();
    open.sort_by_key(|(index, _)| *index);
    for (index, tried) in open {
        let name = Found::naming(tried.activity.as_str(), index);
        let at = format!("who/activities/tried/{}/next", tried.id);
        found.should("try_undecided", at, &[("activity", &name)]);
    }
}

/// What is only planned has no story yet, and its day has not come.
fn was_tried(found: &Found, tried: &Tried) -> bool {
    let past = tried.date.is_some_and(|day| day.date() <= found.today);
    past || tried.date.is_none() && !tried.how_it_went.is_blank()
}
