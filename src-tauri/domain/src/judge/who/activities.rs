//! What was tried. [S003-159]

use std::collections::HashMap;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::Tried;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::TryUndecided)], check)];

/// Only the last try of an activity counts: what was tried again has been decided.
fn check(found: &mut Findings) {
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
        let name = Findings::naming(tried.activity.as_str(), index);
        let at = format!("who/activities/tried/{}/next", tried.id);
        found.tell(Code::TryUndecided, at, &[("activity", &name)]);
    }
}

/// What is only planned has no story yet, and its day has not come.
fn was_tried(found: &Findings, tried: &Tried) -> bool {
    let past = tried.date.is_some_and(|day| day.date() <= found.today);
    past || tried.date.is_none() && !tried.how_it_went.is_blank()
}
