//! Who does what, in what circumstances. [S000-41; S002-132; domain.md 2.8]

use crate::audience::Audiences;
use crate::tool::{row, stage, tool};
use crate::values::{Duration, NeedLinks, OutcomeLinks, Rows, Text, Who, choice};

stage! {
    /// The support that makes the plan happen, paid and unpaid.
    WhoDoesWhat {
        support: Support,
    }
}

tool! {
    /// Every piece of support: what, in what circumstances, by whom, when. [S000-41]
    Support {
        /// One row for each support element.
        elements: Rows<SupportElement>,
    }
}

row! {
    /// One piece of support.
    SupportElement {
        /// What is done.
        what: Text,
        /// In what circumstances.
        circumstances: Text,
        /// Who does it, if it is known.
        who: Who,
        /// What kind of support it is.
        kind: Option<SupportKind>,
        /// When and how often, in words.
        when: Text,
        /// How long in an ordinary week, in whole minutes.
        minutes_a_week: Option<Duration>,
        /// Outcomes that it serves.
        outcomes: OutcomeLinks,
        /// Needs that it meets.
        needs: NeedLinks,
        /// How firm it is.
        standing: Option<Standing>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of support; informal, natural and technology are as good as paid. [S002-132]
    SupportKind {
        /// Family time.
        Family = "family",
        /// Friends, neighbours, community, universal services.
        Community = "community",
        /// Technology or equipment.
        Technology = "technology",
        /// A personal assistant.
        PersonalAssistant = "personal_assistant",
        /// Shared or core support by the provider.
        ProviderCore = "provider_core",
        /// One-to-one support by the provider.
        ProviderOneToOne = "provider_one_to_one",
        /// Sleep-in.
        SleepIn = "sleep_in",
        /// Waking night.
        WakingNight = "waking_night",
        /// On call.
        OnCall = "on_call",
        /// Clinical or specialist time.
        Clinical = "clinical",
        /// Housing.
        Housing = "housing",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// How firm an offer is. Only "committed" counts in what the contract promises. [domain.md §6 item 33]
    Standing {
        /// Offered.
        Offered = "offered",
        /// Agreed in principle.
        InPrinciple = "in_principle",
        /// Committed, by somebody who may.
        Committed = "committed",
    }
}
