//! Twelve boards with their figures worked by hand beside them. [domain.md 2.21, 2.10, §0.10, §6 items 10 and 33]

use domain::Code;
use domain::Workshop;
use domain::field::Node;
use domain::money::{BudgetKind, Share, Sums, balance_minutes, budget_now, budgets, ripple, sums};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{board, line};

/// A board, changed before it is read.
pub(super) fn with(lines: &[Value], change: impl Fn(&mut Value)) -> Workshop {
    let mut file = board(None, lines).read();
    change(&mut file);
    Workshop::from_json(&file.to_string()).unwrap()
}

/// A line with more answers.
pub(super) fn and(mut line: Value, more: &Value) -> Value {
    for (name, answer) in more.as_object().unwrap() {
        line[name] = answer.clone();
    }
    line
}

fn by(shares: &[Share]) -> Vec<(&str, i64)> {
    shares.iter().map(|share| (share.name.as_str(), share.committed.pence + share.not_yet.pence)).collect()
}

fn years(sums: &Sums) -> Vec<(i32, i64)> {
    sums.by_year.iter().map(|year| (year.from, year.committed.pence + year.not_yet.pence)).collect()
}

#[test]
fn a_start_in_mid_year_falls_into_two_budget_years() {
    let from_october = and(line("week", 100, 20_000), &json!({"starts": "2026-10-01", "ends": "2027-09-30"}));
    // £200 × 52 = £10,400 for the 365 days. 182 of them lie before April: 10,400 × 182 / 365 = £5,185.75 (.753 down);
    // 183 after: 10,400 × 183 / 365 = £5,214.25 (.247 up). Together £10,400.00 again.
    let sums_52 = sums(&board(Some("fifty_two"), std::slice::from_ref(&from_october)));
    assert_eq!(years(&sums_52), [(2026, 518_575), (2027, 521_425)]);
    // By the days of the calendar: £200 × 182 / 7 = £5,200.00 and £200 × 183 / 7 = £5,228.57 (.142 down).
    let sums_days = sums(&board(Some("calendar_year"), &[from_october]));
    assert_eq!(years(&sums_days), [(2026, 520_000), (2027, 522_857)]);
}

#[test]
fn six_weeks_of_waking_nights_are_six_weeks() {
    let nights = and(line("week", 700, 18_500), &json!({"starts": "2026-11-02", "ends": "2026-12-13"}));
    // 42 days are six weeks: 7 × £185 × 6 = £7,770.00 whether the weeks are said or not, and whatever the rule.
    let said = and(nights.clone(), &json!({"weeks_hundredths": 600}));
    for (rule, line) in [("fifty_two", &said), ("calendar_year", &said), ("fifty_two", &nights)] {
        assert_eq!(years(&sums(&board(Some(rule), std::slice::from_ref(line)))), [(2026, 777_000)]);
    }
    // So they are in a full year, since the line has days of its own.
    for line in [said, nights] {
        let found = sums(&board(None, &[line]));
        assert_eq!((found.term.total.pence, found.total.pence), (777_000, 777_000));
    }
}

#[test]
fn a_one_off_falls_into_the_year_in_which_it_starts() {
    let lines = [
        and(
            line("once", 100, 499_999),
            &json!({"what": "Wet room", "starts": "2027-04-01", "ends": "2027-04-01"}),
        ),
        and(line("month", 100, 10_000), &json!({"starts": "2026-04-01", "ends": "2028-03-31"})),
    ];
    // £100 × 12 = £1,200 in each of the two years; the wet room, £4,999.99, in the second.
    assert_eq!(years(&sums(&board(None, &lines))), [(2026, 120_000), (2027, 619_999)]);
    // Both years are the contract's; in its first full year the wet room is not built yet.
    let found = sums(&board(None, &lines));
    assert_eq!((found.term.total.pence, found.total.pence), (240_000 + 499_999, 120_000));
}

#[test]
fn a_set_up_that_tapers_comes_to_the_sum_of_its_weeks() {
    let taper =
        json!({"purpose": "tapering", "weeks_hundredths": 500, "taper_to_hundredths": 800, "unit": "hour"});
    let set_up = and(line("week", 2000, 2000), &taper);
    // 20, 17, 14, 11 and 8 hours are 70 hours at £20.00 = £1,400.00.
    assert_eq!(sums(&board(None, std::slice::from_ref(&set_up))).total.text, "£1,400.00");
    // From Monday 15 March 2027: three weeks begin before April (15, 22, 29 March): 51 hours = £1,020.00, then 19.
    let dated = and(set_up, &json!({"starts": "2027-03-15", "ends": "2027-04-18"}));
    assert_eq!(years(&sums(&board(None, &[dated]))), [(2026, 102_000), (2027, 38_000)]);
    // One week alone lies halfway: (20 + 8) / 2 = 14 hours = £280.00.
    let one = and(line("week", 2000, 2000), &and(taper.clone(), &json!({"weeks_hundredths": 100})));
    assert_eq!(sums(&board(None, &[one])).total.text, "£280.00");
}

#[test]
fn a_sleep_in_shared_by_four_is_apportioned_by_need() {
    let night =
        |share: i64| and(line("week", 700, 9500), &json!({"unit": "sleep_in", "share_hundredths": share}));
    // £95 × 7 × 52 = £34,580.00 for the house. Parts by need of 40, 30, 20 and 10 per cent.
    let parts = [(4000, 1_383_200), (3000, 1_037_400), (2000, 691_600), (1000, 345_800)];
    for (share, pence) in parts {
        assert_eq!(sums(&board(None, &[night(share)])).total.pence, pence);
    }
    assert_eq!(parts.iter().map(|(_, pence)| pence).sum::<i64>(), 3_458_000);
    // Somebody who does not need it pays nothing.
    assert_eq!(sums(&board(None, &[night(0)])).total.pence, 0);
}

#[test]
fn after_care_is_free_unless_somebody_says_why_not() {
    let lines = [and(
        line("week", 100, 30_000),
        &json!({"funder": "Council", "basis": "section_117", "contribution_a_week_pence": 3500}),
    )];
    let codes = |workshop: &Workshop| {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap();
        let found = domain::check(workshop, today);
        found
            .into_iter()
            .filter(|p| p.code == Code::ContributionToAfterCare)
            .map(|p| p.at)
            .collect::<Vec<_>>()
    };
    let refused = board(None, &lines);
    let at = format!("money/board/lines/{}/contribution_a_week_pence", Uuid::from_u128(1));
    assert_eq!(codes(&refused), [at]);
    let told = and(lines[0].clone(), &json!({"contribution_because": "A backdated charge, under appeal"}));
    assert!(codes(&board(None, &[told])).is_empty());
    let other_law = and(lines[0].clone(), &json!({"basis": "care_act"}));
    assert!(codes(&board(None, &[other_law])).is_empty());
}

#[test]
fn what_the_person_contributes_is_theirs() {
    let lines =
        [and(line("week", 100, 30_000), &json!({"funder": "Council", "contribution_a_week_pence": 3500}))];
    let workshop = with(&lines, |file| file["before"]["person"]["liked_name"] = json!("Ada"));
    // £300 × 52 = £15,600.00: £35 × 52 = £1,820.00 from Ada, £13,780.00 from the council.
    assert_eq!(by(&sums(&workshop).by_funder), [("Council", 1_378_000), ("Ada", 182_000)]);
    // A contribution never comes to more than what it is for.
    let large = and(lines[0].clone(), &json!({"contribution_a_week_pence": 99_999}));
    assert_eq!(by(&sums(&board(None, &[large])).by_funder), [("the person", 1_560_000), ("Council", 0)]);
}

#[test]
fn two_funders_of_one_line_pay_all_of_it() {
    let shared = json!({"funder": "Council", "co_funder": "NHS", "co_share_hundredths": 4000});
    let lines = [and(line("year", 100, 1_000_001), &shared)];
    // £10,000.01: 40 per cent is £4,000.004, so £4,000.00 from the NHS and the rest, £6,000.01, from the council.
    assert_eq!(by(&sums(&board(None, &lines)).by_funder), [("Council", 600_001), ("NHS", 400_000)]);
    // Without a second funder's name nobody pays a second part.
    let alone = and(line("year", 100, 1_000_001), &json!({"funder": "Council", "co_share_hundredths": 4000}));
    assert_eq!(by(&sums(&board(None, &[alone])).by_funder), [("Council", 1_000_001)]);
}

#[test]
fn a_direct_payment_for_an_assistant_carries_its_on_costs() {
    let costs = json!({"route": "direct_payment", "on_costs_hundredths": 1250, "unit": "hour"});
    // 10 hours at £14.50 = £145.00; 12.5 per cent on top is £18.125: £163.125 a week × 52 = £8,482.50.
    let workshop = board(None, &[and(line("week", 1000, 1450), &costs)]);
    let found = sums(&workshop);
    assert_eq!(found.total.text, "£8,482.50");
    assert_eq!(found.lines[0].week.as_ref().unwrap().text, "£163.13");
    assert_eq!(by(&found.by_route), [("direct payment", 848_250)]);
}

#[test]
fn a_cut_in_the_middle_of_the_meeting_scales_nothing() {
    let lines = [
        and(line("week", 4000, 2100), &json!({"what": "One to one"})), // 40 × £21 × 52 = £43,680.00
        and(line("week", 200, 3000), &json!({"what": "Club", "standing": "offered"})), // 2 × £30 × 52 = £3,120.00
        and(line("once", 100, 120_000), &json!({"what": "Bike", "standing": "in_principle"})), // £1,200.00
    ];
    let budget = |versions: &Value| {
        with(&lines, |file| {
            file["assessment"]["budget"]["amount_a_year_pence"] = json!(4_800_000);
            file["money"]["versions"]["versions"] = versions.clone();
        })
    };
    let before = sums(&budget(&json!([])));
    assert_eq!((before.total.pence, before.difference.as_ref().unwrap().pence), (4_800_000, 0));
    let cut = json!([{"id": Uuid::from_u128(50), "amount_a_year_pence": 3_860_000, "because": "Panel rang"}]);
    let workshop = budget(&cut);
    let after = sums(&workshop);
    // £48,000 less £9,400 is £38,600; the lines still come to £48,000.00, £9,400.00 too much, £180.77 a week.
    assert_eq!(after.total, before.total);
    assert_eq!(after.indicative.as_ref().unwrap().pence, 4_800_000);
    assert_eq!(after.budget.as_ref().unwrap().pence, 3_860_000);
    assert_eq!(after.difference.as_ref().unwrap().pence, -940_000);
    assert_eq!(after.difference_a_week.as_ref().unwrap().text, "-£180.77");
    let giving_way: Vec<_> =
        ripple(&workshop, &after).iter().map(|r| (r.what.clone(), r.committed)).collect();
    let expected = [("Club", false), ("Bike", false), ("One to one", true)];
    assert_eq!(giving_way, expected.map(|(what, committed)| (what.to_owned(), committed)));
    assert!(ripple(&budget(&json!([])), &before).is_empty());
    // A version without an amount changes nothing.
    let empty = json!([{"id": Uuid::from_u128(50), "because": "Asked again"}]);
    assert_eq!(sums(&budget(&empty)).difference.unwrap().pence, 0);
}

#[test]
fn what_is_agreed_counts_and_a_newer_proposal_stands_beside_it() {
    let version =
        |standing: Value, pounds: i64| json!({"standing": standing, "amount_a_year_pence": pounds * 100});
    let told = |versions: &[Value]| {
        let rows: Vec<Value> = (50_u128..)
            .zip(versions)
            .map(|(id, version)| and(version.clone(), &json!({"id": Uuid::from_u128(id)})))
            .collect();
        let workshop = with(&[line("year", 100, 4_800_000)], |file| {
            file["assessment"]["budget"]["amount_a_year_pence"] = json!(5_000_000);
            file["money"]["versions"]["versions"] = json!(rows);
        });
        // The board compares with the newest: £48,000.00 of lines.
        let newest = budget_now(&workshop).unwrap().a_year;
        assert_eq!(sums(&workshop).difference.unwrap().pence, newest - 4_800_000);
        budgets(&workshop).iter().map(|budget| (budget.kind, budget.a_year / 100)).collect::<Vec<_>>()
    };
    let (agreed, proposed, unsaid) = (json!("agreed"), json!("proposed"), Value::Null);
    let (first, cut) = (version(agreed.clone(), 48_000), version(proposed.clone(), 38_600));
    assert_eq!(told(&[]), [(BudgetKind::Indicative, 50_000)]);
    assert_eq!(told(&[version(unsaid.clone(), 49_000)]), [(BudgetKind::Changed, 49_000)]);
    assert_eq!(told(std::slice::from_ref(&cut)), [(BudgetKind::Proposed, 38_600)]);
    assert_eq!(told(&[cut.clone(), first.clone()]), [(BudgetKind::Agreed, 48_000)]);
    let both = [(BudgetKind::Agreed, 48_000), (BudgetKind::Proposed, 38_600)];
    assert_eq!(told(&[version(agreed, 47_000), first.clone(), cut]), both);
    let both = [(BudgetKind::Agreed, 48_000), (BudgetKind::Changed, 47_500)];
    assert_eq!(told(&[first, version(proposed, 40_000), version(unsaid, 47_500)]), both);
}

#[test]
fn hours_in_the_bank_are_what_was_saved_less_what_was_used() {
    let entries = json!([
        {"id": Uuid::from_u128(60), "saved_minutes": 360, "what_for": "Ramadan"}, // 6 hours
        {"id": Uuid::from_u128(61), "saved_minutes": 195}, // 3 hours 15 minutes
        {"id": Uuid::from_u128(62), "used_minutes": 540, "what_for": "Whitby"}, // 9 hours
    ]);
    let banked = |entries: &Value| with(&[], |file| file["money"]["bank"]["entries"] = entries.clone());
    assert_eq!(balance_minutes(&banked(&entries)), 15);
    assert_eq!(balance_minutes(&banked(&json!([{"id": Uuid::from_u128(60), "used_minutes": 30}]))), -30);
}

#[test]
fn only_what_is_committed_is_promised() {
    let standing = |word: &str, pence: i64| {
        json!({"every": "year", "rate_pence": pence, "standing": word, "funder": "Council", "stream": "Social care budget",
            "controlled_by": "council", "purpose": "contingency"})
    };
    let lines =
        [standing("committed", 100_001), standing("in_principle", 20_002), standing("offered", 3_003)];
    let found = sums(&board(None, &lines));
    // £1,000.01 promised; £200.02 + £30.03 = £230.05 not yet; £1,230.06 on the table.
    assert_eq!((found.committed.pence, found.not_yet.pence, found.total.pence), (100_001, 23_005, 123_006));
    for shares in [&found.by_funder, &found.by_controller, &found.by_stream] {
        assert_eq!((shares[0].committed.pence, shares[0].not_yet.pence), (100_001, 23_005));
    }
    assert_eq!(found.contingency.pence, 123_006);
}

#[test]
fn a_line_that_serves_three_outcomes_is_parted_evenly_to_the_penny() {
    let outcomes: Vec<Value> =
        (70..73).map(|id| json!({"id": Uuid::from_u128(id), "statement": format!("I do {id}")})).collect();
    let all: Vec<Uuid> = (70..73).map(Uuid::from_u128).collect();
    let lines = [
        and(line("year", 100, 10_000), &json!({"outcomes": all})), // £100.00: £33.34, £33.33, £33.33
        and(line("year", 100, 500), &json!({"outcomes": [Uuid::from_u128(72)]})), // £5.00
        line("year", 100, 7),                                      // 7p for nothing in particular
    ];
    let workshop = with(&lines, |file| file["plan"]["outcomes"]["outcomes"] = json!(outcomes));
    let expected = [("I do 70", 3_334), ("I do 71", 3_333), ("I do 72", 3_833), ("", 7)];
    assert_eq!(by(&sums(&workshop).by_outcome), expected);
}
