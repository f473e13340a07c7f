use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{BestInterestsLinks, CapacityLinks, Day, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// Best-interests decisions, with every option that was looked at. [Mental Capacity Act 2005 s4]
    BestInterests for State {
        /// One row for each decision.
        decisions: Rows<BestInterestsDecision>,
        /// One row for each option.
        options: Rows<BestInterestsOption>,
    }
}

row! {
    /// One best-interests decision.
    BestInterestsDecision {
        /// The decision that had to be made.
        decision: Text,
        /// What it is about: an attorney or deputy may decide only about what they are appointed for. [s9(1), s16(2)]
        about: Option<DecisionMatter>,
        /// The capacity record that it rests on.
        capacity: CapacityLinks,
        /// Whether the person may regain capacity, and whether it can wait. [s4(3)]
        may_regain: Text,
        /// How the person takes part. [s4(4)]
        takes_part: Text,
        /// Past and present wishes and feelings, anything written among them. [s4(6)(a)]
        wishes: Text,
        /// Beliefs and values. [s4(6)(b)]
        values: Text,
        /// Participants who were asked. [s4(7)]
        consulted: PeopleLinks,
        /// Others who were asked.
        consulted_others: Text,
        /// Whether it is one for which the law asks about an independent mental capacity advocate. [s37-39]
        imca_for: Option<ImcaMatter>,
        /// Whether there is somebody appropriate to consult who is not paid to care for the person. [s37(1)(b), s38(1)(b)]
        somebody_to_consult: Option<bool>,
        /// Whether an independent mental capacity advocate takes part. [s35-39]
        imca: Option<bool>,
        /// What was decided, and why.
        decided: Text,
        /// Why an option was chosen that does not restrict the person least, if it was. [s1(6)]
        restricts_more_because: Text,
        /// Who decided.
        decided_by: Who,
        /// By what authority they decide.
        authority: Option<DecidesBy>,
        /// Who sees it differently, and what they say.
        dissent: Text,
        /// The day of the decision.
        date: Option<Day>,
        /// The day it is looked at again.
        review_on: Option<Day>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What a decision is about, as the powers of attorneys and deputies are divided. [s9(1), s16(1)]
    DecisionMatter {
        /// Health, care, where to live: personal welfare.
        Welfare = "welfare",
        /// Money, tenancies, things: property and affairs.
        Property = "property",
    }
}

choice! {
    /// Decisions for which an independent mental capacity advocate is asked for where there is nobody to consult.
    ImcaMatter {
        /// Serious medical treatment. [s37]
        SeriousTreatment = "serious_treatment",
        /// A stay of more than 28 days in a hospital, or of more than eight weeks in a care home. [s38, s39]
        LongStay = "long_stay",
        /// Neither.
        Neither = "neither",
    }
}

choice! {
    /// By what authority somebody decides for another.
    DecidesBy {
        /// The person who gives the care or treatment. [s5]
        Carer = "carer",
        /// The council or the NHS as the body that decides.
        PublicBody = "public_body",
        /// Attorney for health and welfare.
        AttorneyWelfare = "attorney_welfare",
        /// Attorney for property and affairs.
        AttorneyProperty = "attorney_property",
        /// Deputy of the Court of Protection, personal welfare.
        DeputyWelfare = "deputy_welfare",
        /// Deputy of the Court of Protection, property and affairs.
        DeputyProperty = "deputy_property",
        /// The Court of Protection.
        Court = "court",
    }
}

row! {
    /// One option that was looked at.
    BestInterestsOption {
        /// The decision that it belongs to.
        decision: BestInterestsLinks,
        /// The option.
        what: Text,
        /// What speaks for it.
        benefits: Text,
        /// What speaks against it.
        burdens: Text,
        /// What the person thinks of it.
        persons_view: Text,
        /// What others think of it.
        others_views: Text,
        /// Whether it restricts the person least. [s1(6)]
        least_restrictive: Option<bool>,
        /// Whether it was chosen.
        chosen: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}
