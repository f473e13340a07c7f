//! Days from the first to the last, and the two stretches of time that money is reckoned for.

use chrono::{Months, NaiveDate};

use crate::Workshop;
use crate::kit::values::Day;
use crate::stages::{Every, MoneyLine, Purpose};

/// Days from the first to the last, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

impl Days {
    /// The days from the first to the last; nothing where the last comes before the first.
    pub(crate) fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// So many whole months from a day on.
    pub(crate) fn months_from(first: NaiveDate, months: u32) -> Self {
        let next = first.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
        Self { first, last: next.pred_opt().unwrap_or(first).max(first) }
    }

    /// How many there are.
    pub(crate) fn count(self) -> i128 {
        i128::from((self.last - self.first).num_days() + 1)
    }

    /// Those that lie in both.
    pub(crate) fn meet(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// How many lie in both.
    pub(crate) fn shared(self, other: Self) -> i128 {
        self.meet(other).map_or(0, Self::count)
    }

    /// Whether a day is one of them.
    pub(crate) fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// The years and months that they fall into, counted from the first day on: each of `months` months, the last as
    /// long as it would be.
    pub(crate) fn each(self, months: u32) -> impl Iterator<Item = Self> {
        (0_u32..)
            .map_while(move |number| {
                let skip = Months::new(number.checked_mul(months)?);
                let first = self.first.checked_add_months(skip)?;
                let next = self.first.checked_add_months(Months::new((number + 1).checked_mul(months)?))?;
                Self::new(first, next.pred_opt()?)
            })
            .take_while(move |chunk| chunk.first <= self.last)
    }
}

/// The two stretches that every figure is for. Where no day is known on which any money starts, both are a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Stretches {
    /// From the contract's first day to its last.
    pub(crate) term: Option<Days>,
    /// A full year from the contract's first day on.
    pub(crate) year: Option<Days>,
}

impl Stretches {
    /// Those of a workshop: the contract's own days or, where it has none, those of its lines; a year where no end is
    /// known.
    pub(crate) fn of(workshop: &Workshop) -> Self {
        let term = &workshop.agree.term;
        let lines = &workshop.money.board.lines;
        let starts = term.starts.or_else(|| lines.iter().filter_map(|line| line.starts).min());
        let Some(first) = starts.map(Day::date) else { return Self::default() };
        let year = Days::months_from(first, 12);
        let own = term.ends.map(Day::date).filter(|last| first <= *last);
        let of_lines = || {
            let ends: Option<Vec<_>> = lines.iter().map(|line| line.ends).collect();
            let last = lines.iter().filter_map(|line| line.ends).max().map(Day::date);
            let is_whole = ends.is_some_and(|ends| !ends.is_empty());
            last.filter(|last| first <= *last).map(|last| if is_whole { last } else { last.max(year.last) })
        };
        let last = own.or_else(of_lines).unwrap_or(year.last);
        Self { term: Days::new(first, last), year: Some(year) }
    }
}

/// A line's own last day; nothing where it comes before its first, which is told.
pub(crate) fn own_end(line: &MoneyLine) -> Option<NaiveDate> {
    let (first, last) = (line.starts.map(Day::date), line.ends.map(Day::date));
    last.filter(|last| first.is_none_or(|first| first <= *last))
}

/// The days on which a line runs within a stretch: its own, and where it has none all of it. What sets something up
/// also counts before the contract begins, since it has to.
pub(crate) fn run(line: &MoneyLine, stretch: Days) -> Option<Days> {
    let own = line.starts.map(Day::date);
    let begins = match own {
        Some(own) if line.purpose == Some(Purpose::SetUp) => stretch.first.min(own),
        _ => stretch.first,
    };
    let first = own.unwrap_or(begins).max(begins);
    Days::new(first, own_end(line).unwrap_or(stretch.last).min(stretch.last))
}

/// The day on which something is paid that is paid once; nothing where that is outside the stretch.
pub(crate) fn paid_on(line: &MoneyLine, stretch: Days) -> Option<NaiveDate> {
    let run = run(line, stretch)?;
    Some(line.starts.map_or(run.first, Day::date))
}

/// Whether a line is paid once, which it is too while nobody said how often.
pub(crate) const fn is_once(line: &MoneyLine) -> bool {
    matches!(line.every, Some(Every::Once) | None)
}
