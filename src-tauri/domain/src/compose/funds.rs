//! How the budget changed, what falls into which year, and the hours in the bank. [domain.md 2.10, 2.21; Care Act 2014 s26]

use super::writer::{Writer, chosen, day, plain};
use crate::language::say;
use crate::reckon::money::{Sums, balance_minutes, pounds};

/// Every version of the budget after the indicative one.
pub(super) fn versions(writer: &mut Writer) {
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
pub(super) fn years(writer: &mut Writer, sums: &Sums) {
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

/// Hours that were not used and wait to be.
pub(super) fn bank(writer: &mut Writer) {
    let entries = &writer.seen.money.bank.entries;
    if entries.is_empty() {
        return;
    }
    let balance = balance_minutes(writer.seen);
    let name = if balance < 0 { "bank_over" } else { "bank" };
    let hours = say::hours(balance.abs());
    writer.clause_as("bank", name, &[("hours", &hours)], entries.iter().map(|entry| entry.id).collect());
    let hours = |length: Option<crate::kit::values::Duration>| {
        length.map_or_else(String::new, |length| say::hours(length.get()))
    };
    let rows = entries
        .iter()
        .map(|entry| {
            let date = if entry.date.is_some() { day(entry.date) } else { writer.text("no_date", &[]) };
            let what_for = entry.what_for.as_str().trim().to_owned();
            vec![date, hours(entry.saved_minutes), hours(entry.used_minutes), what_for]
        })
        .collect();
    let columns = [("date", 4, false), ("saved", 4, false), ("used", 4, false), ("what_for", 8, false)];
    writer.table("bank", &columns, rows, false);
}
