//! A clock that is wrong, a practice vault that is damaged, pages that a crash left behind, passphrases that are none.

use std::fs;
use std::path::Path;

use app::{App, ErrorCode};
use serde_json::{Value, json};
use tests::{Bench, call, set};

const WORDS: &str = "correct horse battery staple";

/// Everything that tells the time or writes it down.
fn a_whole_day(app: &mut App<Bench>) {
    set(app, "before/moving/why", "She said so");
    call(app, "reckon", json!({}));
    call(app, "save_note", json!({"id": uuid::Uuid::nil(), "is_new": true, "text": "A worry"}));
    call(app, "preview", json!({"audience": "person"}));
    call(app, "profile_pages", json!({"audience": "person"}));
    let issued = call(app, "issue", json!({}));
    let number = &issued["number"];
    assert!(!issued["issued"].as_str().unwrap().is_empty());
    call(app, "contracts", json!({}));
    call(app, "print_copy", json!({"number": number, "audience": "person", "format": "pdf"}));
    let prepared = call(app, "prepare_email", json!({"number": number}));
    assert_eq!(prepared["files"].as_array().unwrap().len(), 5);
    for paper in call(app, "papers", json!({})).as_array().unwrap() {
        for copy in paper["copies"].as_array().unwrap().iter().filter(|copy| copy["why_not"].is_null()) {
            call(app, "preview_paper", copy["paper"].clone());
        }
    }
    call(app, "thread", json!({"at": "before/moving/why"}));
    call(app, "search", json!({"words": "worry"}));
    call(app, "undo", json!({}));
    call(app, "shelf", json!({}));
}

#[test]
fn a_clock_that_is_far_wrong_stops_nobody() {
    for now in [
        "1960-02-29T12:00:00-12:00",
        "1969-12-31T23:59:59.999+14:00",
        "1970-01-01T00:00:00Z",
        "1900-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-12:00",
    ] {
        let mut app = tests::app();
        app.host().set_clock(now);
        let shelf = call(&mut app, "open_practice", json!({}));
        call(&mut app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
        if ["1960", "9999"].contains(&&now[..4]) {
            a_whole_day(&mut app);
        }
        call(&mut app, "lock", json!({}));
        call(&mut app, "create_vault", json!({"passphrase": WORDS}));
        call(&mut app, "new_workshop", json!({"name": "Amina"}));
        set(&mut app, "before/moving/why", "She said so");
        // Its owner sets the clock right.
        app.host().set_clock("2026-09-24T14:02:00+01:00");
        set(&mut app, "before/moving/why", "She said so twice");
        assert_eq!(call(&mut app, "shelf", json!({}))["workshops"][0]["saved"], "today at 14:02");
    }
}

fn practice_dir(app: &App<Bench>) -> std::path::PathBuf {
    app.host().dir.path().join("home/practice")
}

fn practised() -> App<Bench> {
    let mut app = tests::app();
    let shelf = call(&mut app, "open_practice", json!({}));
    assert_eq!(shelf["notice"], Value::Null);
    call(&mut app, "lock", json!({}));
    app
}

fn is_whole(app: &mut App<Bench>) -> Value {
    let shelf = call(app, "open_practice", json!({}));
    assert_eq!(shelf["workshops"].as_array().unwrap().len(), 1);
    assert_eq!(shelf["workshops"][0]["name"], "Danny");
    call(app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
    call(app, "lock", json!({}));
    shelf["notice"].clone()
}

/// Turns a byte in the middle of a file over.
fn damage(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_practice_vault_is_made_anew_and_it_is_said() {
    type Spoil = fn(&Path);
    let spoil: [(&str, Spoil); 6] = [
        ("a byte of the database", |dir| damage(&dir.join("vault.db"))),
        ("a database cut short", |dir| fs::write(dir.join("vault.db"), b"SQLite").unwrap()),
        ("no database", |dir| fs::remove_file(dir.join("vault.db")).unwrap()),
        ("an empty database", |dir| fs::write(dir.join("vault.db"), b"").unwrap()),
        ("no keys", |dir| {
            fs::remove_file(dir.join("vault.keys")).unwrap();
            fs::remove_file(dir.join("vault.keys.copy")).unwrap();
        }),
        ("other keys", |dir| {
            fs::write(dir.join("vault.keys"), b"{}").unwrap();
            fs::write(dir.join("vault.keys.copy"), b"").unwrap();
        }),
    ];
    for (what, spoil) in spoil {
        let mut app = practised();
        spoil(&practice_dir(&app));
        let notice = is_whole(&mut app);
        assert!(notice.as_str().is_some_and(|said| said.contains("made anew")), "{what}: {notice}");
        assert_eq!(is_whole(&mut app), Value::Null, "{what}: said once");
    }
}

#[test]
fn a_practice_vault_that_is_half_made_is_made_whole() {
    // The program ended after the vault was there, and before its workshop was.
    let mut app = tests::app();
    let mut random = Counted(1);
    drop(store::Vault::create_practice(&practice_dir(&app), &mut random).unwrap());
    assert_eq!(is_whole(&mut app), Value::Null, "nothing was damaged");
    // It ended before the vault was there.
    let mut app = tests::app();
    fs::create_dir_all(practice_dir(&app)).unwrap();
    fs::write(practice_dir(&app).join("vault.db.new"), b"half").unwrap();
    assert_eq!(is_whole(&mut app), Value::Null, "nothing was damaged");
}

struct Counted(u8);

impl store::Random for Counted {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(5).wrapping_add(1);
            *byte = self.0;
        }
    }
}

#[test]
fn a_real_vault_is_never_made_anew_wherever_it_lies() {
    let mut app = tests::app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    call(&mut app, "lock", json!({}));
    let real = app.host().dir.path().join("home/vault");
    damage(&real.join("vault.db"));
    let before = fs::read(real.join("vault.db")).unwrap();
    is_whole(&mut app);
    assert_eq!(fs::read(real.join("vault.db")).unwrap(), before, "practising touches no real vault");
    // Somebody put a real vault where the practice vault should lie.
    fs::remove_dir_all(practice_dir(&app)).unwrap();
    fs::rename(&real, practice_dir(&app)).unwrap();
    assert_eq!(app.call("open_practice", json!({})).unwrap_err().code, ErrorCode::NotPractice);
    assert_eq!(fs::read(practice_dir(&app).join("vault.db")).unwrap(), before);
    // Without its keys nobody can tell, so it is put aside and not thrown away.
    for keys in ["vault.keys", "vault.keys.copy"] {
        fs::remove_file(practice_dir(&app).join(keys)).unwrap();
    }
    is_whole(&mut app);
    let aside = practice_dir(&app).with_extension("damaged-1");
    assert_eq!(fs::read(aside.join("vault.db")).unwrap(), before);
}

#[test]
fn printed_pages_that_a_crash_left_behind_go_at_the_next_start() {
    let host = Bench::default();
    let left = host.dir.path().join("home/print/CL-12345678-v1-person.pdf");
    fs::create_dir_all(left.parent().unwrap()).unwrap();
    fs::write(&left, b"%PDF of somebody").unwrap();
    let _app = App::new(host);
    assert!(!left.exists());
}

#[test]
fn a_passphrase_that_protects_nobody_is_refused_when_it_is_chosen_and_never_when_it_is_typed() {
    let mut app = tests::app();
    for (words, code) in [
        ("            ", ErrorCode::PassphraseBlank),
        (
            "\u{a0}\u{200b}\u{a0}\u{200b}\u{a0}\u{200b}\u{a0}\u{200b}\u{a0}\u{200b}\u{a0}\u{200b}",
            ErrorCode::PassphraseBlank,
        ),
        ("correct horse\u{200b} battery", ErrorCode::PassphraseUnseen),
        ("aaaaaaaaaaaa", ErrorCode::PassphraseGuessable),
        ("password1234", ErrorCode::PassphraseGuessable),
        ("short", ErrorCode::PassphraseShort),
    ] {
        let refused = app.call("create_vault", json!({"passphrase": words})).unwrap_err();
        assert_eq!(refused.code, code);
        assert!(refused.text.contains("words") || refused.text.contains("by hand"), "{}", refused.text);
    }
    assert_eq!(call(&mut app, "begin", json!({}))["vault"], "absent", "nothing was made");
    // A vault of the time before this rule opens as ever.
    let dir = app.host().dir.path().join("home/vault");
    drop(store::Vault::create(&dir, "aaaaaaaaaaaa", &mut Counted(1)).unwrap());
    call(&mut app, "unlock", json!({"passphrase": "aaaaaaaaaaaa"}));
}
