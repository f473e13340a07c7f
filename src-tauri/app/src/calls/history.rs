//! What a line of the log says beside its edits: which step it is, on which device it was written, by whom, and what they
//! did. And the log in words, for the facilitator.

use std::collections::BTreeSet;
use std::fs;

use chrono::NaiveDate;
use domain::history::Step;
use domain::stages::Role;
use domain::words::words;
use domain::{Act, Edit, Workshop, place_in_words};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{LogEntry, LogLine, write_atomically};
use ts_rs::TS;
use uuid::Uuid;

use crate::calls::nothing::Nothing;
use crate::clock::when;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::session::Session;

/// What somebody did with one press, with its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verb", rename_all = "snake_case")]
pub(crate) enum Verb {
    /// One answer was written or chosen.
    Answered,
    /// One answer was taken out.
    Emptied,
    /// Rows were added.
    Added { rows: usize },
    /// Rows were removed.
    Removed { rows: usize },
    /// Rows were moved to another list.
    Moved { rows: usize },
    /// Several rows were filled in at once, as a paste does.
    FilledIn { rows: usize },
    /// The step that the line names was taken back.
    Undone,
    /// The step that had been taken back was brought back.
    Redone,
    /// Days of review were proposed.
    ReviewsProposed,
    /// Local rates and funders were brought in.
    ListsBroughtIn,
    /// Answers of a booklet were added.
    BookletTaken { rows: usize },
    /// A version of the contract was issued.
    Issued { number: u32, draft: bool },
}

impl Verb {
    /// What these edits come to, where nobody says more.
    pub(crate) fn of(edits: &[Edit]) -> Self {
        let count = |is: fn(&Act) -> bool| edits.iter().filter(|edit| is(&edit.act)).count();
        let removed = count(|act| matches!(act, Act::RemoveRow { .. }));
        let moved = count(|act| matches!(act, Act::MoveRow { .. }));
        let added = count(|act| matches!(act, Act::AddRow { .. }));
        let rows = edits.iter().map(|edit| row_of(&edit.act)).collect::<BTreeSet<_>>().len();
        match edits {
            [Edit { act: Act::Set { to, .. }, .. }] if is_nothing(to) => Self::Emptied,
            _ if removed == edits.len() => Self::Removed { rows },
            _ if moved == edits.len() => Self::Moved { rows },
            _ if added == edits.len() || (added > 0 && rows == 1) => Self::Added { rows },
            _ if rows > 1 => Self::FilledIn { rows },
            _ => Self::Answered,
        }
    }

    /// The verb of a line; in lines of older formats, what their edits come to.
    fn kept(line: &LogLine, step: &Step) -> Self {
        serde_json::from_str(&line.entry.verb).unwrap_or_else(|_| match (step.takes_back, step.brings_back) {
            (Some(_), _) => Self::Undone,
            (_, Some(_)) => Self::Redone,
            _ => Self::of(&step.edits),
        })
    }

    /// What was done. `other` is what was taken back or brought back by it.
    fn in_words(self, other: &str) -> String {
        let counted = |one: &'static str, many: &'static str, rows: usize| {
            words().fill(if rows == 1 { one } else { many }, &[("rows", &rows.to_string())])
        };
        match self {
            Self::Answered => words().get("app|history|answered").to_owned(),
            Self::Emptied => words().get("app|history|emptied").to_owned(),
            Self::Added { rows } => counted("app|history|added_one", "app|history|added", rows),
            Self::Removed { rows } => counted("app|history|removed_one", "app|history|removed", rows),
            Self::Moved { rows } => counted("app|history|moved_one", "app|history|moved", rows),
            Self::FilledIn { rows } => counted("app|history|filled_in_one", "app|history|filled_in", rows),
            Self::Undone => words().fill("app|history|undone", &[("what", other)]),
            Self::Redone => words().fill("app|history|redone", &[("what", other)]),
            Self::ReviewsProposed => words().get("app|history|reviews_proposed").to_owned(),
            Self::ListsBroughtIn => words().get("app|history|lists_brought_in").to_owned(),
            Self::BookletTaken { rows } => counted("app|history|booklet_one", "app|history|booklet", rows),
            Self::Issued { number, draft } => {
                let name = if draft { "app|history|issued_draft" } else { "app|history|issued" };
                words().fill(name, &[("number", &number.to_string())])
            }
        }
    }
}

fn is_nothing(answer: &Value) -> bool {
    match answer {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// The row that an act is about, by its path; an answer that is in no row stands for itself.
fn row_of(act: &Act) -> String {
    match act {
        Act::AddRow { at, row, .. } | Act::RemoveRow { at, row } | Act::MoveRow { at, row, .. } => {
            format!("{at}/{row}")
        }
        Act::Set { at, .. } => {
            let steps: Vec<&str> = at.split('/').collect();
            let row = steps.iter().rposition(|step| Uuid::parse_str(step).is_ok());
            steps[..row.map_or(steps.len(), |row| row + 1)].join("/")
        }
    }
}

/// Who writes down what is said: whoever was named as running the meeting of the day, else the only facilitator there is.
fn recorder(workshop: &Workshop, today: NaiveDate) -> String {
    let named = |id| workshop.participant(id).map(|one| workshop.name_of(one));
    let mut sessions = workshop.before.sessions.sessions.iter();
    let session = sessions.find(|session| session.date.is_some_and(|date| date.date() == today));
    let mut facilitators =
        workshop.before.people.participants.iter().filter(|one| one.role == Some(Role::Facilitator));
    let only = facilitators.next().filter(|_| facilitators.next().is_none()).map(|one| one.id);
    session.and_then(|session| session.facilitator.0).or(only).and_then(named).unwrap_or_default()
}

/// One step of the log, in words.
#[derive(Debug, Serialize, TS)]
pub struct HistoryLine {
    /// When: "today at 14:02".
    pub when: String,
    /// What was done: "10 rows filled in at once".
    pub what: String,
    /// Where: "money board, line 3, price of one"; empty where it was in no one place.
    pub place: String,
    /// By whom, and whether on another computer; empty where neither is known.
    pub who: String,
}

impl<H: Host> Session<'_, H> {
    /// A line that tells of a step in the open workshop.
    pub(crate) fn line(&mut self, verb: Verb, step: &Step) -> Result<LogEntry, Failure> {
        let now = self.host.now();
        let recorder = recorder(&self.workshop()?.workshop, now.date_naive());
        Ok(LogEntry {
            id: self.new_id(),
            at: now.timestamp_millis(),
            device: self.device().to_string(),
            recorder,
            verb: serde_json::to_string(&verb).map_err(|_| Failure::of(ErrorCode::BadRequest))?,
            body: serde_json::to_string(step).map_err(|_| Failure::of(ErrorCode::BadRequest))?,
        })
    }

    /// This laptop's own id, made once and kept beside its vaults. Where it can be neither read nor kept, which must not
    /// keep words from the disk, this vault has one for as long as it is open.
    fn device(&mut self) -> Uuid {
        let path = self.host.home().join("device");
        let kept = || fs::read_to_string(&path).ok().and_then(|text| Uuid::parse_str(text.trim()).ok());
        let device = self.state.device.or_else(kept).unwrap_or_else(|| {
            let made = self.new_id();
            let _ = write_atomically(&path, made.to_string().as_bytes());
            made
        });
        self.state.device = Some(device);
        device
    }

    /// What was done to the open workshop, the last first. What was typed in one visit of a field is one step.
    pub(crate) fn history(&mut self, _: Nothing) -> Result<Vec<HistoryLine>, Failure> {
        let device = self.device().to_string();
        let open = self.workshop()?;
        let lines = self.vault()?.log(open.workshop.id)?;
        let told = open.log.iter().zip(&lines).enumerate().rev();
        let is_last = |line: usize| open.log.get(line + 1).is_none_or(|next| !next.goes_on);
        Ok(told
            .filter(|(line, _)| is_last(*line))
            .map(|(_, (step, line))| HistoryLine {
                when: when(self.host, line.entry.at),
                what: what(&open.log, &lines, step, line),
                place: place(&open.workshop, step),
                who: who(&line.entry, &device),
            })
            .collect())
    }
}

/// What a line tells of, with what it took back or brought back.
fn what(log: &[Step], lines: &[LogLine], step: &Step, line: &LogLine) -> String {
    let undo = step.brings_back.and_then(|undo| log.get(undo));
    let other = step.takes_back.or(undo.and_then(|undo| undo.takes_back));
    let other = other.and_then(|other| Some((log.get(other)?, lines.get(other)?)));
    let other = other.map(|(step, line)| Verb::kept(line, step).in_words("")).unwrap_or_default();
    Verb::kept(line, step).in_words(&other)
}

fn place(workshop: &Workshop, step: &Step) -> String {
    let [first, ..] = &step.edits[..] else { return String::new() };
    place_in_words(workshop, first.act.place())
}

fn who(entry: &LogEntry, device: &str) -> String {
    let is_elsewhere = !entry.device.is_empty() && entry.device != device;
    match (entry.recorder.as_str(), is_elsewhere) {
        ("", true) => words().get("app|history|elsewhere").to_owned(),
        (name, true) => words().fill("app|history|by_elsewhere", &[("name", name)]),
        (name, false) => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn edits(acts: Value) -> Vec<Edit> {
        let acts: Vec<Act> = serde_json::from_value(acts).unwrap();
        acts.into_iter().map(|act| Edit { act, was: Value::Null, was_index: 0 }).collect()
    }

    #[test]
    fn what_was_done_is_read_off_the_edits() {
        let line = |n: u128| format!("money/board/lines/{}", Uuid::from_u128(n));
        let add = |n: u128| json!({"do": "add_row", "at": "money/board/lines", "row": Uuid::from_u128(n), "index": 0});
        let set = |at: String, to: Value| json!({"do": "set", "at": at, "to": to});
        let price = |n| set(line(n) + "/price", json!("5"));
        for (acts, verb) in [
            (json!([set("before/moving/why".into(), json!("x"))]), Verb::Answered),
            (json!([set("before/moving/why".into(), json!(""))]), Verb::Emptied),
            (json!([add(1)]), Verb::Added { rows: 1 }),
            (json!([add(1), price(1)]), Verb::Added { rows: 1 }),
            (json!([price(1), set(line(1) + "/often", json!("week"))]), Verb::Answered),
            (json!([price(1), add(2), price(2), add(3), price(3)]), Verb::FilledIn { rows: 3 }),
            (json!([{"do": "remove_row", "at": "a/b", "row": Uuid::nil()}]), Verb::Removed { rows: 1 }),
            (
                json!([{"do": "move_row", "at": "a/b", "to": "a/c", "row": Uuid::nil(), "index": 0}]),
                Verb::Moved { rows: 1 },
            ),
        ] {
            assert_eq!(Verb::of(&edits(acts.clone())), verb, "{acts}");
        }
    }

    #[test]
    fn every_verb_comes_back_and_has_its_words() {
        for verb in [
            Verb::Answered,
            Verb::Emptied,
            Verb::Added { rows: 1 },
            Verb::Removed { rows: 2 },
            Verb::Moved { rows: 1 },
            Verb::FilledIn { rows: 10 },
            Verb::Undone,
            Verb::Redone,
            Verb::ReviewsProposed,
            Verb::ListsBroughtIn,
            Verb::BookletTaken { rows: 3 },
            Verb::Issued { number: 2, draft: true },
        ] {
            let text = serde_json::to_string(&verb).unwrap();
            assert_eq!(serde_json::from_str::<Verb>(&text).unwrap(), verb);
            let said = verb.in_words("a row added");
            assert!(!said.contains(['|', '{']), "{said}");
        }
        assert_eq!(Verb::FilledIn { rows: 10 }.in_words(""), "10 rows filled in at once");
    }
}
