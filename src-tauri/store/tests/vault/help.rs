//! What the tests share.

use std::fs;
use std::path::Path;
use std::process::Command;

use store::Snapshot::Touched;
use store::{Cost, Format, LogEntry, NewContract, NewPart, NewWorkshop, StoreError, Vault};
use uuid::Uuid;

pub const PASSPHRASE: &str = "correct horse battery";
pub const ID: Uuid = Uuid::from_u128(0x1111_2222_3333_4444_5555_6666_7777_8888);
pub const ONE: Format = Format::new(1, 0);
pub const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

pub fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).unwrap();
}

pub fn create(dir: &Path) -> Vault {
    Vault::create_at_cost(dir, PASSPHRASE, CHEAP, &mut random).unwrap()
}

pub fn open(dir: &Path) -> Vault {
    Vault::open(dir, PASSPHRASE).unwrap()
}

pub fn code<T>(result: Result<T, StoreError>) -> &'static str {
    match result {
        Ok(_) => "ok",
        Err(error) => error.code(),
    }
}

pub fn add(vault: &mut Vault, id: Uuid, body: &str) {
    let parts = &[whole(body)];
    vault
        .add_workshop(&NewWorkshop {
            id,
            name: "Sam",
            note: "next: day one",
            format: ONE,
            parts,
            photos: &[],
            at: 10,
        })
        .unwrap();
}

/// A snapshot in one part.
pub fn whole(body: &str) -> NewPart<'_> {
    NewPart { name: "whole", body }
}

/// The body of the only part of a snapshot.
pub fn snapshot(vault: &Vault, id: Uuid) -> String {
    let mut parts = vault.load(id).unwrap().parts;
    assert_eq!(parts.len(), 1);
    parts.remove(0).body
}

pub fn line(body: &str) -> LogEntry {
    LogEntry {
        id: Uuid::from_u128(70),
        at: 20,
        device: "laptop".into(),
        recorder: "Ada".into(),
        verb: "{\"verb\":\"answered\"}".into(),
        body: body.into(),
    }
}

pub fn contract<'a>(seq: i64, is_draft: bool, pdf: &[u8]) -> NewContract<'a> {
    NewContract {
        workshop: ID,
        seq,
        is_draft,
        copies: "[{\"seal\":\"7F3A-91C2\"}]",
        document: "{\"title\":\"Plan\"}",
        line: LogEntry { at: 99, ..line("issued") },
        files: vec![("txt", b"Plan".to_vec()), ("pdf", pdf.to_vec())],
    }
}

/// Saves one line whose text is the snapshot's too.
pub fn save(vault: &mut Vault, id: Uuid, seq: i64, text: &str) -> Result<i64, StoreError> {
    let body = format!("{{\"text\":\"{text}\"}}");
    vault.save(id, seq, &[line(&body)], Touched(&[whole(&body)]), "Sam", seq)
}

/// Copies the files of a vault, as a backup or a thief would.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

pub fn bytes_of(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

pub fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// This very test binary, set to run one `#[ignore]`d part in a process of its own.
pub fn part(name: &str, dir: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads=1"]);
    command.env("STORE_TEST_DIR", dir);
    command
}

/// The folder that the parent process chose for this part.
pub fn part_dir() -> Option<std::path::PathBuf> {
    std::env::var_os("STORE_TEST_DIR").map(Into::into)
}
