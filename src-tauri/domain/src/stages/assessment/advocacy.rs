use crate::kit::tool::tool;
use crate::kit::values::{Text, Who};

tool! {
    /// Whether somebody has to speak up beside the person while they are assessed and their support is planned.
    /// [Care Act 2014 s67]
    Advocacy for State, Support {
        /// Whether it would be very hard for the person to take part: to understand, keep in mind, weigh up or say what
        /// they want. [s67(4)]
        hard_to_take_part: Option<bool>,
        /// Whether there is somebody appropriate to support them in it who is not paid to care for them. [s67(5)]
        somebody: Option<bool>,
        /// The independent advocate, if they take part.
        advocate: Who,
        /// Whom we asked for one, when, and what came of it.
        arranged: Text,
    }
}
