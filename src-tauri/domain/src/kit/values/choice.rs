//! Answers that are words from a list.

use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::kit::field::{Answer, ChoiceSpec, Kind, Node, to_json};
use crate::kit::refusal::Refusal;

/// A plain enum whose values are words. Made by `choice!`.
pub trait Word: Copy + PartialEq + Serialize + DeserializeOwned + 'static {
    /// Every word and what it means, in the order to be offered.
    const SPEC: &'static ChoiceSpec;
    /// The word as it stands in files.
    fn word(self) -> &'static str;
}

/// A word as it stands in files. Nothing but a string is one: `{"word": null}` would do for the type.
pub(crate) fn read_word<T: Word>(answer: &Value) -> Option<T> {
    answer.as_str().and_then(|word| serde_json::from_value(word.into()).ok())
}

/// Any number of words from one list, each at most once, in the order chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(transparent)]
pub struct Choices<T>(Vec<T>);

impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Choices<T> {
    /// The words chosen.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<'a, T> IntoIterator for &'a Choices<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Word> From<Vec<T>> for Choices<T> {
    fn from(list: Vec<T>) -> Self {
        let mut once = Vec::new();
        for word in list {
            if !once.contains(&word) {
                once.push(word);
            }
        }
        Self(once)
    }
}

impl<'de, T: Word> Deserialize<'de> for Choices<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Vec::<T>::deserialize(from)?.into())
    }
}

impl<T: Word> Node for Choices<T> {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        let Value::Array(items) = answer else { return Err(Refusal::NotOneOf) };
        let words: Option<Vec<T>> = items.iter().map(read_word).collect();
        *self = words.ok_or(Refusal::NotOneOf)?.into();
        Ok(())
    }
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Word> Answer for Choices<T> {
    const KIND: Kind = Kind::Choices(T::SPEC);
}

/// Declares a choice: a plain enum, the words it is stored as, and what each means.
macro_rules! choice {
    ($(#[doc = $doc:literal])* $name:ident { $( $(#[doc = $wdoc:literal])* $variant:ident = $word:literal ),* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $( $(#[doc = $wdoc])* #[serde(rename = $word)] $variant ),* }

        impl $name {
            /// Every value, in the order to be offered.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),*];

            fn typed(answer: serde_json::Value) -> Result<Self, $crate::kit::refusal::Refusal> {
                $crate::kit::values::read_word(&answer).ok_or($crate::kit::refusal::Refusal::NotOneOf)
            }
        }

        impl $crate::kit::values::Word for $name {
            const SPEC: &'static $crate::kit::field::ChoiceSpec = &$crate::kit::field::ChoiceSpec {
                name: stringify!($name),
                doc: $crate::kit::tool::doc_text!($($doc)*),
                words: &[$( ($word, $crate::kit::tool::doc_text!($($wdoc)*)) ),*],
            };
            fn word(self) -> &'static str {
                match self { $( Self::$variant => $word ),* }
            }
        }

        $crate::kit::values::optional_answer!($name, $crate::kit::field::Kind::Choice(<$name as $crate::kit::values::Word>::SPEC));
    };
}
pub(crate) use choice;
