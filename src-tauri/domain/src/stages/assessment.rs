//! Assessment summary. [S000-34..38; domain.md 2.17, 2.18]

use crate::audience::Audiences;
use crate::stages::{Advocacy, Authorities, BestInterests, Capacity, Health, Registers};
use crate::tool::{row, stage, tool};
use crate::values::{Choices, Day, Line, NeedLinks, OutcomeLinks, Pence, Rows, Text, Who, choice};

stage! {
    /// What the professional world has written, in words that everyone understands.
    AssessmentSummary {
        strengths: Strengths,
        assessments: Assessments,
        needs: Needs,
        health: Health,
        capacity: Capacity,
        best_interests: BestInterests,
        authorities: Authorities,
        advocacy: Advocacy,
        registers: Registers,
        budget: IndicativeBudget,
        glossary: Glossary,
    }
}

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

tool! {
    /// Needs under the ten outcomes of the eligibility regulations. The app shows, it never decides. [SI 2015/313]
    Needs for State, Support {
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
        /// Why they are unable to do it without support. [SI 2015/313 reg 2(3)]
        unable: Choices<Unable>,
        /// What shows it: examples, who saw it, when.
        evidence: Text,
        /// The parts of well-being that it touches. [Care Act 2014 s1(2)]
        wellbeing: Choices<Wellbeing>,
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

choice! {
    /// What "unable" means in regulation 2(3).
    Unable {
        /// Cannot do it without help.
        NeedsHelp = "needs_help",
        /// Can, with significant pain, distress or anxiety.
        Distress = "distress",
        /// Can, and it endangers the person or others.
        Danger = "danger",
        /// Can, and it takes significantly longer.
        TakesLonger = "takes_longer",
    }
}

choice! {
    /// The nine parts of well-being. [Care Act 2014 s1(2)]
    Wellbeing {
        /// Personal dignity, being treated with respect among it.
        Dignity = "dignity",
        /// Physical and mental health and emotional well-being.
        Health = "health",
        /// Protection from abuse and neglect.
        Protection = "protection",
        /// Control over day-to-day life.
        Control = "control",
        /// Work, education, training or recreation.
        Work = "work",
        /// Social and economic well-being.
        SocialEconomic = "social_economic",
        /// Domestic, family and personal relationships.
        Relationships = "relationships",
        /// Suitable living accommodation.
        Home = "home",
        /// The person's contribution to society.
        Contribution = "contribution",
    }
}

tool! {
    /// What the person can do and has: skills, people, places, things. They stand beside needs, and come first.
    /// [S003-156, 157]
    Strengths for State, Support {
        /// One row for each strength.
        strengths: Rows<Strength>,
    }
}

row! {
    /// One strength.
    Strength {
        /// What the person can do, has, or can count on.
        what: Text,
        /// What kind of strength it is.
        kind: Option<StrengthKind>,
        /// Who said it.
        said_by: Who,
        /// Needs that it helps with.
        needs: NeedLinks,
        /// Outcomes that it helps with.
        outcomes: OutcomeLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of strength.
    StrengthKind {
        /// Something the person can do.
        Skill = "skill",
        /// Something the person knows or loves.
        Interest = "interest",
        /// People around the person.
        People = "people",
        /// A place or group in the community.
        Place = "place",
        /// Things, money, technology.
        Thing = "thing",
    }
}

tool! {
    /// Hard words, in plain words. Printed with the contract where they are used. [domain.md §6 item 14]
    Glossary for State, Support {
        /// One row for each word.
        terms: Rows<GlossaryTerm>,
    }
}

row! {
    /// One hard word.
    GlossaryTerm {
        /// The word or the letters.
        term: Line,
        /// What it means, in plain words.
        meaning: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

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
