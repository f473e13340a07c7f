use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Rows, Text, Who, choice};

tool! {
    /// Homes: the one now, those on offer, those the person would like. [S001-71; domain.md §1 items 71, 183]
    Housing for State, Support {
        /// What matters to the person about a home, in their own words.
        wishes: Text,
        /// One row for each home.
        homes: Rows<Home>,
    }
}

row! {
    /// One home.
    Home {
        /// The home: where and what it is.
        what: Text,
        /// Whether the person lives there, is offered it, or would like such a home.
        standing: Option<HomeStanding>,
        /// When it is wanted or free.
        horizon: Option<Horizon>,
        /// How the person would hold it.
        tenure: Option<Tenure>,
        /// The landlord or owner, if they take part.
        landlord: Who,
        /// Who else lives there.
        with_whom: Text,
        /// What is good about it for the person.
        good: Text,
        /// What is not good about it for the person.
        not_good: Text,
        /// Whether the person chose it.
        chosen: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Whether a home is there now or wanted.
    HomeStanding {
        /// The person lives there now.
        Now = "now",
        /// It is on offer.
        Offered = "offered",
        /// The person would like such a home.
        Wanted = "wanted",
    }
}

choice! {
    /// How soon something is wanted. [S001-71]
    Horizon {
        /// Within three months.
        Immediate = "immediate",
        /// Within a year.
        Intermediate = "intermediate",
        /// Later.
        LongTerm = "long_term",
    }
}

choice! {
    /// How somebody holds their home.
    Tenure {
        /// Their own tenancy.
        Tenancy = "tenancy",
        /// A shared tenancy.
        SharedTenancy = "shared_tenancy",
        /// Shared ownership.
        SharedOwnership = "shared_ownership",
        /// Owned.
        Owned = "owned",
        /// The family's home.
        FamilyHome = "family_home",
        /// Shared Lives.
        SharedLives = "shared_lives",
        /// A licence.
        Licence = "licence",
        /// Residential care or hospital.
        Residential = "residential",
    }
}
