//! The schema of workshop files says what `Workshop::from_json` takes, no more and no less, and whatever else
//! comes is refused with its place.

mod mutants;

use std::sync::OnceLock;

use domain::check;
use domain::compose::{Edition, compose};
use domain::{Audience, BadFile, Workshop, see};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::properties::cases;
use crate::properties::generate::{self, Rng};

/// The schema with formats (dates, ids) held to.
fn validator() -> &'static Validator {
    static SCHEMA: OnceLock<Validator> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        jsonschema::draft202012::options().should_validate_formats(true).build(&domain::schema()).unwrap()
    })
}

fn errors(file: &Value) -> Vec<String> {
    validator().iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Reads a file that must be refused; returns the sentence.
fn refusal(text: &str) -> String {
    match Workshop::from_json(text) {
        Ok(_) => panic!("taken: {}", text.chars().take(200).collect::<String>()),
        Err(why) => why.to_string(),
    }
}

#[test]
fn the_schema_is_a_schema() {
    let schema = domain::schema();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn everything_in_the_schema_says_what_it_is() {
    fn look(at: &str, node: &Value, fields: &mut usize) {
        let Some(object) = node.as_object() else {
            node.as_array().into_iter().flatten().for_each(|below| look(at, below, fields));
            return;
        };
        let named = object.get("properties").into_iter().chain(object.get("$defs"));
        for (name, field) in named.filter_map(Value::as_object).flatten() {
            *fields += 1;
            let text = field["description"].as_str().unwrap_or_default();
            assert!(text.len() > 3 && text.trim() == text && !text.contains("  "), "{at}/{name}: {text:?}");
        }
        if let Some(word) = object.get("const") {
            let text = object.get("description").and_then(Value::as_str).unwrap_or_default();
            assert!(!text.is_empty(), "{at}: {word} has no description");
        }
        object.iter().for_each(|(name, below)| look(&format!("{at}/{name}"), below, fields));
    }
    let mut fields = 0;
    look("", &domain::schema(), &mut fields);
    assert!(fields > 200, "only {fields} fields were looked at");
}

#[test]
fn no_object_of_the_schema_takes_a_field_it_does_not_name() {
    let schema = domain::schema();
    let mut objects = 0;
    let mut left = vec![&schema];
    while let Some(node) = left.pop() {
        if node["type"] == "object" {
            objects += 1;
            assert_eq!(node["additionalProperties"], false, "{}", node["description"]);
        }
        left.extend(node.as_object().into_iter().flat_map(serde_json::Map::values));
        left.extend(node.as_array().into_iter().flatten());
    }
    assert!(objects > 50);
}

#[test]
fn the_samples_hold_to_the_schema_as_they_stand_and_as_they_are_written_again() {
    for name in ["danny", "sana", "small", "hostile"] {
        let file: Value = serde_json::from_str(&tests::sample_text(name)).unwrap();
        assert_eq!(errors(&file), Vec::<String>::new(), "{name}");
        let again: Value = serde_json::from_str(&tests::sample(name).to_json()).unwrap();
        assert_eq!(errors(&again), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_least_a_file_can_hold_is_its_format_and_its_id() {
    let id = generate::SOMEBODY;
    let least = json!({"format": 2, "id": id});
    assert_eq!(errors(&least), Vec::<String>::new());
    assert_eq!(Workshop::from_json(&least.to_string()).unwrap(), Workshop::empty(id.parse().unwrap()));
    for (file, names) in [(json!({"format": 2}), "id"), (json!({"id": id}), "format"), (json!({}), "format")]
    {
        assert!(!validator().is_valid(&file));
        assert!(refusal(&file.to_string()).contains(names), "{file}");
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn what_the_declarations_allow_the_schema_allows_and_the_app_reads_and_prints(seed in any::<u64>()) {
        let file = generate::file(&mut Rng(seed));
        prop_assert_eq!(errors(&file), Vec::<String>::new());
        let workshop = Workshop::from_json(&file.to_string()).unwrap();
        let again: Value = serde_json::from_str(&workshop.to_json()).unwrap();
        prop_assert_eq!(errors(&again), Vec::<String>::new());
        let date = "2026-09-24".parse().unwrap();
        let problems = check(&workshop, date);
        for audience in Audience::NAMED.into_iter().chain([Audience::Facilitator]) {
            let document = compose(&see(&workshop, audience), &Edition { number: None, date, problems: &problems });
            prop_assert!(!document.blocks.is_empty());
        }
    }
}

#[test]
fn a_byte_order_mark_is_no_fault_and_two_are() {
    let text = tests::sample_text("small");
    assert_eq!(Workshop::from_json(&format!("\u{feff}{text}")).unwrap(), tests::sample("small"));
    assert!(refusal(&format!("\u{feff}\u{feff}{text}")).contains("line 1 of the file"));
}

#[test]
fn what_is_no_workshop_at_all_is_refused_as_a_file() {
    let small = tests::sample_text("small");
    let end = small.trim_end();
    let cut = &end[..end.len() - 1];
    for text in [
        "",
        " ",
        "\u{feff}",
        "null",
        "[]",
        "[1]",
        "7",
        "\"x\"",
        "true",
        "{",
        "{}}",
        "NaN",
        "PK\u{3}\u{4}",
        cut,
    ] {
        let why = refusal(text);
        assert!(why.contains("the file"), "{text:?}: {why}");
    }
    for after in ["x", "{}", "]", "\0", ",", "//"] {
        let why = refusal(&format!("{end}\n{after}"));
        assert!(why.contains(&format!("line {}", end.lines().count() + 1)), "{after:?}: {why}");
    }
    assert!(Workshop::from_json(&format!("{small}\n \t\r\n")).is_ok());
}

fn with_amount(amount: &str) -> String {
    let id = generate::SOMEBODY;
    format!(
        "{{\"format\":2,\"id\":\"{id}\",\n\"assessment\":{{\"budget\":{{\"amount_a_year_pence\":{amount}}}}}}}"
    )
}

#[test]
fn numbers_that_are_no_amounts_are_refused_at_their_place() {
    let wrong = [
        "-1",
        "1.5",
        "10000000001",
        "99999999999999999999",
        "1e999",
        "-1e999",
        "NaN",
        "Infinity",
        "01",
        "+1",
        "0x1",
        "\"1200\"",
        "true",
        "[]",
        "{}",
        "1_000",
    ];
    for amount in wrong {
        let why = refusal(&with_amount(amount));
        assert!(why.starts_with("indicative budget"), "{amount}: {why}");
    }
    // A whole number is one however it is written, as for the schema.
    for amount in ["null", "0", "10000000000", "1e3", "1000.0"] {
        let file = serde_json::from_str(&with_amount(amount)).unwrap();
        assert_eq!(errors(&file), Vec::<String>::new(), "{amount}");
        assert!(Workshop::from_json(&with_amount(amount)).is_ok(), "{amount}");
    }
}

#[test]
fn deep_nesting_ends_in_a_sentence() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        for depth in [100, 10_000, 1_000_000] {
            let deep = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            assert!(refusal(&deep).contains("the file"));
            assert!(refusal(&with_amount(&deep)).starts_with("indicative budget"));
        }
    }
}

#[test]
fn a_file_larger_than_any_workshop_is_not_even_looked_at() {
    let text = " ".repeat(domain::FILE_LIMIT + 1);
    assert_eq!(Workshop::from_json(&text), Err(BadFile::TooLarge));
    assert!(refusal(&text).contains("32 MB"));
    // At the limit it is read, and blamed for what it is.
    assert!(matches!(Workshop::from_json(&text[1..]), Err(BadFile::Place { .. })));
}

#[test]
fn two_rows_with_one_id_are_refused_at_the_second() {
    let id = generate::SOMEBODY;
    let file = json!({
        "format": 2, "id": "1f0e0d0c-0b0a-4908-8706-050403020100",
        "plan": {"profile": {"important_to": [{"id": id}]}},
        "money": {"board": {"lines": [{"id": "2f0e0d0c-0b0a-4908-8706-050403020100"}, {"id": id}]}},
    });
    let why = refusal(&file.to_string());
    assert_eq!(why, "money board, line 2: another row has the same id");
}

#[test]
fn a_field_that_is_written_twice_is_refused() {
    let text = with_amount("1, \"amount_a_year_pence\": 2");
    let why = refusal(&text);
    assert!(why.starts_with("indicative budget, ") && why.ends_with(": this is answered twice"), "{why}");
}

#[test]
fn a_list_holds_its_limit_of_rows_and_no_more() {
    let file = |rows: u128| {
        let rows: Vec<Value> = (1..=rows).map(|n| json!({"id": uuid::Uuid::from_u128(n)})).collect();
        json!({"format": 2, "id": generate::SOMEBODY, "agree": {"reviews": {"reviews": rows}}})
    };
    assert!(Workshop::from_json(&file(5000).to_string()).is_ok());
    assert!(!validator().is_valid(&file(5001)));
    let why = refusal(&file(5001).to_string());
    assert_eq!(why, "when we look again, reviews: at most 5,000 rows fit here");
}
