//! The week of cover: who answers when, and when nobody does. [S000-26, 52; domain.md 2.19, §7 item 5]

mod clocks;
mod dates;

pub use clocks::{ClockStretch, clock_stretches, real_minutes};
pub use dates::{
    BankHoliday, DatedGap, bank_holidays, gaps_of, gaps_on, holiday_gaps, holidays, holidays_of, known_until,
};

use serde::Serialize;
use uuid::Uuid;

use crate::Workshop;
use crate::kit::values::{Line, Who};
use crate::stages::{CoverNeed, CoverSlot, HolidayCover, Standing, Weekday};
use crate::words::words;

/// Minutes in a day.
pub const DAY: u32 = 24 * 60;
/// Minutes in a week.
pub const WEEK: u32 = 7 * DAY;
/// Friday 17:00, in minutes after Monday 00:00.
pub const WEEKEND_FROM: u32 = 4 * DAY + 17 * 60;
/// Monday 09:00 of the next week, as a minute of this week's start.
pub const WEEKEND_TO: u32 = 9 * 60;

/// A stretch of the week in minutes after Monday 00:00. `to` may be up to a week past the end of Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Span {
    /// The first minute.
    pub from: u32,
    /// The minute after the last.
    pub to: u32,
}

/// A slot as it lies in the week, cut at midnight so that it can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverPiece {
    /// The slot.
    pub slot: Uuid,
    /// Monday is 0.
    pub day: u32,
    /// Minutes after midnight.
    pub from: u32,
    /// Minutes after midnight, greater than `from`.
    pub to: u32,
}

/// The stretch that a slot covers, if its day and times are known.
pub fn span_of(slot: &CoverSlot) -> Option<Span> {
    let (day, from, to) = (slot.day?, slot.from?.minutes(), slot.to?.minutes());
    let start = day_number(day) * DAY + u32::from(from);
    Some(Span { from: start, to: start + length(from, to) })
}

/// How long a stretch lasts that ends at an earlier time, or at the same time, on the next day.
pub(crate) const fn length(from: u16, to: u16) -> u32 {
    match (from, to) {
        (from, to) if to > from => (to - from) as u32,
        // 24:00 and the 00:00 after it are the same time.
        (1440, 0) => DAY,
        _ => DAY - (from - to) as u32,
    }
}

/// Monday is 0.
pub fn day_number(day: Weekday) -> u32 {
    Weekday::ALL.iter().zip(0..).find(|(d, _)| **d == day).map_or(0, |(_, n)| n)
}

/// Every slot cut at midnight and wrapped round the week.
pub fn pieces(workshop: &Workshop) -> Vec<CoverPiece> {
    let mut out = Vec::new();
    for slot in &workshop.crisis.cover.slots {
        let Some(span) = span_of(slot) else { continue };
        let mut from = span.from;
        while from < span.to {
            let to = span.to.min((from / DAY + 1) * DAY);
            let day = from / DAY % 7;
            out.push(CoverPiece { slot: slot.id, day, from: from % DAY, to: to - from / DAY * DAY });
            from = to;
        }
    }
    out
}

/// A stretch in which somebody answers, whatever days it lies on.
pub trait Answering {
    /// The row.
    fn id(&self) -> Uuid;
    /// The service that answers, by name.
    fn service(&self) -> &Line;
    /// The participant who answers, if it is one.
    fn who(&self) -> Who;
    /// The number to ring.
    fn phone(&self) -> &Line;
    /// How firm it is.
    fn standing(&self) -> Option<Standing>;
}

macro_rules! answering {
    ($($row:ty),*) => { $(
        impl Answering for $row {
            fn id(&self) -> Uuid {
                self.id
            }
            fn service(&self) -> &Line {
                &self.service
            }
            fn who(&self) -> Who {
                self.who
            }
            fn phone(&self) -> &Line {
                &self.phone
            }
            fn standing(&self) -> Option<Standing> {
                self.standing
            }
        }
    )* };
}
answering!(CoverSlot, HolidayCover);

/// Whether a stretch closes a gap: committed, with a named service or person and a number to ring.
pub fn answers(workshop: &Workshop, row: &impl Answering) -> bool {
    row.standing() == Some(Standing::Committed) && lack(workshop, row).is_none()
}

/// What keeps a committed stretch from being cover. [S000-26; domain.md 2.19]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Nobody is named.
    Name,
    /// There is no number to ring.
    Number,
    /// Neither.
    NameAndNumber,
}

impl Lack {
    /// It in words: "nobody named: no cover".
    pub fn in_words(self) -> &'static str {
        words().get(match self {
            Self::Name => "contract|cover|no_name",
            Self::Number => "contract|cover|no_number",
            Self::NameAndNumber => "contract|cover|no_name_or_number",
        })
    }
}

/// What a committed stretch lacks to be cover; nothing where it has all, or is not committed.
pub fn lack(workshop: &Workshop, row: &impl Answering) -> Option<Lack> {
    if row.standing() != Some(Standing::Committed) {
        return None;
    }
    match (name_of(workshop, row).is_empty(), phone_of(workshop, row).is_empty()) {
        (false, false) => None,
        (true, false) => Some(Lack::Name),
        (false, true) => Some(Lack::Number),
        (true, true) => Some(Lack::NameAndNumber),
    }
}

/// The stretches that are committed and no cover, in the week and on bank holidays, with what each of them lacks.
pub fn lacking(workshop: &Workshop) -> Vec<(Uuid, Lack)> {
    let cover = &workshop.crisis.cover;
    let week = cover.slots.iter().map(|slot| (slot.id, lack(workshop, slot)));
    let holidays = cover.holidays.iter().map(|row| (row.id, lack(workshop, row)));
    week.chain(holidays).filter_map(|(row, lack)| Some((row, lack?))).collect()
}

/// Who answers: the service, the person, or both.
pub fn name_of(workshop: &Workshop, row: &impl Answering) -> String {
    let service = row.service().as_str().trim();
    let who =
        row.who().0.and_then(|id| workshop.participant(id)).map(|p| workshop.name_of(p)).unwrap_or_default();
    match (service.is_empty(), who.is_empty()) {
        (true, _) => who,
        (false, true) => service.to_owned(),
        (false, false) => format!("{service}: {who}"),
    }
}

/// The number to ring: the row's own, or the participant's.
pub fn phone_of(workshop: &Workshop, row: &impl Answering) -> String {
    let own = row.phone().as_str().trim();
    if !own.is_empty() {
        return own.to_owned();
    }
    row.who()
        .0
        .and_then(|id| workshop.participant(id))
        .map(|p| p.phone.as_str().trim().to_owned())
        .unwrap_or_default()
}

/// Every stretch of the week in which nobody is committed to answer, from Monday 00:00; a stretch over the end
/// of Sunday is one.
pub fn gaps(workshop: &Workshop) -> Vec<Span> {
    gaps_where(workshop, |_| true)
}

/// The stretches for one need: only those count who can be rung for it.
pub fn gaps_for(workshop: &Workshop, need: CoverNeed) -> Vec<Span> {
    gaps_where(workshop, |slot| {
        slot.needs.iter().next().is_none() || slot.needs.iter().any(|one| *one == need)
    })
}

fn gaps_where(workshop: &Workshop, keep: impl Fn(&CoverSlot) -> bool) -> Vec<Span> {
    let mut covered: Vec<(u32, u32)> = Vec::new();
    let slots = workshop.crisis.cover.slots.iter();
    for slot in slots.filter(|slot| keep(slot) && answers(workshop, *slot)) {
        let Some(span) = span_of(slot) else { continue };
        covered.push((span.from, span.to.min(WEEK)));
        if span.to > WEEK {
            covered.push((0, span.to - WEEK));
        }
    }
    covered.sort_unstable();
    join_over_sunday(uncovered(&covered, WEEK))
}

/// What lies between the sorted stretches, from nothing to `end`.
fn uncovered(covered: &[(u32, u32)], end: u32) -> Vec<Span> {
    let mut out = Vec::new();
    let mut reached = 0;
    for (from, to) in covered {
        if *from > reached {
            out.push(Span { from: reached, to: (*from).min(end) });
        }
        reached = reached.max(*to);
        if reached >= end {
            return out;
        }
    }
    out.push(Span { from: reached, to: end });
    out
}

fn join_over_sunday(mut gaps: Vec<Span>) -> Vec<Span> {
    let wraps = gaps.len() > 1
        && gaps.first().is_some_and(|first| first.from == 0)
        && gaps.last().is_some_and(|last| last.to == WEEK);
    if wraps {
        let first = gaps.remove(0);
        if let Some(last) = gaps.last_mut() {
            last.to = WEEK + first.to;
        }
    }
    gaps
}

/// The parts of `gaps` that lie between Friday 17:00 and Monday 09:00.
pub fn weekend_gaps(gaps: &[Span]) -> Vec<Span> {
    let (from, to) = (WEEKEND_FROM, WEEK + WEEKEND_TO);
    // A gap early on Monday lies in this week's terms before the weekend, and one from Sunday round to Friday
    // night after it: look at each a week later and a week earlier too.
    let later = gaps.iter().map(|g| Span { from: g.from + WEEK, to: g.to + WEEK });
    let earlier =
        gaps.iter().map(|g| Span { from: g.from.saturating_sub(WEEK), to: g.to.saturating_sub(WEEK) });
    let mut cut: Vec<Span> = gaps
        .iter()
        .copied()
        .chain(later)
        .chain(earlier)
        .map(|g| Span { from: g.from.max(from), to: g.to.min(to) })
        .filter(|g| g.from < g.to)
        .collect();
    cut.sort_by_key(|g| g.from);
    cut.into_iter().fold(Vec::new(), |mut joined: Vec<Span>, next| {
        match joined.last_mut() {
            Some(last) if last.to >= next.from => last.to = last.to.max(next.to),
            _ => joined.push(next),
        }
        joined
    })
}

/// How many minutes these stretches last together.
pub fn minutes(gaps: &[Span]) -> u32 {
    gaps.iter().map(|g| g.to - g.from).sum()
}
