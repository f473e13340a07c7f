//! What allows a restriction and what is done meanwhile, who stands beside the person, and powers that are named.

use domain::Audience;
use domain::Code;
use domain::check;
use serde_json::json;

use super::audiences::contract;
use super::{Do, MUST, SHOULD, Story, danny, found, perform, set};

const BEV: &str = "13331719-8c6c-449f-98bd-f2619670a184";
const FARIDA: &str = "4c324394-5b3f-4c62-8420-4fdcc57a0872";
/// The record that Danny can decide about energy drinks.
const DRINKS: &str = "3f0c4b1e-6b7a-4d43-9a55-0d6c2f1b8e21";
/// Bev's part among the people.
const ADVOCATE: &str = "before/people/participants/#4/role";

pub(super) fn stories() -> Vec<Story> {
    [meanwhile(), records(), conditions(), advocates(), powers()].into_iter().flatten().collect()
}

/// A field of the restriction about knives.
fn knives(field: &str) -> &'static str {
    format!("crisis/restrictions/restrictions/#1/{field}").leak()
}

/// A field of the restriction to which Danny agrees.
fn drinks(field: &str) -> &'static str {
    format!("crisis/restrictions/restrictions/#2/{field}").leak()
}

fn meanwhile() -> Vec<Story> {
    let none = || vec![set(knives("authority"), "none_yet")];
    vec![
        danny(
            Code::RestrictionWithoutAdvice,
            SHOULD,
            knives("advice"),
            "Ask the council’s lawyers today",
            none(),
            vec![set(knives("advice"), "Asked on 24 September; they ring back today.")],
        ),
        danny(
            Code::RestrictionWithoutMeanwhile,
            SHOULD,
            knives("meanwhile"),
            "safe tonight, who decided that, and until when",
            none(),
            vec![
                set(knives("meanwhile"), "The drawer stays as it is."),
                set(knives("meanwhile_by"), vec![FARIDA]),
                set(knives("meanwhile_until"), "1 October 2026"),
            ],
        ),
        // What ended allows nothing either.
        danny(
            Code::RestrictionWithoutMeanwhile,
            SHOULD,
            "crisis/restrictions/restrictions/#0/meanwhile",
            "“Somebody is with Danny",
            vec![set("crisis/restrictions/restrictions/#0/authority_ends", "23/9/2026")],
            vec![set("crisis/restrictions/restrictions/#0/authority_ends", "31/8/2027")],
        ),
    ]
}

fn records() -> Vec<Story> {
    vec![
        danny(
            Code::AgreesAndCannot,
            MUST,
            drinks("authority"),
            "finds that Danny cannot decide about it",
            vec![Do::Link(drinks("capacity"), "assessment/capacity/decisions/#2")],
            vec![set(drinks("capacity"), vec![DRINKS])],
        ),
        danny(
            Code::AgreesWithoutRecord,
            SHOULD,
            drinks("capacity"),
            "Link the capacity record",
            vec![set(drinks("capacity"), json!([]))],
            vec![set(drinks("capacity"), vec![DRINKS])],
        ),
        danny(
            Code::RestrictionWithoutDecision,
            SHOULD,
            knives("decision"),
            "stands on a best-interests decision, and none is linked",
            vec![set(knives("decision"), json!([]))],
            vec![Do::Link(knives("decision"), "assessment/best_interests/decisions/#1")],
        ),
    ]
}

fn conditions() -> Vec<Story> {
    vec![
        danny(
            Code::ConditionWithoutReference,
            SHOULD,
            knives("authority_reference"),
            "its number or date, and whose it is",
            vec![set(knives("authority"), "criminal_justice"), set(knives("authority_reference"), "")],
            vec![set(knives("authority_reference"), "Licence of 3 May 2026, probation")],
        ),
        danny(
            Code::ConditionWithoutEnd,
            SHOULD,
            knives("authority_ends"),
            "Write until when the order or condition",
            vec![set(knives("authority"), "mental_health_act")],
            vec![set(knives("authority_ends"), "1 May 2027")],
        ),
    ]
}

fn advocates() -> Vec<Story> {
    let decision =
        |field: &str| -> &'static str { format!("assessment/best_interests/decisions/#0/{field}").leak() };
    vec![
        danny(
            Code::ImcaNeeded,
            MUST,
            decision("imca"),
            "ring them today",
            vec![set(decision("imca_for"), "serious_treatment"), set(decision("somebody_to_consult"), false)],
            vec![set(decision("imca"), true)],
        ),
        danny(
            Code::ImcaNotAsked,
            SHOULD,
            decision("imca_for"),
            "is it serious treatment or a long stay",
            vec![set(decision("consulted"), json!([])), set(decision("consulted_others"), "")],
            vec![set(decision("imca_for"), "neither")],
        ),
        danny(
            Code::AdvocateNeeded,
            MUST,
            "assessment/advocacy/advocate",
            "arrange an independent advocate",
            vec![
                set(ADVOCATE, "circle"),
                set("assessment/advocacy/hard_to_take_part", true),
                set("assessment/advocacy/somebody", false),
            ],
            vec![set("assessment/advocacy/advocate", BEV)],
        ),
        danny(
            Code::AdvocateNotAsked,
            SHOULD,
            "assessment/advocacy/hard_to_take_part",
            "Ask whether it is very hard for Danny to take part",
            vec![set(ADVOCATE, "circle")],
            vec![set("assessment/advocacy/hard_to_take_part", false)],
        ),
    ]
}

fn powers() -> Vec<Story> {
    let power =
        |field: &str| -> &'static str { format!("assessment/authorities/authorities/#new/{field}").leak() };
    let add =
        |kind: &'static str| vec![Do::Add("assessment/authorities/authorities"), set(power("kind"), kind)];
    vec![
        danny(
            Code::PowerWithoutScope,
            SHOULD,
            power("covers"),
            "lasting power of attorney, property and affairs",
            add("lpa_property"),
            vec![set(power("covers"), "The savings; not where he lives.")],
        ),
        danny(
            Code::PowerWithoutEnd,
            SHOULD,
            power("ends"),
            "or that it has no end",
            add("deputy_property"),
            vec![set(power("no_end"), true)],
        ),
        danny(
            Code::PowerNotRecorded,
            SHOULD,
            "before/consent/given_by",
            "is named as attorney or deputy: sharing",
            vec![set("before/consent/given_by", "deputy_or_attorney")],
            add("deputy_welfare"),
        ),
    ]
}

/// A power that somebody else holds, or that reaches something else, is no power for this.
#[test]
fn a_power_counts_for_whoever_holds_it_and_for_what_it_reaches() {
    let decision = "assessment/best_interests/decisions/#1/";
    let named = |field: &str| -> &'static str { format!("{decision}{field}").leak() };
    let power =
        |field: &str| -> &'static str { format!("assessment/authorities/authorities/#new/{field}").leak() };
    for (kind, who, told) in [
        ("deputy_welfare", FARIDA, 0),
        ("deputy_welfare", BEV, 1),
        ("deputy_property", FARIDA, 1),
        ("lpa_welfare", FARIDA, 1),
    ] {
        let mut workshop = tests::sample("danny");
        let deeds = [
            set(named("authority"), "deputy_welfare"),
            set(named("decided_by"), FARIDA),
            Do::Add("assessment/authorities/authorities"),
            set(power("kind"), kind),
            set(power("who"), who),
        ];
        perform(&mut workshop, &deeds);
        assert_eq!(found(&workshop, Code::PowerNotRecorded).len(), told, "{kind} of {who}");
    }
}

#[test]
fn what_is_done_meanwhile_is_printed_where_the_restriction_stands() {
    let mut workshop = tests::sample("danny");
    let deeds = [
        set(knives("authority"), "none_yet"),
        set(knives("advice"), "Asked Mr Hall on Thursday."),
        set(knives("meanwhile"), "The drawer stays shut at night."),
        set(knives("meanwhile_by"), vec![FARIDA]),
        set(knives("meanwhile_until"), "1 October 2026"),
    ];
    perform(&mut workshop, &deeds);
    let said = contract(&workshop, Audience::Provider);
    for words in ["Asked Mr Hall on Thursday.", "The drawer stays shut at night.", "1 October 2026"] {
        assert!(said.contains(words), "{words}");
    }
}

/// Tonight somebody relies on it, whatever is missing.
#[test]
fn nothing_that_is_told_about_a_restriction_says_to_leave_it_off() {
    for authority in ["none_yet", "court_pending", "dols", "person_agrees", "court_of_protection"] {
        let mut workshop = tests::sample("danny");
        let deeds = [
            set(knives("authority"), authority),
            set(knives("authority_ends"), "23/9/2026"),
            Do::Link(knives("capacity"), "assessment/capacity/decisions/#0"),
        ];
        perform(&mut workshop, &deeds);
        let told = check(&workshop, super::today());
        let mut about = told.iter().filter(|problem| problem.at.starts_with("crisis/restrictions"));
        assert!(about.clone().any(|problem| problem.text.contains("legal advice today")), "{authority}");
        assert!(
            about.all(|problem| !["not be used", "do not use", "stop using"]
                .iter()
                .any(|words| problem.text.to_lowercase().contains(words))),
            "{authority}: {told:?}"
        );
    }
}

#[test]
fn the_health_ombudsman_stands_beside_the_other_where_the_nhs_is_a_party_and_only_there() {
    let ombudsman = "Parliamentary and Health Service Ombudsman";
    let nhs = |workshop: &domain::Workshop| {
        Audience::NAMED.map(|audience| contract(workshop, audience).matches(ombudsman).count())
    };
    // The NHS pays for the nights, and every copy says the same, whoever may see the lines.
    let copies = nhs(&tests::sample("danny"));
    assert!(copies.iter().all(|count| *count == 1), "{copies:?}");
    assert!(nhs(&tests::sample("small")).iter().all(|count| *count == 0));
}
