//! `clive` as a script meets it: exit codes, files, one line when something is refused, nothing half done.
//! It is built with the rest of the tests, of the same parts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a broken test stops where it breaks"
)]
#![allow(missing_docs, reason = "a test's name says what it holds")]

mod files;
mod handed;
mod refused;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use domain::Code;
use serde_json::Value;
use tempfile::TempDir;

/// What a call came to.
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|why| panic!("{why}: {} {}", self.out, self.err))
    }

    #[track_caller]
    fn done(self) -> Self {
        assert_eq!(self.code, 0, "{} {}", self.out, self.err);
        self
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Calls `clive` in a folder, with this on its standard input.
fn call(dir: &Path, arguments: &[&str], input: &[u8]) -> Said {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clive"))
        .args(arguments)
        .current_dir(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A call that is refused before it reads closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap().into()
}

/// A folder of its own with the samples in it.
fn folder() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for name in ["danny", "sana", "small", "hostile"] {
        std::fs::write(dir.path().join(format!("{name}.json")), tests::sample_text(name)).unwrap();
    }
    dir
}

/// Every file beneath a folder, by its path there, in order.
fn listing(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![dir.to_owned()];
    while let Some(next) = left.pop() {
        for entry in std::fs::read_dir(&next).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                left.push(path);
            } else {
                found.push(path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

#[test]
fn the_schema_is_printed_as_it_is() {
    let dir = folder();
    let said = call(dir.path(), &["schema"], b"").done();
    assert_eq!(said.json(), domain::schema());
    assert_eq!(said.err, "");
}

#[test]
fn help_says_what_the_exit_codes_mean() {
    let dir = folder();
    let said = call(dir.path(), &["--help"], b"").done();
    for word in ["schema", "check", "contract", "open", "pack", "sample", "Exit codes: 0 done; 1"] {
        assert!(said.out.contains(word), "{word}");
    }
    assert_eq!(
        call(dir.path(), &["--version"], b"").done().out.trim(),
        concat!("clive ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn a_wrong_call_is_refused() {
    let dir = folder();
    let wrong: [&[&str]; 6] = [
        &[],
        &["frobnicate"],
        &["check"],
        &["contract", "small.json", "--audience", "facilitator", "--to", "out"],
        &["contract", "small.json", "--to", "out"],
        &["check", "small.json", "--on", "3 June"],
    ];
    for arguments in wrong {
        let said = call(dir.path(), arguments, b"");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!said.err.is_empty());
    }
    assert_eq!(listing(dir.path()).len(), 4);
}

#[test]
fn the_person_and_the_family_are_asked_for_by_their_own_names() {
    let dir = folder();
    for audience in ["person", "family"] {
        let asked = ["contract", "danny.json", "--audience", audience, "--to", "out", "--format", "txt"];
        call(dir.path(), &asked, b"").done();
    }
    let names = listing(&dir.path().join("out"));
    assert!(names.len() == 2 && names.iter().any(|name| name.contains("family")), "{names:?}");
    let both = ["contract", "danny.json", "--audience", "person_family", "--to", "out"];
    let said = call(dir.path(), &both, b"");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("the person and the family have a copy each"), "{}", said.err);
}

#[test]
fn a_check_says_what_is_missing_and_ends_with_one_when_something_must_be_mended() {
    let dir = folder();
    let danny = call(dir.path(), &["check", "danny.json"], b"");
    assert_eq!(danny.code, 0, "{}", danny.err);
    assert!(
        danny.out.contains("should  Saturday 06:00 to 08:00") && danny.out.contains("at crisis/cover/slots")
    );
    assert!(danny.out.ends_with("1 to look at; none stands in the way of the contract.\n"), "{}", danny.out);
    let small = call(dir.path(), &["check", "small.json", "--on", "2026-09-24"], b"");
    assert_eq!((small.code, small.err.as_str()), (1, ""));
    assert!(small.out.contains("must    ") && small.out.contains("must be mended before"));
}

#[test]
fn words_that_would_steer_the_terminal_are_printed_without_their_power() {
    let dir = folder();
    let bell = tests::sample_text("small").replace("I swim in the sea", "\\u001b]0;x\\u0007 I swim\\r");
    std::fs::write(dir.path().join("bell.json"), bell).unwrap();
    for file in ["bell.json", "hostile.json"] {
        let said = call(dir.path(), &["check", file], b"");
        assert!(said.out.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", said.out);
    }
}

#[test]
fn a_check_for_programs_is_json_and_the_same_as_the_rules_say() {
    let dir = folder();
    let said = call(dir.path(), &["check", "small.json", "--on", "2026-09-24", "--json"], b"");
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    let report = said.json();
    let day = "2026-09-24".parse().unwrap();
    let expected = domain::check(&tests::sample("small"), day);
    assert_eq!(report["on"], "2026-09-24");
    assert_eq!(report["draft"], true);
    assert_eq!(report["problems"], serde_json::to_value(expected).unwrap());
    let criteria = domain::criteria::criteria(&tests::sample("small"));
    assert_eq!(report["criteria"], serde_json::to_value(criteria).unwrap());
    assert_eq!(report["criteria"]["questions"][1]["asked"]["verdict"], "yes");
    for name in ["code", "severity", "at", "text", "source"] {
        assert!(report["problems"][0][name].is_string(), "{name}");
    }
}

#[test]
fn a_check_without_a_day_is_for_the_last_meeting() {
    let dir = folder();
    assert_eq!(call(dir.path(), &["check", "danny.json", "--json"], b"").json()["on"], "2026-09-24");
    // A year later the court's order has ended and the assessment is old.
    let later = call(dir.path(), &["check", "danny.json", "--json", "--on", "2027-09-24"], b"");
    assert_eq!(later.code, 1);
    assert!(
        later.out.contains(Code::AuthorityEnded.name())
            && later.out.contains(Code::CareActAssessmentOld.name())
    );
}

#[test]
fn a_workshop_may_come_from_standard_input() {
    let dir = folder();
    let text = tests::sample_text("danny");
    let piped = call(dir.path(), &["check", "-", "--json"], text.as_bytes()).done();
    assert_eq!(piped.out, call(dir.path(), &["check", "danny.json", "--json"], b"").out);
    let marked = call(dir.path(), &["check", "-", "--json"], format!("\u{feff}{text}").as_bytes()).done();
    assert_eq!(marked.out, piped.out);
    let said =
        call(dir.path(), &["contract", "-", "--audience", "person", "--to", "out"], text.as_bytes()).done();
    assert_eq!(said.out.lines().count(), 3);
}
