//! Crisis plan: the person stays at home. [S000-22..27, 46..52; domain.md 0.3, 2.18, 2.19]

use crate::audience::Audiences;
use crate::stages::Standing;
use crate::tool::{row, stage, tool};
use crate::values::{Clock, Day, Line, PeopleLinks, Rows, Text, Who, choice};

stage! {
    /// What might happen, how we make it less likely, and how the person stays at home.
    Crisis {
        contingencies: Contingencies,
        cover: Cover,
        restrictions: Restrictions,
    }
}

tool! {
    /// Things that might happen. [S000-24; PRSB contingency plan 2.0]
    Contingencies {
        /// One row for each.
        contingencies: Rows<Contingency>,
    }
}

row! {
    /// One thing that might happen.
    Contingency {
        /// What sets it off.
        trigger: Text,
        /// Early signs that it is coming.
        early_signs: Text,
        /// How we make it less likely.
        prevent: Text,
        /// What we do, first things first.
        what_we_do: Text,
        /// How the person stays at home. [S000-25]
        stays_home: Text,
        /// What support the provider gets, and from whom. [S000-22, 52]
        provider_support: Text,
        /// Who to contact.
        contacts: PeopleLinks,
        /// Others to contact, with their numbers.
        other_contacts: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// Who answers, hour by hour through the week. [S000-26, 52]
    Cover {
        /// One row for each stretch of cover.
        slots: Rows<CoverSlot>,
    }
}

row! {
    /// A stretch of a day when a named service answers.
    CoverSlot {
        /// The day on which it starts.
        day: Option<Weekday>,
        /// When it starts.
        from: Option<Clock>,
        /// When it ends. An earlier time, or the same time, is on the next day.
        to: Option<Clock>,
        /// The service that answers, by name.
        service: Line,
        /// The participant who answers, if it is one.
        who: Who,
        /// The number to ring.
        phone: Line,
        /// How firm it is. Only "committed" closes a gap.
        standing: Option<Standing>,
    }
}

choice! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

tool! {
    /// Restrictions, each with its reason, its lawful authority and its review. [S000-50; domain.md 0.3, 2.18]
    Restrictions {
        /// One row for each restriction.
        restrictions: Rows<Restriction>,
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
        /// The number of the order, or what else identifies the authority.
        authority_reference: Line,
        /// The day the authority ends.
        authority_ends: Option<Day>,
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
