//! Where the person lives and is going to live, who has to be told, and how the contract is bought.
//! [S000-11; S001-71, 100; domain.md §1 items 133, 183]

use super::writer::{Writer, chosen, day, plain};
use crate::document::{Block, Span};
use crate::kit::values::Pence;
use crate::language::say;
use crate::stages::{Home, HomeStanding, Message};
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer) {
    super::basis::meetings(writer);
    homes(writer);
    told(writer);
    bought(writer);
}

/// From where to where, and why: a promise, and so it stands with the parties.
pub(super) fn moving(writer: &mut Writer) {
    let moving = &writer.seen.before.moving;
    let facts = vec![
        ("from_where", plain(&moving.from_where)),
        ("to_where", plain(&moving.to_where)),
        ("why", plain(&moving.why)),
        ("hoped_for", day(moving.hoped_for)),
    ];
    writer.facts_under("moving", facts);
}

/// The home now and the one chosen in full; the others in short, so that it can be seen that there was a choice.
fn homes(writer: &mut Writer) {
    let housing = &writer.seen.before.housing;
    if housing.wishes.is_blank() && housing.homes.is_empty() {
        return;
    }
    let heading = writer.text("headings|homes", &[]);
    writer.heading(heading);
    if !housing.wishes.is_blank() {
        let by = writer.person.clone();
        writer.push(Block::Saying { text: plain(&housing.wishes), by, photo: None });
    }
    let is_now = |home: &&Home| home.standing == Some(HomeStanding::Now) && home.chosen != Some(true);
    let is_chosen = |home: &&Home| home.chosen == Some(true);
    for home in housing.homes.iter().filter(is_now) {
        let mut facts = vec![("home_now", named(writer, home))];
        facts.extend(about(writer, home));
        writer.facts(facts);
    }
    for home in housing.homes.iter().filter(is_chosen) {
        let label = writer.text("home_chosen", &[]);
        let text = vec![Span::plain(label), Span::strong(named(writer, home))];
        writer.own_clause(&home.id.to_string(), text, None, vec![home.id]);
        let mut facts = vec![("home_standing", standing(home))];
        facts.extend(about(writer, home));
        writer.facts(facts);
    }
    let others = housing.homes.iter().filter(|home| !is_now(home) && !is_chosen(home));
    let rows = others.map(|home| in_short(writer, home)).collect();
    let columns = [
        ("home", 8, false),
        ("home_standing", 5, false),
        ("home_good", 6, false),
        ("home_not_good", 6, false),
    ];
    writer.table("homes", &columns, rows, false);
}

fn named(writer: &Writer, home: &Home) -> String {
    if home.what.is_blank() { writer.text("not_said", &[]) } else { plain(&home.what) }
}

fn about(writer: &Writer, home: &Home) -> Vec<(&'static str, String)> {
    vec![
        ("home_tenure", chosen(home.tenure)),
        ("home_landlord", say::payee(writer.seen, home.landlord).unwrap_or_default()),
        ("home_with_whom", plain(&home.with_whom)),
        ("home_good", plain(&home.good)),
        ("home_not_good", plain(&home.not_good)),
    ]
}

/// Whether it is there, and how soon: "On offer, within three months".
fn standing(home: &Home) -> String {
    let parts = [home.standing.map(say::choice), home.horizon.map(say::choice)];
    capitalised(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn in_short(writer: &Writer, home: &Home) -> Vec<String> {
    let how = [standing(home), chosen(home.tenure)].join("\n").trim().to_owned();
    vec![named(writer, home), how, plain(&home.good), plain(&home.not_good)]
}

fn told(writer: &mut Writer) {
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

fn bought(writer: &mut Writer) {
    let procurement = &writer.seen.before.procurement;
    let value = |pence: Pence| crate::reckon::money::pounds(pence.get());
    let facts = vec![
        ("bought_route", chosen(procurement.route)),
        ("bought_authority", procurement.authority.as_str().trim().to_owned()),
        ("bought_decided_by", say::who(writer.seen, procurement.decided_by).unwrap_or_default()),
        ("bought_date", day(procurement.date)),
        ("bought_value", procurement.value_pence.map(value).unwrap_or_default()),
        ("bought_reasons", plain(&procurement.reasons)),
    ];
    writer.facts_under("bought", facts);
}
