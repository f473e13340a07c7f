//! How the agreement goes on: decisions, where each stands, what may change and what was changed, what follows when
//! it does not work, and when everybody looks again. [S000-17, 53..55; domain.md 2.24, 2.25]

use super::writer::{Writer, chosen, day, plain};
use super::{positions, terms};
use crate::document::Span;
use crate::kit::field::Node;
use crate::kit::values::Quantity;
use crate::language::say;
use crate::reckon::money::decimal;
use crate::reckon::reviews;
use crate::stages::{Change, Review};

pub(super) fn write(writer: &mut Writer) {
    decisions(writer);
    positions::write(writer);
    flexibility(writer);
    changes(writer);
    performance(writer);
    reviews(writer);
    terms::write(writer);
}

/// What of it is promised: where each stands and what was changed by its rule are not.
pub(super) fn promised(writer: &mut Writer) {
    decisions(writer);
    flexibility(writer);
    performance(writer);
    reviews(writer);
    terms::write(writer);
}

fn decisions(writer: &mut Writer) {
    let decisions = &writer.seen.agree.decisions.decisions;
    if decisions.is_empty() {
        return;
    }
    let heading = writer.text("headings|decisions", &[]);
    writer.heading(heading);
    for decision in decisions {
        if decision.what.is_blank() {
            continue;
        }
        let by = say::people(writer.seen, &decision.decided_by);
        let note =
            [by, day(decision.date)].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
        let text = vec![Span::plain(plain(&decision.what))];
        writer.own_clause(&decision.id.to_string(), text, Some(note), vec![decision.id]);
    }
}

fn flexibility(writer: &mut Writer) {
    let rules = &writer.seen.agree.flexibility;
    let facts = vec![
        ("alone", plain(&rules.alone)),
        ("with_commissioner", plain(&rules.with_commissioner)),
        ("formal", plain(&rules.formal)),
    ];
    if facts.iter().any(|(_, value)| !value.is_empty()) {
        let heading = writer.text("headings|flexibility", &[]);
        writer.heading(heading);
        writer.clause("flexibility", &[], Vec::new());
        writer.facts(facts);
    }
}

/// What was changed since, the oldest first; changes without a day stand at the end.
fn changes(writer: &mut Writer) {
    let mut changes: Vec<&Change> =
        writer.seen.agree.changes.changes.iter().filter(|row| !row.what.is_blank()).collect();
    if changes.is_empty() {
        return;
    }
    changes.sort_by_key(|row| (row.date.is_none(), row.date));
    let heading = writer.text("headings|changes", &[]);
    writer.heading(heading);
    writer.clause("changes", &[], changes.iter().map(|row| row.id).collect());
    let rows = changes
        .into_iter()
        .map(|row| {
            let date = if row.date.is_some() { day(row.date) } else { writer.text("no_date", &[]) };
            let what = [plain(&row.what), plain(&row.because)].join("\n").trim().to_owned();
            let by = [chosen(row.rule), say::people(writer.seen, &row.agreed_by)];
            vec![date, what, by.join("\n").trim().to_owned()]
        })
        .collect();
    writer.table(
        "changes",
        &[("date", 4, false), ("changed", 11, false), ("agreed_by", 7, false)],
        rows,
        false,
    );
}

fn performance(writer: &mut Writer) {
    let path = &writer.seen.agree.performance;
    if path.is_empty() {
        return;
    }
    let heading = writer.text("headings|performance", &[]);
    writer.heading(heading);
    writer.clause("performance", &[], Vec::new());
    let weeks = path.mend_weeks_hundredths.map(|weeks| mend(writer, weeks)).unwrap_or_default();
    writer.facts(vec![
        ("say_so", plain(&path.say_so)),
        ("mend", weeks),
        ("then", plain(&path.then)),
        ("would_end", plain(&path.ends)),
    ]);
}

fn mend(writer: &Writer, weeks: Quantity) -> String {
    let count = if weeks.get() == 100 { "week" } else { "weeks" };
    writer.text(&format!("to_mend|{count}"), &[("weeks", &decimal(weeks.get()))])
}

fn reviews(writer: &mut Writer) {
    let rows = reviews::in_order(writer.seen);
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|reviews", &[]);
    writer.heading(heading);
    writer.clause("reviews", &[], rows.iter().map(|review| review.id).collect());
    let rows = rows
        .into_iter()
        .map(|review| {
            let date = if review.date.is_some() { day(review.date) } else { writer.text("no_date", &[]) };
            let led_by = review_leader(writer, review);
            let lasts = review.lasts.map(|lasts| say::hours(lasts.get())).unwrap_or_default();
            let held = (review.held == Some(true)).then(|| writer.text("review_held", &[]));
            let date = [date, lasts, held.unwrap_or_default()];
            let date = date.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
            vec![date, led_by, plain(&review.focus)]
        })
        .collect();
    writer.table("reviews", &[("date", 4, false), ("led_by", 5, false), ("focus", 10, false)], rows, false);
    looked_at(writer);
}

/// Who leads it, else who leads the contract; nobody else's name stands for somebody who is not shown.
fn review_leader(writer: &Writer, review: &Review) -> String {
    if review.led_by.0.is_some() || writer.seen.hides_somebody(review.id, "led_by") {
        return writer.named(review.id, "led_by", review.led_by);
    }
    say::who(writer.seen, writer.seen.agree.terms.led_by).unwrap_or_default()
}

/// Every outcome is looked at in a review: the first one on or after the day for which it is hoped, or every one.
/// [domain.md §7 item 4]
fn looked_at(writer: &mut Writer) {
    let reviews = reviews::in_order(writer.seen);
    let rows = writer.seen.plan.outcomes.outcomes.iter().map(|outcome| {
        let due = |by| reviews.iter().filter_map(|review| review.date).find(|date| *date >= by);
        let when = outcome.by_when.and_then(due);
        let when = when.map_or_else(|| writer.text("every_review", &[]), |date| day(Some(date)));
        vec![plain(&outcome.statement), when]
    });
    let rows = rows.filter(|row| row.first().is_some_and(|statement| !statement.is_empty())).collect();
    writer.table("outcomes_reviewed", &[("outcome_asked", 13, false), ("at_review", 6, false)], rows, false);
}
