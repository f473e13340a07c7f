use crate::kit::audience::Audiences;
use crate::kit::tool::tool;
use crate::kit::values::{Day, Text, Who, choice};

tool! {
    /// Where the NHS keeps an eye on somebody so that they need not go into hospital, and the reviews that go with it.
    /// [Mental Health Act 2025; domain.md §0.2, §0.4]
    Registers for State {
        /// Whether they are on the dynamic support register.
        register: Option<RegisterStanding>,
        /// The day of the last, or next, care (education) and treatment review.
        treatment_review_on: Option<Day>,
        /// What it asked for.
        treatment_review_said: Text,
        /// The care programme (CPA) or its local successor: the plan, and when it is looked at.
        care_programme: Text,
        /// Its key worker, if they take part.
        key_worker: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How somebody stands to the dynamic support register, which takes their consent.
    RegisterStanding {
        /// On it.
        On = "on",
        /// On it, with a high risk of going into hospital.
        HighRisk = "high_risk",
        /// Was asked, and does not want to be on it.
        Declined = "declined",
        /// Does not come under it.
        NotOn = "not_on",
        /// Was not asked yet.
        NotAsked = "not_asked",
    }
}
