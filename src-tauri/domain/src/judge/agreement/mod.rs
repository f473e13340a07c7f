//! Whether an agreement holds what it should, read from the workshop: what is enough when time runs out, what a
//! contract must hold, and whether it is still about one person. Nothing here blocks anything.
//! [domain.md 2.24, 2.26, §6 item 28]

mod bespoke;
mod enough;
mod minimum;

use serde::Serialize;

pub use bespoke::bespoke;
pub use enough::enough_for_today;
pub use minimum::minimum;

use crate::Workshop;
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::words::words;

/// What was found about one point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum PointState {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Nobody has said yet.
    NotYet,
}

/// One point of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Point {
    /// Its name, for programs: `stays_home`.
    pub name: String,
    /// The point as a question, in plain words.
    pub question: String,
    /// What was found.
    pub state: PointState,
    /// What is there, or what is missing, in plain words. Quotes nobody.
    pub says: String,
    /// The path of the place where it is said.
    pub at: String,
    /// The rule it comes from.
    pub source: String,
}

/// What was found about a point, before it is put into words.
struct Found {
    name: &'static str,
    state: PointState,
    at: String,
    /// The name of the words that say what was found, beside those that each point has.
    says: Option<&'static str>,
    /// What the words count.
    count: usize,
}

impl Found {
    /// There, or not yet.
    fn there(name: &'static str, at: impl Into<String>, is_there: bool) -> Self {
        let state = if is_there { PointState::Yes } else { PointState::NotYet };
        Self { name, state, at: at.into(), says: None, count: 0 }
    }

    /// Yes, no, or nobody has said.
    fn answer(name: &'static str, at: impl Into<String>, answer: Option<bool>) -> Self {
        let state = match answer {
            Some(true) => PointState::Yes,
            Some(false) => PointState::No,
            None => PointState::NotYet,
        };
        Self { name, state, at: at.into(), says: None, count: 0 }
    }

    /// Says what was found in other words than the point's own.
    fn saying(self, says: Option<&'static str>) -> Self {
        Self { says, ..self }
    }

    /// Counts something in the words.
    fn counting(self, count: usize) -> Self {
        Self { count, ..self }
    }

    fn told(self, workshop: &Workshop) -> Point {
        let person = say::person(workshop);
        let count = self.count.to_string();
        let pronouns = Pronouns::of(workshop, &person);
        let mut parts = vec![("person", person.as_str()), ("count", count.as_str())];
        parts.extend(pronouns.parts());
        let name = self.name;
        let says = match (self.says, self.state) {
            (Some(says), _) => format!("contract|points_said|{says}"),
            (None, PointState::Yes) => format!("contract|points|{name}|yes"),
            (None, PointState::No) => format!("contract|points|{name}|no"),
            (None, PointState::NotYet) => format!("contract|points|{name}|not_yet"),
        };
        Point {
            name: name.to_owned(),
            question: words().fill(&format!("contract|points|{name}|question"), &parts),
            state: self.state,
            says: say::opening(workshop, &words().fill(&says, &parts)),
            at: self.at,
            source: words().get(&format!("contract|points|{name}|source")).to_owned(),
        }
    }
}

fn told(workshop: &Workshop, found: Vec<Found>) -> Vec<Point> {
    found.into_iter().map(|found| found.told(workshop)).collect()
}
