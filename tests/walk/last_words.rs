//! What is typed is safe while it is typed: the battery dies in the middle of a word, the window is closed, or somebody
//! logs out, while the program is busy or the disk is slow.
//!
//! `CLIVE_WALK_LONG=1` does it as often as the promise is held to: 200 dead batteries and 60 closings.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;

use super::driver::Theme;
use super::home::Home;
use super::talk::PASSPHRASE;
use super::window::{Window, key};

/// The promise: what is older than this is on the disk.
const PROMISE: Duration = Duration::from_millis(500);
/// What a machine that runs all walks at once may add to it. Without the promise, all of a round would be lost.
const SLACK: Duration = Duration::from_millis(1_500);
/// A round types for so long at least, and at most for so long again.
const LEAST: Duration = Duration::from_secs(4);
const MORE: u64 = 6_000;

const WHY: &str = "before/moving/why";
/// As somebody types what they hear: letters and spaces, for longer than any round.
const SPEECH: &str = "she wants to dance on fridays with leo and nobody there does so the ward is not where \
    she can live any more and her brother says the same whenever he comes to see her on a sunday afternoon";

/// How often, in the walk of every day and in the long one.
fn rounds(day: usize, long: usize) -> usize {
    if std::env::var_os("CLIVE_WALK_LONG").is_some() { long } else { day }
}

/// Where words are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Answer,
    Cell,
    Note,
}

const PLACES: [Place; 3] = [Place::Answer, Place::Cell, Place::Note];
const SPEEDS: [u64; 3] = [40, 60, 80];

/// To the line of money that is new in each round, so that its first letter adds it.
async fn to_the_last_line(window: &Window) {
    window.go("money/board").await;
    window.click("[data-sheet] [data-cell='1']").await;
    let keys = [key::CONTROL, key::END, key::RELEASE, key::HOME, key::RIGHT];
    window.keys(&keys.concat()).await;
}

impl Place {
    /// Puts the cursor where the words go, with nothing there.
    async fn begin(self, window: &Window) {
        match self {
            Self::Answer => {
                window.go("before/moving").await;
                window.fill(WHY, "").await;
                window.settled().await;
                window.click(&format!("[id='{}']", super::form::id(WHY))).await;
            }
            Self::Cell => to_the_last_line(window).await,
            Self::Note => {
                window.click("[data-do=help]").await;
                window.click("[data-do=notes]").await;
                window.click("#note-text").await;
            }
        }
    }

    /// What is there after a restart, of all rounds so far.
    async fn kept(self, window: &Window) -> Vec<String> {
        let read = match self {
            Self::Answer => {
                window.go("before/moving").await;
                return vec![window.value(WHY).await];
            }
            Self::Cell => {
                to_the_last_line(window).await;
                "return [...document.querySelectorAll('[data-sheet] [data-cell=\"1\"]')]\
                    .map((cell) => cell.textContent.trim())"
            }
            Self::Note => {
                window.click("[data-do=help]").await;
                window.click("[data-do=notes]").await;
                window.find("dialog[open] li .text").await;
                "return [...document.querySelectorAll('dialog[open] li .text')].map((note) => note.textContent)"
            }
        };
        serde_json::from_value(window.run(read, vec![]).await).unwrap()
    }
}

/// Notes in the page when each letter came into it.
const LISTEN: &str = "window.lettersAt = [];
    addEventListener('input', () => lettersAt.push(performance.now()), true)";
/// How many letters came into the page longer than so many milliseconds ago.
const OWED: &str = "const before = performance.now() - arguments[0];
    return lettersAt.filter((at) => at < before).length";

/// A person at the keyboard, who types on until the program is gone.
struct Typist(Child);

impl Typist {
    fn begin(window: &Window, words_a_minute: u64, words: &str) -> Self {
        // Five letters are a word.
        let delay = (60_000 / (words_a_minute * 5)).to_string();
        let typist = Command::new("xdotool")
            .env("DISPLAY", &window.display.name)
            .args(["type", "--delay", &delay, words])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Self(typist.expect("xdotool starts (apt-get install xdotool)"))
    }
}

impl Drop for Typist {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn back(home: &Home) -> Window {
    let window = Window::open_with(home, Theme::Light, &[]).await;
    window.unlock(PASSPHRASE).await;
    window.open_workshop().await;
    window
}

/// An instant that nobody chose, and the same in every run.
fn instant(round: usize) -> Duration {
    let mixed = (round as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    LEAST + Duration::from_millis((mixed >> 33) % MORE)
}

#[tokio::test]
async fn a_dead_battery_in_the_middle_of_a_word_costs_the_last_half_second_at_most() {
    let home = Home::new();
    let mut window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    window.settled().await;
    for round in 0..rounds(3, 200) {
        let (place, speed) = (PLACES[round % 3], SPEEDS[(round + round / 3) % 3]);
        place.begin(&window).await;
        window.run(LISTEN, vec![]).await;
        // Each round says something of its own: which round it is, in letters.
        let number: String = round.to_string().bytes().map(|digit| char::from(digit + b'a' - b'0')).collect();
        let words = format!("{number} {SPEECH}");
        let typist = Typist::begin(&window, speed, &words);
        tokio::time::sleep(instant(round)).await;
        let limit = u64::try_from((PROMISE + SLACK).as_millis()).unwrap();
        let owed = window.run(OWED, vec![json!(limit)]).await.as_u64().unwrap();
        window.driver.kill_window();
        drop(typist);
        drop(window);

        window = back(&home).await;
        let owed = usize::try_from(owed).unwrap();
        let kept = place.kept(&window).await;
        let is_kept = |kept: &String| words.starts_with(kept.as_str()) && kept.len() >= owed.max(1);
        assert!(owed > 5, "{place:?} at {speed} words a minute: only {owed} letters came in time");
        assert!(
            kept.iter().any(is_kept),
            "{place:?} at {speed} words a minute: {owed} letters of {words:?} should be there, and there is {kept:?}"
        );
        if place == Place::Note {
            window.keys(key::ESCAPE).await;
        }
    }
    window.close().await;
}

/// What the program is at when somebody goes.
#[derive(Clone, Copy, Debug)]
enum Busy {
    Preview,
    Issue,
    SlowDisk,
}

const BUSY: [Busy; 3] = [Busy::Preview, Busy::Issue, Busy::SlowDisk];

/// Asks the app for something long several times over, and waits for none of it.
const KEEP_BUSY: &str = "const [name, body] = arguments;
    for (let time = 0; time < 3; time += 1) __TAURI_INTERNALS__.invoke('call', { name, body }).catch(() => {})";

impl Busy {
    async fn begin(self, window: &Window, home: &Home) {
        let (name, body) = match self {
            Self::Preview => ("preview", json!({"audience": "commissioner"})),
            Self::Issue => ("issue", json!({})),
            Self::SlowDisk => return home.slow_down(true),
        };
        window.run(KEEP_BUSY, vec![json!(name), body]).await;
    }
}

#[tokio::test]
async fn closing_and_logging_out_lose_nothing_however_busy_it_is() {
    let home = Home::with_a_disk_that_can_be_slow();
    let mut window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    for round in 0..rounds(3, 60) {
        let (busy, logs_out) = (BUSY[round % 3], (round + round / 3) % 2 == 1);
        window.go("before/moving").await;
        window.fill(WHY, "").await;
        window.settled().await;
        window.click(&format!("[id='{}']", super::form::id(WHY))).await;
        busy.begin(&window, &home).await;
        let words = format!("These are the last words of round {round}");
        window.keys(&words).await;
        window.ends(logs_out).await;
        home.slow_down(false);

        window = back(&home).await;
        window.go("before/moving").await;
        assert_eq!(window.value(WHY).await, words, "{busy:?}, logging out: {logs_out}");
    }
    window.close().await;
}

#[tokio::test]
async fn what_is_refused_is_asked_about_before_the_window_closes() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    window.go("assessment/budget").await;
    let amount = "assessment/budget/amount_a_year_pence";
    window.fill(amount, "about a lot").await;
    window.display.press("alt+F4");
    let asked = window.text("[data-last=refused]").await;
    assert!(asked.contains("about a lot"), "{asked}");
    // Escape stays, and so does what was typed.
    window.keys(key::ESCAPE).await;
    window.gone("[data-last]").await;
    assert_eq!(window.value(amount).await, "about a lot");
    window.display.press("alt+F4");
    // The window may be gone before the driver hears that it was pressed.
    let _ = window.find("[data-last=anyway]").await.click().await;
    let driver = window.driver;
    assert!(tokio::task::spawn_blocking(move || driver.window_is_gone()).await.unwrap());
}
