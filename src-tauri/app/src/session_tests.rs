//! Memory is what the disk has, whatever becomes of a change.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};
use serde_json::{Value, json};

use crate::{App, AppEvent, ErrorCode, Failure, Host};

struct Laptop {
    dir: tempfile::TempDir,
    seed: Cell<u8>,
}

impl Host for Laptop {
    fn now(&self) -> DateTime<FixedOffset> {
        "2026-09-24T14:02:00+01:00".parse().unwrap()
    }
    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.fixed_offset()
    }
    fn fill_random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.seed.set(self.seed.get().wrapping_mul(5).wrapping_add(1));
            *byte = self.seed.get();
        }
    }
    fn home(&self) -> PathBuf {
        self.dir.path().into()
    }
    fn pick_save(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }
    fn pick_open(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn pick_picture(&self) -> Option<PathBuf> {
        None
    }
    fn show(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    fn tell(&self, _: &AppEvent) {}
}

fn call(app: &App<Laptop>, name: &str, body: Value) -> Result<Value, Failure> {
    app.call(name, body).map(|answer| serde_json::from_str(&answer).unwrap())
}

fn practice() -> App<Laptop> {
    let app = App::new(Laptop { dir: tempfile::tempdir().unwrap(), seed: Cell::new(1) });
    let shelf = call(&app, "open_practice", json!({})).unwrap();
    call(&app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]})).unwrap();
    app
}

fn set(at: &str, to: &str) -> Value {
    json!({"do": "set", "at": at, "to": to})
}

const WHY: &str = "before/moving/why";

/// What the app has in memory and what it would find on disk.
fn both(app: &App<Laptop>) -> [String; 2] {
    let session = app.session_as_it_is();
    let open = session.workshop().unwrap();
    let disk = session.read(open.workshop.id).unwrap();
    [&open.workshop, &disk.workshop].map(|workshop| serde_json::to_string(workshop).unwrap())
}

#[test]
fn of_a_step_that_is_refused_nothing_stays_in_memory() {
    let app = practice();
    let before = both(&app);
    let acts = [set(WHY, "a first word"), set("before/moving/nothing_of_the_kind", "a second")];
    let refused = call(&app, "edit", json!({"acts": acts})).unwrap_err();
    assert_eq!(refused.at.as_deref(), Some("before/moving/nothing_of_the_kind"));
    assert_eq!(call(&app, "reckon", json!({})).unwrap(), json!({}), "nothing follows from it");
    assert_eq!(both(&app), before);
    let settled = call(&app, "edit", json!({"acts": [set("before/moving/from_where", "there")]})).unwrap();
    assert_ne!(settled["changed"][0]["value"]["why"], "a first word");
}

#[test]
fn what_a_full_disk_would_not_have_is_not_in_memory_either_and_can_be_said_again() {
    let app = practice();
    let before = both(&app);
    app.session().unwrap().vault().unwrap().limit_pages(1).unwrap();
    let long = "A word. ".repeat(10_000);
    let refused = call(&app, "edit", json!({"acts": [set(WHY, &long)]})).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Full);
    call(&app, "guidance", json!({})).unwrap();
    assert_eq!(both(&app), before);
    app.session().unwrap().vault().unwrap().limit_pages(u32::MAX - 1).unwrap();
    let settled = call(&app, "edit", json!({"acts": [set(WHY, &long)]})).unwrap();
    assert_eq!(settled["undo"], WHY);
    let [memory, disk] = both(&app);
    assert!(memory == disk && memory != before[0]);
    assert_eq!(call(&app, "undo", json!({})).unwrap()["redo"], WHY);
    assert_eq!(both(&app), before);
}

#[test]
fn a_change_in_which_the_program_broke_is_forgotten_at_the_next_call() {
    let app = practice();
    let before = both(&app);
    // As far as a call comes that breaks before the disk has anything.
    let mut session = app.session().unwrap();
    session.apply(vec![serde_json::from_value(set("money/board/lines", "[]")).unwrap()]).ok();
    session.apply(vec![serde_json::from_value(set(WHY, "half")).unwrap()]).unwrap();
    drop(session);
    assert_ne!(both(&app)[0], before[0]);
    call(&app, "contracts", json!({})).unwrap();
    assert_eq!(both(&app), before);
}

#[test]
fn what_changed_before_a_refusal_is_still_told() {
    let app = practice();
    let nameless = ["liked_name", "full_name"].map(|name| set(&format!("before/person/{name}"), ""));
    call(&app, "edit", json!({"acts": nameless})).unwrap();
    call(&app, "edit", json!({"acts": [set("nowhere", "")]})).unwrap_err();
    let news = call(&app, "reckon", json!({})).unwrap();
    let problems = news["problems"].as_array().unwrap();
    assert!(problems.iter().any(|problem| problem["code"] == "no_name"));
}
