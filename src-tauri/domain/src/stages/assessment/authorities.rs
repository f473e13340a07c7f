use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, Rows, Text, Who, choice};

tool! {
    /// Who may lawfully decide or sign for the person, and about what. [Mental Capacity Act 2005 s9-20, s24]
    Authorities for State, Support {
        /// One row for each authority.
        authorities: Rows<LegalAuthority>,
    }
}

row! {
    /// One lawful authority.
    LegalAuthority {
        /// What it is.
        kind: Option<AuthorityKind>,
        /// Who holds it, if they take part.
        who: Who,
        /// Who holds it otherwise.
        who_named: Line,
        /// What it covers, and what it does not.
        covers: Text,
        /// Whether it is registered, or was seen.
        registered: Option<bool>,
        /// The day it ends.
        ends: Option<Day>,
        /// Whether it was given without an end.
        no_end: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Kinds of lawful authority.
    AuthorityKind {
        /// Lasting power of attorney, health and welfare.
        LpaWelfare = "lpa_welfare",
        /// Lasting power of attorney, property and affairs.
        LpaProperty = "lpa_property",
        /// Deputy, personal welfare.
        DeputyWelfare = "deputy_welfare",
        /// Deputy, property and affairs.
        DeputyProperty = "deputy_property",
        /// Appointee for benefits.
        Appointee = "appointee",
        /// Advance decision to refuse treatment.
        AdvanceDecision = "advance_decision",
    }
}
