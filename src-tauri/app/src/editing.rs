//! The open workshop: every change goes to disk first, then to memory, then back to the page.

use chrono::NaiveDate;
use domain::field::Node;
use domain::history::{Step, next_redo, next_undo};
use domain::stages::{Participant, Role};
use domain::values::Row;
use domain::{Act, Edit, FORMAT, Refusal, Workshop, apply, undo_of};
use store::{LogEntry, NewWorkshop as NewStored};
use uuid::Uuid;

use crate::App;
use crate::clock::{moment, time};
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::{Parts, assembled};
use crate::views::{Views, child};
use crate::wire::{Changed, EditCall, NewWorkshop, News, Nothing, Opened, Settled, WorkshopId};

/// The most acts in one step: a spreadsheet of a thousand lines can be pasted at once.
const ACT_LIMIT: usize = 10_000;
/// Who is logged as having made a change. Hand-over of the keyboard comes with the roles of the room.
const RECORDER: &str = "facilitator";

/// The workshop under the facilitator's hands.
pub(crate) struct OpenWorkshop {
    pub(crate) workshop: Workshop,
    /// How many lines the log has.
    pub(crate) seq: i64,
    log: Vec<Step>,
    saved_at: i64,
    views: Views,
}

impl<H: Host> App<H> {
    pub(crate) fn new_workshop(&mut self, call: NewWorkshop) -> Result<Opened, Failure> {
        if call.name.trim().is_empty() {
            return Err(Failure { at: Some("workshop-name".into()), ..Failure::of("name_missing") });
        }
        let mut workshop = self
            .named_workshop(call.name.trim())
            .map_err(|refusal| Failure::refused(&refusal, "workshop-name"))?;
        self.give_lists(&mut workshop)?;
        self.put_on_shelf(&workshop)?;
        self.open_workshop(WorkshopId { id: workshop.id })
    }

    /// A workshop with the person in it, who is the first of its participants.
    fn named_workshop(&self, name: &str) -> Result<Workshop, Refusal> {
        let mut workshop = Workshop::empty(self.new_id());
        let person = Participant { role: Some(Role::Person), ..Participant::empty(self.new_id()) };
        let mut body = person.read();
        if let Some(fields) = body.as_object_mut() {
            fields.remove("id");
        }
        apply(&mut workshop, Act::Set { at: "before/person/liked_name".into(), to: name.into() })?;
        let at = "before/people/participants".to_owned();
        apply(&mut workshop, Act::AddRow { at, row: person.id, index: 0, body })?;
        Ok(workshop)
    }

    pub(crate) fn new_id(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.host.fill_random(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// Puts a whole workshop into the vault.
    pub(crate) fn put_on_shelf(&mut self, workshop: &Workshop) -> Result<(), Failure> {
        let now = self.host.now();
        let note = Views::of(workshop, now.date_naive()).note(workshop, now.date_naive());
        let parts = Parts::all(workshop)?;
        let new = NewStored {
            id: workshop.id,
            name: workshop.person_name(),
            note: &note,
            format: FORMAT,
            parts: &parts.to_store(),
            at: now.timestamp_millis(),
        };
        self.vault_mut()?.add_workshop(&new)?;
        Ok(())
    }

    pub(crate) fn open_workshop(&mut self, call: WorkshopId) -> Result<Opened, Failure> {
        let vault = self.vault()?;
        let found = vault.load(call.id)?;
        let workshop = assembled(call.id, &found)?;
        let lines = vault.log(call.id)?;
        let log: Vec<Step> = lines
            .iter()
            .map(|line| serde_json::from_str(&line.body))
            .collect::<Result<_, _>>()
            .map_err(|_| Failure::of("damaged-contents"))?;
        self.preview = None;
        self.booklet = None;
        self.workshop = Some(OpenWorkshop {
            views: Views::of(&workshop, self.host.now().date_naive()),
            workshop,
            seq: found.seq,
            log,
            saved_at: found.saved_at,
        });
        let open = self.workshop()?;
        let settled = self.settled(&[], open.views.clone().all())?;
        Ok(Opened { workshop: open.workshop.clone(), settled, lists: self.offered_lists()? })
    }

    pub(crate) fn edit(&mut self, call: EditCall) -> Result<Settled, Failure> {
        if call.acts.len() > ACT_LIMIT {
            return Err(Failure::of("too_many_acts"));
        }
        let mut next = self.workshop()?.workshop.clone();
        let edits = apply_all(&mut next, call.acts)?;
        self.take(next, Step::new(edits))
    }

    pub(crate) fn undo(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        let line = next_undo(&open.log).ok_or_else(|| Failure::of("nothing_to_undo"))?;
        let (next, edits) = reversed(open, line)?;
        self.take(next, Step { edits, takes_back: Some(line), brings_back: None })
    }

    pub(crate) fn redo(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        let line = next_redo(&open.log).ok_or_else(|| Failure::of("nothing_to_redo"))?;
        let (next, edits) = reversed(open, line)?;
        self.take(next, Step { edits, takes_back: None, brings_back: Some(line) })
    }

    /// Disk first; memory moves only when the disk has.
    fn take(&mut self, next: Workshop, step: Step) -> Result<Settled, Failure> {
        if step.edits.iter().all(changes_nothing) {
            return self.settled(&[], News::default());
        }
        let now = self.host.now();
        let (id, seq) = (next.id, self.workshop()?.seq);
        let parts = Parts::touched(&next, &step)?;
        let entry = LogEntry {
            at: now.timestamp_millis(),
            who: RECORDER.to_owned(),
            step: seq + 1,
            body: serde_json::to_string(&step).map_err(|_| Failure::of("bad_request"))?,
        };
        let (name, at) = (next.person_name(), now.timestamp_millis());
        let vault = self.vault_mut()?;
        let (views, saved) = reckon_while(&next, now.date_naive(), |note| {
            vault.save(id, seq, &[entry], &parts.to_store(), name, note, at)
        });
        let seq = saved?;
        let places: Vec<String> =
            step.edits.iter().flat_map(|edit| edit.act.places().map(str::to_owned)).collect();
        let open = self.workshop.as_mut().ok_or_else(|| Failure::of("no_workshop_open"))?;
        let news = views.news_after(&open.views);
        open.workshop = next;
        open.seq = seq;
        open.views = views;
        open.log.push(step);
        open.saved_at = now.timestamp_millis();
        self.settled(&places, news)
    }

    /// How the open workshop stands; `places` are the paths that changed.
    fn settled(&self, places: &[String], news: News) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        Ok(Settled {
            changed: changed_tools(&open.workshop, places),
            news,
            saved: time(moment(open.saved_at, self.host.now())),
            undo: place_of(&open.log, next_undo(&open.log)),
            redo: place_of(&open.log, next_redo(&open.log)),
        })
    }
}

/// Reckons while the disk is busy, and lets it keep the step only when that is done: what cannot be reckoned is
/// never kept. It is the disk that goes elsewhere: the thousand small pieces of the reckoning stay in memory that is
/// warm.
fn reckon_while<T: Send>(
    workshop: &Workshop,
    today: NaiveDate,
    save: impl FnOnce(&mut dyn FnMut() -> Option<String>) -> T + Send,
) -> (Views, T) {
    std::thread::scope(|scope| {
        let (tell, told) = std::sync::mpsc::channel();
        let saving = scope.spawn(move || save(&mut || told.recv().ok()));
        let views = Views::of(workshop, today);
        // Nobody listens any more when the disk has refused.
        let _ = tell.send(views.note(workshop, today));
        let saved = saving.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (views, saved)
    })
}

fn apply_all(workshop: &mut Workshop, acts: Vec<Act>) -> Result<Vec<Edit>, Failure> {
    let mut edits = Vec::with_capacity(acts.len());
    for act in acts {
        let at = act.place().to_owned();
        edits.push(apply(workshop, act).map_err(|refusal| Failure::refused(&refusal, &at))?);
    }
    Ok(edits)
}

/// The workshop with one line of the log taken back, and what that changed.
fn reversed(open: &OpenWorkshop, line: usize) -> Result<(Workshop, Vec<Edit>), Failure> {
    let step = open.log.get(line).ok_or_else(|| Failure::of("undo_impossible"))?;
    let mut next = open.workshop.clone();
    let acts = step.edits.iter().rev().map(undo_of).collect();
    let edits = apply_all(&mut next, acts).map_err(|_| Failure::of("undo_impossible"))?;
    Ok((next, edits))
}

fn changes_nothing(edit: &Edit) -> bool {
    matches!(&edit.act, Act::Set { to, .. } if *to == edit.was)
}

fn place_of(log: &[Step], line: Option<usize>) -> Option<String> {
    line.and_then(|line| log.get(line))
        .and_then(|step| step.edits.last())
        .map(|edit| edit.act.place().to_owned())
}

fn changed_tools(workshop: &Workshop, places: &[String]) -> Vec<Changed> {
    let mut out: Vec<Changed> = Vec::new();
    for place in places {
        let mut steps = place.split('/');
        let (Some(stage), Some(tool)) = (steps.next(), steps.next()) else { continue };
        if out.iter().any(|c| c.stage == stage && c.tool == tool) {
            continue;
        }
        let value = child(workshop, stage).and_then(|stage| child(stage, tool)).map(Node::read);
        if let Some(value) = value {
            out.push(Changed { stage: stage.to_owned(), tool: tool.to_owned(), value });
        }
    }
    out
}
