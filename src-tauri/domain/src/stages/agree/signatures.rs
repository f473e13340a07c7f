use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{BestInterestsLinks, Day, Line, Rows, Text, Who, choice};

tool! {
    /// Who signs, in what capacity, or why not. [domain.md 2.24]
    Signatures for State, Support {
        /// One row for each party.
        signatures: Rows<Signing>,
    }
}

row! {
    /// One party's signature.
    Signing {
        /// Who.
        who: Who,
        /// In what capacity they sign.
        capacity: Line,
        /// What they are to the contract.
        party: Option<PartyKind>,
        /// Where it stands.
        state: Option<SigningState>,
        /// The day it was given.
        date: Option<Day>,
        /// Who witnessed it.
        witness: Line,
        /// The number of the version that they had before them.
        version: Line,
        /// The seal in the footer of their copy of that version.
        seal: Line,
        /// What their copy of that version promised, as a digest: it says whether a later text promises something else.
        promises: Line => for_the_room "a digest for the program; paper says whether the text promises the same",
        /// If they sign for the person: by what authority. [Mental Capacity Act 2005 s9, s16; domain.md 2.24]
        authority: Option<SignsBy>,
        /// If the person cannot contract: the best-interests decision that was made about it.
        decision: BestInterestsLinks,
        /// If not signed: why.
        because: Text,
        /// Who may see that they sign.
        visible_to: Audiences,
    }
}

choice! {
    /// What somebody is to the contract. [S000-27; domain.md 2.24]
    PartyKind {
        /// A party.
        Party = "party",
        /// A specialist who is a party.
        Specialist = "specialist",
        /// Named in a schedule.
        Schedule = "schedule",
        /// A witness only.
        Witness = "witness",
    }
}

choice! {
    /// Where a signature stands. A person who cannot contract does not "sign": their part is recorded.
    SigningState {
        /// Will sign.
        WillSign = "will_sign",
        /// Signed.
        Signed = "signed",
        /// Gave a mark, a sign or spoken consent, witnessed.
        Mark = "mark",
        /// Took part, and does not sign.
        TookPart = "took_part",
        /// Has seen it, which is no agreement.
        HasSeen = "has_seen",
        /// Not signed.
        NotSigned = "not_signed",
    }
}

impl SigningState {
    /// Whether they have given their word to a text, which is then theirs to be named.
    pub const fn is_given(self) -> bool {
        matches!(self, Self::Signed | Self::Mark)
    }

    /// Whether it says something about one text: they signed it, took part in it, or have seen it.
    pub const fn is_about_a_text(self) -> bool {
        matches!(self, Self::Signed | Self::Mark | Self::TookPart | Self::HasSeen)
    }
}

choice! {
    /// By what authority somebody signs for the person.
    SignsBy {
        /// None: they sign in their own name.
        OwnName = "own_name",
        /// Attorney for health and welfare. [Mental Capacity Act 2005 s9]
        LpaWelfare = "lpa_welfare",
        /// Attorney for property and affairs. [Mental Capacity Act 2005 s9]
        LpaProperty = "lpa_property",
        /// Deputy of the Court of Protection, personal welfare. [Mental Capacity Act 2005 s16]
        DeputyWelfare = "deputy_welfare",
        /// Deputy of the Court of Protection, property and affairs. [Mental Capacity Act 2005 s16]
        DeputyProperty = "deputy_property",
        /// Appointee: for benefits and nothing else. [SI 1987/1968 reg 33]
        Appointee = "appointee",
        /// Parent of somebody under sixteen. [Children Act 1989 s3]
        Parent = "parent",
        /// Order of the Court of Protection. [Mental Capacity Act 2005 s16]
        Court = "court",
    }
}
