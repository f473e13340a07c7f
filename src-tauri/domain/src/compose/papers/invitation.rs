//! A letter that invites one participant: when and where, what to bring, what they need. It says nothing about
//! the person but the name they like. [S000-12; domain.md §6]

use chrono::NaiveDate;

use super::sheet::{Sheet, plain};
use super::{NoPaper, Order};
use crate::document::Block;
use crate::document::Span;
use crate::kit::values::{Clock, Word};
use crate::language::say;
use crate::stages::{Invitation, Participant, Role, Session};

pub(crate) fn write(sheet: &mut Sheet, order: &Order, date: NaiveDate) -> Result<(), NoPaper> {
    let id = order.who.ok_or(NoPaper::WhoMissing)?;
    let seen = sheet.seen;
    let guest = seen.participant(id).ok_or(NoPaper::NobodyThere)?;
    let row = seen.before.invitations.invitations.iter().find(|row| row.who.0 == Some(id));
    let row = row.ok_or(NoPaper::NotInvited)?;
    let is_person = guest.role == Some(Role::Person);
    sheet.open(sheet.tell("kinds|invitation|title", &[]));
    let name = if is_person { sheet.person.clone() } else { seen.name_of(guest) };
    if !name.is_empty() {
        sheet.paragraph("dear", &[("name", &name)]);
    }
    sheet.paragraph(if is_person { "invite_person" } else { "invite" }, &[]);
    sheet.paragraph("voice", &[]);
    when_and_where(sheet, date);
    bring(sheet, row);
    if !row.needs.is_blank() {
        sheet.heading("you_need");
        sheet.push(Block::Paragraph { text: vec![Span::plain(plain(&row.needs))] });
    }
    sheet.paragraph("cannot_come", &[]);
    ask_whom(sheet, guest);
    answer(sheet);
    Ok(())
}

fn when_and_where(sheet: &mut Sheet, date: NaiveDate) {
    let Some(session) = next_session(sheet, date) else {
        sheet.paragraph("no_date_yet", &[]);
        return;
    };
    let runs = sheet.who(session.facilitator);
    sheet.heading("when_and_where");
    sheet.facts(vec![
        ("day", session.date.map(say::day).unwrap_or_default()),
        ("time", times(sheet, session.starts, session.ends)),
        ("place", session.place.as_str().trim().to_owned()),
        ("runs", runs),
    ]);
}

/// The first meeting from this day on.
fn next_session<'a>(sheet: &Sheet<'a>, date: NaiveDate) -> Option<&'a Session> {
    let coming = sheet
        .seen
        .before
        .sessions
        .sessions
        .iter()
        .filter(|session| session.date.is_some_and(|day| day.date() >= date));
    coming.min_by_key(|session| {
        (session.date.map(crate::kit::values::Day::date), session.starts.map(Clock::minutes))
    })
}

fn times(sheet: &Sheet, starts: Option<Clock>, ends: Option<Clock>) -> String {
    let clock = |time: Clock| say::clock(u32::from(time.minutes()));
    match (starts, ends) {
        (Some(from), Some(to)) => sheet.tell("times|both", &[("from", &clock(from)), ("to", &clock(to))]),
        (Some(from), None) => clock(from),
        (None, Some(to)) => sheet.tell("times|until", &[("to", &clock(to))]),
        (None, None) => String::new(),
    }
}

fn bring(sheet: &mut Sheet, row: &Invitation) {
    let mut items: Vec<String> =
        row.bring.iter().map(|what| sheet.tell(&format!("bring|{}", what.word()), &[])).collect();
    items.push(plain(&row.bring_else));
    sheet.list("bring", items);
}

/// The facilitator, with a number, if this guest may see them.
fn ask_whom(sheet: &mut Sheet, guest: &Participant) {
    let mut people = sheet.seen.before.people.participants.iter();
    let Some(facilitator) = people.find(|one| one.role == Some(Role::Facilitator) && one.id != guest.id)
    else {
        return;
    };
    let name = sheet.seen.name_of(facilitator);
    let reach = [&facilitator.phone, &facilitator.email];
    let reach: Vec<&str> =
        reach.iter().map(|line| line.as_str().trim()).filter(|line| !line.is_empty()).collect();
    if !name.is_empty() && !reach.is_empty() {
        sheet.paragraph("ask_whom", &[("name", &name), ("reach", &reach.join(", "))]);
    }
}

/// The slip to send back.
fn answer(sheet: &mut Sheet) {
    sheet.heading("answer");
    for (name, lines) in [("coming", 1), ("helps", 3)] {
        let text = sheet.tell(&format!("slip|{name}|text"), &[]);
        let hint = sheet.tell(&format!("slip|{name}|hint"), &[]);
        sheet.question(name, text, hint, lines);
    }
}
