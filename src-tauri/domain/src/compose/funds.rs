//! The money's schedules: how the budget changed, what falls into which year, and the terms on which somebody holds
//! money for the person. Amounts are filled from the lines. [domain.md 2.21-2.23; Care Act 2014 s25(2), s26, s31-33]

use super::writer::{Writer, chosen, day, plain};
use crate::money::{Sums, balance_minutes, counts, decimal, pounds};
use crate::say;
use crate::stages::{MoneyLine, Route};
use crate::values::{Pence, Quantity};

/// Every version of the budget after the indicative one.
pub(super) fn versions(writer: &mut Writer) {
    let rows = writer
        .seen
        .money
        .versions
        .versions
        .iter()
        .map(|version| {
            let amount = version.amount_a_year_pence.map_or_else(String::new, |amount| pounds(amount.get()));
            let named =
                if amount.is_empty() { writer.text("unnamed_row", &[]) } else { chosen(version.standing) };
            let named = if named.is_empty() { writer.text("unnamed_row", &[]) } else { named };
            let by = say::who(writer.seen, version.said_by).unwrap_or_default();
            vec![named, amount, plain(&version.because), [by, day(version.date)].join("\n").trim().to_owned()]
        })
        .collect();
    let columns = [("version", 4, false), ("a_year", 4, true), ("because", 9, false), ("said_by", 5, false)];
    writer.table("versions", &columns, rows, false);
}

/// What falls into which budget year; said only when there is more than one.
pub(super) fn years(writer: &mut Writer, sums: &Sums) {
    if sums.by_year.len() < 2 {
        return;
    }
    let rows = sums
        .by_year
        .iter()
        .map(|year| vec![year.name.clone(), year.committed.text.clone(), year.not_yet.text.clone()])
        .collect();
    writer.table(
        "by_year",
        &[("by_year", 10, false), ("committed", 5, true), ("not_yet", 5, true)],
        rows,
        false,
    );
}

/// The schedules, each where there is something to say.
pub(super) fn write(writer: &mut Writer, sums: &Sums) {
    let fund = &writer.seen.money.isf;
    if carries(writer, Route::Isf) || !crate::field::Node::is_empty(fund) {
        individual_service_fund(writer, sums);
    }
    let payment = &writer.seen.money.direct_payment;
    if carries(writer, Route::DirectPayment) || !crate::field::Node::is_empty(payment) {
        direct_payment(writer, sums);
    }
}

fn carries(writer: &Writer, route: Route) -> bool {
    writer.seen.money.board.lines.iter().any(|line| line.route == Some(route))
}

/// The committed lines of one route: what they come to, what they are for, and where they stand.
fn of_route(writer: &Writer, sums: &Sums, route: Route) -> (String, String, Vec<uuid::Uuid>) {
    let lines: Vec<(&MoneyLine, i64, i64)> = writer
        .seen
        .money
        .board
        .lines
        .iter()
        .zip(&sums.lines)
        .filter(|(line, _)| line.route == Some(route) && counts(line))
        .map(|(line, sum)| (line, sum.year.pence, sum.week.as_ref().map_or(0, |week| week.pence)))
        .collect();
    let add = |part: fn(&(&MoneyLine, i64, i64)) -> i64| lines.iter().map(part).fold(0, i64::saturating_add);
    let amount = writer.text(
        "amounts|week_and_year",
        &[("week", &pounds(add(|line| line.2))), ("year", &pounds(add(|line| line.1)))],
    );
    let what: Vec<String> = lines.iter().map(|(line, ..)| line.what.as_str().trim().to_owned()).collect();
    (amount, say::list(&what), lines.iter().map(|(line, ..)| line.id).collect())
}

fn weeks(writer: &Writer, weeks: Option<Quantity>) -> String {
    weeks.map_or_else(String::new, |weeks| {
        writer.text("amounts|weeks_of_money", &[("weeks", &decimal(weeks.get()))])
    })
}

fn individual_service_fund(writer: &mut Writer, sums: &Sums) {
    let heading = writer.text("headings|isf", &[]);
    writer.heading(heading);
    let terms = &writer.seen.money.isf;
    let (amount, what, sources) = of_route(writer, sums, Route::Isf);
    writer.clause("isf", &[], sources);
    let holder = say::who(writer.seen, terms.holder).unwrap_or_default();
    let fee = terms.fee_a_year_pence.map_or_else(String::new, |fee: Pence| {
        writer.text("amounts|a_year", &[("amount", &pounds(fee.get()))])
    });
    let facts = vec![
        ("fund_holder", holder),
        ("fund_amount", amount),
        ("fund_for", what),
        ("fund_paid", plain(&terms.paid)),
        ("fund_statements", plain(&terms.statements)),
        ("fund_surplus", weeks(writer, terms.surplus_weeks_hundredths)),
        ("fund_surplus_use", plain(&terms.surplus_use)),
        ("fund_fee", fee),
        ("fund_others", plain(&terms.others)),
        ("fund_not_for", plain(&terms.not_for)),
        ("fund_conflicts", plain(&terms.conflicts)),
        ("fund_absence", plain(&terms.absence)),
        ("fund_leaving", plain(&terms.leaving)),
        ("fund_audit", plain(&terms.audit)),
    ];
    writer.facts(facts);
}

fn direct_payment(writer: &mut Writer, sums: &Sums) {
    let heading = writer.text("headings|direct_payment", &[]);
    writer.heading(heading);
    let terms = &writer.seen.money.direct_payment;
    let (amount, what, sources) = of_route(writer, sums, Route::DirectPayment);
    writer.clause("direct_payment", &[], sources);
    let recipient = say::who(writer.seen, terms.recipient).unwrap_or_default();
    let facts = vec![
        ("payment_to", [recipient, chosen(terms.capacity)].join("\n").trim().to_owned()),
        ("fund_amount", amount),
        ("payment_for", what),
        ("fund_paid", plain(&terms.paid)),
        ("payment_allowed", plain(&terms.allowed)),
        ("fund_not_for", plain(&terms.not_allowed)),
        ("payment_records", plain(&terms.records)),
        ("payment_surplus", weeks(writer, terms.surplus_weeks_hundredths)),
        ("payment_employing", plain(&terms.employing)),
        ("payment_help", plain(&terms.help)),
        ("payment_first_review", day(terms.first_review)),
        ("payment_ending", plain(&terms.ending)),
    ];
    writer.facts(facts);
}

/// Hours that were not used and wait to be.
pub(super) fn bank(writer: &mut Writer) {
    let entries = &writer.seen.money.bank.entries;
    if entries.is_empty() {
        return;
    }
    let balance = balance_minutes(writer.seen);
    let name = if balance < 0 { "bank_over" } else { "bank" };
    let hours = say::hours(balance.abs());
    writer.clause(name, &[("hours", &hours)], entries.iter().map(|entry| entry.id).collect());
    let hours = |length: Option<crate::values::Duration>| {
        length.map_or_else(String::new, |length| say::hours(length.get()))
    };
    let rows = entries
        .iter()
        .map(|entry| {
            let date = if entry.date.is_some() { day(entry.date) } else { writer.text("no_date", &[]) };
            let what_for = entry.what_for.as_str().trim().to_owned();
            vec![date, hours(entry.saved_minutes), hours(entry.used_minutes), what_for]
        })
        .collect();
    let columns = [("date", 4, false), ("saved", 4, false), ("used", 4, false), ("what_for", 8, false)];
    writer.table("bank", &columns, rows, false);
}
