use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Choices, Day, EntryLinks, NeedLinks, Rows, Text, Who, choice};

tool! {
    /// What the person wants to be different: outcomes, not services. [S001-93; S003-158]
    Outcomes for State, Support {
        /// The two or three meta-outcomes that are the person's: what would change their life. [S003-163]
        meta_outcomes: Choices<MetaOutcome>,
        /// One row for each outcome.
        outcomes: Rows<Outcome>,
    }
}

row! {
    /// One outcome.
    Outcome {
        /// The outcome in the first person: "I …".
        statement: Text,
        /// Who set it. [S002-127]
        set_by: Who,
        /// What was said that it comes from.
        because: EntryLinks,
        /// Needs that it answers.
        needs: NeedLinks,
        /// What it would look like. [S001-93]
        looks_like: Text,
        /// How we will know, and who says so. [S001-101]
        how_we_know: Text,
        /// By when.
        by_when: Option<Day>,
        /// How important it is to the person, from 1 to 10. [PRSB care plan 2.0]
        importance: Option<OneToTen>,
        /// How sure the person is that it can happen, from 1 to 10. [PRSB care plan 2.0]
        confidence: Option<OneToTen>,
        /// How it is now.
        baseline: Text,
        /// What the person does.
        person_does: Text,
        /// What the provider does.
        provider_does: Text,
        /// What the commissioner does.
        commissioner_does: Text,
        /// What others do.
        others_do: Text,
        /// What might get in the way.
        barriers: Text,
        /// What "much less than hoped" would be. [Goal attainment scaling, -2]
        much_less: Text,
        /// What "somewhat less than hoped" would be. [-1]
        less: Text,
        /// What "as hoped" would be. [0]
        as_hoped: Text,
        /// What "somewhat more than hoped" would be. [+1]
        more: Text,
        /// What "much more than hoped" would be. [+2]
        much_more: Text,
        /// Which of the seven meta-outcomes it belongs to. [S003-160]
        meta_outcomes: Choices<MetaOutcome>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// A number from one to ten.
    OneToTen {
        /// 1.
        One = "1",
        /// 2.
        Two = "2",
        /// 3.
        Three = "3",
        /// 4.
        Four = "4",
        /// 5.
        Five = "5",
        /// 6.
        Six = "6",
        /// 7.
        Seven = "7",
        /// 8.
        Eight = "8",
        /// 9.
        Nine = "9",
        /// 10.
        Ten = "10",
    }
}

choice! {
    /// The seven meta-outcomes. [S003-160]
    MetaOutcome {
        /// Employment.
        Employment = "employment",
        /// Housing.
        Housing = "housing",
        /// Health.
        Health = "health",
        /// Relationships.
        Relationships = "relationships",
        /// Community participation.
        Community = "community",
        /// Learning skills, being safe among them.
        Skills = "skills",
        /// Personal development.
        PersonalDevelopment = "personal_development",
    }
}
