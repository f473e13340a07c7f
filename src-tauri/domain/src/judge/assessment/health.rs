//! Health needs and tasks that a professional hands to others.

use crate::judge::Found;
use crate::stages::{DelegatedTask, HealthNeed};

pub(crate) fn check(found: &mut Found) {
    let health = &found.workshop.assessment.health;
    for (index, need) in health.needs.iter().enumerate() {
        check_need(found, need, index);
    }
    for (index, task) in health.delegated.iter().enumerate() {
        check_task(found, task, index);
    }
}

/// Who leads, what to do if it gets worse, and a look at it that lies ahead. [S000-51]
fn check_need(found: &mut Found, need: &HealthNeed, index: usize) {
    let at = format!("assessment/health/needs/{}", need.id);
    let name = || Found::naming(need.need.as_str(), index);
    if need.lead.0.is_none() && need.lead_named.is_blank() {
        found.should("health_need_without_lead", format!("{at}/lead"), &[("need", &name())]);
    }
    if need.what_if.is_blank() {
        found.should("health_need_without_what_if", format!("{at}/what_if"), &[("need", &name())]);
    }
    if let Some(day) = need.review_on.filter(|day| day.date() < found.today) {
        let parts = [("need", &*name()), ("date", &*crate::language::say::day(day))];
        found.should("health_review_past", format!("{at}/review_on"), &parts);
    }
}

fn check_task(found: &mut Found, task: &DelegatedTask, index: usize) {
    let at = format!("assessment/health/delegated/{}", task.id);
    let name = || Found::naming(task.task.as_str(), index);
    if task.delegated_by.0.is_none() {
        found.should("task_without_professional", format!("{at}/delegated_by"), &[("task", &name())]);
    }
    if task.training.is_blank() {
        found.should("task_without_training", format!("{at}/training"), &[("task", &name())]);
    }
    if task.signed_off_on.is_none() {
        found.should("task_not_signed_off", format!("{at}/signed_off_on"), &[("task", &name())]);
    }
}
