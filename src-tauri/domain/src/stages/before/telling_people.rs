use crate::kit::audience::Audiences;
use crate::kit::tool::{row, tool};
use crate::kit::values::{Day, Line, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// Who has to be told what about the change, by whom, and how. [domain.md §1 item 133]
    TellingPeople for State, Support {
        /// One row for each message.
        messages: Rows<Message>,
    }
}

row! {
    /// One message.
    Message {
        /// Who needs to know: "old staff", "the neighbours".
        to: Line,
        /// Participants who need to know.
        people: PeopleLinks,
        /// What they need to know.
        what: Text,
        /// How they are told.
        how: Option<Channel>,
        /// Who tells them.
        by: Who,
        /// By when.
        by_when: Option<Day>,
        /// Questions that they are likely to ask, and what we answer.
        questions: Text,
        /// Whether it is done.
        done: Option<bool>,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// How a message is given.
    Channel {
        /// Face to face, one to one.
        OneToOne = "one_to_one",
        /// At a drop-in.
        DropIn = "drop_in",
        /// At a meeting.
        Meeting = "meeting",
        /// By telephone.
        Telephone = "telephone",
        /// By letter.
        Letter = "letter",
        /// In a newsletter or on a board.
        Newsletter = "newsletter",
        /// With pictures or a social story.
        Pictures = "pictures",
    }
}
