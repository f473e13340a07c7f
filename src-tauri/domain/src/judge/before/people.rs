//! Who is in the room: one person and nobody twice, interpreters who interpret, sittings with the person in them.
//! [domain.md §6 items 15, 16, §7 item 15; S000-39]

use crate::Workshop;
use crate::judge::Found;
use crate::kit::values::{PeopleLinks, Who};
use crate::language::say;
use crate::language::smells::Words;
use crate::stages::{ConsentLevel, Participant, PartyKind, Position, Role, SigningState};
use crate::words::{capitalised, words};

const PEOPLE: &str = "before/people/participants";

pub(crate) fn check(found: &mut Found) {
    check_one_person(found);
    check_names(found);
    check_interpreters(found);
    check_sittings(found);
    check_asked_about_home(found);
}

/// The workshop is about one person; rules that put the person first would not know whom to put there.
fn check_one_person(found: &mut Found) {
    let people = found.workshop.before.people.participants.iter();
    if let Some(second) = people.filter(|one| one.role == Some(Role::Person)).nth(1) {
        found.must("two_persons", format!("{PEOPLE}/{}/role", second.id), &[]);
    }
}

/// One name for two people is one person written down twice, or two who will be taken for each other.
fn check_names(found: &mut Found) {
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
            found.should("name_twice", format!("{PEOPLE}/{}/name", one.id), &parts);
        }
    }
}

/// An interpreter says what others say. Where they stand themselves, decide or agree, their own voice was taken for
/// somebody's.
fn check_interpreters(found: &mut Found) {
    let workshop = found.workshop;
    let interpreters = workshop.before.people.participants.iter();
    let interpreters: Vec<&Participant> =
        interpreters.filter(|one| one.role == Some(Role::Interpreter)).collect();
    if interpreters.is_empty() {
        return;
    }
    for (at, people) in voices(workshop) {
        if let Some(one) = interpreters.iter().find(|one| people.contains(one.id)) {
            let name = say::name(workshop, one.id).unwrap_or_default();
            found.should("interpreter_agrees", at, &[("name", &capitalised(&name))]);
        }
    }
}

/// Every place in which somebody agrees, decides or holds a view.
fn voices(workshop: &Workshop) -> Vec<(String, PeopleLinks)> {
    let one = |who: Who| PeopleLinks(who.0.into_iter().collect());
    let agree = &workshop.agree;
    let is_silent = |row: &&Position| {
        !matches!(
            row.level,
            None | Some(ConsentLevel::HasSeen | ConsentLevel::NotPresent | ConsentLevel::NotAsked)
        )
    };
    let mut all: Vec<(String, PeopleLinks)> = Vec::new();
    all.extend(
        agree
            .positions
            .positions
            .iter()
            .filter(is_silent)
            .map(|row| (format!("agree/positions/positions/{}/level", row.id), one(row.who))),
    );
    let signs = |state: SigningState| state.is_given() || state == SigningState::WillSign;
    let signatures = agree.signatures.signatures.iter();
    let signatures =
        signatures.filter(|row| row.state.is_some_and(signs) && row.party != Some(PartyKind::Witness));
    all.extend(signatures.map(|row| (format!("agree/signatures/signatures/{}/state", row.id), one(row.who))));
    all.extend(
        agree
            .decisions
            .decisions
            .iter()
            .map(|row| (format!("agree/decisions/decisions/{}/decided_by", row.id), row.decided_by.clone())),
    );
    all.extend(
        agree
            .changes
            .changes
            .iter()
            .map(|row| (format!("agree/changes/changes/{}/agreed_by", row.id), row.agreed_by.clone())),
    );
    all.extend(
        crate::reckon::open_matters::views(workshop)
            .map(|(list, row)| (format!("{list}/{}/holders", row.id), row.holders.clone())),
    );
    all.extend(
        crate::reckon::open_matters::matters(workshop)
            .map(|matter| (format!("{}/settled_by", matter.at()), matter.settled_by.clone())),
    );
    for row in &workshop.crisis.restrictions.restrictions {
        let at = format!("crisis/restrictions/restrictions/{}", row.id);
        all.push((format!("{at}/agreed_by"), row.agreed_by.clone()));
        all.push((format!("{at}/meanwhile_by"), row.meanwhile_by.clone()));
    }
    all.push(("crisis/behaviour/agreed_by".to_owned(), workshop.crisis.behaviour.agreed_by.clone()));
    all
}

/// What is talked about without the person is told, so that somebody tells them.
fn check_sittings(found: &mut Found) {
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

/// "Was not asked" is a true answer, and about where somebody lives it cannot stay one. [Mental Capacity Act 2005 s4(4)]
fn check_asked_about_home(found: &mut Found) {
    let workshop = found.workshop;
    let phrases: Vec<Words> =
        words().get("contract|home_words").split(';').map(|phrase| Words::of(phrase.trim())).collect();
    let moves = !workshop.before.moving.to_where.is_blank()
        || workshop.before.housing.homes.iter().any(|home| home.chosen == Some(true));
    let whole = Words::of(words().get("contract|plan_as_a_whole"));
    for row in &workshop.agree.positions.positions {
        let said = Words::of(row.matter.as_str());
        let is_whole = said.is_empty() || said == whole;
        let is_about_home = phrases.iter().any(|phrase| said.hold(phrase)) || is_whole && moves;
        if row.level == Some(ConsentLevel::NotAsked) && workshop.is_person(row.who.0) && is_about_home {
            let at = format!("agree/positions/positions/{}/level", row.id);
            found.should("not_asked_about_home", at, &[]);
        }
    }
}
