//! Before we start. [S000-11..16, 21, 39; domain.md §1a, §6]

use crate::audience::Audiences;
use crate::stages::{Housing, Invitations, Procurement, TellingPeople};
use crate::tool::{row, stage, tool};
use crate::values::{
    BestInterestsLinks, Choices, Clock, Day, Line, PeopleLinks, Picture, Rows, Text, Who, choice,
};

stage! {
    /// Who the person is, who is with them, where they are coming from, and what may be shared.
    Before {
        person: AboutPerson,
        moving: Moving,
        people: People,
        invitations: Invitations,
        sessions: Sessions,
        consent: Consent,
        plan_format: PlanFormat,
        prework: Prework,
        housing: Housing,
        telling_people: TellingPeople,
        procurement: Procurement,
    }
}

tool! {
    /// The person this workshop is about, in the words they choose. [PRSB About Me 2.01]
    AboutPerson for State, Support {
        /// The name they like to be called. It stands at the top of every screen and page.
        liked_name: Line,
        /// The full name, as it should stand in the contract.
        full_name: Line,
        /// The person's photo, or a symbol that they chose. It stands beside their name.
        picture: Picture,
        /// Pronouns, if the person wants them used.
        pronouns: Line,
        /// How the person communicates: words, signs, symbols, objects, eye pointing, an aid; and what helps.
        communication: Text,
        /// The ways of communicating that they use.
        means: Choices<Means>,
        /// The languages that the person and family use, and whether an interpreter is needed.
        languages: Line,
        /// The interpreter or signer: who, booked by whom, and how we work with them.
        interpreter: Text,
        /// Date of birth.
        date_of_birth: Option<Day>,
        /// The NHS number, ten digits, spaces allowed. Never required; its check digit is checked.
        nhs_number: Line,
    }
}

choice! {
    /// A way of communicating. [domain.md 2.6, §6 item 4]
    Means {
        /// Speech.
        Speech = "speech",
        /// Makaton or another key-word signing.
        Makaton = "makaton",
        /// British Sign Language.
        Bsl = "bsl",
        /// Symbols or picture exchange.
        Symbols = "symbols",
        /// Photos.
        Photos = "photos",
        /// Objects of reference.
        Objects = "objects",
        /// Eye pointing.
        EyePointing = "eye_pointing",
        /// An aid that speaks.
        Aid = "aid",
        /// Writing.
        Writing = "writing",
        /// Facial expression, movement and behaviour.
        Behaviour = "behaviour",
    }
}

tool! {
    /// The move that this workshop plans: from where, to where, and why it is better. [S000-11]
    Moving for State, Support {
        /// Where the person lives now.
        from_where: Text,
        /// Where the person is going to live.
        to_where: Text,
        /// Why: what is wrong now, what will be better.
        why: Text,
        /// The day by which the person hopes to have moved.
        hoped_for: Option<Day>,
    }
}

tool! {
    /// Everyone who plans with the person. The person comes first. [S000-39]
    People for State, Support {
        /// One row for each participant, the person among them.
        participants: Rows<Participant>,
    }
}

row! {
    /// Somebody who takes part: the person, family, professionals, providers, the commissioning officer.
    Participant {
        /// Their name. May be left empty for the person, whose name stands under "person".
        name: Line,
        /// The part they play.
        role: Option<Role>,
        /// Who they are to the person: "Mum", "support worker for two years".
        relationship: Line,
        /// The organisation they come from.
        organisation: Line,
        /// Telephone number.
        phone: Line,
        /// E-mail address.
        email: Line,
        /// Whether they are in the room.
        attendance: Option<Attendance>,
        /// Who may see that this participant is involved, and how to reach them.
        visible_to: Audiences,
    }
}

choice! {
    /// The part somebody plays. The first six kinds of role are the key roles of [S000-39].
    Role {
        /// The person the workshop is about.
        Person = "person",
        /// A member of the family, or another unpaid carer.
        Family = "family",
        /// A friend or another member of the circle of support.
        Circle = "circle",
        /// An independent advocate, or an independent mental capacity advocate.
        Advocate = "advocate",
        /// A social worker or care manager.
        SocialWorker = "social_worker",
        /// A health professional.
        Health = "health",
        /// A professional who answers out of hours or in a crisis.
        OutOfHours = "out_of_hours",
        /// A specialist, for example in behaviour support or section 117 after-care.
        Specialist = "specialist",
        /// A manager of the support provider.
        ProviderManager = "provider_manager",
        /// A member of the provider's staff.
        ProviderStaff = "provider_staff",
        /// A personal assistant.
        PersonalAssistant = "personal_assistant",
        /// The commissioning officer, who drafts the contract from the conversation.
        CommissioningOfficer = "commissioning_officer",
        /// A contracts or procurement officer.
        ContractsOfficer = "contracts_officer",
        /// Who may approve the budget.
        BudgetHolder = "budget_holder",
        /// A landlord or housing provider.
        Landlord = "landlord",
        /// A support planner or broker.
        Broker = "broker",
        /// The facilitator of the workshop.
        Facilitator = "facilitator",
        /// An interpreter.
        Interpreter = "interpreter",
        /// A quality checker, often a person with a learning disability.
        QualityChecker = "quality_checker",
        /// A welfare rights adviser.
        WelfareRights = "welfare_rights",
        /// Anyone else.
        Other = "other",
    }
}

choice! {
    /// Whether somebody is there.
    Attendance {
        /// In the room.
        InTheRoom = "in_the_room",
        /// By telephone or video.
        Remote = "remote",
        /// Sent word beforehand.
        SentWord = "sent_word",
        /// Not there.
        Absent = "absent",
    }
}

tool! {
    /// The sessions of this workshop; each is itself a record. [S000-4]
    Sessions for State, Support {
        /// One row for each meeting.
        sessions: Rows<Session>,
    }
}

row! {
    /// One meeting.
    Session {
        /// The day.
        date: Option<Day>,
        /// When it starts.
        starts: Option<Clock>,
        /// When it ends.
        ends: Option<Clock>,
        /// Where it is held.
        place: Line,
        /// Who runs it.
        facilitator: Who,
        /// Who came.
        who_came: PeopleLinks,
        /// Anything to remember about it: breaks, who left early, what the person needed.
        notes: Text,
        /// Whether it was a talk without the support provider. Such a talk is in no provider's copy. Unanswered: it was,
        /// if it is known who came and nobody of the provider did. [domain.md 2.32, branch B]
        without_provider: Option<bool> => for_the_room "it decides whose copy tells of the meeting",
        /// Who may see that it was held, and its notes.
        visible_to: Audiences,
    }
}

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

tool! {
    /// How the person and family want their plan to look. They choose. [S000-21]
    PlanFormat for State, Support {
        /// The format they chose.
        chosen: Option<Format>,
        /// Who chose it.
        chosen_by: Who,
        /// Anything else that helps the person to read it or have it read.
        wishes: Text,
    }
}

choice! {
    /// How a plan can look.
    Format {
        /// Ordinary print with clear headings.
        ClearHeadings = "clear_headings",
        /// Large print.
        LargePrint = "large_print",
    }
}

tool! {
    /// What came in before the workshop. [S000-12, 15, 16]
    Prework for State {
        /// One row for each piece.
        received: Rows<Piece>,
    }
}

row! {
    /// One piece of preparation.
    Piece {
        /// What it is.
        what: Option<PieceKind>,
        /// Who it came from.
        from: Who,
        /// The day it came.
        received_on: Option<Day>,
        /// What it says, in short and in plain words.
        summary: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of preparation.
    PieceKind {
        /// What the person prepared.
        PersonsThoughts = "persons_thoughts",
        /// What the family prepared.
        FamilysThoughts = "familys_thoughts",
        /// The Care Act assessment.
        CareActAssessment = "care_act_assessment",
        /// The indicative budget.
        IndicativeBudget = "indicative_budget",
        /// A housing offer.
        HousingOffer = "housing_offer",
        /// A support offer.
        SupportOffer = "support_offer",
        /// A health summary.
        HealthSummary = "health_summary",
        /// Anything else.
        Other = "other",
    }
}
