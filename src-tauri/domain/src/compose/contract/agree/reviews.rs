//! When everybody looks again, and what is looked at. [S000-55; S002-136]

use crate::compose::writer::{Writer, day, plain};
use crate::language::say;
use crate::reckon::reviews as agreed;
use crate::stages::Review;

pub(crate) fn reviews(writer: &mut Writer) {
    let rows = agreed::in_order(writer.seen);
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
    let reviews = agreed::in_order(writer.seen);
    let rows = writer.seen.plan.outcomes.outcomes.iter().map(|outcome| {
        let due = |by| reviews.iter().filter_map(|review| review.date).find(|date| *date >= by);
        let when = outcome.by_when.and_then(due);
        let when = when.map_or_else(|| writer.text("every_review", &[]), |date| day(Some(date)));
        vec![plain(&outcome.statement), when]
    });
    let rows = rows.filter(|row| row.first().is_some_and(|statement| !statement.is_empty())).collect();
    writer.table("outcomes_reviewed", &[("outcome_asked", 13, false), ("at_review", 6, false)], rows, false);
}
