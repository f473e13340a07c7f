//! Individual service funds, with terms that the person can read before they take one. [domain.md 2.22]

use super::agreements::Agreement;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::reckon::funds::Kind;
use crate::stages::ServiceFund;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::FundWithoutHolder),
        should(Code::AgreementWithoutLines),
        should(Code::AgreementOfAnotherRoute),
        should(Code::AgreementOfTwoBodies),
        should(Code::FundTermsOpen),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    for terms in &workshop.money.isf.funds {
        let of = Agreement::of(found, Kind::Fund, terms.id, terms.holder, &terms.lines);
        of.check(found);
        check_fund(found, &of, terms);
    }
}

/// Terms of a fund that the person can read. [domain.md 2.22]
fn check_fund(found: &mut Findings, of: &Agreement, terms: &ServiceFund) {
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
    of.check_terms(found, Code::FundTermsOpen, &unsaid);
}
