use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, Rows, Text, Who, choice};

tool! {
    /// Capacity, decision by decision. Nobody "lacks capacity" as such. [Mental Capacity Act 2005 s1-3]
    Capacity for State {
        /// One row for each decision.
        decisions: Rows<CapacityRecord>,
    }
}

row! {
    /// Whether the person can make one decision at one time.
    CapacityRecord {
        /// The decision.
        decision: Text,
        /// The day it was looked at.
        date: Option<Day>,
        /// Who looked at it, if they take part.
        assessor: Who,
        /// Who looked at it otherwise, and in what capacity.
        assessor_named: Line,
        /// All practicable help that was given to decide. Comes before any doubt. [s1(3)]
        help: Text,
        /// Whether the person can understand what the decision is about. [s3(1)(a)]
        understands: Option<bool>,
        /// What shows it, and the help that was given.
        understands_evidence: Text,
        /// Whether the person can keep it in mind long enough. [s3(1)(b)]
        retains: Option<bool>,
        /// What shows it, and the help that was given.
        retains_evidence: Text,
        /// Whether the person can use or weigh it. [s3(1)(c)]
        weighs: Option<bool>,
        /// What shows it, and the help that was given.
        weighs_evidence: Text,
        /// Whether the person can communicate a decision, by any means. [s3(1)(d)]
        communicates: Option<bool>,
        /// What shows it, and the help that was given.
        communicates_evidence: Text,
        /// The impairment or disturbance of mind or brain because of which they cannot. [s2(1)]
        because_of: Text,
        /// Whether it may change.
        lasts: Option<Lasts>,
        /// What was found, on the balance of probabilities. [s2(4)]
        found: Option<CapacityFinding>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How long something lasts.
    Lasts {
        /// For a while; wait if the decision can wait.
        Passing = "passing",
        /// It comes and goes.
        ComesAndGoes = "comes_and_goes",
        /// Lasting.
        Lasting = "lasting",
    }
}

choice! {
    /// What was found about capacity for one decision.
    CapacityFinding {
        /// The person can make this decision.
        Has = "has",
        /// The person cannot make this decision at this time.
        Lacks = "lacks",
        /// Not decided yet: presumed to have capacity. [s1(2)]
        NotDecided = "not_decided",
    }
}
