//! Sums and gaps, worked by hand and by brute force.

mod by_days;
mod charged;
mod cover;
mod lacking;
mod printed;
mod terms;
mod worked;

use domain::Workshop;
use domain::field::Node;
use domain::money::{Sums, a_week, sums};
use domain::stages::{Control, Every, WeekRule};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::properties::cases;

/// A workshop with these lines on the money board.
fn board(rule: Option<&str>, lines: &[Value]) -> Workshop {
    let rows: Vec<Value> = (1_u128..).zip(lines).map(|(number, line)| with_id(number, line)).collect();
    let people = json!([
        {"id": Uuid::from_u128(901), "name": "Sheila", "role": "family"},
        {"id": Uuid::from_u128(902), "name": "Kayleigh", "role": "family"},
        {"id": Uuid::from_u128(903), "name": " sheila ", "role": "family"},
    ]);
    let file = json!({
        "format": 2, "id": Uuid::nil(), "before": {"people": {"participants": people}},
        "money": {"board": {"week_rule": rule, "lines": rows}},
    });
    Workshop::from_json(&file.to_string()).unwrap()
}

fn with_id(number: u128, row: &Value) -> Value {
    let mut row = row.clone();
    row["id"] = json!(Uuid::from_u128(number));
    row
}

fn line(every: &str, quantity: i64, rate: i64) -> Value {
    json!({"every": every, "quantity_hundredths": quantity, "rate_pence": rate, "standing": "committed"})
}

fn years(workshop: &Workshop) -> Vec<i64> {
    sums(workshop).lines.iter().map(|line| line.year.pence).collect()
}

fn weeks(workshop: &Workshop) -> Vec<Option<i64>> {
    sums(workshop).lines.iter().map(|line| line.week.as_ref().map(|week| week.pence)).collect()
}

#[test]
fn a_mixed_board_comes_to_what_it_comes_to_by_hand() {
    let lines = [
        line("week", 4800, 2150),     // 48 h × £21.50 = £1,032.00 a week × 52 = £53,664.00
        line("month", 100, 9999),     // £99.99 × 12 = £1,199.88; a week £1,199.88 / 52 = £23.0746 → £23.07
        line("year", 2600, 21000),    // 26 × £210 = £5,460.00; a week £105.00
        line("once", 6000, 2150),     // 60 × £21.50 = £1,290.00, once; no week
        json!({"rate_pence": 12345}), // neither how many nor how often: £123.45 once, and not committed
        json!({"every": "week", "quantity_hundredths": 500}), // no rate: nothing
    ];
    let workshop = board(None, &lines);
    assert_eq!(years(&workshop), [5_366_400, 119_988, 546_000, 129_000, 12_345, 0]);
    assert_eq!(weeks(&workshop), [Some(103_200), Some(2307), Some(10_500), None, None, Some(0)]);
    let sums = sums(&workshop);
    // 53,664.00 + 1,199.88 + 5,460.00 + 1,290.00 = 61,613.88
    assert_eq!((sums.committed.pence, sums.committed.text.as_str()), (6_161_388, "£61,613.88"));
    assert_eq!(sums.not_yet.pence, 12_345);
    assert_eq!(sums.total.text, "£61,737.33");
}

#[test]
fn a_year_of_365_days_has_a_seventh_of_a_week_more() {
    let lines = [
        line("week", 100, 7000),  // £70 × 365 / 7 = £3,650.00 exactly; with 52 weeks £3,640.00
        line("week", 1250, 2150), // £268.75 × 365 / 7 = £14,013.392… → £14,013.39; with 52 £13,975.00
        line("month", 100, 7000), // months do not care: £840.00
    ];
    assert_eq!(years(&board(Some("calendar_year"), &lines)), [36_5000, 1_401_339, 8_4000]);
    assert_eq!(years(&board(Some("fifty_two"), &lines)), [36_4000, 1_397_500, 8_4000]);
    assert_eq!(years(&board(None, &lines)), [36_4000, 1_397_500, 8_4000]);
    // The week of £840.00 a year: 840 / 52 = £16.1538 → £16.15; 840 × 7 / 365 = £16.1095 → £16.11.
    assert_eq!(weeks(&board(None, &lines))[2], Some(1615));
    assert_eq!(weeks(&board(Some("calendar_year"), &lines))[2], Some(1611));
}

#[test]
fn weeks_that_are_named_count_as_named_under_either_rule() {
    let term =
        json!({"every": "week", "quantity_hundredths": 200, "rate_pence": 2400, "weeks_hundredths": 3950});
    // 2 × £24 × 39.5 = £1,896.00
    for rule in [None, Some("fifty_two"), Some("calendar_year")] {
        assert_eq!(years(&board(rule, std::slice::from_ref(&term))), [189_600]);
    }
    // Weeks of a line that is not weekly mean nothing.
    let yearly = json!({"every": "year", "rate_pence": 100, "weeks_hundredths": 3950});
    assert_eq!(years(&board(None, &[yearly])), [100]);
}

#[test]
fn half_a_penny_goes_up_and_less_goes_down() {
    // 0.5 × 1p = 0.5p → 1p; 0.49 × 1p → 0p; 1.5 × 1p → 2p; 1.49 × 1p → 1p; 2.5 × 1p → 3p, not to the even 2p
    let lines = [50, 49, 150, 149, 250].map(|quantity| line("once", quantity, 1));
    assert_eq!(years(&board(None, &lines)), [1, 0, 2, 1, 3]);
    // Rounded once: 52 × 0.01 × 1p = 0.52p → 1p, not 52 × 0p; and 0.33 × 10p × 52 = 171.6p → 172p, not 3p × 52.
    assert_eq!(years(&board(None, &[line("week", 1, 1), line("week", 33, 10)])), [1, 172]);
    // What is over the budget is rounded like what is left: ±£0.26 / 52 = ±0.5p → ±1p.
    assert_eq!((a_week(26, WeekRule::FiftyTwo), a_week(-26, WeekRule::FiftyTwo)), (1, -1));
}

#[test]
fn the_most_that_can_be_entered_is_summed_without_overflow() {
    // £100,000,000 × 10,000 × 52 is 5.2 × 10^15 pence a line: within a whole number, 5,000 times over as well.
    let most = line("week", 1_000_000, 10_000_000_000);
    let workshop = board(None, &vec![most; 40]);
    assert_eq!(sums(&workshop).total.pence, 40 * 5_200_000_000_000_000);
}

fn names(shares: &[domain::money::Share]) -> Vec<(&str, Option<Control>, i64, i64)> {
    shares.iter().map(|s| (s.name.as_str(), s.control, s.committed.pence, s.not_yet.pence)).collect()
}

#[test]
fn one_funder_is_one_share_however_it_is_typed() {
    let from = |funder: &str, pence: i64, standing: Option<&str>| json!({"funder": funder, "every": "once", "rate_pence": pence, "standing": standing});
    let lines = [
        from("Irkdale Council", 100, Some("committed")),
        from(" irkdale COUNCIL\t", 30, Some("in_principle")),
        from("NHS", 200, Some("committed")),
        from("", 7, Some("offered")),
        from("Irkdale Council", 50, None),
        from("  ", 1, Some("committed")),
    ];
    let sums = sums(&board(None, &lines));
    // As first typed, largest first: 100 + 30 + 50 = 180 of the council, 200 of the NHS, 8 of nobody named.
    let expected = [("NHS", None, 200, 0), ("Irkdale Council", None, 100, 80), ("", None, 1, 7)];
    assert_eq!(names(&sums.by_funder), expected);
    assert_eq!((sums.committed.pence, sums.not_yet.pence), (301, 87));
}

#[test]
fn two_in_the_family_who_control_money_are_two_shares() {
    let by = |control: Option<&str>, who: Option<u128>, pence: i64| {
        json!({"controlled_by": control, "controller": who.map(Uuid::from_u128), "rate_pence": pence,
            "standing": "committed"})
    };
    let lines = [
        by(Some("family"), Some(901), 10),
        by(Some("family"), Some(902), 20),
        by(Some("family"), None, 5),
        by(Some("third_party"), Some(901), 40),
        by(Some("family"), Some(903), 3),
        json!({"controlled_by": "family", "rate_pence": 9, "standing": "offered"}),
        by(None, None, 80),
    ];
    let sums = sums(&board(None, &lines));
    let expected = [
        ("", None, 80, 0),
        ("Sheila", Some(Control::ThirdParty), 40, 0),
        ("Kayleigh", Some(Control::Family), 20, 0),
        ("", Some(Control::Family), 5, 9),
        ("Sheila", Some(Control::Family), 13, 0),
    ];
    assert_eq!(names(&sums.by_controller), expected);
    // 10 + 20 + 5 + 3; the 9 that are only offered are not promised to the family.
    assert_eq!(sums.family_lines.pence, 38);
}

#[test]
fn what_is_agreed_in_principle_is_not_promised() {
    let mut workshop = tests::sample("danny");
    let before = sums(&workshop);
    // The job coach, 2 × £24 × 40 weeks = £1,920.00, and early Saturdays, 2 × £30 × 52 = £3,120.00.
    assert_eq!(before.not_yet.text, "£5,040.00");
    let coach = before.lines[9].id;
    let at = format!("money/board/lines/{coach}/standing");
    domain::apply(&mut workshop, domain::Act::Set { at, to: json!("committed") }).unwrap();
    let after = sums(&workshop);
    assert_eq!(after.not_yet.pence, 312_000);
    assert_eq!(after.committed.pence, before.committed.pence + 192_000);
    assert_eq!(after.total, before.total);
    assert_eq!(after.difference.unwrap().pence, 0);
}

const FUNDERS: [&str; 6] = ["", "NHS", "nhs ", "Council", " COUNCIL", "Dad’s own"];
const EVERY: [Option<&str>; 5] = [None, Some("week"), Some("month"), Some("year"), Some("once")];
const STANDING: [Option<&str>; 4] = [None, Some("offered"), Some("in_principle"), Some("committed")];

prop_compose! {
    fn any_line()(
        quantity in prop::option::of(0_i64..=1_000_000),
        rate in prop::option::of(0_i64..=10_000_000_000),
        weeks in prop::option::of(0_i64..=5_300),
        every in prop::sample::select(EVERY.to_vec()),
        standing in prop::sample::select(STANDING.to_vec()),
        funder in prop::sample::select(FUNDERS.to_vec()),
        control in prop::option::of(prop::sample::select(vec!["person", "family", "provider", "nhs"])),
        who in prop::option::of(900_u128..905),
        (co, contribution) in (prop::option::of(0_i64..=10_000), prop::option::of(0_i64..=100_000)),
        (route, stream) in (prop::option::of(prop::sample::select(vec!["isf", "natural"])), prop::sample::select(FUNDERS.to_vec())),
    ) -> Value {
        json!({"co_funder": "Parish", "co_share_hundredths": co, "contribution_a_week_pence": contribution,
            "route": route, "stream": stream, "quantity_hundredths": quantity, "rate_pence": rate, "weeks_hundredths": weeks, "every": every,
            "standing": standing, "funder": funder, "controlled_by": control, "controller": who.map(Uuid::from_u128)})
    }
}

fn assert_parts_make_the_whole(sums: &Sums) {
    let lines: i64 = sums.lines.iter().map(|line| line.year.pence).sum();
    assert_eq!(lines, sums.total.pence);
    assert_eq!(sums.committed.pence + sums.not_yet.pence, sums.total.pence);
    let terms: i64 = sums.lines.iter().map(|line| line.term.pence).sum();
    assert_eq!((terms, sums.term.committed.pence + sums.term.not_yet.pence), (sums.term.total.pence, terms));
    if !sums.by_year.is_empty() {
        let committed: i64 = sums.by_year.iter().map(|year| year.committed.pence).sum();
        let not_yet: i64 = sums.by_year.iter().map(|year| year.not_yet.pence).sum();
        assert_eq!((committed, not_yet), (sums.term.committed.pence, sums.term.not_yet.pence));
    }
    let weeks: i64 = sums.lines.iter().map(|line| line.average.pence).sum();
    assert_eq!(weeks, sums.week.total.pence);
    assert_eq!(sums.week.committed.pence + sums.week.not_yet.pence, weeks);
    for shares in [
        &sums.by_funder,
        &sums.by_controller,
        &sums.by_route,
        &sums.by_stream,
        &sums.by_outcome,
        &sums.by_support,
    ] {
        let committed: i64 = shares.iter().map(|share| share.committed.pence).sum();
        let not_yet: i64 = shares.iter().map(|share| share.not_yet.pence).sum();
        assert_eq!((committed, not_yet), (sums.committed.pence, sums.not_yet.pence));
        let committed: i64 = shares.iter().map(|share| share.committed_in_term.pence).sum();
        let not_yet: i64 = shares.iter().map(|share| share.not_yet_in_term.pence).sum();
        assert_eq!((committed, not_yet), (sums.term.committed.pence, sums.term.not_yet.pence));
        let committed: i64 = shares.iter().map(|share| share.committed_a_week.pence).sum();
        let not_yet: i64 = shares.iter().map(|share| share.not_yet_a_week.pence).sum();
        assert_eq!((committed, not_yet), (sums.week.committed.pence, sums.week.not_yet.pence));
        if std::ptr::eq(shares, &raw const sums.by_outcome) {
            continue;
        }
        let sizes = shares.iter().map(|share| share.committed.pence + share.not_yet.pence);
        assert!(sizes.is_sorted_by(|larger, smaller| larger >= smaller));
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_parts_always_make_the_whole(lines in prop::collection::vec(any_line(), 0..25)) {
        for rule in [None, Some("calendar_year")] {
            assert_parts_make_the_whole(&sums(&board(rule, &lines)));
        }
    }

    #[test]
    fn an_average_week_is_the_year_spread_and_an_ordinary_week_stays_as_it_is(
        lines in prop::collection::vec(any_line(), 1..25),
    ) {
        for (rule, over, under) in [(None, 1, 52), (Some("calendar_year"), 7, 365)] {
            let workshop = board(rule, &lines);
            let sums = sums(&workshop);
            for (line, sum) in workshop.money.board.lines.iter().zip(&sums.lines) {
                // Less than a penny off, and half a penny of the year's own rounding.
                let off = sum.average.pence * under - sum.year.pence * over;
                prop_assert!(off.abs() < under + over, "{line:?}: {sum:?}");
                let weekly = line.every == Some(Every::Week) && line.weeks_hundredths.is_none();
                let whole = line.quantity_hundredths.is_none_or(|quantity| quantity.get() % 100 == 0);
                if weekly && whole {
                    prop_assert_eq!(sum.week.as_ref(), Some(&sum.average));
                }
            }
        }
    }

    #[test]
    fn the_week_rule_changes_sums_and_no_line(lines in prop::collection::vec(any_line(), 1..8)) {
        let mut workshop = board(Some("fifty_two"), &lines);
        let stored = workshop.money.board.lines.read().to_string();
        for rule in ["calendar_year", "fifty_two", ""] {
            let act = domain::Act::Set { at: "money/board/week_rule".into(), to: json!(rule) };
            domain::apply(&mut workshop, act).unwrap();
            prop_assert_eq!(workshop.money.board.lines.read().to_string(), stored.as_str());
        }
    }

    #[test]
    fn a_line_is_its_exact_amount_to_the_nearest_penny(line in any_line()) {
        let number = |name: &str| line[name].as_i64().map(i128::from);
        // In hundredths of hundredths of a penny, times seven: everything is a whole number.
        let times = match line["every"].as_str() {
            Some("week") => number("weeks_hundredths").map_or(36_400, |weeks| weeks * 7),
            Some("month") => 8_400,
            _ => 700,
        };
        let calendar = if line["every"] == "week" && line["weeks_hundredths"].is_null() { 36_500 } else { times };
        let once = number("rate_pence").unwrap_or(0) * number("quantity_hundredths").unwrap_or(100);
        for (rule, times) in [("fifty_two", times), ("calendar_year", calendar)] {
            let found = years(&board(Some(rule), std::slice::from_ref(&line)))[0];
            let off = i128::from(found) * 70_000 - once * times;
            prop_assert!(-35_000 < off && off <= 35_000, "{} off by {}/70000 p", line, off);
        }
    }
}
