//! Making and opening vaults, and never making one where one is.

use std::fs;

use store::{State, StoreError, Vault, state};

use crate::help::{
    CHEAP, ID, PASSPHRASE, add, bytes_of, code, create, open, part, part_dir, random, save, snapshot,
};

#[test]
fn a_vault_is_made_closed_and_opened() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("new/vault 🗝");
    assert_eq!(state(&dir), State::Absent);
    let mut vault = create(&dir);
    assert!(!vault.is_practice());
    add(&mut vault, ID, "{}");
    vault.set_setting("device", "laptop").unwrap();
    vault.close().unwrap();
    assert_eq!(state(&dir), State::Locked);
    let names: Vec<_> = bytes_of(&dir).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["vault.db", "vault.keys", "vault.keys.copy", "vault.lock", "vault.place"]);

    let mut vault = open(&dir);
    assert_eq!(snapshot(&vault, ID), "{}");
    assert_eq!(vault.setting("device").unwrap().as_deref(), Some("laptop"));
    vault.set_setting("device", "other").unwrap();
    assert_eq!(vault.setting("device").unwrap().as_deref(), Some("other"));
    assert_eq!(vault.setting("never set").unwrap(), None);
    vault.check().unwrap();
}

#[test]
fn production_cost_makes_a_vault_that_opens() {
    let folder = tempfile::tempdir().unwrap();
    drop(Vault::create(folder.path(), PASSPHRASE, &mut random).unwrap());
    let keys = fs::read_to_string(folder.path().join("vault.keys")).unwrap();
    assert!(keys.contains(r#""argon2id":{"memory_kib":65536,"passes":3,"lanes":1}"#), "{keys}");
    open(folder.path());
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let mut vault = create(&dir);
    add(&mut vault, ID, "{}");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir), 0o700);
    for name in ["vault.db", "vault.db-wal", "vault.keys", "vault.keys.copy", "vault.lock", "vault.place"] {
        assert_eq!(mode(&dir.join(name)), 0o600, "{name}");
    }
}

#[test]
fn any_wrong_passphrase_gets_the_same_answer() {
    let folder = tempfile::tempdir().unwrap();
    drop(create(folder.path()));
    let long = "x".repeat(1_000);
    for wrong in [
        "",
        " ",
        "correct horse batterz",
        "Correct horse battery",
        " correct horse battery",
        &long,
        "🐎",
        "\0",
    ] {
        let error = Vault::open(folder.path(), wrong).unwrap_err();
        assert!(matches!(error, StoreError::WrongPassphrase), "{wrong:?}");
        assert_eq!(error.to_string(), "wrong passphrase");
    }
    open(folder.path());
}

#[test]
fn composed_letters_open_what_decomposed_ones_closed() {
    let folder = tempfile::tempdir().unwrap();
    drop(Vault::create_at_cost(folder.path(), "Zoe\u{308} caf\u{e9}", CHEAP, &mut random).unwrap());
    Vault::open(folder.path(), "Zo\u{eb} cafe\u{301}").unwrap();
}

#[test]
fn never_over_anything_of_a_vault() {
    let healthy = tempfile::tempdir().unwrap();
    let mut vault = create(healthy.path());
    add(&mut vault, ID, "{}");
    drop(vault);
    let whole = bytes_of(healthy.path());
    let take = |names: &[&str]| -> Vec<(String, Vec<u8>)> {
        whole.iter().filter(|(name, _)| names.contains(&name.as_str())).cloned().collect()
    };
    let garbage = |name: &str| vec![(name.to_owned(), b"garbage".repeat(1000))];
    let empty = |name: &str| vec![(name.to_owned(), Vec::new())];
    for (what, files, expected) in [
        ("whole", whole.clone(), State::Locked),
        ("database without keys", take(&["vault.db"]), State::Damaged),
        ("keys without database", take(&["vault.keys", "vault.keys.copy"]), State::Damaged),
        ("one key file alone", take(&["vault.keys.copy"]), State::Damaged),
        ("write-ahead log alone", garbage("vault.db-wal"), State::Damaged),
        ("garbage database", garbage("vault.db"), State::Damaged),
        ("garbage keys", garbage("vault.keys"), State::Damaged),
        ("empty database", empty("vault.db"), State::Damaged),
        ("empty keys", empty("vault.keys"), State::Damaged),
        ("empty database with keys", [empty("vault.db"), take(&["vault.keys"])].concat(), State::Damaged),
        ("garbage database with keys", [garbage("vault.db"), take(&["vault.keys"])].concat(), State::Locked),
    ] {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in &files {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        let before = bytes_of(folder.path());
        assert_eq!(state(folder.path()), expected, "{what}");
        let made = Vault::create_at_cost(folder.path(), "new", CHEAP, &mut random);
        assert_eq!(code(made), "exists", "{what}");
        assert_eq!(code(Vault::create_practice(folder.path(), &mut random)), "exists", "{what}");
        assert_eq!(bytes_of(folder.path()), before, "{what}: untouched");
        if what != "whole" {
            let refused = code(Vault::open(folder.path(), PASSPHRASE));
            assert!(refused.starts_with("damaged-"), "{what}: {refused}");
        }
    }
}

#[test]
fn a_creation_cut_short_leaves_nothing_in_the_way() {
    let healthy = tempfile::tempdir().unwrap();
    drop(create(healthy.path()));
    let folder = tempfile::tempdir().unwrap();
    // Every file is there but the last rename never happened.
    fs::copy(healthy.path().join("vault.db"), folder.path().join("vault.db.new")).unwrap();
    for name in ["vault.keys", "vault.keys.copy"] {
        fs::copy(healthy.path().join(name), folder.path().join(name)).unwrap();
    }
    fs::write(folder.path().join("vault.db.new-wal"), b"rest").unwrap();
    assert_eq!(state(folder.path()), State::Absent);
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "absent");
    drop(Vault::create_at_cost(folder.path(), "another", CHEAP, &mut random).unwrap());
    Vault::open(folder.path(), "another").unwrap();
    assert_eq!(bytes_of(folder.path()).len(), 5);
}

#[test]
fn nothing_is_made_by_opening() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("nowhere");
    assert_eq!(code(Vault::open(&dir, PASSPHRASE)), "absent");
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "absent");
    assert!(!dir.exists());
    assert_eq!(bytes_of(folder.path()).len(), 0);
}

#[test]
fn practice_is_never_mistaken() {
    let folder = tempfile::tempdir().unwrap();
    let (practice, real) = (folder.path().join("practice"), folder.path().join("real"));
    let mut vault = Vault::create_practice(&practice, &mut random).unwrap();
    assert!(vault.is_practice());
    add(&mut vault, ID, "{}");
    assert_eq!(code(vault.change_passphrase("", "new", &mut random)), "is-practice");
    drop(vault);
    drop(create(&real));
    assert_eq!((state(&practice), state(&real)), (State::Practice, State::Locked));
    assert_eq!(code(Vault::open(&practice, "")), "is-practice");
    assert_eq!(code(Vault::open_practice(&real)), "not-practice");
    assert!(Vault::open_practice(&practice).unwrap().is_practice());
    // Key files of one beside the database of the other.
    for name in ["vault.keys", "vault.keys.copy"] {
        fs::copy(practice.join(name), real.join(name)).unwrap();
    }
    assert_eq!(code(Vault::open_practice(&real)), "damaged-database");
}

#[test]
fn the_second_opener_is_refused_before_its_passphrase_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "in-use");
    assert_eq!(code(Vault::open(folder.path(), "wrong")), "in-use", "no guessing while it is open");
    save(&mut vault, ID, 0, "still mine").unwrap();
    drop(vault);
    assert_eq!(open(folder.path()).load(ID).unwrap().seq, 1);
}

#[cfg(unix)]
#[test]
fn deleting_the_lock_file_lets_nobody_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    vault.check().unwrap();
    fs::remove_file(folder.path().join("vault.lock")).unwrap();
    let intruder = part("creation::child_that_intrudes", folder.path()).status().unwrap();
    assert!(intruder.success());
    save(&mut vault, ID, 0, "still mine").unwrap();
}

/// Not a test: another process, since locks of the engine are by process.
#[test]
#[ignore = "run by deleting_the_lock_file_lets_nobody_in"]
fn child_that_intrudes() {
    let Some(dir) = part_dir() else { return };
    assert_eq!(code(Vault::open(&dir, PASSPHRASE)), "in-use");
}

/// The engine calls itself ready too soon: whoever came second could set no key (`database::begin`).
#[test]
fn the_first_vaults_of_a_process_may_be_made_at_once() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let first = part("creation::child_that_makes_many_at_once", folder.path()).output().unwrap();
        assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    }
}

/// Not a test: another process, since the engine begins once in each.
#[test]
#[ignore = "run by the_first_vaults_of_a_process_may_be_made_at_once"]
fn child_that_makes_many_at_once() {
    let Some(dir) = part_dir() else { return };
    let together = std::sync::Barrier::new(8);
    std::thread::scope(|scope| {
        for number in 0..8 {
            let (dir, together) = (dir.join(number.to_string()), &together);
            scope.spawn(move || {
                together.wait();
                create(&dir);
            });
        }
    });
}
