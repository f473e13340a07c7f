//! Who signs, as what, for whom, and which text. [domain.md 2.24, §6 items 34, 35]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::language::say;
use crate::language::smells::Words;
use crate::reckon::open_matters::disagreements_of;
use crate::reckon::signed::GivenTo;
use crate::stages::{
    AuthorityKind, ConsentLevel, Participant, PartyKind, Role, Signing, SigningState, SignsBy,
};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::NobodyToSign),
        should(Code::NotSignedWithoutReason),
        should(Code::MarkWithoutWitness),
        should(Code::TookPartWithoutHow),
        should(Code::SignedWithoutText),
        should(Code::SignedAnotherText),
        should(Code::SignsAndObjects),
        should(Code::SignsForWithoutAuthority),
        should(Code::AppointeeSigns),
        should(Code::ParentSignsForAdult),
        should(Code::SigningAuthorityNotRecorded),
        should(Code::PersonNotAmongSignatures),
        should(Code::NobodySignsForCouncil),
        should(Code::NobodySignsForProvider),
        should(Code::SignedWithoutStart),
        should(Code::SignsWithoutCapacity),
        should(Code::TookPartWithoutDecision),
    ],
    check,
)];

/// Under this age a parent acts for a child. [Children Act 1989 s3; Mental Capacity Act 2005 s2(5)]
const OWN_WORD_FROM: u32 = 16;

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    let rows = &workshop.agree.signatures.signatures;
    for row in rows {
        check_signing(found, row);
        check_named(found, row);
        check_objection(found, row);
        check_acting_for(found, row);
    }
    check_texts(found);
    if rows.iter().any(|row| row.who.0.is_some()) {
        check_parties(found);
    } else {
        found.tell(Code::NobodyToSign, "agree/signatures/signatures", &[]);
    }
}

fn place(row: &Signing, field: &str) -> String {
    format!("agree/signatures/signatures/{}/{field}", row.id)
}

fn name(found: &Findings, row: &Signing) -> String {
    let name = say::who(found.workshop, row.who);
    say::opening(found.workshop, &name.unwrap_or_else(|| words().get("contract|somebody").to_owned()))
}

fn check_signing(found: &mut Findings, row: &Signing) {
    check_capacity(found, row);
    let name = name(found, row);
    match row.state {
        Some(SigningState::NotSigned) if row.because.is_blank() => {
            found.tell(Code::NotSignedWithoutReason, place(row, "because"), &[]);
        }
        Some(SigningState::Mark) if row.witness.is_blank() => {
            found.tell(Code::MarkWithoutWitness, place(row, "witness"), &[("name", &name)]);
        }
        Some(SigningState::TookPart) if row.because.is_blank() => {
            found.tell(Code::TookPartWithoutHow, place(row, "because"), &[("name", &name)]);
        }
        _ => {}
    }
}

/// A signature belongs to the text that it was given to. [domain.md 2.24]
fn check_named(found: &mut Findings, row: &Signing) {
    let Some(state) = row.state.filter(|state| state.is_about_a_text()) else { return };
    if row.version.is_blank() {
        let parts = [("name", &*name(found, row)), ("state", say::choice(state))];
        found.tell(Code::SignedWithoutText, place(row, "version"), &parts);
    }
}

/// Told in one sentence for all who signed, since one change of what is promised is one to all of them.
fn check_texts(found: &mut Findings) {
    let rows = found.workshop.agree.signatures.signatures.iter();
    let given = rows.filter(|row| row.state.is_some_and(SigningState::is_given));
    let another: Vec<&Signing> =
        given.filter(|row| found.signatures.given_to(row) == GivenTo::Another).collect();
    let Some(first) = another.first() else { return };
    let names: Vec<String> = another.iter().map(|row| name(found, row)).collect();
    found.tell(Code::SignedAnotherText, place(first, "version"), &[("names", &say::list(&names))]);
}

/// Whoever signs may object to one thing, which is then written down as a disagreement. To sign the whole and to object
/// to the whole is not to be understood, and nor is an objection that nothing else tells of. [domain.md 2.25]
fn check_objection(found: &mut Findings, row: &Signing) {
    let Some(who) = row.who.0.filter(|_| row.state.is_some_and(SigningState::is_given)) else { return };
    let agree = &found.workshop.agree;
    let objected = agree.positions.positions.iter();
    let objected = objected.filter(|one| one.who.0 == Some(who) && one.level == Some(ConsentLevel::Objects));
    let whole = words().get("contract|plan_as_a_whole");
    let matters = objected.map(|one| match one.matter.as_str().trim() {
        "" => whole.to_owned(),
        matter => say::short(matter),
    });
    let matters: Vec<String> = matters.collect();
    let written = disagreements_of(found.workshop, who);
    let is_whole = |matter: &String| matter.to_lowercase() == whole.to_lowercase();
    if matters.iter().any(is_whole) || matters.len() > written {
        let parts = [("name", &*name(found, row)), ("matters", &*say::list(&matters))];
        found.tell(Code::SignsAndObjects, place(row, "state"), &parts);
    }
}

/// Nobody signs for somebody else without an authority, and each authority reaches only so far.
/// [Mental Capacity Act 2005 s9, s16; SI 1987/1968 reg 33; Children Act 1989 s3]
fn check_acting_for(found: &mut Findings, row: &Signing) {
    if found.workshop.is_person(row.who.0) {
        return;
    }
    let name = name(found, row);
    let parts = [("name", name.as_str())];
    match row.authority {
        None if seems_to_act_for(found, row) => {
            let capacity = Findings::naming(row.capacity.as_str(), 0);
            let parts = [parts[0], ("capacity", &*capacity)];
            found.tell(Code::SignsForWithoutAuthority, place(row, "authority"), &parts);
        }
        Some(SignsBy::Appointee) => {
            found.tell(Code::AppointeeSigns, place(row, "authority"), &parts);
        }
        Some(SignsBy::Parent) if is_grown_up(found, row) => {
            found.tell(Code::ParentSignsForAdult, place(row, "authority"), &parts);
        }
        Some(by) if !is_recorded(found, row, by) => {
            let parts = [parts[0], ("authority", say::choice(by))];
            found.tell(Code::SigningAuthorityNotRecorded, place(row, "authority"), &parts);
        }
        _ => {}
    }
}

/// Whether the capacity reads as if somebody signed for the person: "Mother, for Máire". Professionals and advocates
/// are for somebody in another sense, and witnesses sign what they saw.
fn seems_to_act_for(found: &Findings, row: &Signing) -> bool {
    let workshop = found.workshop;
    let role = row.who.0.and_then(|id| workshop.participant(id)).and_then(|who| who.role);
    let is_close = matches!(role, None | Some(Role::Family | Role::Circle | Role::Other));
    if !is_close || row.party == Some(PartyKind::Witness) {
        return false;
    }
    let person = &workshop.before.person;
    let own = [person.liked_name.as_str(), person.full_name.as_str()];
    let first = person.full_name.as_str().split_whitespace().next().unwrap_or_default();
    let names = own.into_iter().chain([first]).filter(|name| !name.trim().is_empty());
    let phrases = names.map(|name| words().fill("contract|acts_for|name", &[("name", name)]));
    let others = words().get("contract|acts_for|others").split(';').map(str::to_owned);
    let capacity = Words::of(row.capacity.as_str());
    phrases.chain(others).any(|phrase| capacity.hold(&Words::of(&phrase)))
}

/// Whether the person is known to be of an age at which their own word counts.
fn is_grown_up(found: &Findings, row: &Signing) -> bool {
    let born = found.workshop.before.person.date_of_birth;
    let on = row.date.map_or(found.today, crate::kit::values::Day::date);
    born.and_then(|born| on.years_since(born.date())).is_some_and(|years| years >= OWN_WORD_FROM)
}

/// Whether the authority stands among those who may lawfully decide; a court's own order need not.
fn is_recorded(found: &Findings, row: &Signing, by: SignsBy) -> bool {
    let kind = match by {
        SignsBy::LpaWelfare => AuthorityKind::LpaWelfare,
        SignsBy::LpaProperty => AuthorityKind::LpaProperty,
        SignsBy::DeputyWelfare => AuthorityKind::DeputyWelfare,
        SignsBy::DeputyProperty => AuthorityKind::DeputyProperty,
        SignsBy::OwnName | SignsBy::Appointee | SignsBy::Parent | SignsBy::Court => return true,
    };
    let mut all = found.workshop.assessment.authorities.authorities.iter();
    all.any(|authority| authority.kind == Some(kind) && authority.who == row.who)
}

/// A person who cannot contract does not sign: how they took part is written down, and the decision that was made.
/// [domain.md 2.24; Mental Capacity Act 2005 s4]
fn check_capacity(found: &mut Findings, row: &Signing) {
    if !found.workshop.is_person(row.who.0) {
        return;
    }
    match (row.state, row.decision.0.is_empty()) {
        (Some(SigningState::Signed | SigningState::WillSign), false) => {
            found.tell(Code::SignsWithoutCapacity, place(row, "state"), &[]);
        }
        (Some(SigningState::TookPart), true) => {
            found.tell(Code::TookPartWithoutDecision, place(row, "decision"), &[]);
        }
        _ => {}
    }
}

/// Without these a contract could not stand. Asked only once somebody is named to sign. [domain.md 2.24]
fn check_parties(found: &mut Findings) {
    let workshop = found.workshop;
    let rows = &workshop.agree.signatures.signatures;
    let has = |is_it: &dyn Fn(Role) -> bool| {
        let role = |row: &Signing| row.who.0.and_then(|id| workshop.participant(id)).and_then(|p| p.role);
        rows.iter().any(|row| role(row).is_some_and(is_it))
    };
    let list = "agree/signatures/signatures";
    if !has(&|role| role == Role::Person) {
        found.tell(Code::PersonNotAmongSignatures, list, &[]);
    }
    if !has(&is_public) {
        found.tell(Code::NobodySignsForCouncil, list, &[]);
    }
    let is_there = |participant: &Participant| participant.role.is_some_and(Role::is_provider);
    if workshop.before.people.participants.iter().any(is_there) && !has(&Role::is_provider) {
        found.tell(Code::NobodySignsForProvider, list, &[]);
    }
    let is_given = |row: &Signing| row.state.is_some_and(SigningState::is_given);
    if workshop.agree.term.starts.is_none() && rows.iter().any(is_given) {
        found.tell(Code::SignedWithoutStart, "agree/term/starts", &[]);
    }
}

const fn is_public(role: Role) -> bool {
    matches!(
        role,
        Role::SocialWorker
            | Role::CommissioningOfficer
            | Role::ContractsOfficer
            | Role::BudgetHolder
            | Role::Health
    )
}
