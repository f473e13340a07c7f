//! Holds what stands in a file against what is declared: the kinds of answer, and nothing beside them.

use serde_json::{Map, Value};

use super::{Misfit, Place, Step, Why};
use crate::kit::audience::Audiences;
use crate::kit::field::{ChoiceSpec, Field, Kind, StageSpec, ToolSpec};
use crate::kit::format::FORMAT;
use crate::kit::values::{
    Clock, Day, Duration, LINE_LIMIT, Pence, Picture, Quantity, ROW_LIMIT, TEXT_LIMIT, read_id,
};

type Looked = Result<(), Misfit>;

/// Somebody who looks through a file, and knows where they are.
#[derive(Default)]
pub(crate) struct Look {
    at: Vec<Step>,
}

impl Look {
    /// A whole workshop file of today's format.
    pub(crate) fn workshop(&mut self, file: &Value, stages: &[StageSpec]) -> Looked {
        let fields = self.object(file, &["format", "id"])?;
        for (name, value) in fields {
            let stage = stages.iter().find(|stage| stage.name == name);
            self.step(name, |look| match (name.as_str(), stage) {
                ("format", _) => look.holds(value.as_u64() == Some(FORMAT.major.into()), "format"),
                ("minor", _) => {
                    look.holds(value.as_u64().is_some_and(|minor| minor <= FORMAT.minor.into()), "format")
                }
                ("id", _) => look.id(value),
                (_, Some(stage)) => look.stage(value, stage.tools),
                (_, None) => Err(look.unknown(name)),
            })?;
        }
        Ok(())
    }

    fn stage(&mut self, value: &Value, tools: &[ToolSpec]) -> Looked {
        for (name, value) in self.object(value, &[])? {
            let tool = tools.iter().find(|tool| tool.name == name);
            self.step(name, |look| match tool {
                Some(tool) => look.fields(value, tool.fields, &[]),
                None => Err(look.unknown(name)),
            })?;
        }
        Ok(())
    }

    /// A row with its id.
    pub(crate) fn row(&mut self, value: &Value, fields: &[Field]) -> Looked {
        self.fields(value, fields, &["id"])
    }

    /// Answers by their names. An id is looked at only where one belongs.
    pub(crate) fn fields(&mut self, value: &Value, fields: &[Field], required: &[&'static str]) -> Looked {
        for (name, value) in self.object(value, required)? {
            let field = fields.iter().find(|field| field.name == name);
            self.step(name, |look| match field {
                Some(field) => look.answer(value, field.kind),
                None if name == "id" && required.contains(&"id") => look.id(value),
                None => Err(look.unknown(name)),
            })?;
        }
        Ok(())
    }

    /// One answer as it is stored.
    pub(crate) fn answer(&mut self, value: &Value, kind: Kind) -> Looked {
        match kind {
            Kind::Line => self.text(value, LINE_LIMIT),
            Kind::Text => self.text(value, TEXT_LIMIT),
            Kind::Money => self.whole(value, Pence::LIMIT, "money"),
            Kind::Quantity => self.whole(value, Quantity::LIMIT, "number"),
            Kind::Duration => self.whole(value, Duration::LIMIT, "duration"),
            Kind::Day => self.optional(value, "day", |text| Day::try_from(text.to_owned()).is_ok()),
            Kind::Clock => self.optional(value, "time", |text| Clock::try_from(text.to_owned()).is_ok()),
            Kind::YesNo => self.holds(value.is_null() || value.is_boolean(), "yes_no"),
            Kind::Choice(spec) => self.optional(value, "choice", |text| is_word(spec, text)),
            Kind::Choices(spec) => self.strings(value, "choice", |text| is_word(spec, text)),
            // Nothing is what nobody said for whom it is.
            Kind::Audiences if value.is_null() => Ok(()),
            Kind::Audiences | Kind::NamedAudiences => self
                .strings(value, "audience", |text| Audiences::try_from(Some(vec![text.to_owned()])).is_ok()),
            Kind::Picture => {
                self.optional(value, "picture", |text| Picture::try_from(Some(text.to_owned())).is_ok())
            }
            Kind::Person => self.optional(value, "somebody", |text| read_id(text).is_some()),
            Kind::Links(_) => self.strings(value, "link", |text| read_id(text).is_some()),
            Kind::Rows(spec) => self.list(value, ROW_LIMIT, |look, row| look.row(row, spec.fields)),
        }
    }

    /// One of the words of a choice, which has to be chosen.
    pub(crate) fn word(&mut self, value: &Value, spec: &ChoiceSpec) -> Looked {
        self.holds(value.as_str().is_some_and(|text| is_word(spec, text)), "choice")
    }

    /// A list of at most so many, each looked at.
    pub(crate) fn list(
        &mut self,
        value: &Value,
        limit: usize,
        each: impl FnMut(&mut Self, &Value) -> Looked,
    ) -> Looked {
        let Value::Array(items) = value else { return Err(self.expected("list")) };
        if items.len() > limit {
            return Err(self.misfit(Why::TooManyRows(limit)));
        }
        self.each(items, each)
    }

    /// Each of a list in turn.
    pub(crate) fn each(
        &mut self,
        items: &[Value],
        mut each: impl FnMut(&mut Self, &Value) -> Looked,
    ) -> Looked {
        for (index, item) in items.iter().enumerate() {
            self.at.push(Step::Row(index));
            each(self, item)?;
            self.at.pop();
        }
        Ok(())
    }

    /// Goes one step further, looks, and comes back.
    pub(crate) fn step(&mut self, name: &str, look: impl FnOnce(&mut Self) -> Looked) -> Looked {
        self.at.push(Step::Name(name.to_owned()));
        look(self)?;
        self.at.pop();
        Ok(())
    }

    /// The parts of an object that has these at least.
    pub(crate) fn object<'a>(
        &mut self,
        value: &'a Value,
        required: &[&'static str],
    ) -> Result<&'a Map<String, Value>, Misfit> {
        let Value::Object(fields) = value else { return Err(self.expected("answers")) };
        match required.iter().find(|name| !fields.contains_key(**name)) {
            Some(name) => Err(self.misfit(Why::Missing(name))),
            None => Ok(fields),
        }
    }

    pub(crate) fn text(&mut self, value: &Value, limit: usize) -> Looked {
        let Value::String(text) = value else { return Err(self.expected("words")) };
        if text.chars().count() > limit { Err(self.misfit(Why::TooLong(limit))) } else { Ok(()) }
    }

    fn whole(&mut self, value: &Value, limit: i64, what: &'static str) -> Looked {
        match value {
            Value::Null => Ok(()),
            Value::Number(number) if number.is_i64() || number.is_u64() => {
                let fits = number.as_i64().is_some_and(|amount| (0..=limit).contains(&amount));
                if fits { Ok(()) } else { Err(self.misfit(Why::UpTo(limit))) }
            }
            _ => Err(self.expected(what)),
        }
    }

    fn optional(&mut self, value: &Value, what: &'static str, fits: impl Fn(&str) -> bool) -> Looked {
        self.holds(value.is_null() || value.as_str().is_some_and(fits), what)
    }

    fn strings(&mut self, value: &Value, what: &'static str, fits: impl Fn(&str) -> bool) -> Looked {
        let Value::Array(items) = value else { return Err(self.expected("list")) };
        self.holds(items.iter().all(|item| item.as_str().is_some_and(&fits)), what)
    }

    fn id(&mut self, value: &Value) -> Looked {
        self.holds(value.as_str().and_then(read_id).is_some(), "id")
    }

    /// Refuses where something does not hold.
    pub(crate) fn holds(&mut self, holds: bool, what: &'static str) -> Looked {
        if holds { Ok(()) } else { Err(self.expected(what)) }
    }

    fn expected(&self, what: &'static str) -> Misfit {
        self.misfit(Why::Expected(what))
    }

    /// An answer that is not declared is told at the part that has none of that name.
    pub(crate) fn unknown(&mut self, name: &str) -> Misfit {
        self.at.pop();
        self.misfit(Why::Unknown(name.to_owned()))
    }

    /// What is wrong here.
    pub(crate) fn misfit(&self, why: Why) -> Misfit {
        Misfit { at: Place::At(self.at.clone()), why }
    }
}

fn is_word(spec: &ChoiceSpec, text: &str) -> bool {
    spec.words.iter().any(|(word, _)| *word == text)
}
