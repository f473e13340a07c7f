//! The open workshop: a change is told to the page when the disk has it. What follows from it is reckoned after that.

use chrono::NaiveDate;
use domain::field::Node;
use domain::history::{Step, acts_back, next_redo, next_undo};
use domain::stages::{Participant, Role};
use domain::values::Row;
use domain::{Act, Edit, Refusal, Workshop, apply, reviews};
use serde_json::Value;
use store::{Format, NewWorkshop as NewStored, Snapshot};
use uuid::Uuid;

use crate::clock::{moment, time};
use crate::failure::Failure;
use crate::held::{Held, Open};
use crate::host::Host;
use crate::log::Verb;
use crate::parts::{Parts, assembled, today};
use crate::views::Views;
use crate::wire::{Changed, EditCall, NewWorkshop, News, Nothing, Opened, Settled, WorkshopId};

/// The most acts in one step: a spreadsheet of a thousand lines can be pasted at once.
const ACT_LIMIT: usize = 10_000;
const BORN: &str = "before/person/date_of_birth";

/// The workshop under the facilitator's hands.
pub(crate) struct OpenWorkshop {
    pub(crate) workshop: Workshop,
    /// Whether the disk has what memory has: not while a change is under way, and not after one that came to nothing.
    on_disk: bool,
    /// How many lines the log has.
    pub(crate) seq: i64,
    /// The format that the disk has it in.
    format: Format,
    pub(crate) log: Vec<Step>,
    /// The visit of a field in which the last line of the log was typed.
    visit: Option<u32>,
    saved_at: i64,
    /// What the page was told last.
    views: Views,
    /// What the shelf says is next, once that is known.
    next: Option<String>,
}

impl<H: Host> Held<'_, H> {
    pub(crate) fn new_workshop(&mut self, call: NewWorkshop) -> Result<Opened, Failure> {
        if call.name.trim().is_empty() {
            return Err(Failure { at: Some("workshop-name".into()), ..Failure::of("name_missing") });
        }
        let mut workshop = self
            .named_workshop(call.name.trim())
            .map_err(|refusal| Failure::refused(&refusal, "workshop-name"))?;
        self.give_lists(&mut workshop)?;
        self.put_on_shelf(&workshop, &[])?;
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

    /// Puts a whole workshop into the vault, with the photos that it shows.
    pub(crate) fn put_on_shelf(&mut self, workshop: &Workshop, photos: &[Vec<u8>]) -> Result<(), Failure> {
        let now = self.host.now();
        let note = Views::of(workshop, now.date_naive()).note(workshop, now.date_naive());
        let parts = Parts::all(workshop)?;
        let new = NewStored {
            id: workshop.id,
            name: workshop.person_name(),
            note: &note,
            format: today(),
            parts: &parts.to_store(),
            photos,
            at: now.timestamp_millis(),
        };
        self.vault_mut()?.add_workshop(&new)?;
        Ok(())
    }

    pub(crate) fn open_workshop(&mut self, call: WorkshopId) -> Result<Opened, Failure> {
        let open = self.read(call.id)?;
        self.open.booklet = None;
        self.open.workshop = Some(open);
        self.say_next();
        let open = self.workshop()?;
        Ok(Opened {
            workshop: open.workshop.clone(),
            settled: self.settled(Vec::new())?,
            news: open.views.clone().all(),
            lists: self.offered_lists()?,
            notice: None,
        })
    }

    /// A workshop as the disk has it.
    pub(crate) fn read(&self, id: Uuid) -> Result<OpenWorkshop, Failure> {
        let vault = self.vault()?;
        let found = vault.load(id)?;
        let workshop = assembled(id, &found)?;
        let log: Vec<Step> = vault
            .log(id)?
            .iter()
            .map(|line| serde_json::from_str(&line.entry.body).map(|step: Step| step.at_todays_places(id)))
            .collect::<Result<_, _>>()
            .map_err(|_| Failure::of("damaged-contents"))?;
        Ok(OpenWorkshop {
            views: Views::surely(&workshop, self.host.now().date_naive()),
            workshop,
            on_disk: true,
            seq: found.seq,
            format: found.format,
            log,
            visit: None,
            saved_at: found.saved_at,
            next: None,
        })
    }

    /// Before anything is asked of the open workshop: after a change that was refused, or that the disk would not have,
    /// or in which the program broke, memory is what the disk has again.
    pub(crate) fn mend(&mut self) -> Result<(), Failure> {
        // Where the disk cannot be read it is not open any more.
        if let Some(broken) = self.open.workshop.take_if(|open| !open.on_disk) {
            let read = self.read(broken.workshop.id)?;
            // The page has not heard of what is different from what it was told last.
            let OpenWorkshop { visit, views, next, .. } = broken;
            self.open.workshop = Some(OpenWorkshop { visit, views, next, ..read });
        }
        Ok(())
    }

    pub(crate) fn reckon(&mut self, _: Nothing) -> Result<News, Failure> {
        let today = self.host.now().date_naive();
        let open = self.opened_mut()?;
        let views = Views::surely(&open.workshop, today);
        let news = views.news_after(&open.views);
        open.views = views;
        self.say_next();
        Ok(news)
    }

    /// Before a workshop is left: what the page did not ask for any more.
    pub(crate) fn reckon_last(&mut self) {
        // Nothing open is no fault.
        let _ = self.reckon(Nothing {});
    }

    /// Says on the shelf what is next for the open workshop, if that is something else now. It follows from what is
    /// safe already: where it cannot be written it is written another time.
    fn say_next(&mut self) {
        let today = self.host.now().date_naive();
        let Open { workshop: Some(open), vault: Some(vault), .. } = &mut *self.open else { return };
        let next = open.views.note(&open.workshop, today);
        if open.next.as_ref() != Some(&next) && vault.say_next(open.workshop.id, &next).is_ok() {
            open.next = Some(next);
        }
    }

    pub(crate) fn edit(&mut self, call: EditCall) -> Result<Settled, Failure> {
        self.step(None, call.acts, call.visit)
    }

    /// Does something that has a name of its own, as one step.
    pub(crate) fn act(&mut self, verb: Verb, acts: Vec<Act>) -> Result<Settled, Failure> {
        self.step(Some(verb), acts, None)
    }

    fn step(&mut self, verb: Option<Verb>, acts: Vec<Act>, visit: Option<u32>) -> Result<Settled, Failure> {
        if acts.len() > ACT_LIMIT {
            return Err(Failure::of("too_many_acts"));
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

    pub(crate) fn undo(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        let line = next_undo(&open.log).ok_or_else(|| Failure::of("nothing_to_undo"))?;
        let edits = self.reverse(line)?;
        self.save(Verb::Undone, Step::taking_back(line, edits), None)
    }

    pub(crate) fn redo(&mut self, _: Nothing) -> Result<Settled, Failure> {
        let open = self.workshop()?;
        let line = next_redo(&open.log).ok_or_else(|| Failure::of("nothing_to_redo"))?;
        let edits = self.reverse(line)?;
        self.save(Verb::Redone, Step::bringing_back(line, edits), None)
    }

    /// Changes memory, which is not to be relied upon until [`App::save`] has kept it.
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
        let impossible = || Failure::of("undo_impossible");
        let acts = acts_back(&self.workshop()?.log, line).ok_or_else(impossible)?;
        self.apply(acts).map_err(|_| impossible())
    }

    /// Keeps what was changed in memory, where it was typed in a visit of a field in that visit, and returns when the
    /// disk has it.
    fn save(&mut self, verb: Verb, step: Step, visit: Option<u32>) -> Result<Settled, Failure> {
        if step.edits.iter().all(changes_nothing) {
            // It is told as saved, too.
            self.vault()?.require_here()?;
            self.opened_mut()?.on_disk = true;
            return self.settled(Vec::new());
        }
        let line = self.line(verb, &step)?;
        let Open { workshop: Some(open), vault: Some(vault), .. } = &mut *self.open else {
            return Err(Failure::of("no_workshop_open"));
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
        self.settled(touched.told())
    }

    /// Takes in a step of the log that the disk has and that changed no answer.
    pub(crate) fn logged(&mut self, workshop: Uuid, step: Step) {
        if let Some(open) = self.open.workshop.as_mut().filter(|open| open.workshop.id == workshop) {
            open.seq += 1;
            open.log.push(step);
        }
    }

    fn opened_mut(&mut self) -> Result<&mut OpenWorkshop, Failure> {
        self.open.workshop.as_mut().ok_or_else(|| Failure::of("no_workshop_open"))
    }

    /// How the open workshop stands, and the tools that changed.
    fn settled(&self, changed: Vec<Changed>) -> Result<Settled, Failure> {
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
