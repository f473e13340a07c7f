//! The assessments.

use chrono::Months;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::language::say;
use crate::reckon::scope::is_paid_by_the_nhs_alone;
use crate::stages::{Assessment, AssessmentKind};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::NoCareActAssessment),
        should(Code::AssessmentNotCurrent),
        should(Code::CareActAssessmentUndated),
        should(Code::CareActAssessmentOld),
        should(Code::CareActAssessmentNotCurrent),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let list = "assessment/assessments/assessments";
    let care_act: Vec<&Assessment> = found
        .workshop
        .assessment
        .assessments
        .assessments
        .iter()
        .filter(|a| a.kind == Some(AssessmentKind::CareAct))
        .collect();
    // The newest one counts; older ones may stay for the record.
    let newest = care_act.iter().max_by_key(|a| a.date);
    match newest {
        None if is_paid_by_the_nhs_alone(found.workshop) => {}
        None => found.tell(Code::NoCareActAssessment, list, &[]),
        Some(assessment) => check_age(found, assessment, &format!("{list}/{}", assessment.id)),
    }
    check_others(found);
}

/// What else was assessed is marked as no longer true, and nothing newer of its kind took its place. What is of no kind
/// cannot be told apart. [domain.md §6.30]
fn check_others(found: &mut Findings) {
    let rows = &found.workshop.assessment.assessments.assessments;
    for row in rows.iter().filter(|row| row.still_current == Some(false)) {
        let Some(kind) =
            row.kind.filter(|kind| !matches!(kind, AssessmentKind::CareAct | AssessmentKind::Other))
        else {
            continue;
        };
        let is_replaced = rows.iter().any(|other| other.kind == Some(kind) && other.date > row.date);
        if !is_replaced {
            let at = format!("assessment/assessments/assessments/{}", row.id);
            found.tell(Code::AssessmentNotCurrent, at, &[("kind", say::choice(kind))]);
        }
    }
}

fn check_age(found: &mut Findings, assessment: &Assessment, at: &str) {
    let Some(day) = assessment.date else {
        found.tell(Code::CareActAssessmentUndated, format!("{at}/date"), &[]);
        return;
    };
    let year_on = day.date().checked_add_months(Months::new(12));
    if year_on.is_some_and(|year_on| year_on < found.today) {
        found.tell(Code::CareActAssessmentOld, format!("{at}/date"), &[("date", &say::day(day))]);
    } else if assessment.still_current == Some(false) {
        found.tell(Code::CareActAssessmentNotCurrent, format!("{at}/still_current"), &[]);
    }
}
