//! Nobody who types waits for a preview, an issue, a file or a dialog.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use app::{App, AppEvent, ErrorCode, Failure, Host, LongCall, Progress};
use chrono::{DateTime, FixedOffset, Utc};
use serde_json::{Value, json};

const WHY: &str = "before/moving/why";
/// Far longer than anything here takes, so that what never comes is noticed.
const PATIENCE: Duration = Duration::from_secs(120);

/// A host that can be stopped once in what it was asked for, until it is told to go on.
struct Laptop {
    dir: tempfile::TempDir,
    seed: AtomicU64,
    stop: Mutex<Option<Stop>>,
    told: Mutex<Vec<AppEvent>>,
}

struct Stop {
    at: &'static str,
    reached: Sender<()>,
    go_on: Receiver<()>,
}

impl Laptop {
    fn pause(&self, at: &str) {
        let stop = self.stop.lock().unwrap().take_if(|stop| stop.at == at);
        if let Some(stop) = stop {
            stop.reached.send(()).unwrap();
            stop.go_on.recv_timeout(PATIENCE).unwrap();
        }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }
}

impl Host for Laptop {
    fn now(&self) -> DateTime<FixedOffset> {
        self.pause("clock");
        "2026-09-24T14:02:00+01:00".parse().unwrap()
    }
    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.fixed_offset()
    }
    fn fill_random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let seed = self.seed.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst);
            let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            *byte = (mixed ^ (mixed >> 27)).to_be_bytes()[0];
        }
    }
    fn home(&self) -> PathBuf {
        self.file("home")
    }
    fn pick_save(&self, name: &str) -> Option<PathBuf> {
        self.pause("dialog");
        Some(self.file(name))
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        self.pause("dialog");
        Some(self.dir.path().into())
    }
    fn pick_open(&self, ending: &str) -> Option<PathBuf> {
        self.pause("dialog");
        Some(self.file(&format!("chosen.{ending}")))
    }
    fn pick_picture(&self) -> Option<PathBuf> {
        self.pause("dialog");
        Some(self.file("chosen.jpg"))
    }
    fn show(&self, _: &Path) -> Result<(), String> {
        self.pause("viewer");
        Ok(())
    }
    fn tell(&self, event: &AppEvent) {
        self.told.lock().unwrap().push(event.clone());
        let AppEvent::Progress(Progress { done, .. }) = event;
        self.pause(["first step", "second step", "third step"].get(*done as usize).unwrap_or(&"later step"));
    }
}

fn call(app: &App<Laptop>, name: &str, body: Value) -> Result<Value, Failure> {
    app.call(name, body).map(|answer| serde_json::from_str(&answer).unwrap())
}

fn type_words(app: &App<Laptop>, words: &str) {
    let act = json!({"do": "set", "at": WHY, "to": words});
    let settled = call(app, "edit", json!({"acts": [act]})).unwrap();
    assert_eq!(settled["changed"][0]["value"]["why"], words);
}

/// The practice workshop, open, with a contract issued.
fn practice() -> App<Laptop> {
    let dir = tempfile::tempdir().unwrap();
    let app =
        App::new(Laptop { dir, seed: AtomicU64::new(1), stop: Mutex::default(), told: Mutex::default() });
    let shelf = call(&app, "open_practice", json!({})).unwrap();
    call(&app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]})).unwrap();
    app
}

/// Stops a call at a place, does `meanwhile`, and lets it go on; returns what the call came to.
fn while_stopped(
    app: &App<Laptop>,
    at: &'static str,
    (name, body): (&str, Value),
    meanwhile: impl FnOnce() + Send,
) -> Result<Value, Failure> {
    let ((reached, is_reached), (go, go_on)) = (channel(), channel());
    *app.host().stop.lock().unwrap() = Some(Stop { at, reached, go_on });
    thread::scope(|threads| {
        let answer = threads.spawn(|| call(app, name, body));
        is_reached.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("{name} never comes to the {at}"));
        let (done, is_done) = channel();
        threads.spawn(move || {
            meanwhile();
            done.send(()).unwrap();
        });
        let in_time = is_done.recv_timeout(PATIENCE);
        go.send(()).unwrap();
        assert!(in_time.is_ok(), "{name} at the {at} keeps everybody waiting");
        answer.join().unwrap()
    })
}

#[test]
fn words_are_saved_while_a_dialog_or_a_viewer_is_open() {
    let app = practice();
    call(&app, "issue", json!({})).unwrap();
    let copy = json!({"number": 1, "audience": "person", "format": "pdf"});
    let paper = json!({"kind": "profile", "audience": "person", "role": null, "who": null});
    let booklet = json!({"kind": "booklet", "audience": "person", "role": "person", "who": null});
    let calls = [
        ("dialog", "save_copy", copy.clone()),
        ("viewer", "print_copy", copy),
        ("dialog", "prepare_email", json!({"number": 1})),
        ("dialog", "save_paper", json!({"paper": paper, "format": "pdf"})),
        ("viewer", "print_paper", paper),
        ("dialog", "save_booklet", booklet),
        ("dialog", "choose_photo", json!({})),
        ("dialog", "look_at_booklet", json!({})),
        ("dialog", "take_in", json!({"passphrase": "lamp otter violin"})),
    ];
    for (at, name, body) in calls {
        let words = format!("typed beside {name}");
        let answer = while_stopped(&app, at, (name, body), || type_words(&app, &words));
        // Nothing lies where these three look for a file.
        let has_nothing = ["choose_photo", "look_at_booklet", "take_in"].contains(&name);
        assert_eq!(answer.err().map(|why| why.code), has_nothing.then_some(ErrorCode::CannotRead), "{name}");
    }
}

#[test]
fn words_are_saved_while_pages_are_laid_out_and_are_not_on_them() {
    let app = practice();
    for name in ["preview", "issue"] {
        let words = format!("typed beside {name}");
        let body = if name == "preview" { json!({"audience": "person"}) } else { json!({}) };
        let answer = while_stopped(&app, "clock", (name, body), || type_words(&app, &words)).unwrap();
        let said = if name == "preview" {
            answer["pages"].to_string()
        } else {
            let copy = json!({"number": 1, "audience": "person", "format": "txt"});
            let path = call(&app, "save_copy", copy).unwrap()["path"].as_str().unwrap().to_owned();
            std::fs::read_to_string(path).unwrap()
        };
        assert!(
            said.contains("Danny") && !said.contains(&words),
            "{name} is of what stood when it was asked for"
        );
    }
}

#[test]
fn many_edits_are_answered_before_one_preview_or_issue_of_a_large_workshop() {
    let app = practice();
    for (name, body) in [("preview", json!({"audience": "person"})), ("issue", json!({}))] {
        let ((reached, is_reached), (go, go_on)) = (channel(), channel());
        *app.host().stop.lock().unwrap() = Some(Stop { at: "clock", reached, go_on });
        let is_laid_out = AtomicBool::new(false);
        thread::scope(|threads| {
            threads.spawn(|| {
                call(&app, name, body).unwrap();
                is_laid_out.store(true, Ordering::SeqCst);
            });
            is_reached.recv_timeout(PATIENCE).unwrap();
            go.send(()).unwrap();
            for word in 0..5 {
                type_words(&app, &format!("{name} {word}"));
            }
            assert!(!is_laid_out.load(Ordering::SeqCst), "the edits waited for the {name}");
        });
    }
}

#[test]
fn what_is_locked_meanwhile_is_neither_issued_nor_shown_afterwards() {
    let app = practice();
    let lock = || {
        call(&app, "lock", json!({})).unwrap();
    };
    assert_eq!(
        while_stopped(&app, "clock", ("issue", json!({})), lock).unwrap_err().code,
        ErrorCode::NoVaultOpen
    );
    let shelf = call(&app, "open_practice", json!({})).unwrap();
    call(&app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]})).unwrap();
    assert_eq!(call(&app, "contracts", json!({})).unwrap(), json!([]));
    let preview = ("preview", json!({"audience": "person"}));
    while_stopped(&app, "clock", preview, lock).unwrap();
    assert_eq!(call(&app, "preview_page", json!({"page": 0})).unwrap_err().code, ErrorCode::NoPreview);
}

#[test]
fn two_contracts_issued_at_once_have_two_numbers_and_say_them() {
    let app = practice();
    thread::scope(|threads| {
        let both = [0, 1].map(|_| threads.spawn(|| call(&app, "issue", json!({})).unwrap()));
        let mut numbers = both.map(|one| one.join().unwrap()["number"].as_u64().unwrap());
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2]);
    });
    for number in [1, 2] {
        let copy = json!({"number": number, "audience": "person", "format": "txt"});
        let path = call(&app, "save_copy", copy).unwrap()["path"].as_str().unwrap().to_owned();
        let said = std::fs::read_to_string(path).unwrap();
        assert!(said.contains(&format!("Version {number}")), "{}", said.lines().take(12).collect::<String>());
    }
}

/// What was told of a long call so far, and forgets it.
fn told(app: &App<Laptop>) -> Vec<Progress> {
    let told = std::mem::take(&mut *app.host().told.lock().unwrap());
    told.into_iter().map(|AppEvent::Progress(progress)| progress).collect()
}

fn cancel(app: &App<Laptop>, of: &str) -> bool {
    call(app, "cancel", json!({"call": of})).unwrap()["stops"].as_bool().unwrap()
}

#[test]
fn each_step_of_a_long_call_is_told_in_words() {
    let app = practice();
    let profile = json!({"kind": "profile", "audience": "person", "role": null, "who": null});
    let calls = [
        ("issue", json!({}), LongCall::Issue, 5),
        ("preview", json!({"audience": "person"}), LongCall::Preview, 2),
        ("preview_paper", profile, LongCall::PreviewPaper, 2),
        ("prepare_email", json!({"number": 1}), LongCall::PrepareEmail, 3),
    ];
    for (name, body, of_call, count) in calls {
        call(&app, name, body).unwrap();
        let told = told(&app);
        assert!(told.iter().all(|one| one.call == of_call && one.of == count), "{name}: {told:?}");
        assert_eq!(told.iter().map(|one| one.done).collect::<Vec<_>>(), (0..count).collect::<Vec<_>>());
        assert!(told.iter().all(|one| !one.text.is_empty() && !one.text.contains(['{', '|'])), "{told:?}");
        assert!(!cancel(&app, name), "{name} is done");
    }
}

#[test]
fn of_a_call_that_is_cancelled_nothing_is_issued_shown_or_written() {
    let app = practice();
    let stop = |at, name: &str, body: Value| {
        let refused = while_stopped(&app, at, (name, body), || assert!(cancel(&app, name))).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Cancelled, "{name}");
        assert!(
            refused.text.contains("stopped") && refused.text.contains("nothing was lost"),
            "{}",
            refused.text
        );
    };
    // At the last copy, when four of five are made.
    stop("later step", "issue", json!({}));
    assert_eq!(call(&app, "contracts", json!({})).unwrap(), json!([]));
    stop("second step", "preview", json!({"audience": "person"}));
    assert_eq!(call(&app, "preview_page", json!({"page": 0})).unwrap_err().code, ErrorCode::NoPreview);
    call(&app, "issue", json!({})).unwrap();
    let there = || std::fs::read_dir(app.host().dir.path()).unwrap().count();
    let before = there();
    stop("third step", "prepare_email", json!({"number": 1}));
    assert_eq!(there(), before);
    // What comes after it is not cancelled with it.
    assert_eq!(call(&app, "issue", json!({})).unwrap()["number"], 2);
    assert!(call(&app, "prepare_email", json!({"number": 2})).unwrap()["folder"].is_string());
    call(&app, "preview", json!({"audience": "person"})).unwrap();
    assert!(call(&app, "preview_page", json!({"page": 0})).is_ok());
}

#[test]
fn to_cancel_one_kind_of_call_leaves_the_others_alone() {
    let app = practice();
    let issue =
        while_stopped(&app, "second step", ("issue", json!({})), || assert!(!cancel(&app, "preview")));
    assert_eq!(issue.unwrap()["number"], 1);
}
