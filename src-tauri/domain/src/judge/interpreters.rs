//! Interpreters interpret, wherever somebody agrees, decides or holds a view. [domain.md §6 items 15, 16]

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::{PeopleLinks, Who};
use crate::language::say;
use crate::stages::{ConsentLevel, Participant, PartyKind, Position, Role, SigningState};
use crate::words::capitalised;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::InterpreterAgrees)], check)];

/// An interpreter says what others say. Where they stand themselves, decide or agree, their own voice was taken for
/// somebody's.
fn check(found: &mut Findings) {
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
            found.tell(Code::InterpreterAgrees, at, &[("name", &capitalised(&name))]);
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
