//! The folder is taken away while the vault is open: nothing is told as saved that nobody would find again.

use std::fs;
use std::path::Path;

use store::{State, Vault, state};

use crate::help::{ID, PASSPHRASE, add, code, copy, create, open, random, save, snapshot};

/// A vault with one edit, in a folder that can be moved.
fn in_use(dir: &Path) -> Vault {
    let mut vault = create(dir);
    add(&mut vault, ID, "{}");
    save(&mut vault, ID, 0, "before").unwrap();
    vault
}

fn refuses_everything(vault: &mut Vault, expected: &str) {
    for _ in 0..3 {
        assert_eq!(code(save(vault, ID, 1, "lost")), expected);
    }
    assert_eq!(code(vault.put_note(ID, ID, 1, "lost")), expected);
    assert_eq!(code(vault.set_setting("a", "b")), expected);
    assert_eq!(code(vault.say_next(ID, "lost")), expected);
    assert_eq!(code(vault.rest()), expected);
    assert_eq!(code(vault.change_passphrase(PASSPHRASE, "another", &mut random)), expected);
    assert_eq!(code(vault.require_here()), expected);
    assert_eq!(snapshot(vault, ID), "{\"text\":\"before\"}", "and nothing of it was taken");
}

#[test]
fn a_folder_that_is_removed_is_told_at_each_change() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("vault");
    let mut vault = in_use(&dir);
    fs::remove_dir_all(&dir).unwrap();
    refuses_everything(&mut vault, "moved");
    drop(vault);
    assert!(!dir.exists(), "nothing is left where it was");
}

#[test]
fn a_folder_that_is_renamed_is_told_and_can_be_put_back() {
    let home = tempfile::tempdir().unwrap();
    let (dir, aside) = (home.path().join("vault"), home.path().join("aside"));
    let mut vault = in_use(&dir);
    fs::rename(&dir, &aside).unwrap();
    refuses_everything(&mut vault, "moved");
    fs::rename(&aside, &dir).unwrap();
    save(&mut vault, ID, 1, "goes on").unwrap();
    fs::rename(&dir, &aside).unwrap();
    assert_eq!(code(save(&mut vault, ID, 2, "lost")), "moved");
    vault.close().unwrap();
    let vault = open(&aside);
    assert_eq!((snapshot(&vault, ID).as_str(), vault.behind()), ("{\"text\":\"goes on\"}", None));
    vault.check().unwrap();
}

#[test]
fn another_vault_in_its_place_is_not_taken_for_it_and_not_touched() {
    let home = tempfile::tempdir().unwrap();
    let (dir, aside, other) =
        (home.path().join("vault"), home.path().join("aside"), home.path().join("other"));
    let mut vault = in_use(&dir);
    // As it lies after a crash, with all that was written in its log.
    copy(&dir, &other);
    fs::rename(&dir, &aside).unwrap();
    fs::rename(&other, &dir).unwrap();
    let log = fs::read(dir.join("vault.db-wal")).unwrap();
    assert!(!log.is_empty());
    refuses_everything(&mut vault, "moved");
    vault.close().unwrap();
    assert_eq!(fs::read(dir.join("vault.db-wal")).unwrap(), log);
    assert_eq!(snapshot(&open(&dir), ID), "{\"text\":\"before\"}");
    assert_eq!(snapshot(&open(&aside), ID), "{\"text\":\"before\"}");
}

#[test]
fn a_database_file_that_is_removed_or_replaced_is_told() {
    for replace in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = in_use(folder.path());
        let path = folder.path().join("vault.db");
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        // The file system may give the number of the file that went to the next one, but not while it is open.
        if replace {
            fs::write(&path, bytes).unwrap();
        }
        refuses_everything(&mut vault, "moved");
        drop(vault);
        assert_eq!(state(folder.path()), if replace { State::Locked } else { State::Damaged });
    }
}

#[test]
fn a_log_that_is_removed_is_told_and_costs_nothing_that_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = in_use(folder.path());
    fs::remove_file(folder.path().join("vault.db-wal")).unwrap();
    refuses_everything(&mut vault, "log-gone");
    // Killed now: what was told as saved was put into the file when the loss was noticed.
    let killed = tempfile::tempdir().unwrap();
    copy(folder.path(), killed.path());
    drop(vault);
    for dir in [killed.path(), folder.path()] {
        let mut vault = open(dir);
        assert_eq!((snapshot(&vault, ID).as_str(), vault.behind()), ("{\"text\":\"before\"}", None));
        vault.check().unwrap();
        save(&mut vault, ID, 1, "goes on").unwrap();
    }
}
