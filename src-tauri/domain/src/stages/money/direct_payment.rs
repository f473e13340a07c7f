use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{CapacityLinks, Day, LineLinks, NeedLinks, Quantity, Rows, Text, Who, choice};

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
