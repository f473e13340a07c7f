use crate::kit::tool::tool;
use crate::kit::values::Rows;
use crate::stages::Entry;

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
