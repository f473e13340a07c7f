//! Who pays how much of a line, and what the person may be charged for: worked by hand.

use domain::Code;
use domain::Workshop;
use domain::compose::{Edition, compose};
use domain::document::Block;
use domain::money::{Share, sums};
use serde_json::{Value, json};
use uuid::Uuid;

use super::line;
use super::terms::within;
use super::worked::{and, with};

/// £ a week from the council under the Care Act, with what Ada is asked for.
fn charged(rate: i64, asked: i64) -> Value {
    let more = json!({"what": "Support", "funder": "Council", "basis": "care_act", "contribution_a_week_pence": asked});
    and(line("week", 100, rate), &more)
}

fn of_ada(lines: &[Value], shares: &Value) -> Workshop {
    with(lines, |file| {
        file["before"]["person"]["liked_name"] = json!("Ada");
        file["money"]["board"]["shares"] = shares.clone();
    })
}

fn payers(shares: &[Share]) -> Vec<(String, String)> {
    shares.iter().map(|share| (share.name.clone(), share.committed.text.clone())).collect()
}

fn assert_paid(workshop: &Workshop, expected: &[(&str, &str)]) {
    let expected: Vec<_> =
        expected.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    assert_eq!(payers(&sums(workshop).by_funder), expected);
}

fn told(workshop: &Workshop) -> Vec<(Code, String)> {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap();
    let all = domain::check(workshop, today).into_iter();
    all.filter(|problem| problem.code.name().starts_with("contribution_"))
        .map(|one| (one.code, one.text))
        .collect()
}

fn codes(workshop: &Workshop) -> Vec<Code> {
    told(workshop).into_iter().map(|(code, _)| code).collect()
}

/// All words of the contract.
fn printed(workshop: &Workshop) -> String {
    let seen = domain::see(workshop, domain::Audience::Facilitator);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap();
    let mut all = String::new();
    for block in compose(&seen, &Edition { number: None, date: today, problems: &[] }).blocks {
        block.each_text(&mut |text| {
            all.push_str(text);
            all.push('\n');
        });
        if let Block::Table(table) = &block {
            all.push_str(&table.caption);
        }
    }
    all
}

#[test]
fn nobody_pays_more_towards_a_line_than_it_comes_to() {
    // £312.40 towards £270.00; £56.20 towards an hour of £23.92.
    for (rate, asked, counts) in [(27_000, 31_240, "£270.00"), (2_392, 5_620, "£23.92")] {
        let workshop = of_ada(&[charged(rate, asked)], &json!([]));
        assert_eq!(sums(&workshop).lines[0].contribution.a_week.text, counts);
        let (code, text) = told(&workshop).remove(0);
        let asked = domain::money::pounds(asked);
        assert!(
            code == Code::ContributionAboveLine && text.contains(&asked) && text.contains(counts),
            "{text}"
        );
        let contract = printed(&workshop);
        assert!(contract.contains(&format!("Ada pays {counts} a week")) && !contract.contains(&asked));
    }
}

#[test]
fn a_charge_leaves_what_the_nhs_pays_as_it_is() {
    let joint = json!({"co_funder": "NHS", "co_share_hundredths": 7000});
    let workshop = of_ada(&[and(charged(90_000, 31_240), &joint)], &json!([]));
    // Of £900.00 the NHS pays £630.00 whatever is charged; £312.40 is more than the council's £270.00. × 52.
    assert_paid(&workshop, &[("NHS", "£32,760.00"), ("Ada", "£14,040.00"), ("Council", "£0.00")]);
    let (code, text) = told(&workshop).remove(0);
    assert!(
        code == Code::ContributionAbovePart && text.contains("£312.40") && text.contains("£270.00"),
        "{text}"
    );
    // £112.40 comes off the council's £270.00: £157.60 × 52 = £8,195.20.
    let workshop = of_ada(&[and(charged(90_000, 11_240), &joint)], &json!([]));
    assert_paid(&workshop, &[("NHS", "£32,760.00"), ("Council", "£8,195.20"), ("Ada", "£5,844.80")]);
    assert_eq!(told(&workshop), []);
}

#[test]
fn after_care_for_seventy_per_cent_is_free_for_seventy_per_cent() {
    let joint = json!({"co_funder": "Irkdale ICB", "co_share_hundredths": 7000, "co_basis": "section_117"});
    let workshop = of_ada(&[and(charged(90_000, 5_000), &joint)], &json!([]));
    // £630.00 × 52; £270.00 less £50.00 × 52; £50.00 × 52.
    assert_paid(&workshop, &[("Irkdale ICB", "£32,760.00"), ("Council", "£11,440.00"), ("Ada", "£2,600.00")]);
    let text = printed(&workshop);
    assert!(text.contains("Ada pays £50.00 a week"));
    let order = "what Ada contributes comes last, off those parts alone that may be charged";
    assert_eq!(text.matches(order).count(), 1, "the order of reckoning is told once");
}

#[test]
fn care_that_the_nhs_pays_for_is_free() {
    let chc = json!({"funder": "NHS X", "basis": "continuing_care"});
    let workshop = of_ada(&[and(charged(1_000, 5_000), &chc)], &json!([]));
    assert_paid(&workshop, &[("NHS X", "£520.00")]);
    assert_eq!(codes(&workshop), [Code::ContributionToHealthCare, Code::ContributionAboveLine]);
    assert!(!printed(&workshop).contains("Ada pays"));
}

fn share(number: u128, line: u128, more: &Value) -> Value {
    and(json!({"id": Uuid::from_u128(number), "lines": [Uuid::from_u128(line)]}), more)
}

#[test]
fn three_funders_pay_a_third_each_to_the_penny() {
    let lines = [and(line("once", 100, 10_000), &json!({"funder": "Council"}))];
    let third = |number, funder: &str| share(number, 1, &json!({"funder": funder, "weight_hundredths": 100}));
    let workshop = of_ada(&lines, &json!([third(50, "NHS"), third(51, "Trust")]));
    assert_paid(&workshop, &[("Council", "£33.34"), ("NHS", "£33.33"), ("Trust", "£33.33")]);
    // A half is said in per cent; the other half is parted 3 to 2: £30.00 and £20.00.
    let own = and(lines[0].clone(), &json!({"own_weight_hundredths": 300}));
    let shares = json!([
        share(50, 1, &json!({"funder": "NHS", "share_hundredths": 5000})),
        share(51, 1, &json!({"funder": "Trust", "weight_hundredths": 200})),
    ]);
    let workshop = of_ada(&[own], &shares);
    assert_paid(&workshop, &[("NHS", "£50.00"), ("Council", "£30.00"), ("Trust", "£20.00")]);
    // A share without a name, without a part or without a line pays nothing and is told.
    let shares = json!([
        share(50, 1, &json!({"weight_hundredths": 100})),
        share(51, 1, &json!({"funder": "Trust"})),
        share(52, 9, &json!({"funder": "Parish", "weight_hundredths": 100})),
    ]);
    let workshop = of_ada(&lines, &shares);
    assert_paid(&workshop, &[("Council", "£100.00")]);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap();
    let all: Vec<Code> = domain::check(&workshop, today).into_iter().map(|one| one.code).collect();
    for code in [Code::ShareWithoutName, Code::ShareWithoutPart, Code::ShareWithoutLine] {
        assert!(all.contains(&code), "{code}");
    }
}

#[test]
fn ten_more_contributions_by_hand() {
    let of = |line: Value, shares: Value, expected: &[(&str, &str)]| {
        assert_paid(&of_ada(&[line], &shares), expected);
    };
    let none = json!([]);
    // 1. £35.00 of £300.00.
    of(charged(30_000, 3_500), none.clone(), &[("Council", "£13,780.00"), ("Ada", "£1,820.00")]);
    // 2. £30.00 a week towards £100.00 a month is £1,560.00 towards £1,200.00.
    let monthly = and(charged(10_000, 3_000), &json!({"every": "month"}));
    of(monthly, none.clone(), &[("Ada", "£1,200.00"), ("Council", "£0.00")]);
    // 3. In 26 weeks, as the line itself: £35.00 × 26 of £300.00 × 26.
    let weeks = and(charged(30_000, 3_500), &json!({"weeks_hundredths": 2600}));
    of(weeks, none.clone(), &[("Council", "£6,890.00"), ("Ada", "£910.00")]);
    // 4. Of thirds, the NHS's is free: £250.00 of £300.00 is limited to the £200.00 of the two others.
    let third = |number, funder: &str, basis: &str| {
        share(number, 1, &json!({"funder": funder, "weight_hundredths": 100, "basis": basis}))
    };
    let thirds = json!([third(50, "NHS", "nhs"), third(51, "College", "education")]);
    let expected = [("Ada", "£10,400.00"), ("NHS", "£5,200.00"), ("Council", "£0.00")];
    of(charged(30_000, 25_000), thirds, &expected);
    // 5. After-care is free, unless somebody says why not.
    let free = and(charged(30_000, 3_500), &json!({"basis": "section_117"}));
    of(free.clone(), none.clone(), &[("Council", "£15,600.00")]);
    let because =
        and(free, &json!({"contribution_because": "She chose a larger flat than after-care pays for"}));
    of(because, none.clone(), &[("Council", "£13,780.00"), ("Ada", "£1,820.00")]);
    // 6. A reason does not make health care chargeable.
    let health = json!({"basis": "nhs", "contribution_because": "Asked for"});
    of(and(charged(30_000, 3_500), &health), none.clone(), &[("Council", "£15,600.00")]);
    // 7. The NHS stands first and the council second with 30 per cent: £90.00 may be charged, and £100.00 is asked.
    let second = json!({"funder": "Irkdale Integrated Care Board", "co_funder": "Council", "co_share_hundredths": 3000,
        "co_basis": "care_act"});
    let expected = [("Irkdale Integrated Care Board", "£10,920.00"), ("Ada", "£4,680.00")];
    of(and(charged(30_000, 10_000), &second), none.clone(), &expected);
    // 8. With VAT on top £100.00 are £120.00, and £130.00 are asked.
    let vat = and(charged(10_000, 13_000), &json!({"vat": "on_top"}));
    of(vat, none.clone(), &[("Ada", "£6,240.00"), ("Council", "£0.00")]);
    // 9. Nobody contributes to a credit.
    let credit = and(charged(10_000, 3_500), &json!({"purpose": "credit", "credit_because": "Void weeks"}));
    of(credit, none, &[("Council", "-£5,200.00")]);
    // 10. In a contract of twelve weeks £35.00 × 12 = £420.00 over its term.
    let workshop = within(["2026-09-07", "2026-11-29"], &[charged(30_000, 3_500)]);
    let found = sums(&workshop);
    assert_eq!(found.lines[0].contribution.term.text, "£420.00");
    assert_eq!(found.by_funder[0].committed_in_term.text, "£3,180.00");
}
