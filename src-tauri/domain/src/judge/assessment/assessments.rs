//! The assessments.

use chrono::Months;

use crate::judge::Found;
use crate::language::say;
use crate::reckon::scope::is_paid_by_the_nhs_alone;
use crate::stages::{Assessment, AssessmentKind};

pub(crate) fn check(found: &mut Found) {
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
        None => found.must("no_care_act_assessment", list, &[]),
        Some(assessment) => check_age(found, assessment, &format!("{list}/{}", assessment.id)),
    }
    check_others(found);
}

/// What else was assessed is marked as no longer true, and nothing newer of its kind took its place. What is of no kind
/// cannot be told apart. [domain.md §6.30]
fn check_others(found: &mut Found) {
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
            found.should("assessment_not_current", at, &[("kind", say::choice(kind))]);
        }
    }
}

fn check_age(found: &mut Found, assessment: &Assessment, at: &str) {
    let Some(day) = assessment.date else {
        found.should("care_act_assessment_undated", format!("{at}/date"), &[]);
        return;
    };
    let year_on = day.date().checked_add_months(Months::new(12));
    if year_on.is_some_and(|year_on| year_on < found.today) {
        found.should("care_act_assessment_old", format!("{at}/date"), &[("date", &say::day(day))]);
    } else if assessment.still_current == Some(false) {
        found.should("care_act_assessment_not_current", format!("{at}/still_current"), &[]);
    }
}
