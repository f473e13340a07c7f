//! Who is told.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::Message;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::MessageWithoutTeller)], check)];

fn check(found: &mut Findings) {
    for (index, message) in found.workshop.before.telling_people.messages.iter().enumerate() {
        check_message(found, message, index);
    }
}

/// A message that nobody gives is not given; one that was given needs nobody any more.
fn check_message(found: &mut Findings, message: &Message, index: usize) {
    let is_there = !message.to.is_blank() || !message.people.0.is_empty() || !message.what.is_blank();
    if is_there && message.by.0.is_none() && message.done != Some(true) {
        let to = if message.to.is_blank() { message.what.as_str() } else { message.to.as_str() };
        let name = Findings::naming(to, index);
        let at = format!("before/telling_people/messages/{}/by", message.id);
        found.tell(Code::MessageWithoutTeller, at, &[("message", &name)]);
    }
}
