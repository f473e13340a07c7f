//! Changes to the open workshop: each is told to the page when the disk has it. What follows from it is reckoned after that.

use chrono::NaiveDate;
use domain::history::{Step, acts_back, next_redo, next_undo};
use domain::{Act, Edit, apply, reviews};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Snapshot;
use ts_rs::TS;
use uuid::Uuid;

use crate::calls::history::Verb;
use crate::calls::nothing::Nothing;
use crate::clock::{moment, time};
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::{Changed, Parts, today};
use crate::session::{OpenWorkshop, Session, SessionState};

/// Changes to make, all or none, as one step of undo.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EditCall {
    /// In order.
    pub acts: Vec<Act>,
    /// The visit of a field in which this was typed, by a number that the page counts on with: what is typed into
    /// one field before it is left is one step of undo, however often it is saved meanwhile.
    #[serde(default)]
    #[ts(optional)]
    pub visit: Option<u32>,
}

/// How the workshop stands after a change that is safe on disk.
#[derive(Debug, Serialize, TS)]
pub struct Settled {
    /// The tools that changed, whole.
    pub changed: Vec<Changed>,
    /// When it was saved: "14:02".
    pub saved: String,
    /// What Undo would take back: a path; nothing when there is nothing.
    pub undo: Option<String>,
    /// What Redo would bring back: a path; nothing when there is nothing.
    pub redo: Option<String>,
}

/// The most acts in one step: a spreadsheet of a thousand lines can be pasted at once.
const ACT_LIMIT: usize = 10_000;
const BORN: &str = "before/person/date_of_birth";

impl<H: Host> Session<'_, H> {
    pub(crate) fn edit(&mut self, call: EditCall) -> Result<Settled, Failure> {
        self.step(None, call.acts, call.visit)
    }

    /// Does something that has a name of its own, as one step.
    pub(crate) fn act(&mut self, verb: Verb, acts: Vec<Act>) -> Result<Settled, Failure> {
        self.step(Some(verb), acts, None)
    }

    fn step(&mut self, verb: Option<Verb>, acts: Vec<Act>, visit: Option<u32>) -> Result<Settled, Failure> {
        if acts.len() > ACT_LIMIT {
            return Err(Failure::of(ErrorCode::TooManyActs));
        }
        let term = self.workshop()?.workshop.agree.term.clone();
        let mut edits = self.apply(acts)?;
        let verb = verb.unwrap_or_else(|| Verb::of(&edits));
        let mut follow = reviews::follow(&term, &self.workshop()?.workshop);
        // What was signed is named in the step that says so, and taken back with it.
        follow.extend(self.texts_signed(&edits)?);
        if !follow.is_empty() {
            // In the same step, so that one undo takes back both, and leads to the day that was changed: the last of them.
            let followed = self.apply(follow)?;
            let at = if edits.len() == 1 { 0 } else { edits.len() };
            edits.splice(at..at, followed);
        }
        let step = Step::new(edits);
        let open = self.workshop()?;
        let goes_on = visit.is_some() && visit == open.visit;
        let step = if goes_on { step.going_on(open.log.last()) } else { step };
        self.save(verb, step, visit)
    }

    /// Fills the empty list of reviews from the first day of the contract, as one step.
    pub(crate) fn propose_reviews(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let workshop = &self.workshop()?.workshop;
        if !workshop.agree.reviews.reviews.is_empty() {
            return Err(Failure { at: Some(reviews::LIST.into()), ..Failure::of(ErrorCode::ReviewsThere) });
        }
        let acts = reviews::propose(workshop, || self.new_id());
        if acts.is_empty() {
            return Err(Failure {
                at: Some("agree/term/starts".into()),
                ..Failure::of(ErrorCode::NoFirstDay)
            });
        }
        self.act(Verb::ReviewsProposed, acts)
    }

    pub(crate) fn undo(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        let line = next_undo(&open.log).ok_or_else(|| Failure::of(ErrorCode::NothingToUndo))?;
        let edits = self.reverse(line)?;
        self.save(Verb::Undone, Step::taking_back(line, edits), None)
    }

    pub(crate) fn redo(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        let line = next_redo(&open.log).ok_or_else(|| Failure::of(ErrorCode::NothingToRedo))?;
        let edits = self.reverse(line)?;
        self.save(Verb::Redone, Step::bringing_back(line, edits), None)
    }

    /// Changes memory, which is not to be relied upon until [`Session::save`] has kept it.
    pub(crate) fn apply(&mut self, acts: Vec<Act>) -> Result<Vec<Edit>, Failure> {
        let today = self.host.now().date_naive();
        let open = self.opened_mut()?;
        open.on_disk = false;
        let apply = |act: Act| {
            let act = with_whole_year(act, today);
            let at = act.place().to_owned();
            apply(&mut open.workshop, act).map_err(|refusal| Failure::refused(&refusal, &at))
        };
        acts.into_iter().map(apply).collect()
    }

    /// Takes the step that ends with a line of the log back in memory, and says what that changed.
    fn reverse(&mut self, line: usize) -> Result<Vec<Edit>, Failure> {
        let impossible = || Failure::of(ErrorCode::UndoImpossible);
        let acts = acts_back(&self.workshop()?.log, line).ok_or_else(impossible)?;
        self.apply(acts).map_err(|_| impossible())
    }

    /// Keeps what was changed in memory, where it was typed in a visit of a field in that visit, and returns when the
    /// disk has it.
    fn save(&mut self, verb: Verb, step: Step, visit: Option<u32>) -> Result<Settled, Failure> {
        if step.edits.iter().all(changes_nothing) {
            // The page says "Saved" for this too, so the vault must still be where it was.
            self.vault()?.require_here()?;
            self.opened_mut()?.on_disk = true;
            return self.settled(Vec::new());
        }
        let line = self.line(verb, &step)?;
        let SessionState { workshop: Some(open), vault: Some(vault), .. } = &mut *self.state else {
            return Err(Failure::of(ErrorCode::NoWorkshopOpen));
        };
        let touched = Parts::touched(&open.workshop, &step)?;
        // What was read from an older format goes to the disk whole with the first change.
        let all = (open.format < today()).then(|| Parts::all(&open.workshop)).transpose()?;
        let parts = all.as_ref().unwrap_or(&touched).to_store();
        let snapshot = match all {
            Some(_) => Snapshot::Upgraded { format: today(), parts: &parts },
            None => Snapshot::Touched(&parts),
        };
        let now = line.at;
        let name = open.workshop.person_name();
        open.seq = vault.save(open.workshop.id, open.seq, &[line], snapshot, name, now)?;
        open.format = today();
        open.on_disk = true;
        open.saved_at = now;
        open.visit = visit;
        open.log.push(step);
        self.settled(touched.into_changed())
    }

    /// Takes in a step of the log that the disk has and that changed no answer.
    pub(crate) fn logged(&mut self, workshop: Uuid, step: Step) {
        if let Some(open) = self.state.workshop.as_mut().filter(|open| open.workshop.id == workshop) {
            open.seq += 1;
            open.log.push(step);
        }
    }

    pub(crate) fn opened_mut(&mut self) -> Result<&mut OpenWorkshop, Failure> {
        self.state.workshop.as_mut().ok_or_else(|| Failure::of(ErrorCode::NoWorkshopOpen))
    }

    /// How the open workshop stands, and the tools that changed.
    pub(crate) fn settled(&self, changed: Vec<Changed>) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        Ok(Settled {
            changed,
            saved: time(moment(self.host, open.saved_at)),
            undo: place_of(&open.log, next_undo(&open.log)),
            redo: place_of(&open.log, next_redo(&open.log)),
        })
    }
}

/// A day of birth is of the past: "22/06/90" is 1990. The domain knows no clock, so it is told the day.
fn with_whole_year(act: Act, today: NaiveDate) -> Act {
    match act {
        Act::Set { at, to: Value::String(typed) } if at == BORN => {
            Act::Set { at, to: Value::String(domain::values::born(&typed, today)) }
        }
        act => act,
    }
}

fn changes_nothing(edit: &Edit) -> bool {
    matches!(&edit.act, Act::Set { to, .. } if *to == edit.was)
}

fn place_of(log: &[Step], line: Option<usize>) -> Option<String> {
    line.and_then(|line| log.get(line))
        .and_then(|step| step.edits.last())
        .map(|edit| edit.act.place().to_owned())
}
