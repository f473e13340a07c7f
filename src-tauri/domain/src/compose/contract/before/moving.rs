//! The move that is planned: from where, to where, and why. [S000-11]

use crate::compose::writer::{Writer, day, plain};

/// From where to where, and why: a promise, and so it stands with the parties.
pub(crate) fn moving(writer: &mut Writer) {
    let moving = &writer.seen.before.moving;
    let facts = vec![
        ("from_where", plain(&moving.from_where)),
        ("to_where", plain(&moving.to_where)),
        ("why", plain(&moving.why)),
        ("hoped_for", day(moving.hoped_for)),
    ];
    writer.facts_under("moving", facts);
}
