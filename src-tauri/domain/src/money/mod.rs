//! The money board, summed. Parts are summed as they are shown, so that they always add up.
//! [domain.md 2.21, §7 item 3]

mod amount;
mod budget;
mod line;
mod lists;
mod sums;
mod years;

pub use amount::{Amount, decimal, pounds, split};
pub use budget::{Ripple, balance_minutes, budget_now, ripple};
pub use line::{a_week, a_year, counts, reckoned_too_long};
pub use lists::{LISTS, bring_in, shipped_lists, wage_floor};
pub use sums::{LineSum, Share, Sums, family_question_answered, sums};
pub use years::YearSum;
