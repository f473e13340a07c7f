use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Line, Rows, choice};

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

impl Role {
    /// Whether somebody in this role gives the support, and so does not lead the look at it.
    pub const fn is_provider(self) -> bool {
        matches!(self, Self::ProviderManager | Self::ProviderStaff)
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
