use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Picture, Rows, Text, choice};

tool! {
    /// How the person tells us things, and how we tell the person things. Kept in reach while the person speaks.
    /// [domain.md 2.6]
    CommunicationChart for State, Support {
        /// How the person communicates with us.
        signals: Rows<Signal>,
        /// How we communicate with the person.
        telling: Rows<Telling>,
    }
}

row! {
    /// Something that the person does, and what it means.
    Signal {
        /// What the person is saying by it.
        about: Option<SignalAbout>,
        /// What is happening, and when.
        happening: Text,
        /// What the person does.
        does: Text,
        /// A picture of it.
        picture: Picture,
        /// What we think it means.
        means: Text,
        /// What we should do.
        we_should: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// What somebody says without words.
    SignalAbout {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// More.
        More = "more",
        /// Stop.
        Stop = "stop",
        /// Agreeing to something that is done with them.
        Consent = "consent",
        /// Pain.
        Pain = "pain",
        /// Distress.
        Distress = "distress",
        /// Joy.
        Joy = "joy",
        /// Something else.
        Other = "other",
    }
}

row! {
    /// Something that we want to tell the person.
    Telling {
        /// What we want to tell.
        what: Text,
        /// What we do to tell it.
        we_do: Text,
        /// Who or what helps.
        helped_by: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}
