//! Files of older programs open for ever, and files of newer ones are refused politely.

use domain::stages::Part;
use domain::{Audience, BadFile, FORMAT, Format, Workshop, see};
use serde_json::{Value, json};
use uuid::Uuid;

const SOMEBODY: &str = "1f0e0d0c-0b0a-4908-8706-050403020100";

fn fixture(name: &str) -> String {
    std::fs::read_to_string(tests::root().join("tests/fixtures/format-1").join(name)).unwrap()
}

/// Every answer of a file with its place.
fn answers(at: String, value: &Value, all: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, it)| answers(format!("{at}/{name}"), it, all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, it)| answers(format!("{at}/{n}"), it, all));
        }
        answer => all.push((at, answer.clone())),
    }
}

#[test]
fn a_file_of_format_1_keeps_every_answer() {
    let before: Value = serde_json::from_str(&fixture("danny.json")).unwrap();
    let workshop = Workshop::from_json(&before.to_string()).unwrap();
    let after: Value = serde_json::from_str(&workshop.to_json()).unwrap();
    assert_eq!(after["format"], FORMAT.major);
    assert_eq!(after["minor"], FORMAT.minor);
    let mut all = Vec::new();
    answers(String::new(), &before, &mut all);
    assert!(all.len() > 3000);
    let words = after["agree"]["disagreements"]["views"].to_string();
    for (at, answer) in all.into_iter().filter(|(at, _)| at != "/format") {
        // Two views became rows, and what a parked matter meant is what is done meanwhile.
        let is_disagreed = at.starts_with("/agree/disagreements/");
        if is_disagreed && (at.contains("/first_") || at.contains("/second_")) {
            assert!(words.contains(&answer.to_string()), "{at}");
            continue;
        }
        let is_parked = at.starts_with("/agree/parked/");
        let at = if is_parked { at.replace("/effect", "/meanwhile") } else { at };
        // The one fund and the one payment are the first of several.
        let now = at
            .replace("/money/isf/", "/money/isf/funds/0/")
            .replace("/money/direct_payment/", "/money/direct_payment/payments/0/");
        assert_eq!(after.pointer(&now), Some(&answer), "{at}");
    }
    assert_eq!(Workshop::from_json(&workshop.to_json()), Ok(workshop));
}

#[test]
fn a_file_of_a_newer_format_is_named_as_such_before_its_fields_are_blamed() {
    let newer = [
        Format { minor: FORMAT.minor + 1, ..FORMAT },
        Format { major: FORMAT.major + 1, minor: 0 },
        Format { major: u32::MAX, minor: u32::MAX },
    ];
    for found in newer {
        let file = json!({"somewhere": "else", "id": 5, "minor": found.minor, "format": found.major});
        let refused = Workshop::from_json(&file.to_string()).unwrap_err();
        assert_eq!(refused, BadFile::Newer { found });
        assert!(refused.to_string().contains("made by a newer version of Commissioning Live"), "{refused}");
    }
}

#[test]
fn a_format_that_there_never_was_is_refused_by_its_name() {
    let never = [json!(0), json!(1.5), json!("1"), json!(null), json!(-1), json!(u64::MAX)];
    let validator = jsonschema::validator_for(&domain::schema()).unwrap();
    for format in never {
        let file = json!({"format": format, "id": SOMEBODY});
        assert!(!validator.is_valid(&file));
        let refused = Workshop::from_json(&file.to_string()).unwrap_err().to_string();
        assert!(refused.contains("format") && !refused.contains("newer"), "{file}: {refused}");
    }
    for minor in [json!(-1), json!("0"), json!(null), json!(0.5)] {
        let file = json!({"format": FORMAT.major, "minor": minor, "id": SOMEBODY});
        assert!(!validator.is_valid(&file));
        assert!(
            Workshop::from_json(&file.to_string()).unwrap_err().to_string().contains("the format"),
            "{file}"
        );
    }
}

#[test]
fn an_older_file_is_refused_where_todays_would_be() {
    for (text, why) in [
        (
            r#"{"format":1,"id":"ID","plan":{"unheard_of":{}}}"#,
            "person-centred plan: there is no answer called “unheard_of” here",
        ),
        (r#"{"format":1,"id":"ID","plan":{},"plan":{}}"#, "this is answered twice"),
        (
            r#"{"format":1,"id":"ID","money":{"board":{"lines":[{"id":"ID","rate_pence":1.5}]}}}"#,
            "money board, line 1, price of one: pounds and pence were expected",
        ),
        (r#"{"format":1,"id":"ID"} more"#, "line 1 of the file: there is more after the end"),
        (r#"{"format":1}"#, "id"),
    ] {
        let refused = Workshop::from_json(&text.replace("ID", SOMEBODY)).unwrap_err().to_string();
        assert!(refused.contains(why), "{text}: {refused}");
    }
}

/// What was kept from somebody before health was a part of its own is kept from them still, and only that.
#[test]
fn whoever_did_not_get_the_assessments_does_not_get_health_by_a_newer_program() {
    let row = |n: u128, part: &str, from: &str| json!({"id": Uuid::from_u128(n), "part": part, "from": [from], "because": "It is mine."});
    let mut file = json!({
        "format": 1, "id": SOMEBODY,
        "before": {"consent": {"held_back": [row(1, "assessments", "provider"), row(2, "plan", "health")]}},
        "assessment": {"health": {"needs": [{"id": Uuid::from_u128(3), "need": "Epilepsy"}]}},
    });
    let sees = |file: &Value, audience| {
        !see(&Workshop::from_json(&file.to_string()).unwrap(), audience).assessment.health.needs.is_empty()
    };
    assert!(!sees(&file, Audience::Provider) && sees(&file, Audience::Health));
    let workshop = Workshop::from_json(&file.to_string()).unwrap();
    let kept = &workshop.before.consent.held_back;
    let told: Vec<_> = kept.iter().map(|row| (row.part, row.from.clone(), row.because.as_str())).collect();
    assert_eq!(
        kept.iter().map(|row| row.part).collect::<Vec<_>>(),
        [Some(Part::Assessments), Some(Part::Health), Some(Part::Plan)]
    );
    assert_eq!((&told[0].1, told[0].2), (&told[1].1, told[1].2));
    assert_eq!(Workshop::from_json(&file.to_string()), Ok(workshop), "the ids are the same on every laptop");
    // In a file of today the two are two.
    file["format"] = json!(2);
    assert!(sees(&file, Audience::Provider));
    for damaged in [json!(null), json!(7), json!([7]), json!([{"part": "assessments"}])] {
        file["format"] = json!(1);
        file["before"]["consent"]["held_back"] = damaged;
        assert!(Workshop::from_json(&file.to_string()).is_err(), "{file}");
    }
}

#[test]
fn vat_that_stood_among_what_comes_on_top_is_counted_once() {
    let line = |vat: &str| json!({"id": SOMEBODY, "rate_pence": 10_000, "every": "week", "vat": vat, "on_costs_hundredths": 2000});
    let total = |vat: &str| {
        let file = json!({"format": 1, "id": Uuid::nil(), "money": {"board": {"lines": [line(vat)]}}});
        let workshop = Workshop::from_json(&file.to_string()).unwrap();
        domain::money::sums(&workshop).total.text
    };
    // £100.00 and 20 per cent on top, by either name: £120.00 × 52.
    assert_eq!((total("on_top"), total("not_owed")), ("£6,240.00".to_owned(), "£6,240.00".to_owned()));
}
