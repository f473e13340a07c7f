//! What the person can do and has.

use crate::compose::writer::{Writer, chosen, plain};
use crate::language::say;
use crate::stages::Strength;
use crate::words::capitalised;

/// Strengths open the part: a list of needs is not who somebody is.
pub(crate) fn strengths(writer: &mut Writer) {
    let strengths = &writer.seen.assessment.strengths.strengths;
    if strengths.is_empty() {
        return;
    }
    let heading = writer.text("headings|strengths", &[]);
    writer.heading(heading);
    writer.clause("strengths", &[], strengths.iter().map(|strength| strength.id).collect());
    let rows = strengths.iter().map(|strength| strength_row(writer, strength)).collect();
    let columns = [
        ("strength", 9, false),
        ("strength_kind", 4, false),
        ("strength_said_by", 4, false),
        ("strength_helps", 7, false),
    ];
    writer.table("strengths", &columns, rows, false);
}

fn strength_row(writer: &Writer, strength: &Strength) -> Vec<String> {
    let what = if strength.what.is_blank() { writer.text("not_said", &[]) } else { plain(&strength.what) };
    let said_by = say::who(writer.seen, strength.said_by)
        .map(|name| say::opening(writer.seen, &name))
        .unwrap_or_default();
    let needs = &writer.seen.assessment.needs.needs;
    let areas: Vec<String> = strength
        .needs
        .0
        .iter()
        .filter_map(|id| needs.get(*id)?.area)
        .map(|area| say::choice(area).to_owned())
        .collect();
    let outcomes = writer.outcomes(|outcome| strength.outcomes.contains(outcome.id));
    let helps = [capitalised(&areas.join("; ")), outcomes].join("\n").trim().to_owned();
    vec![what, chosen(strength.kind), said_by, helps]
}
