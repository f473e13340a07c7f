use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{BestInterestsLinks, Choices, Day, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// What the person agrees to share, and with whom. [UK GDPR Art 9; Mental Capacity Act 2005 s1, s4]
    Consent for State, Support {
        /// On what sharing rests.
        given_by: Option<ConsentBy>,
        /// If it was decided for the person: who decided. [Mental Capacity Act 2005 s4]
        decided_by: Who,
        /// The records of what was decided for the person about sharing.
        best_interests: BestInterestsLinks,
        /// How they showed it: words, sign, behaviour; or why it was decided so, and how the person took part.
        how: Text,
        /// The day.
        date: Option<Day>,
        /// Parts of the plan that are held back from somebody.
        held_back: Rows<HeldBack>,
    }
}

choice! {
    /// On what sharing rests. Only the person consents; what somebody decides for them is a decision and no consent.
    ConsentBy {
        /// The person.
        Person = "person",
        /// The person, with support to decide.
        PersonWithSupport = "person_with_support",
        /// A deputy or attorney, within their powers.
        DeputyOrAttorney = "deputy_or_attorney",
        /// Nobody can consent; a best-interests decision was made.
        BestInterests = "best_interests",
    }
}

row! {
    /// A part that some audiences do not get, on paper or in a file.
    HeldBack {
        /// The part.
        part: Option<Part>,
        /// The audiences who do not get it.
        from: Choices<Recipient>,
        /// If only some providers do not get it: one of the people of each.
        providers: PeopleLinks,
        /// Who decided to hold it back.
        held_back_by: Who,
        /// The ground on which it is held back. Those who do not get the part are told the ground.
        ground: Option<HoldingGround>,
        /// Why, in words. Those who do not get the part do not get these words either.
        because: Text,
        /// Who may see that something is held back.
        visible_to: Audiences,
    }
}

choice! {
    /// On what ground something is held back. [UK GDPR Art 5, 9, 15; Data Protection Act 2018 Sch 2, 3]
    HoldingGround {
        /// The person did not agree to share it.
        PersonDidNotAgree = "person_did_not_agree",
        /// The law or a court order does not allow it.
        Law = "law",
        /// It would be likely to do somebody serious harm. [Data Protection Act 2018 Sch 3 para 5]
        SeriousHarm = "serious_harm",
        /// A best-interests decision about sharing. [Mental Capacity Act 2005 s4]
        BestInterests = "best_interests",
        /// It is about somebody else, who did not agree. [Data Protection Act 2018 Sch 2 para 16]
        ThirdPerson = "third_person",
        /// They do not need it for what they do. [UK GDPR Art 5(1)(c); Caldicott principle 3]
        NotNeeded = "not_needed",
        /// Another, said in words.
        Other = "other",
    }
}

choice! {
    /// A part of the workshop that can be held back.
    Part {
        /// The person's date of birth and NHS number.
        Identity = "identity",
        /// The move, homes, and who is told of it.
        Home = "home",
        /// The assessment summary, without the health that somebody acts on.
        Assessments = "assessments",
        /// Health that somebody acts on: health needs and what to do about them, medicines, delegated tasks.
        Health = "health",
        /// The person-centred plan.
        Plan = "plan",
        /// Who does what.
        Who = "who",
        /// The money.
        Money = "money",
        /// The crisis plan.
        Crisis = "crisis",
        /// Disagreements and parked matters.
        OpenMatters = "open_matters",
        /// How consent was shown, and who decided and why.
        Consent = "consent",
    }
}

choice! {
    /// Somebody from whom a part can be held back.
    Recipient {
        /// Papers that are handed round in the room.
        Room = "room",
        /// The person.
        Person = "person",
        /// Their family and friends.
        Family = "family",
        /// The support provider.
        Provider = "provider",
        /// Health.
        Health = "health",
        /// The commissioner.
        Commissioner = "commissioner",
    }
}
