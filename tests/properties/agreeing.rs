//! What holds for every agreement: review days within the term, open matters that are never passed over, words that
//! are printed only where their speaker wants it, and texts that are known again under another name.

use chrono::{Days, NaiveDate};
use domain::audience::Audience;
use domain::check;
use domain::compose::{Edition, compose};
use domain::document::Block;
use domain::field::Node;
use domain::reviews::{Faults, faults, propose, proposed};
use domain::sameness::{same, texts};
use domain::{Act, Workshop, apply, see};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::generate::{self, Rng};
use super::{cases, nobody, tries};

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + Days::new(number)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn proposed_reviews_lie_within_the_term_in_order_and_leave_nothing_to_mend(start in 0_u64..30_000, length in prop::option::of(1_u64..9_000)) {
        let (starts, ends) = (day(start), length.map(|days| day(start + days)));
        let days: Vec<NaiveDate> = proposed(starts, ends).iter().map(|review| review.date).collect();
        prop_assert!(!days.is_empty());
        prop_assert!(days.windows(2).all(|two| two[0] < two[1]), "{:?}", days);
        prop_assert!(days.iter().all(|day| *day > starts && ends.is_none_or(|end| *day <= end)), "{:?}", days);
        let mut workshop = nobody();
        for (at, day) in [("agree/term/starts", Some(starts)), ("agree/term/ends", ends)] {
            apply(&mut workshop, Act::Set { at: at.into(), to: json!(day) }).unwrap();
        }
        let mut next = 0;
        for act in propose(&workshop, || { next += 1; Uuid::from_u128(next) }) {
            apply(&mut workshop, act).unwrap();
        }
        prop_assert_eq!(workshop.agree.reviews.reviews.len(), days.len());
        prop_assert_eq!(faults(&workshop), Faults::default());
    }

    #[test]
    fn a_review_taken_out_of_the_first_six_weeks_or_the_year_is_missed(start in 0_u64..30_000) {
        let starts = day(start);
        let mut workshop = nobody();
        apply(&mut workshop, Act::Set { at: "agree/term/starts".into(), to: json!(starts) }).unwrap();
        let mut next = 0;
        for act in propose(&workshop, || { next += 1; Uuid::from_u128(next) }) {
            apply(&mut workshop, act).unwrap();
        }
        let list = "agree/reviews/reviews".to_owned();
        let mut early = workshop.clone();
        apply(&mut early, Act::RemoveRow { at: list.clone(), row: Uuid::from_u128(1) }).unwrap();
        prop_assert_eq!(faults(&early).none_early, Some(starts + Days::new(42)));
        for row in 2..=5 {
            apply(&mut workshop, Act::RemoveRow { at: list.clone(), row: Uuid::from_u128(row) }).unwrap();
        }
        prop_assert_eq!(faults(&workshop).none_yearly, None, "one look within the year is enough");
        let at = format!("{list}/{}/date", Uuid::from_u128(1));
        let late = starts.checked_add_months(chrono::Months::new(12)).unwrap() + Days::new(1);
        apply(&mut workshop, Act::Set { at, to: json!(late) }).unwrap();
        prop_assert!(faults(&workshop).none_yearly.is_some());
    }
}

/// What a document says, as one string.
fn said(workshop: &Workshop, audience: Audience) -> Vec<Block> {
    let date = "2026-09-24".parse().unwrap();
    let problems = check(workshop, date);
    compose(&see(workshop, audience), &Edition { number: None, date, problems: &problems }).blocks
}

#[test]
fn every_open_matter_prints_who_has_it_and_by_when_or_that_nobody_has() {
    for seed in 0..tries(150) {
        let workshop = Workshop::from_json(&generate::file(&mut Rng(seed)).to_string()).unwrap();
        let blocks = said(&workshop, Audience::Facilitator);
        let tree = workshop.read();
        let disagreed = tree["agree"]["disagreements"]["disagreements"].as_array().unwrap();
        for row in disagreed.iter().filter(|row| row["state"] != "settled") {
            let clause = blocks.iter().position(|block| is_clause_of(block, row)).unwrap();
            let facts = blocks.iter().skip(clause).find_map(|block| match block {
                Block::Facts { rows } => Some(rows),
                _ => None,
            });
            let named = |name: &str| facts.unwrap().iter().any(|f| f.name == name && !f.value.is_empty());
            assert!(named("Who decides") && named("By when"), "{seed}");
        }
        let parked = tree["agree"]["parked"]["matters"].as_array().unwrap();
        let printed = blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.caption == "Parked matters" => Some(&table.rows),
            _ => None,
        });
        assert_eq!(printed.map_or(0, Vec::len), parked.len(), "{seed}");
        let is_open = |place: usize| parked[place]["state"] != "settled";
        let open = printed.into_iter().flatten().enumerate().filter(|(place, _)| is_open(*place));
        assert!(open.into_iter().all(|(_, cells)| cells.iter().take(3).all(|cell| !cell.is_empty())));
    }
}

fn is_clause_of(block: &Block, row: &Value) -> bool {
    matches!(block, Block::Clause { sources, .. } if json!(sources) == json!([row["id"]]))
}

#[test]
fn what_somebody_says_to_it_is_printed_only_where_they_want_it() {
    for printed in [Value::Null, json!(false), json!(true)] {
        let mut workshop = tests::sample("danny");
        let at = "agree/positions/positions".to_owned();
        let body = json!({"level": "objects", "words": "a heron on the roof", "printed": printed});
        apply(&mut workshop, Act::AddRow { at, row: Uuid::nil(), index: 0, body }).unwrap();
        for audience in Audience::NAMED.into_iter().chain([Audience::Facilitator]) {
            let text = format!("{:?}", said(&workshop, audience));
            let expected = printed == json!(true) && audience != Audience::Learning;
            assert_eq!(text.contains("a heron on the roof"), expected, "{printed} for {audience:?}");
        }
    }
}

/// A workshop with one piece of support, and a name for everybody in it.
fn about(name: &str, friend: &str, support: &str, visible_to: &Value) -> Workshop {
    let file = json!({"format": 2, "id": Uuid::nil(),
        "before": {"person": {"liked_name": name}, "people": {"participants": [
            {"id": Uuid::from_u128(1), "name": friend, "role": "provider_staff"}]}},
        "who": {"support": {"elements": [
            {"id": Uuid::from_u128(2), "what": support, "visible_to": visible_to}]}}});
    Workshop::from_json(&file.to_string()).unwrap()
}

fn everybody() -> Value {
    json!(["person", "provider"])
}

fn twins(one: &Workshop, other: &Workshop) -> Vec<(String, bool)> {
    same(&texts(one), &texts(other)).into_iter().map(|twin| (twin.twin_words, twin.is_exact)).collect()
}

#[test]
fn a_paragraph_is_known_again_under_another_name_and_another_sign() {
    let one = about(
        "Danny",
        "Kyle Okafor",
        "Kyle comes at eight; he and Danny’s mum cook what Danny likes.",
        &everybody(),
    );
    let two =
        about("Ada", "Ruth", "Ruth comes at eight. He and Ada's mum cook what Ada likes!", &everybody());
    assert_eq!(
        twins(&one, &two),
        [("Ruth comes at eight. He and Ada's mum cook what Ada likes!".into(), true)]
    );
    assert_eq!(twins(&two, &one).len(), 1);
}

#[test]
fn four_fifths_of_all_runs_of_three_words_make_a_near_twin_and_less_does_not() {
    // Ten words have eight runs; a word changed at the end touches one of them: 7 of 9 are in both, too few.
    let words = "one two three four five six seven eight nine ten";
    let other = |text: &str| about("Ada", "Ruth", text, &everybody());
    let danny = about("Danny", "Kyle", words, &everybody());
    assert_eq!(twins(&danny, &other(&words.replace("ten", "eleven"))), []);
    // A word more at the end: 8 of 9.
    assert_eq!(
        twins(&danny, &other(&format!("{words} eleven"))).iter().map(|t| t.1).collect::<Vec<_>>(),
        [false]
    );
    assert_eq!(twins(&danny, &other(&format!("{words} eleven twelve"))).len(), 1);
    // Three more: 8 of 11.
    assert_eq!(twins(&danny, &other(&format!("{words} eleven twelve thirteen"))), []);
}

#[test]
fn short_texts_standard_terms_and_what_no_copy_shows_have_no_twins() {
    let one = |text: &str, seen: Value| about("Danny", "Kyle", text, &seen);
    let long = "Somebody he knows sits with him until he is asleep.";
    assert_eq!(twins(&one(long, everybody()), &one(long, everybody())).len(), 1);
    for hidden in [json!([]), json!(["learning"])] {
        assert_eq!(twins(&one(long, everybody()), &one(long, hidden.clone())), []);
        assert_eq!(twins(&one(long, hidden), &one(long, everybody())), []);
    }
    let short = "Somebody sits with him.";
    assert_eq!(twins(&one(short, everybody()), &one(short, everybody())), []);
    let standard = domain::words::words().fill("contract|standard|supporter|text", &[("person", "Danny")]);
    assert_eq!(twins(&one(&standard, everybody()), &one(&standard, everybody())), []);
}

#[test]
fn a_contract_is_its_own_twin_throughout_and_nobody_elses() {
    let danny = tests::sample("danny");
    let all = same(&texts(&danny), &texts(&danny));
    assert!(all.len() > 100 && all.iter().all(|twin| twin.is_exact));
    assert!(!format!("{all:?}").contains("marmalade lighthouse"));
    for other in ["small", "hostile"] {
        assert_eq!(same(&texts(&danny), &texts(&tests::sample(other))), [], "{other}");
    }
}
