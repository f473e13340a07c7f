//! Needs, health needs, tasks that a professional hands to others.

use domain::Code;
use domain::Workshop;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Do, SHOULD, Story, danny, found, perform, set};

pub(super) fn stories() -> Vec<Story> {
    [needs(), health(), others()].into_iter().flatten().collect()
}

fn others() -> Vec<Story> {
    let register = "assessment/registers/treatment_review_on";
    vec![
        danny(
            Code::AssessmentNotCurrent,
            SHOULD,
            "assessment/assessments/assessments/#4",
            "“behaviour assessment” is no longer true",
            vec![set("assessment/assessments/assessments/#4/still_current", false)],
            vec![set("assessment/assessments/assessments/#4/still_current", true)],
        ),
        danny(
            Code::RegisterWithoutReview,
            SHOULD,
            register,
            "on the dynamic support register",
            vec![set(register, "")],
            vec![set("assessment/registers/register", "declined")],
        ),
    ]
}

fn needs() -> Vec<Story> {
    vec![
        danny(
            Code::EligibleNeedWithoutArea,
            SHOULD,
            "assessment/needs/needs/#0/area",
            "Planning meals",
            vec![set("assessment/needs/needs/#0/area", Value::Null)],
            vec![set("assessment/needs/needs/#0/area", "nutrition")],
        ),
        danny(
            Code::EligibleNeedWithoutEvidence,
            SHOULD,
            "assessment/needs/needs/#0/evidence",
            "Planning meals",
            vec![set("assessment/needs/needs/#0/evidence", "\n")],
            vec![set("assessment/needs/needs/#0/evidence", "Choked twice in 2025.")],
        ),
        danny(
            Code::FewerThanTwoAreas,
            SHOULD,
            "assessment/needs/needs",
            "two or more",
            [8, 7, 6, 5, 4, 3, 2, 1].map(|number| Do::Remove(NEEDS[number])).into(),
            vec![
                Do::Add("assessment/needs/needs"),
                set("assessment/needs/needs/#new/area", "clothing"),
                set("assessment/needs/needs/#new/unable", json!(["takes_longer"])),
            ],
        ),
    ]
}

const NEEDS: [&str; 9] = [
    "assessment/needs/needs/#0",
    "assessment/needs/needs/#1",
    "assessment/needs/needs/#2",
    "assessment/needs/needs/#3",
    "assessment/needs/needs/#4",
    "assessment/needs/needs/#5",
    "assessment/needs/needs/#6",
    "assessment/needs/needs/#7",
    "assessment/needs/needs/#8",
];

fn health() -> Vec<Story> {
    let task = "Midazolam into the cheek";
    vec![
        danny(
            Code::HealthNeedWithoutLead,
            SHOULD,
            "assessment/health/needs/#0/lead",
            "Epilepsy",
            vec![set("assessment/health/needs/#0/lead", Value::Null)],
            vec![set("assessment/health/needs/#0/lead_named", "Epilepsy clinic, 0161 496 0129")],
        ),
        danny(
            Code::HealthNeedWithoutWhatIf,
            SHOULD,
            "assessment/health/needs/#0/what_if",
            "what to do if it gets worse",
            vec![set("assessment/health/needs/#0/what_if", " ")],
            vec![set("assessment/health/needs/#0/what_if", "Five minutes by the clock, then 999.")],
        ),
        danny(
            Code::HealthReviewPast,
            SHOULD,
            "assessment/health/needs/#0/review_on",
            "on 23 September 2026. That day is past.",
            vec![set("assessment/health/needs/#0/review_on", "23 September 2026")],
            vec![set("assessment/health/needs/#0/review_on", "24 September 2026")],
        ),
        danny(
            Code::TaskWithoutProfessional,
            SHOULD,
            "assessment/health/delegated/#0/delegated_by",
            task,
            vec![set("assessment/health/delegated/#0/delegated_by", Value::Null)],
            vec![set("assessment/health/delegated/#0/delegated_by", "df8b8dc7-413f-4c5c-a972-8272cb4a9a50")],
        ),
        danny(
            Code::TaskWithoutTraining,
            SHOULD,
            "assessment/health/delegated/#0/training",
            task,
            vec![set("assessment/health/delegated/#0/training", "")],
            vec![set("assessment/health/delegated/#0/training", "Half a day with Tunde")],
        ),
        danny(
            Code::TaskNotSignedOff,
            SHOULD,
            "assessment/health/delegated/#0/signed_off_on",
            task,
            vec![set("assessment/health/delegated/#0/signed_off_on", "")],
            vec![set("assessment/health/delegated/#0/signed_off_on", "18/9/2026")],
        ),
    ]
}

#[test]
fn areas_are_counted_once_each_and_only_where_something_is_marked_eligible() {
    let mut workshop = Workshop::empty(Uuid::nil());
    let need = "assessment/needs/needs/#new";
    perform(&mut workshop, &[Do::Add("assessment/needs/needs"), set(AREA, "caring")]);
    assert_eq!(found(&workshop, Code::FewerThanTwoAreas), [], "nothing is marked");
    perform(&mut workshop, &[set("assessment/needs/needs/#new/eligible", false)]);
    assert_eq!(found(&workshop, Code::FewerThanTwoAreas), [], "marked as not eligible");
    perform(&mut workshop, &[set("assessment/needs/needs/#new/eligible", true)]);
    assert_eq!(found(&workshop, Code::FewerThanTwoAreas).len(), 1, "{need}");
    let mut workshop = tests::sample("danny");
    for (number, path) in NEEDS.iter().enumerate().skip(2).rev() {
        perform(&mut workshop, &[Do::Remove(path)]);
        assert_eq!(found(&workshop, Code::FewerThanTwoAreas), [], "{number} areas are left");
    }
    perform(&mut workshop, &[set("assessment/needs/needs/#1/area", "nutrition")]);
    assert_eq!(found(&workshop, Code::FewerThanTwoAreas).len(), 1, "one area twice");
}

const AREA: &str = "assessment/needs/needs/#new/area";

#[test]
fn a_need_that_is_not_eligible_asks_for_nothing() {
    let mut workshop = tests::sample("danny");
    perform(
        &mut workshop,
        &[set("assessment/needs/needs/#2/evidence", ""), set("assessment/needs/needs/#2/area", Value::Null)],
    );
    assert_eq!(found(&workshop, Code::EligibleNeedWithoutEvidence), []);
    assert_eq!(found(&workshop, Code::EligibleNeedWithoutArea), []);
}
