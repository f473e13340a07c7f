//! Damaged pages, full disks, folders that may not be written.

use std::fs;
use std::path::Path;

use crate::help::{
    ID, PASSPHRASE, add, bytes_of, code, copy, create, line, open, part, part_dir, save, whole,
};
use store::{NewContract, StoreError, Vault};

/// Everything a vault says, or the first error.
fn everything(dir: &Path) -> Result<String, StoreError> {
    let vault = Vault::open(dir, PASSPHRASE)?;
    vault.check()?;
    read(&vault)
}

fn read(vault: &Vault) -> Result<String, StoreError> {
    let mut told = vec![format!("{:?}", vault.shelf()?)];
    for row in vault.shelf()? {
        told.push(format!("{:?}{:?}{:?}", vault.load(row.id)?, vault.log(row.id)?, vault.contracts(row.id)?));
        for contract in vault.contracts(row.id)? {
            told.push(vault.contract_document(row.id, contract.number)?);
            for file in contract.files {
                told.push(format!("{:?}", vault.contract_file(row.id, contract.number, &file.format)?));
            }
        }
    }
    Ok(told.concat())
}

fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = create(folder.path());
    add(&mut vault, ID, "{}");
    for seq in 0..10 {
        save(&mut vault, ID, seq, &"text ".repeat(6_000)).unwrap();
    }
    let files = vec![("pdf", b"%PDF-1.7".repeat(5_000))];
    let contract = NewContract {
        workshop: ID,
        seq: 10,
        is_draft: false,
        copies: "[]",
        document: "{}",
        line: line("{}"),
        files,
    };
    vault.seal_contract(&contract).unwrap();
    vault.close().unwrap();
    folder
}

#[test]
fn a_damaged_byte_anywhere_is_noticed() {
    let folder = filled();
    let truth = everything(folder.path()).unwrap();
    let whole = fs::read(folder.path().join("vault.db")).unwrap();
    let scratch = tempfile::tempdir().unwrap();
    copy(folder.path(), scratch.path());
    let path = scratch.path().join("vault.db");
    let mut told = std::collections::BTreeMap::new();
    let mut must_notice = |bytes: &[u8], what: String| {
        fs::write(&path, bytes).unwrap();
        // Without the full check, what can be read is the truth.
        if let Ok(text) = Vault::open(scratch.path(), PASSPHRASE).and_then(|vault| read(&vault)) {
            assert_eq!(text, truth, "{what}: silently believed");
        }
        fs::write(&path, bytes).unwrap();
        let error = everything(scratch.path()).expect_err(&what);
        *told.entry(error.code()).or_insert(0) += 1;
    };
    // A step that is prime visits every part of pages, and every page is longer than it.
    let places = (0..whole.len()).step_by(whole.len() / 97).chain([0, 15, 16, 4095, whole.len() - 1]);
    for (number, place) in places.enumerate() {
        let mut bytes = whole.clone();
        bytes[place] ^= 1 << (number % 8);
        must_notice(&bytes, format!("bit flipped in byte {place}"));
    }
    for length in [1, 15, 100, 4096, whole.len() / 2, whole.len() - 4096, whole.len() - 1] {
        must_notice(&whole[..length], format!("cut to {length}"));
    }
    let mut swapped = whole.clone();
    let (front, back) = swapped.split_at_mut(8 * 4096);
    front[4 * 4096..5 * 4096].swap_with_slice(&mut back[..4096]);
    must_notice(&swapped, "pages swapped".into());
    let mut zeroed = whole.clone();
    zeroed[5 * 4096..6 * 4096].fill(0);
    must_notice(&zeroed, "page of zeros".into());
    assert_eq!(told.keys().copied().collect::<Vec<_>>(), ["damaged-database"], "{told:?}");
    fs::write(&path, &whole).unwrap();
    assert_eq!(everything(scratch.path()).unwrap(), truth);
}

#[test]
fn pages_torn_by_a_power_cut_come_back_from_the_log() {
    let folder = filled();
    let mut vault = open(folder.path());
    save(&mut vault, ID, 11, &"later ".repeat(6_000)).unwrap();
    let truth = read(&vault).unwrap();
    // As if the power went while the write-ahead log was being moved into the file.
    let cut = tempfile::tempdir().unwrap();
    copy(folder.path(), cut.path());
    let log = fs::read(cut.path().join("vault.db-wal")).unwrap();
    let mut bytes = fs::read(cut.path().join("vault.db")).unwrap();
    let mut torn = 0;
    for frame in log[32..].chunks_exact(24 + 4096) {
        let page = usize::try_from(u32::from_be_bytes(frame[..4].try_into().unwrap())).unwrap();
        if let Some(half) = bytes.get_mut((page - 1) * 4096 + 512..page * 4096) {
            half.fill(0);
            torn += 1;
        }
    }
    assert!(torn > 3, "{torn}");
    fs::write(cut.path().join("vault.db"), bytes).unwrap();
    assert_eq!(everything(cut.path()).unwrap(), truth);
}

#[test]
fn a_full_disk_is_told_and_survived() {
    let folder = filled();
    let mut vault = open(folder.path());
    let before = read(&vault).unwrap();
    vault.limit_pages(1).unwrap();
    let big = "y".repeat(500_000);
    assert_eq!(code(save(&mut vault, ID, 11, &big)), "full");
    let parts = &[whole(&big)];
    let new = store::NewWorkshop {
        id: uuid::Uuid::from_u128(5),
        name: "",
        note: "",
        format: crate::help::ONE,
        parts,
        photos: &[],
        at: 1,
    };
    assert_eq!(code(vault.add_workshop(&new)), "full");
    let files = vec![("pdf", big.clone().into_bytes())];
    let contract = NewContract {
        workshop: ID,
        seq: 10,
        is_draft: false,
        copies: "[]",
        document: "{}",
        line: line("{}"),
        files,
    };
    assert_eq!(code(vault.seal_contract(&contract)), "full");
    assert_eq!(read(&vault).unwrap(), before, "all that was acknowledged is there");
    vault.limit_pages(1_000_000).unwrap();
    assert_eq!(save(&mut vault, ID, 11, &big).unwrap(), 12, "and the work goes on");
    assert_eq!(vault.seal_contract(&contract).unwrap().number, 2);
    drop(vault);
    open(folder.path()).check().unwrap();
}

/// A limit on file size, set by the shell, makes real writes fail with an I/O error.
#[cfg(target_os = "linux")]
#[test]
fn a_failing_write_is_told_and_survived() {
    let folder = filled();
    let child = part("faults::child_that_may_write_little", folder.path());
    let mut shell = std::process::Command::new("sh");
    // An ignored signal stays ignored in the child, so that the write fails instead of killing it.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\""]);
    shell.arg(child.get_program()).args(child.get_args()).env("STORE_TEST_DIR", folder.path());
    let output = shell.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let acknowledged: i64 = String::from_utf8_lossy(&output.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("saved ").and_then(|seq| seq.parse().ok()))
        .unwrap();
    let mut vault = open(folder.path());
    assert_eq!(vault.load(ID).unwrap().seq, acknowledged);
    vault.check().unwrap();
    save(&mut vault, ID, acknowledged, "and the work goes on").unwrap();
}

/// Not a test: the process with the limit.
#[test]
#[ignore = "run by a_failing_write_is_told_and_survived"]
fn child_that_may_write_little() {
    let Some(dir) = part_dir() else { return };
    let mut vault = open(&dir);
    let mut seq = 11;
    let refused = loop {
        match save(&mut vault, ID, seq, &"z".repeat(90_000)) {
            Ok(next) => seq = next,
            Err(error) => break error,
        }
        assert!(seq < 100, "the limit was never met");
    };
    assert!(matches!(refused, StoreError::Io(_) | StoreError::Full), "{refused:?}");
    assert_eq!(vault.load(ID).unwrap().seq, seq);
    println!("\nsaved {seq}");
}

/// A real file system that is really full; where none can be mounted (not root), nothing is shown.
#[cfg(target_os = "linux")]
#[test]
fn a_small_disk_that_fills_up_and_is_freed() {
    let run = |program: &str, args: &[&str]| {
        std::process::Command::new(program).args(args).output().is_ok_and(|output| output.status.success())
    };
    let folder = tempfile::tempdir().unwrap();
    let mount = folder.path().to_str().unwrap();
    if !run("mount", &["-t", "tmpfs", "-o", "size=2m", "tmpfs", mount]) {
        eprintln!("no tmpfs to be had here");
        return;
    }
    let dir = folder.path().join("vault");
    let outcome = std::panic::catch_unwind(|| {
        let mut vault = create(&dir);
        add(&mut vault, ID, "{}");
        let ballast = folder.path().join("ballast");
        fs::write(&ballast, vec![0; 1_000_000]).unwrap();
        let mut seq = 0;
        let refused = loop {
            match save(&mut vault, ID, seq, &"z".repeat(60_000)) {
                Ok(next) => seq = next,
                Err(error) => break error,
            }
        };
        assert_eq!(refused.code(), "full");
        assert_eq!(vault.load(ID).unwrap().seq, seq);
        assert_eq!(vault.log(ID).unwrap().len(), usize::try_from(seq).unwrap());
        assert_eq!(code(vault.change_passphrase(PASSPHRASE, "new", &mut crate::help::random)), "full");
        fs::remove_file(&ballast).unwrap();
        save(&mut vault, ID, seq, "there is room again").unwrap();
        drop(vault);
        let vault = open(&dir);
        assert_eq!(vault.load(ID).unwrap().seq, seq + 1);
        vault.check().unwrap();
    });
    // Lazily: what another test starts just now may hold our closed files open for a moment more.
    assert!(run("umount", &["--lazy", mount]));
    outcome.unwrap();
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

/// Runs a part as somebody who may not write everywhere. Root may, so it becomes nobody.
#[cfg(unix)]
fn run_unprivileged(name: &str, dir: &Path) {
    let part = part(name, dir);
    let program = tempfile::tempdir().unwrap();
    set_mode(program.path(), 0o755);
    let copied = program.path().join("child");
    // A process of its own copies: one that another test starts just now would inherit our open
    // file, and nobody can run a program while it is open for writing ("text file busy").
    let mut copy = std::process::Command::new("cp");
    assert!(copy.arg(part.get_program()).arg(&copied).status().unwrap().success());
    set_mode(&copied, 0o755);
    let mut child = std::process::Command::new(copied);
    child.args(part.get_args()).env("STORE_TEST_DIR", dir).current_dir("/");
    if std::os::unix::fs::MetadataExt::uid(&fs::metadata(program.path()).unwrap()) == 0 {
        std::os::unix::process::CommandExt::uid(&mut child, 65_534);
    }
    let output = child.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[cfg(unix)]
#[test]
fn what_may_not_be_written_is_told() {
    // Folder, database, the other files.
    for modes in [[0o555, 0o444, 0o444], [0o555, 0o666, 0o666], [0o777, 0o444, 0o666]] {
        let folder = filled();
        for entry in fs::read_dir(folder.path()).unwrap() {
            let path = entry.unwrap().path();
            set_mode(&path, if path.ends_with("vault.db") { modes[1] } else { modes[2] });
        }
        set_mode(folder.path(), modes[0]);
        let before = bytes_of(folder.path());
        run_unprivileged("faults::child_that_may_not_write", folder.path());
        set_mode(folder.path(), 0o755);
        assert_eq!(bytes_of(folder.path()), before);
    }
}

/// Not a test: the process without permission.
#[test]
#[ignore = "run by what_may_not_be_written_is_told"]
fn child_that_may_not_write() {
    let Some(dir) = part_dir() else { return };
    assert_eq!(code(Vault::open(&dir, PASSPHRASE)), "read-only");
    if fs::write(dir.join("probe"), b"").is_ok() {
        fs::remove_file(dir.join("probe")).unwrap();
    } else {
        assert_eq!(
            code(Vault::create(&dir.join("another"), PASSPHRASE, &mut crate::help::random)),
            "read-only"
        );
    }
}
