use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Line, Rows, Text, Who, choice};

tool! {
    /// The people in the person's life. [S002; PRSB About Me 2.01; domain.md 2.5]
    Relationships for State, Support {
        /// One row for each of them.
        people: Rows<Relationship>,
    }
}

row! {
    /// Somebody in the person's life.
    Relationship {
        /// Their name.
        name: Line,
        /// The participant that they are, if they take part.
        who: Who,
        /// Who they are to the person.
        relationship: Line,
        /// How close they are.
        ring: Option<Ring>,
        /// The part of life that they belong to.
        quarter: Option<Quarter>,
        /// Whether they want to be involved, and may be.
        involved: Option<Involved>,
        /// Only for what they are involved; or why they must not be contacted.
        only_for: Text,
        /// How they and the person stay in touch.
        in_touch: Text,
        /// What help the person needs to stay connected.
        help: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

impl Relationship {
    /// Whether this person said that somebody must not be contacted. Nobody's copy says how to reach them, and no paper
    /// names them.
    pub fn must_not_be_contacted(&self) -> bool {
        self.involved == Some(Involved::NotToBeContacted)
    }
}

choice! {
    /// How close somebody is.
    Ring {
        /// Closest.
        Closest = "closest",
        /// Close.
        Close = "close",
        /// Known.
        Known = "known",
        /// Paid to be there.
        Paid = "paid",
    }
}

choice! {
    /// A part of life that people belong to.
    Quarter {
        /// Family.
        Family = "family",
        /// Friends.
        Friends = "friends",
        /// Home and paid support.
        Support = "support",
        /// Work, learning and community.
        Community = "community",
    }
}

choice! {
    /// Whether somebody may be involved.
    Involved {
        /// Yes.
        Yes = "yes",
        /// Only for some things.
        OnlyFor = "only_for",
        /// Not to be contacted. Their number stands in no list and on no paper.
        NotToBeContacted = "not_to_be_contacted",
    }
}
