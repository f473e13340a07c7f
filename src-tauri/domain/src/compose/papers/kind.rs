//! Which papers there are, for whom, and why there may be none.

use serde::Serialize;

use crate::Audience;
use crate::kit::values::{Word, choice};
use crate::stages::Role;
use crate::words::words;

choice! {
    /// A paper beside the contract.
    PaperKind {
        /// A letter that invites one participant.
        Invitation = "invitation",
        /// A booklet to prepare the workshop with.
        Booklet = "booklet",
        /// What a supporter has to be like. [domain.md 2.9]
        Specification = "specification",
        /// An advert that names nobody. [S001-92]
        Advert = "advert",
        /// Questions for the interview, the person's own first.
        Interview = "interview",
        /// What a supporter learns before they start.
        Induction = "induction",
        /// One page about the person. [domain.md 2.1]
        Profile = "profile",
        /// How the person communicates, on one sheet. [domain.md 2.6]
        Communication = "communication",
        /// How the person decides, and who has the last word. [domain.md 2.7]
        Decisions = "decisions",
        /// The people in the person's life. [domain.md 2.5]
        Relationships = "relationships",
        /// The crisis plan on one page, for the person and whoever is at home. [domain.md 2.19]
        CrisisCard = "crisis_card",
        /// The crisis plan on one page, for whoever is on call. [domain.md 2.19]
        OnCallCard = "on_call_card",
    }
}

choice! {
    /// Whose booklet. One for each of the key roles. [S000-39]
    BookletRole {
        /// The person.
        Person = "person",
        /// The family, or a friend.
        Family = "family",
        /// The social worker: assessment and indicative budget. [S000-15]
        SocialWorker = "social_worker",
        /// Health.
        Health = "health",
        /// The provider: housing and support offers. [S000-16]
        Provider = "provider",
        /// The commissioning officer.
        CommissioningOfficer = "commissioning_officer",
    }
}

choice! {
    /// What a paper is for.
    PaperPurpose {
        /// To prepare the workshop.
        Prepare = "prepare",
        /// To find the right people.
        Recruit = "recruit",
        /// To keep in reach.
        Keep = "keep",
    }
}

/// Everyone who may have a copy of a paper about the person's life.
const CIRCLE: &[Audience] =
    &[Audience::Person, Audience::Family, Audience::Provider, Audience::Health, Audience::Commissioner];

/// Everyone who may have a copy, with those first who answer at night.
const ON_CALL: &[Audience] =
    &[Audience::Provider, Audience::Health, Audience::Commissioner, Audience::Person, Audience::Family];

impl PaperKind {
    /// What it is for.
    pub const fn purpose(self) -> PaperPurpose {
        match self {
            Self::Invitation | Self::Booklet => PaperPurpose::Prepare,
            Self::Specification | Self::Advert | Self::Interview | Self::Induction => PaperPurpose::Recruit,
            Self::Profile
            | Self::Communication
            | Self::Decisions
            | Self::Relationships
            | Self::CrisisCard
            | Self::OnCallCard => PaperPurpose::Keep,
        }
    }

    /// Whether it is a card from the crisis plan.
    pub const fn is_card(self) -> bool {
        matches!(self, Self::CrisisCard | Self::OnCallCard)
    }

    /// Who may have one, the usual one first. Invitations and booklets are for whoever they go to. An advert is
    /// for strangers, so it holds only what everybody in the room may have.
    pub const fn audiences(self) -> &'static [Audience] {
        match self {
            Self::Invitation | Self::Booklet => &[],
            Self::Advert => &[Audience::Room],
            Self::OnCallCard => ON_CALL,
            _ => CIRCLE,
        }
    }
}

impl BookletRole {
    /// The booklet for a part that somebody plays, if there is one.
    pub const fn of(role: Role) -> Option<Self> {
        match role {
            Role::Person => Some(Self::Person),
            Role::Family | Role::Circle | Role::Advocate => Some(Self::Family),
            Role::SocialWorker => Some(Self::SocialWorker),
            Role::Health | Role::OutOfHours | Role::Specialist => Some(Self::Health),
            Role::ProviderManager | Role::ProviderStaff | Role::PersonalAssistant | Role::Landlord => {
                Some(Self::Provider)
            }
            Role::CommissioningOfficer | Role::ContractsOfficer | Role::BudgetHolder => {
                Some(Self::CommissioningOfficer)
            }
            Role::Broker
            | Role::Facilitator
            | Role::Interpreter
            | Role::QualityChecker
            | Role::WelfareRights
            | Role::Other => None,
        }
    }

    /// As whom its reader sees the workshop.
    pub const fn audience(self) -> Audience {
        match self {
            Self::Person => Audience::Person,
            Self::Family => Audience::Family,
            Self::SocialWorker | Self::CommissioningOfficer => Audience::Commissioner,
            Self::Health => Audience::Health,
            Self::Provider => Audience::Provider,
        }
    }
}

/// Why there is no such paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum NoPaper {
    /// Nobody says who it is for.
    #[error("who_missing")]
    WhoMissing,
    /// Nobody says whose booklet it is.
    #[error("role_missing")]
    RoleMissing,
    /// There is no such participant, or they are hidden from themselves.
    #[error("nobody_there")]
    NobodyThere,
    /// The participant is not invited, or may not see their invitation.
    #[error("not_invited")]
    NotInvited,
    /// The participant is not to be contacted.
    #[error("not_to_be_contacted")]
    NotToBeContacted,
    /// The paper is not for that audience.
    #[error("not_for_them")]
    NotForThem,
    /// There is nothing to print on it, or nothing that this audience may see.
    #[error("empty")]
    Empty(PaperKind),
}

impl NoPaper {
    /// Why, in a sentence that says what to do.
    pub fn sentence(self) -> String {
        match self {
            Self::Empty(kind) => words().get(&format!("papers|empty|{}", kind.word())).to_owned(),
            other => words().get(&format!("papers|no|{other}")).to_owned(),
        }
    }
}
