//! The week as the person would like it, a table for each kind of week, and its hours. [domain.md 2.10]

use crate::compose::writer;
use crate::compose::writer::{Writer, chosen};
use crate::document::{Block, Span};
use crate::kit::values::Duration;
use crate::language::say;
use crate::reckon::week::{Hours, WeekSums, activities, minutes, weeks};
use crate::stages::{PartOfDay, WeekActivity, WeekKind, Weekday};
use crate::words::capitalised;

pub(crate) fn write(writer: &mut Writer) {
    let sums = weeks(writer.seen);
    for week in &sums {
        one_week(writer, week);
    }
    if !sums.is_empty() && writer.seen.hides_week() {
        let text = writer.text("week|left_out", &[]);
        writer.push(Block::Note { text: vec![Span::plain(text)] });
    }
    flexible(writer);
}

fn one_week(writer: &mut Writer, week: &WeekSums) {
    let all: Vec<&WeekActivity> = activities(writer.seen, week.week).collect();
    writer.heading(week.name.clone());
    if week.week == WeekKind::Ordinary {
        writer.clause("perfect_week", &[], all.iter().map(|activity| activity.id).collect());
    }
    let mut rows: Vec<Vec<String>> = folded(&all).iter().map(|row| cells(writer, row)).collect();
    if week.total.minutes > 0 {
        let total = writer.text("week|in_all", &[]);
        rows.push(vec![total, String::new(), String::new(), String::new(), week.total.text.clone()]);
    }
    let columns = [
        ("week_when", 5, false),
        ("week_what", 7, false),
        ("week_with", 5, false),
        ("week_support", 5, false),
        ("week_hours", 5, false),
    ];
    writer.table("week_grid", &columns, rows, week.total.minutes > 0);
    kinds(writer, week);
}

fn kinds(writer: &mut Writer, week: &WeekSums) {
    if week.total.minutes == 0 {
        return;
    }
    // A dash is read aloud better than "0 minutes" seven times.
    let cell = |hours: &Hours| if hours.minutes == 0 { "–".to_owned() } else { hours.text.clone() };
    let mut rows: Vec<Vec<String>> = week
        .kinds
        .iter()
        .map(|kind| vec![kind.name.clone(), cell(&kind.total), cell(&kind.nights), cell(&kind.weekend)])
        .collect();
    let total = writer.text("week|in_all", &[]);
    rows.push(vec![total, cell(&week.total), cell(&week.nights), cell(&week.weekend)]);
    let columns = [
        ("week_kind", 7, false),
        ("week_in_all", 6, false),
        ("week_nights", 6, false),
        ("week_weekend", 6, false),
    ];
    writer.table("week_kinds", &columns, rows, true);
}

fn flexible(writer: &mut Writer) {
    let week = &writer.seen.who.week;
    let Some(hours) = week.flexible_minutes_a_year else { return };
    let hours = say::hours(hours.get());
    writer.clause("flexible_hours", &[("hours", &hours)], Vec::new());
    writer.facts(vec![("flexible_for", writer::plain(&week.flexible_for))]);
}

/// One thing in the week with all the days on which it is done in the same way.
struct Folded<'a> {
    activity: &'a WeekActivity,
    days: Vec<Option<Weekday>>,
}

/// What is done in the same way on several days is told once: first what is done every day, then day by day.
fn folded<'a>(all: &[&'a WeekActivity]) -> Vec<Folded<'a>> {
    let mut rows: Vec<Folded<'a>> = Vec::new();
    for activity in all {
        let same = rows.iter_mut().find(|row| told_alike(row.activity, activity));
        match same.filter(|row| activity.day.is_some() && !row.days.contains(&activity.day)) {
            Some(row) => row.days.push(activity.day),
            None => rows.push(Folded { activity, days: vec![activity.day] }),
        }
    }
    for row in &mut rows {
        row.days.sort_by_key(|day| number(*day));
    }
    rows.sort_by_key(|row| {
        let first = row.days.first().copied().flatten();
        let day = if row.days.len() == Weekday::ALL.len() { 0 } else { 1 + number(first) };
        (day, time(row.activity))
    });
    rows
}

fn told_alike(one: &WeekActivity, other: &WeekActivity) -> bool {
    let key = |a: &WeekActivity| (a.part, a.from, a.kind, a.two_to_one == Some(true), a.support_minutes);
    key(one) == key(other) && one.what == other.what && one.with == other.with
}

/// Monday is 0; what has no day comes last.
fn number(day: Option<Weekday>) -> u32 {
    day.map_or(7, crate::reckon::cover::day_number)
}

/// About when in the day, in minutes after midnight.
fn time(activity: &WeekActivity) -> u16 {
    let about = |part: PartOfDay| match part {
        PartOfDay::Waking => 6 * 60,
        PartOfDay::Morning => 9 * 60,
        PartOfDay::Midday => 12 * 60,
        PartOfDay::Afternoon => 14 * 60,
        PartOfDay::Evening => 18 * 60,
        PartOfDay::Night => 22 * 60,
    };
    activity.from.map(crate::kit::values::Clock::minutes).or(activity.part.map(about)).unwrap_or(24 * 60)
}

fn cells(writer: &Writer, row: &Folded) -> Vec<String> {
    let activity = row.activity;
    let from = activity.from.map(|from| say::clock(from.minutes().into()));
    let part = activity.part.map(|part| say::choice(part).to_owned());
    let when: Vec<String> = [part, from].into_iter().flatten().collect();
    let what = if activity.what.is_blank() { writer.text("not_said", &[]) } else { line(&activity.what) };
    let two = if activity.two_to_one == Some(true) { writer.text("week|two", &[]) } else { String::new() };
    vec![
        [days(writer, &row.days), when.join(", ")].join("\n").trim().to_owned(),
        what,
        line(&activity.with),
        [chosen(activity.kind), two].join("\n").trim().to_owned(),
        hours(writer, row),
    ]
}

fn line(line: &crate::kit::values::Line) -> String {
    line.as_str().trim().to_owned()
}

/// "2 hours 30 minutes", or "2 hours 30 minutes each time, 17 hours 30 minutes in all".
fn hours(writer: &Writer, row: &Folded) -> String {
    let once = minutes(row.activity);
    if row.activity.support_minutes.map_or(0, Duration::get) == 0 {
        return String::new();
    }
    let times = i64::try_from(row.days.len()).unwrap_or(1);
    if times == 1 {
        return say::hours(once);
    }
    let each = writer.text("week|each", &[("once", &say::hours(once))]);
    let all = writer.text("week|all", &[("all", &say::hours(once * times))]);
    format!("{each}\n{all}")
}

fn days(writer: &Writer, days: &[Option<Weekday>]) -> String {
    if days.len() == Weekday::ALL.len() {
        return writer.text("week|every_day", &[]);
    }
    let names: Vec<String> = days
        .iter()
        .map(|day| day.map_or_else(|| writer.text("week|no_day", &[]), |day| capitalised(say::choice(day))))
        .collect();
    let numbers: Vec<u32> = days.iter().map(|day| number(*day)).collect();
    let in_a_row = numbers.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    match &names[..] {
        [first, .., last] if in_a_row && names.len() > 2 => {
            writer.text("week|from_to", &[("from", first), ("to", last)])
        }
        _ => say::list(&names),
    }
}
