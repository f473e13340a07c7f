use crate::kit::tool::tool;
use crate::kit::values::{Quantity, Text};

tool! {
    /// What happens when it does not work: first better, then different. [domain.md 2.24]
    Performance for State, Support {
        /// How anyone says that it does not work, and to whom.
        say_so: Text,
        /// How long those who are named have to mend it, in whole hundredths of weeks.
        mend_weeks_hundredths: Option<Quantity>,
        /// What follows if it is not mended.
        then: Text,
        /// What would end the contract, and how the person keeps home and support meanwhile.
        ends: Text,
    }
}
