//! Who to ring and when, from the week of cover: by day, at night, at the weekend. [S000-26, 52; domain.md 2.19]

use chrono::NaiveDate;

use crate::Workshop;
use crate::language::say;
use crate::reckon::cover;
use crate::reckon::cover::{Answering, DAY, Span, WEEK, WEEKEND_FROM, WEEKEND_TO};
use crate::stages::{CoverNeed, CoverSlot, HolidayCover};
use crate::words::words;

/// When people look for a number, in the order in which a card names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Always,
    ByDay,
    AtNight,
    AtWeekend,
}

impl When {
    const fn label(self) -> &'static str {
        match self {
            Self::Always => "ring_always",
            Self::ByDay => "ring_by_day",
            Self::AtNight => "ring_at_night",
            Self::AtWeekend => "ring_at_weekend",
        }
    }

    /// When a number answers for the longest time.
    fn of(spans: &[Span]) -> Self {
        let all = cover::minutes(spans);
        let night = shared_each_day(spans, 0, MORNING) + shared_each_day(spans, EVENING, DAY);
        let weekend: u32 = (0..8).map(|day| shared(spans, weekend_day(day))).sum();
        let parts = [(Self::AtWeekend, weekend), (Self::AtNight, night)];
        let by_day = (Self::ByDay, all.saturating_sub(night + weekend));
        let longest = parts.into_iter().chain([by_day]).max_by_key(|(_, minutes)| *minutes);
        if all >= WEEK { Self::Always } else { longest.map_or(Self::ByDay, |(when, _)| when) }
    }
}

/// No number to ring is longer, in characters.
const LONGEST: usize = 60;
/// Evening and morning, in minutes after midnight.
const EVENING: u32 = 22 * 60;
const MORNING: u32 = 8 * 60;

/// The waking hours of a day that belong to the weekend.
fn weekend_day(day: u32) -> Span {
    let weekend = Span { from: WEEKEND_FROM, to: WEEK + WEEKEND_TO };
    let waking = Span { from: day * DAY + MORNING, to: day * DAY + EVENING };
    Span { from: waking.from.max(weekend.from), to: waking.to.min(weekend.to) }
}

fn shared_each_day(spans: &[Span], from: u32, to: u32) -> u32 {
    (0..8).map(|day| shared(spans, Span { from: day * DAY + from, to: day * DAY + to })).sum()
}

/// How many minutes of these stretches lie within another, wherever in the week they are.
fn shared(spans: &[Span], with: Span) -> u32 {
    let part = |span: &Span| span.to.min(with.to).saturating_sub(span.from.max(with.from));
    spans.iter().map(part).sum()
}

/// A number to ring, with everything that the week of cover says of it.
#[derive(Default)]
struct Number {
    phone: String,
    name: String,
    spans: Vec<Span>,
    /// How many stretches it has.
    slots: usize,
    /// How many of its stretches hold on bank holidays.
    on_holidays: usize,
    /// What it may be rung for.
    needs: Vec<CoverNeed>,
    /// Whether one of its stretches is for anything.
    for_anything: bool,
}

impl Number {
    fn add(&mut self, slot: &CoverSlot, span: Span) {
        self.spans.push(span);
        self.slots += 1;
        self.on_holidays += usize::from(slot.on_holidays == Some(true));
        self.for_anything |= slot.needs.iter().next().is_none();
        for need in &slot.needs {
            if !self.needs.contains(need) {
                self.needs.push(*need);
            }
        }
    }

    fn line(&self, workshop: &Workshop, when: When) -> String {
        let whole = if when == When::Always { "whole" } else { "part" };
        let (phone, name) = (say::shortened(&self.phone, LONGEST), say::short(&self.name));
        let parts = [("phone", &*phone), ("name", &*name), ("times", &*times(&self.spans))];
        let mut line = words().fill(&format!("papers|ring|{whole}"), &parts);
        if !self.for_anything {
            let needs: Vec<String> = self.needs.iter().map(|need| say::choice(*need).to_owned()).collect();
            line = words().fill("papers|ring|needs", &[("line", &line), ("needs", &say::list(&needs))]);
        }
        match self.holidays(workshop) {
            Some(name) => words().fill(&format!("papers|ring|{name}"), &[("line", &line)]),
            None => line,
        }
    }

    /// A weekly stretch answers on bank holidays only if it is said that it does. Whoever rings has to know.
    fn holidays(&self, workshop: &Workshop) -> Option<&'static str> {
        let rows = &workshop.crisis.cover.holidays;
        let is_theirs = |row: &HolidayCover| cover::phone_of(workshop, row) == self.phone;
        let some =
            self.on_holidays > 0 || rows.iter().any(|row| cover::answers(workshop, row) && is_theirs(row));
        match (self.on_holidays == self.slots, some) {
            (true, _) => None,
            (false, true) => Some("partly_shut"),
            (false, false) => Some("shut"),
        }
    }
}

/// Everybody who is committed to answer: for each part of the week a line for each number, with its name and times. A
/// number stands once, where it answers longest, and under the first name that it goes by.
pub(crate) fn rings(workshop: &Workshop) -> Vec<(&'static str, Vec<String>)> {
    let mut numbers: Vec<Number> = Vec::new();
    for slot in workshop.crisis.cover.slots.iter().filter(|slot| cover::answers(workshop, *slot)) {
        let Some(span) = cover::span_of(slot) else { continue };
        let phone = cover::phone_of(workshop, slot);
        if let Some(known) = numbers.iter_mut().find(|known| known.phone == phone) {
            known.add(slot, span);
            continue;
        }
        let mut number = Number { phone, name: called(workshop, slot), ..Number::default() };
        number.add(slot, span);
        numbers.push(number);
    }
    let mut lines: Vec<(When, u32, String)> = numbers
        .into_iter()
        .map(|mut number| {
            number.spans = joined(number.spans);
            let when = When::of(&number.spans);
            (when, number.spans.first().map_or(0, |span| span.from), number.line(workshop, when))
        })
        .collect();
    lines.sort_by_key(|(when, from, _)| (*when, *from));
    let groups = lines.chunk_by(|one, next| one.0 == next.0);
    groups
        .filter_map(|group| {
            let label = group.first()?.0.label();
            Some((label, group.iter().map(|(_, _, line)| line.clone()).collect()))
        })
        .collect()
}

/// Who answers on the bank holidays from `date` on, as far as it is said for them alone: a line for each number and
/// stretch, with its days, the next ones first.
pub(crate) fn holiday_rings(workshop: &Workshop, date: NaiveDate) -> Vec<String> {
    let mut rows: Vec<(NaiveDate, &HolidayCover)> = workshop
        .crisis
        .cover
        .holidays
        .iter()
        .filter(|row| cover::answers(workshop, *row))
        .filter_map(|row| Some((row.date?.date(), row)))
        .filter(|(day, _)| date <= *day)
        .collect();
    rows.sort_by_key(|(day, _)| *day);
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (day, row) in rows {
        let Some((from, to)) = row.from.zip(row.to) else { continue };
        let clock = |minutes: u16| say::clock(minutes.into());
        let times = [("from", &*clock(from.minutes())), ("to", &*clock(to.minutes()))];
        let times = words().fill("papers|times|both", &times);
        let phone = say::shortened(&cover::phone_of(workshop, row), LONGEST);
        let name = say::short(&called(workshop, row));
        let parts = [("phone", &*phone), ("name", &*name), ("times", &*times)];
        let line = words().fill("papers|ring|part", &parts);
        match lines.iter_mut().find(|known| known.0 == line) {
            Some(known) => known.1.push(say::date(day)),
            None => lines.push((line, vec![say::date(day)])),
        }
    }
    let said = lines.into_iter().map(|(line, days)| {
        words().fill("papers|ring|on_days", &[("line", &line), ("days", &say::list(&days))])
    });
    said.collect()
}

/// The service, or else the person: whoever rings at night needs one name.
fn called(workshop: &Workshop, slot: &impl Answering) -> String {
    match slot.service().as_str().trim() {
        "" => cover::name_of(workshop, slot),
        service => service.to_owned(),
    }
}

/// Stretches that touch or overlap as one; what runs past Sunday is left as it is.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| span.from);
    spans.into_iter().fold(Vec::new(), |mut joined: Vec<Span>, next| {
        match joined.last_mut() {
            Some(last) if last.to >= next.from => last.to = last.to.max(next.to),
            _ => joined.push(next),
        }
        joined
    })
}

/// "Monday to Friday 08:00 to 09:00 and 17:00 to 22:00; Saturday 08:00 to 22:00": what is the same on several days is
/// said once.
pub(crate) fn times(spans: &[Span]) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut hours: Vec<(String, Vec<u32>)> = Vec::new();
    for span in spans {
        let (from, lasts) = (span.from % DAY, span.to - span.from);
        if lasts > DAY {
            said.push(say::stretch(*span));
            continue;
        }
        let until = if from + lasts == DAY { DAY } else { (from + lasts) % DAY };
        let (from, to) = (say::clock(from), say::clock(until));
        let time = words().fill("papers|times|both", &[("from", &from), ("to", &to)]);
        let day = span.from / DAY % 7;
        match hours.iter_mut().find(|known| known.0 == time) {
            Some(known) => known.1.push(day),
            None => hours.push((time, vec![day])),
        }
    }
    let mut by_days: Vec<(String, Vec<String>)> = Vec::new();
    for (time, days) in hours {
        let days = runs(&days);
        match by_days.iter_mut().find(|known| known.0 == days) {
            Some(known) => known.1.push(time),
            None => by_days.push((days, vec![time])),
        }
    }
    said.extend(by_days.into_iter().map(|(days, times)| format!("{days} {}", say::list(&times))));
    said.join("; ")
}

/// "Monday to Friday", "Monday, Wednesday to Friday", "Saturday to Thursday": a run may go over the end of Sunday.
fn runs(days: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some(last) if last.1 + 1 == *day => last.1 = *day,
            _ => runs.push((*day, *day)),
        }
    }
    if runs.len() > 1
        && runs.first().is_some_and(|run| run.0 == 0)
        && runs.last().is_some_and(|run| run.1 == 6)
    {
        let (_, end) = runs.remove(0);
        if let Some(last) = runs.last_mut() {
            last.1 = end + 7;
        }
    }
    let said = runs.into_iter().map(|(first, last)| match last - first {
        0 => say::weekday(first),
        1 => say::list(&[say::weekday(first), say::weekday(last)]),
        6 => words().get("papers|ring|every_day").to_owned(),
        _ => {
            words().fill("papers|times|both", &[("from", &say::weekday(first)), ("to", &say::weekday(last))])
        }
    });
    said.collect::<Vec<_>>().join(", ")
}
