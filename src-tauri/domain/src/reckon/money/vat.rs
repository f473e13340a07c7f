//! VAT that comes on top of a price. Its rate is a dated list, never code.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::kit::values::{Day, Quantity};
use crate::stages::{MoneyLine, Vat};

const SHIPPED: &str = include_str!("../../../../../assets/lists/vat.json");

/// The standard rate from a day on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Standard {
    from: NaiveDate,
    rate_hundredths: i64,
    #[allow(dead_code, reason = "it says to whoever keeps the list where the figure stands")]
    source: String,
}

fn rates() -> &'static [Standard] {
    static RATES: OnceLock<Vec<Standard>> = OnceLock::new();
    RATES.get_or_init(|| serde_json::from_str(SHIPPED).unwrap_or_default())
}

/// The standard rate on a day, in hundredths of a per cent; the newest where no day is known.
fn standard(day: Option<NaiveDate>) -> i64 {
    let begun = |rate: &&Standard| day.is_none_or(|day| rate.from <= day);
    let rate = rates().iter().filter(begun).max_by_key(|rate| rate.from);
    rate.map_or(0, |rate| rate.rate_hundredths)
}

/// The VAT that comes on top of a line's price, in hundredths of a per cent: the line's own rate or, where nobody said
/// one, the standard rate on the day it starts. Nothing where VAT is in the price or not owed.
pub fn vat_hundredths(line: &MoneyLine) -> i64 {
    if line.vat != Some(Vat::OnTop) {
        return 0;
    }
    line.vat_hundredths.map_or_else(|| standard(line.starts.map(Day::date)), Quantity::get)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_rate_is_the_one_of_the_day() {
        let on = |year, month, day| standard(NaiveDate::from_ymd_opt(year, month, day));
        assert_eq!([on(2010, 12, 31), on(2011, 1, 4), on(2026, 4, 1)], [1750, 2000, 2000]);
        assert_eq!(standard(None), 2000);
    }
}
