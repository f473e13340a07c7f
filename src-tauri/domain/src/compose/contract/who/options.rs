//! The options that were looked at, and why each was chosen or not. [S001-79]

use crate::compose::contract::who::{named, stacked};
use crate::compose::writer::{Writer, chosen, plain};
use crate::kit::values::Pence;
use crate::reckon::money::pounds;
use crate::stages::SupportOption;

pub(crate) fn options(writer: &mut Writer) {
    let rows = &writer.seen.who.options.options;
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|support_options", &[]);
    writer.heading(heading);
    writer.clause("support_options", &[], rows.iter().map(|row| row.id).collect());
    let rows = rows.iter().map(|row| option_row(writer, row)).collect();
    let columns = [
        ("option_name", 5, false),
        ("option_like", 7, false),
        ("option_fits", 7, false),
        ("option_cost", 6, false),
        ("option_standing", 6, false),
    ];
    writer.table("support_options", &columns, rows, false);
}

fn option_row(writer: &Writer, row: &SupportOption) -> Vec<String> {
    let cost = row
        .cost_a_year_pence
        .map(|pence| writer.text("amounts|a_year", &[("amount", &pounds(Pence::get(pence)))]));
    let serves = writer.outcomes(|outcome| row.outcomes.contains(outcome.id));
    vec![
        named(writer, stacked(&[row.name.as_str().to_owned(), chosen(row.about)])),
        plain(&row.what),
        stacked(&[chosen(row.fits), plain(&row.fits_because), serves]),
        stacked(&[cost.unwrap_or_default(), plain(&row.risks)]),
        stacked(&[chosen(row.standing), plain(&row.because)]),
    ]
}
