//! Who may see what. [domain.md §2 conventions; Caldicott principles 2-4]

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kit::for_whom::{ForWhom, is_for};

pub use crate::see::audiences::{Audiences, NamedAudiences};

/// Somebody for whom a view, a print or a file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Who runs the workshop; sees everything.
    Facilitator,
    /// Everyone in the room: papers that are handed round there. The screen shows everything to all who look at it.
    Room,
    /// The person.
    Person,
    /// Their family and friends.
    Family,
    /// The support provider.
    Provider,
    /// Health professionals.
    Health,
    /// The commissioner and the council.
    Commissioner,
    /// Learning across people, without names.
    Learning,
}

impl Audience {
    /// Everyone who can be named in "who may see this", in the order shown.
    pub const NAMED: [Self; 7] = [
        Self::Room,
        Self::Person,
        Self::Family,
        Self::Provider,
        Self::Health,
        Self::Commissioner,
        Self::Learning,
    ];

    /// The word that stands for it in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Room => "room",
            Self::Person => "person",
            Self::Family => "family",
            Self::Provider => "provider",
            Self::Health => "health",
            Self::Commissioner => "commissioner",
            Self::Learning => "learning",
        }
    }

    pub(crate) const fn bit(self) -> u8 {
        match self {
            Self::Facilitator => 0,
            Self::Room => 1,
            Self::Person => 2,
            Self::Provider => 4,
            Self::Health => 8,
            Self::Commissioner => 16,
            Self::Learning => 32,
            Self::Family => 64,
        }
    }
}

/// Somebody who gets a copy. Providers may be told from one another: each then has a copy of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reader {
    /// As whom they read.
    pub audience: Audience,
    /// Of the providers, which one: a participant who stands for their whole organisation. Without it, what every
    /// provider may see.
    pub provider: Option<Uuid>,
}

impl From<Audience> for Reader {
    fn from(audience: Audience) -> Self {
        Self { audience, provider: None }
    }
}

/// A reader, with what has to be known of the providers to say what they may see.
#[derive(Debug, Clone)]
pub struct Viewer {
    audience: Audience,
    /// The people of the reader's own provider, and those of all the others; nothing where it is for every provider.
    provider: Option<(Vec<Uuid>, Vec<Uuid>)>,
    /// Whether what nobody said anything of is theirs, where they are looking.
    usually: bool,
}

impl Viewer {
    /// `own` are the people of the reader's provider, `others` those of every other one.
    pub const fn of_provider(own: Vec<Uuid>, others: Vec<Uuid>) -> Self {
        Self { audience: Audience::Provider, provider: Some((own, others)), usually: true }
    }

    /// The same reader within a tool: what is theirs there is what the tool declares, unless somebody said it of the
    /// whole tool.
    #[must_use]
    pub fn within(&self, declared: &[ForWhom], said: Option<&Audiences>) -> Self {
        let mut within = self.clone();
        within.usually = is_for(declared, self.audience);
        within.usually = said.map_or(within.usually, |said| said.include(&within));
        within
    }

    /// Whether what nobody said anything of is theirs here.
    pub const fn sees_unless_said(&self) -> bool {
        self.usually
    }

    /// As whom they read.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// Whether what is kept from these providers is kept from this reader. Whoever stands for all providers gets
    /// only what is kept from none, and somebody who is not known is taken for the reader's own.
    pub fn is_among(&self, providers: &[Uuid]) -> bool {
        match &self.provider {
            Some((_, others)) => providers.iter().any(|id| !others.contains(id)),
            None => !providers.is_empty(),
        }
    }

    /// The people of the reader's own provider, where one is told from another.
    pub fn own(&self) -> Option<&[Uuid]> {
        self.provider.as_ref().map(|(own, _)| own.as_slice())
    }
}

impl From<Audience> for Viewer {
    fn from(audience: Audience) -> Self {
        Self { audience, provider: None, usually: true }
    }
}
