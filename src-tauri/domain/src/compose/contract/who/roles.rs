//! Who must do what, who may use their judgement, whose business it is not: a row for each party. [domain.md 2.8]

use crate::compose::writer::{Writer, plain};
use crate::reckon::roles::{PartyRoles, RolePiece, parties};
use crate::see::Seen;
use crate::stages::RoleTask;

pub(crate) fn write(writer: &mut Writer) {
    let seen = writer.seen;
    let tasks: Vec<&RoleTask> = seen.who.roles.tasks.iter().filter(|task| !task.task.is_blank()).collect();
    if tasks.is_empty() {
        return;
    }
    let heading = writer.text("headings|role_tasks", &[]);
    writer.heading(heading);
    writer.clause("role_tasks", &[], tasks.iter().map(|task| task.id).collect());
    let mut rows: Vec<Vec<String>> = parties(seen).iter().map(|party| row(writer, party)).collect();
    let nobodys: Vec<String> =
        tasks.iter().filter(|task| is_nobodys(seen, task)).map(|task| item(&plain(&task.task))).collect();
    if !nobodys.is_empty() {
        rows.push(vec![writer.text("nobody_named", &[]), nobodys.join("\n"), String::new(), String::new()]);
    }
    let columns = [
        ("role_party", 4, false),
        ("role_must", 9, false),
        ("role_may", 7, false),
        ("role_need_not", 7, false),
    ];
    writer.table("role_tasks", &columns, rows, false);
}

/// Whether nobody must do it. Somebody who is not shown is somebody.
fn is_nobodys(seen: &Seen, task: &RoleTask) -> bool {
    task.core.0.is_empty() && !seen.hides_somebody(task.id, "core")
}

fn row(writer: &Writer, party: &PartyRoles) -> Vec<String> {
    let ring = |pieces: &[RolePiece]| {
        pieces.iter().map(|piece| said(writer, party, piece)).collect::<Vec<_>>().join("\n")
    };
    vec![party.name.clone(), ring(&party.core), ring(&party.judgement), ring(&party.not_ours)]
}

/// The task, and whose of the party it is, unless the party's name has said so.
fn said(writer: &Writer, party: &PartyRoles, piece: &RolePiece) -> String {
    let filled = [("task", &*piece.text), ("who", &*piece.who), ("lead", &*piece.lead)];
    let text = match (piece.who == party.name, piece.lead.is_empty(), piece.lead == piece.who) {
        (true, true, _) => piece.text.clone(),
        (true, false, _) => writer.text("doughnut|leads", &filled),
        (false, true, _) => writer.text("doughnut|by", &filled),
        (false, false, true) => writer.text("doughnut|by_lead", &filled),
        (false, false, false) => writer.text("doughnut|led_by", &filled),
    };
    item(&text)
}

fn item(text: &str) -> String {
    format!("• {text}")
}
