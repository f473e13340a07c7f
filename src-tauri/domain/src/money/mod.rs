//! The money board, summed. Parts are summed as they are shown, so that they always add up.
//! [domain.md 2.21, §7 item 3]

mod amount;
mod average;
mod budget;
mod line;
mod sums;
mod wage;
mod years;

pub use amount::{Amount, decimal, pounds, split};
pub use average::AverageWeek;
pub use budget::{Ripple, balance_minutes, budget_now, ripple};
pub use line::{a_week, a_year, counts, reckoned_too_long};
pub use sums::{LineSum, Share, Sums, family_question_answered, sums};
pub use wage::{WageFloor, wage_floor};
pub use years::YearSum;
