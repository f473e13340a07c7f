//! What keeps the agreement alive: where each stands, what was changed, what follows when it does not work, and the
//! terms that a contract cannot do without. [S000-17; domain.md 2.24, 2.25]

use crate::audience::Audiences;
use crate::tool::{row, tool};
use crate::values::{Day, PeopleLinks, Quantity, Rows, Text, Who, choice};

tool! {
    /// Where each person stands on what was decided or proposed. [domain.md 2.25]
    Positions for State, Support {
        /// One row for each person and matter.
        positions: Rows<Position>,
    }
}

row! {
    /// Where one person stands on one matter.
    Position {
        /// The matter: "the plan as a whole", "the lock on the kitchen".
        matter: Text,
        /// Who.
        who: Who,
        /// Where they stand.
        level: Option<ConsentLevel>,
        /// What they say to it, in their own words.
        words: Text,
        /// Whether they want it printed as their own statement.
        printed: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Where somebody stands.
    ConsentLevel {
        /// Agrees.
        Agree = "agree",
        /// Agrees with a reservation.
        WithReservation = "with_reservation",
        /// Can live with it.
        CanLiveWithIt = "can_live_with_it",
        /// Disagrees, and does not block it.
        DisagreesNotBlocking = "disagrees_not_blocking",
        /// Objects.
        Objects = "objects",
        /// Has seen it, and says neither yes nor no.
        HasSeen = "has_seen",
        /// Was not there.
        NotPresent = "not_present",
        /// Was not asked.
        NotAsked = "not_asked",
    }
}

tool! {
    /// What was changed under the flexibility rule, and by whom. [S000-17]
    Changes for State, Support {
        /// One row for each change.
        changes: Rows<Change>,
    }
}

row! {
    /// One change.
    Change {
        /// The day.
        date: Option<Day>,
        /// What was changed, from what to what.
        what: Text,
        /// Why.
        because: Text,
        /// By which rule.
        rule: Option<ChangeRule>,
        /// Who agreed it.
        agreed_by: PeopleLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// By which rule something may change.
    ChangeRule {
        /// The person and the provider alone.
        Alone = "alone",
        /// With the commissioner's word.
        WithCommissioner = "with_commissioner",
        /// By changing the contract.
        Formal = "formal",
    }
}

tool! {
    /// What happens when it does not work: first better, then different. [domain.md 2.24]
    Performance for State, Support {
        /// How anyone says that it does not work, and to whom.
        say_so: Text,
        /// How long those who are named have to mend it, in whole hundredths of weeks.
        mend_weeks_hundredths: Option<Quantity>,
        /// What follows if it is not mended.
        then: Text,
        /// What would end the contract, and how the person keeps home and support meanwhile.
        ends: Text,
    }
}

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
