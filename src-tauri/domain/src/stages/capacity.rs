//! Capacity and best interests, one record for each decision, in the order of the Act. The app records; it never
//! decides. [Mental Capacity Act 2005 s1-4; domain.md 2.18, §0.3, §0.5]

use crate::audience::Audiences;
use crate::tool::{row, tool};
use crate::values::{BestInterestsLinks, CapacityLinks, Day, Line, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// Capacity, decision by decision. Nobody "lacks capacity" as such. [Mental Capacity Act 2005 s1-3]
    Capacity for State {
        /// One row for each decision.
        decisions: Rows<CapacityRecord>,
    }
}

row! {
    /// Whether the person can make one decision at one time.
    CapacityRecord {
        /// The decision.
        decision: Text,
        /// The day it was looked at.
        date: Option<Day>,
        /// Who looked at it, if they take part.
        assessor: Who,
        /// Who looked at it otherwise, and in what capacity.
        assessor_named: Line,
        /// All practicable help that was given to decide. Comes before any doubt. [s1(3)]
        help: Text,
        /// Whether the person can understand what the decision is about. [s3(1)(a)]
        understands: Option<bool>,
        /// What shows it, and the help that was given.
        understands_evidence: Text,
        /// Whether the person can keep it in mind long enough. [s3(1)(b)]
        retains: Option<bool>,
        /// What shows it, and the help that was given.
        retains_evidence: Text,
        /// Whether the person can use or weigh it. [s3(1)(c)]
        weighs: Option<bool>,
        /// What shows it, and the help that was given.
        weighs_evidence: Text,
        /// Whether the person can communicate a decision, by any means. [s3(1)(d)]
        communicates: Option<bool>,
        /// What shows it, and the help that was given.
        communicates_evidence: Text,
        /// The impairment or disturbance of mind or brain because of which they cannot. [s2(1)]
        because_of: Text,
        /// Whether it may change.
        lasts: Option<Lasts>,
        /// What was found, on the balance of probabilities. [s2(4)]
        found: Option<CapacityFinding>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How long something lasts.
    Lasts {
        /// For a while; wait if the decision can wait.
        Passing = "passing",
        /// It comes and goes.
        ComesAndGoes = "comes_and_goes",
        /// Lasting.
        Lasting = "lasting",
    }
}

choice! {
    /// What was found about capacity for one decision.
    CapacityFinding {
        /// The person can make this decision.
        Has = "has",
        /// The person cannot make this decision at this time.
        Lacks = "lacks",
        /// Not decided yet: presumed to have capacity. [s1(2)]
        NotDecided = "not_decided",
    }
}

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

tool! {
    /// Where the NHS keeps an eye on somebody so that they need not go into hospital, and the reviews that go with it.
    /// [Mental Health Act 2025; domain.md §0.2, §0.4]
    Registers for State {
        /// Whether they are on the dynamic support register.
        register: Option<RegisterStanding>,
        /// The day of the last, or next, care (education) and treatment review.
        treatment_review_on: Option<Day>,
        /// What it asked for.
        treatment_review_said: Text,
        /// The care programme (CPA) or its local successor: the plan, and when it is looked at.
        care_programme: Text,
        /// Its key worker, if they take part.
        key_worker: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How somebody stands to the dynamic support register, which takes their consent.
    RegisterStanding {
        /// On it.
        On = "on",
        /// On it, with a high risk of going into hospital.
        HighRisk = "high_risk",
        /// Was asked, and does not want to be on it.
        Declined = "declined",
        /// Does not come under it.
        NotOn = "not_on",
        /// Was not asked yet.
        NotAsked = "not_asked",
    }
}

tool! {
    /// Who may lawfully decide or sign for the person, and about what. [Mental Capacity Act 2005 s9-20, s24]
    Authorities for State, Support {
        /// One row for each authority.
        authorities: Rows<LegalAuthority>,
    }
}

row! {
    /// One lawful authority.
    LegalAuthority {
        /// What it is.
        kind: Option<AuthorityKind>,
        /// Who holds it, if they take part.
        who: Who,
        /// Who holds it otherwise.
        who_named: Line,
        /// What it covers, and what it does not.
        covers: Text,
        /// Whether it is registered, or was seen.
        registered: Option<bool>,
        /// The day it ends.
        ends: Option<Day>,
        /// Whether it was given without an end.
        no_end: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// Whether somebody has to speak up beside the person while they are assessed and their support is planned.
    /// [Care Act 2014 s67]
    Advocacy for State, Support {
        /// Whether it would be very hard for the person to take part: to understand, keep in mind, weigh up or say what
        /// they want. [s67(4)]
        hard_to_take_part: Option<bool>,
        /// Whether there is somebody appropriate to support them in it who is not paid to care for them. [s67(5)]
        somebody: Option<bool>,
        /// The independent advocate, if they take part.
        advocate: Who,
        /// Whom we asked for one, when, and what came of it.
        arranged: Text,
    }
}

choice! {
    /// Kinds of lawful authority.
    AuthorityKind {
        /// Lasting power of attorney, health and welfare.
        LpaWelfare = "lpa_welfare",
        /// Lasting power of attorney, property and affairs.
        LpaProperty = "lpa_property",
        /// Deputy, personal welfare.
        DeputyWelfare = "deputy_welfare",
        /// Deputy, property and affairs.
        DeputyProperty = "deputy_property",
        /// Appointee for benefits.
        Appointee = "appointee",
        /// Advance decision to refuse treatment.
        AdvanceDecision = "advance_decision",
    }
}
