//! Who may see what. [domain.md §2 conventions; Caldicott principles 2-4]

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::field::{Answer, Kind, Node, to_json};
use crate::refusal::Refusal;

/// Somebody for whom a view, a print or a file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Who runs the workshop; sees everything.
    Facilitator,
    /// Everyone in the room: papers that are handed round there. The screen shows everything to all who look at it.
    Room,
    /// The person and their family.
    Person,
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
    pub const NAMED: [Self; 6] =
        [Self::Room, Self::Person, Self::Provider, Self::Health, Self::Commissioner, Self::Learning];

    /// The word that stands for it in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Room => "room",
            Self::Person => "person",
            Self::Provider => "provider",
            Self::Health => "health",
            Self::Commissioner => "commissioner",
            Self::Learning => "learning",
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Facilitator => 0,
            Self::Room => 1,
            Self::Person => 2,
            Self::Provider => 4,
            Self::Health => 8,
            Self::Commissioner => 16,
            Self::Learning => 32,
        }
    }
}

/// A set of audiences. The facilitator always sees everything and is never listed.
///
/// In files: a list of words. Everyone but "learning" unless said otherwise; the empty list is
/// "only the facilitator".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "Vec<Audience>", into = "Vec<Audience>")]
#[ts(type = "Audience[]")]
pub struct Audiences(u8);

impl Audiences {
    /// Nobody but the facilitator.
    pub const NOBODY: Self = Self(0);

    /// The set of these.
    pub fn of(list: &[Audience]) -> Self {
        Self(list.iter().fold(0, |set, audience| set | audience.bit()))
    }

    /// Whether `audience` may see the row.
    pub fn include(self, audience: Audience) -> bool {
        audience == Audience::Facilitator || self.0 & audience.bit() != 0
    }
}

impl Default for Audiences {
    fn default() -> Self {
        use Audience::{Commissioner, Health, Person, Provider, Room};
        Self::of(&[Room, Person, Provider, Health, Commissioner])
    }
}

impl TryFrom<Vec<Audience>> for Audiences {
    type Error = &'static str;
    fn try_from(list: Vec<Audience>) -> Result<Self, Self::Error> {
        if list.contains(&Audience::Facilitator) {
            return Err("the facilitator sees everything and is not listed");
        }
        Ok(Self::of(&list))
    }
}

impl From<Audiences> for Vec<Audience> {
    fn from(set: Audiences) -> Self {
        Audience::NAMED.into_iter().filter(|audience| set.include(*audience)).collect()
    }
}

impl Node for Audiences {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        *self = serde_json::from_value(answer).map_err(|_| Refusal::NotOneOf)?;
        Ok(())
    }
    fn audiences(&self) -> Option<Audiences> {
        Some(*self)
    }
    fn is_empty(&self) -> bool {
        true
    }
}

impl Answer for Audiences {
    const KIND: Kind = Kind::Audiences;
}

/// Audiences of what only some are to know: nobody but the facilitator, until somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "Audience[]")]
pub struct NamedAudiences(Audiences);

impl NamedAudiences {
    /// Who was named.
    pub const fn named(self) -> Audiences {
        self.0
    }
}

impl Default for NamedAudiences {
    fn default() -> Self {
        Self(Audiences::NOBODY)
    }
}

impl Node for NamedAudiences {
    fn read(&self) -> Value {
        self.0.read()
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        self.0.write(answer)
    }
    fn audiences(&self) -> Option<Audiences> {
        Some(self.0)
    }
    fn is_empty(&self) -> bool {
        true
    }
}

impl Answer for NamedAudiences {
    const KIND: Kind = Kind::NamedAudiences;
}
