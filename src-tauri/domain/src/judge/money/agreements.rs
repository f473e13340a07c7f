//! What individual service funds and direct payments have in common: who holds or receives the money, and which lines are
//! in the agreement. [domain.md 2.22, 2.23; Care Act 2014 s31-33]

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::values::{LineLinks, Who};
use crate::language::say;
use crate::reckon::funds::{Kind, Payer, agreements, lines_of, payer, without_agreement};
use crate::stages::MoneyLine;
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[
    Rule::problems(&[should(Code::LineWithoutFund), should(Code::LineWithoutPayment)], check_uncovered),
    Rule::problems(&[must(Code::LineInTwoAgreements)], check_twice),
];

fn check_uncovered(found: &mut Findings) {
    for kind in [Kind::Fund, Kind::Payment] {
        check_uncovered_of(found, kind);
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
fn naming(found: &Findings, line: &MoneyLine) -> String {
    let place = found.workshop.money.board.lines.iter().position(|other| other.id == line.id);
    Findings::naming(line.what.as_str(), place.unwrap_or_default())
}

fn names(found: &Findings, lines: &[&MoneyLine]) -> String {
    say::list(&lines.iter().map(|line| naming(found, line)).collect::<Vec<_>>())
}

/// Money that somebody is to hold or receive, and nothing says who.
fn check_uncovered_of(found: &mut Findings, kind: Kind) {
    let lines = without_agreement(found.workshop, kind);
    if lines.is_empty() {
        return;
    }
    let code = match kind {
        Kind::Fund => Code::LineWithoutFund,
        Kind::Payment => Code::LineWithoutPayment,
    };
    let lines = names(found, &lines);
    found.tell(code, list(kind), &[("lines", &lines)]);
}

/// A line in two agreements would be handed out twice.
fn check_twice(found: &mut Findings) {
    let workshop = found.workshop;
    let mut first: HashMap<Uuid, Uuid> = HashMap::new();
    let mut told: HashSet<Uuid> = HashSet::new();
    for (_, row, links) in agreements(workshop) {
        for line in lines_of(workshop, links) {
            if *first.entry(line.id).or_insert(row) != row && told.insert(line.id) {
                // At the line, since its words are quoted: whoever does not see the line is not told of it.
                let at = format!("money/board/lines/{}/what", line.id);
                let line = naming(found, line);
                found.tell(Code::LineInTwoAgreements, at, &[("line", &line)]);
            }
        }
    }
}

/// What both kinds of agreement have.
pub(super) struct Agreement<'a> {
    kind: Kind,
    pub(super) at: String,
    /// Who holds or receives it, in words: "the fund held by Lantern Support".
    pub(super) name: String,
    pub(super) lines: Vec<&'a MoneyLine>,
    has_holder: bool,
}

impl<'a> Agreement<'a> {
    pub(super) fn of(found: &Findings<'a>, kind: Kind, row: Uuid, holder: Who, links: &LineLinks) -> Self {
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

    pub(super) fn check(&self, found: &mut Findings) {
        let name = ("agreement", self.name.as_str());
        let at = |field: &str| format!("{}/{field}", self.at);
        if !self.has_holder {
            let (code, field) = match self.kind {
                Kind::Fund => (Code::FundWithoutHolder, "holder"),
                Kind::Payment => (Code::PaymentWithoutRecipient, "recipient"),
            };
            found.tell(code, at(field), &[name]);
        }
        if self.lines.is_empty() {
            found.tell(Code::AgreementWithoutLines, at("lines"), &[name]);
        }
        let others: Vec<&MoneyLine> =
            self.lines.iter().copied().filter(|line| !self.kind.may_hold(line)).collect();
        if !others.is_empty() {
            let lines = names(found, &others);
            found.tell(Code::AgreementOfAnotherRoute, at("lines"), &[name, ("lines", &lines)]);
        }
        if payer(&self.lines) == Payer::Both {
            found.tell(Code::AgreementOfTwoBodies, at("lines"), &[name]);
        }
    }

    /// Tells which of these terms, each with whether it is blank, nobody has said yet.
    pub(super) fn check_terms(&self, found: &mut Findings, code: Code, terms: &[(&'static str, bool)]) {
        let open: Vec<&str> = terms.iter().filter(|(_, blank)| *blank).map(|(name, _)| *name).collect();
        let Some(first) = open.first() else { return };
        let said = open.iter().map(|field| words().get(&format!("contract|terms|{field}")).to_owned());
        let all = say::list(&said.collect::<Vec<_>>());
        found.tell(code, format!("{}/{first}", self.at), &[("agreement", &self.name), ("terms", &all)]);
    }
}
