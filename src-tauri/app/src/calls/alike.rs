//! What stands in this contract and in another one of the vault. Of those other workshops nothing is told.

use domain::names::{Slip, slips};
use domain::sameness::{Twin, same, texts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::calls::nothing::Nothing;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::assembled;

/// What of this contract stands in another one too, standard terms left out.
#[derive(Debug, Serialize, TS)]
pub struct Sameness {
    /// With how many other workshops it was compared.
    pub compared: usize,
    /// Every text that is the same or nearly the same.
    pub twins: Vec<TwinFound>,
}

/// One text that has a twin in another contract. Nothing of that contract is told: others look at the same screen.
#[derive(Debug, Serialize, TS)]
pub struct TwinFound {
    /// The path of the text in the open workshop.
    pub at: String,
    /// The text.
    pub words: String,
    /// Whether they are the same word for word, but for the names.
    pub exact: bool,
}

/// Where names from other workshops stand in this one. Nothing is told of those workshops.
#[derive(Debug, Serialize, TS)]
pub struct OtherNames {
    /// In the order of the walk.
    pub slips: Vec<Slip>,
}

/// The tool that holds the person’s names, as it is kept. Of another workshop nothing else is read.
const PERSON: &str = "before/person";

#[derive(Default, Deserialize)]
#[serde(default)]
struct OnlyNames {
    liked_name: String,
    full_name: String,
}

impl<H: Host> App<H> {
    /// Compares the open workshop with every other workshop of the vault. Of those it tells how many there are.
    pub(crate) fn sameness(&self, _: Nothing) -> Result<Sameness, Failure> {
        let captured = self.session()?.capture()?;
        let mine = texts(&captured.workshop);
        let mut found = Sameness { compared: 0, twins: Vec::new() };
        for id in self.others(&captured)? {
            let stored = self.session_with(captured.vault)?.vault()?.load(id)?;
            let other = assembled(id, &stored)?;
            found.compared += 1;
            let twin = |twin: Twin| TwinFound { at: twin.at, words: twin.words, exact: twin.is_exact };
            found.twins.extend(same(&mine, &texts(&other)).into_iter().map(twin));
        }
        found.twins.sort_by(|one, other| one.at.cmp(&other.at));
        Ok(found)
    }

    /// Before a contract is issued: is it about the right person? [domain.md §6 item 16]
    pub(crate) fn other_names(&self, _: Nothing) -> Result<OtherNames, Failure> {
        let captured = self.session()?.capture()?;
        let mut names = Vec::new();
        for other in self.others(&captured)? {
            let stored = self.session_with(captured.vault)?.vault()?.load(other)?;
            for part in stored.parts.iter().filter(|part| part.name == PERSON) {
                let found: OnlyNames =
                    serde_json::from_str(&part.body).map_err(|_| Failure::of(ErrorCode::DamagedContents))?;
                names.extend([found.liked_name, found.full_name]);
            }
        }
        Ok(OtherNames { slips: slips(&captured.workshop, &names) })
    }
}
