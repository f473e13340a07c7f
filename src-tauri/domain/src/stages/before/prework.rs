use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Rows, Text, Who, choice};

tool! {
    /// What came in before the workshop. [S000-12, 15, 16]
    Prework for State {
        /// One row for each piece.
        received: Rows<Piece>,
    }
}

row! {
    /// One piece of preparation.
    Piece {
        /// What it is.
        what: Option<PieceKind>,
        /// Who it came from.
        from: Who,
        /// The day it came.
        received_on: Option<Day>,
        /// What it says, in short and in plain words.
        summary: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of preparation.
    PieceKind {
        /// What the person prepared.
        PersonsThoughts = "persons_thoughts",
        /// What the family prepared.
        FamilysThoughts = "familys_thoughts",
        /// The Care Act assessment.
        CareActAssessment = "care_act_assessment",
        /// The indicative budget.
        IndicativeBudget = "indicative_budget",
        /// A housing offer.
        HousingOffer = "housing_offer",
        /// A support offer.
        SupportOffer = "support_offer",
        /// A health summary.
        HealthSummary = "health_summary",
        /// Anything else.
        Other = "other",
    }
}
