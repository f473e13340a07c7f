//! Who is told of the move, by whom and how.

use crate::compose::writer::{Writer, chosen, day, plain};
use crate::language::say;
use crate::stages::Message;

pub(crate) fn told(writer: &mut Writer) {
    let messages = &writer.seen.before.telling_people.messages;
    if messages.is_empty() {
        return;
    }
    let heading = writer.text("headings|told", &[]);
    writer.heading(heading);
    let rows = messages.iter().map(|message| message_row(writer, message)).collect();
    let columns = [
        ("told_whom", 5, false),
        ("told_what", 7, false),
        ("told_how", 5, false),
        ("told_when", 5, false),
        ("told_questions", 8, false),
    ];
    writer.table("told", &columns, rows, false);
}

fn message_row(writer: &Writer, message: &Message) -> Vec<String> {
    let people = say::people(writer.seen, &message.people);
    let whom = [message.to.as_str().trim(), people.as_str()].join("\n").trim().to_owned();
    let whom = if whom.is_empty() { writer.text("unnamed_row", &[]) } else { whom };
    let by =
        say::who(writer.seen, message.by).map(|name| say::opening(writer.seen, &name)).unwrap_or_default();
    let how = [by, chosen(message.how)].join("\n").trim().to_owned();
    let done = if message.done == Some(true) { writer.text("told_done", &[]) } else { String::new() };
    let when = [day(message.by_when), done].join("\n").trim().to_owned();
    vec![whom, plain(&message.what), how, when, plain(&message.questions)]
}
