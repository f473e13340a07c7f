//! Health needs and tasks that a professional hands to others.

use super::Found;
use crate::stages::{DelegatedTask, HealthNeed};

pub(super) fn check(found: &mut Found) {
    let health = &found.workshop.assessment.health;
    for (index, need) in health.needs.iter().enumerate() {
        check_need(found, need, index);
    }
    for (index, task) in health.delegated.iter().enumerate() {
        check_task(found, task, index);
    }
}

fn check_need(found: &mut Found, need: &HealthNeed, index: usize) {
    if need.lead.0.is_none() && need.lead_named.is_blank() {
        let name = Found::naming(need.need.as_str(), index);
        let at = format!("assessment/health/needs/{}/lead", need.id);
        found.should("health_need_without_lead", at, &[("need", &name)]);
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
