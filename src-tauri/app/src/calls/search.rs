//! Finding words: in the workshop that is open, and in all of them while none is. Whoever is in the room looks at the
//! same screen, so that no other person's words or name come up beside an open workshop.

use domain::Workshop;
use domain::field::{Field, Kind, walk};
use domain::words::words;
use serde::{Deserialize, Serialize};
use store::{FoundPassage, PartTexts, StaleWorkshop};
use ts_rs::TS;
use uuid::Uuid;

use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::assembled;
use crate::session::Session;
use crate::views::child;

/// Words to look for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchCall {
    /// The words as typed. Each must begin a word of the answer, in any order.
    pub words: String,
}

/// What was found.
#[derive(Debug, Serialize, TS)]
pub struct SearchReply {
    /// The best first, at most 50.
    pub hits: Vec<Hit>,
}

/// An answer with the words that were looked for.
#[derive(Debug, Serialize, TS)]
pub struct Hit {
    /// The workshop.
    pub workshop: Uuid,
    /// Whose it is, as on the shelf.
    pub person: String,
    /// The path of the answer.
    pub at: String,
    /// Where that is, in words.
    pub place: String,
    /// What stands before the words found.
    pub before: String,
    /// The words found, as they were written.
    pub found: String,
    /// What stands after them.
    pub after: String,
}

/// The most places that one search shows.
const HIT_LIMIT: usize = 50;
/// The most characters to search for.
const WORDS_LIMIT: usize = 200;

impl<H: Host> Session<'_, H> {
    pub(crate) fn search(&mut self, call: SearchCall) -> Result<SearchReply, Failure> {
        let vault = self.vault()?;
        let scope = self.state.workshop.as_ref().map(|open| open.workshop.id);
        if call.words.chars().count() > WORDS_LIMIT {
            return Err(Failure::with(ErrorCode::SearchTooLong, &[("limit", &WORDS_LIMIT.to_string())]));
        }
        if call.words.trim().is_empty() {
            return Ok(SearchReply { hits: Vec::new() });
        }
        let stale = vault.stale_parts(scope)?;
        self.read_words(stale)?;
        let found = self.vault()?.search(&call.words, scope, HIT_LIMIT)?;
        Ok(SearchReply { hits: found.into_iter().map(hit).collect() })
    }

    /// Gives the vault the words that were written since it last read them.
    fn read_words(&mut self, stale: Vec<StaleWorkshop>) -> Result<(), Failure> {
        for stale in stale {
            // What cannot be opened cannot be read either, and must not keep the others from being searched.
            let Some(texts) = self.texts(stale.id, &stale.parts)? else { continue };
            self.vault_mut()?.index_parts(stale.id, stale.seq, &texts)?;
        }
        Ok(())
    }

    /// The words in these parts of a workshop; nothing when it does not open.
    fn texts(&self, id: Uuid, parts: &[String]) -> Result<Option<Vec<PartTexts>>, Failure> {
        if let Some(open) = self.state.workshop.as_ref().filter(|open| open.workshop.id == id) {
            return Ok(Some(texts(&open.workshop, parts)));
        }
        let stored = self.vault()?.load(id)?;
        Ok(assembled(id, &stored).ok().map(|workshop| texts(&workshop, parts)))
    }
}

fn texts(workshop: &Workshop, parts: &[String]) -> Vec<PartTexts> {
    let mut out = Vec::with_capacity(parts.len());
    for part in parts {
        let mut texts = Vec::new();
        let tool = part
            .split_once('/')
            .and_then(|(stage, tool)| child(workshop, stage).and_then(|stage| child(stage, tool)));
        if let Some(tool) = tool {
            walk(part, tool, &mut |at, node| {
                if let Some(words) = node.words().filter(|_| !node.is_empty()) {
                    texts.push((at.to_owned(), words.to_owned()));
                }
            });
        }
        out.push(PartTexts { name: part.clone(), texts });
    }
    out
}

fn hit(found: FoundPassage) -> Hit {
    Hit {
        workshop: found.workshop,
        person: if found.name.is_empty() { words().get("app|shelf|unnamed").to_owned() } else { found.name },
        place: place(&found.at),
        at: found.at,
        before: found.before,
        found: found.found,
        after: found.after,
    }
}

/// "Person-centred plan › What the person wants › What do they want?".
fn place(at: &str) -> String {
    let mut steps = at.split('/');
    let (stage, tool) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    let spec = Workshop::STAGES.iter().find(|spec| spec.name == stage);
    let spec = spec.and_then(|spec| spec.tools.iter().find(|spec| spec.name == tool));
    let label = spec.and_then(|spec| label(spec.type_name, spec.fields, steps)).unwrap_or_default();
    let title = |name: &str| words().get(&format!("forms|{name}|title")).to_owned();
    let (stage, tool) = (title(&format!("stages|{stage}")), title(&format!("tools|{stage}/{tool}")));
    words().fill("app|search|place", &[("stage", &stage), ("tool", &tool), ("field", &label)])
}

/// What stands above the field that these steps lead to.
fn label<'a>(owner: &str, fields: &[Field], mut steps: impl Iterator<Item = &'a str>) -> Option<String> {
    let step = steps.next()?;
    let field = fields.iter().find(|field| field.name == step)?;
    // The step after a list is the id of a row.
    match (field.kind, steps.next()) {
        (Kind::Rows(row), Some(_)) => label(row.name, row.fields, steps),
        _ => Some(words().get(&format!("forms|fields|{owner}.{step}|label")).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_with_words_can_be_named() {
        let workshop = Workshop::from_json(crate::SAMPLE).unwrap();
        let mut count = 0;
        walk("", &workshop, &mut |at, node| {
            if node.words().is_some() {
                let named = place(at);
                assert!(!named.contains('|') && !named.ends_with("› "), "{at}: {named}");
                count += 1;
            }
        });
        assert!(count > 100, "{count}");
        assert_eq!(place("before/moving/why"), "Before we start › The move › Why move?");
    }
}
