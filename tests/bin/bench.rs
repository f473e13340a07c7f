//! Edit → saved against raw inserts, and search against a raw full-text index, in the same run.
//!
//! All are timed in turn, so that a machine whose speed drifts slows them all. Speed is reported, never asserted.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that breaks has nothing to report")]

use std::path::Path;
use std::time::Instant;

use app::App;
use domain::field::Node;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use tests::timed::Timed;
use tests::{Bench, app, call};

const WARM_UP: usize = 60;
const ROUNDS: usize = 600;

fn main() {
    edits();
    println!();
    searches();
}

/// One of the answers that are edited in turn: in a small, a middling and the largest tool of the sample.
struct Place {
    at: String,
    part: String,
}

fn places(workshop: &Value) -> Vec<Place> {
    let id = |list: &Value| list[0]["id"].as_str().unwrap().to_owned();
    let outcome = id(&workshop["plan"]["outcomes"]["outcomes"]);
    let line = id(&workshop["money"]["board"]["lines"]);
    let place = |at: String, stage: &str, tool: &str| Place { at, part: workshop[stage][tool].to_string() };
    vec![
        place("before/moving/why".into(), "before", "moving"),
        place(format!("plan/outcomes/outcomes/{outcome}/statement"), "plan", "outcomes"),
        place(format!("money/board/lines/{line}/what"), "money", "board"),
    ]
}

/// Two yardsticks. The plainest program would write its log line and the whole workshop at each edit, as one row
/// of an unencrypted WAL database with `synchronous=FULL`; the other row has only the bytes that we write.
fn edits() {
    let (app, opened) = practice();
    let snapshot = opened["workshop"].to_string();
    let places = places(&opened["workshop"]);
    let dir = tempfile::tempdir().unwrap();
    let (plain, little) = (raw(&dir.path().join("plain.db")), raw(&dir.path().join("little.db")));
    let mut edit = Timed::new("edit, until the answer is written out");
    let mut reckoned = Timed::new("what follows, which the page asks for next");
    let mut whole = Timed::new("raw insert: log line and whole workshop");
    let mut part = Timed::new("raw insert: log line and changed tool");
    for round in 0..WARM_UP + ROUNDS {
        let counts = round >= WARM_UP;
        let place = &places[round % places.len()];
        let words = format!("Swimming with Dad, and chips after, the {round}th time");
        let act = json!({"do": "set", "at": place.at, "to": words});
        let line = json!({"edits": [{"act": act, "was": "before"}]}).to_string();
        edit.time(counts, || app.call("edit", json!({"acts": [act]})).unwrap());
        reckoned.time(counts, || app.call("reckon", json!({})).unwrap());
        whole.time(counts, || insert(&plain, round, &line, &snapshot));
        part.time(counts, || insert(&little, round, &line, &place.part));
    }
    println!("edit -> saved: {}-byte workshop, {ROUNDS} rounds in turn", snapshot.len());
    println!("{:<42} {:>10} {:>10}", "", "p50", "p95");
    for timed in [&edit, &whole, &part, &reckoned] {
        timed.print();
    }
    let (p95, pairs) = edit.against(&whole);
    println!("ratio of p95 to the whole workshop: {p95:.2} (target 1.5); median pair by pair: {pairs:.2}");
    let (p95, pairs) = edit.against(&part);
    println!("ratio of p95 to the same bytes:     {p95:.2} (target 1.5); median pair by pair: {pairs:.2}");
}

fn practice() -> (App<Bench>, Value) {
    let mut app = app();
    let shelf = call(&mut app, "open_practice", json!({}));
    let opened = call(&mut app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
    (app, opened)
}

fn raw(path: &Path) -> Connection {
    let raw = Connection::open(path).unwrap();
    raw.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
         CREATE TABLE raw (n INTEGER PRIMARY KEY, line TEXT NOT NULL, body TEXT NOT NULL) STRICT;",
    )
    .unwrap();
    raw
}

fn insert(raw: &Connection, round: usize, line: &str, body: &str) {
    let mut statement = raw.prepare_cached("INSERT INTO raw VALUES (?1, ?2, ?3)").unwrap();
    statement.execute(params![i64::try_from(round).unwrap(), line, body]).unwrap();
}

const PASSPHRASE: &str = "correct horse battery staple";
const WORKSHOPS: usize = 5;
const ENTRIES: usize = 10_000;
/// An app takes so many acts at once.
const AT_ONCE: usize = 1_000;

/// A rare word, common ones, beginnings of words, several words, and none that is there.
const QUERIES: [&str; 10] =
    ["kayleigh", "the", "sw", "fri", "swimming with", "w", "support danny", "blue door", "he li", "zzzz"];

/// The yardstick is the same question, put straight to an index of the same words in a plain database.
fn searches() {
    let (mut app, entries) = app_with_entries();
    let dir = tempfile::tempdir().unwrap();
    let raw = raw_index(&dir.path().join("index.db"), &entries);
    // All workshops are searched while none is open.
    call(&mut app, "lock", json!({}));
    let shelf = call(&mut app, "unlock", json!({"passphrase": PASSPHRASE}));
    let first = Instant::now();
    search(&mut app, "first");
    let first = first.elapsed();
    let mut ours = Timed::new("search, the whole call");
    let mut theirs = Timed::new("raw MATCH in a plain FTS5 table");
    for round in 0..WARM_UP + ROUNDS {
        let words = QUERIES[round % QUERIES.len()];
        let found = ours.time(round >= WARM_UP, || search(&mut app, words));
        let matched = theirs.time(round >= WARM_UP, || raw_search(&raw, words));
        assert_eq!(found, matched, "{words}");
    }
    println!("search: {ENTRIES} entries in {WORKSHOPS} workshops, {ROUNDS} rounds in turn");
    println!("{:<42} {:>10} {:>10}", "", "p50", "p95");
    ours.print();
    theirs.print();
    let (p95, pairs) = ours.against(&theirs);
    println!("ratio of p95: {p95:.2} (target 2); median pair by pair: {pairs:.2}");
    println!("the first search, which reads {ENTRIES} entries: {first:.2?}");
    let mut after_edit = Timed::new("search after an edit in a list of 2,000");
    let last = format!("Person {}", WORKSHOPS - 1);
    let last = shelf["workshops"].as_array().unwrap().iter().find(|card| card["name"] == last.as_str());
    call(&mut app, "open_workshop", json!({"id": last.unwrap()["id"]}));
    let at = format!("plan/working/working/{}/text", entries[ENTRIES - 1].0);
    for round in 0..50 {
        let acts = json!([{"do": "set", "at": at, "to": format!("Swimming on Fridays, {round}")}]);
        call(&mut app, "edit", json!({"acts": acts}));
        after_edit.time(true, || search(&mut app, "fridays swimming"));
    }
    after_edit.print();
}

/// An app with workshops full of entries made of the sample's words, in the proportions that people use them.
fn app_with_entries() -> (App<Bench>, Vec<(String, String)>) {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": PASSPHRASE}));
    let mut spoken = Vec::new();
    texts_in(&tests::sample("danny").read(), &mut spoken);
    let spoken: Vec<&str> = spoken.iter().flat_map(|text| text.split_whitespace()).collect();
    let mut seed = 1_u64;
    let mut below = |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % limit
    };
    let mut entries = Vec::with_capacity(ENTRIES);
    for number in 0..ENTRIES {
        let words: Vec<&str> = (0..10 + below(50)).map(|_| spoken[below(spoken.len())]).collect();
        let row = uuid::Uuid::from_u128(number as u128 + 1).to_string();
        entries.push((row, words.join(" ")));
    }
    for (number, workshop) in entries.chunks(ENTRIES / WORKSHOPS).enumerate() {
        call(&mut app, "new_workshop", json!({"name": format!("Person {number}")}));
        for some in workshop.chunks(AT_ONCE) {
            let add = |(row, text): &(String, String)| {
                let body = json!({"text": text});
                json!({"do": "add_row", "at": "plan/working/working", "row": row, "index": 9999, "body": body})
            };
            let acts: Vec<Value> = some.iter().map(add).collect();
            call(&mut app, "edit", json!({"acts": acts}));
        }
    }
    (app, entries)
}

fn texts_in(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains(' ') => into.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| texts_in(value, into)),
        Value::Object(map) => map.values().for_each(|value| texts_in(value, into)),
        _ => {}
    }
}

fn search(app: &mut App<Bench>, words: &str) -> usize {
    let reply = call(app, "search", json!({"words": words}));
    reply["hits"].as_array().unwrap().len()
}

fn raw_index(path: &Path, entries: &[(String, String)]) -> Connection {
    let mut raw = Connection::open(path).unwrap();
    raw.execute_batch(
        "PRAGMA journal_mode=WAL;
         CREATE VIRTUAL TABLE entry USING fts5 (at UNINDEXED, text, prefix = '2 3',
             tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co M*'\");",
    )
    .unwrap();
    let transaction = raw.transaction().unwrap();
    for (at, text) in entries {
        transaction.execute("INSERT INTO entry VALUES (?1, ?2)", [at, text]).unwrap();
    }
    transaction.commit().unwrap();
    raw
}

fn raw_search(raw: &Connection, words: &str) -> usize {
    let query: Vec<String> = words.split(' ').map(|word| format!("\"{word}\"*")).collect();
    let mut statement = raw
        .prepare_cached(
            "SELECT at, snippet(entry, 1, '[', ']', '…', 24) FROM entry WHERE entry MATCH ?1
             ORDER BY rank LIMIT 50",
        )
        .unwrap();
    let found = statement
        .query_map([query.join(" ")], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    found.unwrap().collect::<Result<Vec<_>, _>>().unwrap().len()
}
