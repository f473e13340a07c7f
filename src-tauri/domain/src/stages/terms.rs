//! Budgets as they change, and the terms on which somebody holds money for the person.
//! [domain.md 2.21-2.23; Care Act 2014 s26, s31-33]

use crate::audience::Audiences;
use crate::tool::{row, tool};
use crate::values::{
    CapacityLinks, Day, Duration, Line, LineLinks, NeedLinks, Pence, Quantity, Rows, Text, Who, choice,
};

tool! {
    /// The budget as it stood at each time: indicative, proposed, agreed. Nothing is scaled when it changes.
    /// [domain.md §6 item 10; Care Act 2014 s26]
    BudgetVersions for State, Support {
        /// One row for each version after the indicative budget. The newest agreed one counts; until then the newest.
        versions: Rows<BudgetVersion>,
    }
}

row! {
    /// One version of the budget.
    BudgetVersion {
        /// How far it is agreed.
        standing: Option<BudgetStanding>,
        /// The amount for a year, in whole pence.
        amount_a_year_pence: Option<Pence>,
        /// Why it changed.
        because: Text,
        /// Who said so.
        said_by: Who,
        /// The day.
        date: Option<Day>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How far a budget is agreed.
    BudgetStanding {
        /// Proposed.
        Proposed = "proposed",
        /// Agreed by somebody who may.
        Agreed = "agreed",
    }
}

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

tool! {
    /// Direct payments: a council's and one of the NHS may stand side by side. [domain.md 2.23]
    DirectPayments for State, Support {
        /// One row for each payment, with its own recipient and terms.
        payments: Rows<DirectPayment>,
    }
}

row! {
    /// The terms of a direct payment, of the council's or of a personal health budget. The lines of money say how much and
    /// for what. [Care Act 2014 s25(2), s31-33; National Health Service Act 2006 s12A]
    DirectPayment {
        /// Who receives it.
        recipient: Who,
        /// The lines of money that are paid in this way; a line is in one agreement only.
        lines: LineLinks,
        /// In what capacity they receive it.
        capacity: Option<RecipientCapacity>,
        /// For an authorised person: the record that the person cannot ask for it. [Care Act 2014 s32]
        capacity_record: CapacityLinks,
        /// The needs that it meets. [Care Act 2014 s25(2)(a)]
        needs: NeedLinks,
        /// How often it is paid, and into what account or card.
        paid: Text,
        /// How the person's assessed contribution is paid in.
        contribution: Text,
        /// What it may be used for beside the support named in the lines; nothing that the plan does not hold,
        /// unless the commissioner says so in writing.
        allowed: Text,
        /// What it may not be used for, and whom it may not employ.
        not_allowed: Text,
        /// What records are kept and shown, and how often.
        records: Text,
        /// How many weeks may stand in the account, in whole hundredths; what is over may be asked back.
        surplus_weeks_hundredths: Option<Quantity>,
        /// Employing: contract, payroll, pension, holiday and sickness cover.
        employing: Text,
        /// Employer's liability insurance: with whom, under which number, until when.
        insurance: Text,
        /// DBS checks and the right to work of those who are employed.
        safe_hands: Text,
        /// What is set aside for redundancy, and who pays it when the support ends.
        redundancy: Text,
        /// Who helps with it.
        help: Text,
        /// The day it is first looked at: the council's within six months [SI 2014/2871 reg 7], the NHS's within three
        /// [K: SI 2013/1617; check locally].
        first_review: Option<Day>,
        /// What happens when it is used for something else.
        misuse: Text,
        /// How it is suspended or ended, with what notice.
        ending: Text,
        /// The last look at the account when it has ended, and by when the balance is paid back.
        final_audit: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// In what capacity somebody receives a direct payment.
    RecipientCapacity {
        /// The person.
        Person = "person",
        /// Somebody the person nominated.
        Nominated = "nominated",
        /// An authorised person, for somebody who lacks capacity to ask for it. [Care Act 2014 s32]
        Authorised = "authorised",
    }
}

tool! {
    /// Hours that were saved up and used. [domain.md 2.10, 2.22]
    BankedHours for State, Support {
        /// One row for each entry.
        entries: Rows<BankEntry>,
    }
}

row! {
    /// Hours put in or taken out.
    BankEntry {
        /// The day.
        date: Option<Day>,
        /// How long was saved, in whole minutes.
        saved_minutes: Option<Duration>,
        /// How long was used, in whole minutes.
        used_minutes: Option<Duration>,
        /// What for.
        what_for: Line,
        /// Who may see it.
        visible_to: Audiences,
    }
}
