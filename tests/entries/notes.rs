//! A safeguarding note is in the vault and nowhere else: no output holds it, and its file cannot be read.
//! [Care Act 2014 s42; domain.md §6 item 7]

use app::ErrorCode;
use std::path::Path;

use serde_json::{Value, json};
use tests::{Bench, call, set};

const SECRET: &str = "she flinched when the violet kettle was named";
const WORDS: &str = "correct horse battery staple";
const RING: &str = "Safeguarding team 01632 960 999";

fn fresh() -> app::App<Bench> {
    let mut app = tests::app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    app
}

const NEW: &str = "6f9619ff-8b86-4d01-b42d-00c04fc964ff";

/// A note that is not there yet, as the page writes it.
fn new_note(text: &str) -> Value {
    json!({"id": NEW, "is_new": true, "text": text})
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

/// Every file beneath a folder.
fn files(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if let Ok(bytes) = std::fs::read(&path) {
            found.push((path.display().to_string(), bytes));
        }
    }
    found
}

/// All that the calls of the app answer, but for the notes themselves.
fn every_answer(app: &mut app::App<Bench>) -> String {
    let id = call(app, "shelf", json!({}))["workshops"][0]["id"].clone();
    let mut said = vec![set(app, "before/moving/why", "a change"), call(app, "undo", json!({}))];
    said.push(call(app, "redo", json!({})));
    for audience in ["facilitator", "room", "person", "provider", "health", "commissioner", "learning"] {
        said.push(call(app, "preview", json!({"audience": audience})));
    }
    said.push(call(app, "issue", json!({})));
    for audience in ["person", "provider", "health", "commissioner"] {
        for format in ["pdf", "html", "txt"] {
            let copy = json!({"number": 1, "audience": audience, "format": format});
            said.push(call(app, "save_copy", copy));
        }
    }
    let prepared = call(app, "prepare_email", json!({"number": 1}));
    let folder = prepared["folder"].as_str().unwrap();
    let pack = super::pack(&prepared);
    let bytes = std::fs::read(Path::new(folder).join(pack)).unwrap();
    let opened = app::open_handover(&bytes, prepared["password"].as_str().unwrap()).unwrap();
    said.extend([prepared, Value::String(opened.workshop.to_json())]);
    for name in ["begin", "shelf", "contracts", "other_names", "guidance"] {
        said.push(call(app, name, json!({})));
    }
    said.push(call(app, "thread", json!({"at": "before/people/participants"})));
    said.push(call(app, "open_workshop", json!({"id": id})));
    said.iter().map(Value::to_string).collect()
}

#[test]
fn a_notes_words_are_in_the_vault_and_in_nothing_that_comes_out_of_it() {
    let mut app = fresh();
    let notes = call(&mut app, "save_note", new_note(SECRET));
    assert_eq!(
        (&notes["notes"][0]["text"], &notes["notes"][0]["written"]),
        (&json!(SECRET), &json!("today at 14:02"))
    );
    call(&mut app, "keep_ring", json!({"ring": RING}));
    let answers = every_answer(&mut app);
    assert!(answers.contains("Amina") && !answers.contains(SECRET) && !answers.contains(RING));
    let dir = app.host().dir.path().to_owned();
    let look = |when: &str| {
        let all = files(&dir);
        assert!(all.iter().any(|(name, _)| name.ends_with("vault.db")) && all.len() > 8, "{when}");
        for (name, bytes) in all {
            assert!(!holds(&bytes, SECRET) && !holds(&bytes, "violet kettle"), "{name} {when}");
        }
    };
    look("while open");
    call(&mut app, "lock", json!({}));
    look("when locked");
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    let id = call(&mut app, "shelf", json!({}))["workshops"][0]["id"].clone();
    call(&mut app, "open_workshop", json!({"id": id}));
    let notes = call(&mut app, "notes", json!({}));
    assert_eq!((&notes["notes"][0]["text"], &notes["ring"]), (&json!(SECRET), &json!(RING)));
}

#[test]
fn a_note_is_changed_removed_for_good_and_no_undo_brings_it_back() {
    let mut app = fresh();
    let id = call(&mut app, "save_note", new_note("first"))["notes"][0]["id"].clone();
    app.host().wait(60 * 24);
    let notes = call(&mut app, "save_note", json!({"id": id, "is_new": false, "text": SECRET}));
    assert_eq!(notes["notes"].as_array().unwrap().len(), 1);
    assert_eq!(app.call("undo", json!({})).unwrap_err().code, ErrorCode::NothingToUndo);
    assert_eq!(call(&mut app, "remove_note", json!({"id": id}))["notes"], json!([]));
    for (name, body) in
        [("remove_note", json!({"id": id})), ("save_note", json!({"id": id, "is_new": false, "text": "x"}))]
    {
        assert_eq!(app.call(name, body).unwrap_err().code, ErrorCode::NoSuchNote);
    }
    assert_eq!(app.call("save_note", new_note(" \n")).unwrap_err().code, ErrorCode::NoteEmpty);
    let long = "é".repeat(100_001);
    assert_eq!(app.call("save_note", new_note(&long)).unwrap_err().code, ErrorCode::TooLong);
}

#[test]
fn the_letters_of_one_note_make_one_note() {
    let mut app = fresh();
    for typed in ["S", "She f", "She flinched"] {
        call(&mut app, "save_note", new_note(typed));
    }
    // Emptied, it is as it was kept last: only removing it removes it.
    let empty = json!({"id": NEW, "is_new": false, "text": ""});
    assert_eq!(app.call("save_note", empty).unwrap_err().code, ErrorCode::NoteEmpty);
    let notes = call(&mut app, "notes", json!({}))["notes"].clone();
    assert_eq!(notes, json!([{"id": NEW, "written": "today at 14:02", "text": "She flinched"}]));
}

#[test]
fn notes_stay_with_their_workshop() {
    let mut app = fresh();
    let id = call(&mut app, "save_note", new_note(SECRET))["notes"][0]["id"].clone();
    call(&mut app, "new_workshop", json!({"name": "Ben"}));
    assert_eq!(call(&mut app, "notes", json!({}))["notes"], json!([]));
    assert_eq!(app.call("remove_note", json!({"id": id})).unwrap_err().code, ErrorCode::NoSuchNote);
    assert_eq!(
        app.call("save_note", json!({"id": id, "is_new": false, "text": "x"})).unwrap_err().code,
        ErrorCode::NoSuchNote
    );
}

#[test]
fn another_persons_name_is_told_before_a_contract_is_issued_and_nothing_about_them() {
    let mut app = fresh();
    set(&mut app, "before/person/full_name", "Amina Okoro");
    call(&mut app, "new_workshop", json!({"name": "Jamal"}));
    assert_eq!(call(&mut app, "other_names", json!({}))["slips"], json!([]));
    set(&mut app, "before/moving/why", "Jamal moved, and amina okoro said Amina’s room was free");
    let slips = call(&mut app, "other_names", json!({}));
    let names: Vec<&str> =
        slips["slips"].as_array().unwrap().iter().map(|slip| slip["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["amina okoro", "Amina"]);
    assert_eq!(slips["slips"][0]["at"], "before/moving/why");
}

#[test]
fn help_that_was_put_away_stays_away_after_a_restart_and_comes_back() {
    let mut app = fresh();
    let put = |app: &mut app::App<Bench>, tool: &str, known: bool| {
        call(app, "know_guidance", json!({"tool": tool, "known": known}))["known"].clone()
    };
    assert_eq!(call(&mut app, "guidance", json!({}))["known"], json!([]));
    put(&mut app, "plan/profile", true);
    assert_eq!(put(&mut app, "plan/profile", true), json!(["plan/profile"]));
    put(&mut app, "crisis/cover", true);
    call(&mut app, "lock", json!({}));
    assert_eq!(app.call("guidance", json!({})).unwrap_err().code, ErrorCode::NoVaultOpen);
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(call(&mut app, "guidance", json!({}))["known"], json!(["plan/profile", "crisis/cover"]));
    assert_eq!(put(&mut app, "plan/profile", false), json!(["crisis/cover"]));
    let wrong = json!({"tool": "plan/nothing", "known": true});
    assert_eq!(app.call("know_guidance", wrong).unwrap_err().code, ErrorCode::NoSuchTool);
}
