use crate::kit::tool::tool;
use crate::kit::values::{Pence, Text, choice};

tool! {
    /// The question that must be asked: an amount that the family controls. [S000-44]
    FamilyControl for State, Support {
        /// The answer.
        answer: Option<FamilyAnswer>,
        /// If an amount: how much for a year, in whole pence.
        amount_a_year_pence: Option<Pence>,
        /// If an amount: what it is for.
        what_for: Text,
        /// If not now: why.
        not_now_because: Text,
    }
}

choice! {
    /// The two lawful answers to the family-control question.
    FamilyAnswer {
        /// The family controls an amount.
        Amount = "amount",
        /// Considered, and not now.
        NotNow = "not_now",
    }
}
