//! What cannot be meant in a line of money: days and numbers that contradict each other, parts that nobody pays, what the
//! person is asked for and cannot be charged.

use crate::judge::Found;
use crate::kit::values::{Pence, Quantity};
use crate::language::say;
use crate::reckon::money::{
    LineSum, Payers, asked_a_week, decimal, is_credit, is_of_the_nhs, outside_the_term, pounds, rows_of,
    said_against_days,
};
use crate::stages::{Basis, Every, FunderShare, MoneyLine, Purpose};

/// One line with what it comes to.
pub(crate) fn check(found: &mut Found, line: &MoneyLine, sum: &LineSum, name: &dyn Fn() -> String) {
    let at = format!("money/board/lines/{}", line.id);
    if sum.too_large {
        found.must("too_large", format!("{at}/rate_pence"), &[("line", &name())]);
    }
    if line.rate_pence.is_some_and(|rate| rate.get() > 0) && line.every.is_none() {
        found.should("without_how_often", format!("{at}/every"), &[("line", &name())]);
    }
    if is_credit(line) && line.credit_because.is_blank() {
        found.must("credit_without_reason", format!("{at}/credit_because"), &[("line", &name())]);
    }
    days(found, line, &at, name);
    taper(found, line, &at, name);
    parts(found, line, &at, name);
    contribution(found, line, sum, &at, name);
}

/// Days that are not within the contract's own, and more weeks or months than there are.
fn days(found: &mut Found, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let term = &found.workshop.agree.term;
    if let Some((first, last)) = term.starts.zip(term.ends)
        && outside_the_term(found.workshop, line)
    {
        let (first, last) = (say::day(first), say::day(last));
        let parts = [("line", &*name()), ("from", &*first), ("to", &*last)];
        found.should("outside_the_term", format!("{at}/starts"), &parts);
    }
    let Some(said) = said_against_days(found.workshop, line) else { return };
    let (code, field) = match (line.every, said.by_days) {
        (Some(Every::Month), true) => ("months_contradict_days", "months_hundredths"),
        (Some(Every::Month), false) => ("too_many_months", "months_hundredths"),
        (_, true) => ("weeks_contradict_days", "weeks_hundredths"),
        (_, false) => ("too_many_weeks", "weeks_hundredths"),
    };
    let parts = [("line", &*name()), ("said", &*decimal(said.said)), ("there", &*decimal(said.there))];
    found.should(code, format!("{at}/{field}"), &parts);
}

fn taper(found: &mut Found, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    if line.purpose != Some(Purpose::Tapering) {
        return;
    }
    let place = |field: &str| format!("{at}/{field}");
    let weeks = line.weeks_hundredths.filter(|_| line.every == Some(Every::Week)).map(Quantity::get);
    match weeks {
        None => found.should("taper_without_weeks", place("weeks_hundredths"), &[("line", &name())]),
        Some(weeks) if weeks % 100 != 0 => {
            let counted = ((weeks + 99) / 100).to_string();
            let parts = [("line", &*name()), ("weeks", &*decimal(weeks)), ("counted", &*counted)];
            found.should("taper_half_weeks", place("weeks_hundredths"), &parts);
        }
        Some(_) => {}
    }
    let (from, to) = (line.quantity_hundredths, line.taper_to_hundredths.map_or(0, Quantity::get));
    if to > from.map_or(100, Quantity::get) {
        found.should("taper_rises", place("taper_to_hundredths"), &[("line", &name())]);
    }
}

/// Shares of somebody, and somebody with a share.
fn parts(found: &mut Found, line: &MoneyLine, at: &str, name: &dyn Fn() -> String) {
    let of_second = line.co_share_hundredths.map_or(0, Quantity::get);
    match (line.co_funder.is_blank(), line.co_share_hundredths) {
        (true, Some(share)) if share.get() > 0 => {
            found.should("share_without_funder", format!("{at}/co_funder"), &[("line", &name())]);
        }
        (false, None) => {
            let body = line.co_funder.as_str().trim();
            let parts = [("line", &*name()), ("body", body)];
            found.should("funder_without_share", format!("{at}/co_share_hundredths"), &parts);
        }
        _ => {}
    }
    let rows = rows_of(found.workshop, line).filter_map(|row| row.share_hundredths);
    let all = of_second + rows.map(Quantity::get).sum::<i64>();
    if all > 10_000 || line.share_hundredths.is_some_and(|share| share.get() > 10_000) {
        found.must("more_than_the_whole", format!("{at}/share_hundredths"), &[("line", &name())]);
    }
}

/// The rows that say who else pays.
pub(crate) fn check_shares(found: &mut Found) {
    let workshop = found.workshop;
    for (index, row) in workshop.money.board.shares.iter().enumerate() {
        let at = format!("money/board/shares/{}", row.id);
        if row.lines.0.iter().all(|id| workshop.money.board.lines.get(*id).is_none()) {
            found.should("share_without_line", format!("{at}/lines"), &[("body", &body(row, index))]);
        }
        let says = row.share_hundredths.is_some() || row.weight_hundredths.is_some();
        if row.funder.is_blank() && says {
            found.should("share_without_name", format!("{at}/funder"), &[]);
        }
        if !row.funder.is_blank() && !says {
            found.should(
                "share_without_part",
                format!("{at}/share_hundredths"),
                &[("body", &body(row, index))],
            );
        }
    }
}

fn body(row: &FunderShare, index: usize) -> String {
    Found::naming(row.funder.as_str(), index)
}

/// What the person is asked to pay is within the line and within what may be charged of it. [Care Act 2014 s14; Mental
/// Health Act 1983 s117; NHS Act 2006 s1(4)]
fn contribution(found: &mut Found, line: &MoneyLine, sum: &LineSum, at: &str, name: &dyn Fn() -> String) {
    let asked = asked_a_week(line);
    if asked == 0 {
        return;
    }
    let place = format!("{at}/contribution_a_week_pence");
    if line.basis == Some(Basis::Section117) && line.contribution_because.is_blank() {
        found.must("contribution_to_after_care", place.clone(), &[("line", &name())]);
    }
    let by_health = matches!(line.basis, Some(Basis::Nhs | Basis::ContinuingCare));
    let payers = Payers::of(found.workshop, line);
    let nobody = payers.0.iter().all(|payer| !payer.may_charge);
    if nobody && (by_health || is_of_the_nhs(line.funder.as_str())) {
        found.must("contribution_to_health_care", place.clone(), &[("line", &name())]);
    }
    let week = sum.week.as_ref().unwrap_or(&sum.average).pence;
    let (code, most) = match payers.chargeable(week) {
        _ if asked > week => ("contribution_above_line", if nobody { week } else { payers.chargeable(week) }),
        part if asked > part && !nobody => ("contribution_above_part", part),
        _ => return,
    };
    if line.rate_pence.is_none_or(|rate| rate == Pence::new(0)) {
        return;
    }
    let parts = [("line", &*name()), ("asked", &*pounds(asked)), ("most", &*pounds(most))];
    found.should(code, place, &parts);
}
