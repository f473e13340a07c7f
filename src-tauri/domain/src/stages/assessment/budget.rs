use crate::kit::tool::tool;
use crate::kit::values::{Day, Line, Pence, Text};

tool! {
    /// The budget that the assessment points to, before planning. [S000-15; Care Act 2014 s26]
    IndicativeBudget for State, Support {
        /// The amount for a year, in whole pence.
        amount_a_year_pence: Option<Pence>,
        /// Where the figure comes from.
        source: Line,
        /// The day of the figure.
        date: Option<Day>,
        /// What to know about it.
        notes: Text,
    }
}
