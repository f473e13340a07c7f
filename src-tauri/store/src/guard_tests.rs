//! The guards of the database, tried with raw SQL on the vault's own connection.

use uuid::Uuid;

use crate::Snapshot::Touched;
use crate::{Cost, Format, LogEntry, NewContract, NewPart, NewWorkshop, PartTexts, StoreError, Vault};

const ID: Uuid = Uuid::from_u128(1);
const PARTS: &[NewPart] = &[NewPart { name: "plan", body: "{}" }, NewPart { name: "money", body: "{}" }];
const ONE: Format = Format::new(1, 0);
const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).unwrap();
}

fn vault(dir: &std::path::Path) -> Vault {
    let mut vault = Vault::create_at_cost(dir, "horse", CHEAP, &mut random).unwrap();
    vault
        .add_workshop(&NewWorkshop {
            id: ID,
            name: "Sam",
            note: "",
            format: ONE,
            parts: PARTS,
            photos: &[],
            at: 1,
        })
        .unwrap();
    vault.save(ID, 0, &[line(), line()], Touched(&PARTS[..1]), "Sam", 2).unwrap();
    let files = vec![("pdf", b"%PDF".to_vec())];
    vault
        .seal_contract(&NewContract {
            workshop: ID,
            seq: 2,
            is_draft: false,
            copies: "[]",
            document: "{}",
            line: line(),
            files,
        })
        .unwrap();
    vault
}

fn line() -> LogEntry {
    let (device, recorder, verb, body) = Default::default();
    LogEntry { id: ID, at: 2, device, recorder, verb, body }
}

#[test]
fn raw_sql_cannot_change_what_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    let contents = |vault: &Vault| {
        let rows = vault.log(ID).unwrap();
        (
            rows,
            vault.contracts(ID).unwrap(),
            vault.contract_file(ID, 1, "pdf").unwrap(),
            vault.load(ID).unwrap(),
        )
    };
    let before = contents(&vault);
    let step = format!("'{ID}', 1, '{ID}', 1, '', 'eve', '', '{{}}'");
    let contract = format!("'{ID}', 1, 1, 1, 0, 'eve', 1, '{}', '{{}}'", "0".repeat(64));
    let file = |format| format!("'{ID}', 1, '{format}', 1, '{}', x'00'", "0".repeat(64));
    for statement in [
        "UPDATE step SET body = 'x'".to_owned(),
        "UPDATE OR REPLACE step SET seq = 1 WHERE seq = 2".to_owned(),
        "DELETE FROM step".to_owned(),
        "DELETE FROM step WHERE seq = 2".to_owned(),
        format!("INSERT INTO step VALUES ({step})"),
        format!("INSERT OR REPLACE INTO step VALUES ({step})"),
        format!("REPLACE INTO step VALUES ('{ID}', 9, '{ID}', 1, '', 'eve', '', '{{}}')"),
        "UPDATE contract SET is_draft = 1".to_owned(),
        "UPDATE contract SET document = 'x'".to_owned(),
        "DELETE FROM contract".to_owned(),
        format!("INSERT OR REPLACE INTO contract VALUES ({contract})"),
        "UPDATE contract_file SET bytes = x'00', size = 1".to_owned(),
        "DELETE FROM contract_file".to_owned(),
        format!("INSERT OR REPLACE INTO contract_file VALUES ({})", file("pdf")),
        format!("INSERT INTO contract_file VALUES ({})", file("html")),
        "DELETE FROM workshop".to_owned(),
        "UPDATE workshop SET seq = 1".to_owned(),
        "UPDATE workshop SET format = 0, minor = 9".to_owned(),
        "UPDATE place SET changes = changes - 1".to_owned(),
        "DELETE FROM place".to_owned(),
        "REPLACE INTO place VALUES (1, 0)".to_owned(),
        "INSERT INTO place VALUES (2, 0)".to_owned(),
        format!("REPLACE INTO workshop VALUES ('{ID}', '', '', 0, 1, 1, 1, 0)"),
        format!(
            "INSERT INTO step VALUES ('00000000-0000-0000-0000-000000000009', 1, '{ID}', 1, '', 'eve', '', '{{}}')"
        ),
        "DELETE FROM part".to_owned(),
        "DELETE FROM part WHERE name = 'money'".to_owned(),
        "UPDATE part SET seq = 1 WHERE name = 'plan'".to_owned(),
        "UPDATE part SET name = 'other'".to_owned(),
        "UPDATE OR REPLACE part SET name = 'money'".to_owned(),
        format!("INSERT INTO part VALUES ('{ID}', 'money', 9, '[]')"),
        format!("REPLACE INTO part VALUES ('{ID}', 'money', 9, '[]')"),
        "INSERT INTO part VALUES ('00000000-0000-0000-0000-000000000009', 'money', 9, '[]')".to_owned(),
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema".to_owned(),
    ] {
        let refused = vault.connection.execute_batch(&statement).unwrap_err();
        let told = StoreError::from(refused);
        assert!(matches!(told, StoreError::Refused(_) | StoreError::Sql(_)), "{statement}: {told:?}");
        assert_eq!(contents(&vault), before, "{statement}");
    }
    vault.check().unwrap();
}

#[test]
fn the_guards_can_fail() {
    // A control: without its trigger the same statement goes through.
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault
        .connection
        .execute_batch("DROP TRIGGER step_never_changes; UPDATE step SET recorder = 'eve'")
        .unwrap();
    assert_eq!(vault.log(ID).unwrap()[0].entry.recorder, "eve");
}

#[test]
fn a_removal_opens_the_door_for_one_workshop_and_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = vault(folder.path());
    let other = Uuid::from_u128(2);
    vault
        .add_workshop(&NewWorkshop {
            id: other,
            name: "Kim",
            note: "",
            format: ONE,
            parts: PARTS,
            photos: &[],
            at: 1,
        })
        .unwrap();
    vault.save(other, 0, &[line()], Touched(PARTS), "Kim", 2).unwrap();
    vault.remove_workshop(ID, true).unwrap();
    let count = |sql| vault.connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM removal"), 0);
    assert_eq!(count("SELECT count(*) FROM step"), 1);
    assert_eq!(count("SELECT count(*) FROM part"), 2);
    assert_eq!(count("SELECT count(*) FROM contract_file"), 0);
    vault.connection.execute_batch("DELETE FROM step").unwrap_err();
}

#[test]
fn every_setting_holds() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    let number =
        |name: &str| vault.connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    for (name, value) in [
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("user_version", i64::from(crate::schema::FORMAT.packed())),
    ] {
        assert_eq!(number(name), value, "{name}");
    }
    let text =
        |name: &str| vault.connection.pragma_query_value(None, name, |row| row.get::<_, String>(0)).unwrap();
    assert_eq!((text("journal_mode"), text("locking_mode")), ("wal".into(), "exclusive".into()));
    assert!(!folder.path().join("vault.db-shm").exists(), "exclusive locking needs no shared memory");
}

#[test]
fn a_newer_database_is_refused_politely_and_untouched() {
    for newer in [Format::new(1, 2), Format::new(2, 0), Format::new(99, 0)] {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        vault.connection.pragma_update(None, "user_version", newer.packed()).unwrap();
        vault.close().unwrap();
        let before = std::fs::read(folder.path().join("vault.db")).unwrap();
        let refused = Vault::open(folder.path(), "horse").unwrap_err();
        assert!(matches!(refused, StoreError::Newer { found, .. } if found == newer), "{refused:?}");
        assert_eq!(std::fs::read(folder.path().join("vault.db")).unwrap(), before);
    }
}

#[test]
fn an_older_database_is_refused_politely_and_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault.connection.pragma_update(None, "user_version", 1).unwrap();
    vault.close().unwrap();
    let before = std::fs::read(folder.path().join("vault.db")).unwrap();
    let refused = Vault::open(folder.path(), "horse").unwrap_err();
    let expected = (Format::new(0, 1), Format::new(0, 2));
    assert!(
        matches!(refused, StoreError::Older { found, known } if (found, known) == expected),
        "{refused:?}"
    );
    let made = Vault::create_at_cost(folder.path(), "horse", CHEAP, &mut random).unwrap_err();
    assert!(matches!(made, StoreError::Exists), "{made:?}");
    assert_eq!(std::fs::read(folder.path().join("vault.db")).unwrap(), before);
}

#[test]
fn a_practice_database_under_real_keys_is_not_believed() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault.connection.pragma_update(None, "application_id", i32::from_be_bytes(*b"CLpr")).unwrap();
    vault.close().unwrap();
    assert_eq!(Vault::open(folder.path(), "horse").unwrap_err().code(), "damaged-database");
}

#[test]
fn a_file_that_contradicts_its_checksum_is_not_handed_out() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault
        .connection
        .execute_batch(
            "DROP TRIGGER contract_file_never_changes; UPDATE contract_file SET bytes = x'00', size = 1;
             DROP TRIGGER contract_never_changes; UPDATE contract SET document = '[]'",
        )
        .unwrap();
    assert_eq!(vault.contract_file(ID, 1, "pdf").unwrap_err().code(), "damaged-contents");
    assert_eq!(vault.contract_document(ID, 1).unwrap_err().code(), "damaged-contents");
}

#[test]
fn a_part_ahead_of_the_log_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault.connection.execute_batch("UPDATE part SET seq = 4 WHERE name = 'money'").unwrap();
    assert_eq!(vault.check().unwrap_err().code(), "damaged-contents");
}

#[test]
fn a_gap_in_the_log_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let vault = vault(folder.path());
    vault.check().unwrap();
    vault
        .connection
        .execute_batch("DROP TRIGGER step_leaves_with_its_workshop; DELETE FROM step WHERE seq = 1")
        .unwrap();
    assert_eq!(vault.check().unwrap_err().code(), "damaged-contents");
}

/// Every byte of the index and of the passages.
fn index_bytes(vault: &Vault) -> Vec<u8> {
    let mut bytes = Vec::new();
    for sql in ["SELECT block FROM passage_word_data", "SELECT CAST(text AS BLOB) FROM passage"] {
        let mut statement = vault.connection.prepare(sql).unwrap();
        for row in statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap() {
            bytes.extend(row.unwrap());
        }
    }
    bytes
}

#[test]
fn words_leave_the_index_with_their_passage() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = vault(folder.path());
    let there = |vault: &Vault| index_bytes(vault).windows(9).any(|bytes| bytes == b"zanzibari");
    let take_in = |vault: &mut Vault, words: &str| {
        let mut texts: Vec<_> = (0..50).map(|at| (at.to_string(), format!("filler{at} words"))).collect();
        texts.push(("x".into(), words.into()));
        let parts = ["money", "plan"].map(|name| PartTexts { name: name.into(), texts: texts.clone() });
        vault.index_parts(ID, 3, &parts).unwrap();
    };
    take_in(&mut vault, "from the Zanzibari shop");
    assert!(there(&vault), "the search finds what is there");
    take_in(&mut vault, "from another shop");
    assert!(!there(&vault), "after an edit");
    take_in(&mut vault, "from the Zanzibari shop");
    vault.remove_workshop(ID, true).unwrap();
    assert!(!there(&vault), "after a removal");
    assert_eq!(vault.search("from", None, 9).unwrap(), []);
}

#[test]
fn a_folder_that_goes_while_a_change_is_under_way_is_told_too() {
    let home = tempfile::tempdir().unwrap();
    let (dir, aside) = (home.path().join("vault"), home.path().join("aside"));
    let mut vault = vault(&dir);
    let told = vault.change(None, |_| {
        std::fs::rename(&dir, &aside).unwrap();
        Ok(((), 0))
    });
    assert_eq!(told.unwrap_err().code(), "moved");
    std::fs::rename(&aside, &dir).unwrap();
    let told = vault.change(None, |_| {
        std::fs::remove_file(dir.join("vault.db-wal")).unwrap();
        Ok(((), 0))
    });
    assert_eq!(told.unwrap_err().code(), "log-gone");
}

#[test]
fn a_workshop_comes_in_with_all_its_photos_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = vault(folder.path());
    let other = Uuid::from_u128(2);
    let (small, large) = (vec![1; 1_000], vec![2; 400_000]);
    let photos = [small.clone(), large];
    let new =
        NewWorkshop { id: other, name: "Kim", note: "", format: ONE, parts: PARTS, photos: &photos, at: 1 };
    let pages: u32 = vault.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    // Room for the workshop and the first photo, but not for the second.
    vault.limit_pages(pages + 20).unwrap();
    assert_eq!(vault.add_workshop(&new).unwrap_err().code(), "full");
    let count = |vault: &Vault, sql| vault.connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(vault.load(other).unwrap_err().code(), "no-such-workshop");
    assert_eq!(count(&vault, "SELECT count(*) FROM picture"), 0);
    vault.limit_pages(1_000_000).unwrap();
    vault.add_workshop(&new).unwrap();
    assert_eq!(vault.picture(other, &crate::sha256_hex(&small)).unwrap(), Some(small));
    assert_eq!(count(&vault, "SELECT count(*) FROM picture"), 2);
}
