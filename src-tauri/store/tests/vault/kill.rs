//! A process killed in the middle of its work.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::time::Duration;

use crate::help::{ID, PASSPHRASE, add, code, create, open, part, part_dir, save};
use store::{State, Vault, state};

#[test]
fn no_acknowledged_save_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    drop(vault);
    let mut total = 0;
    for round in 0..8u64 {
        let mut child =
            part("kill::child_that_saves_for_ever", folder.path()).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Once it is at work, let it go on for a while, and read its last words only when it is dead.
        let mut acknowledged = 0;
        let mut note = |line: String| {
            if let Some(seq) = line.strip_prefix("saved ") {
                acknowledged = seq.parse().unwrap();
            }
        };
        for line in lines.by_ref().take(6) {
            note(line.unwrap());
        }
        assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "in-use", "while it lives");
        std::thread::sleep(Duration::from_millis(5 + 13 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        lines.map_while(Result::ok).for_each(note);

        let vault = open(folder.path());
        let stored = vault.load(ID).unwrap();
        assert!(acknowledged > 0 && stored.seq >= acknowledged, "{} saved, {acknowledged} told", stored.seq);
        let log = vault.log(ID).unwrap();
        assert_eq!(
            log.last().map(|line| (line.seq, &line.entry.body)),
            Some((stored.seq, &stored.parts[0].body))
        );
        vault.check().unwrap();
        total = stored.seq;
    }
    assert!(total > 20, "{total}");
}

/// Not a test: the process that is killed.
#[test]
#[ignore = "run by no_acknowledged_save_is_lost"]
fn child_that_saves_for_ever() {
    let Some(dir) = part_dir() else { return };
    let mut vault = open(&dir);
    let mut seq = vault.load(ID).unwrap().seq;
    loop {
        seq = save(&mut vault, ID, seq, &format!("{seq} {}", "x".repeat(100_000))).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "saved {seq}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_creation_killed_anywhere_can_be_done_again_or_is_done() {
    for millis in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("vault");
        let mut child = part("kill::child_that_creates", &dir).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        lines.find(|line| line.starts_with("creating"));
        std::thread::sleep(Duration::from_millis(2 * millis));
        child.kill().unwrap();
        child.wait().unwrap();
        match state(&dir) {
            State::Absent => drop(create(&dir)),
            State::Locked => {}
            other => panic!("{other:?} after {millis} ms"),
        }
        open(&dir).check().unwrap();
    }
}

/// Not a test: the process that is killed.
#[test]
#[ignore = "run by a_creation_killed_anywhere_can_be_done_again_or_is_done"]
fn child_that_creates() {
    let Some(dir) = part_dir() else { return };
    println!("creating");
    let _vault = create(&dir);
}
