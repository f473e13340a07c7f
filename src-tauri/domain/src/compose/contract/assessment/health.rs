//! Health beside the plan: who leads on what, medicines, tasks that a professional hands to others.
//! [S000-37, 51; domain.md 2.24]

use crate::compose::writer::{Writer, day, plain};
use crate::language::say;
use crate::stages::{DelegatedTask, HealthNeed, Medicine};

pub(crate) fn write(writer: &mut Writer) {
    let health = &writer.seen.assessment.health;
    if !health.needs.is_empty() {
        writer.clause("health_needs", &[], health.needs.iter().map(|need| need.id).collect());
        let rows = health.needs.iter().map(|need| need_row(writer, need)).collect();
        let columns = [
            ("health_need", 6, false),
            ("health_lead", 5, false),
            ("health_helps", 7, false),
            ("health_worse", 7, false),
            ("health_review", 4, false),
        ];
        writer.table("health_needs", &columns, rows, false);
    }
    medicines(writer);
    delegated(writer);
}

fn need_row(writer: &Writer, need: &HealthNeed) -> Vec<String> {
    let what = if need.need.is_blank() { writer.text("not_said", &[]) } else { plain(&need.need) };
    let lead =
        say::who(writer.seen, need.lead).map(|name| say::opening(writer.seen, &name)).unwrap_or_default();
    let lead = [lead.as_str(), need.lead_named.as_str().trim()].join("\n").trim().to_owned();
    vec![what, lead, plain(&need.what_helps), plain(&need.what_if), day(need.review_on)]
}

fn medicines(writer: &mut Writer) {
    let medicines = &writer.seen.assessment.health.medicines;
    if medicines.is_empty() {
        return;
    }
    writer.clause("medicines", &[], medicines.iter().map(|medicine| medicine.id).collect());
    let rows = medicines.iter().map(|medicine| medicine_row(writer, medicine)).collect();
    let columns = [
        ("medicine", 6, false),
        ("medicine_how", 6, false),
        ("medicine_help", 7, false),
        ("medicine_watch", 6, false),
        ("medicine_prescriber", 5, false),
    ];
    writer.table("medicines", &columns, rows, false);
}

fn medicine_row(writer: &Writer, medicine: &Medicine) -> Vec<String> {
    let name =
        [medicine.name.as_str().trim(), medicine.what_for.as_str().trim()].join("\n").trim().to_owned();
    let name = if name.is_empty() { writer.text("unnamed_row", &[]) } else { name };
    vec![
        name,
        plain(&medicine.how),
        plain(&medicine.help),
        plain(&medicine.watch_for),
        medicine.prescriber.as_str().trim().to_owned(),
    ]
}

fn delegated(writer: &mut Writer) {
    let tasks = &writer.seen.assessment.health.delegated;
    if tasks.is_empty() {
        return;
    }
    writer.clause("delegated", &[], tasks.iter().map(|task| task.id).collect());
    let rows = tasks.iter().map(|task| task_row(writer, task)).collect();
    let columns = [
        ("task", 7, false),
        ("task_by", 5, false),
        ("task_done_by", 6, false),
        ("task_training", 6, false),
        ("task_signed_off", 4, false),
        ("health_review", 4, false),
    ];
    writer.table("delegated", &columns, rows, false);
}

fn task_row(writer: &Writer, task: &DelegatedTask) -> Vec<String> {
    let what = if task.task.is_blank() { writer.text("not_said", &[]) } else { plain(&task.task) };
    let by = say::opening(writer.seen, &writer.named(task.id, "delegated_by", task.delegated_by));
    let signed_off =
        if task.signed_off_on.is_some() { day(task.signed_off_on) } else { writer.text("task_not_yet", &[]) };
    vec![what, by, plain(&task.done_by), plain(&task.training), signed_off, day(task.review_on)]
}
