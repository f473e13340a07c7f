//! What the tests and the benchmark share.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a broken test stops where it breaks"
)]

pub mod reader;
pub mod timed;

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use app::{App, AppEvent, Host};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Utc};
use domain::Workshop;
use paper::Paper;
use serde_json::{Value, json};
use store::Cost;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The text of a sample workshop.
pub fn sample_text(name: &str) -> String {
    std::fs::read_to_string(root().join(format!("assets/samples/{name}.json"))).unwrap()
}

/// A sample workshop.
pub fn sample(name: &str) -> Workshop {
    Workshop::from_json(&sample_text(name)).unwrap()
}

/// A small workshop that shows one kind of fault.
pub fn input(name: &str) -> Workshop {
    let path = root().join(format!("tests/inputs/{name}.json"));
    Workshop::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Prints with a printer that another test may have used before: its fonts are read once for as many tests as run at a
/// time. What it made before leaves no trace in what it makes, which is held where paper keeps its promises.
pub fn printing<T>(make: impl FnOnce(&mut Paper) -> T) -> T {
    static AT_REST: Mutex<Vec<Paper>> = Mutex::new(Vec::new());
    let at_rest = || AT_REST.lock().unwrap_or_else(PoisonError::into_inner);
    let mut paper = at_rest().pop().unwrap_or_default();
    let printed = make(&mut paper);
    at_rest().push(paper);
    printed
}

/// The least JPEG: grey, eight by eight dots. `beside` are the segments that stand before its picture.
pub fn jpeg(beside: &[u8]) -> Vec<u8> {
    let mut bytes = b"\xff\xd8".to_vec();
    bytes.extend(beside);
    bytes.extend([0xff, 0xdb, 0, 67, 0]);
    bytes.extend([1; 64]);
    bytes.extend([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    bytes.extend([0xff, 0xc4, 0, 20, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.extend([0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x3f, 0xff, 0xd9]);
    bytes
}

/// A host with nothing but a folder, a clock that is told, and counted randomness.
pub struct Bench {
    /// The folder that stands for the laptop.
    pub dir: tempfile::TempDir,
    now: Cell<DateTime<FixedOffset>>,
    seed: Cell<u64>,
    /// What was shown in the system's viewer.
    pub shown: RefCell<Vec<PathBuf>>,
}

impl Default for Bench {
    fn default() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
            now: Cell::new("2026-09-24T14:02:00+01:00".parse().unwrap()),
            seed: Cell::new(1),
            shown: RefCell::default(),
        }
    }
}

impl Bench {
    /// Lets time pass.
    pub fn wait(&self, minutes: i64) {
        self.now.set(self.now.get() + TimeDelta::minutes(minutes));
    }

    /// Sets the clock.
    pub fn set_clock(&self, now: &str) {
        self.now.set(now.parse().unwrap());
    }

    /// Where files that the user saves end up.
    pub fn saved(&self) -> PathBuf {
        let dir = self.dir.path().join("saved");
        std::fs::create_dir_all(&dir).unwrap();
        dir
    }
}

impl Host for Bench {
    fn now(&self) -> DateTime<FixedOffset> {
        self.now.get()
    }
    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&london(at))
    }
    fn passphrase_cost(&self) -> Cost {
        Cost { memory_kib: 8, passes: 1, lanes: 1 }
    }
    fn fill_random(&self, bytes: &mut [u8]) {
        // SplitMix64: the same on every run, so that a failing test fails again.
        for byte in bytes {
            self.seed.set(self.seed.get().wrapping_add(0x9E37_79B9_7F4A_7C15));
            let mut z = self.seed.get();
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = (z ^ (z >> 31)).to_be_bytes()[0];
        }
    }
    fn home(&self) -> PathBuf {
        self.dir.path().join("home")
    }
    fn pick_save(&self, name: &str) -> Option<PathBuf> {
        Some(self.saved().join(name))
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        Some(self.saved())
    }
    fn pick_open(&self, ending: &str) -> Option<PathBuf> {
        find(self.dir.path(), ending)
    }
    fn pick_picture(&self) -> Option<PathBuf> {
        find(self.dir.path(), "jpg")
    }
    fn show(&self, path: &Path) -> Result<(), String> {
        self.shown.borrow_mut().push(path.to_owned());
        Ok(())
    }
    fn tell(&self, _: &AppEvent) {}
}

/// What clocks in London are ahead of Greenwich: an hour from the last Sunday of March to that of October, 1:00.
fn london(at: DateTime<Utc>) -> FixedOffset {
    let turn = |month: u32| {
        let last = NaiveDate::from_ymd_opt(at.year(), month, 31).unwrap();
        let sunday = last - TimeDelta::days(i64::from(last.weekday().num_days_from_sunday()));
        sunday.and_hms_opt(1, 0, 0).unwrap().and_utc()
    };
    let hours = i32::from((turn(3)..turn(10)).contains(&at));
    FixedOffset::east_opt(hours * 3600).unwrap()
}

fn find(dir: &Path, ending: &str) -> Option<PathBuf> {
    for entry in std::fs::read_dir(dir).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if let Some(found) = find(&path, ending) {
                return Some(found);
            }
        } else if path.extension().is_some_and(|e| e == ending) {
            return Some(path);
        }
    }
    None
}

/// An app on a laptop of its own.
pub fn app() -> App<Bench> {
    App::new(Bench::default())
}

/// Makes a call that must work.
pub fn call(app: &mut App<Bench>, name: &str, body: Value) -> Value {
    let answer = app.call(name, body).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
    serde_json::from_str(&answer).unwrap()
}

/// Sets one answer as it would be typed.
pub fn set(app: &mut App<Bench>, at: &str, typed: impl Into<Value>) -> Value {
    call(app, "edit", json!({"acts": [{"do": "set", "at": at, "to": typed.into()}]}))
}

/// Adds an empty row; returns its id.
pub fn add(app: &mut App<Bench>, list: &str) -> String {
    let row = uuid_from(app.host());
    call(app, "edit", json!({"acts": [{"do": "add_row", "at": list, "row": row, "index": 9999}]}));
    row
}

fn uuid_from(host: &Bench) -> String {
    let mut bytes = [0; 16];
    host.fill_random(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}
