//! Who is in the room: one person and nobody twice. [domain.md §6 items 15, 16; S000-39]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::stages::{Participant, Role};
use crate::words::capitalised;

pub(crate) const RULES: &[Rule] = &[
    Rule::problems(&[must(Code::TwoPersons)], check_one_person),
    Rule::problems(&[should(Code::NameTwice)], check_names),
];

const PEOPLE: &str = "before/people/participants";

/// The workshop is about one person; rules that put the person first would not know whom to put there.
fn check_one_person(found: &mut Findings) {
    let people = found.workshop.before.people.participants.iter();
    if let Some(second) = people.filter(|one| one.role == Some(Role::Person)).nth(1) {
        found.tell(Code::TwoPersons, format!("{PEOPLE}/{}/role", second.id), &[]);
    }
}

/// One name for two people is one person written down twice, or two who will be taken for each other.
fn check_names(found: &mut Findings) {
    let workshop = found.workshop;
    let name = |one: &Participant| {
        let name = workshop.name_of(one).to_lowercase();
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let people: Vec<&Participant> = workshop.before.people.participants.iter().collect();
    let named: Vec<String> = people.iter().map(|one| name(one)).collect();
    for (index, one) in people.iter().enumerate() {
        let Some(own) = named.get(index).filter(|own| !own.is_empty()) else { continue };
        if named.iter().take(index).any(|other| other == own) {
            let parts = [("name", &*capitalised(&workshop.name_of(one)))];
            found.tell(Code::NameTwice, format!("{PEOPLE}/{}/name", one.id), &parts);
        }
    }
}
