use crate::kit::tool::{row, tool};
use crate::kit::values::{Choices, Clock, Day, Line, Rows, Who, choice};
use crate::stages::{Standing, Weekday};

tool! {
    /// Who answers, hour by hour through the week. [S000-26, 52]
    Cover for State, Support {
        /// One row for each stretch of cover.
        slots: Rows<CoverSlot>,
        /// One row for each stretch of cover on a bank holiday.
        holidays: Rows<HolidayCover>,
        /// Whose bank holidays count: where the person lives. Those of England and Wales unless said otherwise.
        nation: Option<Nation>,
    }
}

choice! {
    /// A part of the United Kingdom with bank holidays of its own. [Banking and Financial Dealings Act 1971 Sch 1]
    Nation {
        /// England and Wales.
        EnglandAndWales = "england_and_wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
    }
}

row! {
    /// A stretch of a day when a named service answers.
    CoverSlot {
        /// The day on which it starts.
        day: Option<Weekday>,
        /// When it starts.
        from: Option<Clock>,
        /// When it ends. An earlier time, or the same time, is on the next day.
        to: Option<Clock>,
        /// The service that answers, by name.
        service: Line,
        /// The participant who answers, if it is one.
        who: Who,
        /// What they are, to the person who rings: "on-call manager".
        role: Line,
        /// The number to ring.
        phone: Line,
        /// What they can be rung for; empty means anything.
        needs: Choices<CoverNeed>,
        /// Whether they answer on bank holidays too.
        on_holidays: Option<bool>,
        /// How firm it is. Only "committed" closes a gap.
        standing: Option<Standing>,
    }
}

row! {
    /// A stretch of a bank holiday when a named service answers.
    HolidayCover {
        /// The day.
        date: Option<Day>,
        /// When it starts.
        from: Option<Clock>,
        /// When it ends. An earlier time, or the same time, is on the next day.
        to: Option<Clock>,
        /// The service that answers, by name.
        service: Line,
        /// The participant who answers, if it is one.
        who: Who,
        /// The number to ring.
        phone: Line,
        /// How firm it is. Only "committed" closes a gap.
        standing: Option<Standing>,
    }
}

choice! {
    /// What somebody can be rung for out of hours. [S000-26, 52]
    CoverNeed {
        /// Health.
        Clinical = "clinical",
        /// Behaviour that is hard to live with.
        Behaviour = "behaviour",
        /// The home.
        Housing = "housing",
        /// Money and decisions.
        Money = "money",
        /// Staff.
        Staffing = "staffing",
    }
}
