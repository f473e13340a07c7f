//! Who does what, in what circumstances. [S000-41]

use super::writer::{Writer, chosen, plain};
use crate::say;
use crate::stages::SupportElement;

pub(super) fn write(writer: &mut Writer) {
    let elements = &writer.seen.who.support.elements;
    if elements.is_empty() {
        return;
    }
    writer.part("support");
    writer.clause("support", &[], elements.iter().map(|element| element.id).collect());
    let rows = (1..).zip(elements).map(|(number, element)| row(writer, number, element)).collect();
    let columns = [
        ("what", 9, false),
        ("who", 5, false),
        ("when", 6, false),
        ("serves", 4, false),
        ("standing", 4, false),
    ];
    writer.table("support", &columns, rows, false);
}

fn row(writer: &Writer, number: u32, element: &SupportElement) -> Vec<String> {
    let what = if element.what.is_blank() { writer.text("not_said", &[]) } else { plain(&element.what) };
    let what = format!("{number}. {what}\n{}", plain(&element.circumstances)).trim().to_owned();
    let who = say::who(writer.seen, element.who).unwrap_or_default();
    let who = [who, chosen(element.kind)].join("\n").trim().to_owned();
    let time = element.minutes_a_week.map_or_else(String::new, |time| {
        writer.text("amounts|hours_a_week", &[("hours", &say::hours(time.get()))])
    });
    let when = [plain(&element.when), time].join("\n").trim().to_owned();
    vec![
        what,
        who,
        when,
        writer.outcomes(|outcome| element.outcomes.contains(outcome.id)),
        chosen(element.standing),
    ]
}
