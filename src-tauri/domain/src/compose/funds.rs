//! The money's schedules: how the budget changed, what falls into which year, and the terms on which somebody holds
//! money for the person. Amounts are filled from the lines. [domain.md 2.21-2.23; Care Act 2014 s25(2), s26, s31-33]

use super::writer::{Writer, chosen, day, plain};
use crate::money::{Amount, LineSum, Sums, balance_minutes, counts, decimal, pounds};
use crate::say;
use crate::stages::{Every, MoneyLine, Purpose, Route};
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
        .chain([vec![
            writer.text("amounts|whole_term", &[]),
            sums.term.committed.text.clone(),
            sums.term.not_yet.text.clone(),
        ]])
        .collect();
    writer.table(
        "by_year",
        &[("by_year", 10, false), ("committed", 5, true), ("not_yet", 5, true)],
        rows,
        true,
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

/// What the committed lines of one route come to, and which they are.
struct OfRoute {
    /// Before the person's contribution: an average week and a year, as the board sums them.
    amount: String,
    /// What the person contributes to it, as assessed; empty where they contribute nothing.
    contribution: String,
    /// What is left to pay; empty where the person contributes nothing.
    net: String,
    /// The lines that are not the same in every week of the year, and what each comes to.
    uneven: String,
    what: String,
    sources: Vec<uuid::Uuid>,
}

/// The committed lines of one route. The week is the average one, as on the board, since lines that run only part of
/// the year or once have no ordinary week to be added to; which lines those are is said beside it. The person's
/// assessed contribution is taken off. [domain.md 2.22: "amount per week/year, less assessed contribution"]
fn of_route(writer: &Writer, sums: &Sums, route: Route) -> OfRoute {
    let board = &writer.seen.money.board;
    let of_it = |line: &MoneyLine| line.route == Some(route) && counts(line);
    let lines: Vec<(&MoneyLine, &LineSum)> =
        board.lines.iter().zip(&sums.lines).filter(|(line, _)| of_it(line)).collect();
    let add = |part: &dyn Fn(&MoneyLine, &LineSum) -> i64| {
        lines.iter().map(|(line, sum)| part(line, sum)).fold(0, i64::saturating_add)
    };
    let year = add(&|_, sum| sum.year.pence);
    let week = add(&|_, sum| sum.average.pence);
    let theirs = add(&|_, sum| sum.contribution.year.pence);
    let theirs_a_week = add(&|_, sum| sum.contribution.average.pence);
    let unless_nothing = |text: String| if theirs == 0 { String::new() } else { text };
    let uneven: Vec<String> = lines
        .iter()
        .filter(|(line, sum)| !is_the_same_every_week(line, sum) && sum.year.pence != 0)
        .map(|(line, sum)| {
            let what = line.what.as_str().trim();
            let parts =
                [("what", what), ("how", &super::money::reckoning(writer, line)), ("year", &sum.year.text)];
            writer.text("amounts|uneven", &parts)
        })
        .collect();
    let what: Vec<String> = lines.iter().map(|(line, _)| line.what.as_str().trim().to_owned()).collect();
    // Lines that this copy does not show may all be of this route: nothing is not what they come to.
    let is_unknown = lines.is_empty() && writer.seen.hides_money();
    let amount = if is_unknown { writer.text("not_shown", &[]) } else { week_and_year(writer, week, year) };
    OfRoute {
        amount,
        contribution: unless_nothing(week_and_year(writer, theirs_a_week, theirs)),
        net: unless_nothing(week_and_year(writer, week - theirs_a_week, year - theirs)),
        uneven: uneven.join("\n"),
        what: say::list(&what),
        sources: lines.iter().map(|(line, _)| line.id).collect(),
    }
}

fn week_and_year(writer: &Writer, week: i64, year: i64) -> String {
    writer.text("amounts|week_and_year", &[("week", &pounds(week)), ("year", &pounds(year))])
}

/// Whether a line is paid in every week of a full year, so that its ordinary week is its average one. A line of part of a
/// penny may have a penny of the others' in its average.
fn is_the_same_every_week(line: &MoneyLine, sum: &LineSum) -> bool {
    let is_average = |week: &Amount| (week.pence - sum.average.pence).abs() <= 1;
    line.every == Some(Every::Week)
        && line.weeks_hundredths.is_none()
        && line.purpose != Some(Purpose::Tapering)
        && sum.week.as_ref().is_some_and(is_average)
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
    let lines = of_route(writer, sums, Route::Isf);
    writer.clause("isf", &[], lines.sources);
    let holder = say::who(writer.seen, terms.holder).unwrap_or_default();
    let fee = terms.fee_a_year_pence.map_or_else(String::new, |fee: Pence| {
        writer.text("amounts|a_year", &[("amount", &pounds(fee.get()))])
    });
    let facts = vec![
        ("fund_holder", holder),
        ("fund_starts", day(terms.starts)),
        ("fund_plan_done_by", day(terms.plan_done_by)),
        ("fund_amount", lines.amount),
        ("fund_contribution", lines.contribution),
        ("fund_net", lines.net),
        ("fund_uneven", lines.uneven),
        ("fund_for", lines.what),
        ("fund_paid", plain(&terms.paid)),
        ("fund_statements", plain(&terms.statements)),
        ("fund_surplus", weeks(writer, terms.surplus_weeks_hundredths)),
        ("fund_surplus_use", plain(&terms.surplus_use)),
        ("fund_savings_share", plain(&terms.savings_share)),
        ("fund_fee", fee),
        ("fund_staff", plain(&terms.staff)),
        ("fund_insurance", plain(&terms.insurance)),
        ("fund_safe_hands", plain(&terms.safe_hands)),
        ("fund_others", plain(&terms.others)),
        ("fund_beyond_funds", plain(&terms.beyond_funds)),
        ("fund_not_for", plain(&terms.not_for)),
        ("fund_conflicts", plain(&terms.conflicts)),
        ("fund_absence", plain(&terms.absence)),
        ("fund_death", plain(&terms.death)),
        ("fund_leaving", plain(&terms.leaving)),
        ("fund_audit", plain(&terms.audit)),
    ];
    writer.facts(facts);
}

fn direct_payment(writer: &mut Writer, sums: &Sums) {
    let heading = writer.text("headings|direct_payment", &[]);
    writer.heading(heading);
    let terms = &writer.seen.money.direct_payment;
    let lines = of_route(writer, sums, Route::DirectPayment);
    writer.clause("direct_payment", &[], lines.sources);
    let assessment = &writer.seen.assessment;
    let records: Vec<String> = terms
        .capacity_record
        .0
        .iter()
        .filter_map(|id| assessment.capacity.decisions.get(*id))
        .map(|record| plain(&record.decision))
        .collect();
    let areas = terms.needs.0.iter().filter_map(|id| assessment.needs.needs.get(*id)?.area);
    let needs: Vec<String> = areas.map(|area| say::choice(area).to_owned()).collect();
    let recipient = say::who(writer.seen, terms.recipient).unwrap_or_default();
    let facts = vec![
        ("payment_to", [recipient, chosen(terms.capacity)].join("\n").trim().to_owned()),
        ("payment_capacity_record", say::list(&records)),
        ("payment_needs", say::list(&needs)),
        ("fund_amount", lines.amount),
        ("fund_contribution", lines.contribution),
        ("fund_net", lines.net),
        ("fund_uneven", lines.uneven),
        ("payment_for", lines.what),
        ("fund_paid", plain(&terms.paid)),
        ("payment_contribution", plain(&terms.contribution)),
        ("payment_allowed", plain(&terms.allowed)),
        ("fund_not_for", plain(&terms.not_allowed)),
        ("payment_records", plain(&terms.records)),
        ("payment_surplus", weeks(writer, terms.surplus_weeks_hundredths)),
        ("payment_employing", plain(&terms.employing)),
        ("payment_insurance", plain(&terms.insurance)),
        ("fund_safe_hands", plain(&terms.safe_hands)),
        ("payment_redundancy", plain(&terms.redundancy)),
        ("payment_help", plain(&terms.help)),
        ("payment_first_review", day(terms.first_review)),
        ("payment_misuse", plain(&terms.misuse)),
        ("payment_ending", plain(&terms.ending)),
        ("payment_final_audit", plain(&terms.final_audit)),
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
    writer.clause_as("bank", name, &[("hours", &hours)], entries.iter().map(|entry| entry.id).collect());
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
