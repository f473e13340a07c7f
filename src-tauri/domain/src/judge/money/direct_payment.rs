//! Direct payments, with terms that somebody can read before they take one. [domain.md 2.23; Care Act 2014 s31-33]

use chrono::Months;
use uuid::Uuid;

use super::agreements::Agreement;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::Day;
use crate::language::say;
use crate::reckon::funds::{Kind, Payer, payer};
use crate::stages::{CapacityFinding, DirectPayment, RecipientCapacity};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::PaymentWithoutRecipient),
        should(Code::AgreementWithoutLines),
        should(Code::AgreementOfAnotherRoute),
        should(Code::AgreementOfTwoBodies),
        should(Code::PaymentTermsOpen),
        should(Code::AuthorisedWithoutRecord),
        should(Code::PaymentReviewedLate),
        should(Code::HealthPaymentReviewedLate),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    for payment in &workshop.money.direct_payment.payments {
        let of = Agreement::of(found, Kind::Payment, payment.id, payment.recipient, &payment.lines);
        of.check(found);
        check_payment(found, &of, payment);
    }
}

/// Terms that whoever receives a direct payment knows before they take it. [domain.md 2.23; Care Act 2014 s31-33]
fn check_payment(found: &mut Findings, of: &Agreement, payment: &DirectPayment) {
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
    of.check_terms(found, Code::PaymentTermsOpen, &terms);
    check_recipient(found, of, payment);
    check_review(found, of, payment);
}

/// An authorised person rests on a finding that the person cannot ask for the payment themselves. [Care Act 2014 s32]
fn check_recipient(found: &mut Findings, of: &Agreement, payment: &DirectPayment) {
    let records = &found.workshop.assessment.capacity.decisions;
    let lacks =
        |id: &Uuid| records.get(*id).is_some_and(|record| record.found == Some(CapacityFinding::Lacks));
    if payment.capacity == Some(RecipientCapacity::Authorised) && !payment.capacity_record.0.iter().any(lacks)
    {
        let at = format!("{}/capacity_record", of.at);
        found.tell(Code::AuthorisedWithoutRecord, at, &[("agreement", &of.name)]);
    }
}

/// The council's payment is first looked at within six months, the NHS's within three.
/// [SI 2014/2871 reg 7; K: SI 2013/1617, check locally]
fn check_review(found: &mut Findings, of: &Agreement, payment: &DirectPayment) {
    let (code, months) = match payer(&of.lines) {
        Payer::Council => (Code::PaymentReviewedLate, 6),
        Payer::Nhs | Payer::Both => (Code::HealthPaymentReviewedLate, 3),
    };
    let starts = of.lines.iter().filter_map(|line| line.starts).min();
    let starts = starts.or(found.workshop.agree.term.starts).map(Day::date);
    let latest = starts.and_then(|starts| starts.checked_add_months(Months::new(months)));
    let Some((review, latest)) = payment.first_review.map(Day::date).zip(latest) else { return };
    if review > latest {
        let (at, latest) = (format!("{}/first_review", of.at), say::date(latest));
        found.tell(code, at, &[("agreement", &of.name), ("latest", &latest)]);
    }
}
