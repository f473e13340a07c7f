//! Whatever is changed in a valid file, the schema and the reader are of one mind.

use domain::Workshop;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::assert_plain;
use crate::properties::cases;
use crate::properties::generate::{self, Rng};

/// The places of everything in a file, as pointers.
fn pointers(at: &str, value: &Value, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, below)| pointers(&format!("{at}/{name}"), below, found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, below)| pointers(&format!("{at}/{n}"), below, found));
        }
        _ => {}
    }
}

/// What becomes of a value: often something that fits elsewhere.
fn changed(value: &Value, rng: &mut Rng) -> Value {
    let text =
        |to: &dyn Fn(&str) -> String| value.as_str().map_or_else(|| json!("x"), |text| json!(to(text)));
    match rng.below(20) {
        0 => Value::Null,
        1 => json!([]),
        2 => json!({}),
        3 => json!([value]),
        4 => json!({"id": value}),
        5 => text(&|text| text.to_uppercase()),
        6 => text(&|text| format!("{{{text}}}")),
        7 => text(&|text| format!("urn:uuid:{text}")),
        8 => text(&|text| format!(" {text}")),
        9 => text(&|text| format!("{text}\n")),
        10 => json!(value.to_string()),
        11 => json!(rng.pick(&[0, 1, -1, 24, 5_000, 10_000_000_000_i64, i64::MAX, i64::MIN])),
        12 => json!(rng.pick(&[1.0, 0.5, 1e3, 1e300, -0.0])),
        13 => json!(rng.one_in(2)),
        14 => {
            json!(rng.pick(&["", "2026-06-03", "2026-6-3", "22:00", "24:00", "24:01", "person", "£5", "é"]))
        }
        15 => json!("x".repeat(301)),
        16 => json!(rng.uuid()),
        17 => json!([rng.uuid()]),
        18 => match value {
            Value::Array(items) => items.iter().rev().cloned().collect(),
            Value::Object(fields) => {
                fields.iter().rev().map(|(name, it)| (name.clone(), it.clone())).collect()
            }
            other => json!([other, other]),
        },
        _ => value.clone(),
    }
}

/// Takes a part of an object out, or gives it one more or another name.
fn upset(value: &mut Value, rng: &mut Rng) {
    let Value::Object(fields) = value else { return };
    let names: Vec<String> = fields.keys().cloned().collect();
    match (rng.below(3), names.is_empty()) {
        (0, false) => {
            fields.shift_remove(&rng.pick(&names));
        }
        (1, false) => {
            let name = rng.pick(&names);
            let value = fields.shift_remove(&name).unwrap();
            fields.insert(rng.pick(&[name.to_uppercase(), format!("{name} "), "id".into()]), value);
        }
        _ => {
            fields.insert(rng.pick(&["note", "id", "", "plan", "__proto__"]).into(), json!({}));
        }
    }
}

/// Changes one or two things anywhere in a file.
pub(super) fn break_somewhere(file: &mut Value, rng: &mut Rng) {
    for _ in 0..=rng.below(2) {
        let mut all = Vec::new();
        pointers("", file, &mut all);
        let at = rng.pick(&all);
        let place = file.pointer_mut(&at).unwrap();
        if place.is_object() && rng.one_in(2) {
            upset(place, rng);
        } else {
            *place = changed(place, rng);
        }
    }
}

fn validator() -> &'static Validator {
    static SCHEMA: std::sync::OnceLock<Validator> = std::sync::OnceLock::new();
    SCHEMA.get_or_init(|| {
        jsonschema::draft202012::options().should_validate_formats(true).build(&domain::schema()).unwrap()
    })
}

fn assert_of_one_mind(file: &Value) {
    let said = Workshop::from_json(&file.to_string()).map_err(|why| why.to_string());
    let errors: Vec<String> =
        validator().iter_errors(file).map(|e| format!("{}: {e}", e.instance_path())).collect();
    if let Err(why) = &said {
        let (at, why) = super::parted(why).unwrap();
        assert_plain("a change", at, why);
    }
    // That two rows have one id is the one rule that no schema can say.
    let taken = said.as_ref().is_ok() || said.as_ref().is_err_and(|why| why.ends_with("has the same id"));
    assert_eq!(errors.is_empty(), taken, "{errors:?} {:?}", said.err());
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn what_the_schema_refuses_the_reader_refuses_and_no_more(seed in any::<u64>()) {
        let mut rng = Rng(seed);
        let mut file = generate::file(&mut rng);
        break_somewhere(&mut file, &mut rng);
        // A file of another format is another schema's.
        prop_assume!(file.get("format").is_none_or(|format| format.as_f64() != Some(1.0)));
        assert_of_one_mind(&file);
    }

    #[test]
    fn of_a_small_file_every_change_is_seen_alike(seed in any::<u64>()) {
        let mut rng = Rng(seed);
        let mut file = super::sample("small");
        break_somewhere(&mut file, &mut rng);
        prop_assume!(file.get("format").is_none_or(|format| format.as_f64() != Some(1.0)));
        assert_of_one_mind(&file);
    }
}
