//! The rings of each task: somebody must do it, one leads, and nobody stands in two rings. [domain.md 2.8]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::reckon::roles::{in_two_rings, people};
use crate::stages::RoleTask;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::TaskForNobody),
        should(Code::TaskWithoutLead),
        should(Code::LeadNotCore),
        should(Code::InTwoRings),
    ],
    check,
)];

fn check(found: &mut Findings) {
    for (index, task) in found.workshop.who.roles.tasks.iter().enumerate() {
        // A row that nobody has written into yet is no task.
        if !task.task.is_blank() {
            check_task(found, index, task);
        }
    }
}

fn check_task(found: &mut Findings, index: usize, task: &RoleTask) {
    let workshop = found.workshop;
    let at = format!("who/roles/tasks/{}", task.id);
    let name = || Findings::naming(task.task.as_str(), index);
    let core = people(workshop, &task.core).count();
    let lead = task.lead.0.filter(|id| workshop.participant(*id).is_some());
    match (core, lead) {
        (0, _) => found.tell(Code::TaskForNobody, format!("{at}/core"), &[("task", &name())]),
        (many, None) if many > 1 => {
            found.tell(Code::TaskWithoutLead, format!("{at}/lead"), &[("task", &name())]);
        }
        _ => {}
    }
    if let Some(lead) = lead.filter(|id| core > 0 && !task.core.contains(*id)) {
        let who = say::name(workshop, lead).unwrap_or_default();
        found.tell(Code::LeadNotCore, format!("{at}/lead"), &[("who", &who), ("task", &name())]);
    }
    if let Some(twice) = in_two_rings(workshop, task) {
        let who = say::name(workshop, twice.id).unwrap_or_default();
        found.tell(Code::InTwoRings, at, &[("who", &who), ("task", &name())]);
    }
}
