//! What of a line's days and numbers cannot be meant: days outside the contract, more weeks than there are.

use super::days::{Days, Stretches, is_once, own_end, paid_on, run};
use super::often::{MOST_MONTHS, MOST_WEEKS, begun_months, begun_weeks, is_by_weeks};
use crate::Workshop;
use crate::kit::values::{Day, Quantity};
use crate::stages::{Every, MoneyLine, Purpose};

/// Whether days of a line lie outside the contract's own term, so that they do not count. What sets something up may
/// come before.
pub fn outside_the_term(workshop: &Workshop, line: &MoneyLine) -> bool {
    let term = &workshop.agree.term;
    let Some(days) =
        term.starts.zip(term.ends).and_then(|(first, last)| Days::new(first.date(), last.date()))
    else {
        return false;
    };
    if is_once(line) {
        return paid_on(line, days).is_none();
    }
    let early =
        line.starts.is_some_and(|first| first.date() < days.first && line.purpose != Some(Purpose::SetUp));
    early || own_end(line).is_some_and(|last| last > days.last) || run(line, days).is_none()
}

/// More weeks or months than there can be, in hundredths, and what is counted instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// What was said.
    pub said: i64,
    /// How many there are, begun ones counted.
    pub there: i64,
    /// Whether the line's days or the contract's show that, and not only what a year has.
    pub by_days: bool,
}

/// What was said of the weeks or months of a line, where there cannot be as many.
pub fn said_against_days(workshop: &Workshop, line: &MoneyLine) -> Option<Said> {
    let by_weeks = is_by_weeks(line);
    let said = match line.every {
        _ if by_weeks => line.weeks_hundredths,
        Some(Every::Month) => line.months_hundredths,
        _ => None,
    };
    let said = said.map(Quantity::get)?;
    let most = if by_weeks { MOST_WEEKS } else { MOST_MONTHS };
    let days = Stretches::of(workshop).term.and_then(|term| run(line, term)).map(|run| Days {
        first: line.starts.map_or(run.first, Day::date),
        last: own_end(line).unwrap_or(run.last),
    });
    let begun = days.map(|days| if by_weeks { begun_weeks(days) } else { begun_months(days) });
    let begun = begun.and_then(|begun| i64::try_from(begun).ok()).unwrap_or(most);
    let (there, by_days) = if begun < most { (begun, true) } else { (most, false) };
    (said > there).then_some(Said { said, there, by_days })
}
