//! The person, the key roles, consent, the assessments.

use domain::Code;
use domain::Workshop;
use domain::check;
use serde_json::Value;
use uuid::Uuid;

use super::{Do, MUST, SHOULD, Story, danny, found, perform, set, today};

pub(super) fn stories() -> Vec<Story> {
    [person(), consent(), assessments()].into_iter().flatten().collect()
}

fn person() -> Vec<Story> {
    vec![
        danny(
            Code::NoName,
            MUST,
            "before/person/liked_name",
            "whose workshop",
            vec![set("before/person/liked_name", " "), set("before/person/full_name", "")],
            vec![set("before/person/full_name", "Daniel James Holroyd")],
        ),
        danny(
            Code::NhsNumberWrong,
            MUST,
            "before/person/nhs_number",
            "does not add up",
            vec![set("before/person/nhs_number", "999 014 7265")],
            vec![set("before/person/nhs_number", "9990147264")],
        ),
        danny(
            Code::BornInTheFuture,
            SHOULD,
            "before/person/date_of_birth",
            "the year",
            vec![set("before/person/date_of_birth", "25/9/2026")],
            vec![set("before/person/date_of_birth", "24/9/2026")],
        ),
        danny(
            Code::KeyRoleMissing,
            MUST,
            "before/people/participants",
            "the commissioning officer",
            vec![set("before/people/participants/#13/role", "budget_holder")],
            vec![set("before/people/participants/#13/role", "commissioning_officer")],
        ),
    ]
}

fn consent() -> Vec<Story> {
    vec![
        danny(
            Code::NoConsent,
            SHOULD,
            "before/consent/given_by",
            "Ask Danny",
            vec![set("before/consent/given_by", Value::Null)],
            vec![set("before/consent/given_by", "person")],
        ),
        danny(
            Code::ConsentWithoutHow,
            SHOULD,
            "before/consent/how",
            domain::say::choice(domain::stages::ConsentBy::BestInterests),
            vec![set("before/consent/given_by", "best_interests"), set("before/consent/how", "\n")],
            vec![set("before/consent/how", "Farida, with Bev and Mum, since he could not weigh it.")],
        ),
        danny(
            Code::SharingDecidedByNobody,
            SHOULD,
            "before/consent/decided_by",
            "nobody is named who decided",
            vec![
                set("before/consent/given_by", "deputy_or_attorney"),
                set("before/consent/best_interests", Vec::<String>::new()),
            ],
            vec![set("before/consent/decided_by", "42382638-4559-4e2c-b48c-0f0fe9ff1ad6")],
        ),
        // Whoever made the decision on record is who decided.
        danny(
            Code::SharingWithoutRecord,
            SHOULD,
            "before/consent/best_interests",
            "no record of it is linked",
            vec![
                set("before/consent/given_by", "best_interests"),
                set("before/consent/best_interests", Vec::<String>::new()),
            ],
            vec![Do::Link("before/consent/best_interests", "assessment/best_interests/decisions/#3")],
        ),
    ]
}

fn assessments() -> Vec<Story> {
    vec![
        danny(
            Code::NoCareActAssessment,
            MUST,
            "assessment/assessments/assessments",
            "no Care Act assessment",
            vec![set("assessment/assessments/assessments/#0/kind", "other")],
            vec![set("assessment/assessments/assessments/#1/kind", "care_act")],
        ),
        danny(
            Code::CareActAssessmentUndated,
            SHOULD,
            "assessment/assessments/assessments/#0/date",
            "no date",
            vec![set("assessment/assessments/assessments/#0/date", "")],
            vec![set("assessment/assessments/assessments/#0/date", "16 June 2026")],
        ),
        // A year to the day is not more than a year.
        danny(
            Code::CareActAssessmentOld,
            SHOULD,
            "assessment/assessments/assessments/#0/date",
            "23 September 2025",
            vec![set("assessment/assessments/assessments/#0/date", "23/9/2025")],
            vec![set("assessment/assessments/assessments/#0/date", "24/9/2025")],
        ),
        danny(
            Code::CareActAssessmentNotCurrent,
            SHOULD,
            "assessment/assessments/assessments/#0/still_current",
            "no longer current",
            vec![set("assessment/assessments/assessments/#0/still_current", false)],
            vec![set("assessment/assessments/assessments/#0/still_current", true)],
        ),
        danny(
            Code::NoIndicativeBudget,
            SHOULD,
            "assessment/budget/amount_a_year_pence",
            "indicative budget",
            vec![set("assessment/budget/amount_a_year_pence", "")],
            vec![set("assessment/budget/amount_a_year_pence", "£160,923.80")],
        ),
    ]
}

#[test]
fn only_the_newest_care_act_assessment_counts() {
    let mut workshop = tests::sample("danny");
    perform(
        &mut workshop,
        &[
            set("assessment/assessments/assessments/#1/kind", "care_act"),
            set("assessment/assessments/assessments/#1/date", "1/1/2020"),
            set("assessment/assessments/assessments/#1/still_current", false),
        ],
    );
    assert_eq!(found(&workshop, Code::CareActAssessmentOld), []);
    assert_eq!(found(&workshop, Code::CareActAssessmentNotCurrent), []);
}

#[test]
fn all_six_key_roles_are_missed_on_an_empty_page_the_parties_of_the_contract_most() {
    let missing: Vec<_> = check(&Workshop::empty(Uuid::nil()), today())
        .into_iter()
        .filter(|problem| problem.code == Code::KeyRoleMissing)
        .map(|problem| (problem.severity, problem.text))
        .collect();
    let expected = [
        (MUST, "the person"),
        (SHOULD, "family"),
        (SHOULD, "a social worker"),
        (SHOULD, "from health"),
        (MUST, "the support provider"),
        (MUST, "the commissioning officer"),
    ];
    assert_eq!(missing.len(), expected.len());
    for ((severity, text), (expected, names)) in missing.iter().zip(expected) {
        assert_eq!(*severity, expected, "{text}");
        assert!(text.contains(names), "{text}");
    }
}

#[test]
fn whoever_knows_the_person_well_stands_in_for_family() {
    for stand_in in ["family", "circle", "advocate"] {
        let mut workshop = Workshop::empty(Uuid::nil());
        perform(
            &mut workshop,
            &[Do::Add("before/people/participants"), set("before/people/participants/#new/role", stand_in)],
        );
        let missing = found(&workshop, Code::KeyRoleMissing);
        assert!(missing.iter().all(|problem| !problem.text.contains("family")), "{stand_in}");
        assert_eq!(missing.len(), 5);
    }
}

#[test]
fn a_name_is_enough_whichever_it_is() {
    for name in ["before/person/liked_name", "before/person/full_name"] {
        let mut workshop = Workshop::empty(Uuid::nil());
        perform(&mut workshop, &[set(name, "Ada")]);
        assert_eq!(found(&workshop, Code::NoName), []);
    }
}
