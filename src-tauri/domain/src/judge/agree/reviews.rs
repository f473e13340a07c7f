//! When we look again. [S000-55; Care Act 2014 s27]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::kit::values::Duration;
use crate::language::say;
use crate::reckon::reviews;
use crate::see::providers::is_of_a_provider;
use crate::stages::Review;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        must(Code::NoReviewDate),
        should(Code::NoEarlyReview),
        should(Code::NoYearlyReview),
        should(Code::ReviewOutsideTerm),
        should(Code::ReviewLedByProvider),
        should(Code::ReviewLedByProviderUndated),
        should(Code::ReviewTooShort),
        should(Code::ReviewTooShortUndated),
    ],
    check,
)];

/// [S000-55; Care Act 2014 s27]
fn check(found: &mut Findings) {
    let agree = &found.workshop.agree;
    if !agree.reviews.reviews.iter().any(|review| review.date.is_some()) {
        found.tell(Code::NoReviewDate, reviews::LIST, &[]);
        return;
    }
    let faults = reviews::faults(found.workshop);
    if let Some(by) = faults.none_early {
        found.tell(Code::NoEarlyReview, reviews::LIST, &[("date", &say::date(by))]);
    }
    if let Some((from, to)) = faults.none_yearly {
        let parts = [("from", &*say::date(from)), ("to", &*say::date(to))];
        found.tell(Code::NoYearlyReview, reviews::LIST, &parts);
    }
    for row in &agree.reviews.reviews {
        check_leader(found, row);
        check_length(found, row);
    }
    for row in faults.outside {
        let date = agree.reviews.reviews.get(row).and_then(|review| review.date).map(say::day);
        let at = format!("{}/{row}/date", reviews::LIST);
        found.tell(Code::ReviewOutsideTerm, at, &[("date", &date.unwrap_or_default())]);
    }
}

/// Whoever gives the support does not lead the look at it, manager or not; where a review names nobody, whoever pulls
/// everyone together leads it. [domain.md §7 item 15]
fn check_leader(found: &mut Findings, row: &Review) {
    let led_by = if row.led_by.0.is_some() { row.led_by } else { found.workshop.agree.terms.led_by };
    let leader = led_by.0.and_then(|id| found.workshop.participant(id));
    if !leader.is_some_and(is_of_a_provider) {
        return;
    }
    let name = say::opening(found.workshop, &say::who(found.workshop, led_by).unwrap_or_default());
    let at = format!("{}/{}/led_by", reviews::LIST, row.id);
    match row.date.map(say::day) {
        Some(date) => found.tell(Code::ReviewLedByProvider, at, &[("name", &name), ("date", &date)]),
        None => found.tell(Code::ReviewLedByProviderUndated, at, &[("name", &name)]),
    }
}

/// Whoever is looked at needs an hour to say what they think of it; the reviews in the sources take an hour and a half.
/// [S004]
const SHORTEST: i64 = 60;

fn check_length(found: &mut Findings, row: &Review) {
    if let Some(lasts) = row.lasts.map(Duration::get).filter(|lasts| *lasts < SHORTEST) {
        let parts = [("lasts", &*say::hours(lasts)), ("date", &*row.date.map(say::day).unwrap_or_default())];
        let code = if row.date.is_some() { Code::ReviewTooShort } else { Code::ReviewTooShortUndated };
        found.tell(code, format!("{}/{}/lasts", reviews::LIST, row.id), &parts);
    }
}
