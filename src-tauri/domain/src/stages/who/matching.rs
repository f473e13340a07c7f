use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Rows, Text, Who};
use crate::stages::Entry;

tool! {
    /// Who would suit the person. Person specification, job advert, interview questions and induction come from
    /// here. [S000-29; domain.md 2.9]
    Matching for State, Support {
        /// What support is wanted and needed.
        wanted: Rows<Entry>,
        /// Skills that are needed.
        skills: Rows<Skill>,
        /// What kind of person would suit.
        personality: Rows<Entry>,
        /// Interests that would be nice to share.
        interests: Rows<Entry>,
        /// What they must not be.
        must_not: Rows<Entry>,
        /// Questions that the person wants to ask.
        questions: Rows<Entry>,
        /// What they have to learn before they start.
        induction: Rows<InductionTopic>,
    }
}

row! {
    /// One skill.
    Skill {
        /// The skill.
        what: Text,
        /// Whether it is essential; otherwise it is welcome.
        essential: Option<bool>,
        /// Who said it.
        said_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

row! {
    /// Something to learn before starting.
    InductionTopic {
        /// What they learn.
        what: Text,
        /// Who teaches it; often the person.
        taught_by: Who,
        /// When.
        when: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}
