//! Local rates and funders: a workshop's own, those that were kept for the next workshops, and those that travel
//! with the app.

use domain::Workshop;
use domain::field::Node;
use domain::money::{LISTS, bring_in, shipped_lists};
use domain::names::{known_names, slips};
use domain::stages::LocalLists;
use serde::Serialize;
use ts_rs::TS;

use crate::calls::edit::Settled;
use crate::calls::history::Verb;
use crate::calls::nothing::Nothing;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::session::Session;

/// The local lists that were kept.
#[derive(Debug, Serialize, TS)]
pub struct Kept {
    /// What the next workshops begin with.
    pub lists: LocalLists,
}

/// The setting that holds the lists kept for the next workshops, as the tool is kept.
const KEPT: &str = "local_lists";

/// What goes into other people's workshops, and from there to their commissioners, names nobody of this one.
fn names_nobody(workshop: &Workshop) -> Result<(), Failure> {
    let mut alone = Workshop::empty(workshop.id);
    alone.money.lists = workshop.money.lists.clone();
    match slips(&alone, &known_names(workshop)).into_iter().next() {
        None => Ok(()),
        Some(slip) => {
            Err(Failure { at: Some(slip.at), ..Failure::with(ErrorCode::ListsName, &[("name", &slip.name)]) })
        }
    }
}

impl<H: Host> Session<'_, H> {
    /// Fills the empty lists of the open workshop, as one step.
    pub(crate) fn bring_in_lists(&mut self, _: Nothing) -> Result<Settled, Failure> {
        if !Node::is_empty(&self.workshop()?.workshop.money.lists) {
            return Err(Failure { at: Some(LISTS.into()), ..Failure::of(ErrorCode::ListsThere) });
        }
        let acts = bring_in(&self.offered_lists()?, || self.new_id());
        self.act(Verb::ListsBroughtIn, acts)
    }

    /// Keeps the lists of the open workshop, so that the next workshops begin with them.
    pub(crate) fn keep_lists(&mut self, _: Nothing) -> Result<Kept, Failure> {
        let workshop = &self.workshop()?.workshop;
        names_nobody(workshop)?;
        let (stage, tool) = LISTS.split_once('/').unwrap_or_default();
        let lists = workshop.tool_json(stage, tool);
        let lists = lists.ok_or_else(|| Failure::of(ErrorCode::BadRequest))?;
        self.vault_mut()?.set_setting(KEPT, lists.get())?;
        Ok(Kept { lists: self.offered_lists()? })
    }

    /// The lists for a workshop that has none of its own: those that were kept, else those of the app.
    pub(crate) fn offered_lists(&self) -> Result<LocalLists, Failure> {
        Ok(self.kept_lists()?.unwrap_or_else(|| shipped_lists().clone()))
    }

    /// Lists that somebody made their own go into each new workshop, so that its wages are checked against them.
    pub(crate) fn give_lists(&self, workshop: &mut Workshop) -> Result<(), Failure> {
        if let Some(lists) = self.kept_lists()? {
            workshop.money.lists = lists;
        }
        Ok(())
    }

    fn kept_lists(&self) -> Result<Option<LocalLists>, Failure> {
        let kept = self.vault()?.setting(KEPT)?;
        // Lists that cannot be read any more give way to those of the app, which are right for somebody.
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()).filter(|lists| !Node::is_empty(lists)))
    }
}
