use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{NeedLinks, OutcomeLinks, Rows, Text, Who, choice};

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
