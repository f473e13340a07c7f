//! Fill-in files and hand-over files are refused as workshop files are.

use domain::papers::BookletRole;
use domain::papers::answers::{ANSWERS_LIMIT, Booklet, booklet_schema};
use domain::papers::booklet::questions;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::{app, call};

use super::agree::break_somewhere;
use super::assert_plain;
use crate::properties::cases;
use crate::properties::generate::{Rng, SOMEBODY};

/// The first questions of the family's booklet, with answers.
fn filled_in() -> Value {
    let names = questions(BookletRole::Family).iter().map(|asked| asked.name);
    let answers: Vec<Value> =
        names.map(|name| json!({"question": name, "asked": "?", "answer": "Sundays"})).collect();
    json!({
        "booklet": 1, "role": "family", "workshop": SOMEBODY, "from": null, "name": "Mum", "answers": answers,
    })
}

#[track_caller]
fn refused(what: &str, bytes: &[u8]) -> String {
    let said = Booklet::from_bytes(bytes).err().unwrap_or_else(|| panic!("{what} was taken")).to_string();
    let (at, why) = super::parted(&said).unwrap_or_else(|| panic!("{what}: {said}"));
    assert_plain(what, at, why);
    said
}

#[test]
fn answers_of_a_booklet_are_refused_at_their_place() {
    let clean = filled_in();
    assert!(Booklet::from_json(&clean.to_string()).is_ok());
    let second = clean["answers"][1]["question"].clone();
    let first = clean["answers"][0]["question"].clone();
    let long = "x".repeat(ANSWERS_LIMIT / 2 + 1);
    for (at, value, says) in [
        (
            "/answers/1/question",
            json!("shoe_size"),
            "answer 2, its question: one of the questions of this booklet was expected",
        ),
        ("/answers/1/question", first, "answer 2, its question: this is answered twice"),
        ("/answers/2", json!(["question", "answer"]), "answer 3: answers were expected, each with its name"),
        ("/answers/0/answer", json!(7), "answer 1, the answer: words were expected"),
        ("/answers/0", json!({"question": second}), "answer 1: what was answered is not there"),
        ("/answers", json!({}), "the answers: a list was expected"),
        ("/role", json!("uncle"), "whose booklet it is: one of the answers to choose from was expected"),
        (
            "/workshop",
            json!(SOMEBODY.to_uppercase()),
            "the workshop it was made for: the id of somebody was expected, in small letters",
        ),
        ("/name", Value::Null, "the name on it: words were expected"),
        ("/booklet", json!(0), "the format: the number of a format that there is was expected"),
        (
            "/booklet",
            json!(2),
            "the format: it was made by a newer version of Commissioning Live (format 2; this version reads up to 1)",
        ),
    ] {
        let mut file = clean.clone();
        *file.pointer_mut(at).unwrap() = value;
        assert_eq!(refused(at, file.to_string().as_bytes()), says);
    }
    let mut file = clean.clone();
    file["answers"][0]["answer"] = json!(long);
    file["answers"][1]["answer"] = json!(long);
    assert_eq!(
        refused("a book", file.to_string().as_bytes()),
        "the answers: together they may have 60,000 characters"
    );
    file["answers"][0]["answer"] = json!("bus\n".repeat(301));
    file["answers"][1]["answer"] = json!("");
    assert_eq!(
        refused("a list", file.to_string().as_bytes()),
        "the answers: together they may have 300 lines"
    );
    for (what, bytes) in [
        ("nothing", b"".as_slice()),
        ("a list", b"[1,\"family\"]"),
        ("cut short", b"{\"booklet\":1,\"role\":\"family\",\"answers\":[{\"question\":"),
        ("no text", b"{\"booklet\":1,\"name\":\"\xff\"}"),
    ] {
        refused(what, bytes);
    }
}

#[test]
fn the_app_says_of_a_booklet_what_the_reader_says() {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    let mut file = filled_in();
    file["answers"][1]["answer"] = json!(null);
    std::fs::write(app.host().dir.path().join("answers.json"), file.to_string()).unwrap();
    let failure = app.call("look_at_booklet", json!({})).unwrap_err();
    assert_eq!(
        failure.text,
        "The file cannot be read as the answers of a booklet: answer 2, the answer: words were expected. Nothing was taken in."
    );
}

#[test]
fn a_hand_over_file_with_a_broken_workshop_is_refused_at_its_place() {
    let mut file = super::sample("small");
    file["plan"] = json!([]);
    let bytes = app::handover(
        &file.to_string(),
        Vec::new(),
        domain::Audience::Commissioner,
        "2026-09-24",
        "horse staple battery",
    );
    let failure = app::open_handover(&bytes.unwrap(), "horse staple battery").err().unwrap();
    assert_eq!(
        failure.text,
        "The file cannot be read as a workshop: person-centred plan: answers were expected, each with its name. Nothing was taken in."
    );
}

fn validator() -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(&booklet_schema()).unwrap()
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn what_the_schema_of_booklets_refuses_the_reader_refuses_and_no_more(seed in any::<u64>()) {
        let mut rng = Rng(seed);
        let mut file = filled_in();
        break_somewhere(&mut file, &mut rng);
        // Rules that no schema can say.
        let twice = |text: &str| text.ends_with("answered twice") || text.contains("together they may");
        let taken = Booklet::from_json(&file.to_string()).map_err(|why| why.to_string());
        prop_assert_eq!(
            validator().is_valid(&file),
            taken.is_ok() || taken.as_ref().is_err_and(|why| twice(why)),
            "{} {:?}", file, taken.err()
        );
    }
}
