//! What agreements come to, worked by hand.

use domain::Audience;
use domain::Code;
use serde_json::json;

use super::{ANN, FLO, MO, NIA, PENNY, ann, facilitators, fund, line, money, payment, printed};

fn nothing() -> serde_json::Value {
    json!({})
}

/// What a fund or payment says of its money, and what it has to say.
fn says(all: &[super::Printed], at: usize, name: &str, value: &str) {
    assert_eq!(all[at].fact(name), value, "{name} of agreement {at}: {all:#?}");
}

#[test]
fn two_direct_payments_have_each_their_own_lines_and_recipient() {
    // £18.00 × 10 = £180.00 a week, × 52 = £9,360.00. £25.00 a week, × 52 = £1,300.00.
    let lines = [
        line(101, "direct_payment", 1800, &json!({"quantity_hundredths": 1000, "unit": "hour"})),
        line(102, "direct_payment", 2500, &nothing()),
    ];
    let payments = [payment(11, FLO, &[101], &nothing()), payment(12, ANN, &[102], &nothing())];
    let all = facilitators(&money(&lines, &[], &payments));
    assert_eq!(
        all.iter().map(|one| one.heading.as_str()).collect::<Vec<_>>(),
        ["Direct payment 1", "Direct payment 2"]
    );
    says(&all, 0, "How much", "£180.00 in an average week, £9,360.00 in a full year");
    says(&all, 1, "How much", "£25.00 in an average week, £1,300.00 in a full year");
    says(&all, 0, "Paid to", "Flo Ann");
    says(&all, 1, "Paid to", "Ann");
    says(&all, 0, "For this support", "Line 101");
    says(&all, 1, "For this support", "Line 102");
}

#[test]
fn a_council_fund_stands_beside_a_personal_health_budget() {
    // £21.50 × 20 = £430.00, × 52 = £22,360.00. £260.00 × 52 = £13,520.00.
    let lines = [
        line(101, "isf", 2150, &json!({"quantity_hundredths": 2000})),
        line(102, "personal_health_budget", 26_000, &nothing()),
    ];
    let four_weeks = json!({"surplus_weeks_hundredths": 400});
    let funds = [fund(11, MO, &[101], &four_weeks), fund(12, PENNY, &[102], &nothing())];
    let all = facilitators(&money(&lines, &funds, &[]));
    says(&all, 0, "How much", "£430.00 in an average week, £22,360.00 in a full year");
    says(&all, 1, "How much", "£260.00 in an average week, £13,520.00 in a full year");
    says(&all, 0, "Money from", "Ax Council");
    says(&all, 1, "Money from", "NHS Ax Integrated Care Board");
    says(&all, 0, "Held by", "Birch Support");
    says(&all, 1, "Held by", "Ware Payroll Ltd");
    assert!(all[0].clause.contains("This money is Ann’s") && all[0].source.contains("Care Act 2014 s26"));
    assert!(all[1].clause.contains("the NHS’s money for Ann: a personal health budget"));
    assert!(!all[1].source.contains("Care Act") && all[1].source.contains("check locally"), "{all:?}");
    // 4 × £430.00 = £1,720.00
    says(&all, 0, "What may be saved up", "Up to £1,720.00: 4 times the £430.00 of an average week");
}

#[test]
fn six_and_a_half_weeks_are_rounded_to_the_penny_once() {
    // 6.5 × £333.33 = £2,166.645
    let lines = [line(101, "direct_payment", 33_333, &nothing())];
    let terms = json!({"surplus_weeks_hundredths": 650});
    let all = facilitators(&money(&lines, &[], &[payment(11, FLO, &[101], &terms)]));
    says(
        &all,
        0,
        "What may stand in the account",
        "Up to £2,166.65: 6.5 times the £333.33 of an average week",
    );
}

#[test]
fn a_contribution_comes_off_the_agreement_that_its_line_is_in_and_off_no_other() {
    // £300.00 less £35.00; 35 × 52 = £1,820.00, 15,600 − 1,820 = £13,780.00.
    let lines = [
        line(101, "isf", 30_000, &json!({"contribution_a_week_pence": 3500})),
        line(102, "direct_payment", 20_000, &nothing()),
    ];
    let weeks = json!({"surplus_weeks_hundredths": 400});
    let workshop = money(&lines, &[fund(11, MO, &[101], &weeks)], &[payment(12, FLO, &[102], &nothing())]);
    let all = facilitators(&workshop);
    says(&all, 0, "Less what Ann pays, as assessed", "£35.00 in an average week, £1,820.00 in a full year");
    says(&all, 0, "Left to pay", "£265.00 in an average week, £13,780.00 in a full year");
    says(&all, 1, "Less what Ann pays, as assessed", "");
    says(&all, 1, "Left to pay", "");
    // Four weeks of the £300.00, and the words say so.
    let said = "Up to £1,200.00: 4 times the £300.00 of an average week, before what Ann pays";
    says(&all, 0, "What may be saved up", said);
}

#[test]
fn what_is_only_offered_is_in_no_sum() {
    let lines =
        [line(101, "isf", 10_000, &nothing()), line(102, "isf", 6000, &json!({"standing": "offered"}))];
    let all = facilitators(&money(&lines, &[fund(11, MO, &[101, 102], &nothing())], &[]));
    says(&all, 0, "How much", "£100.00 in an average week, £5,200.00 in a full year");
    says(&all, 0, "For", "Line 101");
}

#[test]
fn two_bodies_in_one_payment_are_both_named_and_each_has_its_rules() {
    // £100.00 + £50.00 a week; 150 × 52 = £7,800.00.
    let lines = [
        line(101, "direct_payment", 10_000, &nothing()),
        line(102, "personal_health_budget", 5000, &nothing()),
    ];
    let workshop = money(&lines, &[], &[payment(11, FLO, &[101, 102], &nothing())]);
    let all = facilitators(&workshop);
    says(&all, 0, "How much", "£150.00 in an average week, £7,800.00 in a full year");
    says(&all, 0, "Money from", "Ax Council and NHS Ax Integrated Care Board");
    assert!(all[0].clause.contains("each body’s rules hold for its part"));
    assert_eq!(super::found(&workshop, Code::AgreementOfTwoBodies).len(), 1);
}

#[test]
fn a_line_in_no_agreement_is_printed_by_itself_with_nobody_named() {
    let lines = [line(101, "isf", 10_000, &nothing()), line(102, "isf", 4000, &nothing())];
    let workshop = money(&lines, &[fund(11, MO, &[101], &nothing())], &[]);
    let all = facilitators(&workshop);
    says(&all, 0, "How much", "£100.00 in an average week, £5,200.00 in a full year");
    says(&all, 1, "How much", "£40.00 in an average week, £2,080.00 in a full year");
    says(&all, 1, "Held by", "Nobody named yet");
    let told = super::found(&workshop, Code::LineWithoutFund);
    assert_eq!(told.len(), 1);
    assert!(told[0].text.contains("“Line 102”") && !told[0].text.contains("Line 101"), "{told:?}");
}

#[test]
fn one_recipient_of_two_bodies_has_two_payments() {
    // £90.00 × 52 = £4,680.00; £60.00 × 52 = £3,120.00.
    let lines = [
        line(101, "direct_payment", 9000, &nothing()),
        line(102, "personal_health_budget", 6000, &nothing()),
    ];
    let payments = [payment(11, FLO, &[101], &nothing()), payment(12, FLO, &[102], &nothing())];
    let workshop = money(&lines, &[], &payments);
    let all = facilitators(&workshop);
    says(&all, 0, "How much", "£90.00 in an average week, £4,680.00 in a full year");
    says(&all, 1, "How much", "£60.00 in an average week, £3,120.00 in a full year");
    assert!(all[0].source.contains("Care Act 2014 s25(2)") && !all[0].source.contains("2006"));
    assert!(all[1].source.contains("National Health Service Act 2006 s12A"), "{all:?}");
    assert_eq!(super::found(&workshop, Code::AgreementOfTwoBodies), []);
    assert_eq!(super::found(&workshop, Code::LineInTwoAgreements), []);
}

#[test]
fn an_agreement_whose_lines_are_hidden_does_not_come_to_nothing() {
    let visible = json!({"visible_to": ["commissioner"]});
    let lines = [line(101, "isf", 10_000, &visible), line(102, "direct_payment", 4000, &nothing())];
    let weeks = json!({"surplus_weeks_hundredths": 400});
    let workshop = money(&lines, &[fund(11, MO, &[101], &weeks)], &[payment(12, FLO, &[102], &nothing())]);
    let all = printed(&workshop, Audience::Health);
    says(&all, 0, "How much", "Not shown in this copy");
    says(&all, 0, "What may be saved up", "Up to 4 times what comes in an average week");
    says(&all, 1, "How much", "£40.00 in an average week, £2,080.00 in a full year");
}

#[test]
fn an_agreement_that_is_hidden_is_not_said_to_be_lacking() {
    let visible = json!({"visible_to": ["person", "commissioner"]});
    let lines = [line(101, "isf", 10_000, &nothing()), line(102, "isf", 4000, &nothing())];
    let funds = [fund(11, MO, &[101], &nothing()), fund(12, PENNY, &[102], &visible)];
    let workshop = money(&lines, &funds, &[]);
    let health = printed(&workshop, Audience::Health);
    assert_eq!(health.len(), 1);
    assert_eq!(health[0].heading, "Individual service fund 1", "its number is that of every copy");
    assert_eq!(printed(&workshop, Audience::Commissioner).len(), 2);
}

#[test]
fn money_goes_to_organisations_and_not_to_whoever_spoke_for_them() {
    let lines = [
        line(101, "isf", 10_000, &json!({"controlled_by": "provider", "controller": super::id(MO)})),
        line(
            102,
            "direct_payment",
            4000,
            &json!({"controlled_by": "third_party", "controller": super::id(PENNY)}),
        ),
        line(103, "commissioned", 3000, &json!({"controlled_by": "nhs", "controller": super::id(NIA)})),
        line(104, "own_money", 2000, &json!({"controlled_by": "family", "controller": super::id(FLO)})),
    ];
    let mut file = json!({"money": {"board": {"lines": lines},
        "isf": {"funds": [fund(11, MO, &[101], &nothing())]},
        "direct_payment": {"payments": [payment(12, PENNY, &[102], &nothing())]}}});
    super::merge(
        &mut file,
        &json!({"before": {"housing": {"homes": [
            {"id": super::id(31), "what": "Flat 3", "chosen": true, "landlord": super::id(PENNY)}]}}}),
    );
    let workshop = ann(&file);
    let all = facilitators(&workshop);
    says(&all, 0, "Held by", "Birch Support");
    says(&all, 1, "Paid to", "Ware Payroll Ltd");
    let text = super::copy(&workshop, Audience::Commissioner);
    let money = text.split("Every resource on the table").nth(1).unwrap();
    for (organisation, person) in [
        ("Birch Support", "Mo Lee"),
        ("Ware Payroll Ltd", "Penny Ware"),
        ("NHS Ax Integrated Care Board", "Nia Rao"),
    ] {
        assert!(money.contains(organisation), "{organisation}: {money}");
        assert!(!money.contains(person), "{person}: {money}");
    }
    // A mother who also speaks for a forum has the money in her own hands.
    assert!(money.contains("Flo Ann") && !money.contains("Carers’ Forum"), "{money}");
    let shares = domain::money::sums(&workshop).by_controller;
    let names: Vec<&str> = shares.iter().map(|share| share.name.as_str()).collect();
    assert_eq!(names, ["Birch Support", "Ware Payroll Ltd", "NHS Ax Integrated Care Board", "Flo Ann"]);
}
