use crate::kit::audience::{Audiences, NamedAudiences};
use crate::kit::tool::{row, tool};
use crate::kit::values::{BestInterestsLinks, CapacityLinks, Day, Line, PeopleLinks, Rows, Text, choice};

tool! {
    /// Restrictions, each with its reason, its lawful authority and its review. [S000-50; domain.md 0.3, 2.18]
    Restrictions for State, Support {
        /// One row for each restriction.
        restrictions: Rows<Restriction>,
        /// What stands behind them, for those alone who are to know. [domain.md §6.32]
        histories: Rows<RestrictionHistory>,
    }
}

row! {
    /// What stands behind a restriction. The restriction itself says what is done, which whoever supports the person has
    /// to know; its history is not theirs.
    RestrictionHistory {
        /// Which restriction it is about.
        about: Line,
        /// What happened, and what was laid down by whom.
        history: Text,
        /// Who may see it.
        visible_to: NamedAudiences,
    }
}

row! {
    /// One restriction.
    Restriction {
        /// What is restricted.
        what: Text,
        /// Why: the harm it prevents.
        why: Text,
        /// What was tried instead, and why this is the least restrictive way.
        tried: Text,
        /// The lawful authority for it.
        authority: Option<Authority>,
        /// If the person agrees, or a decision was made for them: the capacity record about it. [Mental Capacity Act 2005 s3]
        capacity: CapacityLinks,
        /// If it is a best-interests decision: which. [Mental Capacity Act 2005 s4]
        decision: BestInterestsLinks,
        /// The number of the order, or what else identifies the authority.
        authority_reference: Line,
        /// The day of the order or record.
        authority_from: Option<Day>,
        /// What the order or record asks for: its conditions. [domain.md 0.3]
        conditions: Text,
        /// The day the authority ends.
        authority_ends: Option<Day>,
        /// Where there is no authority yet: whose legal advice was asked for, when, and what they said.
        advice: Text,
        /// Where there is no authority yet: what is done meanwhile, so that nobody is less safe tonight.
        meanwhile: Text,
        /// Who decided that.
        meanwhile_by: PeopleLinks,
        /// The last day on which that holds.
        meanwhile_until: Option<Day>,
        /// Who agreed to it. [domain.md 2.18]
        agreed_by: PeopleLinks,
        /// The day it is reviewed.
        review_on: Option<Day>,
        /// How it will be reduced.
        reduction: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What makes a restriction lawful. In the person's own home or supported living a deprivation of liberty
    /// needs the Court of Protection; the safeguards (DoLS) reach only care homes and hospitals.
    Authority {
        /// The person agrees, and can take the restriction off themselves.
        PersonAgrees = "person_agrees",
        /// Best-interests decision, not amounting to a deprivation of liberty.
        BestInterests = "best_interests",
        /// Order of the Court of Protection.
        CourtOfProtection = "court_of_protection",
        /// Application to the Court of Protection is pending.
        CourtPending = "court_pending",
        /// Condition under the Mental Health Act.
        MentalHealthAct = "mental_health_act",
        /// Condition of a criminal court, the police or probation.
        CriminalJustice = "criminal_justice",
        /// Deprivation of liberty safeguards: care home or hospital only.
        Dols = "dols",
        /// None yet.
        NoneYet = "none_yet",
    }
}
