//! What limits the person, on a card: never without what allows it and until when, or else what is done meanwhile.
//! [S000-50; Mental Capacity Act 2005 s4A, s6; domain.md 0.3, 2.18]

use chrono::NaiveDate;

use super::card::{Card, sentences};
use super::discretion::Discretion;
use super::sheet::plain;
use crate::language::say;
use crate::reckon::lawful::Lawful;
use crate::stages::{BehaviourColour, BehaviourStep, Restriction};
use crate::words::capitalised;

/// The most characters by which a step names what it uses; the whole stands among the restrictions.
const NAMED: usize = 60;
/// The most characters of what is done while nothing allows it.
const MEANWHILE: usize = 240;

/// What is seen and done at a stage, with its mark where it limits the person.
pub(crate) fn step(card: &mut Card, discretion: &Discretion, step: &BehaviourStep, on: NaiveDate) -> String {
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
    let is_allowed = |id: &uuid::Uuid| all.get(*id).is_none_or(|row| discretion.lawful(row, on).allows());
    let name = if step.restrictions.0.iter().all(is_allowed) { "limits|allowed" } else { "limits|rests_on" };
    card.sheet.tell(name, &[("restrictions", &used.join("; "))])
}

/// What is restricted, by what authority, and until when.
pub(crate) fn restricted(
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

/// "Order of the Court of Protection, COP 1234, until 31 January 2027". What gives no leave says so, and says what is done
/// meanwhile: whoever reads this at three in the morning has to know, and nobody may be less safe for it.
fn authority(card: &Card, discretion: &Discretion, row: &Restriction, on: NaiveDate) -> String {
    let named = row.authority.map(|authority| capitalised(say::choice(authority))).unwrap_or_default();
    let reference = say::shortened(row.authority_reference.as_str(), NAMED);
    let lawful = discretion.lawful(row, on);
    let worth = match lawful {
        Lawful::None => card.sheet.tell("authority|none", &[]),
        Lawful::Pending => card.sheet.tell("authority|pending", &[]),
        Lawful::NotHere => card.sheet.tell("authority|not_here", &[]),
        Lawful::CannotAgree => card.sheet.tell("authority|cannot_agree", &[]),
        Lawful::Ended(day) => card.sheet.tell("authority|ended", &[("date", &say::day(day))]),
        Lawful::Holds => row.authority_ends.map_or_else(
            || card.sheet.tell("authority|no_end", &[]),
            |day| card.sheet.tell("authority|until", &[("date", &say::day(day))]),
        ),
    };
    let parts = if lawful == Lawful::None { vec![worth] } else { vec![named, reference, worth] };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let said = parts.join(", ");
    if lawful.allows() { said } else { sentences(&[said, meanwhile(card, row)]) }
}

/// What is done while nothing allows it, who decided that, and until when; that nobody wrote it down, otherwise.
fn meanwhile(card: &Card, row: &Restriction) -> String {
    if row.meanwhile.is_blank() {
        return card.sheet.tell("meanwhile|none", &[]);
    }
    let text = say::shortened(row.meanwhile.as_str(), MEANWHILE);
    let said = card.sheet.tell("meanwhile|said", &[("text", &text)]);
    let by = say::people(card.sheet.seen, &row.meanwhile_by);
    let by = if by.is_empty() { by } else { card.sheet.tell("meanwhile|by", &[("names", &by)]) };
    let until = row
        .meanwhile_until
        .map_or_else(String::new, |day| card.sheet.tell("meanwhile|until", &[("date", &say::day(day))]));
    sentences(&[said, by, until])
}
