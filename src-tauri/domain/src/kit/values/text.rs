//! Lines and texts: people's words, kept to the letter.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::kit::field::{Answer, Kind, Node};
use crate::kit::refusal::Refusal;

/// The most characters in a [`Line`].
pub const LINE_LIMIT: usize = 300;
/// The most characters in a [`Text`].
pub const TEXT_LIMIT: usize = 100_000;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $limit:ident, $kind:expr) => {
        $(#[$meta])*
        #[derive(Debug, Default, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ts_rs::TS)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// The words as they were typed.
            pub fn as_str(&self) -> &str {
                &self.0
            }
            /// Whether there is nothing but white space.
            pub fn is_blank(&self) -> bool {
                self.0.trim().is_empty()
            }
        }

        impl TryFrom<String> for $name {
            type Error = Refusal;
            fn try_from(words: String) -> Result<Self, Refusal> {
                if words.chars().count() > $limit {
                    return Err(Refusal::TooLong { limit: $limit });
                }
                Ok(Self(words))
            }
        }

        impl From<$name> for String {
            fn from(words: $name) -> String {
                words.0
            }
        }

        impl Node for $name {
            fn read(&self) -> Value {
                Value::String(self.0.clone())
            }
            fn write(&mut self, answer: Value) -> Result<(), Refusal> {
                let Value::String(words) = answer else { return Err(Refusal::WrongShape) };
                *self = Self::try_from(words)?;
                Ok(())
            }
            fn words(&self) -> Option<&str> {
                Some(&self.0)
            }
            fn change_words(&mut self, change: &dyn Fn(&str) -> Option<String>) {
                if let Some(words) = change(&self.0).and_then(|words| Self::try_from(words).ok()) {
                    *self = words;
                }
            }
            fn is_empty(&self) -> bool {
                self.is_blank()
            }
        }

        impl Answer for $name {
            const KIND: Kind = $kind;
        }
    };
}

words! {
    /// A short text, at most [`LINE_LIMIT`] characters.
    Line, LINE_LIMIT, Kind::Line
}
words! {
    /// A text, at most [`TEXT_LIMIT`] characters.
    Text, TEXT_LIMIT, Kind::Text
}
