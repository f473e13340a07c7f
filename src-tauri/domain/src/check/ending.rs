//! What is open, where each stands, what was changed, who signs, when we look again.

use super::Found;
use super::signing::is_provider;
use crate::stages::{Change, ChangeRule, ConsentLevel, Disagreement, Review};
use crate::values::{PeopleLinks, Text};
use crate::{reviews, say};

pub(super) fn check(found: &mut Found) {
    let agree = &found.workshop.agree;
    if agree.term.starts.zip(agree.term.ends).is_some_and(|(starts, ends)| ends < starts) {
        let what = crate::words::words().get("contract|the_contract").to_owned();
        found.should("ends_before_start", "agree/term/ends", &[("what", &what)]);
    }
    for (index, row) in agree.disagreements.disagreements.iter().enumerate() {
        check_disagreement(found, row, index);
    }
    for (index, row) in agree.parked.matters.iter().enumerate() {
        if row.owner.0.is_none() || row.by_when.is_none() {
            let name = Found::naming(row.matter.as_str(), index);
            found.should(
                "parked_without_owner",
                format!("agree/parked/matters/{}", row.id),
                &[("matter", &name)],
            );
        }
    }
    check_objections(found);
    for (index, row) in agree.changes.changes.iter().enumerate() {
        check_change(found, row, index);
    }
    check_reviews(found);
    super::signing::check(found);
}

fn check_disagreement(found: &mut Found, row: &Disagreement, index: usize) {
    let at = format!("agree/disagreements/disagreements/{}", row.id);
    let name = || Found::naming(row.question.as_str(), index);
    if row.decider.0.is_none() || row.by_when.is_none() {
        found.should("disagreement_without_decider", at.as_str(), &[("question", &name())]);
    }
    if let Some(decider) = row.decider.0
        && (row.first_holders.contains(decider) || row.second_holders.contains(decider))
        && !found.workshop.is_person(Some(decider))
    {
        let who = say::name(found.workshop, decider).unwrap_or_default();
        let parts = [("question", &*name()), ("name", &*who)];
        found.should("decider_takes_a_side", format!("{at}/decider"), &parts);
    }
    check_both_sides(found, row, &at, &name());
}

/// Both views with whose they are, side by side, and what holds until it is decided. [domain.md §6 item 8]
fn check_both_sides(found: &mut Found, row: &Disagreement, at: &str, question: &str) {
    let sides = [
        (&row.first_view, &row.first_holders, "first_view"),
        (&row.second_view, &row.second_holders, "second_view"),
    ];
    let is_open = |view: &Text, holders: &PeopleLinks| view.is_blank() || holders.0.is_empty();
    if let Some((.., field)) = sides.into_iter().find(|(view, holders, _)| is_open(view, holders)) {
        found.should("disagreement_without_views", format!("{at}/{field}"), &[("question", question)]);
    }
    if row.meanwhile.is_blank() {
        found.should("disagreement_without_meanwhile", format!("{at}/meanwhile"), &[("question", question)]);
    }
}

/// Somebody objects, and nothing says what happens meanwhile. Each thing that they object to takes a disagreement of
/// its own. [domain.md 2.25]
fn check_objections(found: &mut Found) {
    let agree = &found.workshop.agree;
    let mut objected: Vec<uuid::Uuid> = Vec::new();
    for row in &agree.positions.positions {
        let Some(who) = row.who.0.filter(|_| row.level == Some(ConsentLevel::Objects)) else { continue };
        objected.push(who);
        let disagreements = agree.disagreements.disagreements.iter();
        let written =
            disagreements.filter(|d| d.first_holders.contains(who) || d.second_holders.contains(who));
        if written.count() < objected.iter().filter(|other| **other == who).count() {
            let name = say::name(found.workshop, who).unwrap_or_default();
            let at = format!("agree/positions/positions/{}", row.id);
            found.should("objection_without_disagreement", at, &[("name", &name)]);
        }
    }
}

fn check_change(found: &mut Found, row: &Change, index: usize) {
    if row.what.is_blank() {
        return;
    }
    let at = format!("agree/changes/changes/{}", row.id);
    let name = || Found::naming(row.what.as_str(), index);
    match row.rule {
        None => found.should("change_without_rule", format!("{at}/rule"), &[("change", &name())]),
        Some(ChangeRule::WithCommissioner | ChangeRule::Formal) if row.agreed_by.0.is_empty() => {
            found.should("change_without_agreement", format!("{at}/agreed_by"), &[("change", &name())]);
        }
        Some(_) => {}
    }
}

/// [S000-55; Care Act 2014 s27]
fn check_reviews(found: &mut Found) {
    let agree = &found.workshop.agree;
    if !agree.reviews.reviews.iter().any(|review| review.date.is_some()) {
        found.must("no_review_date", reviews::LIST, &[]);
        return;
    }
    let faults = reviews::faults(found.workshop);
    if let Some(by) = faults.none_early {
        found.should("no_early_review", reviews::LIST, &[("date", &say::date(by))]);
    }
    if let Some((from, to)) = faults.none_yearly {
        let parts = [("from", &*say::date(from)), ("to", &*say::date(to))];
        found.should("no_yearly_review", reviews::LIST, &parts);
    }
    for row in &agree.reviews.reviews {
        check_leader(found, row);
    }
    for row in faults.outside {
        let date = agree.reviews.reviews.get(row).and_then(|review| review.date).map(say::day);
        let at = format!("{}/{row}/date", reviews::LIST);
        found.should("review_outside_term", at, &[("date", &date.unwrap_or_default())]);
    }
}

/// Whoever gives the support does not lead the look at it. [domain.md §7 item 15]
fn check_leader(found: &mut Found, row: &Review) {
    let leader = row.led_by.0.and_then(|id| found.workshop.participant(id));
    let Some(date) = row.date.filter(|_| leader.and_then(|who| who.role).is_some_and(is_provider)) else {
        return;
    };
    let name = say::opening(found.workshop, &say::who(found.workshop, row.led_by).unwrap_or_default());
    let at = format!("{}/{}/led_by", reviews::LIST, row.id);
    found.should("review_led_by_provider", at, &[("name", &name), ("date", &say::day(date))]);
}
