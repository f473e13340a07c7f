use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Line, Rows, Text};

tool! {
    /// Hard words, in plain words. Printed with the contract where they are used. [domain.md §6 item 14]
    Glossary for State, Support {
        /// One row for each word.
        terms: Rows<GlossaryTerm>,
    }
}

row! {
    /// One hard word.
    GlossaryTerm {
        /// The word or the letters.
        term: Line,
        /// What it means, in plain words.
        meaning: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}
