//! Agreeing: review dates proposed, and the sameness check against the other workshops of the vault.

use domain::reviews;
use domain::sameness::{Twin, same, texts};

use crate::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::assembled;
use crate::wire::{EditCall, Nothing, Sameness, Settled, TwinFound};

impl<H: Host> App<H> {
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
        self.edit(EditCall { acts, visit: None })
    }

    /// Compares the open workshop with every other workshop of the vault. Of those it tells how many there are.
    pub(crate) fn sameness(&mut self, _: Nothing) -> Result<Sameness, Failure> {
        let open = &self.workshop()?.workshop;
        let mine = texts(open);
        let mut found = Sameness { compared: 0, twins: Vec::new() };
        for row in self.vault()?.shelf()?.iter().filter(|row| row.id != open.id) {
            let other = assembled(row.id, &self.vault()?.load(row.id)?)?;
            found.compared += 1;
            let twin = |twin: Twin| TwinFound { at: twin.at, words: twin.words, exact: twin.is_exact };
            found.twins.extend(same(&mine, &texts(&other)).into_iter().map(twin));
        }
        found.twins.sort_by(|one, other| one.at.cmp(&other.at));
        Ok(found)
    }
}
