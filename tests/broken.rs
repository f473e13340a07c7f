//! Broken files of every kind: each is refused in one plain sentence with one place, and in no words of a parser's.

mod agree;
mod booklets;
mod links;
mod text;

use std::collections::BTreeSet;

use domain::field::{Field, Kind};
use domain::{BadFile, Workshop, place_in_words};
use serde_json::{Value, json};

use crate::properties::generate::places;

/// Words of parsers, programs and file formats that nobody at a kitchen table should have to read.
const PARSERS_WORDS: [&str; 44] = [
    "invalid",
    "type:",
    "expected a",
    "expected value",
    "expected struct",
    "expected one of",
    "map",
    "sequence",
    "column",
    "missing field",
    "unknown",
    "variant",
    "eof",
    "trailing",
    "recursion",
    "duplicate",
    "integer",
    "floating",
    "struct",
    "null",
    "u32",
    "i64",
    "f64",
    "usize",
    "`",
    "{",
    "}",
    "[",
    "]",
    "\\",
    "uuid",
    "byte ",
    "char",
    "boolean",
    "string",
    "array",
    "object",
    "key",
    "token",
    "parse",
    "serde",
    "json",
    "utf8",
    "error",
];

/// One plain sentence with one place.
#[track_caller]
pub(crate) fn assert_plain(what: &str, at: &str, why: &str) {
    let said = format!("{at}: {why}");
    // What stands in quotation marks is somebody's: a label of the form, or a name in the file.
    let unquoted: Vec<&str> = said.split(['“', '”']).step_by(2).collect();
    let unquoted = unquoted.join("…").to_lowercase();
    for word in PARSERS_WORDS {
        assert!(!says(&unquoted, word), "{what}: “{word}” in {said:?}");
    }
    assert!(!at.is_empty() && !why.is_empty(), "{what}");
    assert_eq!(unquoted.matches(": ").count(), 1, "{what}: one place, one reason: {said}");
    assert!(!said.contains(['\n', '\r', '\t']) && !unquoted.contains(". "), "{what}: {said:?}");
    assert!(!said.ends_with('.') && said.chars().count() < 250, "{what}: {said:?}");
}

/// Whether a text says a word, or holds a sign: "character" does not say "char".
fn says(text: &str, word: &str) -> bool {
    if word.chars().all(char::is_alphanumeric) {
        text.split(|letter: char| !letter.is_alphanumeric()).any(|one| one == word)
    } else {
        text.contains(word)
    }
}

/// The place and the reason of a sentence. A question of the form that is quoted may have a colon of its own.
pub(crate) fn parted(said: &str) -> Option<(&str, &str)> {
    let is_outside = |at: usize| said[..at].matches('“').count() == said[..at].matches('”').count();
    let colon = said.match_indices(": ").map(|(at, _)| at).find(|at| is_outside(*at))?;
    Some((&said[..colon], &said[colon + 2..]))
}

/// The place and the reason of a file that has to be refused.
#[track_caller]
fn refused(what: &str, bytes: &[u8]) -> (String, String) {
    let Err(error) = Workshop::from_bytes(bytes) else { panic!("{what} was taken") };
    let said = error.to_string();
    let (at, why) = parted(&said).unwrap_or_else(|| panic!("{what}: no place in {said:?}"));
    assert_plain(what, at, why);
    if let BadFile::Place { at: place, .. } = &error {
        assert_eq!(place, at, "{what}: the place has no colon of its own");
    }
    (at.to_owned(), why.to_owned())
}

fn sample(name: &str) -> Value {
    serde_json::from_str(&tests::sample_text(name)).unwrap()
}

/// The answer at a path of names and row ids.
fn at<'a>(file: &'a mut Value, path: &str) -> &'a mut Value {
    path.split('/').fold(file, |node, step| match node {
        Value::Array(rows) => rows.iter_mut().find(|row| row["id"] == step).unwrap(),
        node => &mut node[step],
    })
}

/// What does not belong into an answer of this kind, each with a name for it.
fn wrong(kind: Kind) -> Vec<(&'static str, Value)> {
    let mut all =
        vec![("answers", json!({"a": 1})), ("a fraction", json!(0.5)), ("a huge number", json!(1e300))];
    all.extend(match kind {
        Kind::Line | Kind::Text => vec![
            ("nothing", Value::Null),
            ("a number", json!(7)),
            ("a list", json!([])),
            ("a text too long", json!("é".repeat(100_001))),
        ],
        Kind::Money | Kind::Quantity | Kind::Duration => vec![
            ("an amount as typed", json!("£12.50")),
            ("less than nothing", json!(-1)),
            ("more than fits", json!(u64::MAX)),
            ("yes", json!(true)),
        ],
        Kind::Day => vec![
            ("a day that there is not", json!("2026-02-30")),
            ("a day as typed", json!("3 June 2026")),
            ("a day before all", json!("1066-10-14")),
            ("a number", json!(20_260_603)),
        ],
        Kind::Clock => vec![("a time as typed", json!("10pm")), ("a time after all", json!("24:30"))],
        Kind::YesNo => vec![("yes in words", json!("yes")), ("a number", json!(1))],
        Kind::Choice(spec) => vec![
            ("another answer", json!("none_of_these")),
            ("an answer with something in it", json!({spec.words[0].0: null})),
            ("an answer with a space", json!(format!("{} ", spec.words[0].0))),
        ],
        Kind::Choices(_) => vec![("another answer", json!(["none_of_these"])), ("nothing", Value::Null)],
        Kind::Audiences | Kind::NamedAudiences => vec![
            ("somebody else", json!(["everybody"])),
            ("an odd id", json!(["not:{0f0e0d0c-0b0a-4908-8706-050403020100}"])),
        ],
        Kind::Picture => vec![("two symbols", json!("symbol:🏊🏊")), ("half a photo", json!("photo:0a"))],
        Kind::Person => vec![
            ("a name", json!("Sheila")),
            ("an odd id", json!("urn:uuid:0f0e0d0c-0b0a-4908-8706-050403020100")),
        ],
        Kind::Links(_) => vec![
            ("a name", json!(["Sheila"])),
            ("an id alone", json!("0f0e0d0c-0b0a-4908-8706-050403020100")),
            ("an id in capitals", json!(["0F0E0D0C-0B0A-4908-8706-050403020100"])),
            ("an id without hyphens", json!(["0f0e0d0c0b0a49088706050403020100"])),
        ],
        Kind::Rows(_) => vec![
            ("nothing", Value::Null),
            ("rows without ids", json!([{}])),
            ("rows that are lists", json!([[]])),
            ("answers for a list", json!({"id": "0f0e0d0c-0b0a-4908-8706-050403020100"})),
        ],
    });
    all
}

#[test]
fn hundreds_of_broken_answers_are_refused_each_at_its_own_place() {
    let mut refusals = 0;
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for name in ["danny", "sana"] {
        let clean = sample(name);
        let workshop = Workshop::from_json(&clean.to_string()).unwrap();
        let all: Vec<(String, &'static Field)> = places(&clean);
        // Every 23rd place of the file and every kind of breakage there is for it.
        for (path, field) in all.iter().step_by(23) {
            for (what, answer) in wrong(field.kind) {
                let mut file = clean.clone();
                *at(&mut file, path) = answer;
                let (place, _) = refused(&format!("{what} at {path}"), file.to_string().as_bytes());
                // A row of the only list of a tool needs no name of the list.
                let list = path.rsplit_once('/').map_or(path.as_str(), |(owner, _)| owner);
                let named = if matches!(field.kind, Kind::Rows(_)) { list } else { path };
                let here = place_in_words(&workshop, named);
                assert!(place.starts_with(&here), "{what} at {path}: {place:?} and not {here:?}");
                refusals += 1;
                kinds.insert(format!("{what} {:?}", std::mem::discriminant(&field.kind)));
            }
        }
    }
    assert!(refusals > 200 && kinds.len() > 30, "{refusals} {}", kinds.len());
}

/// What the README of the findings calls right: an empty list for a whole stage is no empty stage.
#[test]
fn a_list_in_place_of_a_stage_a_tool_or_a_row_is_refused_with_its_place() {
    let found = std::fs::read(tests::root().join("tests/inputs/plan-as-a-list.json")).unwrap();
    assert_eq!(
        refused("the input", &found),
        ("about the person".into(), "answers were expected, each with its name".into())
    );
    for (path, list, place) in [
        ("plan", json!([]), "person-centred plan"),
        ("plan", json!([[], []]), "person-centred plan"),
        ("money/board", json!([null, []]), "money board"),
        ("before/person", json!(["Ann", "Ann Lee"]), "about the person"),
    ] {
        let mut file = sample("danny");
        *at(&mut file, path) = list;
        assert_eq!(refused(path, file.to_string().as_bytes()).0, place);
    }
    let mut file = sample("danny");
    file["money"]["board"]["lines"][2] = json!(["0f0e0d0c-0b0a-4908-8706-050403020100", "Bus pass"]);
    assert_eq!(refused("a row", file.to_string().as_bytes()).0, "money board, line 3");
}

#[test]
fn the_place_is_named_as_people_would_find_it() {
    let mut file = sample("danny");
    file["money"]["board"]["lines"][2]["rate_pence"] = json!("£20");
    let said = Workshop::from_json(&file.to_string()).unwrap_err().to_string();
    assert_eq!(
        said,
        "money board, line 3, price of one: pounds and pence were expected, like 120050 for £1,200.50"
    );
    let mut file = sample("danny");
    file["crisis"]["cover"]["slots"][6]["from"] = json!("25:00");
    let said = Workshop::from_json(&file.to_string()).unwrap_err().to_string();
    assert_eq!(said, "who answers, hour by hour, stretch 7, from: a time of day was expected, like 22:00");
    let mut file = sample("danny");
    file["money"]["board"]["lines"][0]["ratte"] = json!(1);
    let said = Workshop::from_json(&file.to_string()).unwrap_err().to_string();
    assert_eq!(said, "money board, line 1: there is no answer called “ratte” here");
}

/// Every other spelling of an id is refused, in a row, in a link, in who may see it, and in the file's own.
#[test]
fn an_id_has_one_spelling() {
    let id = "0f0e0d0c-0b0a-4908-8706-050403020100";
    let spellings = [
        id.to_uppercase(),
        format!("{{{id}}}"),
        format!("urn:uuid:{id}"),
        id.replace('-', ""),
        format!(" {id}"),
        format!("{id}\n"),
    ];
    for spelling in &spellings {
        for (path, value) in [
            ("id", json!(spelling)),
            ("before/people/participants", json!([{"id": spelling}])),
            ("plan/profile/important_to", json!([{"id": id, "said_by": spelling}])),
            ("plan/profile/important_to", json!([{"id": id, "visible_to": [format!("not:{spelling}")]}])),
            ("plan/outcomes/outcomes", json!([{"id": id, "because": [spelling]}])),
        ] {
            let mut file = json!({"format": 2, "id": "1f0e0d0c-0b0a-4908-8706-050403020100"});
            *at(&mut file, path) = value;
            refused(&format!("{spelling:?} at {path}"), file.to_string().as_bytes());
        }
    }
}

/// Capital letters were an id's spelling too in format 1; files of that time open, and mean what they meant.
#[test]
fn an_older_file_with_ids_in_capitals_opens_and_its_links_still_lead_somewhere() {
    let id = "0f0e0d0c-0b0a-4908-8706-050403020100";
    let file = |format: u32, id: &str, link: &str| {
        json!({
            "format": format, "id": "1F0E0D0C-0B0A-4908-8706-050403020100".to_lowercase(),
            "before": {"people": {"participants": [{"id": id, "name": "Ada"}]}},
            "plan": {"profile": {"important_to": [{
                "id": "2f0e0d0c-0b0a-4908-8706-050403020100", "said_by": link, "visible_to": [format!("not:{link}")],
            }]}},
        })
    };
    let old = Workshop::from_json(&file(1, &id.to_uppercase(), id).to_string()).unwrap();
    assert_eq!(old, Workshop::from_json(&file(2, id, id).to_string()).unwrap());
    assert_eq!(old, Workshop::from_json(&file(1, id, &id.to_uppercase()).to_string()).unwrap());
}
