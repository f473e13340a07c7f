use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, Rows, Text, choice};

tool! {
    /// The assessments there are, whether they still hold, and what they say in plain words. [S000-34]
    Assessments for State {
        /// One row for each assessment.
        assessments: Rows<Assessment>,
    }
}

row! {
    /// One assessment.
    Assessment {
        /// What kind it is.
        kind: Option<AssessmentKind>,
        /// For a capacity or best-interests record: which decision it is about. [Mental Capacity Act 2005 s2, s4]
        decision: Line,
        /// The day it was completed.
        date: Option<Day>,
        /// Who wrote it, and in what capacity.
        author: Line,
        /// Whether it still describes the person.
        still_current: Option<bool>,
        /// What it says, in plain words.
        summary: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of assessment. [S000-35..38]
    AssessmentKind {
        /// Care Act needs assessment. [Care Act 2014 s9]
        CareAct = "care_act",
        /// Mental capacity assessment, for one decision. [Mental Capacity Act 2005 s3]
        MentalCapacity = "mental_capacity",
        /// Best-interests decision. [Mental Capacity Act 2005 s4]
        BestInterests = "best_interests",
        /// Behaviour assessment.
        Behaviour = "behaviour",
        /// Risk assessment.
        Risk = "risk",
        /// Physical health assessment.
        PhysicalHealth = "physical_health",
        /// Any other.
        Other = "other",
    }
}
