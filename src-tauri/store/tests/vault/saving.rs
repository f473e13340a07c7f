//! Log and snapshot together, contracts for good, workshops really gone.

use store::Snapshot::{Touched, Upgraded};
use store::{
    Format, LogEntry, MAX_ITEM_BYTES, NewContract, NewPart, NewWorkshop, StoreError, StoredPart, Vault,
};
use uuid::Uuid;

use crate::help::{ID, ONE, add, code, contract, create, line, open, save, snapshot, whole};

#[test]
fn lines_and_snapshot_are_saved_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{\"a\":1}");
    let lines = [
        line("{\"b\":1}"),
        LogEntry { id: Uuid::from_u128(71), at: 21, recorder: "Bo".into(), ..line("{\"b\":2}") },
    ];
    assert_eq!(vault.save(ID, 0, &lines, Touched(&[whole("{\"a\":2}")]), "Sam B", 77).unwrap(), 2);
    assert_eq!(vault.save(ID, 2, &[], Touched(&[whole("{\"a\":3}")]), "Sam C", 78).unwrap(), 2);
    vault.say_next(ID, "next: cover").unwrap();
    drop(vault);

    let vault = open(folder.path());
    let stored = vault.load(ID).unwrap();
    assert_eq!((stored.seq, stored.format, stored.saved_at), (2, ONE, 78));
    assert_eq!(snapshot(&vault, ID), "{\"a\":3}");
    let log = vault.log(ID).unwrap();
    assert_eq!(log.iter().map(|line| line.seq).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(log.into_iter().map(|line| line.entry).collect::<Vec<_>>(), lines);
    assert_eq!(vault.log_after(ID, 1).unwrap(), vault.log(ID).unwrap()[1..]);
    let shelf = vault.shelf().unwrap();
    assert_eq!(shelf.len(), 1);
    assert_eq!((shelf[0].name.as_str(), shelf[0].note.as_str()), ("Sam C", "next: cover"));
    assert_eq!((shelf[0].seq, shelf[0].created_at, shelf[0].saved_at), (2, 10, 78));
}

#[test]
fn what_is_stale_or_unknown_is_refused_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    save(&mut vault, ID, 0, "one").unwrap();
    for stale in [0, 2, -1, i64::MAX] {
        let refused = save(&mut vault, ID, stale, "two").unwrap_err();
        assert!(matches!(refused, StoreError::StaleSeq { expected, found: 1 } if expected == stale));
    }
    let nobody = Uuid::from_u128(9);
    assert_eq!(code(save(&mut vault, nobody, 0, "x")), "no-such-workshop");
    assert_eq!(code(vault.load(nobody)), "no-such-workshop");
    assert_eq!(code(vault.log(nobody)), "no-such-workshop");
    assert_eq!(code(vault.remove_workshop(nobody, true)), "no-such-workshop");
    let again = store::NewWorkshop {
        id: ID,
        name: "",
        note: "",
        format: ONE,
        parts: &[whole("[]")],
        photos: &[],
        at: 0,
    };
    assert_eq!(code(vault.add_workshop(&again)), "workshop-exists");
    assert_eq!(snapshot(&vault, ID), "{\"text\":\"one\"}");
    assert_eq!(vault.log(ID).unwrap().len(), 1);
}

#[test]
fn a_line_too_large_takes_the_snapshot_down_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    let huge = LogEntry { body: "x".repeat(MAX_ITEM_BYTES + 1), ..line("") };
    let refused =
        vault.save(ID, 0, &[line("{}"), huge], Touched(&[whole("{\"new\":1}")]), "", 1).unwrap_err();
    assert!(matches!(refused, StoreError::TooLarge { limit: MAX_ITEM_BYTES, .. }));
    assert_eq!((vault.load(ID).unwrap().seq, vault.log(ID).unwrap().len()), (0, 0));
    save(&mut vault, ID, 0, "works on").unwrap();
}

#[test]
fn a_snapshot_is_brought_up_with_the_first_line_that_is_written_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    let parts = &[NewPart { name: "new", body: "true" }];
    let to = |major, minor| Upgraded { format: Format::new(major, minor), parts };
    assert_eq!(code(vault.save(ID, 1, &[line("{}")], to(2, 0), "Sam", 5)), "stale-seq");
    // The disk fills up between the parts and the end of the transaction.
    vault.limit_pages(1).unwrap();
    let big = "y".repeat(500_000);
    let too_big = Upgraded { format: Format::new(2, 0), parts: &[NewPart { name: "new", body: &big }] };
    assert_eq!(code(vault.save(ID, 0, &[line("{}")], too_big, "Sam", 5)), "full");
    vault.limit_pages(1_000_000).unwrap();
    assert_eq!((vault.load(ID).unwrap().format, snapshot(&vault, ID)), (ONE, "{}".into()));
    assert_eq!(vault.log(ID).unwrap(), []);

    assert_eq!(vault.save(ID, 0, &[line("{}")], to(1, 3), "Sam", 5).unwrap(), 1);
    assert_eq!(vault.save(ID, 1, &[line("{}")], to(3, 0), "Sam", 6).unwrap(), 2);
    for older in [to(2, 9), to(2, 0), to(1, 0)] {
        assert_eq!(code(vault.save(ID, 2, &[line("{}")], older, "Sam", 7)), "refused");
    }
    vault.save(ID, 2, &[line("{}")], Touched(parts), "Sam", 8).unwrap();
    let stored = vault.load(ID).unwrap();
    assert_eq!((stored.format, stored.seq, stored.saved_at), (Format::new(3, 0), 3, 8));
    assert_eq!(
        stored.parts,
        [StoredPart { name: "new".into(), body: "true".into() }],
        "and no part of the old"
    );
    vault.check().unwrap();
}

#[test]
fn only_the_parts_that_are_given_are_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    let part = |name, body| NewPart { name, body };
    let parts = &[part("money/board", "[1]"), part("before/person", "[2]")];
    vault
        .add_workshop(&NewWorkshop { id: ID, name: "", note: "", format: ONE, parts, photos: &[], at: 1 })
        .unwrap();
    vault
        .save(ID, 0, &[line("{}")], Touched(&[part("money/board", "[3]"), part("new/é", "\u{1F5DD}")]), "", 2)
        .unwrap();
    vault.save(ID, 1, &[line("{}")], Touched(&[]), "", 3).unwrap();
    drop(vault);
    let mut vault = open(folder.path());
    let bodies = |vault: &Vault| -> Vec<(String, String)> {
        vault.load(ID).unwrap().parts.into_iter().map(|part| (part.name, part.body)).collect()
    };
    let expected = [("before/person", "[2]"), ("money/board", "[3]"), ("new/é", "\u{1F5DD}")];
    assert_eq!(bodies(&vault), expected.map(|(name, body)| (name.to_owned(), body.to_owned())));
    let before = bodies(&vault);
    assert_eq!(
        code(vault.save(ID, 1, &[line("{}")], Touched(&[part("money/board", "[4]")]), "", 4)),
        "stale-seq"
    );
    assert_eq!(code(vault.save(ID, 2, &[line("{}")], Touched(&[part("", "nameless")]), "", 4)), "refused");
    assert_eq!((bodies(&vault), vault.load(ID).unwrap().seq), (before, 2), "nothing of either was written");
}

#[test]
fn the_parts_of_a_workshop_are_limited_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    let half = "x".repeat(MAX_ITEM_BYTES / 2);
    let part = |name| NewPart { name, body: &half };
    vault.save(ID, 0, &[], Touched(&[part("one")]), "", 1).unwrap();
    let refused = vault.save(ID, 0, &[line("{}")], Touched(&[part("two")]), "", 2).unwrap_err();
    assert!(matches!(refused, StoreError::TooLarge { bytes, limit } if bytes == limit + 2), "{refused:?}");
    let parts = &[part("one"), part("two"), whole("{}")];
    let upgraded = Upgraded { format: Format::new(2, 0), parts };
    assert_eq!(code(vault.save(ID, 0, &[line("{}")], upgraded, "", 2)), "too-large");
    let stored = vault.load(ID).unwrap();
    assert_eq!((stored.seq, stored.format, stored.parts.len()), (0, ONE, 2));
    // What takes the place of another counts once.
    vault.save(ID, 0, &[line("{}")], Touched(&[part("one")]), "", 3).unwrap();
}

#[test]
fn contracts_are_numbered_and_come_back_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    save(&mut vault, ID, 0, "one").unwrap();
    let pdf: Vec<u8> = (0..200_000u32).map(|number| number.to_le_bytes()[0]).collect();
    assert_eq!(vault.seal_contract(&contract(1, true, b"draft")).unwrap().number, 1);
    let row = vault.seal_contract(&contract(1, false, &pdf)).unwrap();
    assert_eq!((row.number, row.at, row.seq, row.is_draft), (2, 99, 1, false));
    assert_eq!(row.copies, "[{\"seal\":\"7F3A-91C2\"}]");
    let log = vault.log(ID).unwrap();
    assert_eq!(
        (log.len(), log[2].entry.body.as_str()),
        (3, "issued"),
        "that it was issued is a line of the log"
    );
    assert_eq!(vault.load(ID).unwrap().seq, 3);
    assert_eq!(row.files[0].format, "pdf");
    assert_eq!(
        (row.files[0].size, row.files[0].sha256.as_str()),
        (200_000, store::sha256_hex(&pdf).as_str())
    );
    drop(vault);

    let mut vault = open(folder.path());
    assert_eq!(vault.contracts(ID).unwrap().len(), 2);
    assert_eq!(vault.contracts(ID).unwrap()[1], row);
    assert_eq!(vault.contract(ID, 2).unwrap(), row);
    assert_eq!(vault.contract_file(ID, 2, "pdf").unwrap(), pdf);
    assert_eq!(vault.contract_document(ID, 2).unwrap(), "{\"title\":\"Plan\"}");
    assert_eq!(code(vault.contract_file(ID, 2, "docx")), "no-such-contract");
    assert_eq!(code(vault.contract_file(ID, 3, "pdf")), "no-such-contract");
    assert_eq!(code(vault.seal_contract(&contract(4, false, b""))), "stale-seq");
    let twice = NewContract { files: vec![("pdf", vec![1]), ("pdf", vec![2])], ..contract(1, false, b"") };
    assert_eq!(code(vault.seal_contract(&twice)), "refused");
    assert_eq!(
        vault.seal_contract(&contract(0, false, b"")).unwrap().number,
        3,
        "no number is lost to a refusal"
    );
}

#[test]
fn issued_contracts_keep_a_workshop_unless_said_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    vault.seal_contract(&contract(0, true, b"draft")).unwrap();
    vault.seal_contract(&contract(0, false, b"issued")).unwrap();
    let refused = vault.remove_workshop(ID, false).unwrap_err();
    assert!(matches!(refused, StoreError::HasContracts { count: 1 }));
    assert_eq!(vault.contract_file(ID, 2, "pdf").unwrap(), b"issued");
    vault.remove_workshop(ID, true).unwrap();
    assert_eq!(vault.contracts(ID).unwrap(), []);
    assert_eq!(code(vault.load(ID)), "no-such-workshop");
    vault.check().unwrap();
    // A removed id may come back, from nothing.
    add(&mut vault, ID, "{}");
    assert_eq!(vault.log(ID).unwrap(), []);
    vault.seal_contract(&contract(0, true, b"draft")).unwrap();
    vault.remove_workshop(ID, false).unwrap();
}

#[test]
fn a_vault_can_move_between_threads() {
    fn is_send<T: Send>() {}
    is_send::<Vault>();
}

#[test]
fn what_is_next_is_said_of_a_workshop_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    save(&mut vault, ID, 0, "one").unwrap();
    vault.say_next(ID, "next: money").unwrap();
    save(&mut vault, ID, 1, "two").unwrap();
    assert_eq!(vault.shelf().unwrap()[0].note, "next: money");
    assert_eq!(code(vault.say_next(Uuid::from_u128(99), "next")), "no-such-workshop");
}
