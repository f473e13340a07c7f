//! When and where the room met, and who came.

use crate::compose::writer::{Writer, day, plain};
use crate::language::say;
use crate::stages::Session;

/// When and where the room met, and who came.
pub(crate) fn meetings(writer: &mut Writer) {
    for session in &writer.seen.before.sessions.sessions {
        meeting(writer, session);
    }
}

fn meeting(writer: &mut Writer, session: &Session) {
    let facts = vec![
        ("meeting", day(session.date)),
        ("time", say::times(session.starts, session.ends)),
        ("place", session.place.as_str().to_owned()),
        ("run_by", say::who(writer.seen, session.facilitator).unwrap_or_default()),
        ("who_came", say::people(writer.seen, &session.who_came)),
        ("meeting_notes", plain(&session.notes)),
    ];
    writer.facts(facts);
}
