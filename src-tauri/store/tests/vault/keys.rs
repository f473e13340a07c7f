//! The two copies of the key slots: damage, repair, change.

use std::fs;
use std::path::Path;

use store::{State, Vault, state};

use crate::help::{ID, PASSPHRASE, add, bytes_of, code, copy, create, open, random, snapshot};

const COPIES: [&str; 2] = ["vault.keys", "vault.keys.copy"];

fn healthy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    drop(vault);
    folder
}

fn is_whole(dir: &Path) -> bool {
    let [one, two] = COPIES.map(|name| fs::read(dir.join(name)));
    matches!((one, two), (Ok(one), Ok(two)) if one == two)
}

#[test]
fn either_copy_opens_and_repairs_the_other() {
    let folder = healthy();
    let length = fs::read(folder.path().join("vault.keys")).unwrap().len();
    for damaged in COPIES {
        let path = folder.path().join(damaged);
        let good = fs::read(&path).unwrap();
        for place in (0..length).step_by(29) {
            let mut bytes = good.clone();
            bytes[place] ^= 4;
            fs::write(&path, &bytes).unwrap();
            assert_eq!(state(folder.path()), State::Locked);
            assert_eq!(snapshot(&open(folder.path()), ID), "{}");
            assert!(is_whole(folder.path()), "{damaged} flipped at {place}");
        }
        for rest in [&good[..0], &good[..length / 2], &[0; 900], b"{}"] {
            fs::write(&path, rest).unwrap();
            drop(open(folder.path()));
            assert!(is_whole(folder.path()), "{damaged} cut to {}", rest.len());
        }
        fs::remove_file(&path).unwrap();
        drop(open(folder.path()));
        assert!(is_whole(folder.path()), "{damaged} deleted");
        assert_eq!(fs::read(&path).unwrap(), good);
    }
}

#[test]
fn a_wrong_passphrase_repairs_nothing() {
    let folder = healthy();
    fs::write(folder.path().join("vault.keys"), b"").unwrap();
    let before = bytes_of(folder.path());
    assert_eq!(code(Vault::open(folder.path(), "wrong")), "wrong-passphrase");
    assert_eq!(bytes_of(folder.path()), before);
}

#[test]
fn both_copies_gone_is_damage() {
    let folder = healthy();
    for name in COPIES {
        fs::write(folder.path().join(name), b"\0\0\0").unwrap();
    }
    assert_eq!(state(folder.path()), State::Damaged);
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "damaged-keys");
    for name in COPIES {
        fs::remove_file(folder.path().join(name)).unwrap();
    }
    assert_eq!(state(folder.path()), State::Damaged);
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "damaged-keys");
}

#[test]
fn keys_of_another_vault_do_not_open_this_one() {
    let (folder, other) = (healthy(), healthy());
    for name in COPIES {
        fs::copy(other.path().join(name), folder.path().join(name)).unwrap();
    }
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "damaged-database");
}

#[test]
fn the_passphrase_changes() {
    let folder = healthy();
    let vault = open(folder.path());
    let before = bytes_of(folder.path());
    assert_eq!(code(vault.change_passphrase("wrong", "new", &mut random)), "wrong-passphrase");
    assert_eq!(bytes_of(folder.path()), before);
    vault.change_passphrase(PASSPHRASE, "new words", &mut random).unwrap();
    assert!(is_whole(folder.path()));
    drop(vault);
    assert_eq!(code(Vault::open(folder.path(), PASSPHRASE)), "wrong-passphrase");
    assert_eq!(snapshot(&Vault::open(folder.path(), "new words").unwrap(), ID), "{}");
}

#[test]
fn a_change_cut_short_leaves_either_passphrase_and_settles_on_the_one_used() {
    let folder = healthy();
    let old = fs::read(folder.path().join("vault.keys.copy")).unwrap();
    open(folder.path()).change_passphrase(PASSPHRASE, "new words", &mut random).unwrap();
    for (used, refused) in [("new words", PASSPHRASE), (PASSPHRASE, "new words")] {
        let cut = tempfile::tempdir().unwrap();
        copy(folder.path(), cut.path());
        fs::write(cut.path().join("vault.keys.copy"), &old).unwrap();
        assert_eq!(code(Vault::open(cut.path(), "neither")), "wrong-passphrase");
        drop(Vault::open(cut.path(), used).unwrap());
        assert!(is_whole(cut.path()));
        assert_eq!(code(Vault::open(cut.path(), refused)), "wrong-passphrase");
        drop(Vault::open(cut.path(), used).unwrap());
    }
}

#[test]
fn a_practice_vault_mends_its_keys_too() {
    let folder = tempfile::tempdir().unwrap();
    drop(Vault::create_practice(folder.path(), &mut random).unwrap());
    fs::remove_file(folder.path().join("vault.keys")).unwrap();
    assert_eq!(state(folder.path()), State::Practice);
    drop(Vault::open_practice(folder.path()).unwrap());
    assert!(is_whole(folder.path()));
}
