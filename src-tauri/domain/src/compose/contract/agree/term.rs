//! When the contract runs.

use crate::compose::writer::{Writer, day, plain};

pub(crate) fn term(writer: &mut Writer) {
    let term = &writer.seen.agree.term;
    writer.facts(vec![
        ("starts", day(term.starts)),
        ("ends", day(term.ends)),
        ("interim", plain(&term.interim)),
        ("notice", plain(&term.notice)),
    ]);
}
