//! What earlier versions wrote opens for ever, and what a newer one wrote is refused as that. The files are frozen:
//! see `tests/fixtures/README.md`.

use std::fs;
use std::path::{Path, PathBuf};

use app::{App, Host, open_handover};
use domain::Workshop;
use serde_json::json;
use store::{Format, NewPart, Snapshot, Vault};
use tests::{Bench, app, call, set};
use uuid::Uuid;

const PASSPHRASE: &str = "seven frozen herrings";
const ADA: Uuid = Uuid::from_u128(0x91be_f871_71c3_4085_89cb_679a_7487_6f2a);
const PICTURE: &str = "photo:fb14c47fd1d63561101c82a48700b277745e1407ea98216f7a76864243475a06";

fn frozen(name: &str) -> PathBuf {
    tests::root().join("tests/fixtures/format-1").join(name)
}

/// A laptop with the frozen vault on it.
pub fn laptop() -> App<Bench> {
    let app = app();
    let dir = vault_dir(&app);
    fs::create_dir_all(&dir).unwrap();
    for name in ["vault.db", "vault.keys", "vault.keys.copy"] {
        fs::copy(frozen("vault").join(name), dir.join(name)).unwrap();
    }
    app
}

fn vault_dir(app: &App<Bench>) -> PathBuf {
    app.host().home().join("vault")
}

fn workshop_of(opened: &serde_json::Value) -> Workshop {
    Workshop::from_json(&opened["workshop"].to_string()).unwrap()
}

#[test]
fn a_vault_of_the_first_format_opens_with_all_that_is_in_it() {
    let mut app = laptop();
    let shelf = call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    assert_eq!((shelf["workshops"][0]["name"].as_str(), &shelf["behind"]), (Some("Ada"), &json!(null)));
    let opened = call(&mut app, "open_workshop", json!({"id": ADA}));
    let file = Workshop::from_json(&fs::read_to_string(frozen("workshop.json")).unwrap()).unwrap();
    assert_eq!(workshop_of(&opened), file);
    assert_eq!(opened["workshop"]["before"]["person"]["picture"], PICTURE);
    let photo = call(&mut app, "photo", json!({"sha256": PICTURE.strip_prefix("photo:")}));
    assert!(photo["address"].as_str().unwrap().starts_with("data:image/jpeg;base64,/9j/"));
    assert_eq!(call(&mut app, "notes", json!({}))["notes"][0]["text"], "Told me in the kitchen.");
    let issued = call(&mut app, "contracts", json!({}));
    assert_eq!(issued[0]["number"], 1);
    for format in ["pdf", "html", "txt"] {
        let copy = json!({"number": 1, "audience": "person", "format": format});
        let path = call(&mut app, "save_copy", copy)["path"].as_str().unwrap().to_owned();
        let bytes = fs::read(path).unwrap();
        assert!(!bytes.is_empty());
        if format == "pdf" {
            assert_eq!(issued[0]["copies"][0]["sha256"], store::sha256_hex(&bytes));
        }
    }
}

#[test]
fn it_is_worked_on_as_if_it_had_been_made_today_and_only_then_kept_in_todays_format() {
    let mut app = laptop();
    call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    call(&mut app, "open_workshop", json!({"id": ADA}));
    call(&mut app, "lock", json!({}));
    let kept = |app: &App<Bench>| {
        let vault = Vault::open(&vault_dir(app), PASSPHRASE).unwrap();
        vault.check().unwrap();
        let stored = vault.load(ADA).unwrap();
        (stored.format, stored.seq)
    };
    assert_eq!(kept(&app), (Format::new(1, 0), 9), "looking changes nothing");

    call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    call(&mut app, "open_workshop", json!({"id": ADA}));
    assert_eq!(call(&mut app, "undo", json!({}))["undo"], before_the_picture());
    call(&mut app, "redo", json!({}));
    set(&mut app, "before/moving/why", "The flat was sold.");
    call(&mut app, "lock", json!({}));
    let today = Format::new(domain::FORMAT.major, domain::FORMAT.minor);
    assert_eq!(kept(&app), (today, 12));
    call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    let opened = call(&mut app, "open_workshop", json!({"id": ADA}));
    assert_eq!(opened["workshop"]["before"]["moving"]["why"], "The flat was sold.");
    assert_eq!(opened["workshop"]["before"]["person"]["picture"], PICTURE);
    assert_eq!(
        call(&mut app, "undo", json!({}))["changed"][0]["value"]["why"],
        "Her flat is to be sold in spring."
    );
}

#[test]
fn its_log_is_shown_in_words_with_what_was_done_since() {
    let mut app = laptop();
    call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    call(&mut app, "open_workshop", json!({"id": ADA}));
    let told = |app: &mut App<Bench>| -> Vec<(String, String, String)> {
        let lines = call(app, "history", json!({}));
        let text = |line: &serde_json::Value, name: &str| line[name].as_str().unwrap().to_owned();
        let lines = lines.as_array().unwrap().iter();
        lines.map(|line| (text(line, "what"), text(line, "place"), text(line, "who"))).collect()
    };
    let before = told(&mut app);
    let done: Vec<&str> = before.iter().map(|(what, ..)| what.as_str()).collect();
    assert_eq!(
        done,
        [
            "Answer written",
            "Taken back: Answer written",
            "Answer written",
            "Answer written",
            "Row added",
            "Answer written",
            "Row added",
            "Answer written",
            "Answer written",
        ]
    );
    assert!(before.iter().all(|(_, place, who)| !place.is_empty() && who.is_empty()), "{before:?}");

    set(&mut app, "before/moving/why", "The flat was sold.");
    call(&mut app, "undo", json!({}));
    call(&mut app, "issue", json!({}));
    let since = told(&mut app);
    assert_eq!(since[3..], before);
    assert_eq!(since[0].0, "Version 2 of the contract issued as a draft");
    assert_eq!(since[1], ("Taken back: Answer written".into(), "move, “Why move?”".into(), String::new()));
    // What was issued before and after is listed alike.
    let issued = call(&mut app, "contracts", json!({}));
    assert_eq!((&issued[0]["number"], &issued[1]["number"]), (&json!(2), &json!(1)));
    for copy in issued[1]["copies"].as_array().unwrap() {
        assert!(copy["seal"].as_str().unwrap().len() == 14 && copy["audience"].is_string(), "{copy}");
    }
    // To issue is nothing that is taken back: Redo still brings back what was taken back before it.
    assert_eq!(call(&mut app, "redo", json!({}))["undo"], "before/moving/why");
    call(&mut app, "lock", json!({}));
    let vault = Vault::open(&vault_dir(&app), PASSPHRASE).unwrap();
    vault.check().unwrap();
    let log: Vec<store::LogEntry> = vault.log(ADA).unwrap().into_iter().map(|line| line.entry).collect();
    let ids: std::collections::BTreeSet<Uuid> = log.iter().map(|entry| entry.id).collect();
    assert_eq!((log.len(), ids.len()), (13, 13), "each step has an id of its own");
    let device = fs::read_to_string(app.host().home().join("device")).unwrap();
    let devices: Vec<&str> = log.iter().map(|entry| entry.device.as_str()).collect();
    assert_eq!((&devices[..9], &devices[9..]), (&[""; 9][..], &[device.as_str(); 4][..]));
    assert_eq!(log[11].verb, r#"{"verb":"issued","number":2,"draft":true}"#);
}

#[test]
fn whoever_runs_the_meeting_of_the_day_is_named_in_the_log_and_another_computer_too() {
    let mut app = laptop();
    call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    call(&mut app, "open_workshop", json!({"id": ADA}));
    let row = tests::add(&mut app, "before/people/participants");
    set(&mut app, &format!("before/people/participants/{row}/name"), "Ruth Adeyemi");
    let session = tests::add(&mut app, "before/sessions/sessions");
    set(&mut app, &format!("before/sessions/sessions/{session}/facilitator"), row);
    set(&mut app, &format!("before/sessions/sessions/{session}/date"), "24 September 2026");
    set(&mut app, "before/moving/why", "The flat was sold.");
    assert_eq!(call(&mut app, "history", json!({}))[0]["who"], "Ruth Adeyemi");
    call(&mut app, "lock", json!({}));
    // The vault on another laptop.
    fs::remove_file(app.host().home().join("device")).unwrap();
    call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    call(&mut app, "open_workshop", json!({"id": ADA}));
    let lines = call(&mut app, "history", json!({}));
    assert_eq!(lines[0]["who"], "Ruth Adeyemi, on another computer");
    assert_eq!(
        lines[1]["who"], "Ruth Adeyemi, on another computer",
        "the day itself is written by whoever runs it"
    );
    assert_eq!(lines[2]["who"], "on another computer");
}

/// The place that was changed before the picture, in the log of the frozen workshop.
fn before_the_picture() -> serde_json::Value {
    let file: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(frozen("workshop.json")).unwrap()).unwrap();
    let outcome = file["plan"]["outcomes"]["outcomes"][0]["id"].as_str().unwrap();
    json!(format!("plan/outcomes/outcomes/{outcome}/statement"))
}

#[test]
fn a_hand_over_file_of_the_first_format_is_taken_in_with_its_photo() {
    let bytes = fs::read(frozen("handed-over.clive")).unwrap();
    let found = open_handover(&bytes, "four-calm-paper-boats").unwrap();
    assert_eq!(
        (found.audience.as_str(), found.made_at.as_str()),
        ("commissioner", "2026-09-24T14:02:00+01:00")
    );
    assert_eq!((found.workshop.id, found.photos.len()), (ADA, 1));
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "their own long passphrase"}));
    fs::write(app.host().saved().join("handed.clive"), bytes).unwrap();
    let opened = call(&mut app, "take_in", json!({"passphrase": "four-calm-paper-boats"}));
    assert_eq!(opened["workshop"]["before"]["person"]["liked_name"], "Ada");
    let picture = opened["workshop"]["before"]["person"]["picture"].as_str().unwrap().to_owned();
    let photo = call(&mut app, "photo", json!({"sha256": picture.strip_prefix("photo:")}));
    assert!(photo["address"].is_string());
}

#[test]
fn what_a_newer_version_made_is_refused_in_these_words_and_not_touched() {
    let mut app = laptop();
    let newer = |text: &str| {
        assert!(text.contains("made by a newer version of Commissioning Live"), "{text}");
    };
    // A workshop in the vault.
    let next = Format::new(domain::FORMAT.major, domain::FORMAT.minor + 1);
    for format in [next, Format::new(99, 0)] {
        let dir = vault_dir(&app);
        let mut vault = Vault::open(&dir, PASSPHRASE).unwrap();
        let seq = vault.load(ADA).unwrap().seq;
        let parts = &[NewPart { name: "before/person", body: r#"{"novelty": true}"# }];
        vault.save(ADA, seq, &[], Snapshot::Upgraded { format, parts }, "Ada", 1).unwrap();
        vault.close().unwrap();
        call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
        let before = fs::read(dir.join("vault.db")).unwrap();
        newer(&app.call("open_workshop", json!({"id": ADA})).unwrap_err().text);
        call(&mut app, "lock", json!({}));
        assert_eq!(fs::read(dir.join("vault.db")).unwrap(), before);
    }
    // The keys of a vault: as the format of the vault itself, which lies under encryption.
    let keys = vault_dir(&app).join("vault.keys.copy");
    fs::write(&keys, keys_of_a_newer_version()).unwrap();
    newer(&app.call("unlock", json!({"passphrase": PASSPHRASE})).unwrap_err().text);
    assert_eq!(fs::read_to_string(&keys).unwrap(), keys_of_a_newer_version());
    // A workshop in a hand-over file.
    let file = fs::read_to_string(frozen("workshop.json")).unwrap();
    for (major, minor) in [(domain::FORMAT.major, domain::FORMAT.minor + 1), (99, 0)] {
        let mut file: serde_json::Value = serde_json::from_str(&file).unwrap();
        file["format"] = json!(major);
        file["minor"] = json!(minor);
        file["novelty"] = json!(true);
        let pack =
            store::seal_pack(&store::PackManifest::default(), file.to_string().as_bytes(), "x", Some(1));
        newer(&open_handover(&pack.unwrap(), "x").err().unwrap().text);
    }
}

fn keys_of_a_newer_version() -> String {
    let keys = r#"{"format":"commissioning-live-keys","version":1,"minor":1,"novelty":true}"#;
    format!(r#"{{"sha256":"{}","keys":{keys}}}"#, store::sha256_hex(keys.as_bytes()))
}

#[test]
fn the_frozen_files_are_as_they_were_made() {
    let sums = fs::read_to_string(tests::root().join("tests/fixtures/SHA256")).unwrap();
    let mut count = 0;
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let bytes = fs::read(tests::root().join("tests/fixtures").join(Path::new(name))).unwrap();
        assert_eq!(store::sha256_hex(&bytes), sum, "{name}");
        count += 1;
    }
    assert!(count >= 5, "{count}");
}
