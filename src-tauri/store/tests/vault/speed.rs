//! How long a save takes, beside a plain insert of the same bytes in the same run.
//!
//! `cargo test -p store --release --test vault -- --ignored --exact speed::of_saving --nocapture`

use std::time::{Duration, Instant};

use rusqlite::{Connection, params};
use store::Vault;

use crate::help::{ID, PASSPHRASE, add, line, random};

const ROUNDS: usize = 600;

#[test]
#[ignore = "a measurement"]
fn of_saving() {
    let folder = tempfile::tempdir_in(std::env::current_dir().unwrap()).unwrap();
    let dir = folder.path().join("vault");
    let started = Instant::now();
    let mut vault = Vault::create(&dir, PASSPHRASE, &mut random).unwrap();
    println!("create {:?}", started.elapsed());
    let plain = Connection::open(folder.path().join("plain.db")).unwrap();
    plain
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE log (id INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
             CREATE TABLE state (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
             INSERT INTO state VALUES (1, '');
             CREATE TABLE kept (id INTEGER PRIMARY KEY, line TEXT NOT NULL, body TEXT NOT NULL) STRICT;",
        )
        .unwrap();
    let body = format!("{{\"text\":\"{}\"}}", "x".repeat(100 * 1024));
    let act = r#"{"act":{"do":"set","at":"good_day/story","to":"Swimming with Dad"},"was":"Swimming"}"#;
    add(&mut vault, ID, &body);
    let (mut ours, mut inserts, mut pairs) = (vec![], vec![], vec![]);
    for seq in 0..i64::try_from(ROUNDS).unwrap() {
        ours.push(timed(|| {
            vault.save(ID, seq, &[line(act)], &body, "Sam", "next", seq).unwrap();
        }));
        inserts.push(timed(|| {
            let mut statement =
                plain.prepare_cached("INSERT INTO kept (line, body) VALUES (?1, ?2)").unwrap();
            statement.execute(params![act, body]).unwrap();
        }));
        pairs.push(timed(|| {
            plain.execute_batch("BEGIN IMMEDIATE").unwrap();
            plain.prepare_cached("INSERT INTO log (line) VALUES (?1)").unwrap().execute([act]).unwrap();
            plain.prepare_cached("UPDATE state SET body = ?1").unwrap().execute([&body]).unwrap();
            plain.execute_batch("COMMIT").unwrap();
        }));
    }
    for (what, others) in [("insert of the same bytes", &inserts), ("insert and update", &pairs)] {
        let mut ratios: Vec<_> =
            ours.iter().zip(others).map(|(mine, other)| mine.as_secs_f64() / other.as_secs_f64()).collect();
        ratios.sort_by(f64::total_cmp);
        println!("median of paired ratios, vault / plain {what}: {:.2}", ratios[ROUNDS / 2]);
    }
    let at = |times: &mut Vec<Duration>, percent: usize| {
        times.sort();
        times[times.len() * percent / 100]
    };
    for (what, times) in
        [("vault", &mut ours), ("plain insert", &mut inserts), ("insert and update", &mut pairs)]
    {
        println!("{what}: p50 {:?}, p95 {:?}, p99 {:?}", at(times, 50), at(times, 95), at(times, 99));
    }
    drop(vault);
    let started = Instant::now();
    let vault = Vault::open(&dir, PASSPHRASE).unwrap();
    println!("open {:?}", started.elapsed());
    let started = Instant::now();
    vault.check().unwrap();
    println!("check {:?}", started.elapsed());
    for work in [16, 17, 18] {
        let manifest = store::PackManifest { made_at: String::new(), audience: String::new() };
        let started = Instant::now();
        let pack = store::seal_pack(&manifest, body.as_bytes(), PASSPHRASE, Some(work)).unwrap();
        let sealed = started.elapsed();
        let started = Instant::now();
        store::open_pack(&pack, PASSPHRASE).unwrap();
        println!("pack at {work}: seal {sealed:?}, open {:?}", started.elapsed());
    }
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}
