//! What holds for every workshop and every act there can be, tried on many made from the declarations.

mod agreeing;
pub mod generate;
mod hiding;
mod numbering;
mod printed;
mod reaching;
mod sharing;
mod undoing;

use std::sync::LazyLock;

use domain::field::{Kind, Node};
use domain::{Act, Refusal, Workshop, apply, undo_of};
use generate::{Rng, lists, places, tool_fields, typed, unfit};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

/// The long form of every property, for a night: `LONG_TESTS=1`.
pub static IS_LONG: LazyLock<bool> = LazyLock::new(|| std::env::var_os("LONG_TESTS").is_some());

/// How often something is tried: a quarter of so many times, or all of them in the long form.
pub fn tries(long: u64) -> u64 {
    if *IS_LONG { long } else { long.div_ceil(4) }
}

/// How many cases, and no files left behind.
pub fn cases(long: u32) -> ProptestConfig {
    let cases = tries(long.into()).try_into().unwrap();
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

pub fn nobody() -> Workshop {
    Workshop::empty(Uuid::nil())
}

fn set(at: &str, to: Value) -> Act {
    Act::Set { at: at.to_owned(), to }
}

/// An act made from a number, on a workshop as it stands: most fit, some do not.
pub fn act(number: u64, workshop: &Workshop) -> Act {
    let mut rng = Rng(number);
    let there = workshop.read();
    let all = places(&there);
    let (rows, answers): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, f)| matches!(f.kind, Kind::Rows(_)));
    if rng.one_in(3) {
        let (at, field) = rng.pick(&rows);
        if rng.one_in(4) {
            return move_row(&at, &rng.pick(&rows).0, &there, &mut rng);
        }
        return on_list(&at, field.kind, &there, &mut rng);
    }
    let in_rows: Vec<_> = answers.iter().filter(|(at, _)| at.matches('/').count() > 2).cloned().collect();
    let from = if in_rows.is_empty() || rng.one_in(3) { &answers } else { &in_rows };
    let (at, field) = rng.pick(from);
    let to = match rng.below(8) {
        0 => rng.pick(&unfit(field.kind)),
        1 | 2 => rng.pick(&typed(field.kind)).0,
        _ => generate::stored(field.kind, &mut rng),
    };
    if rng.one_in(20) { set(&format!("{at}/beyond"), to) } else { set(&at, to) }
}

/// Moves a row, mostly one that is there and mostly to where it may go.
fn move_row(at: &str, elsewhere: &str, there: &Value, rng: &mut Rng) -> Act {
    let said = generate::said_lists();
    let is_filled = |at: &&String| !ids_at(there, at).is_empty();
    let filled: Vec<String> = said.iter().filter(is_filled).cloned().collect();
    let from = if filled.is_empty() || rng.one_in(5) { at.to_owned() } else { rng.pick(&filled) };
    let to = if rng.one_in(5) { elsewhere.to_owned() } else { rng.pick(&said) };
    let ids = ids_at(there, &from);
    let row = if ids.is_empty() { rng.uuid().parse().unwrap() } else { rng.pick(&ids) };
    let body = if rng.one_in(8) { json!({"no_such_field": 1}) } else { Value::Null };
    Act::MoveRow { at: from, row, to, index: rng.below(4), body }
}

fn ids_at(there: &Value, at: &str) -> Vec<Uuid> {
    let rows = there.pointer(&format!("/{at}")).and_then(Value::as_array);
    rows.into_iter().flatten().map(|row| id_of(&row["id"])).collect()
}

fn on_list(at: &str, kind: Kind, there: &Value, rng: &mut Rng) -> Act {
    let Kind::Rows(spec) = kind else { panic!("{at} is no list") };
    let ids = ids_at(there, at);
    let at = at.to_owned();
    let fresh: Uuid = rng.uuid().parse().unwrap();
    let row = if ids.is_empty() || rng.one_in(2) { fresh } else { rng.pick(&ids) };
    if rng.one_in(4) {
        return Act::RemoveRow { at, row };
    }
    let body = match rng.below(4) {
        0 => generate::row(spec.fields, rng),
        1 => json!({"no_such_field": 1}),
        _ => Value::Null,
    };
    Act::AddRow { at, row, index: rng.below(4), body }
}

fn id_of(value: &Value) -> Uuid {
    value.as_str().unwrap().parse().unwrap()
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_refused_act_changes_nothing_and_a_taken_one_is_undone_exactly(numbers in prop::collection::vec(any::<u64>(), 1..60)) {
        let mut workshop = nobody();
        let mut done = Vec::new();
        let mut refused = 0;
        for number in numbers {
            let before = workshop.clone();
            let act = act(number, &workshop);
            if let Ok(edit) = apply(&mut workshop, act) {
                done.push((edit, before));
            } else {
                refused += 1;
                prop_assert_eq!(&workshop, &before);
            }
        }
        for (edit, before) in done.iter().rev() {
            apply(&mut workshop, undo_of(edit)).unwrap();
            prop_assert_eq!(&workshop, before, "{:?}, {} refused", edit, refused);
        }
        prop_assert_eq!(workshop, nobody());
    }

    #[test]
    fn a_workshop_is_the_same_after_a_journey_through_a_file(seed in any::<u64>()) {
        let text = generate::file(&mut Rng(seed)).to_string();
        let workshop = Workshop::from_json(&text).unwrap();
        let file = workshop.to_json();
        let back = Workshop::from_json(&file).unwrap();
        prop_assert_eq!(&back, &workshop);
        prop_assert_eq!(back.to_json(), file);
    }
}

#[test]
fn the_samples_are_the_same_after_a_journey_through_a_file() {
    for name in ["danny", "sana", "small", "hostile"] {
        let workshop = tests::sample(name);
        assert_eq!(Workshop::from_json(&workshop.to_json()).unwrap(), workshop, "{name}");
    }
}

/// A workshop with one row in every list, and the path of every answer in it.
fn one_of_each() -> Workshop {
    let mut workshop = nobody();
    for (number, (at, _)) in (1..).zip(lists()) {
        let row = Uuid::from_u128(number);
        apply(&mut workshop, Act::AddRow { at, row, index: 0, body: Value::Null }).unwrap();
    }
    workshop
}

#[test]
fn every_answer_takes_what_people_type_and_keeps_what_is_stored() {
    let mut workshop = one_of_each();
    for (at, field) in places(&workshop.read()) {
        for (typed, stored) in typed(field.kind) {
            let edit = apply(&mut workshop, set(&at, typed)).unwrap_or_else(|why| panic!("{at}: {why}"));
            assert_eq!(edit.act, set(&at, stored.clone()), "the log keeps what is stored");
            // What is stored is itself an answer, and stays as it is.
            let again = apply(&mut workshop, set(&at, stored.clone())).unwrap();
            assert_eq!((&again.was, &again.act), (&stored, &set(&at, stored.clone())), "{at}");
        }
    }
}

#[test]
fn every_answer_refuses_what_does_not_fit_and_stays_as_it_was() {
    let mut workshop = one_of_each();
    for (at, field) in places(&workshop.read()) {
        for bad in unfit(field.kind) {
            let before = workshop.clone();
            let short: String = bad.to_string().chars().take(60).collect();
            assert!(apply(&mut workshop, set(&at, bad)).is_err(), "{at} ← {short}");
            assert_eq!(workshop, before, "{at} ← {short}");
        }
    }
}

#[test]
fn a_place_that_is_not_there_is_refused() {
    let mut workshop = one_of_each();
    let before = workshop.clone();
    let mut wrong: Vec<String> =
        ["", "/", "format", "id", "before", "before/person", "nowhere", "before//liked_name"]
            .map(str::to_owned)
            .into();
    for (at, _) in tool_fields() {
        wrong.extend([
            format!("{at}/"),
            format!("/{at}"),
            format!("{at}x"),
            at.to_uppercase(),
            format!("{at}/0"),
        ]);
    }
    for at in wrong {
        assert!(apply(&mut workshop, set(&at, json!("x"))).is_err(), "{at}");
        let row = Uuid::from_u128(77);
        let add = Act::AddRow { at: at.clone(), row, index: 0, body: Value::Null };
        assert_eq!(apply(&mut workshop, add), Err(Refusal::NoSuchField), "{at}");
        assert_eq!(
            apply(&mut workshop, Act::RemoveRow { at: at.clone(), row }),
            Err(Refusal::NoSuchField),
            "{at}"
        );
        let good = "plan/profile/appreciate".to_owned();
        for (from, to) in [(at.clone(), good.clone()), (good, at.clone())] {
            let away = Act::MoveRow { at: from, row, to, index: 0, body: Value::Null };
            assert_eq!(apply(&mut workshop, away), Err(Refusal::NoSuchField), "{at}");
        }
    }
    assert_eq!(workshop, before);
}

#[test]
fn a_rows_own_id_never_changes() {
    let mut workshop = one_of_each();
    for (at, _) in lists() {
        let row = workshop.read().pointer(&format!("/{at}/0/id")).unwrap().as_str().unwrap().to_owned();
        let place = format!("{at}/{row}/id");
        assert_eq!(apply(&mut workshop, set(&place, json!(generate::SOMEBODY))), Err(Refusal::NoSuchField));
        let again = Act::AddRow { at: at.clone(), row: row.parse().unwrap(), index: 0, body: Value::Null };
        assert_eq!(apply(&mut workshop, again), Err(Refusal::RowExists), "{at}");
    }
}
