//! Is it still about one person? Questions that a contract loses its answers to when it is copied, renewed without
//! looking, or written by somebody else. Whether its words stand in another contract too is asked by [`crate::judge::sameness`].
//! [S000-54; domain.md 2.26]

use std::collections::{BTreeMap, BTreeSet};

use super::enough;
use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Reply, Rule, asks};
use crate::kit::values::Rows;
use crate::stages::{Entry, Restriction, Role, SupportKind, WeekKind};

/// The checklist, in the order in which it is read aloud.
pub(super) const RULES: &[Rule] = &[
    Rule::question(&[asks(Code::OwnWords)], own_words),
    Rule::question(&[asks(Code::Format)], format),
    Rule::question(&[asks(Code::OnlyTheirs)], only_theirs),
    Rule::question(&[asks(Code::Combination)], combination),
    Rule::question(&[asks(Code::ChoseStaff)], chose_staff),
    Rule::question(&[asks(Code::Week)], week),
    Rule::question(&[asks(Code::Specialist)], specialist),
    Rule::question(&[asks(Code::OutOfHours)], out_of_hours),
    Rule::question(&[asks(Code::Family)], enough::family),
    Rule::question(&[asks(Code::AfterACrisis)], after_a_crisis),
    Rule::question(&[asks(Code::ChangedSince)], changed_since),
    Rule::question(&[asks(Code::MoneyMoves)], money_moves),
    Rule::question(&[asks(Code::Present)], present),
    Rule::question(&[asks(Code::Justified)], justified),
    Rule::question(&[asks(Code::ChosenHome)], chosen_home),
];

/// The person's own words stand on page one.
pub(crate) fn own_words(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let profile = &workshop.plan.profile;
    let lists = [&profile.important_to, &profile.best_support, &profile.appreciate];
    let is_theirs = |list: &&Rows<Entry>| list.iter().any(|entry| said_by_person(workshop, entry));
    Reply::there("plan/profile/important_to", lists.iter().any(is_theirs))
}

fn said_by_person(workshop: &Workshop, entry: &Entry) -> bool {
    workshop.is_person(entry.said_by.0) && entry.still_holds()
}

/// The person and family choose how the plan looks. [S000-21]
fn format(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let format = &workshop.before.plan_format;
    let role = format.chosen_by.0.and_then(|id| workshop.participant(id)).and_then(|person| person.role);
    let is_theirs = role.map(|role| matches!(role, Role::Person | Role::Family | Role::Circle));
    Reply::answer("before/plan_format/chosen_by", is_theirs.filter(|_| format.chosen.is_some()))
}

/// An outcome that only this person could have comes from something they said or showed themselves.
fn only_theirs(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let profile = &workshop.plan.profile;
    let working = &workshop.plan.working;
    let dreams = &workshop.plan.dreams;
    let lists = [
        &profile.appreciate,
        &profile.important_to,
        &profile.best_support,
        &working.working,
        &working.not_working,
        &dreams.dreams,
        &dreams.fears,
    ];
    let said: BTreeSet<_> = lists
        .into_iter()
        .flatten()
        .filter(|entry| said_by_person(workshop, entry))
        .map(|entry| entry.id)
        .collect();
    let outcomes = &workshop.plan.outcomes.outcomes;
    let written = outcomes.iter().any(|outcome| !outcome.statement.is_blank());
    let own = outcomes.iter().any(|outcome| outcome.because.0.iter().any(|id| said.contains(id)));
    Reply::answer("plan/outcomes/outcomes", written.then_some(own))
}

/// At least two kinds of support, an unpaid one among them. [S002-132]
fn combination(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let mut kinds: Vec<SupportKind> = Vec::new();
    for kind in workshop.who.support.elements.iter().filter_map(|element| element.kind) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let unpaid = kinds.iter().any(|kind| matches!(kind, SupportKind::Family | SupportKind::Community));
    let answer = (!kinds.is_empty()).then_some(kinds.len() >= 2 && unpaid);
    Reply::answer("who/support/elements", answer).counting(kinds.len())
}

/// The person had a hand in choosing who supports them: their questions, or what they teach. [S000-29]
fn chose_staff(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let matching = &workshop.who.matching;
    let asks = matching.questions.iter().any(|entry| !entry.text.is_blank());
    let teaches = matching.induction.iter().any(|topic| workshop.is_person(topic.taught_by.0));
    let lists = [&matching.wanted, &matching.personality, &matching.must_not];
    let said = lists.into_iter().flatten().any(|entry| said_by_person(workshop, entry));
    Reply::there("who/matching/questions", asks || teaches || said)
}

/// A week in which every day is like every other belongs to a service and not to a person.
fn week(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let mut days: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for activity in &workshop.who.week.activities {
        let is_ordinary = matches!(activity.week, None | Some(WeekKind::Ordinary));
        if let Some(day) = activity.day.filter(|_| is_ordinary && !activity.what.is_blank()) {
            let day = crate::kit::values::Word::word(day);
            days.entry(day).or_default().insert(activity.what.as_str().trim().to_lowercase());
        }
    }
    let mut all = days.values();
    let first = all.next();
    let answer = (days.len() >= 2).then(|| all.any(|day| Some(day) != first));
    Reply::answer("who/week/activities", answer)
}

fn specialist(found: &Findings) -> Reply {
    named(found, Role::Specialist)
}

fn out_of_hours(found: &Findings) -> Reply {
    named(found, Role::OutOfHours)
}

fn named(found: &Findings, role: Role) -> Reply {
    let mut people = found.workshop.before.people.participants.iter();
    let is_named = people.any(|person| person.role == Some(role) && !person.name.is_blank());
    Reply::there("before/people/participants", is_named)
}

/// The crisis plan was changed since there was a crisis; before the first one, it says how it is talked about afterwards.
fn after_a_crisis(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "crisis/contingencies/contingencies";
    let rows = &workshop.crisis.contingencies.contingencies;
    if let Some(crisis) = workshop.crisis.around.last_crisis {
        let is_changed = rows.iter().any(|row| row.updated_on >= Some(crisis));
        let says = if is_changed { "changed_since_crisis" } else { "not_changed_since_crisis" };
        return Reply::answer(list, Some(is_changed)).saying(Some(says));
    }
    let open = rows.iter().find(|row| row.debrief.is_blank());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/debrief", row.id));
    Reply::there(at, !rows.is_empty() && open.is_none())
}

fn changed_since(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let changes = &workshop.agree.changes.changes;
    let count = changes.iter().filter(|change| !change.what.is_blank()).count();
    Reply::there("agree/changes/changes", count > 0).counting(count)
}

fn money_moves(found: &Findings) -> Reply {
    let workshop = found.workshop;
    Reply::there("agree/flexibility/alone", !workshop.agree.flexibility.alone.is_blank())
}

/// The person was at the latest meeting whose people were written down.
fn present(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "before/sessions/sessions";
    let sessions = workshop.before.sessions.sessions.iter();
    let latest = sessions.filter(|row| !row.who_came.0.is_empty()).max_by_key(|row| row.date);
    let at = latest.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/who_came", row.id));
    let came = latest.map(|row| row.who_came.0.iter().any(|id| workshop.is_person(Some(*id))));
    Reply::answer(at, came)
}

/// Every restriction says why, what was tried, and how it will be reduced.
fn justified(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "crisis/restrictions/restrictions";
    let rows = &workshop.crisis.restrictions.restrictions;
    let lacks = |row: &&Restriction| row.why.is_blank() || row.tried.is_blank() || row.reduction.is_blank();
    let open = rows.iter().find(lacks);
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}", row.id));
    Reply::answer(at, Some(open.is_none())).saying(rows.is_empty().then_some("no_restrictions"))
}

/// Whether the person chose the home they have or are going to have.
fn chosen_home(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let homes = &workshop.before.housing.homes;
    let is_chosen = homes.iter().any(|home| home.chosen == Some(true));
    let is_answered = homes.iter().any(|home| home.chosen.is_some());
    Reply::answer("before/housing/homes", is_answered.then_some(is_chosen))
}
