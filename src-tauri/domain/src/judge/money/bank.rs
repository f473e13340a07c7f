//! The bank of hours.

use crate::judge::Found;
use crate::language::say;
use crate::reckon::money::balance_minutes;

/// Hours in the bank are there before they are used.
pub(crate) fn check(found: &mut Found) {
    let balance = balance_minutes(found.workshop);
    if balance < 0 {
        found.should("bank_overdrawn", "money/bank/entries", &[("hours", &say::hours(-balance))]);
    }
}
