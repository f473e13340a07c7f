//! What stands beside a workshop: notes and photos.

use std::fs;

use store::sha256_hex;
use uuid::Uuid;

use crate::help::{ID, add, bytes_of, code, contains, create, open};

const CANARY: &str = "canary-7d1a-told-me-in-the-kitchen";
const NOTE: Uuid = Uuid::from_u128(7);

#[test]
fn a_note_is_kept_changed_and_gone_with_every_page_it_stood_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    vault.sweep().unwrap();
    let size = || fs::metadata(folder.path().join("vault.db")).unwrap().len();
    let before = size();
    vault.put_note(ID, NOTE, 5, "first").unwrap();
    vault.put_note(ID, NOTE, 6, &CANARY.repeat(20_000)).unwrap();
    vault.put_note(ID, Uuid::from_u128(8), 9, "another").unwrap();
    drop(vault);
    let mut vault = open(folder.path());
    let found: Vec<_> = vault.notes(ID).unwrap().into_iter().map(|note| (note.id, note.at)).collect();
    assert_eq!(found, [(Uuid::from_u128(8), 9), (NOTE, 6)]);
    for (name, bytes) in bytes_of(folder.path()) {
        assert!(!contains(&bytes, CANARY.as_bytes()), "{name}");
    }
    assert!(size() > before);
    assert!(vault.remove_note(ID, NOTE).unwrap());
    assert!(!vault.remove_note(ID, NOTE).unwrap());
    assert!(!vault.remove_note(NOTE, Uuid::from_u128(8)).unwrap(), "of another workshop");
    assert!(vault.remove_note(ID, Uuid::from_u128(8)).unwrap());
    assert_eq!(size(), before, "as many pages as before it came");
    vault.check().unwrap();
}

#[test]
fn a_note_never_goes_to_another_workshop_and_never_stands_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    let other = Uuid::from_u128(2);
    add(&mut vault, other, "{}");
    vault.put_note(ID, NOTE, 5, CANARY).unwrap();
    assert_ne!(code(vault.put_note(other, NOTE, 6, "x")), "ok");
    assert_ne!(code(vault.put_note(Uuid::from_u128(3), Uuid::from_u128(9), 6, "x")), "ok");
    assert_eq!(vault.notes(ID).unwrap()[0].body, CANARY);
    assert_eq!(vault.notes(other).unwrap(), []);
}

#[test]
fn a_photo_is_kept_once_under_its_sum_and_only_beside_its_workshop() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    let photo = vec![0xff_u8; 50_000];
    let sha256 = vault.add_picture(ID, &photo).unwrap();
    assert_eq!(sha256, sha256_hex(&photo));
    assert_eq!(vault.add_picture(ID, &photo).unwrap(), sha256);
    assert_eq!(vault.picture(ID, &sha256).unwrap(), Some(photo));
    assert_eq!(vault.picture(Uuid::from_u128(2), &sha256).unwrap(), None);
    assert_eq!(vault.picture(ID, "0").unwrap(), None);
    assert_ne!(code(vault.add_picture(Uuid::from_u128(2), b"x")), "ok");
}

#[test]
fn notes_and_photos_leave_with_their_workshop() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    vault.put_note(ID, NOTE, 5, CANARY).unwrap();
    let sha256 = vault.add_picture(ID, CANARY.as_bytes()).unwrap();
    vault.remove_workshop(ID, false).unwrap();
    add(&mut vault, ID, "{}");
    assert_eq!((vault.notes(ID).unwrap(), vault.picture(ID, &sha256).unwrap()), (Vec::new(), None));
    vault.check().unwrap();
}
