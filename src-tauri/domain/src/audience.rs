//! Who may see what. [domain.md §2 conventions; Caldicott principles 2-4]

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::field::{Answer, Kind, Node, Target, to_json};
use crate::refusal::Refusal;
use crate::values::read_id;

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
}

impl Viewer {
    /// `own` are the people of the reader's provider, `others` those of every other one.
    pub const fn of_provider(own: Vec<Uuid>, others: Vec<Uuid>) -> Self {
        Self { audience: Audience::Provider, provider: Some((own, others)) }
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
        Self { audience, provider: None }
    }
}

/// What stands before the id of a participant whose provider does not get a row.
const NOT: &str = "not:";

/// A set of audiences. The facilitator always sees everything and is never listed.
///
/// In files: a list of words. Everyone but "learning" unless said otherwise; the empty list is
/// "only the facilitator". "not:" and the id of a participant keeps the row from that participant's provider, while
/// the other providers get it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
#[ts(type = "string[]")]
pub struct Audiences {
    words: u8,
    not: Vec<Uuid>,
}

impl Audiences {
    /// Nobody but the facilitator.
    pub const NOBODY: Self = Self { words: 0, not: Vec::new() };

    /// The set of these.
    pub fn of(list: &[Audience]) -> Self {
        Self { words: list.iter().fold(0, |set, audience| set | audience.bit()), not: Vec::new() }
    }

    /// These audiences without the provider of this participant.
    #[must_use]
    pub fn but_not(mut self, participant: Uuid) -> Self {
        self.not.extend((!self.not.contains(&participant)).then_some(participant));
        self
    }

    /// Whether `audience` is in it.
    pub const fn names(&self, audience: Audience) -> bool {
        matches!(audience, Audience::Facilitator) || self.words & audience.bit() != 0
    }

    /// Whether this reader may see the row. What is kept from one provider is kept off the screen too, since the
    /// provider may be in the room.
    pub fn include(&self, viewer: &Viewer) -> bool {
        let is_kept_from = match viewer.audience {
            Audience::Provider => viewer.is_among(&self.not),
            Audience::Room => !self.not.is_empty(),
            _ => false,
        };
        self.names(viewer.audience) && !is_kept_from
    }
}

impl Default for Audiences {
    fn default() -> Self {
        use Audience::{Commissioner, Health, Person, Provider, Room};
        Self::of(&[Room, Person, Provider, Health, Commissioner])
    }
}

impl TryFrom<Vec<String>> for Audiences {
    type Error = &'static str;
    fn try_from(list: Vec<String>) -> Result<Self, Self::Error> {
        let mut set = Self::NOBODY;
        for item in &list {
            if item == Audience::Facilitator.word() {
                return Err("the facilitator sees everything and is not listed");
            }
            match (item.strip_prefix(NOT), Audience::NAMED.iter().find(|one| one.word() == item)) {
                (Some(id), _) => {
                    set = set.but_not(read_id(id).ok_or("what follows “not:” is no id")?);
                }
                (None, Some(audience)) => set.words |= audience.bit(),
                (None, None) => return Err("it names an audience that there is not"),
            }
        }
        Ok(set)
    }
}

impl From<Audiences> for Vec<String> {
    fn from(set: Audiences) -> Self {
        let named = Audience::NAMED.into_iter().filter(|audience| set.names(*audience));
        let named = named.map(|audience| audience.word().to_owned());
        named.chain(set.not.iter().map(|id| format!("{NOT}{id}"))).collect()
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
    fn audiences(&self) -> Option<&Audiences> {
        Some(self)
    }
    fn links(&self) -> Vec<Uuid> {
        self.not.clone()
    }
    fn target(&self) -> Option<Target> {
        Some(Target::Participants)
    }
    fn keep_links(&mut self, there: &HashSet<Uuid>) {
        self.not.retain(|id| there.contains(id));
    }
    fn is_empty(&self) -> bool {
        true
    }
}

impl Answer for Audiences {
    const KIND: Kind = Kind::Audiences;
}

/// Audiences of what only some are to know: nobody but the facilitator, until somebody is named.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string[]")]
pub struct NamedAudiences(Audiences);

impl NamedAudiences {
    /// Who was named.
    pub const fn named(&self) -> &Audiences {
        &self.0
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
    fn audiences(&self) -> Option<&Audiences> {
        Some(&self.0)
    }
    fn links(&self) -> Vec<Uuid> {
        self.0.links()
    }
    fn target(&self) -> Option<Target> {
        self.0.target()
    }
    fn keep_links(&mut self, there: &HashSet<Uuid>) {
        self.0.keep_links(there);
    }
    fn is_empty(&self) -> bool {
        true
    }
}

impl Answer for NamedAudiences {
    const KIND: Kind = Kind::NamedAudiences;
}
