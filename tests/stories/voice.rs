//! How the person tells things and decides, and that they are heard beside the others.

use domain::Code;
use domain::Severity;
use serde_json::{Value, json};

use super::agree::{KYLE, kyle_objects};
use super::{Do, MUST, SHOULD, Story, danny, found, perform, set};

const SHEILA: &str = "42382638-4559-4e2c-b48c-0f0fe9ff1ad6";
const BEV: &str = "13331719-8c6c-449f-98bd-f2619670a184";
const LIST: &str = "plan/decisions/agreements";
const LACKS: &str = "assessment/capacity/decisions";

pub(super) fn stories() -> Vec<Story> {
    vec![
        signals(),
        no_record(),
        no_reason(),
        no_decider(),
        no_view(),
        two_views(),
        disputed(),
        disputed_elsewhere(),
        parked(),
        twice_objected(),
    ]
}

fn signals() -> Story {
    let mut story = danny(
        Code::NoSignalFor,
        SHOULD,
        "plan/communication/signals",
        "Danny does not use speech, and it is not written down how Danny shows: stop.",
        vec![
            set("before/person/means", json!(["makaton", "photos"])),
            set("plan/communication/signals/#2/does", ""),
        ],
        vec![set("plan/communication/signals/#2/does", "Holds up a hand.")],
    );
    story.first = vec![set("before/person/means", json!(["speech"]))];
    story
}

/// A decision that somebody else makes lawfully: best interests, on a record that finds it.
fn lawful() -> Vec<Do> {
    vec![
        Do::Add(LIST),
        set("plan/decisions/agreements/#new/decision", "Which tenancy he signs"),
        set("plan/decisions/agreements/#new/decider", "person"),
        set("plan/decisions/agreements/#new/lawful_because", "He cannot weigh what it binds him to."),
    ]
}

fn of_a_decision(story: Story) -> Story {
    Story { first: lawful(), ..story }
}

fn no_record() -> Story {
    of_a_decision(danny(
        Code::DeciderWithoutCapacityRecord,
        MUST,
        "plan/decisions/agreements/#new/capacity",
        "“Which tenancy he signs”",
        vec![set("plan/decisions/agreements/#new/decider", "best_interests")],
        vec![set("plan/decisions/agreements/#new/decider", "person_with_support")],
    ))
}

fn no_reason() -> Story {
    of_a_decision(danny(
        Code::DeciderWithoutLawfulReason,
        SHOULD,
        "plan/decisions/agreements/#new/lawful_because",
        "why that is lawful",
        vec![
            set("plan/decisions/agreements/#new/decider", "named_other"),
            set("plan/decisions/agreements/#new/lawful_because", ""),
        ],
        vec![set("plan/decisions/agreements/#new/lawful_because", "Section 5.")],
    ))
}

fn no_decider() -> Story {
    of_a_decision(danny(
        Code::DeciderNotAmongParticipants,
        SHOULD,
        "plan/decisions/agreements/#new/decider_who",
        "does not say who",
        vec![set("plan/decisions/agreements/#new/decider", "deputy_or_attorney")],
        vec![set("plan/decisions/agreements/#new/decider_who", SHEILA)],
    ))
}

fn no_view() -> Story {
    let mut story = danny(
        Code::PersonWithoutView,
        SHOULD,
        "plan/working/working",
        "and Danny has not",
        vec![set("plan/working/working/#0/said_by", "")],
        vec![set("plan/working/working/#0/said_by", "b67c3397-4f1b-4def-af0a-edbab02b9bf8")],
    );
    // One line of Danny's is left.
    story.first = danny_says_only_one_thing();
    story
}

fn danny_says_only_one_thing() -> Vec<Do> {
    ["working/#1", "not_working/#0", "not_working/#1", "not_working/#2", "not_working/#18"]
        .map(|row| Do::Set(Box::leak(format!("plan/working/{row}/said_by").into_boxed_str()), json!("")))
        .into()
}

fn two_views() -> Story {
    let mut story = danny(
        Code::ViewsDiffer,
        SHOULD,
        "plan/working/not_working/#new",
        "“The night call.” is not working for one",
        vec![set("plan/working/not_working/#new/text", "The night call.")],
        vec![set("plan/working/not_working/#new/said_by", SHEILA)],
    );
    story.first = vec![
        set("plan/working/working/#2/text", "the NIGHT call"),
        Do::Add("plan/working/not_working"),
        set("plan/working/not_working/#new/said_by", "124f755f-fec7-41dc-8a75-d5544650b4ef"),
    ];
    story
}

/// One disagreement does not answer for two things.
fn twice_objected() -> Story {
    let mut story = danny(
        Code::ObjectionWithoutDisagreement,
        SHOULD,
        "agree/positions/positions/#new",
        "Kyle Okafor objects",
        kyle_objects(),
        vec![
            // A row of its own for the second thing, and a view of it.
            Do::Add("agree/disagreements/disagreements"),
            Do::Add("agree/disagreements/views"),
            Do::Link("agree/disagreements/views/#new/matter", "agree/disagreements/disagreements/#new"),
            set("agree/disagreements/views/#new/holders", vec![KYLE]),
        ],
    );
    story.first = vec![
        set("agree/positions/positions/#0/who", KYLE),
        set("agree/positions/positions/#0/level", "objects"),
        set("agree/disagreements/views/#1/holders", vec![KYLE]),
    ];
    story
}

fn disputed_elsewhere() -> Story {
    danny(
        Code::DisputedWithoutDisagreement,
        SHOULD,
        "plan/dreams/dreams/#0",
        "is seen differently",
        vec![set("plan/dreams/dreams/#0/standing", "disputed")],
        vec![set("plan/dreams/dreams/#0/standing", "")],
    )
}

fn parked() -> Story {
    danny(
        Code::ParkedWithoutMatter,
        SHOULD,
        "plan/profile/important_to/#19",
        "no parked matter is written down",
        [(); 3].map(|()| Do::Remove("agree/parked/matters/#0")).into(),
        vec![Do::Add("agree/parked/matters"), set("agree/parked/matters/#new/matter", "The neighbour")],
    )
}

fn disputed() -> Story {
    danny(
        Code::DisputedWithoutDisagreement,
        SHOULD,
        "plan/working/working/#9",
        "is seen differently",
        vec![set("plan/working/working/#9/standing", "disputed")],
        vec![set("plan/working/working/#9/standing", "agreed")],
    )
}

#[test]
fn a_disagreement_with_both_on_their_sides_settles_it() {
    let mut workshop = tests::sample("danny");
    let [_, _, add] = &two_views().first[..] else { panic!() };
    perform(
        &mut workshop,
        &[
            set("plan/working/working/#2/text", "the night call"),
            Do::Add("plan/working/not_working"),
            set("plan/working/not_working/#new/text", "The night call!"),
        ],
    );
    perform(&mut workshop, std::slice::from_ref(add));
    assert_eq!(found(&workshop, Code::ViewsDiffer).len(), 1);
    let nan = "124f755f-fec7-41dc-8a75-d5544650b4ef";
    perform(
        &mut workshop,
        &[
            set("agree/disagreements/views/#0/holders", json!([nan])),
            set("agree/disagreements/views/#1/holders", json!([SHEILA, BEV])),
        ],
    );
    assert_eq!(found(&workshop, Code::ViewsDiffer), []);
}

#[test]
fn nobody_is_asked_for_signs_while_it_is_not_known_how_the_person_communicates() {
    let mut workshop = tests::sample("danny");
    for about in 0..8 {
        let at = format!("plan/communication/signals/#{about}/does");
        perform(&mut workshop, &[Do::Set(Box::leak(at.into_boxed_str()), json!(""))]);
    }
    for (means, told) in
        [(json!([]), false), (json!(["speech", "makaton"]), false), (json!(["eye_pointing"]), true)]
    {
        perform(&mut workshop, &[set("before/person/means", means.clone())]);
        let problems = found(&workshop, Code::NoSignalFor);
        assert_eq!(!problems.is_empty(), told, "{means}");
        assert!(problems.iter().all(|problem| problem.text.contains("pain, being upset and stop")));
    }
}

#[test]
fn a_record_counts_only_if_it_finds_that_the_person_cannot_decide() {
    for (finding, counts) in
        [(json!("lacks"), true), (json!("has"), false), (json!("not_decided"), false), (Value::Null, false)]
    {
        let mut workshop = tests::sample("danny");
        perform(&mut workshop, &lawful());
        let record = uuid::Uuid::from_u128(77);
        let act = domain::Act::AddRow { at: LACKS.into(), row: record, index: 0, body: Value::Null };
        domain::apply(&mut workshop, act).unwrap();
        perform(
            &mut workshop,
            &[
                set("plan/decisions/agreements/#new/decider", "named_other"),
                set("plan/decisions/agreements/#new/capacity", json!([record])),
                set("assessment/capacity/decisions/#0/found", finding.clone()),
            ],
        );
        assert_eq!(found(&workshop, Code::DeciderWithoutCapacityRecord).is_empty(), counts, "{finding}");
    }
}

#[test]
fn an_attorney_without_a_record_is_worth_a_look_and_no_draft() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &lawful());
    for (decider, severity) in [
        ("deputy_or_attorney", Severity::Should),
        ("best_interests", Severity::Must),
        ("named_other", Severity::Must),
    ] {
        perform(&mut workshop, &[set("plan/decisions/agreements/#new/decider", decider)]);
        let problems = found(&workshop, Code::DeciderWithoutCapacityRecord);
        assert_eq!(
            problems.iter().map(|problem| problem.severity).collect::<Vec<_>>(),
            [severity],
            "{decider}"
        );
    }
}
