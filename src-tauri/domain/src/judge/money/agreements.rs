//! Individual service funds and direct payments, agreement by agreement: who holds or receives it, which lines are in
//! it, and terms that somebody can read before they take it. [domain.md 2.22, 2.23; Care Act 2014 s31-33]

use std::collections::{HashMap, HashSet};

use chrono::Months;
use uuid::Uuid;

use crate::judge::Found;
use crate::kit::values::{Day, LineLinks, Who};
use crate::language::say;
use crate::reckon::funds::{Kind, Payer, agreements, lines_of, payer, without_agreement};
use crate::stages::{CapacityFinding, DirectPayment, MoneyLine, RecipientCapacity, ServiceFund};
use crate::words::words;

pub(crate) fn check(found: &mut Found) {
    let workshop = found.workshop;
    for kind in [Kind::Fund, Kind::Payment] {
        check_uncovered(found, kind);
    }
    check_twice(found);
    for terms in &workshop.money.isf.funds {
        let of = Agreement::of(found, Kind::Fund, terms.id, terms.holder, &terms.lines);
        of.check(found);
        check_fund(found, &of, terms);
    }
    for payment in &workshop.money.direct_payment.payments {
        let of = Agreement::of(found, Kind::Payment, payment.id, payment.recipient, &payment.lines);
        of.check(found);
        check_payment(found, &of, payment);
    }
}

/// Where the agreements of a kind stand.
const fn list(kind: Kind) -> &'static str {
    match kind {
        Kind::Fund => "money/isf/funds",
        Kind::Payment => "money/direct_payment/payments",
    }
}

/// A line by its name, or by its number on the board.
fn naming(found: &Found, line: &MoneyLine) -> String {
    let place = found.workshop.money.board.lines.iter().position(|other| other.id == line.id);
    Found::naming(line.what.as_str(), place.unwrap_or_default())
}

fn names(found: &Found, lines: &[&MoneyLine]) -> String {
    say::list(&lines.iter().map(|line| naming(found, line)).collect::<Vec<_>>())
}

/// Money that somebody is to hold or receive, and nothing says who.
fn check_uncovered(found: &mut Found, kind: Kind) {
    let lines = without_agreement(found.workshop, kind);
    if lines.is_empty() {
        return;
    }
    let code = match kind {
        Kind::Fund => "line_without_fund",
        Kind::Payment => "line_without_payment",
    };
    let lines = names(found, &lines);
    found.should(code, list(kind), &[("lines", &lines)]);
}

/// A line in two agreements would be handed out twice.
fn check_twice(found: &mut Found) {
    let workshop = found.workshop;
    let mut first: HashMap<Uuid, Uuid> = HashMap::new();
    let mut told: HashSet<Uuid> = HashSet::new();
    for (_, row, links) in agreements(workshop) {
        for line in lines_of(workshop, links) {
            if *first.entry(line.id).or_insert(row) != row && told.insert(line.id) {
                // At the line, since its words are quoted: whoever does not see the line is not told of it.
                let at = format!("money/board/lines/{}/what", line.id);
                let line = naming(found, line);
                found.must("line_in_two_agreements", at, &[("line", &line)]);
            }
        }
    }
}

/// What both kinds of agreement have.
struct Agreement<'a> {
    kind: Kind,
    at: String,
    /// Who holds or receives it, in words: "the fund held by Lantern Support".
    name: String,
    lines: Vec<&'a MoneyLine>,
    has_holder: bool,
}

impl<'a> Agreement<'a> {
    fn of(found: &Found<'a>, kind: Kind, row: Uuid, holder: Who, links: &LineLinks) -> Self {
        let workshop = found.workshop;
        let at = format!("{}/{row}", list(kind));
        let number = agreements(workshop).filter(|(other, ..)| *other == kind).position(|one| one.1 == row);
        let number = (number.unwrap_or_default() + 1).to_string();
        let payee = say::payee(workshop, holder);
        let what = match (kind, &payee) {
            (Kind::Fund, Some(_)) => "contract|agreements|fund",
            (Kind::Fund, None) => "contract|agreements|fund_unnamed",
            (Kind::Payment, Some(_)) => "contract|agreements|payment",
            (Kind::Payment, None) => "contract|agreements|payment_unnamed",
        };
        let parts = [("holder", payee.as_deref().unwrap_or_default()), ("number", number.as_str())];
        let name = words().fill(what, &parts);
        Self { kind, at, name, lines: lines_of(workshop, links), has_holder: payee.is_some() }
    }

    fn check(&self, found: &mut Found) {
        let name = ("agreement", self.name.as_str());
        let at = |field: &str| format!("{}/{field}", self.at);
        if !self.has_holder {
            let (code, field) = match self.kind {
                Kind::Fund => ("fund_without_holder", "holder"),
                Kind::Payment => ("payment_without_recipient", "recipient"),
            };
            found.should(code, at(field), &[name]);
        }
        if self.lines.is_empty() {
            found.should("agreement_without_lines", at("lines"), &[name]);
        }
        let others: Vec<&MoneyLine> =
            self.lines.iter().copied().filter(|line| !self.kind.may_hold(line)).collect();
        if !others.is_empty() {
            let lines = names(found, &others);
            found.should("agreement_of_another_route", at("lines"), &[name, ("lines", &lines)]);
        }
        if payer(&self.lines) == Payer::Both {
            found.should("agreement_of_two_bodies", at("lines"), &[name]);
        }
    }

    /// Tells which of these terms, each with whether it is blank, nobody has said yet.
    fn check_terms(&self, found: &mut Found, code: &'static str, terms: &[(&'static str, bool)]) {
        let open: Vec<&str> = terms.iter().filter(|(_, blank)| *blank).map(|(name, _)| *name).collect();
        let Some(first) = open.first() else { return };
        let said = open.iter().map(|field| words().get(&format!("contract|terms|{field}")).to_owned());
        let all = say::list(&said.collect::<Vec<_>>());
        found.should(code, format!("{}/{first}", self.at), &[("agreement", &self.name), ("terms", &all)]);
    }
}

/// Terms of a fund that the person can read. [domain.md 2.22]
fn check_fund(found: &mut Found, of: &Agreement, terms: &ServiceFund) {
    // What no line of money is in is told as that; its terms can wait.
    if of.lines.is_empty() {
        return;
    }
    let unsaid = [
        ("paid", terms.paid.is_blank()),
        ("statements", terms.statements.is_blank()),
        ("surplus_use", terms.surplus_use.is_blank()),
        ("insurance", terms.insurance.is_blank()),
        ("safe_hands", terms.safe_hands.is_blank()),
        ("absence", terms.absence.is_blank()),
        ("death", terms.death.is_blank()),
        ("leaving", terms.leaving.is_blank()),
        ("audit", terms.audit.is_blank()),
    ];
    of.check_terms(found, "fund_terms_open", &unsaid);
}

/// Terms that whoever receives a direct payment knows before they take it. [domain.md 2.23; Care Act 2014 s31-33]
fn check_payment(found: &mut Found, of: &Agreement, payment: &DirectPayment) {
    if of.lines.is_empty() {
        return;
    }
    let employs = !payment.employing.is_blank();
    let terms = [
        ("needs", payment.needs.0.is_empty() && payer(&of.lines) != Payer::Nhs),
        ("paid", payment.paid.is_blank()),
        ("not_allowed", payment.not_allowed.is_blank()),
        ("records", payment.records.is_blank()),
        ("surplus_weeks_hundredths", payment.surplus_weeks_hundredths.is_none()),
        ("first_review", payment.first_review.is_none()),
        ("misuse", payment.misuse.is_blank()),
        ("ending", payment.ending.is_blank()),
        ("final_audit", payment.final_audit.is_blank()),
        ("insurance", employs && payment.insurance.is_blank()),
        ("safe_hands", employs && payment.safe_hands.is_blank()),
    ];
    of.check_terms(found, "payment_terms_open", &terms);
    check_recipient(found, of, payment);
    check_review(found, of, payment);
}

/// An authorised person rests on a finding that the person cannot ask for the payment themselves. [Care Act 2014 s32]
fn check_recipient(found: &mut Found, of: &Agreement, payment: &DirectPayment) {
    let records = &found.workshop.assessment.capacity.decisions;
    let lacks =
        |id: &Uuid| records.get(*id).is_some_and(|record| record.found == Some(CapacityFinding::Lacks));
    if payment.capacity == Some(RecipientCapacity::Authorised) && !payment.capacity_record.0.iter().any(lacks)
    {
        let at = format!("{}/capacity_record", of.at);
        found.should("authorised_without_record", at, &[("agreement", &of.name)]);
    }
}

/// The council's payment is first looked at within six months, the NHS's within three.
/// [SI 2014/2871 reg 7; K: SI 2013/1617, check locally]
fn check_review(found: &mut Found, of: &Agreement, payment: &DirectPayment) {
    let (code, months) = match payer(&of.lines) {
        Payer::Council => ("payment_reviewed_late", 6),
        Payer::Nhs | Payer::Both => ("health_payment_reviewed_late", 3),
    };
    let starts = of.lines.iter().filter_map(|line| line.starts).min();
    let starts = starts.or(found.workshop.agree.term.starts).map(Day::date);
    let latest = starts.and_then(|starts| starts.checked_add_months(Months::new(months)));
    let Some((review, latest)) = payment.first_review.map(Day::date).zip(latest) else { return };
    if review > latest {
        let (at, latest) = (format!("{}/first_review", of.at), say::date(latest));
        found.should(code, at, &[("agreement", &of.name), ("latest", &latest)]);
    }
}
