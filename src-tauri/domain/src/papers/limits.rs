//! What limits the person, on a card: never without what allows it, and until when.
//! [S000-50; Mental Capacity Act 2005 s4A, s6; domain.md 0.3, 2.18]

use chrono::NaiveDate;

use super::card::Card;
use super::crisis::sentences;
use super::discretion::Discretion;
use super::sheet::plain;
use crate::lawful::{Lawful, lawful};
use crate::say;
use crate::stages::{BehaviourColour, BehaviourStep, Restriction};
use crate::words::capitalised;

/// The most characters by which a step names what it uses; the whole stands among the restrictions.
const NAMED: usize = 60;

/// What is seen and done at a stage, with its mark where it limits the person.
pub(super) fn step(card: &mut Card, discretion: &Discretion, step: &BehaviourStep, on: NaiveDate) -> String {
    let said = card.text(&sentences(&[plain(&step.see), plain(&step.what_we_do)]));
    if said.is_empty() { said } else { sentences(&[said, mark(card, discretion, step, on)]) }
}

fn mark(card: &Card, discretion: &Discretion, step: &BehaviourStep, on: NaiveDate) -> String {
    if !discretion.limits(step) {
        let is_open = step.colour == Some(BehaviourColour::Red) && step.restrictive.is_none();
        return if is_open { card.sheet.tell("limits|not_said", &[]) } else { String::new() };
    }
    let all = &card.sheet.seen.crisis.restrictions.restrictions;
    let used: Vec<String> = step
        .restrictions
        .0
        .iter()
        .filter_map(|id| all.get(*id))
        .map(|row| {
            let what = say::shortened(row.what.as_str(), NAMED);
            let authority = authority(card, discretion, row, on);
            card.sheet.tell("limits|by", &[("what", &what), ("authority", &authority)])
        })
        .collect();
    if used.is_empty() {
        return card.sheet.tell("limits|unnamed", &[]);
    }
    card.sheet.tell("limits|allowed", &[("restrictions", &used.join("; "))])
}

/// What is restricted, by what authority, and until when.
pub(super) fn restricted(
    card: &mut Card,
    discretion: &Discretion,
    row: &Restriction,
    on: NaiveDate,
) -> String {
    if row.what.is_blank() {
        return String::new();
    }
    let what = card.text(row.what.as_str());
    sentences(&[what, authority(card, discretion, row, on)])
}

/// "Order of the Court of Protection, COP 1234, until 31 January 2027". What gives no leave says so.
fn authority(card: &Card, discretion: &Discretion, row: &Restriction, on: NaiveDate) -> String {
    let named = row.authority.map(|authority| capitalised(say::choice(authority))).unwrap_or_default();
    let reference = say::shortened(row.authority_reference.as_str(), NAMED);
    let worth = match lawful(row, discretion.in_care(), on) {
        Lawful::None => return card.sheet.tell("authority|none", &[]),
        Lawful::Pending => card.sheet.tell("authority|pending", &[]),
        Lawful::NotHere => card.sheet.tell("authority|not_here", &[]),
        Lawful::Ended(day) => card.sheet.tell("authority|ended", &[("date", &say::day(day))]),
        Lawful::Holds => row.authority_ends.map_or_else(
            || card.sheet.tell("authority|no_end", &[]),
            |day| card.sheet.tell("authority|until", &[("date", &say::day(day))]),
        ),
    };
    let parts = [named, reference, worth].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
