//! The shelf: the people one has workshops with. Workshops are begun and opened from it.

use domain::field::Node;
use domain::stages::{LocalLists, Participant, Role};
use domain::values::Row;
use domain::words::words;
use domain::{Act, Refusal, Workshop, apply};
use serde::{Deserialize, Serialize};
use store::NewWorkshop as NewStored;
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::calls::edit::Settled;
use crate::calls::nothing::Nothing;
use crate::clock::when;
use crate::code::ErrorCode;
use crate::failure::Failure;
use crate::host::Host;
use crate::parts::{Parts, today};
use crate::session::Session;
use crate::views::{News, Views};

/// The people one has workshops with.
#[derive(Debug, Serialize, TS)]
pub struct Shelf {
    /// Whether this is the training vault.
    pub practice: bool,
    /// What is said of a vault that has lost something that was told as saved, until somebody says to go on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub behind: Option<String>,
    /// What is to be said above the shelf, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice: Option<String>,
    /// One card for each workshop, last saved first.
    pub workshops: Vec<Card>,
}

/// One workshop on the shelf.
#[derive(Debug, Serialize, TS)]
pub struct Card {
    /// The workshop.
    pub id: Uuid,
    /// The name the person likes to be called.
    pub name: String,
    /// What is next, in one line.
    pub note: String,
    /// When it was last saved: "today at 14:02", "3 June 2026".
    pub saved: String,
}

/// A new workshop.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewWorkshop {
    /// The name the person likes to be called.
    pub name: String,
}

/// Which workshop.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkshopId {
    /// Its id.
    pub id: Uuid,
}

/// An opened workshop.
#[derive(Debug, Serialize, TS)]
pub struct Opened {
    /// All of it.
    pub workshop: Workshop,
    /// How it stands.
    pub settled: Settled,
    /// All that is reckoned from it.
    pub news: News,
    /// The local lists that are offered while it has none of its own.
    pub lists: LocalLists,
    /// What is to be said of how it came in, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice: Option<String>,
}

impl<H: Host> App<H> {
    pub(crate) fn new_workshop(&self, call: NewWorkshop) -> Result<Opened, Failure> {
        let mut session = self.session()?;
        let opened = session.new_workshop(call)?;
        self.preview.forget();
        Ok(opened)
    }

    pub(crate) fn open_workshop(&self, call: WorkshopId) -> Result<Opened, Failure> {
        let mut session = self.session()?;
        let opened = session.open_workshop(call)?;
        self.preview.forget();
        Ok(opened)
    }
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn shelf(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.reckon_last();
        let host = self.host;
        let vault = self.vault()?;
        let mut rows = vault.shelf()?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.saved_at));
        let twice = names_twice(&rows);
        let card = |row: store::ShelfRow| Card {
            id: row.id,
            name: if row.name.is_empty() { words().get("app|shelf|unnamed").to_owned() } else { row.name },
            note: row.note,
            saved: when(host, row.saved_at),
        };
        Ok(Shelf {
            practice: vault.is_practice(),
            behind: self.behind_notice()?,
            notice: self
                .state
                .made_anew
                .then(|| words().get("app|shelf|practice_made_anew").to_owned())
                .or(twice),
            workshops: rows.into_iter().map(card).collect(),
        })
    }

    /// What is said of a vault that is behind what was told as saved.
    pub(crate) fn behind_notice(&self) -> Result<Option<String>, Failure> {
        let Some(behind) = self.vault()?.behind() else { return Ok(None) };
        let when = when(self.host, behind.at);
        Ok(Some(match behind.changes {
            1 => words().fill("app|shelf|behind_one", &[("when", &when)]),
            count => words().fill("app|shelf|behind", &[("count", &count.to_string()), ("when", &when)]),
        }))
    }

    pub(crate) fn go_on(&mut self, _: Nothing) -> Result<Shelf, Failure> {
        self.vault_mut()?.go_on()?;
        self.shelf(Nothing {})
    }

    pub(crate) fn new_workshop(&mut self, call: NewWorkshop) -> Result<Opened, Failure> {
        if call.name.trim().is_empty() {
            return Err(Failure { at: Some("workshop-name".into()), ..Failure::of(ErrorCode::NameMissing) });
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
        self.state.booklet = None;
        self.state.workshop = Some(open);
        self.update_next();
        let open = self.workshop()?;
        Ok(Opened {
            workshop: open.workshop.clone(),
            settled: self.settled(Vec::new())?,
            news: open.views.clone().all(),
            lists: self.offered_lists()?,
            notice: None,
        })
    }
}

/// Whoever opens the one for the other writes about somebody into somebody else's workshop. [domain.md §6 item 16]
fn names_twice(rows: &[store::ShelfRow]) -> Option<String> {
    let same = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let mut seen: Vec<String> = Vec::new();
    let mut twice: Vec<&store::ShelfRow> = Vec::new();
    for row in rows.iter().filter(|row| !row.name.trim().is_empty()) {
        let name = same(&row.name);
        if seen.contains(&name) && !twice.iter().any(|other| same(&other.name) == name) {
            twice.push(row);
        }
        seen.push(name);
    }
    let names: Vec<String> = twice.iter().map(|row| row.name.trim().to_owned()).collect();
    match &names[..] {
        [] => None,
        [one] => Some(words().fill("app|shelf|name_twice", &[("name", one)])),
        _ => Some(words().fill("app|shelf|names_twice", &[("names", &domain::say::list(&names))])),
    }
}
