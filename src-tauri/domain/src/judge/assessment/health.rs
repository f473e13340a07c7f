//! Health needs and tasks that a professional hands to others.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::{DelegatedTask, HealthNeed};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::HealthNeedWithoutLead),
        should(Code::HealthNeedWithoutWhatIf),
        should(Code::HealthReviewPast),
        should(Code::TaskWithoutProfessional),
        should(Code::TaskWithoutTraining),
        should(Code::TaskNotSignedOff),
    ],
    check,
)];

fn check(found: &mut Findings) {
    let health = &found.workshop.assessment.health;
    for (index, need) in health.needs.iter().enumerate() {
        check_need(found, need, index);
    }
    for (index, task) in health.delegated.iter().enumerate() {
        check_task(found, task, index);
    }
}

/// Who leads, what to do if it gets worse, and a look at it that lies ahead. [S000-51]
fn check_need(found: &mut Findings, need: &HealthNeed, index: usize) {
    let at = format!("assessment/health/needs/{}", need.id);
    let name = || Findings::naming(need.need.as_str(), index);
    if need.lead.0.is_none() && need.lead_named.is_blank() {
        found.tell(Code::HealthNeedWithoutLead, format!("{at}/lead"), &[("need", &name())]);
    }
    if need.what_if.is_blank() {
        found.tell(Code::HealthNeedWithoutWhatIf, format!("{at}/what_if"), &[("need", &name())]);
    }
    if let Some(day) = need.review_on.filter(|day| day.date() < found.today) {
        let parts = [("need", &*name()), ("date", &*crate::language::say::day(day))];
        found.tell(Code::HealthReviewPast, format!("{at}/review_on"), &parts);
    }
}

fn check_task(found: &mut Findings, task: &DelegatedTask, index: usize) {
    let at = format!("assessment/health/delegated/{}", task.id);
    let name = || Findings::naming(task.task.as_str(), index);
    if task.delegated_by.0.is_none() {
        found.tell(Code::TaskWithoutProfessional, format!("{at}/delegated_by"), &[("task", &name())]);
    }
    if task.training.is_blank() {
        found.tell(Code::TaskWithoutTraining, format!("{at}/training"), &[("task", &name())]);
    }
    if task.signed_off_on.is_none() {
        found.tell(Code::TaskNotSignedOff, format!("{at}/signed_off_on"), &[("task", &name())]);
    }
}
