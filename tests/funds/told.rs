//! What is told of agreements, each of its own.

use domain::Code;
use serde_json::json;

use super::{ANN, FLO, MO, found, fund, id, line, money, payment};

#[test]
fn each_agreement_is_told_of_by_its_own_name_and_place() {
    let lines = [line(101, "isf", 100, &json!({})), line(102, "isf", 100, &json!({}))];
    let mut nobody = fund(12, MO, &[102], &json!({}));
    nobody["holder"] = json!(null);
    let workshop = money(&lines, &[fund(11, MO, &[101], &json!({"paid": "Monthly"})), nobody], &[]);
    let told = found(&workshop, Code::FundWithoutHolder);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].at, format!("money/isf/funds/{}/holder", id(12)));
    assert!(told[0].text.starts_with("Fund 2:"), "{told:?}");
    let open = found(&workshop, Code::FundTermsOpen);
    assert_eq!(open.len(), 2);
    assert_eq!(open[0].at, format!("money/isf/funds/{}/statements", id(11)));
    assert!(open[0].text.starts_with("The fund held by Birch Support:"), "{open:?}");
    assert_eq!(open[1].at, format!("money/isf/funds/{}/paid", id(12)));
}

#[test]
fn the_council_looks_within_six_months_and_the_nhs_within_three() {
    let starts = json!({"starts": "2026-10-01"});
    let lines =
        [line(101, "direct_payment", 100, &starts), line(102, "personal_health_budget", 100, &starts)];
    let looked = |day: &str| {
        let first = json!({"first_review": day});
        let payments = [payment(11, FLO, &[101], &first), payment(12, ANN, &[102], &first)];
        let workshop = money(&lines, &[], &payments);
        [Code::PaymentReviewedLate, Code::HealthPaymentReviewedLate].map(|code| {
            found(&workshop, code).first().map(|one| (one.at.clone(), one.text.clone())).unwrap_or_default()
        })
    };
    assert_eq!(looked("2027-01-01"), [(); 2].map(|()| Default::default()));
    let [council, nhs] = looked("2027-01-02");
    assert_eq!(council, Default::default());
    assert_eq!(nhs.0, format!("money/direct_payment/payments/{}/first_review", id(12)));
    assert!(nhs.1.contains("Look at it by 1 January 2027") && nhs.1.contains("check locally"), "{nhs:?}");
    assert_eq!(looked("2027-04-01")[0], Default::default());
    assert!(looked("2027-04-02")[0].1.contains("Look at it by 1 April 2027"));
}

#[test]
fn a_line_in_a_fund_and_in_a_payment_marks_a_draft_once() {
    let lines = [line(101, "isf", 100, &json!({}))];
    let workshop =
        money(&lines, &[fund(11, MO, &[101], &json!({}))], &[payment(12, FLO, &[101], &json!({}))]);
    let twice = found(&workshop, Code::LineInTwoAgreements);
    assert_eq!(twice.len(), 1);
    assert!(domain::judge::is_draft(&twice));
    assert_eq!(twice[0].at, format!("money/board/lines/{}/what", id(101)));
    assert_eq!(found(&workshop, Code::AgreementOfAnotherRoute).len(), 1);
}

#[test]
fn whoever_commits_money_that_they_receive_by_an_agreement_of_their_own_is_told() {
    let theirs = json!({"committed_by": id(FLO)});
    let lines = [line(101, "direct_payment", 100, &json!({})), line(102, "direct_payment", 100, &theirs)];
    let payments = |first: u128, second: u128| {
        [payment(11, first, &[101], &json!({})), payment(12, second, &[102], &json!({}))]
    };
    assert_eq!(found(&money(&lines, &[], &payments(FLO, ANN)), Code::SameHands), []);
    let told = found(&money(&lines, &[], &payments(ANN, FLO)), Code::SameHands);
    assert_eq!(told.len(), 1);
    assert!(told[0].at.contains(&id(102).to_string()), "{told:?}");
}
