//! Where the NHS keeps an eye on the person, and its own reviews.

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::kit::field::Node;
use crate::language::say;

/// Where the NHS keeps an eye on them, and its own reviews.
pub(crate) fn registers(writer: &mut Writer) {
    let registers = &writer.seen.assessment.registers;
    if Node::is_empty(registers) {
        return;
    }
    let key_worker = say::who(writer.seen, registers.key_worker).map(|name| say::opening(writer.seen, &name));
    let heading = writer.text("headings|registers", &[]);
    writer.heading(heading);
    writer.facts(vec![
        ("register", chosen(registers.register)),
        ("treatment_review_on", day(registers.treatment_review_on)),
        ("treatment_review_said", plain(&registers.treatment_review_said)),
        ("care_programme", plain(&registers.care_programme)),
        ("key_worker", key_worker.unwrap_or_default()),
    ]);
}
