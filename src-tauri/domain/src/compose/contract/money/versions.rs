//! The budget as it changed, and by budget year.

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::language::say;
use crate::reckon::money::{Sums, pounds};

/// Every version of the budget after the indicative one.
pub(crate) fn versions(writer: &mut Writer) {
    let rows = writer
        .seen
        .money
        .versions
        .versions
        .iter()
        .map(|version| {
            let amount = version.amount_a_year_pence.map_or_else(String::new, |amount| pounds(amount.get()));
            let named =
                if amount.is_empty() { writer.text("unnamed_row", &[]) } else { chosen(version.standing) };
            let named = if named.is_empty() { writer.text("unnamed_row", &[]) } else { named };
            let by = say::who(writer.seen, version.said_by).unwrap_or_default();
            vec![named, amount, plain(&version.because), [by, day(version.date)].join("\n").trim().to_owned()]
        })
        .collect();
    let columns = [("version", 4, false), ("a_year", 4, true), ("because", 9, false), ("said_by", 5, false)];
    writer.table("versions", &columns, rows, false);
}

/// What falls into which budget year; said only when there is more than one.
pub(crate) fn years(writer: &mut Writer, sums: &Sums) {
    if sums.by_year.len() < 2 {
        return;
    }
    let rows = sums
        .by_year
        .iter()
        .map(|year| vec![year.name.clone(), year.committed.text.clone(), year.not_yet.text.clone()])
        .chain([vec![
            writer.text("amounts|whole_term", &[]),
            sums.term.committed.text.clone(),
            sums.term.not_yet.text.clone(),
        ]])
        .collect();
    writer.table(
        "by_year",
        &[("by_year", 10, false), ("committed", 5, true), ("not_yet", 5, true)],
        rows,
        true,
    );
}
