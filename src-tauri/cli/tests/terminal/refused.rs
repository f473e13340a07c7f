//! What is refused: exit code 2, one line that names the place, and not a file or folder left behind.

use std::path::Path;

use super::{call, folder, listing};

/// Every command that reads a workshop file, writing where nothing is yet.
fn commands(file: &str) -> [Vec<&str>; 4] {
    [
        vec!["check", file],
        vec!["check", file, "--json"],
        vec!["contract", file, "--audience", "person", "--to", "out/new"],
        vec!["pack", file, "--to", "out/new"],
    ]
}

#[track_caller]
fn assert_refused(dir: &Path, file: &str, input: &[u8], names: &[&str]) {
    let before = listing(dir);
    for arguments in commands(file) {
        let said = call(dir, &arguments, input);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}: {}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{arguments:?}: {}", said.err);
        for name in names {
            assert!(said.err.contains(name), "{arguments:?} does not name {name}: {}", said.err);
        }
        assert!(!dir.join("out").exists(), "{arguments:?} made its folder");
    }
    assert_eq!(listing(dir), before);
}

fn with(text: &str) -> tempfile::TempDir {
    let dir = folder();
    std::fs::write(dir.path().join("bad.json"), text).unwrap();
    dir
}

#[test]
fn a_file_that_is_not_there() {
    assert_refused(folder().path(), "nowhere.json", b"", &["nowhere.json cannot be read"]);
}

#[test]
fn a_folder_in_place_of_a_file() {
    let dir = folder();
    std::fs::create_dir(dir.path().join("folder")).unwrap();
    assert_refused(dir.path(), "folder", b"", &["folder cannot be read"]);
}

#[test]
fn a_file_that_is_no_json() {
    assert_refused(
        with("Dear colleague,\nplease").path(),
        "bad.json",
        b"",
        &["bad.json", "line 1 of the file: what stands here cannot be read"],
    );
    assert_refused(with("").path(), "bad.json", b"", &["bad.json", "line 1"]);
    let cut = tests::sample_text("danny");
    assert_refused(
        with(&cut[..cut.len() / 2]).path(),
        "bad.json",
        b"",
        &["bad.json", "the file breaks off here"],
    );
}

#[test]
fn a_field_that_is_wrong() {
    let wrong = tests::sample_text("danny").replace("\"hoped_for\"", "\"hope_for\"");
    assert_refused(
        with(&wrong).path(),
        "bad.json",
        b"",
        &["bad.json cannot be read: move: there is no answer called “hope_for” here. Nothing was written."],
    );
    let wrong = tests::sample_text("danny").replacen(
        "\"quantity_hundredths\": 4800",
        "\"quantity_hundredths\": 48.5",
        1,
    );
    assert_refused(
        with(&wrong).path(),
        "bad.json",
        b"",
        &["money board, line 1, “How many each time?”: a number was expected, like 3750 for 37.5"],
    );
    let wrong = tests::sample_text("small").replace("\"format\": 2", "\"format\": 9");
    assert_refused(
        with(&wrong).path(),
        "bad.json",
        b"",
        &["newer version of Commissioning Live", "format 9.0"],
    );
}

#[test]
fn words_that_would_break_the_line() {
    // A field's name with a line break in it must not make two lines of one.
    let wrong = "{\"format\": 1, \"id\": \"0f0e0d0c-0b0a-4908-8706-050403020100\", \"a\\nb\\u001b[2J\": 1}";
    assert_refused(with(wrong).path(), "bad.json", b"", &["bad.json", "there is no answer called “a b"]);
}

#[test]
fn two_rows_with_one_id() {
    let text = tests::sample_text("small");
    let twice = text.replace("34268bb0-94a9-4492-b1f3-94ce0657192a", "0e8b36ed-032e-40d6-9129-94b67eb102a2");
    assert_refused(with(&twice).path(), "bad.json", b"", &["another row has the same id"]);
}

#[test]
fn a_file_that_is_too_large() {
    let dir = folder();
    let file = std::fs::File::create(dir.path().join("bad.json")).unwrap();
    file.set_len(domain::FILE_LIMIT as u64 + 1).unwrap();
    assert_refused(dir.path(), "bad.json", b"", &["bad.json", "larger than 32 MB"]);
    let file = "bad.json";
    let said = call(dir.path(), &["open", file, "--password-file", "bad.json"], b"");
    assert_eq!((said.code, said.err.lines().count()), (2, 1), "{}", said.err);
}

#[test]
fn bytes_that_are_no_text() {
    let dir = folder();
    std::fs::write(dir.path().join("bad.json"), b"{\"format\": 1, \"id\": \"\xff\xfe\"}").unwrap();
    assert_refused(
        dir.path(),
        "bad.json",
        b"",
        &["bad.json", "line 1 of the file: this is not text in UTF-8"],
    );
}

#[test]
fn standard_input_is_named_as_such() {
    assert_refused(
        folder().path(),
        "-",
        b"nonsense",
        &["Standard input cannot be read", "line 1 of the file"],
    );
}

#[test]
fn a_place_that_cannot_be_written_to() {
    let dir = folder();
    let before = listing(dir.path());
    for arguments in [
        ["contract", "danny.json", "--audience", "person", "--to", "small.json/out"].as_slice(),
        &["pack", "danny.json", "--to", "small.json"],
        &["sample", "--to", "small.json"],
    ] {
        let said = call(dir.path(), arguments, b"");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.lines().count() == 1 && said.err.contains("small.json"), "{}", said.err);
    }
    assert_eq!(listing(dir.path()), before);
}

#[test]
fn a_password_that_is_missing() {
    let dir = folder();
    std::fs::write(dir.path().join("empty.txt"), "\nsecond line").unwrap();
    for password in ["empty.txt", "nowhere.txt", "."] {
        let said = call(dir.path(), &["pack", "danny.json", "--to", "out", "--password-file", password], b"");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{password}");
        assert!(said.err.lines().count() == 1 && said.err.contains(password), "{}", said.err);
    }
    assert!(!dir.path().join("out").exists());
}
