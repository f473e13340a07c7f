//! Capacity and best interests, in the order of the Act.

use domain::Code;
use serde_json::{Value, json};

use super::{Do, MUST, SHOULD, Story, danny, found, perform, set};

pub(super) fn stories() -> Vec<Story> {
    [records(), decisions(), options(), authorities()].into_iter().flatten().collect()
}

/// The first record finds that Danny cannot weigh where to live.
fn records() -> Vec<Story> {
    let where_to_live = "Where to live and with what support";
    vec![
        danny(
            Code::CapacityWithoutInability,
            MUST,
            "assessment/capacity/decisions/#0/found",
            where_to_live,
            vec![set("assessment/capacity/decisions/#0/weighs", true)],
            vec![set("assessment/capacity/decisions/#0/retains", false)],
        ),
        danny(
            Code::CapacityWithoutEvidence,
            SHOULD,
            "assessment/capacity/decisions/#0/weighs_evidence",
            where_to_live,
            vec![set("assessment/capacity/decisions/#0/weighs_evidence", "")],
            vec![set("assessment/capacity/decisions/#0/weighs_evidence", "Signed “Mum”, four times.")],
        ),
        danny(
            Code::CapacityWithoutCause,
            MUST,
            "assessment/capacity/decisions/#0/because_of",
            where_to_live,
            vec![set("assessment/capacity/decisions/#0/because_of", " ")],
            vec![set("assessment/capacity/decisions/#0/because_of", "A learning disability.")],
        ),
        danny(
            Code::CapacityWithoutHelp,
            SHOULD,
            "assessment/capacity/decisions/#0/help",
            where_to_live,
            vec![set("assessment/capacity/decisions/#0/help", "")],
            vec![set("assessment/capacity/decisions/#0/help", "Photos and the real keys.")],
        ),
    ]
}

fn decisions() -> Vec<Story> {
    let the_move = "Where to live: stay, share a house, or Flat 3";
    vec![
        danny(
            Code::BestInterestsWithoutCapacity,
            MUST,
            "assessment/best_interests/decisions/#0/capacity",
            the_move,
            vec![set("assessment/best_interests/decisions/#0/capacity", json!([]))],
            vec![Do::Link(
                "assessment/best_interests/decisions/#0/capacity",
                "assessment/capacity/decisions/#0",
            )],
        ),
        danny(
            Code::BestInterestsNobodyAsked,
            SHOULD,
            "assessment/best_interests/decisions/#0/consulted",
            the_move,
            vec![
                set("assessment/best_interests/decisions/#0/consulted", json!([])),
                set("assessment/best_interests/decisions/#0/consulted_others", ""),
            ],
            vec![set("assessment/best_interests/decisions/#0/consulted_others", "The senior at Fernlea")],
        ),
        danny(
            Code::BestInterestsWithoutDecider,
            SHOULD,
            "assessment/best_interests/decisions/#0/decided_by",
            the_move,
            vec![set("assessment/best_interests/decisions/#0/decided_by", Value::Null)],
            // The court needs no name.
            vec![set("assessment/best_interests/decisions/#0/authority", "court")],
        ),
        danny(
            Code::BestInterestsWithoutAuthority,
            SHOULD,
            "assessment/best_interests/decisions/#0/authority",
            the_move,
            vec![set("assessment/best_interests/decisions/#0/authority", Value::Null)],
            vec![set("assessment/best_interests/decisions/#0/authority", "carer")],
        ),
        danny(
            Code::BestInterestsBeyondPowers,
            MUST,
            "assessment/best_interests/decisions/#0/authority",
            "attorney for property and affairs",
            vec![set("assessment/best_interests/decisions/#0/authority", "attorney_property")],
            vec![set("assessment/best_interests/decisions/#0/authority", "attorney_welfare")],
        ),
    ]
}

fn options() -> Vec<Story> {
    vec![
        danny(
            Code::NoOptionChosen,
            SHOULD,
            "assessment/best_interests/options",
            "Where to live",
            vec![set("assessment/best_interests/options/#2/chosen", false)],
            vec![set("assessment/best_interests/options/#0/chosen", true)],
        ),
        danny(
            Code::NoLeastRestrictiveOption,
            SHOULD,
            "assessment/best_interests/options",
            "Where to live",
            vec![set("assessment/best_interests/options/#2/least_restrictive", Value::Null)],
            vec![set("assessment/best_interests/options/#1/least_restrictive", true)],
        ),
        // Knives that lie out would restrict him less than the drawer that was chosen.
        danny(
            Code::MoreRestrictiveWithoutReason,
            SHOULD,
            "assessment/best_interests/decisions/#1/restricts_more_because",
            "Sharp knives",
            vec![set("assessment/best_interests/decisions/#1/restricts_more_because", "")],
            vec![set(
                "assessment/best_interests/decisions/#1/restricts_more_because",
                "A drawer, for the seizures come unseen.",
            )],
        ),
    ]
}

fn authorities() -> Vec<Story> {
    vec![
        danny(
            Code::AttorneyNotRegistered,
            SHOULD,
            "assessment/authorities/authorities/#new/registered",
            "health and welfare",
            vec![
                Do::Add("assessment/authorities/authorities"),
                set("assessment/authorities/authorities/#new/kind", "lpa_welfare"),
                set("assessment/authorities/authorities/#new/registered", false),
            ],
            vec![set("assessment/authorities/authorities/#new/registered", true)],
        ),
        danny(
            Code::LegalAuthorityEnded,
            SHOULD,
            "assessment/authorities/authorities/#0/ends",
            "23 September 2026",
            vec![set("assessment/authorities/authorities/#0/ends", "23/9/2026")],
            vec![set("assessment/authorities/authorities/#0/ends", "24/9/2026")],
        ),
    ]
}

#[test]
fn attorneys_and_deputies_decide_about_what_they_are_appointed_for_and_nothing_else() {
    let mut workshop = tests::sample("danny");
    let beyond = |about: &str, by: &str| {
        matches!(
            (about, by),
            ("welfare", "attorney_property" | "deputy_property")
                | ("property", "attorney_welfare" | "deputy_welfare")
        )
    };
    let all = [
        "carer",
        "public_body",
        "attorney_welfare",
        "attorney_property",
        "deputy_welfare",
        "deputy_property",
        "court",
    ];
    for about in ["welfare", "property"] {
        for by in all {
            perform(
                &mut workshop,
                &[
                    set("assessment/best_interests/decisions/#0/about", about),
                    set("assessment/best_interests/decisions/#0/authority", by),
                ],
            );
            let problems = found(&workshop, Code::BestInterestsBeyondPowers);
            assert_eq!(problems.len(), usize::from(beyond(about, by)), "{by} about {about}");
        }
    }
    perform(&mut workshop, &[set("assessment/best_interests/decisions/#0/about", Value::Null)]);
    assert_eq!(found(&workshop, Code::BestInterestsBeyondPowers), [], "it is not said what it is about");
}

#[test]
fn only_a_record_that_the_person_cannot_decide_this_carries_a_best_interests_decision() {
    for (finding, problems) in [("has", 1), ("not_decided", 1), ("", 1), ("lacks", 0)] {
        let mut workshop = tests::sample("danny");
        perform(&mut workshop, &[set("assessment/capacity/decisions/#0/found", finding)]);
        assert_eq!(found(&workshop, Code::BestInterestsWithoutCapacity).len(), problems, "{finding}");
    }
}

#[test]
fn only_a_finding_that_the_person_cannot_decide_has_to_be_shown() {
    for finding in ["has", "not_decided"] {
        let mut workshop = tests::sample("danny");
        perform(
            &mut workshop,
            &[
                set("assessment/capacity/decisions/#0/found", finding),
                set("assessment/capacity/decisions/#0/weighs", Value::Null),
                set("assessment/capacity/decisions/#0/because_of", ""),
                set("assessment/capacity/decisions/#0/help", ""),
            ],
        );
        for code in [Code::CapacityWithoutInability, Code::CapacityWithoutCause, Code::CapacityWithoutHelp] {
            assert_eq!(found(&workshop, code), [], "{code} where the finding is {finding}");
        }
    }
}
