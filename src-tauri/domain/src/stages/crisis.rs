//! Crisis plan: the person stays at home. [S000-22..27, 46..52; domain.md 0.3, 2.18, 2.19]

use crate::audience::{Audiences, NamedAudiences};
use crate::stages::{AbleToCall, BehaviourSupport, Standing};
use crate::tool::{row, stage, tool};
use crate::values::{
    BestInterestsLinks, CapacityLinks, Choices, Clock, Day, Line, Pence, PeopleLinks, Rows, Text, Who, choice,
};

stage! {
    /// What might happen, how we make it less likely, and how the person stays at home.
    Crisis {
        contingencies: Contingencies,
        around: AroundCrisis,
        behaviour: BehaviourSupport,
        cover: Cover,
        calling: AbleToCall,
        restrictions: Restrictions,
    }
}

tool! {
    /// Things that might happen. [S000-24; PRSB contingency plan 2.0]
    Contingencies for State, Support {
        /// One row for each.
        contingencies: Rows<Contingency>,
    }
}

row! {
    /// One thing that might happen.
    Contingency {
        /// What it is called.
        name: Line,
        /// What sets it off. [PRSB contingency plan 2.0: the one thing that is never missing]
        trigger: Text,
        /// How likely it is.
        likelihood: Option<Likelihood>,
        /// How bad it would be for the person.
        impact: Option<Impact>,
        /// Early signs that it is coming.
        early_signs: Text,
        /// How we make it less likely.
        prevent: Text,
        /// What helps the person to cope.
        coping: Text,
        /// What we do, first things first.
        what_we_do: Text,
        /// What we do in the first fifteen minutes.
        first_minutes: Text,
        /// What we do in the first hours.
        first_hours: Text,
        /// What we do in the next days.
        next_days: Text,
        /// Medicines or equipment that lie ready, and where.
        ready: Text,
        /// How the person stays at home. [S000-25]
        stays_home: Text,
        /// What alone would make leaving home unavoidable.
        leaves_only_if: Text,
        /// Who must agree before the person leaves home.
        leaving_agreed_by: PeopleLinks,
        /// How the person comes back.
        comes_back: Text,
        /// What support the provider gets, and from whom. [S000-22, 52]
        provider_support: Text,
        /// Who to contact.
        contacts: PeopleLinks,
        /// Others to contact, with their numbers.
        other_contacts: Text,
        /// Who may say yes to more money at once.
        may_spend: Who,
        /// Up to how much, in whole pence.
        may_spend_pence: Option<Pence>,
        /// Who has to be told of it.
        told_of_spending: PeopleLinks,
        /// When and how we talk about it afterwards.
        debrief: Text,
        /// With whom it is agreed: the person, or who speaks for them. [PRSB contingency plan 2.0]
        agreed_with: PeopleLinks,
        /// The day it was last changed. [PRSB contingency plan 2.0]
        updated_on: Option<Day>,
        /// The day it is looked at again. [PRSB contingency plan 2.0]
        review_on: Option<Day>,
        /// Who sees to it that it is looked at. [PRSB contingency plan 2.0]
        review_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// What holds in any crisis, whatever sets it off. [PRSB contingency plan 2.0; domain.md 2.19]
    AroundCrisis for State, Support {
        /// What the person wrote or said beforehand about how to be treated, when, and where it is kept.
        advance_statement: Text,
        /// How everybody is called together before anybody speaks of moving the person: a local emergency meeting, or a
        /// care, education and treatment review.
        emergency_meeting: Text,
        /// Who looks after children, pets and the home.
        looking_after: Text,
        /// The day of the last crisis. The plan is talked about again after each. [domain.md 2.26]
        last_crisis: Option<Day>,
    }
}

tool! {
    /// Who answers, hour by hour through the week. [S000-26, 52]
    Cover for State, Support {
        /// One row for each stretch of cover.
        slots: Rows<CoverSlot>,
        /// One row for each stretch of cover on a bank holiday.
        holidays: Rows<HolidayCover>,
        /// Whose bank holidays count: where the person lives. Those of England and Wales unless said otherwise.
        nation: Option<Nation>,
    }
}

choice! {
    /// A part of the United Kingdom with bank holidays of its own. [Banking and Financial Dealings Act 1971 Sch 1]
    Nation {
        /// England and Wales.
        EnglandAndWales = "england_and_wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern_ireland",
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
        /// What they are, to the person who rings: "on-call manager".
        role: Line,
        /// The number to ring.
        phone: Line,
        /// What they can be rung for; empty means anything.
        needs: Choices<CoverNeed>,
        /// Whether they answer on bank holidays too.
        on_holidays: Option<bool>,
        /// How firm it is. Only "committed" closes a gap.
        standing: Option<Standing>,
    }
}

row! {
    /// A stretch of a bank holiday when a named service answers.
    HolidayCover {
        /// The day.
        date: Option<Day>,
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
    /// What somebody can be rung for out of hours. [S000-26, 52]
    CoverNeed {
        /// Health.
        Clinical = "clinical",
        /// Behaviour that is hard to live with.
        Behaviour = "behaviour",
        /// The home.
        Housing = "housing",
        /// Money and decisions.
        Money = "money",
        /// Staff.
        Staffing = "staffing",
    }
}

choice! {
    /// How likely something is, in words.
    Likelihood {
        /// Hardly ever.
        Rare = "rare",
        /// Could happen.
        Possible = "possible",
        /// Will happen some time.
        Likely = "likely",
        /// Happens often.
        Often = "often",
    }
}

choice! {
    /// How bad something would be for the person, in words.
    Impact {
        /// Upsetting.
        Upsetting = "upsetting",
        /// Harmful.
        Harmful = "harmful",
        /// A danger to life.
        Dangerous = "dangerous",
        /// The home is at risk.
        HomeAtRisk = "home_at_risk",
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
