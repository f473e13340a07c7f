//! The vault is taken away, or is behind what was told as saved: it is said, and words stay where they are.

use std::fs;
use std::path::PathBuf;

use app::{App, ErrorCode, Host};
use serde_json::{Value, json};
use tests::{Bench, app, call, set};

const WORDS: &str = "correct horse battery staple";
const WHY: &str = "before/moving/why";

/// A workshop that is open, and the folder of its vault.
fn at_work() -> (App<Bench>, PathBuf) {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    set(&mut app, WHY, "before");
    let dir = app.host().home().join("vault");
    (app, dir)
}

fn edit(app: &mut App<Bench>, to: &str) -> Result<String, app::Failure> {
    app.call("edit", json!({"acts": [{"do": "set", "at": WHY, "to": to}]}))
}

fn open_first(app: &mut App<Bench>, shelf: &Value) -> Value {
    call(app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}))
}

#[test]
fn no_edit_is_told_as_saved_in_a_folder_that_is_gone_and_no_vault_is_made_in_its_place() {
    let (mut app, dir) = at_work();
    let aside = dir.with_extension("aside");
    fs::rename(&dir, &aside).unwrap();
    // Words that are typed again, and words that change nothing, are no more saved than others.
    for to in ["lost", "lost", "before"] {
        assert_eq!(edit(&mut app, to).unwrap_err().code, ErrorCode::Moved);
    }
    call(&mut app, "reckon", json!({}));
    assert_eq!(call(&mut app, "lock", json!({}))["vault"], "gone");
    assert_eq!(call(&mut app, "begin", json!({}))["vault"], "gone");
    for name in ["create_vault", "unlock"] {
        let refused = app.call(name, json!({"passphrase": WORDS})).unwrap_err();
        assert_eq!(refused.code, ErrorCode::VaultGone, "{name}");
    }
    assert!(!dir.exists());
    fs::rename(&aside, &dir).unwrap();
    assert_eq!(call(&mut app, "begin", json!({}))["vault"], "locked");
    let shelf = call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(open_first(&mut app, &shelf)["workshop"]["before"]["moving"]["why"], "before");
}

#[test]
fn a_folder_that_is_put_back_takes_the_words_that_are_still_on_the_page() {
    let (mut app, dir) = at_work();
    let aside = dir.with_extension("aside");
    fs::rename(&dir, &aside).unwrap();
    assert_eq!(edit(&mut app, "typed meanwhile").unwrap_err().code, ErrorCode::Moved);
    fs::rename(&aside, &dir).unwrap();
    edit(&mut app, "typed meanwhile").unwrap();
    call(&mut app, "lock", json!({}));
    let shelf = call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(open_first(&mut app, &shelf)["workshop"]["before"]["moving"]["why"], "typed meanwhile");
}

#[test]
fn a_laptop_that_never_had_a_vault_is_offered_one() {
    let mut app = app();
    assert_eq!(call(&mut app, "begin", json!({}))["vault"], "absent");
    call(&mut app, "open_practice", json!({}));
    assert_eq!(call(&mut app, "lock", json!({}))["vault"], "absent", "the training vault is another");
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
}

#[test]
fn an_old_file_put_back_is_told_on_the_shelf_until_somebody_goes_on() {
    let (mut app, dir) = at_work();
    call(&mut app, "lock", json!({}));
    let old = fs::read(dir.join("vault.db")).unwrap();
    let shelf = call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(shelf["behind"], json!(null));
    open_first(&mut app, &shelf);
    for to in ["one", "two", "three"] {
        edit(&mut app, to).unwrap();
    }
    call(&mut app, "lock", json!({}));
    fs::write(dir.join("vault.db"), old).unwrap();
    app.host().wait(5);

    let shelf = call(&mut app, "unlock", json!({"passphrase": WORDS}));
    let told = shelf["behind"].as_str().unwrap();
    assert!(told.contains("3 changes") && told.contains("today at 14:02"), "{told}");
    assert_eq!(open_first(&mut app, &shelf)["workshop"]["before"]["moving"]["why"], "before");
    assert_eq!(edit(&mut app, "on top").unwrap_err().code, ErrorCode::Behind);
    assert_eq!(app.call("new_workshop", json!({"name": "Ben"})).unwrap_err().code, ErrorCode::Behind);
    assert!(call(&mut app, "shelf", json!({}))["behind"].is_string());

    assert_eq!(call(&mut app, "go_on", json!({}))["behind"], json!(null));
    open_first(&mut app, &shelf);
    edit(&mut app, "on top").unwrap();
    call(&mut app, "lock", json!({}));
    let shelf = call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(shelf["behind"], json!(null), "said once");
    assert_eq!(open_first(&mut app, &shelf)["workshop"]["before"]["moving"]["why"], "on top");
}

#[test]
fn the_log_is_put_away_when_nobody_asks_for_anything() {
    let (mut app, dir) = at_work();
    let log = || fs::metadata(dir.join("vault.db-wal")).unwrap().len();
    app.rest_if_quiet();
    edit(&mut app, "still typing").unwrap();
    app.rest_if_quiet();
    assert!(log() > 0, "not while somebody types");
    app.rest_if_quiet();
    assert_eq!(log(), 0);
    edit(&mut app, "and on").unwrap();
    assert!(log() > 0);
    call(&mut app, "lock", json!({}));
    app.rest_if_quiet();
    app.rest_if_quiet();
}
