//! A made-up workshop for practice whose days move with the calendar, so that its last meeting is always in this week
//! or the last and nothing that lies ahead in it is past. It moves by whole weeks: a Thursday stays a Thursday.

mod said;

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde_json::Value;
use uuid::Uuid;

use crate::compose::{CopiesSigned, promised};
use crate::kit::audience::Reader;
use crate::kit::field::{Field, Kind, Node};
use crate::kit::values::{Clock, Day};
use crate::reckon::cover::{DatedGap, holiday_gaps};
use crate::stages::HolidayCover;
use crate::{Workshop, see};

/// Days that are no part of the plan: a birthday, and prices and wages, which are the law's and the council's.
const FIXED: [&str; 2] = ["before/person/date_of_birth", "money/lists"];
/// Cover on bank holidays follows the bank holidays.
const HOLIDAYS: &str = "crisis/cover/holidays";

/// How far days move.
#[derive(Debug, Clone, Copy)]
struct Move {
    /// The last meeting, as it is written.
    last: NaiveDate,
    by: TimeDelta,
}

impl Move {
    /// So far that the last meeting is today, or less than a week ago.
    fn of(workshop: &Workshop, today: NaiveDate) -> Option<Self> {
        let last =
            workshop.before.sessions.sessions.iter().filter_map(|row| row.date).map(Day::date).max()?;
        let by = TimeDelta::weeks((today - last).num_days().div_euclid(7));
        (!by.is_zero()).then_some(Self { last, by })
    }

    fn day(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_signed(self.by)
    }
}

/// The workshop as it is practised with today. Whoever signed it has signed the same text with other days.
pub fn moved(workshop: &Workshop, today: NaiveDate) -> Workshop {
    let mut moved = days_moved(workshop, today);
    if moved != *workshop {
        cover_holidays(&mut moved, today);
        sign_again(&mut moved, workshop);
    }
    moved
}

/// The workshop with its days moved, before anybody looks at what hangs on them.
pub fn days_moved(workshop: &Workshop, today: NaiveDate) -> Workshop {
    let Some(by) = Move::of(workshop, today) else { return workshop.clone() };
    let mut tree = workshop.read();
    for stage in Workshop::STAGES {
        for tool in stage.tools {
            for field in tool.fields {
                let at = format!("{}/{}/{}", stage.name, tool.name, field.name);
                if at != HOLIDAYS && !FIXED.iter().any(|fixed| at.starts_with(fixed)) {
                    move_answer(field, &mut tree[stage.name][tool.name][field.name], by);
                }
            }
        }
    }
    Workshop::from_json(&tree.to_string()).unwrap_or_else(|_| workshop.clone())
}

fn move_answer(field: &Field, answer: &mut Value, by: Move) {
    match (field.kind, answer) {
        (Kind::Day, Value::String(day)) => {
            let to = day.parse().ok().and_then(|day| by.day(day)).and_then(Day::new);
            if let Some(to) = to {
                *day = to.into();
            }
        }
        (Kind::Line | Kind::Text, Value::String(text)) => {
            if let Some(to) = said::moved(text, by.last, |day| by.day(day)) {
                *text = to;
            }
        }
        (Kind::Rows(spec), Value::Array(rows)) => {
            for row in rows {
                spec.fields.iter().for_each(|field| move_answer(field, &mut row[field.name], by));
            }
        }
        _ => {}
    }
}

/// Who answered on the bank holidays answers on those of the new term, wherever the week leaves a gap.
fn cover_holidays(workshop: &mut Workshop, today: NaiveDate) {
    let pattern = std::mem::take(&mut workshop.crisis.cover.holidays);
    let pattern: Vec<&HolidayCover> = pattern.iter().collect();
    let gaps = holiday_gaps(workshop, today).into_iter().flat_map(|(_, gaps)| gaps);
    let pairs = gaps.zip(pattern.iter().cycle()).enumerate();
    let rows: Vec<HolidayCover> = pairs.map(|(number, (gap, row))| covering(row, gap, number)).collect();
    workshop.crisis.cover.holidays = rows.into_iter().collect();
}

fn covering(row: &HolidayCover, gap: DatedGap, number: usize) -> HolidayCover {
    let clock = |time: NaiveTime, midnight: u16| {
        let minutes = u16::try_from((time - NaiveTime::MIN).num_minutes()).unwrap_or(0);
        Clock::new(if minutes == 0 { midnight } else { minutes })
    };
    HolidayCover {
        id: Uuid::from_u128(row.id.as_u128() ^ (number as u128)),
        date: Day::new(gap.from.date()),
        from: clock(gap.from.time(), 0),
        to: clock(gap.to.time(), 24 * 60),
        ..row.clone()
    }
}

/// Signatures that held for the text hold for it with its new days.
fn sign_again(moved: &mut Workshop, before: &Workshop) {
    let copies = CopiesSigned::of(before);
    let rows = before.agree.signatures.signatures.iter();
    let texts: HashMap<Reader, (String, String)> = rows
        .map(|row| copies.by(row))
        .collect::<HashSet<_>>()
        .into_iter()
        .map(|reader| (reader, (promised(&see(before, reader)), promised(&see(moved, reader)))))
        .collect();
    for row in &mut moved.agree.signatures.signatures {
        if let Some((was, is)) = texts.get(&copies.by(row))
            && row.promises.as_str() == was
        {
            row.promises.change_words(&|_| Some(is.clone()));
        }
    }
}
