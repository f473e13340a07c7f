//! Who may see a row: what somebody said of it, or nothing.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::kit::audience::{Audience, Viewer};
use crate::kit::field::{Answer, Kind, Node, Target, to_json};
use crate::kit::refusal::Refusal;
use crate::kit::values::read_id;

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
    not: Vec<Uuid>,
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
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
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

impl Node for NamedAudiences {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        *self = serde_json::from_value(answer).map_err(|_| Refusal::NotOneOf)?;
        Ok(())
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
