//! Links from one row to others: who said it, which outcome it serves.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::id::{read_id, read_ids};
use crate::kit::field::{Answer, Kind, Node, Target, to_json};
use crate::kit::refusal::Refusal;

/// One participant, or nobody yet.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string | null")]
pub struct Who(pub Option<Uuid>);

impl Node for Who {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        *self = match answer {
            Value::Null => Self(None),
            Value::String(typed) if typed.is_empty() => Self(None),
            Value::String(typed) => Self(Some(read_id(&typed).ok_or(Refusal::WrongShape)?)),
            _ => return Err(Refusal::WrongShape),
        };
        Ok(())
    }
    fn links(&self) -> Vec<Uuid> {
        self.0.into_iter().collect()
    }
    fn target(&self) -> Option<Target> {
        Some(Target::Participants)
    }
    fn keep_links(&mut self, there: &HashSet<Uuid>) {
        self.0 = self.0.filter(|id| there.contains(id));
    }
    fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl Answer for Who {
    const KIND: Kind = Kind::Person;
}

macro_rules! links {
    ($(#[$meta:meta])* $name:ident to $target:expr) => {
        $(#[$meta])*
        #[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "string[]")]
        pub struct $name(pub Vec<Uuid>);

        impl $name {
            /// Whether it points to `row`.
            pub fn contains(&self, row: Uuid) -> bool {
                self.0.contains(&row)
            }
        }

        impl Node for $name {
            fn read(&self) -> Value {
                to_json(self)
            }
            fn write(&mut self, answer: Value) -> Result<(), Refusal> {
                *self = Self(read_ids(answer).ok_or(Refusal::WrongShape)?);
                Ok(())
            }
            fn links(&self) -> Vec<Uuid> {
                self.0.clone()
            }
            fn target(&self) -> Option<Target> {
                Some($target)
            }
            fn keep_links(&mut self, there: &HashSet<Uuid>) {
                self.0.retain(|id| there.contains(id));
            }
            fn is_empty(&self) -> bool {
                self.0.is_empty()
            }
        }

        impl Answer for $name {
            const KIND: Kind = Kind::Links($target);
        }
    };
}

links! {
    /// Participants.
    PeopleLinks to Target::Participants
}
links! {
    /// Things that people said.
    EntryLinks to Target::Entries
}
links! {
    /// Eligible needs.
    NeedLinks to Target::Needs
}
links! {
    /// Outcomes.
    OutcomeLinks to Target::Outcomes
}
links! {
    /// Support elements.
    SupportLinks to Target::Support
}
links! {
    /// Capacity records.
    CapacityLinks to Target::Capacity
}
links! {
    /// Best-interests decisions.
    BestInterestsLinks to Target::BestInterests
}
links! {
    /// Lines of money.
    LineLinks to Target::Lines
}
links! {
    /// Restrictions.
    RestrictionLinks to Target::Restrictions
}
links! {
    /// What the contract promises.
    PromiseLinks to Target::Promises
}
links! {
    /// Disagreements and parked matters.
    OpenMatterLinks to Target::OpenMatters
}
