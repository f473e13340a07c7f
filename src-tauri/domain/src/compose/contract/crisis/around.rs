//! What is around the person when it gets hard.

use crate::compose::writer::{Writer, day, plain};

/// What holds in any crisis, whatever sets it off.
pub(crate) fn around(writer: &mut Writer) {
    let around = &writer.seen.crisis.around;
    if crate::kit::field::Node::is_empty(around) {
        return;
    }
    let heading = writer.text("headings|around", &[]);
    writer.heading(heading);
    writer.facts(vec![
        ("advance_statement", plain(&around.advance_statement)),
        ("emergency_meeting", plain(&around.emergency_meeting)),
        ("looking_after", plain(&around.looking_after)),
        ("last_crisis", day(around.last_crisis)),
    ]);
}
