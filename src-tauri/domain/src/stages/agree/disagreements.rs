use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, OpenMatterLinks, PeopleLinks, PromiseLinks, Rows, Text, Who, choice};

tool! {
    /// Where people disagree: every view, in the words of those who hold it. [domain.md 2.25]
    Disagreements for State, Support {
        /// One row for each disagreement.
        disagreements: Rows<Disagreement>,
        /// One row for each view, as many as there are.
        views: Rows<View>,
    }
}

row! {
    /// One disagreement.
    Disagreement {
        /// The question.
        question: Text,
        /// What we do meanwhile.
        meanwhile: Text,
        /// Who decides.
        decider: Who,
        /// By when.
        by_when: Option<Day>,
        /// What has to be known to decide.
        needed: Text,
        /// What it means for the contract until then.
        effect: Option<Effect>,
        /// Which promises of the contract it is about: each is printed with what it means for it. [domain.md §6 item 9]
        about: PromiseLinks,
        /// Whether it is open or settled; open while nothing is said.
        state: Option<MatterState>,
        /// If settled: with what result.
        result: Text,
        /// If settled: when.
        settled_on: Option<Day>,
        /// If settled: by whom.
        settled_by: PeopleLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

row! {
    /// One view of a disagreement or of a parked matter.
    View {
        /// What it is a view of. Whoever may not see that does not see the view.
        matter: OpenMatterLinks,
        /// The view, in the words of those who hold it.
        words: Text,
        /// Who holds it.
        holders: PeopleLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What an open matter means for what the contract promises. [domain.md 2.25]
    Effect {
        /// The promise stands, and what we do meanwhile holds.
        Interim = "interim",
        /// The promise holds only if it is decided so.
        Conditional = "conditional",
        /// The promise has its place and stays blank.
        Blank = "blank",
        /// The promise is left out of the contract.
        LeftOut = "left_out",
        /// None.
        Nothing = "nothing",
    }
}

choice! {
    /// Whether a matter is still open.
    MatterState {
        /// Open.
        Open = "open",
        /// Settled.
        Settled = "settled",
    }
}
