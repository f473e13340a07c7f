use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Duration, LineLinks, Pence, PeopleLinks, Quantity, Rows, Text};

tool! {
    /// How the support begins, step by step: getting to know one another, more at first, then less. [S001-104]
    StaggeredStart for State, Support {
        /// One row for each step.
        steps: Rows<StartStep>,
    }
}

row! {
    /// One step.
    StartStep {
        /// The first day.
        starts: Option<Day>,
        /// What happens.
        what: Text,
        /// Who is there.
        who: PeopleLinks,
        /// How much support in a week, in whole minutes.
        minutes_a_week: Option<Duration>,
        /// What it costs for a week beside the usual support, in whole pence.
        setup_a_week_pence: Option<Pence>,
        /// For how many weeks, in whole hundredths.
        weeks_hundredths: Option<Quantity>,
        /// Lines of money that pay for what it costs beside the usual support.
        lines: LineLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// How we know that the person is ready for the next step.
        ready_when: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}
