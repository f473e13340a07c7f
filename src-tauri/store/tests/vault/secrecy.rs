//! Nothing readable on disk, and nothing left of what was removed.

use std::fs;

use crate::help::{ID, add, bytes_of, contains, create, line, open, save, snapshot};
use store::{NewContract, PartTexts};
use uuid::Uuid;

const CANARY: &str = "canary-4f9c-swims-on-fridays";

#[test]
fn no_word_can_be_read_in_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, &format!("{{\"a\":\"{CANARY}\"}}"));
    save(&mut vault, ID, 0, CANARY).unwrap();
    vault.set_setting(CANARY, CANARY).unwrap();
    let texts = vec![(CANARY.to_owned(), CANARY.repeat(2_000))];
    vault.index_parts(ID, 1, &[PartTexts { name: "whole".into(), texts }]).unwrap();
    assert_eq!(vault.search("canary", None, 1).unwrap().len(), 1);
    let files = vec![("txt", CANARY.repeat(2_000).into_bytes())];
    let sealed = NewContract {
        workshop: ID,
        seq: 1,
        is_draft: false,
        copies: CANARY,
        document: CANARY,
        line: store::LogEntry { device: CANARY.into(), recorder: CANARY.into(), ..line(CANARY) },
        files,
    };
    vault.seal_contract(&sealed).unwrap();
    let look = |when| {
        for (name, bytes) in bytes_of(folder.path()) {
            assert!(!contains(&bytes, CANARY.as_bytes()), "{name} {when}");
            assert!(!contains(&bytes, crate::help::PASSPHRASE.as_bytes()), "{name} {when}");
        }
    };
    assert!(folder.path().join("vault.db-wal").exists());
    look("while open");
    vault.close().unwrap();
    look("when closed");
    assert!(!fs::read(folder.path().join("vault.db")).unwrap().starts_with(b"SQLite format 3"));
}

#[test]
fn a_removed_workshop_leaves_no_pages_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    let kept = Uuid::from_u128(2);
    add(&mut vault, kept, "{\"kept\":true}");
    let size = || fs::metadata(folder.path().join("vault.db")).unwrap().len();
    vault.sweep().unwrap();
    let before = size();
    add(&mut vault, ID, &format!("{{\"a\":\"{}\"}}", CANARY.repeat(10_000)));
    for seq in 0..5 {
        save(&mut vault, ID, seq, &CANARY.repeat(2_000)).unwrap();
        let texts = (0..100).map(|at| (at.to_string(), format!("{CANARY} {seq} {at}"))).collect();
        vault.index_parts(ID, seq + 1, &[PartTexts { name: "whole".into(), texts }]).unwrap();
    }
    vault.sweep().unwrap();
    assert!(size() > before);
    vault.remove_workshop(ID, false).unwrap();
    assert_eq!(size(), before, "as many pages as before it came");
    assert_eq!(fs::metadata(folder.path().join("vault.db-wal")).map_or(0, |wal| wal.len()), 0);
    drop(vault);
    let vault = open(folder.path());
    vault.check().unwrap();
    assert_eq!(vault.shelf().unwrap().len(), 1);
    assert_eq!(snapshot(&vault, kept), "{\"kept\":true}");
}
