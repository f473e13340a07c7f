//! Person-centred plan. [S000-45; S002; S003-160; domain.md 2.1, 2.4, 2.15]

use crate::audience::Audiences;
use crate::stages::{
    AboutMe, CommunicationChart, DecisionMaking, DreamsFears, FourPlusOne, GoodBadDays, ImportantFor,
    LearningLog, Relationships,
};
use crate::tool::{row, stage, tool};
use crate::values::{Choices, Day, EntryLinks, NeedLinks, PeopleLinks, Picture, Rows, Text, Who, choice};

stage! {
    /// What matters to the person, what works now, and what they want.
    Plan {
        profile: Profile,
        important: ImportantFor,
        about_me: AboutMe,
        relationships: Relationships,
        communication: CommunicationChart,
        decisions: DecisionMaking,
        days: GoodBadDays,
        working: WorkingNotWorking,
        dreams: DreamsFears,
        outcomes: Outcomes,
        learning: LearningLog,
        questions: FourPlusOne,
    }
}

row! {
    /// Something that somebody said, in their own words. The atom of everything people say.
    Entry {
        /// The words, as they were said.
        text: Text,
        /// A picture that says the same.
        picture: Picture,
        /// How the contract says it, if it has to say it otherwise. The words above stay as they were said.
        contract_wording: Text,
        /// Who said it.
        said_by: Who,
        /// How it was said.
        how: Option<How>,
        /// Who wrote it down.
        recorded_by: Who => for_the_room "who typed it says nothing about it",
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
    Profile for State, Support {
        /// What people appreciate about the person.
        appreciate: Rows<Entry>,
        /// What is important to the person, so precisely that a stranger could act on it.
        important_to: Rows<Entry>,
        /// How best to support the person: instructions, not needs or diagnoses.
        best_support: Rows<Entry>,
        /// Who helped to write it. [PRSB About Me 2.01]
        helped_by: PeopleLinks,
        /// The day it was last looked at. [PRSB About Me 2.01]
        updated_on: Option<Day>,
    }
}

tool! {
    /// What is working and not working, each from one perspective; never merged. [S002; S004; domain.md 2.4]
    WorkingNotWorking for State, Support {
        /// What is working, and must stay.
        working: Rows<Entry>,
        /// What is not working, and must change.
        not_working: Rows<Entry>,
    }
}

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
