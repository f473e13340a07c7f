//! A vault that has lost something that was told as saved says so, and how far it is behind.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;

use store::{Behind, StoreError, Vault};
use uuid::Uuid;

use crate::help::{
    ID, PASSPHRASE, add, code, copy, create, line, open, part, part_dir, random, save, snapshot,
};

/// Before 1970: whatever stands on the clock, nothing breaks.
const EARLY: i64 = -86_400_000;

/// A vault that was in use, as it lies on the disk after a crash: nothing is in the file yet, all is in the log.
/// `changes` edits were saved, the last of them at the time `changes - 1`.
fn crashed(changes: i64) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    vault.rest().unwrap();
    for seq in 0..changes {
        save(&mut vault, ID, seq, &format!("word {seq}")).unwrap();
    }
    let crashed = tempfile::tempdir().unwrap();
    copy(folder.path(), crashed.path());
    crashed
}

fn told(dir: &Path) -> Option<Behind> {
    open(dir).behind()
}

#[test]
fn a_log_that_is_gone_or_damaged_anywhere_is_told_with_how_much_is_missing() {
    assert_eq!(told(crashed(9).path()), None, "a crash alone is no alarm");
    let whole = crashed(9);
    let log = fs::read(whole.path().join("vault.db-wal")).unwrap();
    let mut counts = std::collections::BTreeSet::new();
    let places = (0..log.len()).step_by(log.len() / 60).chain([0, 31, 40, log.len() - 1]);
    for (number, place) in places.enumerate() {
        let folder = tempfile::tempdir().unwrap();
        copy(whole.path(), folder.path());
        let mut damaged = log.clone();
        damaged[place] ^= 1 << (number % 8);
        fs::write(folder.path().join("vault.db-wal"), damaged).unwrap();
        let vault = open(folder.path());
        // Past the last commit the log may hold pages that were never part of it.
        let missing = 9 - vault.load(ID).unwrap().seq;
        let expected = (missing > 0).then_some(Behind { changes: missing, at: 8 });
        assert_eq!(vault.behind(), expected, "byte {place}");
        assert!(missing > 0, "byte {place} was silently believed");
        counts.insert(missing);
    }
    assert!(counts.len() > 4, "{counts:?}");
    for length in [0, 20, log.len() / 2, log.len() - 1] {
        let folder = tempfile::tempdir().unwrap();
        copy(whole.path(), folder.path());
        fs::write(folder.path().join("vault.db-wal"), &log[..length]).unwrap();
        assert!(told(folder.path()).is_some(), "cut to {length}");
    }
    fs::remove_file(whole.path().join("vault.db-wal")).unwrap();
    assert_eq!(told(whole.path()), Some(Behind { changes: 9, at: 8 }));
}

#[test]
fn an_old_file_put_back_is_told_each_time_until_somebody_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    save(&mut vault, ID, 0, "old").unwrap();
    vault.close().unwrap();
    let old = fs::read(folder.path().join("vault.db")).unwrap();
    let mut vault = open(folder.path());
    save(&mut vault, ID, 1, "new").unwrap();
    vault.put_note(ID, Uuid::from_u128(7), 70, "told me in the kitchen").unwrap();
    vault.set_setting("device", "laptop").unwrap();
    vault.close().unwrap();
    let new = fs::read(folder.path().join("vault.db")).unwrap();
    fs::write(folder.path().join("vault.db"), &old).unwrap();
    for _ in 0..2 {
        let mut vault = open(folder.path());
        assert_eq!(vault.behind(), Some(Behind { changes: 3, at: 70 }));
        assert_eq!(snapshot(&vault, ID), "{\"text\":\"old\"}", "it can be looked at");
        assert_eq!(code(save(&mut vault, ID, 1, "on top of the old")), "behind");
        assert_eq!(code(vault.put_note(ID, Uuid::from_u128(8), 9, "x")), "behind");
        assert_eq!(code(vault.remove_workshop(ID, true)), "behind");
    }
    let mut vault = open(folder.path());
    vault.go_on().unwrap();
    assert_eq!(vault.behind(), None);
    vault.close().unwrap();
    let mut vault = open(folder.path());
    assert_eq!(vault.behind(), None, "it was said once");
    save(&mut vault, ID, 1, "goes on").unwrap();
    vault.close().unwrap();
    // The one that was lost turns up: it lacks what was written since.
    fs::write(folder.path().join("vault.db"), &new).unwrap();
    assert_eq!(told(folder.path()).map(|behind| behind.changes), Some(2), "going on, and one edit");
}

type Act<'a> = &'a dyn Fn(&mut Vault) -> Result<(), StoreError>;

#[test]
fn every_kind_of_change_counts_once_and_what_follows_from_them_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let vault = create(folder.path());
    vault.close().unwrap();
    let empty = fs::read(folder.path().join("vault.db")).unwrap();
    let place = fs::read(folder.path().join("vault.place")).unwrap();
    let other = Uuid::from_u128(2);
    let note = Uuid::from_u128(3);
    let three = [line("1"), line("2"), line("3")];
    let touched = store::Snapshot::Touched(&[]);
    let acts: [(&str, i64, Act); 13] = [
        ("two workshops", 2, &|vault| {
            add(vault, ID, "{}");
            add(vault, other, "{}");
            Ok(())
        }),
        ("a line", 1, &|vault| save(vault, ID, 0, "x").map(drop)),
        ("three lines", 3, &|vault| vault.save(ID, 1, &three, touched, "", EARLY).map(drop)),
        ("a contract", 1, &|vault| vault.seal_contract(&crate::help::contract(4, false, b"")).map(drop)),
        ("no line", 1, &|vault| vault.save(ID, 5, &[], touched, "", EARLY).map(drop)),
        ("what is next", 0, &|vault| vault.say_next(ID, "next")),
        ("words read", 0, &|vault| {
            vault.index_parts(other, 0, &[store::PartTexts { name: "whole".into(), texts: vec![] }])
        }),
        ("a note", 1, &|vault| vault.put_note(ID, note, EARLY, "x")),
        ("a note removed", 1, &|vault| vault.remove_note(ID, note).map(drop)),
        ("a photo", 1, &|vault| vault.add_picture(ID, b"x").map(drop)),
        ("a setting", 1, &|vault| vault.set_setting("a", "b")),
        ("a workshop removed", 1, &|vault| vault.remove_workshop(ID, true)),
        ("rest", 0, &|vault| vault.rest().map(drop)),
    ];
    let mut total = 0;
    for (what, counts, act) in acts {
        total += counts;
        let mut vault = open(folder.path());
        assert_eq!(vault.behind(), None, "before {what}");
        act(&mut vault).unwrap();
        vault.close().unwrap();
        let scratch = tempfile::tempdir().unwrap();
        copy(folder.path(), scratch.path());
        fs::write(scratch.path().join("vault.db"), &empty).unwrap();
        assert_eq!(told(scratch.path()).map(|behind| behind.changes), Some(total), "{what}");
    }
    // A place file that is behind, damaged or gone is no alarm.
    fs::write(folder.path().join("vault.place"), place).unwrap();
    assert_eq!(told(folder.path()), None);
    fs::write(folder.path().join("vault.place"), vec![0; 1024]).unwrap();
    assert_eq!(told(folder.path()), None);
    fs::remove_file(folder.path().join("vault.place")).unwrap();
    assert_eq!(told(folder.path()), None);
}

/// Nothing outside the folder remembers it, so nothing can be told: said here so that nobody relies on it.
#[test]
fn of_a_whole_old_folder_put_back_nothing_can_be_told() {
    let (folder, old) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    vault.close().unwrap();
    copy(folder.path(), old.path());
    save(&mut open(folder.path()), ID, 0, "new").unwrap();
    assert_eq!(told(old.path()), None);
}

#[test]
fn the_place_of_another_vault_says_nothing() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut vault = create(one.path());
    add(&mut vault, ID, "{}");
    vault.close().unwrap();
    drop(Vault::create_practice(other.path(), &mut random).unwrap());
    fs::copy(one.path().join("vault.place"), other.path().join("vault.place")).unwrap();
    assert_eq!(Vault::open_practice(other.path()).unwrap().behind(), None);
}

#[test]
fn a_vault_killed_at_any_moment_is_never_behind_itself() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    drop(vault);
    for round in 0..10u64 {
        let mut child = part("behind::child_that_writes_and_rests", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.by_ref().take(6).count() == 6);
        std::thread::sleep(std::time::Duration::from_millis(3 + 11 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = lines.filter_map(|line| line.strip_prefix("saved ")?.parse::<i64>().ok()).last();
        let vault = Vault::open(folder.path(), PASSPHRASE).unwrap();
        assert_eq!(vault.behind(), None);
        assert!(vault.load(ID).unwrap().seq >= told.unwrap_or(0));
        vault.check().unwrap();
    }
}

/// Not a test: the process that is killed.
#[test]
#[ignore = "run by a_vault_killed_at_any_moment_is_never_behind_itself"]
fn child_that_writes_and_rests() {
    let Some(dir) = part_dir() else { return };
    let mut vault = open(&dir);
    let mut seq = vault.load(ID).unwrap().seq;
    loop {
        seq = save(&mut vault, ID, seq, &"x".repeat(5_000)).unwrap();
        vault.set_setting("place", &seq.to_string()).unwrap();
        if seq % 7 == 0 {
            vault.rest().unwrap();
        }
        let mut out = std::io::stdout().lock();
        writeln!(out, "saved {seq}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_vault_at_rest_hangs_on_no_log() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    save(&mut vault, ID, 0, "one").unwrap();
    let log = folder.path().join("vault.db-wal");
    assert!(fs::metadata(&log).unwrap().len() > 0);
    assert!(vault.rest().unwrap());
    assert_eq!(fs::metadata(&log).unwrap().len(), 0);
    assert!(!vault.rest().unwrap(), "nothing to put away");
    let scratch = tempfile::tempdir().unwrap();
    copy(folder.path(), scratch.path());
    fs::remove_file(scratch.path().join("vault.db-wal")).unwrap();
    let saved = open(scratch.path());
    assert_eq!((saved.behind(), snapshot(&saved, ID).as_str()), (None, "{\"text\":\"one\"}"));
    save(&mut vault, ID, 1, "and the work goes on").unwrap();
}

#[test]
fn a_clock_before_1970_breaks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    let parts = &[crate::help::whole("{}")];
    for (id, at) in [(ID, i64::MIN), (Uuid::from_u128(2), EARLY), (Uuid::from_u128(3), i64::MAX)] {
        let new = store::NewWorkshop {
            id,
            name: "Sam",
            note: "",
            format: crate::help::ONE,
            parts,
            photos: &[],
            at,
        };
        vault.add_workshop(&new).unwrap();
        let line = store::LogEntry { at, ..line("{}") };
        vault.save(id, 0, &[line], store::Snapshot::Touched(parts), "Sam", at).unwrap();
        vault.put_note(id, Uuid::from_u128(id.as_u128() ^ 9), at, "x").unwrap();
        vault.close().unwrap();
        vault = open(folder.path());
        assert_eq!(vault.load(id).unwrap().saved_at, at);
        assert_eq!((vault.log(id).unwrap()[0].entry.at, vault.notes(id).unwrap()[0].at), (at, at));
    }
    let shelf: Vec<i64> = vault.shelf().unwrap().iter().map(|row| row.saved_at).collect();
    assert_eq!(shelf, [i64::MAX, EARLY, i64::MIN]);
    vault.close().unwrap();
    let old = tempfile::tempdir().unwrap();
    copy(folder.path(), old.path());
    let mut vault = open(folder.path());
    vault.put_note(ID, Uuid::from_u128(9), EARLY, "x").unwrap();
    vault.close().unwrap();
    fs::copy(old.path().join("vault.db"), folder.path().join("vault.db")).unwrap();
    assert_eq!(told(folder.path()), Some(Behind { changes: 1, at: EARLY }));
}
