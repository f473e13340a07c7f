use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, PeopleLinks, RestrictionLinks, Rows, Text, choice};

tool! {
    /// How behaviour is understood and supported: what keeps things good first, restriction last. [domain.md 2.19]
    BehaviourSupport for State, Support {
        /// One row for each kind of behaviour.
        behaviours: Rows<Behaviour>,
        /// What we do, from green to blue.
        steps: Rows<BehaviourStep>,
        /// Who is trained in this, by whom, and when again.
        training: Text,
        /// What is needed for it: people, places, things.
        resources: Text,
        /// What should be different for the person, and by when.
        expected: Text,
        /// How we see whether it helps.
        monitoring: Text,
        /// Who agreed to it.
        agreed_by: PeopleLinks,
        /// The day it is looked at again.
        review_on: Option<Day>,
    }
}

row! {
    /// One kind of behaviour, and what it is for.
    Behaviour {
        /// What it looks like, so that a stranger would know it.
        looks_like: Text,
        /// What the person gets or avoids by it, as far as we know.
        purpose: Option<BehaviourPurpose>,
        /// How we know, and whether pain was ruled out.
        how_we_know: Text,
        /// What the person could do or say instead, and how they learn it.
        instead: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What behaviour is for.
    BehaviourPurpose {
        /// To be with somebody.
        Company = "company",
        /// To get something.
        Something = "something",
        /// To get away from something.
        Escape = "escape",
        /// To feel something, or to feel less of it.
        Senses = "senses",
        /// To say that something hurts.
        Pain = "pain",
        /// Not known yet.
        Unknown = "unknown",
    }
}

row! {
    /// What we do at one stage.
    BehaviourStep {
        /// The stage.
        colour: Option<BehaviourColour>,
        /// What one sees.
        see: Text,
        /// What we do.
        what_we_do: Text,
        /// Whether it limits the person: holding, following, taking something away.
        restrictive: Option<bool>,
        /// The restrictions that it uses, which have their own reason, authority and review. [domain.md 2.19]
        restrictions: RestrictionLinks,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// Stages of behaviour support.
    BehaviourColour {
        /// Green: what keeps things good.
        Green = "green",
        /// Amber: first signs.
        Amber = "amber",
        /// Red: keeping everyone safe, least restrictive first.
        Red = "red",
        /// Blue: recovering, and making good.
        Blue = "blue",
    }
}
