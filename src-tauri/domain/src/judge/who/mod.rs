//! Who does what: options, roles, the week, shared support, the start, what was tried, who would suit.

pub(super) mod activities;
pub(super) mod matching;
pub(super) mod options;
pub(super) mod roles;
pub(super) mod shared;
pub(super) mod start;
pub(super) mod week;

use uuid::Uuid;

use super::rule::Findings;
use crate::language::say;

/// The names of pieces of support in one list: "“Mornings” and “Evenings”".
fn support_names(found: &Findings, ids: &[Uuid]) -> String {
    let elements = &found.workshop.who.support.elements;
    let own = elements.iter().enumerate().filter(|(_, element)| ids.contains(&element.id));
    let names: Vec<String> = own.map(|(index, e)| Findings::naming(e.what.as_str(), index)).collect();
    say::list(&names)
}
