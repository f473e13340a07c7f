//! Person-centred plan. [S000-45; S002; S003-160; domain.md 2.1, 2.4, 2.15]

use crate::audience::Audiences;
use crate::tool::{row, stage, tool};
use crate::values::{Choices, Day, EntryLinks, NeedLinks, Rows, Text, Who, choice};

stage! {
    /// What matters to the person, what works now, and what they want.
    Plan {
        profile: Profile,
        working: WorkingNotWorking,
        outcomes: Outcomes,
    }
}

row! {
    /// Something that somebody said, in their own words. The atom of everything people say.
    Entry {
        /// The words, as they were said.
        text: Text,
        /// Who said it.
        said_by: Who,
        /// How it was said.
        how: Option<How>,
        /// Where it stands by now.
        standing: Option<EntryStanding>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How something was said. [domain.md §6 item 4]
    How {
        /// In words.
        Said = "said",
        /// Shown, signed or pointed at.
        Showed = "showed",
        /// Others think that the person means this.
        WeThink = "we_think",
        /// Asked, and did not want to say.
        DidNotWantTo = "did_not_want_to",
    }
}

choice! {
    /// Where something that was said stands by now.
    EntryStanding {
        /// Said, nothing more.
        Said = "said",
        /// Everyone agrees.
        Agreed = "agreed",
        /// Somebody sees it differently.
        Disputed = "disputed",
        /// Left for later.
        Parked = "parked",
        /// No longer holds; kept for the record and left out of the contract.
        Superseded = "superseded",
    }
}

tool! {
    /// One page about the person. [domain.md 2.1]
    Profile {
        /// What people appreciate about the person.
        appreciate: Rows<Entry>,
        /// What is important to the person, so precisely that a stranger could act on it.
        important_to: Rows<Entry>,
        /// How best to support the person: instructions, not needs or diagnoses.
        best_support: Rows<Entry>,
    }
}

tool! {
    /// What is working and not working, each from one perspective; never merged. [S002; S004; domain.md 2.4]
    WorkingNotWorking {
        /// What is working, and must stay.
        working: Rows<Entry>,
        /// What is not working, and must change.
        not_working: Rows<Entry>,
    }
}

tool! {
    /// What the person wants to be different: outcomes, not services. [S001-93; S003-158]
    Outcomes {
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
        /// Which of the seven meta-outcomes it belongs to; two or three are usual. [S003-160, 163]
        meta_outcomes: Choices<MetaOutcome>,
        /// Who may see it.
        visible_to: Audiences,
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
