use crate::kit::tool::tool;
use crate::kit::values::{Choices, Day, Line, Picture, Text, choice};

tool! {
    /// The person this workshop is about, in the words they choose. [PRSB About Me 2.01]
    AboutPerson for State, Support {
        /// The name they like to be called. It stands at the top of every screen and page.
        liked_name: Line,
        /// The full name, as it should stand in the contract.
        full_name: Line,
        /// The person's photo, or a symbol that they chose. It stands beside their name.
        picture: Picture,
        /// Pronouns, if the person wants them used.
        pronouns: Line,
        /// How the person communicates: words, signs, symbols, objects, eye pointing, an aid; and what helps.
        communication: Text,
        /// The ways of communicating that they use.
        means: Choices<Means>,
        /// The languages that the person and family use, and whether an interpreter is needed.
        languages: Line,
        /// The interpreter or signer: who, booked by whom, and how we work with them.
        interpreter: Text,
        /// Date of birth.
        date_of_birth: Option<Day>,
        /// The NHS number, ten digits, spaces allowed. Never required; its check digit is checked.
        nhs_number: Line,
    }
}

choice! {
    /// A way of communicating. [domain.md 2.6, §6 item 4]
    Means {
        /// Speech.
        Speech = "speech",
        /// Makaton or another key-word signing.
        Makaton = "makaton",
        /// British Sign Language.
        Bsl = "bsl",
        /// Symbols or picture exchange.
        Symbols = "symbols",
        /// Photos.
        Photos = "photos",
        /// Objects of reference.
        Objects = "objects",
        /// Eye pointing.
        EyePointing = "eye_pointing",
        /// An aid that speaks.
        Aid = "aid",
        /// Writing.
        Writing = "writing",
        /// Facial expression, movement and behaviour.
        Behaviour = "behaviour",
    }
}
