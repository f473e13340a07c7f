//! Who may see what. What the state needs is told apart from what is the person's own, and both from what whoever
//! supports the person must know. [domain.md §1-2 conventions; S001-65; Caldicott principles 2-4]

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kit::values::id::read_id;

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

    /// This reader within a tool: what is theirs there is what the tool declares, unless somebody said it of the
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

/// What an answer is for. A tool declares one or more; each names its readers, and together they are for all of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForWhom {
    /// What the council and the NHS need to decide, to pay and to keep their duty of care.
    State,
    /// What is the person's own.
    Own,
    /// What whoever supports the person must know, at home and at work.
    Support,
}

/// What everybody needs: the plan that all of them agree to, and what keeps the person safe.
pub const EVERYBODY: &[ForWhom] = &[ForWhom::State, ForWhom::Support];

impl ForWhom {
    /// Whether this audience reads it. Learning across people never does without being named.
    pub const fn is_for(self, audience: Audience) -> bool {
        use Audience::{Commissioner, Facilitator, Family, Health, Person, Provider, Room};
        match self {
            Self::State => matches!(audience, Facilitator | Person | Health | Commissioner),
            Self::Own => matches!(audience, Facilitator | Person),
            Self::Support => matches!(audience, Facilitator | Room | Person | Family | Provider | Health),
        }
    }
}

/// Whether what is declared for these is for this audience.
pub fn is_for(declared: &[ForWhom], audience: Audience) -> bool {
    declared.iter().any(|one| one.is_for(audience))
}

/// Everybody for whom it is, in the order shown.
pub fn audiences(declared: &[ForWhom]) -> Vec<Audience> {
    Audience::NAMED.into_iter().filter(|audience| is_for(declared, *audience)).collect()
}

/// What stands before the id of a participant whose provider does not get a row.
const NOT: &str = "not:";

/// A set of audiences. The facilitator always sees everything and is never listed.
///
/// In files: a list of words, or null as long as nobody said for whom it is: then it is for those whom its tool
/// declares. The empty list is "only the facilitator". "not:" and the id of a participant keeps the row from that
/// participant's provider, while the other providers get it.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "Option<Vec<String>>", into = "Option<Vec<String>>")]
#[ts(type = "string[] | null")]
pub struct Audiences {
    words: Option<u8>,
    pub(super) not: Vec<Uuid>,
}

impl Audiences {
    /// Nobody but the facilitator.
    pub const NOBODY: Self = Self { words: Some(0), not: Vec::new() };

    /// The set of these.
    pub fn of(list: &[Audience]) -> Self {
        Self { words: Some(list.iter().fold(0, |set, audience| set | audience.bit())), not: Vec::new() }
    }

    /// Whether somebody said for whom it is.
    pub const fn is_said(&self) -> bool {
        self.words.is_some()
    }

    /// These audiences without the provider of this participant.
    #[must_use]
    pub fn but_not(mut self, participant: Uuid) -> Self {
        self.not.extend((!self.not.contains(&participant)).then_some(participant));
        self
    }

    /// Whether somebody named this audience.
    pub fn names(&self, audience: Audience) -> bool {
        matches!(audience, Audience::Facilitator) || self.words.is_some_and(|set| set & audience.bit() != 0)
    }

    /// Whether this reader may see the row. What is kept from one provider is kept off the screen too, since the
    /// provider may be in the room.
    pub fn include(&self, viewer: &Viewer) -> bool {
        if !self.is_said() {
            return viewer.sees_unless_said();
        }
        let is_kept_from = match viewer.audience() {
            Audience::Provider => viewer.is_among(&self.not),
            Audience::Room => !self.not.is_empty(),
            _ => false,
        };
        self.names(viewer.audience()) && !is_kept_from
    }

    fn said(list: &[String]) -> Result<Self, &'static str> {
        let (mut set, mut words) = (Self::NOBODY, 0);
        for item in list {
            if item == Audience::Facilitator.word() {
                return Err("the facilitator sees everything and is not listed");
            }
            match (item.strip_prefix(NOT), Audience::NAMED.iter().find(|one| one.word() == item)) {
                (Some(id), _) => {
                    set = set.but_not(read_id(id).ok_or("what follows “not:” is no id")?);
                }
                (None, Some(audience)) => words |= audience.bit(),
                (None, None) => return Err("it names an audience that there is not"),
            }
        }
        set.words = Some(words);
        Ok(set)
    }

    /// The family last: what stands in a file of format 1 keeps its place when the family is put beside the person.
    fn list(&self) -> Vec<String> {
        let others = Audience::NAMED.into_iter().filter(|audience| *audience != Audience::Family);
        let named = others.chain([Audience::Family]).filter(|audience| self.names(*audience));
        let named = named.map(|audience| audience.word().to_owned());
        named.chain(self.not.iter().map(|id| format!("{NOT}{id}"))).collect()
    }
}

impl TryFrom<Option<Vec<String>>> for Audiences {
    type Error = &'static str;
    fn try_from(list: Option<Vec<String>>) -> Result<Self, Self::Error> {
        list.map_or_else(|| Ok(Self::default()), |list| Self::said(&list))
    }
}

impl From<Audiences> for Option<Vec<String>> {
    fn from(set: Audiences) -> Self {
        set.is_said().then(|| set.list())
    }
}

/// Audiences of what only some are to know: nobody but the facilitator, until somebody is named.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
#[ts(type = "string[]")]
pub struct NamedAudiences(pub(super) Audiences);

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

impl TryFrom<Vec<String>> for NamedAudiences {
    type Error = &'static str;
    fn try_from(list: Vec<String>) -> Result<Self, Self::Error> {
        Audiences::said(&list).map(Self)
    }
}

impl From<NamedAudiences> for Vec<String> {
    fn from(set: NamedAudiences) -> Self {
        set.0.list()
    }
}
