//! Before a contract is issued: is it about the right person? [domain.md §6 item 16]

use domain::names::{Slip, slips};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::wire::Nothing;

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
    pub(crate) fn other_names(&self, _: Nothing) -> Result<OtherNames, Failure> {
        let taken = self.hold()?.taken()?;
        let mut names = Vec::new();
        for other in self.others(&taken)? {
            let stored = self.hold_again(taken.vault)?.vault()?.load(other)?;
            for part in stored.parts.iter().filter(|part| part.name == PERSON) {
                let found: OnlyNames =
                    serde_json::from_str(&part.body).map_err(|_| Failure::of("damaged-contents"))?;
                names.extend([found.liked_name, found.full_name]);
            }
        }
        Ok(OtherNames { slips: slips(&taken.workshop, &names) })
    }
}
