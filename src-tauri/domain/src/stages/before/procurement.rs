use crate::kit::tool::tool;
use crate::kit::values::{Day, Line, Pence, Text, Who, choice};

tool! {
    /// How the contract is bought: recorded facts, no advice. [S001-100]
    Procurement for State, Support {
        /// The route.
        route: Option<ProcurementRoute>,
        /// The authority for it: standing order, framework, scheme of delegation.
        authority: Line,
        /// Who decided.
        decided_by: Who,
        /// The day of the decision.
        date: Option<Day>,
        /// The whole value over the contract's life, in whole pence.
        value_pence: Option<Pence>,
        /// Why this route.
        reasons: Text,
    }
}

choice! {
    /// A route by which support is bought.
    ProcurementRoute {
        /// Nothing is bought: direct payment or individual service fund.
        NotBought = "not_bought",
        /// Call-off from a framework or dynamic market.
        Framework = "framework",
        /// Below the threshold, by quotation.
        BelowThreshold = "below_threshold",
        /// Direct award.
        DirectAward = "direct_award",
        /// Exemption or waiver from standing orders.
        Waiver = "waiver",
        /// The Provider Selection Regime, for health services that an NHS body buys. [SI 2023/1348]
        ProviderSelection = "provider_selection",
        /// Competition.
        Competition = "competition",
    }
}
