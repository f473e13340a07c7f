//! Assessment summary. [S000-34..38; domain.md 2.17, 2.18]

use crate::audience::Audiences;
use crate::tool::{row, stage, tool};
use crate::values::{Day, Line, Pence, Rows, Text, choice};

stage! {
    /// What the professional world has written, in words that everyone understands.
    AssessmentSummary {
        assessments: Assessments,
        needs: Needs,
        budget: IndicativeBudget,
    }
}

tool! {
    /// The assessments there are, whether they still hold, and what they say in plain words. [S000-34]
    Assessments {
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

tool! {
    /// Needs under the ten outcomes of the eligibility regulations. The app shows, it never decides. [SI 2015/313]
    Needs {
        /// One row for each need.
        needs: Rows<Need>,
    }
}

row! {
    /// One need: what the person can do, and what they cannot do without support.
    Need {
        /// Which of the ten outcomes it belongs to.
        area: Option<NeedArea>,
        /// What the person can do. Comes first. [S003-156]
        can_do: Text,
        /// What they need support with.
        needs: Text,
        /// Whether the social worker found it eligible.
        eligible: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// The ten outcomes of the Care and Support (Eligibility Criteria) Regulations 2015, regulation 2(2).
    NeedArea {
        /// (a) Managing and maintaining nutrition.
        Nutrition = "nutrition",
        /// (b) Maintaining personal hygiene.
        Hygiene = "hygiene",
        /// (c) Managing toilet needs.
        Toilet = "toilet",
        /// (d) Being appropriately clothed.
        Clothing = "clothing",
        /// (e) Being able to make use of the home safely.
        HomeSafety = "home_safety",
        /// (f) Maintaining a habitable home environment.
        HabitableHome = "habitable_home",
        /// (g) Developing and maintaining family or other personal relationships.
        Relationships = "relationships",
        /// (h) Accessing and engaging in work, training, education or volunteering.
        Work = "work",
        /// (i) Making use of facilities and services in the local community.
        Community = "community",
        /// (j) Carrying out caring responsibilities for a child.
        Caring = "caring",
    }
}

tool! {
    /// The budget that the assessment points to, before planning. [S000-15; Care Act 2014 s26]
    IndicativeBudget {
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
