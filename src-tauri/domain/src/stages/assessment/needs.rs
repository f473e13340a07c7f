use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Choices, Rows, Text, choice};

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
