//! The money board, summed. Parts are summed as they are shown, so that they always add up.
//! [domain.md 2.21, §7 item 3]

mod amount;
mod average;
mod budget;
mod line;
mod lists;
mod sums;
mod years;

pub use amount::{Amount, decimal, pounds, split};
pub use average::AverageWeek;
pub use budget::{Budget, BudgetKind, Ripple, balance_minutes, budget_now, budgets, left_in_words, ripple};
pub use line::{
    a_week, a_year, contribution_a_year, counts, is_own, reckoned_too_long, stays_with_its_support,
};
pub use lists::{LISTS, bring_in, shipped_lists, wage_floor, wage_rises};
pub use sums::{Left, LineSum, Share, Sums, family_question_answered, left_of, sums};
pub use years::YearSum;
