//! Both figures of random lines in random contracts, against a count day by day.

use chrono::{Days, Months, NaiveDate};
use domain::money::{Payers, Share, sums};
use num_rational::Ratio;
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::assert_parts_make_the_whole;
use super::worked::{and, with};
use crate::properties::cases;

type Exact = Ratio<i128>;

fn day(after: i64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    first + chrono::Duration::days(after)
}

fn read(value: &Value) -> Option<NaiveDate> {
    value.as_str().map(|text| text.parse().unwrap())
}

/// Days from the first to the last.
#[derive(Clone, Copy)]
struct Run(NaiveDate, NaiveDate);

impl Run {
    fn count(self) -> i128 {
        i128::from((self.1 - self.0).num_days() + 1)
    }

    fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.0.iter_days().take_while(move |day| *day <= self.1)
    }

    /// The stretch of so many months, counted from the first day, in which a day lies.
    fn around(self, day: NaiveDate, months: u32) -> Self {
        let mut number = 1;
        while self.0 + Months::new(months * number) <= day {
            number += 1;
        }
        let first = self.0 + Months::new(months * (number - 1));
        Self(first, self.0 + Months::new(months * number) - Days::new(1))
    }

    fn within(self, other: Self) -> Self {
        Self(self.0.max(other.0), self.1.min(other.1))
    }
}

fn number(line: &Value, name: &str, unanswered: i128) -> Exact {
    Ratio::new(line[name].as_i64().map_or(unanswered, i128::from), 100)
}

fn weeks_of_a_year(calendar: bool) -> Exact {
    if calendar { Ratio::new(365, 7) } else { Ratio::from_integer(52) }
}

/// The part of one month that a day is, in a run whose years of 52 weeks or more are whole ones.
fn part_of_a_month(run: Run, day: NaiveDate) -> Exact {
    let year = run.around(day, 12);
    let there = year.within(run);
    let of = |day: NaiveDate| Ratio::new(1, there.around(day, 1).count());
    if there.count() < 364 {
        return of(day);
    }
    of(day) * 12 / there.days().map(of).sum::<Exact>()
}

/// What was said of a year, or of all that is shorter, as it falls on one day.
fn part_of_what_is_said(said: Exact, own: Run, day: NaiveDate) -> Exact {
    if own.count() <= 366 { said / own.count() } else { said / own.around(day, 12).count() }
}

/// How often a line is paid on one day of its run.
fn on(line: &Value, calendar: bool, own: Run, run: Run, day: NaiveDate) -> Exact {
    let apart = match line["every"].as_str().unwrap() {
        "fortnight" => 2,
        "four_weeks" => 4,
        "year" => 12,
        _ => 1,
    };
    let by_months = matches!(line["every"].as_str(), Some("month" | "year"));
    let (name, most) = if by_months { ("months_hundredths", 12) } else { ("weeks_hundredths", 53) };
    let is_said = line[name].is_i64() && line["every"] != "year";
    let begun = if by_months {
        i128::try_from((0..13).filter(|number| own.0 + Months::new(*number) <= own.1).count()).unwrap()
    } else {
        (own.count() + 6) / 7
    };
    let times = match (is_said, by_months) {
        (true, _) => {
            let said = number(line, name, 0).min(Ratio::from_integer(begun.min(most)));
            part_of_what_is_said(said, own, day)
        }
        (false, true) => part_of_a_month(run, day),
        (false, false) => {
            let there = run.around(day, 12).within(run).count();
            Ratio::new(there, 7).min(weeks_of_a_year(calendar)) / there
        }
    };
    times / apart
}

/// What a line comes to on the days of a stretch, counted day by day.
fn counted(line: &Value, calendar: bool, stretch: Run) -> Exact {
    let rate = Ratio::from_integer(i128::from(line["rate_pence"].as_i64().unwrap()));
    let sign = if line["purpose"] == "credit" { -1 } else { 1 };
    let once = rate * number(line, "quantity_hundredths", 100) * sign;
    let (starts, ends) = (read(&line["starts"]), read(&line["ends"]));
    let ends = ends.filter(|last| starts.is_none_or(|first| first <= *last));
    let from =
        if line["purpose"] == "set_up" { starts.unwrap_or(stretch.0).min(stretch.0) } else { stretch.0 };
    let run = Run(starts.unwrap_or(from).max(from), ends.unwrap_or(stretch.1).min(stretch.1));
    if run.0 > run.1 {
        return Ratio::from_integer(0);
    }
    if line["every"] == "once" {
        return once;
    }
    let own = Run(starts.unwrap_or(run.0), ends.unwrap_or(run.1));
    once * run.days().map(|day| on(line, calendar, own, run, day)).sum::<Exact>()
}

fn pence(exact: Exact) -> i64 {
    i64::try_from(exact.round().to_integer()).unwrap()
}

prop_compose! {
    fn any_line()(
        (quantity, rate) in (0_i64..=5_000, 0_i64..=100_000),
        (weeks, months) in (prop::option::of(0_i64..=6_000), prop::option::of(0_i64..=1_400)),
        every in prop::sample::select(vec!["week", "fortnight", "four_weeks", "month", "year", "once"]),
        (starts, length) in (prop::option::of(0_i64..900), prop::option::of(-5_i64..900)),
        purpose in prop::sample::select(vec!["recurring", "set_up", "credit"]),
        standing in prop::sample::select(vec!["committed", "offered"]),
        (funder, basis) in (prop::sample::select(vec!["Council", "NHS", ""]), prop::sample::select(
            vec![None, Some("care_act"), Some("section_117"), Some("continuing_care"), Some("nhs")])),
        (share, asked) in (prop::option::of(0_i64..=10_000), prop::option::of(0_i64..=60_000)),
        (control, route) in (prop::option::of(prop::sample::select(vec!["person", "family"])),
            prop::option::of(prop::sample::select(vec!["isf", "direct_payment"]))),
    ) -> Value {
        let ends = length.map(|length| day(starts.unwrap_or(100) + length));
        json!({"quantity_hundredths": quantity, "rate_pence": rate, "weeks_hundredths": weeks, "months_hundredths": months,
            "every": every, "starts": starts.map(day), "ends": ends, "purpose": purpose, "credit_because": "Paid twice",
            "standing": standing, "funder": funder, "basis": basis, "co_funder": "NHS Irkdale", "co_share_hundredths": share,
            "contribution_a_week_pence": asked, "controlled_by": control, "route": route, "stream": funder})
    }
}

prop_compose! {
    /// Rows that say who else pays the first line.
    fn any_shares()(rows in prop::collection::vec(
        (prop::sample::select(vec!["Trust", "Parish", "ICB"]), prop::option::of(0_i64..=4_000), 0_i64..=300,
            prop::sample::select(vec![None, Some("education"), Some("nhs")])), 0..4)) -> Value {
        let row = |(number, (funder, share, weight, basis))| json!({"id": Uuid::from_u128(number), "lines": [Uuid::from_u128(1)],
            "funder": funder, "share_hundredths": share, "weight_hundredths": weight, "basis": basis});
        Value::from((800_u128..).zip(rows).map(row).collect::<Vec<_>>())
    }
}

/// What each funder pays, in a full year and over the term, by its name.
fn paid(shares: &[Share], name: &str) -> (i64, i64) {
    let own = shares.iter().filter(|share| share.name.eq_ignore_ascii_case(name));
    own.fold((0, 0), |(year, term), share| {
        let both = |one: i64, other: i64| one + other;
        (
            year + both(share.committed.pence, share.not_yet.pence),
            term + both(share.committed_in_term.pence, share.not_yet_in_term.pence),
        )
    })
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn both_figures_are_a_count_by_days(
        lines in prop::collection::vec(any_line(), 1..5),
        shares in any_shares(),
        (first, length) in (0_i64..400, 0_i64..800),
        calendar in any::<bool>(),
    ) {
        let term = Run(day(first), day(first + length));
        let year = Run(term.0, term.0 + Months::new(12) - Days::new(1));
        let workshop = with(&lines, |file| {
            file["agree"]["term"] = json!({"starts": term.0, "ends": term.1});
            file["money"]["board"]["week_rule"] = json!(if calendar { "calendar_year" } else { "fifty_two" });
            file["money"]["board"]["shares"] = shares.clone();
        });
        let found = sums(&workshop);
        for (line, sum) in lines.iter().zip(&found.lines) {
            let expected = (pence(counted(line, calendar, term)), pence(counted(line, calendar, year)));
            prop_assert_eq!((sum.term.pence, sum.year.pence), expected, "{}", line);
        }
        assert_parts_make_the_whole(&found);
    }

    #[test]
    fn nobody_is_charged_for_more_than_may_be_and_the_nhs_pays_its_part(
        lines in prop::collection::vec(any_line(), 1..5),
        shares in any_shares(),
    ) {
        let of = |lines: &[Value]| with(lines, |file| {
            file["agree"]["term"] = json!({"starts": day(0), "ends": day(200)});
            file["money"]["board"]["shares"] = shares.clone();
        });
        let workshop = of(&lines);
        let found = sums(&workshop);
        for (line, sum) in workshop.money.board.lines.iter().zip(&found.lines) {
            let payers = Payers::of(&workshop, line);
            for (whole, charged) in [(&sum.term, &sum.contribution.term), (&sum.year, &sum.contribution.year),
                (&sum.average, &sum.contribution.average)] {
                prop_assert!((0..=payers.chargeable(whole.pence)).contains(&charged.pence), "{line:?}");
                let parts = payers.parts(whole.pence, charged.pence);
                prop_assert_eq!(parts.person, charged.pence);
                prop_assert_eq!(parts.person + parts.bodies.iter().sum::<i64>(), whole.pence);
            }
        }
        let free: Vec<Value> =
            lines.iter().map(|line| and(line.clone(), &json!({"contribution_a_week_pence": null}))).collect();
        let before = sums(&of(&free));
        for name in ["NHS", "NHS Irkdale", "ICB"] {
            prop_assert_eq!(paid(&found.by_funder, name), paid(&before.by_funder, name), "{}", name);
        }
        let charged: i64 = found.lines.iter().map(|line| line.contribution.year.pence).sum();
        prop_assert_eq!(paid(&found.by_funder, "the person").0, charged);
    }
}
