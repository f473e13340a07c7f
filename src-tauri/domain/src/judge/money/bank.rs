//! The bank of hours.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::reckon::money::balance_minutes;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::BankOverdrawn)], check)];

/// Hours in the bank are there before they are used.
fn check(found: &mut Findings) {
    let balance = balance_minutes(found.workshop);
    if balance < 0 {
        found.tell(Code::BankOverdrawn, "money/bank/entries", &[("hours", &say::hours(-balance))]);
    }
}
