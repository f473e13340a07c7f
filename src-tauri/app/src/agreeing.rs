//! Agreeing: review dates proposed, and the sameness check against the other workshops of the vault.

use domain::reviews;
use domain::sameness::{Twin, same, texts};
use uuid::Uuid;

use crate::App;
use crate::failure::Failure;
use crate::held::{Held, Taken};
use crate::host::Host;
use crate::log::Verb;
use crate::parts::assembled;
use crate::wire::{Nothing, Sameness, Settled, TwinFound};

impl<H: Host> Held<'_, H> {
    /// Fills the empty list of reviews from the first day of the contract, as one step.
    pub(crate) fn propose_reviews(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let workshop = &self.workshop()?.workshop;
        if !workshop.agree.reviews.reviews.is_empty() {
            return Err(Failure { at: Some(reviews::LIST.into()), ..Failure::of("reviews_there") });
        }
        let acts = reviews::propose(workshop, || self.new_id());
        if acts.is_empty() {
            return Err(Failure { at: Some("agree/term/starts".into()), ..Failure::of("no_first_day") });
        }
        self.act(Verb::ReviewsProposed, acts)
    }
}

impl<H: Host> App<H> {
    /// The other workshops of the vault, each to be read by itself, so that saving waits for one at most.
    pub(crate) fn others(&self, taken: &Taken) -> Result<Vec<Uuid>, Failure> {
        let rows = self.hold_again(taken.vault)?.vault()?.shelf()?;
        Ok(rows.into_iter().map(|row| row.id).filter(|id| *id != taken.workshop.id).collect())
    }

    /// Compares the open workshop with every other workshop of the vault. Of those it tells how many there are.
    pub(crate) fn sameness(&self, _: Nothing) -> Result<Sameness, Failure> {
        let taken = self.hold()?.taken()?;
        let mine = texts(&taken.workshop);
        let mut found = Sameness { compared: 0, twins: Vec::new() };
        for id in self.others(&taken)? {
            let stored = self.hold_again(taken.vault)?.vault()?.load(id)?;
            let other = assembled(id, &stored)?;
            found.compared += 1;
            let twin = |twin: Twin| TwinFound { at: twin.at, words: twin.words, exact: twin.is_exact };
            found.twins.extend(same(&mine, &texts(&other)).into_iter().map(twin));
        }
        found.twins.sort_by(|one, other| one.at.cmp(&other.at));
        Ok(found)
    }
}
