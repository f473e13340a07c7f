use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, LineLinks, Pence, Quantity, Rows, Text, Who};

tool! {
    /// Individual service funds: a council's and one of the NHS may stand side by side. [domain.md 2.22]
    ServiceFunds for State, Support {
        /// One row for each fund, with its own holder and terms.
        funds: Rows<ServiceFund>,
    }
}

row! {
    /// The terms of an individual service fund, or of a personal health budget that somebody holds for the person in the
    /// same way. The lines of money say how much. [domain.md 2.22]
    ServiceFund {
        /// Who holds the fund: the organisation, by whoever speaks for it.
        holder: Who,
        /// The lines of money that the fund is made of; a line is in one agreement only.
        lines: LineLinks,
        /// The day from which they hold it.
        starts: Option<Day>,
        /// The day by which the holder and the person have finished the plan of how it is used.
        plan_done_by: Option<Day>,
        /// How and when the money is paid to the holder.
        paid: Text,
        /// How often the person gets a statement of what was spent and banked.
        statements: Text,
        /// How many weeks of the fund may be saved up, in whole hundredths.
        surplus_weeks_hundredths: Option<Quantity>,
        /// What saved money may be used for, and what happens to more.
        surplus_use: Text,
        /// What happens to money that is left because things were done better: who has which share of it.
        savings_share: Text,
        /// What the holder takes for managing it for a year, in whole pence.
        fee_a_year_pence: Option<Pence>,
        /// How the person chooses the staff who are paid from it.
        staff: Text,
        /// How the holder is insured.
        insurance: Text,
        /// DBS checks and the right to work of those who are paid from it.
        safe_hands: Text,
        /// How other providers are used.
        others: Text,
        /// What happens when the holder cannot do what is needed within the fund.
        beyond_funds: Text,
        /// What the fund cannot be spent on.
        not_for: Text,
        /// How conflicts of interest are avoided: who assesses does not sell.
        conflicts: Text,
        /// What happens when the person is away or in hospital.
        absence: Text,
        /// What happens to the fund, and to those who are paid from it, when the person dies.
        death: Text,
        /// How the person changes the provider, with what notice, and what happens to the balance.
        leaving: Text,
        /// How it is audited.
        audit: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}
