//! What an individual contract must hold, and what of it is there. A term that was not agreed otherwise is there as
//! a standard term. [domain.md 2.24]

use super::enough;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Reply, Rule, asks};
use crate::kit::field::Node;
use crate::reckon::lawful::Grounds;
use crate::reckon::open_matters::{Matter, PARKED, matters};
use crate::reckon::scope::is_bought;
use crate::reckon::sharing::sharing_decided_by;
use crate::reckon::signed::GivenTo;
use crate::stages::{ConsentBy, Signing, SigningState, Standing};

/// The minimum contents, in the order of the contract.
pub(super) const RULES: &[Rule] = &[
    Rule::question(&[asks(Code::Parties)], parties),
    Rule::question(&[asks(Code::OwnWords)], super::bespoke::own_words),
    Rule::question(&[asks(Code::Term)], term),
    Rule::question(&[asks(Code::Consent)], sharing),
    Rule::question(&[asks(Code::Outcomes)], outcomes),
    Rule::question(&[asks(Code::Support)], support),
    Rule::question(&[asks(Code::Family)], enough::family),
    Rule::question(&[asks(Code::Costs)], costs),
    Rule::question(&[asks(Code::Crisis)], crisis),
    Rule::question(&[asks(Code::Weekend)], enough::weekend),
    Rule::question(&[asks(Code::Restrictions)], restrictions),
    Rule::question(&[asks(Code::Staffing)], staffing),
    Rule::question(&[asks(Code::Health)], health),
    Rule::question(&[asks(Code::Flexibility)], flexibility),
    Rule::question(&[asks(Code::Reviews)], reviews),
    Rule::question(&[asks(Code::Performance)], performance),
    Rule::question(&[asks(Code::Payment)], agreed::<0>),
    Rule::question(&[asks(Code::Prices)], agreed::<1>),
    Rule::question(&[asks(Code::Absence)], agreed::<2>),
    Rule::question(&[asks(Code::Insurance)], agreed::<3>),
    Rule::question(&[asks(Code::Continuity)], agreed::<4>),
    Rule::question(&[asks(Code::Subcontracting)], agreed::<5>),
    Rule::question(&[asks(Code::Data)], agreed::<6>),
    Rule::question(&[asks(Code::Monitoring)], agreed::<7>),
    Rule::question(&[asks(Code::Disputes)], agreed::<8>),
    Rule::question(&[asks(Code::Ending)], ending),
    Rule::question(&[asks(Code::Procurement)], procurement),
    Rule::question(&[asks(Code::OpenMatters)], open_matters),
    Rule::question(&[asks(Code::Signatures)], signatures),
];

fn term(found: &Findings) -> Reply {
    Reply::there("agree/term/starts", found.workshop.agree.term.starts.is_some())
}

fn flexibility(found: &Findings) -> Reply {
    Reply::there("agree/flexibility/alone", !found.workshop.agree.flexibility.is_empty())
}

/// At least two who make the contract, each with the capacity in which they do. [domain.md 2.24]
fn parties(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let rows = &workshop.agree.signatures.signatures;
    let is_named = |row: &&Signing| row.who.0.is_some() && !row.capacity.is_blank();
    let named = rows.iter().filter(is_named).count();
    let open = rows.iter().find(|row| !is_named(row));
    let at = open.map_or_else(
        || "agree/signatures/signatures".to_owned(),
        |row| format!("agree/signatures/signatures/{}/capacity", row.id),
    );
    Reply::there(at, named >= 2 && open.is_none())
}

/// The ground on which it is shared, and who decided where that was not the person.
fn sharing(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let is_known = match workshop.before.consent.given_by {
        None => false,
        Some(ConsentBy::Person | ConsentBy::PersonWithSupport) => true,
        Some(ConsentBy::BestInterests | ConsentBy::DeputyOrAttorney) => {
            sharing_decided_by(workshop).is_some()
        }
    };
    Reply::there("before/consent/given_by", is_known)
}

fn outcomes(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let outcomes = &workshop.plan.outcomes.outcomes;
    let count = outcomes.iter().filter(|outcome| !outcome.statement.is_blank()).count();
    Reply::there("plan/outcomes/outcomes", count > 0).counting(count)
}

fn support(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let elements = &workshop.who.support.elements;
    let is_firm =
        elements.iter().any(|row| !row.what.is_blank() && row.standing == Some(Standing::Committed));
    Reply::there("who/support/elements", is_firm)
}

/// Every promised line says what it costs and who controls it.
fn costs(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let promised =
        workshop.money.board.lines.iter().filter(|line| line.standing == Some(Standing::Committed));
    let lines: Vec<_> = promised.collect();
    let open = lines.iter().find(|line| line.rate_pence.is_none() || line.controlled_by.is_none());
    let at =
        open.map_or_else(|| "money/board/lines".to_owned(), |line| format!("money/board/lines/{}", line.id));
    Reply::there(at, !lines.is_empty() && open.is_none())
}

fn crisis(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "crisis/contingencies/contingencies";
    let rows = &workshop.crisis.contingencies.contingencies;
    let open = rows.iter().find(|row| row.stays_home.is_blank());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/stays_home", row.id));
    Reply::there(at, !rows.is_empty() && open.is_none())
}

fn restrictions(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "crisis/restrictions/restrictions";
    let rows = &workshop.crisis.restrictions.restrictions;
    let grounds = Grounds::of(workshop);
    let open = rows.iter().find(|row| !grounds.lawful(row, found.today).allows());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/authority", row.id));
    Reply::there(at, open.is_none()).saying(rows.is_empty().then_some("no_restrictions"))
}

/// Who would suit the person, in the matching or in the words about starting; the standard term covers the rest.
fn staffing(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let says = workshop.who.matching.is_empty().then_some("standard_staffing");
    Reply::there("who/matching/wanted", true).saying(says)
}

/// Every health need has somebody who leads on it. [domain.md 2.24: a clinical lead for each need]
fn health(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "assessment/health/needs";
    let rows = &workshop.assessment.health.needs;
    let open = rows.iter().find(|row| row.lead.0.is_none() && row.lead_named.is_blank());
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/lead", row.id));
    let says = match (rows.is_empty(), open) {
        (true, _) => Some("no_health"),
        (false, Some(_)) => Some("health_without_lead"),
        (false, None) => None,
    };
    Reply::there(at, !rows.is_empty() && open.is_none()).saying(says)
}

fn reviews(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let rows = &workshop.agree.reviews.reviews;
    let count = rows.iter().filter(|row| row.date.is_some()).count();
    let is_led = workshop.agree.terms.led_by.0.is_some()
        || rows.iter().filter(|row| row.date.is_some()).all(|row| row.led_by.0.is_some());
    let says = (count > 0 && !is_led).then_some("review_without_leader");
    Reply::there("agree/reviews/reviews", count > 0 && is_led).saying(says).counting(count)
}

fn performance(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let says = workshop.agree.performance.is_empty().then_some("standard");
    Reply::there("agree/performance/say_so", true).saying(says)
}

/// One of the terms that are always there, as agreed or as standard.
fn agreed<const TERM: usize>(found: &Findings) -> Reply {
    let terms = found.workshop.agree.terms.own();
    let (name, is_agreed) = terms.get(TERM).map_or(("", false), |(name, text)| (*name, !text.is_blank()));
    let says = if is_agreed { "agreed" } else { "standard" };
    Reply::there(format!("agree/terms/{name}"), true).saying(Some(says))
}

/// As agreed, or by the standard term.
fn ending(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let says = workshop.agree.term.notice.is_blank().then_some("standard");
    Reply::there("agree/term/notice", true).saying(says)
}

/// The route by which it is bought; whoever is paid directly needs none.
fn procurement(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let (is_said, is_bought) = (workshop.before.procurement.route.is_some(), is_bought(workshop));
    let says = (!is_said && !is_bought).then_some("nothing_bought");
    Reply::there("before/procurement/route", is_said || !is_bought).saying(says)
}

/// Every disagreement that is open has a decider and a day, everything parked an owner and a day. [domain.md §7 item 6]
fn open_matters(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let is_open =
        |matter: &Matter| !matter.is_settled && (matter.owner.0.is_none() || matter.by_when.is_none());
    let first = matters(workshop).find(is_open).map(|matter| matter.at());
    let is_settled = first.is_none();
    let nothing = matters(workshop).next().is_none();
    let at = first.unwrap_or_else(|| PARKED.to_owned());
    Reply::there(at, is_settled).saying(nothing.then_some("nothing_open"))
}

/// Everybody has signed what is promised now, or it says why not.
fn signatures(found: &Findings) -> Reply {
    let workshop = found.workshop;
    let list = "agree/signatures/signatures";
    let rows = &workshop.agree.signatures.signatures;
    let is_open = |row: &&Signing| match row.state {
        None => true,
        Some(SigningState::Signed | SigningState::Mark) => found.signatures.given_to(row) == GivenTo::Another,
        Some(_) => row.because.is_blank(),
    };
    let open = rows.iter().find(is_open);
    let at = open.map_or_else(|| list.to_owned(), |row| format!("{list}/{}/state", row.id));
    Reply::there(at, !rows.is_empty() && open.is_none())
}
