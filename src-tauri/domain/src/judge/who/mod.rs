//! Who does what: options, roles, the week, shared support, the start, what was tried, who would suit.

pub(super) mod matching;
pub(super) mod options;
pub(super) mod roles;
pub(super) mod start;
pub(super) mod week;

use uuid::Uuid;

use super::Found;
use crate::language::say;

pub(crate) fn check(found: &mut Found) {
    options::check(found);
    roles::check(found);
    week::check(found);
    matching::check(found);
    start::check(found);
}

/// The names of pieces of support in one list: "“Mornings” and “Evenings”".
fn support_names(found: &Found, ids: &[Uuid]) -> String {
    let elements = &found.workshop.who.support.elements;
    let own = elements.iter().enumerate().filter(|(_, element)| ids.contains(&element.id));
    let names: Vec<String> = own.map(|(index, e)| Found::naming(e.what.as_str(), index)).collect();
    say::list(&names)
}
