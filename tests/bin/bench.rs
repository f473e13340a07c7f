//! Edit → saved, against a raw insert of the same bytes in the same run.
//!
//! The two are timed in turn, so that a machine whose speed drifts slows both. The yardstick is what any
//! program would pay at least: one row of the same size into an unencrypted WAL database with
//! `synchronous=FULL`. Speed is reported, never asserted.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a benchmark that breaks has nothing to report")]
#![allow(clippy::cast_precision_loss, reason = "ratios for people")]

use std::time::{Duration, Instant};

use domain::field::Node;
use rusqlite::{Connection, params};
use serde_json::json;
use tests::{app, call};

const WARM_UP: usize = 50;
const ROUNDS: usize = 400;

fn main() {
    let mut app = app();
    call(&mut app, "open_practice", json!({}));
    let shelf = call(&mut app, "shelf", json!({}));
    call(&mut app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
    let dir = tempfile::tempdir().unwrap();
    let raw = raw_database(&dir.path().join("raw.db"));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let snapshot = tests::sample("danny").read().to_string();
    for round in 0..WARM_UP + ROUNDS {
        let words = format!("Swimming with Dad, and chips after, the {round}th time");
        let line = json!({"edits": [{"act": {"do": "set", "at": "before/moving/why", "to": words}, "was": "before"}]});
        let started = Instant::now();
        call(&mut app, "edit", json!({"acts": [{"do": "set", "at": "before/moving/why", "to": words}]}));
        let edit = started.elapsed();
        let started = Instant::now();
        raw.execute(
            "INSERT INTO raw VALUES (?1, ?2, ?3)",
            params![i64::try_from(round).unwrap(), line.to_string(), snapshot],
        )
        .unwrap();
        let insert = started.elapsed();
        if round >= WARM_UP {
            ours.push(edit);
            theirs.push(insert);
        }
    }
    report(ours, theirs, snapshot.len());
}

fn raw_database(path: &std::path::Path) -> Connection {
    let raw = Connection::open(path).unwrap();
    raw.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
         CREATE TABLE raw (n INTEGER PRIMARY KEY, line TEXT NOT NULL, body TEXT NOT NULL) STRICT;",
    )
    .unwrap();
    raw
}

fn report(mut ours: Vec<Duration>, mut theirs: Vec<Duration>, bytes: usize) {
    let mut ratios: Vec<f64> =
        ours.iter().zip(&theirs).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    ours.sort();
    theirs.sort();
    let at = |list: &[Duration], per_cent: usize| list[(list.len() - 1) * per_cent / 100];
    println!(
        "edit -> saved, whole call, {bytes}-byte snapshot, {ROUNDS} rounds in turn with a raw WAL+FULL insert"
    );
    println!("             p50        p95");
    println!("edit   {:>8.2?} {:>10.2?}", at(&ours, 50), at(&ours, 95));
    println!("insert {:>8.2?} {:>10.2?}", at(&theirs, 50), at(&theirs, 95));
    let p95 = at(&ours, 95).as_secs_f64() / at(&theirs, 95).as_secs_f64();
    println!(
        "ratio of p95: {p95:.2} (target 1.5); median of the ratios pair by pair: {:.2}",
        ratios[ratios.len() / 2]
    );
}
