//! What an individual contract must hold, and what of it is there. A term that was not agreed otherwise is there as
//! a standard term. [domain.md 2.24]

use chrono::NaiveDate;

use super::{Found, Point, enough, told};
use crate::Workshop;
use crate::compose::{GivenTo, Signatures, own_terms, sharing_decided_by};
use crate::kit::field::Node;
use crate::reckon::lawful::Grounds;
use crate::reckon::open_matters::{Matter, PARKED, matters};
use crate::reckon::scope::is_bought;
use crate::stages::{ConsentBy, Signing, SigningState, Standing};

/// The minimum contents, in the order of the contract.
pub fn minimum(workshop: &Workshop) -> Vec<Point> {
    let mut found = vec![
        parties(workshop),
        super::bespoke::own_words(workshop),
        Found::there("term", "agree/term/starts", workshop.agree.term.starts.is_some()),
        sharing(workshop),
        outcomes(workshop),
        support(workshop),
        enough::family(workshop),
        costs(workshop),
        crisis(workshop),
        enough::weekend(workshop),
        restrictions(workshop),
        staffing(workshop),
        health(workshop),
        Found::there("flexibility", "agree/flexibility/alone", !workshop.agree.flexibility.is_empty()),
        reviews(workshop),
        performance(workshop),
    ];
    found.extend(terms(workshop));
    found.extend([ending(workshop), procurement(workshop), open_matters(workshop), signatures(workshop)]);
    told(workshop, found)
}

/// At least two who make the contract, each with the capacity in which they do. [domain.md 2.24]
fn parties(workshop: &Workshop) -> Found {
    let rows = &workshop.agree.signatures.signatures;
    let is_named = |row: &&Signing| row.who.0.is_some() && !row.capacity.is_blank();
    let named = rows.iter().filter(is_named).count();
    let open = rows.iter().find(|row| !is_named(row));
    let at = open.map_or_else(
        || "agree/signatures/signatures".to_owned(),
        |row| format!("agree/signatures/signatures/{}/capacity", row.id),
    );
    Found::there("parties", at, named >= 2 && open.is_none())
}

/// The ground on which it is shared, and who decided where that was not the person.
fn sharing(workshop: &Workshop) -> Found {
    let is_known = match workshop.before.consent.given_by {
        None => false,
        Some(ConsentBy::Person | ConsentBy::PersonWithSupport) => true,
        Some(ConsentBy::BestInterests | ConsentBy::DeputyOrAttorney) => {
            sharing_decided_by(workshop).is_some()
        }
    };
    Found::there("consent", "before/consent/given_by", is_known)
}

fn outcomes(workshop: &Workshop) -> Found {
    let outcomes = &workshop.plan.outcomes.outcomes;
    let count = outcomes.iter().filter(|outcome| !outcome.statement.is_blank()).count();
    Found::there("outcomes", "plan/outcomes/outcomes", count > 0).counting(count)
}

fn support(workshop: &Workshop) -> Found {
    let elements = &workshop.who.support.elements;
    let is_firm =
        elements.iter().any(|row| !row.what.is_blank() && row.standing == Some(Standing::Committed));
    Found::there("support", "who/support/elements", is_firm)
}

/// Every promised line says what it costs and who controls it.
fn costs(workshop: &Workshop) -> Found {
    let promised =
        workshop.money.board.lines.iter().filter(|line| line.standing == Some(Standing::Committed));
    let lines: Vec<_> = promised.collect();
    let open = lines.iter().find(|line| line.rate_pence.is_none() || line.controlled_by.is_none());
    let at =
        open.map_or_else(|| "money/board/lines".to_owned(), |line| format!("money/board/lines/{}", line.id));
    Found::there("costs", at, !lines.is_empty() && open.is_none())
}

fn crisis(workshop: &Workshop) -> Found {
    let list = "crisis/contingencies/contingencies";
    let rows = &workshop.crisis.contingencies.contingencies;
    let open = rows.iter().find(|row| row.stays_home.is_blank());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/stays_home", row.id));
    Found::there("crisis", at, !rows.is_empty() && open.is_none())
}

fn restrictions(workshop: &Workshop) -> Found {
    let list = "crisis/restrictions/restrictions";
    let rows = &workshop.crisis.restrictions.restrictions;
    // Here no day is known; an authority that ended is told among the problems.
    let grounds = Grounds::of(workshop);
    let open = rows.iter().find(|row| !grounds.lawful(row, NaiveDate::MIN).allows());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/authority", row.id));
    Found::there("restrictions", at, open.is_none()).saying(rows.is_empty().then_some("no_restrictions"))
}

/// Who would suit the person, in the matching or in the words about starting; the standard term covers the rest.
fn staffing(workshop: &Workshop) -> Found {
    let says = workshop.who.matching.is_empty().then_some("standard_staffing");
    Found::there("staffing", "who/matching/wanted", true).saying(says)
}

/// Every health need has somebody who leads on it. [domain.md 2.24: a clinical lead for each need]
fn health(workshop: &Workshop) -> Found {
    let list = "assessment/health/needs";
    let rows = &workshop.assessment.health.needs;
    let open = rows.iter().find(|row| row.lead.0.is_none() && row.lead_named.is_blank());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/lead", row.id));
    let says = match (rows.is_empty(), open) {
        (true, _) => Some("no_health"),
        (false, Some(_)) => Some("health_without_lead"),
        (false, None) => None,
    };
    Found::there("health", at, !rows.is_empty() && open.is_none()).saying(says)
}

fn reviews(workshop: &Workshop) -> Found {
    let rows = &workshop.agree.reviews.reviews;
    let count = rows.iter().filter(|row| row.date.is_some()).count();
    let is_led = workshop.agree.terms.led_by.0.is_some()
        || rows.iter().filter(|row| row.date.is_some()).all(|row| row.led_by.0.is_some());
    let says = (count > 0 && !is_led).then_some("review_without_leader");
    Found::there("reviews", "agree/reviews/reviews", count > 0 && is_led).saying(says).counting(count)
}

fn performance(workshop: &Workshop) -> Found {
    let says = workshop.agree.performance.is_empty().then_some("standard");
    Found::there("performance", "agree/performance/say_so", true).saying(says)
}

/// The terms that are always there, as agreed or as standard.
fn terms(workshop: &Workshop) -> Vec<Found> {
    let found = |(name, text): (&'static str, String)| {
        let says = if text.is_empty() { "standard" } else { "agreed" };
        Found::there(name, format!("agree/terms/{name}"), true).saying(Some(says))
    };
    own_terms(&workshop.agree.terms).into_iter().map(found).collect()
}

/// As agreed, or by the standard term.
fn ending(workshop: &Workshop) -> Found {
    let says = workshop.agree.term.notice.is_blank().then_some("standard");
    Found::there("ending", "agree/term/notice", true).saying(says)
}

/// The route by which it is bought; whoever is paid directly needs none.
fn procurement(workshop: &Workshop) -> Found {
    let (is_said, is_bought) = (workshop.before.procurement.route.is_some(), is_bought(workshop));
    let says = (!is_said && !is_bought).then_some("nothing_bought");
    Found::there("procurement", "before/procurement/route", is_said || !is_bought).saying(says)
}

/// Every disagreement that is open has a decider and a day, everything parked an owner and a day. [domain.md §7 item 6]
fn open_matters(workshop: &Workshop) -> Found {
    let is_open =
        |matter: &Matter| !matter.is_settled && (matter.owner.0.is_none() || matter.by_when.is_none());
    let first = matters(workshop).find(is_open).map(|matter| matter.at());
    let is_settled = first.is_none();
    let nothing = matters(workshop).next().is_none();
    let at = first.unwrap_or_else(|| PARKED.to_owned());
    Found::there("open_matters", at, is_settled).saying(nothing.then_some("nothing_open"))
}

/// Everybody has signed what is promised now, or it says why not.
fn signatures(workshop: &Workshop) -> Found {
    let list = "agree/signatures/signatures";
    let rows = &workshop.agree.signatures.signatures;
    let given = Signatures::of(workshop);
    let is_open = |row: &&Signing| match row.state {
        None => true,
        Some(SigningState::Signed | SigningState::Mark) => given.given_to(row) == GivenTo::Another,
        Some(_) => row.because.is_blank(),
    };
    let open = rows.iter().find(is_open);
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/state", row.id));
    Found::there("signatures", at, !rows.is_empty() && open.is_none())
}
