//! Times as people read them.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::say;
use domain::words::words;

/// "14:02".
pub(crate) fn time(at: DateTime<FixedOffset>) -> String {
    at.format("%H:%M").to_string()
}

/// A moment of the store in the offset of the place.
pub(crate) fn moment(millis: i64, like: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    DateTime::from_timestamp_millis(millis).map_or(like, |utc| utc.with_timezone(like.offset()))
}

/// "today at 14:02", or "3 June 2026 at 14:02".
pub(crate) fn day_and_time(at: DateTime<FixedOffset>, today: NaiveDate) -> String {
    let time = time(at);
    if at.date_naive() == today {
        return words().fill("app|shelf|today", &[("time", &time)]);
    }
    words().fill("app|shelf|on", &[("date", &say::date(at.date_naive())), ("time", &time)])
}
