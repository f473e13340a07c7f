//! Times that are a slip of the pen more often than not. They are asked about: whoever means them can say so.

use uuid::Uuid;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::{Clock, Day, Duration};
use crate::language::say;
use crate::reckon::cover::{DAY, Span, WEEK, known_until, length, name_of, span_of};
use crate::stages::{CoverSlot, HolidayCover, SupportKind, WeekActivity, WeekKind};

pub(crate) const RULES: &[Rule] = &[
    Rule::problems(&[should(Code::StretchVeryLong), should(Code::StretchEndsAsItBegins)], lengths),
    Rule::problems(&[should(Code::StretchTwice)], covered_twice),
    Rule::problems(&[should(Code::NightVeryLong), should(Code::NightTwice)], nights),
    Rule::problems(&[should(Code::HolidaysNotKnown)], beyond_the_list),
];

/// Nobody is on call so long in one go by plan; an evening and its night are at most fifteen hours.
const LONG_STRETCH: u32 = 16 * 60;
/// The longest night: an evening shift's end to a day shift's beginning.
const LONG_NIGHT: i64 = 12 * 60;

/// Stretches that end when they begin, and those that run so far into the next day that the end looks misread.
fn lengths(found: &mut Findings) {
    let cover = &found.workshop.crisis.cover;
    let slot = |slot: &CoverSlot| {
        let when = span_of(slot).map(say::stretch)?;
        Some((format!("slots/{}/to", slot.id), when, slot.from?, slot.to?))
    };
    let holiday = |row: &HolidayCover| {
        let day = say::date(row.date?.date());
        let when = [day, clock(row.from?), clock(row.to?)].join(" ");
        Some((format!("holidays/{}/to", row.id), when, row.from?, row.to?))
    };
    let all = cover.slots.iter().filter_map(slot).chain(cover.holidays.iter().filter_map(holiday));
    let mut whole_days: Vec<(String, String)> = Vec::new();
    for (at, when, from, to) in all.collect::<Vec<_>>() {
        let lasts = length(from.minutes(), to.minutes());
        if to.minutes() > from.minutes() {
            continue;
        }
        if lasts == DAY {
            whole_days.push((at, when));
        } else if lasts > LONG_STRETCH {
            let parts = [("when", &*when), ("hours", &*say::hours(lasts.into()))];
            found.tell(Code::StretchVeryLong, format!("crisis/cover/{at}"), &parts);
        }
    }
    // One question for all of them: a rota of whole days has seven.
    if let Some((at, _)) = whole_days.first() {
        let when: Vec<&str> = whole_days.iter().map(|(_, when)| when.as_str()).collect();
        let at = format!("crisis/cover/{at}");
        found.tell(Code::StretchEndsAsItBegins, at, &[("when", &when.join("; "))]);
    }
}

fn clock(time: Clock) -> String {
    say::clock(time.minutes().into())
}

/// Two rows with one name at one time, for something that both can be rung for.
fn covered_twice(found: &mut Findings) {
    let slots: Vec<(&CoverSlot, Span, String)> = found
        .workshop
        .crisis
        .cover
        .slots
        .iter()
        .filter_map(|slot| Some((slot, span_of(slot)?, name_of(found.workshop, slot))))
        .filter(|(.., name)| !name.is_empty())
        .collect();
    let mut twice: Vec<(Uuid, String, String)> = Vec::new();
    for (index, (slot, span, name)) in slots.iter().enumerate() {
        let is_second = slots
            .iter()
            .take(index)
            .any(|(before, other, who)| who == name && share_a_need(slot, before) && in_both(*span, *other));
        twice.extend(is_second.then(|| (slot.id, say::stretch(*span), name.clone())));
    }
    for (id, when, who) in twice {
        let at = format!("crisis/cover/slots/{id}");
        found.tell(Code::StretchTwice, at, &[("when", &when), ("who", &crate::words::capitalised(&who))]);
    }
}

fn share_a_need(one: &CoverSlot, other: &CoverSlot) -> bool {
    let all = |slot: &CoverSlot| slot.needs.iter().next().is_none();
    all(one) || all(other) || one.needs.iter().any(|need| other.needs.iter().any(|also| also == need))
}

/// Whether two stretches of the week share a minute. One of them may run past the end of Sunday.
fn in_both(one: Span, other: Span) -> bool {
    [0, WEEK].iter().any(|later| {
        let meets = |a: Span, b: Span| a.from < b.to + later && b.from + later < a.to;
        meets(one, other) || meets(other, one)
    })
}

/// Sleep-ins and waking nights of the week: longer than a night, or the same night again.
fn nights(found: &mut Findings) {
    let workshop = found.workshop;
    let is_night =
        |row: &&WeekActivity| matches!(row.kind, Some(SupportKind::SleepIn | SupportKind::WakingNight));
    let nights: Vec<&WeekActivity> = workshop.who.week.activities.iter().filter(is_night).collect();
    for (index, night) in nights.iter().enumerate() {
        let at = format!("who/week/activities/{}", night.id);
        let kind = night.kind.map(say::choice).unwrap_or_default();
        let day = night.day.map(say::choice).unwrap_or_default();
        let lasts = night.support_minutes.map_or(0, Duration::get);
        if lasts > LONG_NIGHT {
            let parts = [("kind", kind), ("hours", &*say::hours(lasts))];
            found.tell(Code::NightVeryLong, format!("{at}/support_minutes"), &parts);
        }
        if nights.iter().take(index).any(|before| is_same_night(before, night)) {
            found.tell(Code::NightTwice, at, &[("kind", kind), ("day", day)]);
        }
    }
}

fn is_same_night(one: &WeekActivity, other: &WeekActivity) -> bool {
    let week = |row: &WeekActivity| row.week.unwrap_or(WeekKind::Ordinary);
    let times = |row: &WeekActivity| {
        let from = i64::from(row.from?.minutes());
        Some((from, from + row.support_minutes?.get()))
    };
    // Where a night is cut in two, the parts follow one another.
    let meet = times(one).zip(times(other)).is_none_or(|(a, b)| a.0 < b.1 && b.0 < a.1);
    one.day.is_some() && one.day == other.day && one.kind == other.kind && week(one) == week(other) && meet
}

/// Bank holidays are published two or three years ahead; what comes after is not known, and not said to be open.
fn beyond_the_list(found: &mut Findings) {
    let term = &found.workshop.agree.term;
    let (at, last) = match (term.starts, term.ends) {
        (_, Some(ends)) => ("agree/term/ends", ends),
        (Some(starts), None) => ("agree/term/starts", starts),
        (None, None) => return,
    };
    let Some(known) = known_until(found.workshop).filter(|known| *known < last.date()) else { return };
    let parts = [("date", &*say::date(Day::date(last))), ("known", &*say::date(known))];
    found.tell(Code::HolidaysNotKnown, at, &parts);
}
