//! When everybody looks again. Proposed are six weeks after the start, which is good practice, every three months in the
//! first year, at twelve months, then every year while the contract runs; asked for is a look once a year. Dates are
//! counted on the calendar. [S000-55; S002-136; Care Act 2014 s27]

use chrono::{Days, Months, NaiveDate};
use serde_json::json;
use uuid::Uuid;

use crate::kit::values::Day;
use crate::stages::{Review, Role, Term};
use crate::words::words;
use crate::{Act, Workshop};

/// The list of reviews.
pub const LIST: &str = "agree/reviews/reviews";
/// The first review comes no later than this many days after the start.
const FIRST_DAYS: u64 = 42;
/// A last review comes so many days before a contract that ends sooner than a year.
const BEFORE_END_DAYS: u64 = 7;
/// As many years as days can be entered for.
const YEARS: u32 = 350;

/// One review that is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposed {
    /// The day.
    pub date: NaiveDate,
    /// What it is, by the name of its words: `six_weeks`, `months`, `year`, `before_end`.
    pub what: &'static str,
    /// How many months after the start; nothing for those counted otherwise.
    pub months: u32,
}

/// The days to look again in a contract that starts and ends on these days, in order, each once and each within it.
/// Months are counted on the calendar: three months after 30 November is the last of February.
pub fn proposed(starts: NaiveDate, ends: Option<NaiveDate>) -> Vec<Proposed> {
    let within = |date: &NaiveDate| *date > starts && ends.is_none_or(|end| *date <= end);
    let after = |months: u32| starts.checked_add_months(Months::new(months));
    let mut out: Vec<Proposed> = Vec::new();
    out.extend(starts.checked_add_days(Days::new(FIRST_DAYS)).filter(within).map(|date| Proposed {
        date,
        what: "six_weeks",
        months: 0,
    }));
    for months in [3, 6, 9] {
        out.extend(after(months).filter(within).map(|date| Proposed { date, what: "months", months }));
    }
    let years = if ends.is_some() { YEARS } else { 1 };
    for year in 1..=years {
        out.extend(after(12 * year).filter(within).map(|date| Proposed {
            date,
            what: "year",
            months: 12 * year,
        }));
    }
    let first_year = after(12).filter(within);
    if let (Some(end), None) = (ends, first_year) {
        let early = end.checked_sub_days(Days::new(BEFORE_END_DAYS)).filter(within);
        let date = early.unwrap_or(end);
        if within(&date) && out.iter().all(|review| review.date < date) {
            out.push(Proposed { date, what: "before_end", months: 0 });
        }
    }
    out
}

/// The acts that fill an empty list with the proposed reviews, as one step; nothing while the first day is not
/// known. Each is led by whoever pulls the parties together, else by the commissioning officer. [S000-55]
pub fn propose(workshop: &Workshop, mut new_id: impl FnMut() -> Uuid) -> Vec<Act> {
    let term = &workshop.agree.term;
    let Some(starts) = term.starts.map(Day::date) else { return Vec::new() };
    let led_by = leader(workshop);
    let act = |(index, review): (usize, Proposed)| {
        let focus = focus(&review);
        Act::AddRow {
            at: LIST.to_owned(),
            row: new_id(),
            index,
            body: json!({"date": Day::new(review.date), "led_by": led_by, "focus": focus}),
        }
    };
    proposed(starts, term.ends.map(Day::date)).into_iter().enumerate().map(act).collect()
}

/// The acts that keep proposed reviews in step with a term that has changed. Whatever is still as it was proposed, day
/// and focus alike, goes to the day that is proposed for it now; what somebody changed, or what has no day in the new
/// term, stays as it is. [S000-55]
pub fn follow(before: &Term, workshop: &Workshop) -> Vec<Act> {
    let after = &workshop.agree.term;
    let (Some(was), Some(is)) = (before.starts, after.starts) else { return Vec::new() };
    if (before.starts, before.ends) == (after.starts, after.ends) {
        return Vec::new();
    }
    let old = proposed(was.date(), before.ends.map(Day::date));
    let new = proposed(is.date(), after.ends.map(Day::date));
    let moved = |row: &Review| {
        let as_proposed = |one: &&Proposed| {
            row.date.map(Day::date) == Some(one.date) && row.focus.as_str().trim() == focus(one)
        };
        let one = old.iter().find(as_proposed)?;
        let next = new.iter().find(|next| (next.what, next.months) == (one.what, one.months))?;
        (next.date != one.date)
            .then(|| Act::Set { at: format!("{LIST}/{}/date", row.id), to: json!(Day::new(next.date)) })
    };
    workshop.agree.reviews.reviews.iter().filter_map(moved).collect()
}

/// What a proposed review looks at.
fn focus(review: &Proposed) -> String {
    let parts = [("months", &*review.months.to_string())];
    words().fill(&format!("contract|reviews|{}", review.what), &parts)
}

fn leader(workshop: &Workshop) -> Option<Uuid> {
    let officer = || {
        let mut people = workshop.before.people.participants.iter();
        people.find(|person| person.role == Some(Role::CommissioningOfficer)).map(|person| person.id)
    };
    workshop.agree.terms.led_by.0.or_else(officer)
}

/// The reviews in the order of their days; those without a day at the end.
pub fn in_order(workshop: &Workshop) -> Vec<&Review> {
    let mut rows: Vec<&Review> = workshop.agree.reviews.reviews.iter().collect();
    rows.sort_by_key(|row| (row.date.is_none(), row.date));
    rows
}

/// What is wrong with the days that were agreed. Nothing is wrong before there is a day.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The day by which the first review should have been, if there is none by then.
    pub none_early: Option<NaiveDate>,
    /// A stretch in which somebody should look at the whole year, and nobody does.
    pub none_yearly: Option<(NaiveDate, NaiveDate)>,
    /// Reviews before the first day or after the last.
    pub outside: Vec<Uuid>,
}

/// Holds the agreed days against the term: one within six weeks of the start, which is good practice, and never more than
/// twelve months without one while the contract runs: any review within a year counts for that year. [Care Act 2014 s27]
pub fn faults(workshop: &Workshop) -> Faults {
    let term = &workshop.agree.term;
    let (starts, ends) = (term.starts.map(Day::date), term.ends.map(Day::date));
    let rows = in_order(workshop);
    let is_outside = |day: NaiveDate| starts.is_some_and(|s| day < s) || ends.is_some_and(|e| day > e);
    let outside =
        rows.iter().filter(|row| row.date.is_some_and(|day| is_outside(day.date()))).map(|row| row.id);
    let outside = outside.collect();
    let days: Vec<NaiveDate> = rows.iter().filter_map(|row| row.date).map(Day::date).collect();
    match starts {
        Some(starts) if !days.is_empty() && ends.is_none_or(|end| end > starts) => Faults {
            none_early: none_early(&days, starts, ends),
            none_yearly: none_yearly(&days, starts, ends),
            outside,
        },
        _ => Faults { outside, ..Faults::default() },
    }
}

fn none_early(days: &[NaiveDate], starts: NaiveDate, ends: Option<NaiveDate>) -> Option<NaiveDate> {
    let by = starts.checked_add_days(Days::new(FIRST_DAYS))?;
    let by = ends.map_or(by, |end| end.min(by));
    (!days.iter().any(|day| (starts..=by).contains(day))).then_some(by)
}

fn none_yearly(
    days: &[NaiveDate],
    starts: NaiveDate,
    ends: Option<NaiveDate>,
) -> Option<(NaiveDate, NaiveDate)> {
    let cut = |date: NaiveDate| ends.map_or(date, |end| end.min(date));
    let mut window = (starts, cut(starts.checked_add_months(Months::new(12))?));
    loop {
        let last = days.iter().filter(|day| (window.0..=window.1).contains(day)).max();
        let Some(last) = last else { return Some(window) };
        // The day after counts too: from a year without a leap day to one with it.
        let next = last.checked_add_months(Months::new(12))?.succ_opt()?;
        if ends.is_none_or(|end| end <= next) {
            return None;
        }
        window = (last.succ_opt()?, next);
    }
}
