//! Who feels able to call for help, and what would make it easier.

use crate::compose::writer::{Writer, chosen, plain};
use crate::language::say;
use crate::see::Seen;
use crate::stages::Caller;
use crate::words::{capitalised, words};

/// Who feels able to call for help, and what makes it possible: a plan that nobody dares to set off is none. [S002-145]
pub(crate) fn calling(writer: &mut Writer) {
    let people =
        writer.seen.crisis.calling.people.iter().filter(|row| !crate::kit::field::Node::is_empty(*row));
    let rows: Vec<Vec<String>> =
        people.map(|row| vec![caller(writer.seen, row), chosen(row.able), plain(&row.what_helps)]).collect();
    if !rows.is_empty() {
        let heading = writer.text("headings|calling", &[]);
        writer.heading(heading);
        writer.table(
            "calling",
            &[("caller", 6, false), ("able_to_call", 5, false), ("helps_to_call", 11, false)],
            rows,
            false,
        );
    }
}

/// What somebody who may have to call is called: a table's first cell heads its row.
pub(crate) fn caller(seen: &Seen, row: &Caller) -> String {
    let named = say::who(seen, row.who).filter(|name| !name.is_empty());
    let name = named.unwrap_or_else(|| row.who_named.as_str().trim().to_owned());
    if name.is_empty() { capitalised(words().get("contract|somebody")) } else { say::opening(seen, &name) }
}
