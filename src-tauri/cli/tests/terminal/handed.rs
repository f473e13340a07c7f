//! Contracts and papers from a hand-over file, with its photos, and files that are there already.

use std::path::Path;

use domain::field::Node;
use domain::{Act, Audience, Workshop, apply, see};

use super::{Said, call, folder, listing};

const PASSWORD: &str = "horse staple battery";

/// Danny with a photo in place of the drum beside his name, as the family may see him.
fn danny() -> Workshop {
    let mut workshop = tests::sample("danny");
    let to = format!("photo:{}", store::sha256_hex(&tests::jpeg(&[]))).into();
    apply(&mut workshop, Act::Set { at: "before/person/picture".into(), to }).unwrap();
    see(&workshop, Audience::Person).into_workshop()
}

/// A folder with a hand-over file, a file with its password, and the other samples.
fn handed_over(photos: Vec<Vec<u8>>) -> tempfile::TempDir {
    let dir = folder();
    let seen = danny().read().to_string();
    let pack = app::handover(&seen, photos, Audience::Person, "2026-09-24T14:02:00+01:00", PASSWORD).unwrap();
    std::fs::write(dir.path().join("danny.clive"), pack).unwrap();
    std::fs::write(dir.path().join("word.txt"), PASSWORD).unwrap();
    dir
}

fn contract(dir: &Path, file: &str, to: &str, more: &[&str], input: &str) -> Said {
    let arguments = ["contract", file, "--audience", "person", "--to", to];
    call(dir, &[&arguments[..], more].concat(), input.as_bytes())
}

fn text(dir: &Path, name: &str) -> String {
    std::fs::read_to_string(dir.join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

#[test]
fn a_contract_of_a_hand_over_file_shows_its_photo() {
    let dir = handed_over(vec![tests::jpeg(&[])]);
    let by_file = contract(dir.path(), "danny.clive", "out", &["--password-file", "word.txt"], "").done();
    assert_eq!(by_file.out.lines().count(), 3);
    assert!(by_file.err.starts_with("Made for: person, 2026-09-24"), "{}", by_file.err);
    contract(dir.path(), "danny.clive", "again", &[], PASSWORD).done();
    let page = text(dir.path(), "out/CL-EF16C114-person.html");
    assert!(page.contains("data:image/jpeg;base64,"), "the photo is printed");
    assert_eq!(page, text(dir.path(), "again/CL-EF16C114-person.html"));
    // The words are those of the plain file, which carries no photo.
    std::fs::write(dir.path().join("plain.json"), danny().to_json()).unwrap();
    contract(dir.path(), "plain.json", "plain", &[], "").done();
    let plain = text(dir.path(), "plain/CL-EF16C114-person.html");
    assert!(!plain.contains("data:image/jpeg"));
}

#[test]
fn a_paper_of_a_hand_over_file_shows_its_photo_and_tells_what_was_no_photo() {
    let dir = handed_over(vec![tests::jpeg(&[])]);
    let arguments =
        ["paper", "danny.clive", "--kind", "one_page_profile", "--to", "out", "--password-file", "word.txt"];
    let kinds = call(dir.path(), &["papers"], b"").done().out;
    let kind = kinds.lines().find(|line| line.to_lowercase().contains("page")).unwrap();
    let kind = kind.split_whitespace().next().unwrap();
    let arguments: Vec<&str> =
        arguments.iter().map(|word| if *word == "one_page_profile" { kind } else { word }).collect();
    let said = call(dir.path(), &arguments, b"").done();
    assert_eq!(said.out.lines().count(), 3);
    let dir = handed_over(vec![b"not a photo".to_vec()]);
    let said = contract(dir.path(), "danny.clive", "out", &["--password-file", "word.txt"], "").done();
    assert!(!text(dir.path(), "out/CL-EF16C114-person.html").contains("data:image/jpeg"), "{}", said.err);
}

#[test]
fn a_hand_over_file_without_its_password_or_that_is_none_is_refused_and_nothing_is_written() {
    let dir = handed_over(vec![tests::jpeg(&[])]);
    std::fs::write(dir.path().join("none.clive"), tests::sample_text("small")).unwrap();
    std::fs::copy(dir.path().join("danny.clive"), dir.path().join("renamed.json")).unwrap();
    let before = listing(dir.path());
    for (file, password, says) in [
        ("danny.clive", "horse battery staple", "That password does not open the file."),
        ("danny.clive", "", "there is no password in it"),
        ("none.clive", PASSWORD, "not a hand-over file"),
        ("renamed.json", "wrong", "That password does not open the file."),
    ] {
        let said = contract(dir.path(), file, "out", &[], password);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{file}");
        assert!(said.err.contains(says) && said.err.lines().count() == 1, "{file}: {}", said.err);
    }
    assert_eq!(listing(dir.path()), before);
    contract(dir.path(), "renamed.json", "out", &[], PASSWORD).done();
}

#[test]
fn nothing_is_written_over_unless_it_is_asked_for() {
    let dir = folder();
    let dir = dir.path();
    let commands: [Vec<&str>; 5] = [
        vec!["contract", "small.json", "--audience", "person", "--to", "out", "--on", "2026-09-24"],
        vec!["paper", "danny.json", "--kind", "booklet", "--role", "family", "--to", "out"],
        vec!["booklet", "--role", "provider", "--to", "out", "--on", "2026-01-02"],
        vec!["pack", "small.json", "--to", "out"],
        vec!["open", "kept.clive", "--to", "out/opened.json"],
    ];
    call(dir, &["pack", "small.json", "--to", "."], b"").done();
    let pack = listing(dir)
        .into_iter()
        .find(|name| Path::new(name).extension().is_some_and(|ending| ending == "clive"))
        .unwrap();
    std::fs::remove_file(dir.join(pack)).unwrap();
    let packed =
        app::handover(&tests::sample_text("small"), Vec::new(), Audience::Health, "2026", PASSWORD).unwrap();
    std::fs::write(dir.join("kept.clive"), packed).unwrap();
    for arguments in commands {
        let first = call(dir, &arguments, PASSWORD.as_bytes()).done();
        let written = first.out.lines().next().unwrap().to_owned();
        std::fs::write(dir.join(&written), "mine").unwrap();
        let before = listing(dir);
        let said = call(dir, &arguments, PASSWORD.as_bytes());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(
            said.err.starts_with(&format!("{written} is there already, so nothing was written")),
            "{}",
            said.err
        );
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        assert_eq!((text(dir, &written), listing(dir)), ("mine".to_owned(), before), "{arguments:?}");
        call(dir, &[&arguments[..], &["--force"]].concat(), PASSWORD.as_bytes()).done();
        assert!(std::fs::read(dir.join(&written)).unwrap() != b"mine", "{arguments:?}");
    }
}

/// One that is there stops all of them: no half of a contract is left beside another's.
#[test]
fn one_file_that_is_there_keeps_the_others_from_being_written() {
    let dir = folder();
    std::fs::create_dir(dir.path().join("out")).unwrap();
    std::fs::write(dir.path().join("out/CL-EF16C114-person.txt"), "mine").unwrap();
    let said = contract(dir.path(), "danny.json", "out", &[], "");
    assert!(said.code == 2 && said.err.contains("CL-EF16C114-person.txt is there already"), "{}", said.err);
    assert_eq!(listing(&dir.path().join("out")), ["CL-EF16C114-person.txt"]);
    contract(dir.path(), "danny.json", "out", &["--format", "pdf"], "").done();
    assert_eq!(text(dir.path(), "out/CL-EF16C114-person.txt"), "mine");
}
