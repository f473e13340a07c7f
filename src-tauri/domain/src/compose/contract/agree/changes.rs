//! What was changed under the contract's own rule.

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::language::say;
use crate::stages::Change;

/// What was changed since, the oldest first; changes without a day stand at the end.
pub(crate) fn changes(writer: &mut Writer) {
    let mut changes: Vec<&Change> =
        writer.seen.agree.changes.changes.iter().filter(|row| !row.what.is_blank()).collect();
    if changes.is_empty() {
        return;
    }
    changes.sort_by_key(|row| (row.date.is_none(), row.date));
    let heading = writer.text("headings|changes", &[]);
    writer.heading(heading);
    writer.clause("changes", &[], changes.iter().map(|row| row.id).collect());
    let rows = changes
        .into_iter()
        .map(|row| {
            let date = if row.date.is_some() { day(row.date) } else { writer.text("no_date", &[]) };
            let what = [plain(&row.what), plain(&row.because)].join("\n").trim().to_owned();
            let by = [chosen(row.rule), say::people(writer.seen, &row.agreed_by)];
            vec![date, what, by.join("\n").trim().to_owned()]
        })
        .collect();
    writer.table(
        "changes",
        &[("date", 4, false), ("changed", 11, false), ("agreed_by", 7, false)],
        rows,
        false,
    );
}
