//! Hours of support: exact, and the parts always make the whole.

use domain::Workshop;
use domain::setup::setup;
use domain::shared::parts;
use domain::stages::WeekKind;
use domain::week::{Against, Hours, KindHours, WeekSums, comparisons, weeks};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::properties::cases;

fn rows(first: u128, rows: &[Value]) -> Vec<Value> {
    let with_id = |(number, row): (u128, &Value)| {
        let mut row = row.clone();
        row["id"] = json!(Uuid::from_u128(first + number));
        row
    };
    (0..).zip(rows).map(with_id).collect()
}

fn workshop(who: &Value, lines: &[Value]) -> Workshop {
    let file =
        json!({"format": 2, "id": Uuid::nil(), "who": who, "money": {"board": {"lines": rows(900, lines)}}});
    Workshop::from_json(&file.to_string()).unwrap()
}

fn week_of(activities: &[Value]) -> Workshop {
    workshop(&json!({"week": {"activities": rows(1, activities)}}), &[])
}

fn texts(kinds: &[KindHours]) -> Vec<(&str, i64, i64, i64)> {
    kinds.iter().map(|k| (k.name.as_str(), k.total.minutes, k.nights.minutes, k.weekend.minutes)).collect()
}

#[test]
fn a_week_comes_to_what_it_comes_to_by_hand() {
    let workshop = week_of(&[
        json!({"day": "monday", "part": "morning", "kind": "provider_one_to_one", "support_minutes": 90}),
        // Two people for two hours are four hours.
        json!({"day": "saturday", "part": "evening", "kind": "provider_one_to_one", "support_minutes": 120, "two_to_one": true}),
        // A sleep-in is at night whatever is said of the time.
        json!({"day": "sunday", "from": "21:00", "kind": "sleep_in", "support_minutes": 540}),
        json!({"day": "sunday", "from": "05:30", "kind": "family", "support_minutes": 30}),
        json!({"kind": "family", "support_minutes": 60}),
        json!({"day": "tuesday", "what": "The allotment"}),
        json!({"day": "tuesday", "support_minutes": 15}),
        json!({"week": "bad", "day": "monday", "kind": "waking_night", "support_minutes": 600}),
    ]);
    let [ordinary, bad] = &weeks(&workshop)[..] else { panic!("two kinds of week") };
    assert_eq!((ordinary.week, bad.week), (WeekKind::Ordinary, WeekKind::Bad));
    // 90 + 240 + 540 + 30 + 60 + 15 = 975 minutes
    assert_eq!(ordinary.total, Hours::of(975));
    assert_eq!(ordinary.total.text, "16 hours 15 minutes");
    assert_eq!((ordinary.nights.minutes, ordinary.by_day.minutes), (570, 405));
    assert_eq!(
        (ordinary.weekdays.minutes, ordinary.weekend.minutes, ordinary.no_day.minutes),
        (105, 810, 60)
    );
    assert_eq!(ordinary.two_to_one.minutes, 240);
    let expected = [
        ("Family time", 90, 30, 30),
        ("Provider’s one-to-one support", 330, 0, 240),
        ("Sleep-in", 540, 540, 540),
        ("Kind of support not said yet", 15, 0, 0),
    ];
    assert_eq!(texts(&ordinary.kinds), expected);
    let days: Vec<(&str, i64)> =
        ordinary.days.iter().map(|day| (day.name.as_str(), day.total.minutes)).collect();
    assert_eq!(
        days,
        [("Monday", 90), ("Tuesday", 15), ("Saturday", 240), ("Sunday", 570), ("No day yet", 60)]
    );
    assert_eq!(bad.total.minutes, 600);
}

#[test]
fn night_begins_at_ten_and_ends_at_six_where_only_a_time_is_given() {
    for (row, night) in [
        (json!({"from": "21:59"}), false),
        (json!({"from": "22:00"}), true),
        (json!({"from": "05:59"}), true),
        (json!({"from": "06:00"}), false),
        (json!({"from": "23:00", "part": "evening"}), false),
        (json!({"from": "10:00", "part": "night"}), true),
        (json!({}), false),
        (json!({"kind": "waking_night", "part": "morning"}), true),
    ] {
        let mut row = row;
        row["support_minutes"] = json!(10);
        let workshop = week_of(std::slice::from_ref(&row));
        assert_eq!(weeks(&workshop)[0].nights.minutes, if night { 10 } else { 0 }, "{row}");
    }
}

fn compared(activities: &[Value], elements: &[Value], lines: &[Value]) -> Vec<(Against, usize, i64, i64)> {
    let who =
        json!({"week": {"activities": rows(1, activities)}, "support": {"elements": rows(500, elements)}});
    let found = comparisons(&workshop(&who, lines)).into_iter();
    found.map(|c| (c.against, c.support.len(), c.week.minutes, c.other.minutes)).collect()
}

fn on(support: &[u128], minutes: i64) -> Value {
    let support: Vec<Uuid> = support.iter().map(|n| Uuid::from_u128(*n)).collect();
    json!({"support": support, "support_minutes": minutes})
}

fn hours(support: &[u128], hundredths: i64) -> Value {
    let support: Vec<Uuid> = support.iter().map(|n| Uuid::from_u128(*n)).collect();
    json!({"support": support, "unit": "hour", "every": "week", "quantity_hundredths": hundredths})
}

#[test]
fn week_support_and_money_are_held_against_each_other_without_counting_twice() {
    use Against::{Money, Support};
    let lasting = |minutes: i64| json!({"minutes_a_week": minutes});
    // One piece: 22 h 30 min in the week, 20 hours in the money, nothing said by the support.
    assert_eq!(compared(&[on(&[500], 1350)], &[json!({})], &[hours(&[500], 2000)]), [(Money, 1, 1350, 1200)]);
    // 7.33 hours are 439.8 minutes, to the nearest minute 440.
    assert_eq!(compared(&[on(&[500], 440)], &[lasting(440)], &[hours(&[500], 733)])[1], (Money, 1, 440, 440));
    // An activity that belongs to two pieces counts once, against both together.
    let both = [on(&[500, 501], 60), on(&[501], 30)];
    assert_eq!(compared(&both, &[lasting(60), lasting(40)], &[]), [(Support, 2, 90, 100)]);
    // One line for two pieces is held against both; a piece that is not in the week yet is left in peace.
    let (apart, line) = ([on(&[500], 60), on(&[501], 30)], [hours(&[500, 501], 150)]);
    let two = [lasting(60), lasting(30)];
    assert_eq!(
        compared(&apart, &two, &line),
        [(Support, 1, 60, 60), (Support, 1, 30, 30), (Money, 2, 90, 90)]
    );
    assert_eq!(compared(&apart[..1], &two, &line), [(Support, 1, 60, 60)]);
    // What is paid by the night as well is not counted in hours.
    let nights = json!({"support": [Uuid::from_u128(500)], "unit": "sleep_in", "every": "week", "quantity_hundredths": 700});
    assert_eq!(compared(&[on(&[500], 60)], &[json!({})], &[hours(&[500], 200), nights]), []);
    // A bank of hours for a year, and a one-off, are beside the ordinary week.
    for every in ["year", "once"] {
        let mut beside = hours(&[500], 9900);
        beside["every"] = json!(every);
        assert_eq!(
            compared(&[on(&[500], 60)], &[json!({})], &[hours(&[500], 100), beside]),
            [(Money, 1, 60, 60)]
        );
    }
    assert_eq!(compared(&[on(&[77], 60)], &[lasting(5)], &[]), [], "a link to nothing");
}

#[test]
fn a_share_is_taken_to_the_nearest_minute_and_only_if_it_is_needed() {
    let shared = |needed: Value, minutes: i64, share: i64| json!({"needed": needed, "minutes_a_week": minutes, "share_hundredths": share});
    let all = [
        shared(json!(true), 6300, 2500), // exactly 1,575
        shared(json!(true), 6300, 1333), // 839.79 → 840
        shared(json!(true), 1, 5000),    // half a minute goes up
        shared(json!(true), 1, 4999),
        shared(json!(false), 6300, 2500),
        shared(json!(null), 6300, 2500), // not asked yet: nothing is said
        json!({"needed": true, "minutes_a_week": 600}),
    ];
    let found = parts(&workshop(&json!({"shared": {"shared": rows(1, &all)}}), &[]));
    let said: Vec<(i64, bool)> = found.iter().map(|p| (p.part.minutes, p.rounded)).collect();
    assert_eq!(said, [(1575, false), (840, true), (1, true), (0, true), (0, false)]);
}

#[test]
fn the_start_costs_what_its_steps_cost_and_a_line_pays_once() {
    let line = Uuid::from_u128(900);
    let steps = [
        json!({"setup_a_week_pence": 10_001, "weeks_hundredths": 150, "lines": [line]}), // 150.015 → £150.02
        json!({"setup_a_week_pence": 5_000, "lines": [line]}), // one week where none is said
        json!({"weeks_hundredths": 600, "lines": [Uuid::from_u128(901)]}),
    ];
    let lines = [
        json!({"every": "once", "rate_pence": 12_000}),
        json!({"every": "year", "rate_pence": 90_000}), // a yearly line is not for a start
    ];
    let setup = setup(&workshop(&json!({"start": {"steps": rows(1, &steps)}}), &lines));
    assert_eq!(setup.steps.iter().map(|s| s.cost.pence).collect::<Vec<_>>(), [15_002, 5_000, 0]);
    assert_eq!((setup.total.text.as_str(), setup.money.text.as_str()), ("£200.02", "£120.00"));
}

const KINDS: [Option<&str>; 5] =
    [None, Some("family"), Some("sleep_in"), Some("waking_night"), Some("clinical")];
const DAYS: [Option<&str>; 5] = [None, Some("monday"), Some("friday"), Some("saturday"), Some("sunday")];

prop_compose! {
    fn any_activity()(
        week in prop::sample::select(vec![None, Some("ordinary"), Some("holiday"), Some("bad")]),
        day in prop::sample::select(DAYS.to_vec()),
        part in prop::sample::select(vec![None, Some("waking"), Some("evening"), Some("night")]),
        from in prop::sample::select(vec![None, Some("00:00"), Some("06:00"), Some("21:59"), Some("22:00"), Some("24:00")]),
        kind in prop::sample::select(KINDS.to_vec()),
        two in prop::option::of(any::<bool>()),
        minutes in prop::option::of(0_i64..=527_040),
    ) -> Value {
        json!({"week": week, "day": day, "part": part, "from": from, "kind": kind, "two_to_one": two,
            "support_minutes": minutes})
    }
}

fn assert_parts_make_the_whole(week: &WeekSums) {
    let total = week.total.minutes;
    assert_eq!(week.by_day.minutes + week.nights.minutes, total);
    assert_eq!(week.weekdays.minutes + week.weekend.minutes + week.no_day.minutes, total);
    assert_eq!(week.days.iter().map(|day| day.total.minutes).sum::<i64>(), total);
    assert_eq!(week.days.iter().map(|day| day.nights.minutes).sum::<i64>(), week.nights.minutes);
    assert_eq!(week.kinds.iter().map(|kind| kind.total.minutes).sum::<i64>(), total);
    assert_eq!(week.kinds.iter().map(|kind| kind.nights.minutes).sum::<i64>(), week.nights.minutes);
    assert_eq!(week.kinds.iter().map(|kind| kind.weekend.minutes).sum::<i64>(), week.weekend.minutes);
    for day in &week.days {
        assert_eq!(day.kinds.iter().map(|kind| kind.total.minutes).sum::<i64>(), day.total.minutes);
    }
    for kind in &week.kinds {
        let by_day = week.days.iter().flat_map(|day| &day.kinds).filter(|k| k.kind == kind.kind);
        assert_eq!(by_day.map(|k| k.total.minutes).sum::<i64>(), kind.total.minutes);
    }
    let all = [&week.total, &week.by_day, &week.nights, &week.weekdays, &week.weekend, &week.no_day];
    assert!(all.into_iter().all(|hours| *hours == Hours::of(hours.minutes)));
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_parts_of_a_week_always_make_the_whole(rows in prop::collection::vec(any_activity(), 0..40)) {
        let workshop = week_of(&rows);
        let weeks = weeks(&workshop);
        weeks.iter().for_each(assert_parts_make_the_whole);
        let staff: i64 = rows.iter().map(|row| {
            row["support_minutes"].as_i64().unwrap_or(0) * if row["two_to_one"] == true { 2 } else { 1 }
        }).sum();
        prop_assert_eq!(weeks.iter().map(|week| week.total.minutes).sum::<i64>(), staff);
    }

    #[test]
    fn no_minute_of_the_week_is_compared_twice(
        activities in prop::collection::vec((prop::collection::vec(500_u128..506, 0..3), 0_i64..600), 0..20),
        paid in prop::collection::vec((prop::collection::vec(500_u128..506, 0..3), 0_i64..5_000), 0..6),
    ) {
        let rows: Vec<Value> = activities.iter().map(|(support, minutes)| on(support, *minutes)).collect();
        let lines: Vec<Value> = paid.iter().map(|(support, hundredths)| hours(support, *hundredths)).collect();
        let elements = vec![json!({"minutes_a_week": 60}); 6];
        let linked: i64 = activities.iter().filter(|(support, _)| !support.is_empty()).map(|(_, m)| m).sum();
        for against in [Against::Support, Against::Money] {
            let found = compared(&rows, &elements, &lines);
            let held: i64 = found.iter().filter(|c| c.0 == against).map(|c| c.2).sum();
            prop_assert!(held <= linked);
            if against == Against::Support {
                prop_assert_eq!(held, linked);
            }
        }
    }
}
