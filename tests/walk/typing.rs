//! How soon a key is seen: from its press to the frame after it, in the real window, against the same keys in a bare
//! field in the same page, in turn. Reported, never asserted: `cargo xtask bench`.

use std::time::Duration;

use serde_json::{Value, json};
use tests::timed::Timed;
use uuid::Uuid;

use super::home::Home;
use super::talk::PASSPHRASE;
use super::window::{Window, key};

const LINES: u128 = 500;
const SLOTS: u128 = 400;
const ROUNDS: usize = 12;
/// Each round is so many parts of ten rows further down.
const PARTS: usize = 4;
/// About as long as what a line of money is for.
const WORDS: [&str; 4] = [
    "Swimming with Dad on Fridays",
    "Waking nights at the flat",
    "The bus to dancing and back",
    "A drummer, an hour a week",
];

/// WebKit tells the time in whole milliseconds, and one more of the other kind does not make a key a third slower.
const TICK: Duration = Duration::from_millis(1);

/// Notes for each key how long it takes until a frame with whatever it changed has been painted: what is posted from
/// within a frame is heard right after it. One channel for all keys: each more of them makes every message slower.
const LISTEN: &str = "
    window.keyTimes = [];
    const painted = new MessageChannel();
    painted.port1.onmessage = ({ data }) => keyTimes.push(performance.now() - data);
    addEventListener('keydown', ({ timeStamp }) => {
        requestAnimationFrame(() => painted.port2.postMessage(timeStamp));
    }, true);";

/// A field with nothing round it; everything else is away until it is put back.
const BARE: &str = "
    for (const one of document.body.children) one.style.display = 'none';
    const field = Object.assign(document.createElement('textarea'), { id: 'bare', ariaLabel: 'bare' });
    document.body.append(field); field.style.cssText = 'height: 4rem; field-sizing: fixed'; field.focus()";
/// The bare field, as large as a sheet, with as many lines in it and the cursor so near the foot of what is in sight that the
/// arrows move them as often.
const LONG: &str = "
    const [lines] = arguments, bare = document.getElementById('bare');
    bare.style.height = '38rem'; bare.style.overflow = 'auto';
    bare.value = Array.from({ length: lines }, (_, n) => `Support on day ${n}, as it was agreed in the room`).join('\\n');
    const at = bare.value.indexOf('day 23,'); bare.setSelectionRange(at, at)";
const BACK: &str = "
    document.getElementById('bare').remove();
    for (const one of document.body.children) one.style.display = ''";

/// Says something to the app, past the page.
const CALL: &str = "const [name, body, done] = arguments;
    __TAURI_INTERNALS__.invoke('call', { name, body }).then(() => done(null), (why) => done(why.text))";

async fn call(window: &Window, name: &str, body: Value) {
    let refused = window.page.execute_async(CALL, vec![json!(name), body]).await.unwrap();
    assert!(refused.is_null(), "{refused}");
}

/// The ids of the lines begin here, and those of the slots.
const FIRST: [u128; 2] = [1, 1_001];

fn rows(list: &str, first: u128, count: u128, body: impl Fn(u128) -> Value) -> Value {
    let add = |number: u128| {
        let row = Uuid::from_u128(first + number);
        json!({"do": "add_row", "at": list, "row": row, "index": number, "body": body(number)})
    };
    json!({"acts": (0..count).map(add).collect::<Vec<_>>()})
}

/// One of several, in turn.
fn of<'a>(all: &[&'a str], number: u128) -> &'a str {
    all[usize::try_from(number).unwrap() % all.len()]
}

fn line(number: u128) -> Value {
    json!({
        "what": format!("Support on day {number}, as it was agreed in the room"),
        "funder": of(&["Leeds City Council", "NHS Leeds", "Family"], number),
        "controlled_by": of(&["family", "provider", "nhs"], number),
        "route": "commissioned", "unit": "hour", "quantity_hundredths": 100 + number, "rate_pence": 2240,
        "every": "week", "standing": of(&["committed", "offered", "in_principle"], number),
    })
}

fn slot(number: u128) -> Value {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let from = (number / 7 * 25) % 1_400;
    let clock = |minutes: u128| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    json!({
        "day": of(&days, number), "from": clock(from), "to": clock(from + 25),
        "service": format!("Team {number}"), "phone": "0113 496 0000", "standing": "committed",
    })
}

/// Presses keys one by one, and takes what the page noted for them.
async fn press(window: &Window, keys: impl IntoIterator<Item = String>) -> Vec<Duration> {
    tokio::time::sleep(Duration::from_millis(300)).await;
    window.run("keyTimes.length = 0", vec![]).await;
    let mut pressed = 0;
    for one in keys {
        window.keys(&one).await;
        pressed += 1;
    }
    loop {
        let times = window.run("return keyTimes", vec![]).await;
        let times = times.as_array().unwrap();
        if times.len() >= pressed {
            return times.iter().map(|ms| Duration::from_secs_f64(ms.as_f64().unwrap() / 1_000.0)).collect();
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn letters(round: usize) -> Vec<String> {
    WORDS[round % WORDS.len()].chars().map(String::from).collect()
}

fn letters_and(round: usize, last: &str) -> Vec<String> {
    letters(round).into_iter().chain([last.to_owned()]).collect()
}

/// What keys took in our page, and the same keys in the bare field.
struct Pair {
    ours: Timed,
    bare: Timed,
}

impl Pair {
    const fn new(what: &'static str) -> Self {
        Self { ours: Timed::new(what), bare: Timed::new("    in a bare field") }
    }

    fn extend(&mut self, ours: &[Duration], bare: &[Duration]) {
        self.ours.extend(ours.iter().copied());
        self.bare.extend(bare.iter().copied());
    }

    fn print(self) {
        let [ours, bare] = [self.ours, self.bare].map(|timed| timed.spread(TICK));
        ours.print();
        bare.print();
        let (p95, _) = ours.against(&bare);
        let mean = ours.mean().as_secs_f64() / bare.mean().as_secs_f64();
        println!("    ratio: p95 {p95:.2} (target 1.25, and 50 ms), mean {mean:.2}");
    }
}

/// These keys in the bare field.
async fn beside(window: &Window, keys: Vec<String>, is_long: bool) -> Vec<Duration> {
    window.run(BARE, vec![]).await;
    if is_long {
        window.run(LONG, vec![json!(LINES)]).await;
    }
    let times = press(window, keys).await;
    window.run(BACK, vec![]).await;
    times
}

/// A place to press keys in, each round begun by pressing it.
struct Place {
    at: fn(usize) -> String,
    keys: fn(usize) -> Vec<String>,
    /// Whether the bare field is as long as the sheet.
    is_long: bool,
    all: Pair,
    /// The first key, those between, and the last, where the ends do more than the others.
    apart: Option<[Pair; 3]>,
}

/// Each place in turn with the bare field.
async fn compare(window: &Window, tool: &str, mut places: Vec<Place>) {
    window.go(tool).await;
    window.settled().await;
    for round in 0..=ROUNDS {
        for Place { at, keys, is_long, all, apart } in &mut places {
            // Rows come onto the page as they come into sight.
            let sight = "document.querySelectorAll('[data-part]')[arguments[0]]?.scrollIntoView()";
            window.run(sight, vec![(round * PARTS).into()]).await;
            window.click(&at(round)).await;
            // Over what was typed before: a field that grows takes longer.
            window.run("document.activeElement.select?.()", vec![]).await;
            let ours = press(window, keys(round)).await;
            window.settled().await;
            let bare = beside(window, keys(round), *is_long).await;
            // The first round warms up.
            if round == 0 {
                continue;
            }
            all.extend(&ours, &bare);
            let last = ours.len() - 1;
            for (pair, part) in apart.iter_mut().flatten().zip([0..1, 1..last, last..last + 1]) {
                pair.extend(&ours[part.clone()], &bare[part]);
            }
        }
    }
    println!("\nkey -> next frame, {tool}");
    println!("{:<42} {:>10} {:>10}", "", "p50", "p95");
    for Place { all, apart, .. } in places {
        all.print();
        apart.into_iter().flatten().for_each(Pair::print);
    }
}

#[tokio::test]
#[ignore = "measures: cargo xtask bench"]
async fn keys_against_a_bare_field() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    call(&window, "edit", rows("money/board/lines", FIRST[0], LINES, line)).await;
    call(&window, "edit", rows("crisis/cover/slots", FIRST[1], SLOTS, slot)).await;
    window.click("[data-do=shelf]").await;
    window.find("main[data-screen=shelf]").await;
    window.open_workshop().await;
    window.run(LISTEN, vec![]).await;

    let cell = |round: usize| format!("[data-index='{}'] > [data-cell='1']", round * PARTS * 10 + 3);
    let board = vec![
        Place {
            at: cell,
            keys: |round| letters_and(round, key::ENTER),
            is_long: false,
            all: Pair::new("500 lines: typing in a cell, and keeping it"),
            apart: Some([
                Pair::new("  the first letter, which opens the cell"),
                Pair::new("  the other letters"),
                Pair::new("  keeping it, and going down a row"),
            ]),
        },
        Place {
            at: cell,
            keys: |round| letters_and(round, key::ESCAPE),
            is_long: false,
            all: Pair::new("500 lines: typing over, and putting it back"),
            apart: Some([
                Pair::new("  the first letter, which opens the cell"),
                Pair::new("  the other letters"),
                Pair::new("  putting it back"),
            ]),
        },
        Place {
            at: cell,
            keys: |_| {
                [key::DOWN, key::RIGHT, key::DOWN, key::LEFT]
                    .repeat(3)
                    .into_iter()
                    .map(str::to_owned)
                    .collect()
            },
            is_long: true,
            all: Pair::new("500 lines: moving from cell to cell"),
            apart: None,
        },
    ];
    compare(&window, "money/board", board).await;

    let service = |_| format!("[id='crisis.cover.slots.{}.service']", Uuid::from_u128(FIRST[1]));
    window.go("crisis/cover").await;
    window.click(&format!("[id='crisis.cover.slots.{}'] button", Uuid::from_u128(FIRST[1]))).await;
    let cover = vec![Place {
        at: service,
        keys: letters,
        is_long: false,
        all: Pair::new("400 slots: typing in a slot"),
        apart: None,
    }];
    compare(&window, "crisis/cover", cover).await;
    window.close().await;
}
