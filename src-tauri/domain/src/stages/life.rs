//! The person's life as they and those who know them describe it: what matters, days, dreams, people.
//! [S002; domain.md 2.2, 2.3, 2.5, 2.11, 2.12]

use crate::audience::Audiences;
use crate::stages::Entry;
use crate::tool::{row, tool};
use crate::values::{Day, Line, PeopleLinks, Rows, Text, Who, choice};

tool! {
    /// What is important for the person beside what is important to them, and what we still need to learn.
    /// "Important to" stands in the one-page profile and is not written twice. [domain.md 2.2]
    ImportantFor for State, Support {
        /// What keeps the person healthy, safe and valued by others, done in a way that fits what matters to them.
        important_for: Rows<Entry>,
        /// What else we need to know or learn.
        to_learn: Rows<Entry>,
    }
}

tool! {
    /// The headings of About Me that stand nowhere else in the plan. "Please do" stands in the one-page profile,
    /// people, communication and wellness have instruments of their own. [PRSB About Me 2.01; domain.md 2.20]
    AboutMe for State, Support {
        /// What people should please not do.
        please_do_not: Rows<Entry>,
        /// What is also worth knowing.
        worth_knowing: Rows<Entry>,
    }
}

tool! {
    /// Good days and bad days. [S002; domain.md 2.3]
    GoodBadDays for State, Support {
        /// What makes a good day.
        good: Rows<DayPiece>,
        /// What makes a bad day.
        bad: Rows<DayPiece>,
        /// What would have to happen for more good days and fewer bad ones.
        to_happen: Rows<Entry>,
    }
}

row! {
    /// A piece of a good or a bad day.
    DayPiece {
        /// The words, as they were said.
        text: Text,
        /// The part of the day.
        part: Option<PartOfDay>,
        /// Who said it.
        said_by: Who,
        /// Who may see it.
        visible_to: Audiences,
    }
}

choice! {
    /// A part of the day.
    PartOfDay {
        /// Waking up.
        Waking = "waking",
        /// The morning.
        Morning = "morning",
        /// Midday.
        Midday = "midday",
        /// The afternoon.
        Afternoon = "afternoon",
        /// The evening.
        Evening = "evening",
        /// The night.
        Night = "night",
    }
}

tool! {
    /// Dreams and fears. [S002]
    DreamsFears for Own {
        /// What the person dreams of.
        dreams: Rows<Entry>,
        /// What the person, or those who love them, are afraid of.
        fears: Rows<Entry>,
    }
}

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

tool! {
    /// What was learned, day by day; in place of a diary. [domain.md 2.12]
    LearningLog for Support {
        /// One row for each time.
        log: Rows<Learned> => for_the_room "a working paper for reviews: what comes of it goes into the plan",
    }
}

row! {
    /// What was learned once.
    Learned {
        /// The day.
        date: Option<Day>,
        /// What the person did: what, where, when, how long.
        what: Text,
        /// Who was there.
        who_was_there: PeopleLinks,
        /// What worked well, what the person liked.
        worked: Text,
        /// What did not work, what the person did not like.
        did_not_work: Text,
        /// What to keep, and what to change.
        keep_or_change: Text,
        /// Who may see it.
        visible_to: Audiences,
    }
}

tool! {
    /// Four questions and one more, for reviews and after something happened. [domain.md 2.11]
    FourPlusOne for Support {
        /// What have we tried?
        tried: Rows<Entry> => for_the_room "asked at a review: what comes of it goes into the plan",
        /// What have we learned?
        learned: Rows<Entry> => for_the_room "asked at a review: what comes of it goes into the plan",
        /// What are we pleased about?
        pleased: Rows<Entry> => for_the_room "asked at a review: what comes of it goes into the plan",
        /// What are we concerned about?
        concerned: Rows<Entry> => for_the_room "asked at a review: what comes of it goes into the plan",
        /// Given this, what do we do next?
        next: Rows<Entry> => for_the_room "asked at a review: what comes of it goes into the plan",
    }
}
