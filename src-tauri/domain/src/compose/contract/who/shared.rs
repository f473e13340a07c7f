//! Support that is shared with others. [S002-131]

use crate::compose::contract::who::{a_week, named, stacked};
use crate::compose::writer::{Writer, plain};
use crate::kit::values::Quantity;
use crate::reckon::money::decimal;
use crate::reckon::shared::part;
use crate::stages::Shared;

pub(crate) fn shared(writer: &mut Writer) {
    let rows = &writer.seen.who.shared.shared;
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|shared_support", &[]);
    writer.heading(heading);
    writer.clause("shared_support", &[], rows.iter().map(|row| row.id).collect());
    let rows = rows.iter().map(|row| shared_row(writer, row)).collect();
    let columns = [
        ("shared_what", 7, false),
        ("shared_all", 5, false),
        ("shared_share", 4, false),
        ("shared_part", 5, false),
        ("shared_because", 7, false),
    ];
    writer.table("shared_support", &columns, rows, false);
}

fn shared_row(writer: &Writer, row: &Shared) -> Vec<String> {
    let bound = writer.support(|element| row.support.contains(element.id));
    let share = match (row.needed, row.share_hundredths) {
        (Some(false), _) => writer.text("shared|not_needed", &[]),
        (_, Some(share)) => writer.text("shared|per_cent", &[("share", &decimal(Quantity::get(share)))]),
        (_, None) => String::new(),
    };
    let part = part(row).map(|part| (part.part.text, part.rounded));
    let part = part.map(|(text, rounded)| {
        let name = if rounded { "shared|about" } else { "amounts|hours_a_week" };
        writer.text(name, &[("hours", &text)])
    });
    vec![
        named(writer, stacked(&[plain(&row.what), bound])),
        a_week(writer, row.minutes_a_week),
        share,
        part.unwrap_or_default(),
        plain(&row.because),
    ]
}
