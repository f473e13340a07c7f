use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, Pence, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// Things that might happen. [S000-24; PRSB contingency plan 2.0]
    Contingencies for State, Support {
        /// One row for each.
        contingencies: Rows<Contingency>,
    }
}

row! {
    /// One thing that might happen.
    Contingency {
        /// What it is called.
        name: Line,
        /// What sets it off. [PRSB contingency plan 2.0: the one thing that is never missing]
        trigger: Text,
        /// How likely it is.
        likelihood: Option<Likelihood>,
        /// How bad it would be for the person.
        impact: Option<Impact>,
        /// Early signs that it is coming.
        early_signs: Text,
        /// How we make it less likely.
        prevent: Text,
        /// What helps the person to cope.
        coping: Text,
        /// What we do, first things first.
        what_we_do: Text,
        /// What we do in the first fifteen minutes.
        first_minutes: Text,
        /// What we do in the first hours.
        first_hours: Text,
        /// What we do in the next days.
        next_days: Text,
        /// Medicines or equipment that lie ready, and where.
        ready: Text,
        /// How the person stays at home. [S000-25]
        stays_home: Text,
        /// What alone would make leaving home unavoidable.
        leaves_only_if: Text,
        /// Who must agree before the person leaves home.
        leaving_agreed_by: PeopleLinks,
        /// How the person comes back.
        comes_back: Text,
        /// What support the provider gets, and from whom. [S000-22, 52]
        provider_support: Text,
        /// Who to contact.
        contacts: PeopleLinks,
        /// Others to contact, with their numbers.
        other_contacts: Text,
        /// Who may say yes to more money at once.
        may_spend: Who,
        /// Up to how much, in whole pence.
        may_spend_pence: Option<Pence>,
        /// Who has to be told of it.
        told_of_spending: PeopleLinks,
        /// When and how we talk about it afterwards.
        debrief: Text,
        /// With whom it is agreed: the person, or who speaks for them. [PRSB contingency plan 2.0]
        agreed_with: PeopleLinks,
        /// The day it was last changed. [PRSB contingency plan 2.0]
        updated_on: Option<Day>,
        /// The day it is looked at again. [PRSB contingency plan 2.0]
        review_on: Option<Day>,
        /// Who sees to it that it is looked at. [PRSB contingency plan 2.0]
        review_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How likely something is, in words.
    Likelihood {
        /// Hardly ever.
        Rare = "rare",
        /// Could happen.
        Possible = "possible",
        /// Will happen some time.
        Likely = "likely",
        /// Happens often.
        Often = "often",
    }
}

choice! {
    /// How bad something would be for the person, in words.
    Impact {
        /// Upsetting.
        Upsetting = "upsetting",
        /// Harmful.
        Harmful = "harmful",
        /// A danger to life.
        Dangerous = "dangerous",
        /// The home is at risk.
        HomeAtRisk = "home_at_risk",
    }
}
