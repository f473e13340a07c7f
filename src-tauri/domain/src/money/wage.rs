//! The wages that a price must hold, from a dated table that travels with the app. Rates change every year: they are
//! data, never code. [domain.md §0.8; S003-167]

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::stages::Wage;

/// A wage from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct WageFloor {
    /// Which wage.
    pub wage: Wage,
    /// The first day on which it is owed.
    pub from: NaiveDate,
    /// An hour, in whole pence, for an adult.
    pub pence: i64,
    /// Where the figure stands.
    pub source: String,
}

const TABLE: &str = include_str!("../../../../assets/lists/wages.json");

fn table() -> &'static [WageFloor] {
    static FLOORS: OnceLock<Vec<WageFloor>> = OnceLock::new();
    FLOORS.get_or_init(|| serde_json::from_str(TABLE).unwrap_or_default())
}

/// The wage owed on a day; nothing before the table begins.
pub fn wage_floor(wage: Wage, day: NaiveDate) -> Option<&'static WageFloor> {
    table().iter().filter(|floor| floor.wage == wage && floor.from <= day).max_by_key(|floor| floor.from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wage_of_the_day_is_the_last_one_that_has_begun() {
        let on = |wage, year, month, day| {
            wage_floor(wage, NaiveDate::from_ymd_opt(year, month, day).unwrap()).map(|floor| floor.pence)
        };
        assert_eq!(on(Wage::National, 2026, 3, 31), Some(1221));
        assert_eq!(on(Wage::National, 2026, 4, 1), Some(1271));
        assert_eq!(on(Wage::National, 2019, 1, 1), None);
        assert!(table().iter().all(|floor| !floor.source.is_empty()));
    }
}
