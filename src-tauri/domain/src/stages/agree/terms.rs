use crate::kit::tool::tool;
use crate::kit::values::{Text, Who};

tool! {
    /// Terms that a contract cannot do without. Empty ones are taken from the standard terms. [domain.md 2.24]
    ContractTerms for State, Support {
        /// How and when the provider is paid.
        payment: Text,
        /// How prices change from year to year.
        prices: Text,
        /// What is paid when the person is away.
        absence: Text,
        /// What insurance the provider holds.
        insurance: Text,
        /// How support goes on in a failure: flood, strike, insolvency.
        continuity: Text,
        /// Whether somebody else may be brought in to do it.
        subcontracting: Text,
        /// Who keeps what data, and how long.
        data: Text,
        /// What is recorded and told, and nothing else.
        monitoring: Text,
        /// How a dispute is settled.
        disputes: Text,
        /// Who pulls the parties together.
        led_by: Who,
    }
}

impl ContractTerms {
    /// The terms of a contract that may be agreed otherwise, in the order of the page: name and what was agreed.
    pub(crate) const fn own(&self) -> [(&'static str, &Text); 9] {
        [
            ("payment", &self.payment),
            ("prices", &self.prices),
            ("absence", &self.absence),
            ("insurance", &self.insurance),
            ("continuity", &self.continuity),
            ("subcontracting", &self.subcontracting),
            ("data", &self.data),
            ("monitoring", &self.monitoring),
            ("disputes", &self.disputes),
        ]
    }
}
