//! What the person needs, under the ten outcomes of the regulations. [SI 2015/313]

use crate::compose::writer::{Writer, plain};
use crate::kit::values::{Choices, Word};
use crate::language::say;
use crate::stages::Need;
use crate::words::capitalised;

pub(crate) fn needs(writer: &mut Writer) {
    let needs = &writer.seen.assessment.needs.needs;
    if needs.is_empty() {
        return;
    }
    let heading = writer.text("headings|needs", &[]);
    writer.heading(heading);
    writer.clause("needs", &[], needs.iter().map(|need| need.id).collect());
    let rows = needs.iter().map(|need| need_row(writer, need)).collect();
    let columns = [
        ("area", 5, false),
        ("can_do", 6, false),
        ("needs", 6, false),
        ("eligible", 4, false),
        ("met_by", 6, false),
    ];
    writer.table("needs", &columns, rows, false);
    let shown = needs.iter().filter(|need| {
        !need.evidence.is_blank()
            || need.unable.iter().next().is_some()
            || need.wellbeing.iter().next().is_some()
    });
    let rows = shown.map(|need| evidence_row(writer, need)).collect();
    let columns = [("area", 5, false), ("unable", 5, false), ("evidence", 8, false), ("wellbeing", 5, false)];
    writer.table("evidence", &columns, rows, false);
}

fn area(writer: &Writer, need: &Need) -> String {
    need.area.map_or_else(|| writer.text("unnamed_row", &[]), |area| capitalised(say::choice(area)))
}

fn need_row(writer: &Writer, need: &Need) -> Vec<String> {
    let met_by = writer.support(|element| element.needs.contains(need.id));
    let aimed_at = writer.outcomes(|outcome| outcome.needs.contains(need.id));
    vec![
        area(writer, need),
        plain(&need.can_do),
        plain(&need.needs),
        writer.yes_no(need.eligible),
        [met_by, aimed_at].join("\n").trim().to_owned(),
    ]
}

fn evidence_row(writer: &Writer, need: &Need) -> Vec<String> {
    vec![area(writer, need), each(&need.unable), plain(&need.evidence), each(&need.wellbeing)]
}

fn each<T: Word>(words: &Choices<T>) -> String {
    let words: Vec<&str> = words.iter().map(|word| say::choice(*word)).collect();
    capitalised(&words.join("; "))
}
