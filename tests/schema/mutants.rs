//! Valid files with one thing wrong. Whatever the schema does not allow, the app refuses, and names the place.

use domain::Workshop;
use domain::field::{Field, Kind};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{errors, refusal, validator};
use crate::properties::cases;
use crate::properties::generate::{self, Rng, places};

/// What can be wrong with a stored answer of each kind.
fn wrong(kind: Kind) -> Vec<Value> {
    let mut all = vec![json!({"a": 1}), json!(1.5), json!([[1]])];
    all.extend(match kind {
        Kind::Line => vec![Value::Null, json!(1), json!("é".repeat(301)), json!(["x"])],
        Kind::Text => vec![Value::Null, json!(false), json!("é".repeat(100_001))],
        Kind::Money => {
            vec![json!(-1), json!(10_000_000_001_i64), json!("£5"), json!(u64::MAX), json!(i64::MIN)]
        }
        Kind::Quantity => vec![json!(-1), json!(1_000_001), json!("37.5"), json!(true)],
        Kind::Duration => vec![json!(-1), json!(527_041), json!("12:30")],
        Kind::Day => [
            "3 June 2026",
            "2026-6-3",
            "2026-02-30",
            "2026-13-01",
            "",
            "20260603",
            "2026-06-03T00:00",
            "٢٠٢٦-٠٦-٠٣",
        ]
        .map(|day| json!(day))
        .into(),
        Kind::Clock => ["10pm", "7:00", "24:01", "25:00", "12:60", "", "12:00:00", "１２:００"]
            .map(|time| json!(time))
            .into(),
        Kind::YesNo => vec![json!("yes"), json!(0), json!([])],
        Kind::Choice(spec) => {
            vec![
                json!("none_of_these"),
                json!(spec.words[0].0.to_uppercase() + "X"),
                json!(format!(" {}", spec.words[0].0)),
                json!(""),
                json!([spec.words[0].0]),
            ]
        }
        Kind::Choices(_) => vec![json!(["none_of_these"]), json!([null]), Value::Null, json!("person")],
        // Null is no fault here: nobody said yet for whom it is.
        Kind::Audiences => vec![json!(["facilitator"]), json!(["Room"]), json!([null]), json!("room")],
        Kind::NamedAudiences => vec![json!(["facilitator"]), json!(["Room"]), Value::Null, json!("room")],
        Kind::Picture => {
            let joined = format!("symbol:{}", ["👨"; 9].join("\u{200d}"));
            let wrong = [
                "",
                "🏊",
                "symbol:",
                "symbol:🏊🏊",
                "symbol:a",
                "symbol:1",
                "symbol:🏊 ",
                "symbol:❤️\u{301}",
            ];
            let more =
                ["symbol:🇬", "symbol:🇬🇧🇬🇧", "symbol:\u{fe0f}", "symbol:🏊\n", "photo:", "photo:0A", &joined];
            wrong.into_iter().chain(more).map(|text| json!(text)).collect()
        }
        Kind::Person => {
            vec![json!("Sheila"), json!(""), json!("0f0e0d0c-0b0a-4908-8706-05040302010"), json!(1)]
        }
        Kind::Links(_) => {
            vec![json!([null]), json!([""]), json!(["Sheila"]), Value::Null, json!(generate::SOMEBODY)]
        }
        Kind::Rows(_) => vec![
            Value::Null,
            json!("x"),
            json!([{}]),
            json!([null]),
            json!([{"id": "x"}]),
            json!([{"id": 7}]),
        ],
    });
    all
}

/// The answer at a path, made if it is not there.
fn at<'a>(file: &'a mut Value, path: &str) -> &'a mut Value {
    path.split('/').fold(file, |node, step| {
        if node.is_array() {
            node.as_array_mut().unwrap().iter_mut().find(|row| row["id"] == step).unwrap()
        } else {
            &mut node[step]
        }
    })
}

/// The beginning of a place as the sentence names it: the tool.
fn tool(path: &str) -> String {
    let path: Vec<&str> = path.split('/').take(2).collect();
    domain::place_in_words(&Workshop::empty(uuid::Uuid::nil()), &path.join("/"))
}

fn assert_refused(file: &Value, path: &str) {
    assert!(!validator().is_valid(file), "{path}: the schema allows it");
    let why = refusal(&file.to_string());
    assert!(why.starts_with(&tool(path)), "{path}: {why}");
}

fn field_places(file: &Value) -> Vec<(String, &'static Field)> {
    places(file)
}

/// A file with a row in every list, and nothing else.
fn one_of_each() -> Value {
    let mut file = json!({"format": 2, "id": generate::SOMEBODY});
    for (number, (path, _)) in (1_u128..).zip(generate::lists()) {
        *at(&mut file, &path) = json!([{"id": uuid::Uuid::from_u128(number)}]);
    }
    file
}

#[test]
fn every_wrong_answer_in_every_field_is_refused_by_schema_and_app_alike() {
    let clean = one_of_each();
    assert_eq!(errors(&clean), Vec::<String>::new());
    for (path, field) in field_places(&clean) {
        for answer in wrong(field.kind) {
            let mut file = clean.clone();
            *at(&mut file, &path) = answer;
            assert_refused(&file, &path);
        }
    }
}

#[test]
fn a_field_that_is_not_declared_is_refused_wherever_it_stands() {
    let clean = one_of_each();
    let mut owners: Vec<String> = field_places(&clean)
        .iter()
        .filter_map(|(path, _)| path.rsplit_once('/').map(|(owner, _)| owner.to_owned()))
        .collect();
    owners.dedup();
    for owner in owners {
        let mut file = clean.clone();
        at(&mut file, &owner)["not_declared"] = json!(1);
        assert!(!validator().is_valid(&file), "{owner}");
        let why = refusal(&file.to_string());
        assert!(why.ends_with("there is no answer called “not_declared” here"), "{owner}: {why}");
        assert!(why.starts_with(&tool(&owner)), "{owner}: {why}");
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn one_wrong_answer_in_a_full_file_is_refused_with_its_place(seed in any::<u64>()) {
        let mut rng = Rng(seed);
        let mut file = generate::file(&mut rng);
        let (path, field) = rng.pick(&field_places(&file));
        let answer = rng.pick(&wrong(field.kind));
        *at(&mut file, &path) = answer;
        assert_refused(&file, &path);
    }

    #[test]
    fn what_the_schema_allows_after_any_change_the_app_reads(seed in any::<u64>(), other in any::<u64>()) {
        // Answers moved between fields: now and then they fit.
        let mut rng = Rng(seed);
        let mut file = generate::file(&mut rng);
        let all = field_places(&file);
        let (from, to) = (rng.pick(&all).1, rng.pick(&all));
        *at(&mut file, &to.0) = generate::stored(from.kind, &mut Rng(other));
        let taken = Workshop::from_json(&file.to_string());
        prop_assert_eq!(validator().is_valid(&file), taken.is_ok(), "{:?} {:?}", errors(&file), taken.err());
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_and_never_harms(cut in 0_usize..4000, byte in any::<u8>(), insert in any::<bool>()) {
        let mut bytes = tests::sample_text("small").into_bytes();
        let place = cut % bytes.len();
        if insert { bytes.insert(place, byte) } else { bytes[place] = byte }
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = Workshop::from_json(&text);
        }
    }
}
