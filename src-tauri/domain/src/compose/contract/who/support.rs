//! Who does what, when, and for which outcomes.

use crate::compose::writer::{Writer, chosen, plain};
use crate::language::say;
use crate::stages::{Advice, SupportElement};

pub(crate) fn elements(writer: &mut Writer) {
    let elements = &writer.seen.who.support.elements;
    if elements.is_empty() {
        return;
    }
    writer.clause("support", &[], elements.iter().map(|element| element.id).collect());
    let rows = elements.iter().map(|element| row(writer, element)).collect();
    let columns = [
        ("what", 9, false),
        ("who", 5, false),
        ("when", 6, false),
        ("serves", 4, false),
        ("standing", 4, false),
    ];
    writer.table("support", &columns, rows, false);
}

fn row(writer: &Writer, element: &SupportElement) -> Vec<String> {
    let what = if element.what.is_blank() { writer.text("not_said", &[]) } else { plain(&element.what) };
    let number = writer.place_of(element.id);
    let what = format!("{number}. {what}\n{}", plain(&element.circumstances)).trim().to_owned();
    let what = what + &writer.unsettled(element.id);
    let who = say::who(writer.seen, element.who).unwrap_or_default();
    let who = [who, chosen(element.kind)].join("\n").trim().to_owned();
    let time = element.minutes_a_week.map_or_else(String::new, |time| {
        writer.text("amounts|hours_a_week", &[("hours", &say::hours(time.get()))])
    });
    let when = [plain(&element.when), time].join("\n").trim().to_owned();
    let by = say::who(writer.seen, element.committed_by)
        .map_or_else(String::new, |name| writer.text("committed_by", &[("name", &name)]));
    vec![
        what,
        who,
        when,
        writer.outcomes(|outcome| element.outcomes.contains(outcome.id)),
        [chosen(element.standing), by].join("\n").trim().to_owned(),
    ]
}

/// Advice and information that go with the plan. [Care Act 2014 s25(1)(f)]
pub(crate) fn advice(writer: &mut Writer) {
    let told: Vec<&Advice> = writer.seen.who.support.advice.iter().filter(|a| !a.what.is_blank()).collect();
    if told.is_empty() {
        return;
    }
    let heading = writer.text("headings|advice", &[]);
    writer.heading(heading);
    writer.clause("advice", &[], told.iter().map(|advice| advice.id).collect());
    let rows = told
        .iter()
        .map(|advice| {
            let by = say::who(writer.seen, advice.given_by).unwrap_or_default();
            vec![plain(&advice.what), chosen(advice.helps), by]
        })
        .collect();
    writer.table(
        "advice",
        &[("advice_what", 12, false), ("advice_helps", 6, false), ("advice_by", 5, false)],
        rows,
        false,
    );
}
