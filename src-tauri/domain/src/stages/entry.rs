//! Something that was said: the atom of everything people say.

use crate::kit::audience::Audiences;
use crate::kit::tool::row;
use crate::kit::values::{Picture, Text, Who, choice};

row! {
    /// Something that somebody said, in their own words. The atom of everything people say.
    Entry {
        /// The words, as they were said.
        text: Text,
        /// A picture that says the same.
        picture: Picture,
        /// How the contract says it, if it has to say it otherwise. The words above stay as they were said.
        contract_wording: Text,
        /// Who said it.
        said_by: Who,
        /// How it was said.
        how: Option<How>,
        /// Who wrote it down.
        recorded_by: Who => for_the_room "who typed it says nothing about it",
        /// Where it stands by now.
        standing: Option<EntryStanding>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

impl Entry {
    /// Whether it says something that still holds. What does not is kept for the record, and nobody quotes it.
    pub fn still_holds(&self) -> bool {
        !self.text.is_blank() && self.standing != Some(EntryStanding::Superseded)
    }

    /// Whether it waits for a decision. The contract and the papers say so where they quote it.
    pub fn is_open(&self) -> bool {
        !self.text.is_blank()
            && matches!(self.standing, Some(EntryStanding::Disputed | EntryStanding::Parked))
    }

    /// Whether a paper for others may quote it: it still holds, and whoever was asked wanted to say it. The contract, which
    /// the person reads too, also tells that somebody did not want to.
    pub fn may_be_quoted(&self) -> bool {
        self.still_holds() && self.how != Some(How::DidNotWantTo)
    }

    /// Whether the profile may quote it: what is left for later is no help to a stranger.
    pub fn may_be_in_profile(&self) -> bool {
        self.may_be_quoted() && self.standing != Some(EntryStanding::Parked)
    }
}

choice! {
    /// How something was said. [domain.md §6 item 4]
    How {
        /// In words.
        Said = "said",
        /// Shown, signed or pointed at.
        Showed = "showed",
        /// Others think that the person means this.
        WeThink = "we_think",
        /// Asked, and did not want to say.
        DidNotWantTo = "did_not_want_to",
    }
}

choice! {
    /// Where something that was said stands by now.
    EntryStanding {
        /// Said, nothing more.
        Said = "said",
        /// Everyone agrees.
        Agreed = "agreed",
        /// Somebody sees it differently.
        Disputed = "disputed",
        /// Left for later.
        Parked = "parked",
        /// No longer holds; kept for the record and left out of the contract.
        Superseded = "superseded",
    }
}
