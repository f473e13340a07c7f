use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Duration, NeedLinks, OutcomeLinks, Rows, Text, Who, choice};

tool! {
    /// Every piece of support: what, in what circumstances, by whom, when. [S000-41]
    Support for State, Support {
        /// One row for each support element.
        elements: Rows<SupportElement>,
        /// Advice and information that go with the plan. [Care Act 2014 s25(1)(f)]
        advice: Rows<Advice>,
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
        /// Who committed it, and may. [domain.md §6 item 33]
        committed_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

row! {
    /// A piece of advice or information.
    Advice {
        /// The advice, in words that the person understands.
        what: Text,
        /// What it helps with.
        helps: Option<AdviceHelps>,
        /// Who gave it.
        given_by: Who,
        /// Needs that it is about.
        needs: NeedLinks => for_the_room "a thread on screen and for the checks; both ends are printed where they belong",
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// The two kinds of advice that a care and support plan includes. [Care Act 2014 s25(1)(f)]
    AdviceHelps {
        /// Meeting or reducing needs that there are. [s25(1)(f)(i)]
        MeetOrReduce = "meet_or_reduce",
        /// Preventing or delaying needs that may come. [s25(1)(f)(ii)]
        PreventOrDelay = "prevent_or_delay",
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
