//! What leaves the laptop: only what the audience may see, and locked where it is to be e-mailed.

use std::collections::BTreeMap;
use std::path::Path;

use app::{App, ErrorCode, open_handover};
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};
use tests::{Bench, app, call};

/// Words of an entry in the sample that only the facilitator may see.
const PRIVATE: &str = "marmalade lighthouse";

struct Sent {
    app: App<Bench>,
    password: String,
    files: BTreeMap<String, Vec<u8>>,
}

/// The sample workshop, issued, with the e-mail's folder written.
fn sent() -> Sent {
    let mut app = app();
    call(&mut app, "open_practice", json!({}));
    let shelf = call(&mut app, "shelf", json!({}));
    call(&mut app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
    call(&mut app, "issue", json!({}));
    let prepared = call(&mut app, "prepare_email", json!({"number": 1}));
    let folder = Path::new(prepared["folder"].as_str().unwrap()).to_owned();
    let files =
        names(&prepared).into_iter().map(|name| (name.clone(), std::fs::read(folder.join(name)).unwrap()));
    Sent { files: files.collect(), password: prepared["password"].as_str().unwrap().to_owned(), app }
}

fn names(prepared: &Value) -> Vec<String> {
    prepared["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

impl Sent {
    fn ending(&self, ending: &str) -> &[u8] {
        &self.files.iter().find(|(name, _)| name.ends_with(ending)).unwrap().1[..]
    }
}

#[test]
fn the_folder_holds_what_it_says_and_the_password_stands_nowhere_in_it() {
    let sent = sent();
    assert!(sent.password.len() <= 32 && sent.password.is_ascii());
    assert_eq!(sent.files.len(), 5);
    for (name, bytes) in &sent.files {
        assert!(!holds(bytes, sent.password.as_bytes()), "{name} holds the password");
        assert!(!name.contains("Danny") && !name.contains("Holroyd"), "{name} names the person");
    }
}

#[test]
fn the_locked_copy_opens_with_the_password_and_only_with_it() {
    let sent = sent();
    let locked = sent.ending("-locked.pdf");
    assert!(!holds(locked, b"Danny"));
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("locked.pdf");
    std::fs::write(&path, locked).unwrap();
    let read = |password: &str| {
        let out = std::process::Command::new("pdftotext")
            .args(["-upw", password])
            .arg(&path)
            .arg("-")
            .output()
            .unwrap();
        String::from_utf8_lossy(&out.stdout).into_owned()
    };
    assert!(read(&sent.password).contains("Danny"));
    assert!(!read("wrong").contains("Danny"));
}

#[test]
fn the_hand_over_file_opens_again_as_what_the_commissioner_may_see() {
    let sent = sent();
    let found = open_handover(sent.ending(".clive"), &sent.password).unwrap();
    let expected = domain::see(&tests::sample("danny"), domain::Audience::Commissioner).into_workshop();
    assert_eq!(found.workshop, expected);
    assert_eq!(found.audience, "commissioner");
    assert_eq!(
        open_handover(sent.ending(".clive"), "wrong").err().unwrap().code,
        ErrorCode::PackWrongPassphrase
    );
}

#[test]
fn the_commissioner_takes_it_in_on_another_laptop() {
    let sent = sent();
    let mut theirs = app();
    call(&mut theirs, "create_vault", json!({"passphrase": "their own long passphrase"}));
    std::fs::write(theirs.host().saved().join("handed.clive"), sent.ending(".clive")).unwrap();
    let opened = call(&mut theirs, "take_in", json!({"passphrase": sent.password}));
    assert_eq!(opened["workshop"]["before"]["person"]["liked_name"], "Danny");
    let again = theirs.call("take_in", json!({"passphrase": sent.password})).unwrap_err();
    assert_eq!(again.code, ErrorCode::WorkshopExists);
}

#[test]
fn the_e_mail_is_an_unsent_draft_that_names_nobody() {
    let sent = sent();
    let message = MessageParser::default().parse(sent.ending("message.eml")).unwrap();
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    let subject = message.subject().unwrap();
    assert!(subject.contains("CL-") && !subject.contains("Danny"));
    let attached: Vec<&str> = message.attachments().map(|part| part.attachment_name().unwrap()).collect();
    assert_eq!(attached.len(), 2);
    assert!(attached[0].ends_with("-locked.pdf") && attached[1].contains(".clive"));
    let first = message.attachments().next().unwrap();
    assert_eq!(first.contents(), sent.ending("-locked.pdf"));
    let text = String::from_utf8(sent.ending("message.eml").to_vec()).unwrap();
    for line in text.lines().take_while(|line| !line.is_empty()) {
        let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
        assert!(host.trim().is_empty() || !line.contains(host.trim()), "the laptop's name stands in: {line}");
    }
}

#[test]
fn private_words_are_in_nothing_that_leaves() {
    let mut sent = sent();
    assert!(tests::sample_text("danny").contains(PRIVATE), "the sample has private words");
    let found = open_handover(sent.ending(".clive"), &sent.password).unwrap();
    let mut leaving: Vec<(String, Vec<u8>)> = sent.files.clone().into_iter().collect();
    leaving.push((".clive opened".into(), found.workshop.to_json().into_bytes()));
    for audience in ["person", "provider", "health", "commissioner"] {
        for format in ["pdf", "html", "txt"] {
            let copy = json!({"number": 1, "audience": audience, "format": format});
            let path = call(&mut sent.app, "save_copy", copy)["path"].as_str().unwrap().to_owned();
            leaving.push((path.clone(), std::fs::read(path).unwrap()));
        }
    }
    for (name, bytes) in &leaving {
        for words in [PRIVATE, "marmalade", "lighthouse"] {
            assert!(!holds(bytes, words.as_bytes()), "{words} in {name}");
        }
        if name.contains(".pdf") && !name.contains("locked") {
            let words = tests::reader::words_in_structure(bytes).unwrap();
            assert!(words.contains("Danny") && !words.contains("marmalade") && !words.contains("lighthouse"));
            assert_streams_hold_no(bytes, "marmalade");
        }
    }
}

/// Looks into every stream of a PDF, decompressed, as bytes and as the wide characters of its strings.
fn assert_streams_hold_no(pdf: &[u8], words: &str) {
    let dir = tempfile::tempdir().unwrap();
    let (packed, plain) = (dir.path().join("packed.pdf"), dir.path().join("plain.pdf"));
    std::fs::write(&packed, pdf).unwrap();
    let done = std::process::Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .arg(&packed)
        .arg(&plain)
        .status();
    assert!(done.unwrap().success());
    let bytes = std::fs::read(plain).unwrap();
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex = wide.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02X}"));
    for needle in [words.as_bytes(), &wide, hex.as_bytes(), hex.to_lowercase().as_bytes()] {
        assert!(!holds(&bytes, needle), "{words} in a stream");
    }
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
