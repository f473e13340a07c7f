//! The money board, summed. Parts are summed as they are shown, so that they always add up.
//!
//! Every figure is one of two, both counted by days from the same dates: what the contract commits **over its own term**
//! (`days.rs`: from its first day to its last), and what that comes to **in a full year at these prices** (the first twelve
//! months), which is what a budget for a year is compared with. A line counts on those of its own days that lie within; one
//! without days of its own runs all the time. [domain.md 2.21, §7 item 3]

mod amount;
mod average;
mod budget;
mod days;
mod exact;
mod line;
mod lists;
mod often;
mod payers;
mod sums;
mod told;
mod totals;
mod vat;
mod years;

pub use crate::kit::values::decimal;
pub use amount::{Amount, pounds, split};
pub use average::{AverageWeek, Totals, a_week};
pub use budget::{
    Budget, BudgetKind, Ripple, balance_minutes, budget_now, budgets, difference_in_words, left_in_words,
    ripple,
};
pub use exact::TooLarge;
pub use line::{counts, is_credit, is_own, stays_with_its_support};
pub use lists::{LISTS, bring_in, shipped_lists, wage_floor, wage_rises};
pub use payers::{Payer, Payers, asked_a_week, is_of_the_nhs};
pub(crate) use payers::{hide_shares_of_hidden_lines, rows_of};
pub use sums::{Contribution, Left, LineSum, Share, Sums, TermDays, family_question_answered, left_of, sums};
pub use told::{Said, outside_the_term, said_against_days};
pub use vat::vat_hundredths;
pub use years::YearSum;
