//! Does this plan answer what a plan must answer? Seven questions that councils ask of a support plan, and what
//! the Care Act says a care and support plan includes. The verdict is read from the rows and never from how the
//! plan is laid out, so that every format the person may choose is judged alike. It blocks nothing.
//! [domain.md 2.14, 2.16, §7 item 7; Care Act 2014 s25]

mod questions;
mod statute;

use serde::Serialize;

use crate::Workshop;
use crate::judge::agreement::{Point, PointState};
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::words::words;

/// Whether a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is.
    Answered,
    /// Not yet.
    NotYet,
    /// It need not be asked of this plan.
    DoesNotApply,
}

/// One question, and what was found about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Criterion {
    /// Its name, for programs: `important`, `personal_budget`.
    pub name: String,
    /// The question, in plain words.
    pub question: String,
    /// Whether it is answered.
    pub verdict: Verdict,
    /// The paths of the rows and answers that answer it.
    pub from: Vec<String>,
    /// What is missing, in words; empty unless the verdict is "not yet". Quotes nobody.
    pub missing: String,
    /// The path of the place where it can be answered.
    pub at: String,
    /// The rule it comes from.
    pub source: String,
}

/// Every question of both kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Criteria {
    /// The seven questions. [domain.md 2.14]
    pub questions: Vec<Criterion>,
    /// What the plan includes by law. [Care Act 2014 s25(1)(a) to (f), (2) and (3)]
    pub statute: Vec<Criterion>,
}

impl Criteria {
    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Criterion> {
        self.questions.iter().chain(&self.statute)
    }
}

impl Criterion {
    /// The same as a point of a checklist; nothing when it need not be asked.
    pub fn point(&self) -> Option<Point> {
        let state = match self.verdict {
            Verdict::Answered => PointState::Yes,
            Verdict::NotYet => PointState::NotYet,
            Verdict::DoesNotApply => return None,
        };
        Some(Point {
            name: self.name.clone(),
            question: self.question.clone(),
            state,
            says: self.missing.clone(),
            at: self.at.clone(),
            source: self.source.clone(),
        })
    }
}

/// What is found in the workshop about every question.
pub fn criteria(workshop: &Workshop) -> Criteria {
    let person = say::person(workshop);
    let pronouns = Pronouns::of(workshop, &person);
    let judged =
        |list: Vec<Finding>| list.into_iter().map(|finding| finding.judged(&person, &pronouns)).collect();
    Criteria { questions: judged(questions::all(workshop)), statute: judged(statute::all(workshop)) }
}

/// What was found about one question, before it is put into words.
struct Finding {
    name: &'static str,
    at: &'static str,
    from: Vec<String>,
    /// The name of the words that say what is missing; nothing when nothing is.
    missing: Option<&'static str>,
    applies: bool,
}

impl Finding {
    fn new(name: &'static str, at: &'static str, from: Vec<String>, missing: Option<&'static str>) -> Self {
        Self { name, at, from, missing, applies: true }
    }

    fn judged(self, person: &str, pronouns: &Pronouns) -> Criterion {
        let name = self.name;
        let mut parts = vec![("person", person)];
        parts.extend(pronouns.parts());
        let verdict = match (self.applies, self.missing) {
            (false, _) => Verdict::DoesNotApply,
            (true, None) => Verdict::Answered,
            (true, Some(_)) => Verdict::NotYet,
        };
        let missing = self.missing.filter(|_| self.applies);
        let missing = missing.map(|what| words().fill(&format!("contract|criteria_missing|{what}"), &parts));
        Criterion {
            name: name.to_owned(),
            question: words().fill(&format!("contract|criteria|{name}|question"), &parts),
            verdict,
            from: self.from,
            missing: missing.unwrap_or_default(),
            at: self.at.to_owned(),
            source: words().get(&format!("contract|criteria|{name}|source")).to_owned(),
        }
    }
}

/// The words for what is missing, if the condition holds.
fn lacks(condition: bool, what: &'static str) -> Option<&'static str> {
    condition.then_some(what)
}
