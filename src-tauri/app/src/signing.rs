//! A signature names the text it was given to: whoever is marked as having signed an issued contract gets its number,
//! the seal of their copy and what that copy promises, in the same step.

use std::collections::BTreeSet;

use domain::compose::CopiesSigned;
use domain::stages::{Signing, SigningState};
use domain::values::Word;
use domain::{Act, Audience, Edit, Reader};
use serde_json::Value;
use uuid::Uuid;

use crate::calls::contract::{KeptCopy, kept};
use crate::failure::Failure;
use crate::host::Host;
use crate::session::Session;

const LIST: &str = "agree/signatures/signatures";

/// Signatures that some edits touched, by what of them.
#[derive(Default)]
struct Touched {
    /// Where it stands now, and stood otherwise before.
    newly: BTreeSet<Uuid>,
    /// The version, or who it is.
    otherwise: BTreeSet<Uuid>,
}

impl Touched {
    fn by(edits: &[Edit]) -> Self {
        let mut touched = Self::default();
        for edit in edits {
            match &edit.act {
                // A row that comes with its version comes from somewhere that knows.
                Act::AddRow { at, row, body, .. }
                    if at == LIST && body["version"].as_str().is_none_or(str::is_empty) =>
                {
                    touched.newly.insert(*row);
                }
                Act::Set { at, to } => {
                    let Some((row, field)) = row_and_field(at) else { continue };
                    match field {
                        // A signature that turns out to have been a mark was given to the same text.
                        "state" if *to != edit.was && !(is_given(to) && is_given(&edit.was)) => {
                            touched.newly.insert(row);
                        }
                        "version" | "who" => {
                            touched.otherwise.insert(row);
                        }
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        touched
    }
}

fn row_and_field(at: &str) -> Option<(Uuid, &str)> {
    let (row, field) = at.strip_prefix(LIST)?.strip_prefix('/')?.split_once('/')?;
    Some((row.parse().ok()?, field))
}

fn is_given(state: &Value) -> bool {
    SigningState::ALL.iter().any(|one| one.is_given() && state == one.word())
}

/// The copy that somebody signed. Where providers were not told apart yet, all of them had one copy; so had the person
/// and the family.
fn copy_signed(kept: &[KeptCopy], signed: Reader) -> Option<&KeptCopy> {
    let of = |audience: Audience| {
        let is_theirs = move |copy: &&KeptCopy| {
            copy.audience == audience && copy.provider.is_none_or(|one| Some(one) == signed.provider)
        };
        kept.iter().filter(is_theirs).max_by_key(|copy| copy.provider)
    };
    let with_the_person = || (signed.audience == Audience::Family).then(|| of(Audience::Person)).flatten();
    of(signed.audience).or_else(with_the_person)
}

impl<H: Host> Session<'_, H> {
    /// The acts that name the texts of the signatures which these edits touched.
    pub(crate) fn texts_signed(&self, edits: &[Edit]) -> Result<Vec<Act>, Failure> {
        let touched = Touched::by(edits);
        if touched.newly.is_empty() && touched.otherwise.is_empty() {
            return Ok(Vec::new());
        }
        let workshop = &self.workshop()?.workshop;
        let newest = self.vault()?.contracts(workshop.id)?.iter().map(|row| row.number).max();
        let mut acts = Vec::new();
        for row in &workshop.agree.signatures.signatures {
            let is_new = touched.newly.contains(&row.id);
            if !is_new && !touched.otherwise.contains(&row.id) {
                continue;
            }
            let version = row.version.as_str().trim();
            let is_about_a_text = row.state.is_some_and(SigningState::is_about_a_text);
            let version = match newest {
                // Whoever says nothing of a text has signed none.
                _ if !is_about_a_text => String::new(),
                Some(number) if is_new && !touched.otherwise.contains(&row.id) => number.to_string(),
                _ => version.to_owned(),
            };
            acts.extend(self.named(row, &version)?);
        }
        Ok(acts)
    }

    /// Names a version with the seal and the promises of the signer's copy of it. Of one that was not issued from this
    /// vault nothing more is known.
    fn named(&self, row: &Signing, version: &str) -> Result<Vec<Act>, Failure> {
        let workshop = &self.workshop()?.workshop;
        let signed = CopiesSigned::of(workshop).by(row);
        let issued = self.vault()?.contracts(workshop.id)?;
        let issued = issued.iter().find(|contract| version.parse() == Ok(contract.number));
        let kept = issued.map(kept).transpose()?;
        let copy = kept.as_ref().and_then(|kept| copy_signed(kept, signed)).cloned();
        let (seal, promises) = copy.map(|copy| (copy.seal, copy.promises)).unwrap_or_default();
        let fields = [
            ("version", version.to_owned(), row.version.as_str()),
            ("seal", seal, row.seal.as_str()),
            ("promises", promises, row.promises.as_str()),
        ];
        let changed = fields.into_iter().filter(|(_, to, was)| to != was);
        let set = |(field, to, _): (&str, String, &str)| Act::Set {
            at: format!("{LIST}/{}/{field}", row.id),
            to: to.into(),
        };
        Ok(changed.map(set).collect())
    }
}
