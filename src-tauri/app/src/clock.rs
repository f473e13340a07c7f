//! Times as people read them.

use chrono::{DateTime, FixedOffset, NaiveDate};
use domain::say;
use domain::words::words;

use crate::host::Host;

/// "14:02".
pub(crate) fn time(at: DateTime<FixedOffset>) -> String {
    at.format("%H:%M").to_string()
}

/// A moment of the store as clocks showed it here then, whatever the season is now.
pub(crate) fn moment(host: &impl Host, millis: i64) -> DateTime<FixedOffset> {
    DateTime::from_timestamp_millis(millis).map_or_else(|| host.now(), |utc| host.local(utc))
}

/// A moment of the store: "today at 14:02", or "3 June 2026 at 14:02".
pub(crate) fn when(host: &impl Host, millis: i64) -> String {
    day_and_time(moment(host, millis), host.now().date_naive())
}

fn day_and_time(at: DateTime<FixedOffset>, today: NaiveDate) -> String {
    let time = time(at);
    if at.date_naive() == today {
        return words().fill("app|shelf|today", &[("time", &time)]);
    }
    words().fill("app|shelf|on", &[("date", &say::date(at.date_naive())), ("time", &time)])
}
