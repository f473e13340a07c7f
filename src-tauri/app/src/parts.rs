//! The workshop as it is kept: one part for each tool, so that an edit writes only the tools that it touched.

use std::fmt::Write;

use domain::Workshop;
use domain::history::Step;
use serde::Serialize;
use serde_json::value::RawValue;
use store::{Format, NewPart, Stored};
use ts_rs::TS;
use uuid::Uuid;

use crate::code::ErrorCode;
use crate::failure::Failure;

/// A tool that changed.
#[derive(Debug, Serialize, TS)]
pub struct Changed {
    /// The stage.
    pub stage: String,
    /// The tool.
    pub tool: String,
    /// What it now holds.
    #[ts(type = "unknown")]
    pub value: Box<RawValue>,
}

/// The format that workshops are kept in.
pub(crate) fn today() -> Format {
    Format::new(domain::FORMAT.major, domain::FORMAT.minor)
}

/// Tools as they are kept, each under its path: stage and tool.
pub(crate) struct Parts(Vec<(String, Box<RawValue>)>);

impl Parts {
    /// Every tool.
    pub(crate) fn all(workshop: &Workshop) -> Result<Self, Failure> {
        let mut parts = Self(Vec::new());
        for stage in Workshop::STAGES {
            for tool in stage.tools {
                parts.add(workshop, stage.name, tool.name)?;
            }
        }
        Ok(parts)
    }

    /// The tools that a step changed.
    pub(crate) fn touched(workshop: &Workshop, step: &Step) -> Result<Self, Failure> {
        let mut parts = Self(Vec::new());
        for place in step.edits.iter().flat_map(|edit| edit.act.places()) {
            let mut steps = place.split('/');
            let (stage, tool) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
            parts.add(workshop, stage, tool)?;
        }
        Ok(parts)
    }

    /// A tool that cannot be written is never kept as nothing.
    fn add(&mut self, workshop: &Workshop, stage: &str, tool: &str) -> Result<(), Failure> {
        let name = format!("{stage}/{tool}");
        if self.0.iter().all(|(known, _)| *known != name) {
            let body = workshop.tool_json(stage, tool).ok_or_else(|| Failure::of(ErrorCode::BadRequest))?;
            self.0.push((name, body));
        }
        Ok(())
    }

    /// As the store takes them.
    pub(crate) fn to_store(&self) -> Vec<NewPart<'_>> {
        self.0.iter().map(|(name, body)| NewPart { name, body: body.get() }).collect()
    }

    /// For the page: the very text that is kept, not serialised a second time.
    pub(crate) fn into_changed(self) -> Vec<Changed> {
        let tell = |(name, value): (String, Box<RawValue>)| {
            let (stage, tool) = name.split_once('/').unwrap_or_default();
            Changed { stage: stage.to_owned(), tool: tool.to_owned(), value }
        };
        self.0.into_iter().map(tell).collect()
    }
}

/// Puts a workshop together again from its parts. What is there under a name that no tool has is put in
/// as well, so that it is refused as in a file, and not dropped.
pub(crate) fn assembled(id: Uuid, stored: &Stored) -> Result<Workshop, Failure> {
    let size: usize = stored.parts.iter().map(|part| part.name.len() + part.body.len() + 8).sum();
    let mut whole = String::with_capacity(size + 64);
    let Format { major, minor } = stored.format;
    let _ = write!(whole, "{{\"format\":{major},\"minor\":{minor},\"id\":\"{id}\"");
    let mut last = None;
    // The store gives parts in the order of their names, so that each stage's stand together.
    for part in &stored.parts {
        let (stage, tool) =
            part.name.split_once('/').ok_or_else(|| Failure::of(ErrorCode::DamagedContents))?;
        if last == Some(stage) {
            whole.push(',');
        } else {
            whole.push_str(if last.is_some() { "},\"" } else { ",\"" });
            whole.extend([stage, "\":{"]);
        }
        whole.extend(["\"", tool, "\":", &part.body]);
        last = Some(stage);
    }
    whole.push_str(if last.is_some() { "}}" } else { "}" });
    Ok(Workshop::from_json(&whole)?)
}

#[cfg(test)]
mod tests {
    use domain::{Act, apply};
    use store::StoredPart;

    use super::*;

    fn stored(parts: &Parts) -> Stored {
        let part = |(name, body): &(String, Box<RawValue>)| StoredPart {
            name: name.clone(),
            body: body.get().into(),
        };
        let mut parts: Vec<_> = parts.0.iter().map(part).collect();
        parts.sort_by(|a, b| a.name.cmp(&b.name));
        Stored { seq: 0, format: today(), parts, saved_at: 0 }
    }

    #[test]
    fn a_workshop_comes_back_from_its_parts_and_from_those_that_an_edit_touched() {
        let mut workshop = Workshop::from_json(crate::SAMPLE).unwrap();
        let mut kept = stored(&Parts::all(&workshop).ok().unwrap());
        for at in ["before/moving/why", "crisis/cover/slots", "agree/flexibility/alone"] {
            let act = match at {
                "crisis/cover/slots" => {
                    Act::AddRow { at: at.into(), row: Uuid::nil(), index: 0, body: serde_json::Value::Null }
                }
                _ => Act::Set { at: at.into(), to: "another word".into() },
            };
            let step = Step::new(vec![apply(&mut workshop, act).unwrap()]);
            let touched = Parts::touched(&workshop, &step).ok().unwrap();
            assert_eq!(touched.0.len(), 1);
            let part = kept.parts.iter_mut().find(|part| part.name == touched.0[0].0).unwrap();
            part.body = touched.0[0].1.get().into();
            assert_eq!(assembled(workshop.id, &kept).ok().unwrap(), workshop);
        }
    }

    #[test]
    fn a_part_too_few_is_an_empty_tool_and_a_part_too_many_is_refused() {
        let workshop = Workshop::empty(Uuid::nil());
        let mut kept = stored(&Parts::all(&workshop).ok().unwrap());
        kept.parts.clear();
        assert_eq!(assembled(workshop.id, &kept).ok().unwrap(), workshop);
        for (name, code) in
            [("plan/unheard_of", ErrorCode::BadWorkshop), ("plan", ErrorCode::DamagedContents)]
        {
            kept.parts = vec![StoredPart { name: name.into(), body: "{}".into() }];
            assert_eq!(assembled(workshop.id, &kept).err().unwrap().code, code);
        }
    }
}
