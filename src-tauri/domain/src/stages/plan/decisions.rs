use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{CapacityLinks, Rows, Text, Who, choice};

tool! {
    /// How the person decides, and who has the last word about what. [domain.md 2.7]
    DecisionMaking for State, Support {
        /// How the person likes to get information.
        information: Text,
        /// How to offer choices.
        choices: Text,
        /// How to help the person understand.
        understanding: Text,
        /// The best times to decide.
        best_times: Text,
        /// The worst times to decide.
        worst_times: Text,
        /// One row for each important decision.
        agreements: Rows<DecisionAgreement>,
    }
}

row! {
    /// One important decision in the person's life.
    DecisionAgreement {
        /// The decision.
        decision: Text,
        /// How the person must be involved.
        involved: Text,
        /// Who has the last word.
        decider: Option<Decider>,
        /// Who that is, if it is not the person.
        decider_who: Who,
        /// If somebody else decides: why that is lawful.
        lawful_because: Text,
        /// The capacity record for this very decision.
        capacity: CapacityLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Who has the last word.
    Decider {
        /// The person.
        Person = "person",
        /// The person, with support.
        PersonWithSupport = "person_with_support",
        /// A deputy or attorney.
        DeputyOrAttorney = "deputy_or_attorney",
        /// A best-interests process.
        BestInterests = "best_interests",
        /// Somebody else who is named.
        NamedOther = "named_other",
    }
}
