//! Outcomes that may be something else.

use domain::Code;
use serde_json::{Value, json};

use super::{Do, SHOULD, Story, danny, found, perform, set};

const NEW: &str = "plan/outcomes/outcomes/#new";
const LIST: &str = "plan/outcomes/outcomes";
/// The parts of life that are the person's, over all outcomes.
const PARTS: &str = "plan/outcomes/meta_outcomes";

/// A new outcome that is sound in every way, but for what the story does to it.
fn sound() -> Vec<Do> {
    vec![
        Do::Add(LIST),
        set("plan/outcomes/outcomes/#new/statement", "I swim in the sea with my cousins."),
        set("plan/outcomes/outcomes/#new/looks_like", "Cold feet and chips."),
        set("plan/outcomes/outcomes/#new/meta_outcomes", json!(["health"])),
    ]
}

fn of_an_outcome(code: Code, at: &'static str, says: &'static str, then: Vec<Do>, mend: Vec<Do>) -> Story {
    let mut story = danny(code, SHOULD, at, says, then, mend);
    story.first = sound();
    story
}

/// A statement that goes wrong, and how the person would say it.
fn said(code: Code, says: &'static str, wrong: &'static str) -> Story {
    of_an_outcome(
        code,
        "plan/outcomes/outcomes/#new/statement",
        says,
        vec![set("plan/outcomes/outcomes/#new/statement", wrong)],
        vec![set("plan/outcomes/outcomes/#new/statement", "I paint with Nan.")],
    )
}

pub(super) fn stories() -> Vec<Story> {
    vec![
        said(Code::OutcomeNamesService, "(“day centre”)", "I attend the Day Centre."),
        said(Code::OutcomeNamesService, "(“attend … group”)", "I attend a weekly art group"),
        said(Code::OutcomeIsOutput, "“I get 3 hours of 1:1 support", "I get 3 hours of 1:1 support."),
        said(Code::OutcomeIsProfessionalsWish, "(“be compliant”)", "I will be compliant with my tablets."),
        said(Code::OutcomeIsProfessionalsWish, "(“manage … behaviour”)", "I manage my own behaviour."),
        said(Code::OutcomeNotFirstPerson, "Ask Danny how", "Danny swims in the sea."),
        said(
            Code::OutcomeSaidTwice,
            "outcome 6.",
            "I have fewer seizures and everyone with me knows what to do",
        ),
        of_an_outcome(
            Code::OutcomeNotObservable,
            "plan/outcomes/outcomes/#new/looks_like",
            "“I swim in the sea",
            vec![set("plan/outcomes/outcomes/#new/looks_like", " ")],
            vec![set("plan/outcomes/outcomes/#new/how_we_know", "Priya has the photos.")],
        ),
        of_an_outcome(
            Code::OutcomeWithoutPartOfLife,
            "plan/outcomes/outcomes/#new/meta_outcomes",
            "no part of life",
            vec![set("plan/outcomes/outcomes/#new/meta_outcomes", json!([]))],
            vec![set("plan/outcomes/outcomes/#new/meta_outcomes", json!(["skills"]))],
        ),
        danny(
            Code::NoPartsOfLife,
            SHOULD,
            PARTS,
            "which two or three would change Danny’s life most",
            vec![set(PARTS, json!([]))],
            vec![set(PARTS, json!(["health", "housing"]))],
        ),
        danny(
            Code::PartsOfLifeNotTwoOrThree,
            SHOULD,
            PARTS,
            "4 parts of life are chosen for Danny",
            vec![set(PARTS, json!(["skills", "health", "housing", "community"]))],
            vec![set(PARTS, json!(["skills", "health", "housing"]))],
        ),
        danny(
            Code::PartOfLifeWithoutOutcome,
            SHOULD,
            PARTS,
            "employment is one of Danny’s parts of life",
            vec![set("plan/outcomes/outcomes/#2/meta_outcomes", json!(["skills"]))],
            vec![set(PARTS, json!(["housing", "skills"]))],
        ),
        of_an_outcome(
            Code::OutcomeUnsureWithoutBarriers,
            "plan/outcomes/outcomes/#new/barriers",
            "(8 of 10)",
            vec![
                set("plan/outcomes/outcomes/#new/importance", "8"),
                set("plan/outcomes/outcomes/#new/confidence", "4"),
            ],
            vec![set("plan/outcomes/outcomes/#new/barriers", "The bus.")],
        ),
        of_an_outcome(
            Code::OutcomeLevelsPartly,
            "plan/outcomes/outcomes/#new/much_less",
            "4 are still empty",
            vec![set("plan/outcomes/outcomes/#new/as_hoped", "Once a month.")],
            vec![set("plan/outcomes/outcomes/#new/as_hoped", "")],
        ),
    ]
}

#[test]
fn five_levels_are_whole_and_four_are_not() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &sound());
    for (number, level) in ["much_less", "less", "as_hoped", "more", "much_more"].into_iter().enumerate() {
        let act = domain::Act::Set { at: format!("{LIST}/{}/{level}", super::NEW), to: json!("Some.") };
        domain::apply(&mut workshop, act).unwrap();
        assert_eq!(found(&workshop, Code::OutcomeLevelsPartly).is_empty(), number == 4, "{level}");
    }
}

#[test]
fn importance_and_confidence_are_told_only_together_and_only_far_apart() {
    for (importance, confidence, told) in [
        (json!("8"), json!("4"), true),
        (json!("10"), json!("1"), true),
        (json!("7"), json!("1"), false),
        (json!("10"), json!("5"), false),
        (json!("10"), Value::Null, false),
        (Value::Null, json!("1"), false),
    ] {
        let mut workshop = tests::sample("danny");
        perform(&mut workshop, &sound());
        perform(
            &mut workshop,
            &[
                set("plan/outcomes/outcomes/#new/importance", importance.clone()),
                set("plan/outcomes/outcomes/#new/confidence", confidence.clone()),
            ],
        );
        let is_told = !found(&workshop, Code::OutcomeUnsureWithoutBarriers).is_empty();
        assert_eq!(is_told, told, "{importance} {confidence}");
    }
}

#[test]
fn an_outcome_that_is_not_said_yet_and_a_sound_one_are_left_in_peace() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &[Do::Add(LIST)]);
    let about_it = |workshop: &domain::Workshop| {
        let problems = domain::check(workshop, super::today());
        let codes: Vec<Code> = problems.into_iter().map(|problem| problem.code).collect();
        codes.into_iter().filter(|code| code.name().starts_with("outcome_")).collect::<Vec<_>>()
    };
    assert_eq!(about_it(&workshop), [Code::OutcomeWithoutSupport]);
    perform(&mut workshop, &[Do::Remove(NEW)]);
    perform(&mut workshop, &sound());
    assert_eq!(about_it(&workshop), [Code::OutcomeWithoutSupport]);
}

#[test]
fn what_an_outcome_comes_from_is_quoted_wherever_it_was_said() {
    for (list, fields) in crate::properties::generate::lists() {
        if !fields.iter().any(|field| field.name == "contract_wording") {
            continue;
        }
        let mut workshop = tests::sample("small");
        let body = json!({"text": "because of the marzipan owl"});
        let act = domain::Act::AddRow { at: list.clone(), row: super::NEW, index: 0, body };
        domain::apply(&mut workshop, act).unwrap();
        let outcome = uuid::Uuid::from_u128(5);
        let body = json!({"statement": "I bake.", "because": [super::NEW]});
        let act = domain::Act::AddRow { at: LIST.into(), row: outcome, index: 0, body };
        domain::apply(&mut workshop, act).unwrap();
        let contract = super::audiences::contract(&workshop, domain::Audience::Person);
        assert!(contract.contains("“because of the marzipan owl” ("), "{list}");
    }
}
