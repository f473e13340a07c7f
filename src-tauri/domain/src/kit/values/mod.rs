//! The kinds of answer a field can hold. Each reads what a person typed, and nothing else does.

mod amount;
mod audiences;
mod choice;
pub(crate) mod id;
mod link;
mod picture;
mod rows;
mod text;
mod when;

pub use amount::{Duration, Pence, Quantity, decimal, require_plain_hours};
pub use choice::{Choices, Word};
pub(crate) use choice::{choice, read_word};
pub(crate) use id::read_id;
pub use link::{
    BestInterestsLinks, CapacityLinks, EntryLinks, LineLinks, NeedLinks, OpenMatterLinks, OutcomeLinks,
    PeopleLinks, PromiseLinks, RestrictionLinks, SupportLinks, Who,
};
pub use picture::Picture;
pub(crate) use picture::pattern as picture_pattern;
pub use rows::{ROW_LIMIT, Row, Rows};
pub use text::{LINE_LIMIT, Line, TEXT_LIMIT, Text};
pub use when::{Clock, Day, born};

/// Makes a plain `Option` of a value an answer: empty, or one value typed or stored.
macro_rules! optional_answer {
    ($value:ty, $kind:expr) => {
        impl $crate::kit::field::Node for Option<$value> {
            fn read(&self) -> serde_json::Value {
                $crate::kit::field::to_json(self)
            }
            fn write(&mut self, answer: serde_json::Value) -> Result<(), $crate::kit::refusal::Refusal> {
                *self = match answer {
                    serde_json::Value::Null => None,
                    serde_json::Value::String(typed) if typed.trim().is_empty() => None,
                    other => Some(<$value>::typed(other)?),
                };
                Ok(())
            }
            fn is_empty(&self) -> bool {
                self.is_none()
            }
        }
        impl $crate::kit::field::Answer for Option<$value> {
            const KIND: $crate::kit::field::Kind = $kind;
        }
    };
}
pub(crate) use optional_answer;

impl crate::kit::field::Node for Option<bool> {
    fn read(&self) -> serde_json::Value {
        crate::kit::field::to_json(self)
    }
    fn write(&mut self, answer: serde_json::Value) -> Result<(), crate::kit::refusal::Refusal> {
        *self = serde_json::from_value(answer).map_err(|_| crate::kit::refusal::Refusal::WrongShape)?;
        Ok(())
    }
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}
impl crate::kit::field::Answer for Option<bool> {
    const KIND: crate::kit::field::Kind = crate::kit::field::Kind::YesNo;
}
