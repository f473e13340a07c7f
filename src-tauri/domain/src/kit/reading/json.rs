//! Text to JSON in which no object has one field twice, with the place where it goes wrong.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use serde_path_to_error::{Path, Segment, Track};

use super::{Misfit, Place, Step, Why};

/// Reads a text that holds one JSON value and nothing else.
pub(crate) fn json(text: &str) -> Result<Value, Misfit> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let twice = RefCell::new(None);
    let strict = Strict { twice: &twice };
    let value = strict
        .deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track))
        .map_err(|error| misfit(steps(&track.path()), twice.take(), &error))?;
    let line = |error: serde_json::Error| Misfit { at: Place::Line(error.line()), why: Why::MoreAfterTheEnd };
    reader.end().map_err(line)?;
    Ok(value)
}

fn misfit(mut at: Vec<Step>, twice: Option<String>, error: &serde_json::Error) -> Misfit {
    if let Some(name) = twice {
        at.push(Step::Name(name));
        return Misfit { at: Place::At(at), why: Why::Twice };
    }
    let why = if error.is_eof() { Why::BreaksOff } else { Why::Unreadable };
    // Where no answer has begun, the line is all there is to go by.
    let at = if at.is_empty() { Place::Line(error.line()) } else { Place::At(at) };
    Misfit { at, why }
}

fn steps(path: &Path) -> Vec<Step> {
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(Step::Row(*index)),
        Segment::Map { key } => Some(Step::Name(key.clone())),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).collect()
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    /// The field that an object has twice, if that is what is wrong.
    twice: &'a RefCell<Option<String>>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    #[allow(clippy::disallowed_types, reason = "the shape that serde asks for; no answer takes one")]
    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        // JSON Schema takes 1.0 and 1e3 for whole numbers, whatever they are written as.
        let whole = value.to_string().parse::<i64>().ok().map(Number::from);
        Ok(whole.or_else(|| Number::from_f64(value)).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            all.push(item);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            let value = fields.next_value_seed(self)?;
            if all.contains_key(&name) {
                self.twice.replace(Some(name));
                return Err(A::Error::custom("twice"));
            }
            all.insert(name, value);
        }
        Ok(Value::Object(all))
    }
}
