//! Preparing the workshop: who is asked to bring what, where the person might live, who has to be told, and how
//! the contract is bought. [S000-12; S001-71, 100; domain.md §1 items 12, 71, 100, 133, 183]

use crate::audience::Audiences;
use crate::tool::{row, tool};
use crate::values::{Choices, Day, Line, Pence, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// Who is invited, and what each is asked to bring. [S000-12, 15, 16]
    Invitations for State, Support {
        /// One row for each invitation.
        invitations: Rows<Invitation>,
    }
}

row! {
    /// One invitation.
    Invitation {
        /// Who is invited.
        who: Who,
        /// What they are asked to bring.
        bring: Choices<Bring>,
        /// What else they are asked to bring or to think about.
        bring_else: Text,
        /// What they need to take part: a lift, a quiet room, breaks, large print.
        needs: Text,
        /// The day the invitation was sent.
        sent_on: Option<Day> => for_the_room "it keeps track of who was asked; the invitation itself bears no such day",
        /// What they answered.
        answer: Option<InvitationAnswer> => for_the_room "it keeps track of who is coming; who came stands with the meeting",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What somebody is asked to bring to the workshop.
    Bring {
        /// What matters to the person, in any form they like.
        WhatMatters = "what_matters",
        /// What the family hopes for and worries about.
        FamilyHopes = "family_hopes",
        /// A current Care Act assessment.
        CareActAssessment = "care_act_assessment",
        /// The indicative budget.
        IndicativeBudget = "indicative_budget",
        /// Capacity and best-interests records.
        CapacityRecords = "capacity_records",
        /// A health summary and clinical leads.
        HealthSummary = "health_summary",
        /// What the provider can offer, with prices.
        SupportOffer = "support_offer",
        /// A home to look at.
        HousingOffer = "housing_offer",
        /// Who answers out of hours.
        OutOfHours = "out_of_hours",
        /// What they may decide about money, up to how much.
        MoneyAuthority = "money_authority",
    }
}

choice! {
    /// What somebody answered to an invitation.
    InvitationAnswer {
        /// Will come.
        Coming = "coming",
        /// Will join by telephone or video.
        Remote = "remote",
        /// Will send word beforehand.
        SendsWord = "sends_word",
        /// Cannot come.
        CannotCome = "cannot_come",
    }
}

tool! {
    /// Homes: the one now, those on offer, those the person would like. [S001-71; domain.md §1 items 71, 183]
    Housing for State, Support {
        /// What matters to the person about a home, in their own words.
        wishes: Text,
        /// One row for each home.
        homes: Rows<Home>,
    }
}

row! {
    /// One home.
    Home {
        /// The home: where and what it is.
        what: Text,
        /// Whether the person lives there, is offered it, or would like such a home.
        standing: Option<HomeStanding>,
        /// When it is wanted or free.
        horizon: Option<Horizon>,
        /// How the person would hold it.
        tenure: Option<Tenure>,
        /// The landlord or owner, if they take part.
        landlord: Who,
        /// Who else lives there.
        with_whom: Text,
        /// What is good about it for the person.
        good: Text,
        /// What is not good about it for the person.
        not_good: Text,
        /// Whether the person chose it.
        chosen: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Whether a home is there now or wanted.
    HomeStanding {
        /// The person lives there now.
        Now = "now",
        /// It is on offer.
        Offered = "offered",
        /// The person would like such a home.
        Wanted = "wanted",
    }
}

choice! {
    /// How soon something is wanted. [S001-71]
    Horizon {
        /// Within three months.
        Immediate = "immediate",
        /// Within a year.
        Intermediate = "intermediate",
        /// Later.
        LongTerm = "long_term",
    }
}

choice! {
    /// How somebody holds their home.
    Tenure {
        /// Their own tenancy.
        Tenancy = "tenancy",
        /// A shared tenancy.
        SharedTenancy = "shared_tenancy",
        /// Shared ownership.
        SharedOwnership = "shared_ownership",
        /// Owned.
        Owned = "owned",
        /// The family's home.
        FamilyHome = "family_home",
        /// Shared Lives.
        SharedLives = "shared_lives",
        /// A licence.
        Licence = "licence",
        /// Residential care or hospital.
        Residential = "residential",
    }
}

tool! {
    /// Who has to be told what about the change, by whom, and how. [domain.md §1 item 133]
    TellingPeople for State, Support {
        /// One row for each message.
        messages: Rows<Message>,
    }
}

row! {
    /// One message.
    Message {
        /// Who needs to know: "old staff", "the neighbours".
        to: Line,
        /// Participants who need to know.
        people: PeopleLinks,
        /// What they need to know.
        what: Text,
        /// How they are told.
        how: Option<Channel>,
        /// Who tells them.
        by: Who,
        /// By when.
        by_when: Option<Day>,
        /// Questions that they are likely to ask, and what we answer.
        questions: Text,
        /// Whether it is done.
        done: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How a message is given.
    Channel {
        /// Face to face, one to one.
        OneToOne = "one_to_one",
        /// At a drop-in.
        DropIn = "drop_in",
        /// At a meeting.
        Meeting = "meeting",
        /// By telephone.
        Telephone = "telephone",
        /// By letter.
        Letter = "letter",
        /// In a newsletter or on a board.
        Newsletter = "newsletter",
        /// With pictures or a social story.
        Pictures = "pictures",
    }
}

tool! {
    /// How the contract is bought: recorded facts, no advice. [S001-100]
    Procurement for State, Support {
        /// The route.
        route: Option<ProcurementRoute>,
        /// The authority for it: standing order, framework, scheme of delegation.
        authority: Line,
        /// Who decided.
        decided_by: Who,
        /// The day of the decision.
        date: Option<Day>,
        /// The whole value over the contract's life, in whole pence.
        value_pence: Option<Pence>,
        /// Why this route.
        reasons: Text,
    }
}

choice! {
    /// A route by which support is bought.
    ProcurementRoute {
        /// Nothing is bought: direct payment or individual service fund.
        NotBought = "not_bought",
        /// Call-off from a framework or dynamic market.
        Framework = "framework",
        /// Below the threshold, by quotation.
        BelowThreshold = "below_threshold",
        /// Direct award.
        DirectAward = "direct_award",
        /// Exemption or waiver from standing orders.
        Waiver = "waiver",
        /// The Provider Selection Regime, for health services that an NHS body buys. [SI 2023/1348]
        ProviderSelection = "provider_selection",
        /// Competition.
        Competition = "competition",
    }
}
