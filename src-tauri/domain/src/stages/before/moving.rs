use crate::kit::tool::tool;
use crate::kit::values::{Day, Text};

tool! {
    /// The move that this workshop plans: from where, to where, and why it is better. [S000-11]
    Moving for State, Support {
        /// Where the person lives now.
        from_where: Text,
        /// Where the person is going to live.
        to_where: Text,
        /// Why: what is wrong now, what will be better.
        why: Text,
        /// The day by which the person hopes to have moved.
        hoped_for: Option<Day>,
    }
}
