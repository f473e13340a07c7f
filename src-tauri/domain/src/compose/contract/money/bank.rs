//! Hours that are saved up.

use crate::compose::writer::{Writer, day};
use crate::language::say;
use crate::reckon::money::balance_minutes;

/// Hours that were not used and wait to be.
pub(crate) fn bank(writer: &mut Writer) {
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
