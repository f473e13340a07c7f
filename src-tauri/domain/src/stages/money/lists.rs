use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, Pence, Rows};
use crate::stages::{Basis, Unit, Wage};

tool! {
    /// What money is called and what things cost hereabouts. Offered while lines are written, and the wages are
    /// checked against it. A list without rows means the one that travels with the app. Never printed, and handed
    /// over to the commissioner alone.
    LocalLists for State, Support {
        /// Kinds of money.
        streams: Rows<Stream> => for_the_room "offered and checked against while lines are written, and never printed",
        /// Bodies that pay, by the name that everybody uses.
        bodies: Rows<Body> => for_the_room "offered and checked against while lines are written, and never printed",
        /// What things cost.
        rates: Rows<LocalRate> => for_the_room "offered and checked against while lines are written, and never printed",
        /// The wages that a price must hold.
        wages: Rows<LocalWage> => for_the_room "offered and checked against while lines are written, and never printed",
    }
}

row! {
    /// A kind of money.
    Stream {
        /// What it is called.
        name: Line,
        /// The law under which it is usually paid.
        basis: Option<Basis>,
        /// What it may pay for.
        pays_for: Line,
    }
}

row! {
    /// A body that pays.
    Body {
        /// Its name.
        name: Line,
        /// Whom to ask there, or where.
        ask: Line,
    }
}

row! {
    /// What something costs from one day to another.
    LocalRate {
        /// What it is.
        what: Line,
        /// What is counted.
        unit: Option<Unit>,
        /// The price of one unit, in whole pence.
        rate_pence: Option<Pence>,
        /// The first day on which it holds.
        from: Option<Day>,
        /// The last day, when it is known.
        until: Option<Day>,
        /// Where the figure stands.
        source: Line,
    }
}

row! {
    /// A wage from a day on.
    LocalWage {
        /// Which wage.
        wage: Option<Wage>,
        /// The first day on which it is owed.
        from: Option<Day>,
        /// An hour, in whole pence, for an adult.
        rate_pence: Option<Pence>,
        /// Where the figure stands.
        source: Line,
    }
}
