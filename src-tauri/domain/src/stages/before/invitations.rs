use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Choices, Day, Rows, Text, Who, choice};

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
