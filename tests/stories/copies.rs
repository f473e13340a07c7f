//! What a copy lacks, who is told so, and what the copy itself says about it.

mod further;
mod usual;

use domain::Code;
use domain::audience::Reader;
use domain::compose::{Edition, compose};
use domain::document::Block;
use domain::field::Node;
use domain::{Audience, Severity, Workshop, see};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Do, MUST, SHOULD, Story, danny, set, today};

const ANN: &str = "6d9c5383-f364-5395-821b-d06022fb128f";
const MO: &str = "7f1e4707-c613-5950-9eca-921a6faee95f";
const CY: &str = "e6d5b21c-62c8-58d8-8d34-be6123438f96";
const FLO: &str = "50a10f2d-c1e0-5d26-9241-1a2e1a6ddbe4";
const LIL: &str = "c6b680ce-ca43-548b-ad06-76b968b578f9";
const ROW: &str = "5f52b66e-8f8a-59c4-9a23-a89085657a1f";

fn held(field: &str) -> &'static str {
    format!("before/consent/held_back/#new/{field}").leak()
}

fn hold(part: &str, from: &str, ground: &str, because: &str) -> Vec<Do> {
    vec![
        Do::Add("before/consent/held_back"),
        set(held("ground"), ground),
        set(held("because"), because),
        set(held("from"), json!([from])),
        set(held("part"), part),
    ]
}

pub(super) fn stories() -> Vec<Story> {
    let first = |list: &str, to: Vec<&str>| {
        let at: &'static str = format!("{list}/#0/visible_to").leak();
        (at, vec![set(at, to)], vec![set(at, EVERYONE.to_vec())])
    };
    let give_back = || vec![Do::Remove("before/consent/held_back/#new")];
    let (medicine, hide_medicine, show_medicine) =
        first("assessment/health/medicines", vec!["person", "health"]);
    let (line, hide_line, show_line) = first("money/board/lines", vec!["person", "provider"]);
    let (limit, hide_limit, show_limit) =
        first("crisis/restrictions/restrictions", vec!["room", "provider", "health", "commissioner"]);
    let (outcome, hide_outcome, show_outcome) =
        first("plan/outcomes/outcomes", vec!["room", "provider", "health", "commissioner"]);
    let ordered = "crisis/restrictions/restrictions/#0/authority";
    vec![
        danny(
            Code::HeldBackWithoutReason,
            SHOULD,
            held("ground"),
            "homes and the move",
            hold("home", "health", "", ""),
            vec![set(held("ground"), "not_needed")],
        ),
        danny(
            Code::HeldBackLacksSafety,
            MUST,
            held("part"),
            "copy for the support provider",
            hold("health", "provider", "person_did_not_agree", "He said so."),
            give_back(),
        ),
        danny(
            Code::HeldBackLacksDuty,
            SHOULD,
            held("part"),
            "copy for the support provider",
            hold("plan", "provider", "law", "An order."),
            give_back(),
        ),
        danny(
            Code::HeldBackFromPersonWithoutGround,
            MUST,
            held("part"),
            "crisis plan",
            hold("crisis", "person", "serious_harm", ""),
            give_back(),
        ),
        danny(
            Code::HeldBackFromPerson,
            SHOULD,
            held("part"),
            "crisis plan",
            hold("crisis", "person", "serious_harm", "Ros and Tunde decided it on 3 September."),
            give_back(),
        ),
        danny(
            Code::CopyLacksSafety,
            MUST,
            medicine,
            "copy for the support provider",
            hide_medicine,
            show_medicine,
        ),
        danny(Code::CopyLacksDuty, SHOULD, line, "copy for the commissioner", hide_line, show_line),
        Story {
            first: vec![set(ordered, "person_agrees")],
            ..danny(Code::HiddenFromPerson, MUST, limit, "hidden from Danny", hide_limit, show_limit)
        },
        {
            let at = "crisis/restrictions/restrictions/#0/visible_to";
            let from = vec!["room", "provider", "health", "commissioner"];
            Story {
                first: vec![set(ordered, "court_of_protection")],
                ..danny(
                    Code::OrderedHiddenFromPerson,
                    SHOULD,
                    at,
                    "who speaks for Danny",
                    vec![set(at, from)],
                    vec![set(at, EVERYONE.to_vec())],
                )
            }
        },
        danny(
            Code::OutcomeHiddenFromPerson,
            SHOULD,
            outcome,
            "hidden from Danny",
            hide_outcome,
            show_outcome,
        ),
    ]
}

const EVERYONE: [&str; 6] = ["room", "person", "family", "provider", "health", "commissioner"];
const NOT_PROVIDER: [&str; 5] = ["room", "person", "family", "health", "commissioner"];

/// Ann, her provider, her commissioner and her mother, and what else is in the file.
fn ann(more: &Value) -> Workshop {
    let mut file = Workshop::empty(Uuid::from_u128(1)).read();
    file["before"]["person"]["liked_name"] = json!("Ann");
    file["before"]["people"]["participants"] = json!([
        {"id": ANN, "role": "person"},
        {"id": MO, "name": "Mo Lee", "role": "provider_manager", "organisation": "Birch Support"},
        {"id": CY, "name": "Cy Dee", "role": "commissioning_officer", "organisation": "Ax Council"},
        {"id": FLO, "name": "Flo Ann", "role": "family", "relationship": "Mum"},
    ]);
    merge(&mut file, more);
    Workshop::from_json(&file.to_string()).unwrap()
}

fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            for (name, value) in from {
                merge(into.entry(name.clone()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(into), Value::Array(from)) => into.extend(from.iter().cloned()),
        (into, from) => *into = from.clone(),
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x5707_1e50_0000_4000_9000_0000_0000_0000 + number)
}

fn lil(visible_to: &[&str]) -> Value {
    json!({"id": LIL, "name": "Lil Osgood", "role": "provider_manager", "organisation": "Small Hours Ltd",
        "visible_to": visible_to})
}

fn copy(workshop: &Workshop, reader: impl Into<Reader>) -> String {
    let problems = domain::check(workshop, today());
    let edition = Edition { number: None, date: today(), problems: &problems };
    let document = compose(&see(workshop, reader), &edition);
    let text = format!("{} {}", document.furniture.header, paper::plain_text(&document));
    text.split_whitespace().filter(|word| !matches!(*word, "|" | "!!")).collect::<Vec<_>>().join(" ")
}

fn of(provider: &str) -> Reader {
    Reader { audience: Audience::Provider, provider: Some(provider.parse().unwrap()) }
}

/// The severities with which something is told at a place.
fn told(workshop: &Workshop, code: Code) -> Vec<(String, Severity)> {
    super::found(workshop, code).into_iter().map(|problem| (problem.at, problem.severity)).collect()
}

fn consent(part: &str, from: &[&str], given_by: &str) -> Value {
    json!({"before": {"consent": {"given_by": given_by, "held_back": [{"id": ROW, "part": part, "from": from}]}}})
}

fn health() -> Value {
    json!({"assessment": {"health": {
        "medicines": [{"id": id(1), "name": "Warfarin 3 mg", "what_for": "Blood", "how": "At six", "help": "Staff give it"}],
        "delegated": [{"id": id(2), "task": "PEG feed", "done_by": "Mo’s team"}],
    }}})
}

#[test]
fn holding_back_the_assessments_keeps_medicines_and_tasks_for_those_who_give_them() {
    let mut file = consent("assessments", &["provider"], "person");
    merge(&mut file, &health());
    let workshop = ann(&file);
    let text = copy(&workshop, Audience::Provider);
    assert!(text.contains("Warfarin 3 mg") && text.contains("PEG feed"));
    assert_eq!(told(&workshop, Code::HeldBackLacksSafety), []);
    assert_eq!(told(&workshop, Code::HeldBackWithoutReason).len(), 1);
}

#[test]
fn holding_back_health_from_those_who_give_it_is_told() {
    let mut file = consent("health", &["provider"], "person");
    merge(&mut file, &health());
    let workshop = ann(&file);
    assert!(!copy(&workshop, Audience::Provider).contains("Warfarin"));
    let at = format!("before/consent/held_back/{ROW}/part");
    assert_eq!(told(&workshop, Code::HeldBackLacksSafety), [(at, MUST)]);
}

fn noise() -> Value {
    let row = json!({"id": id(3), "name": "Noise", "trigger": "Noise", "stays_home": "Garden"});
    json!({"crisis": {"contingencies": {"contingencies": [row]}}})
}

#[test]
fn a_crisis_plan_held_back_from_the_person_and_the_provider_is_told_for_both() {
    let mut file = consent("crisis", &["provider", "person"], "best_interests");
    merge(&mut file, &noise());
    let workshop = ann(&file);
    let at = format!("before/consent/held_back/{ROW}/part");
    assert_eq!(told(&workshop, Code::HeldBackLacksSafety), [(at.clone(), MUST)]);
    assert_eq!(told(&workshop, Code::HeldBackFromPersonWithoutGround), [(at, MUST)]);
    for audience in [Audience::Person, Audience::Provider] {
        let text = copy(&workshop, audience);
        assert!(!text.contains("has not agreed") && !text.contains("Garden"), "{audience:?}");
        assert!(text.contains("This copy leaves out: crisis plan. A best-interests decision"), "{text}");
    }
}

#[test]
fn outcomes_support_and_clauses_have_one_number_in_every_copy() {
    let hidden = NOT_PROVIDER;
    let workshop = ann(&json!({
        "plan": {"outcomes": {"outcomes": [
            {"id": id(4), "statement": "I see my solicitor alone.", "visible_to": hidden},
            {"id": id(5), "statement": "I sing."},
        ]}},
        "who": {"support": {"elements": [
            {"id": id(6), "what": "Solicitor", "outcomes": [id(4)], "standing": "committed", "committed_by": CY,
                "visible_to": hidden},
            {"id": id(7), "what": "Drive to choir", "who": MO, "outcomes": [id(5)], "standing": "committed",
                "committed_by": MO},
        ]}},
    }));
    let number = |audience| {
        let problems = domain::check(&workshop, today());
        let document =
            compose(&see(&workshop, audience), &Edition { number: None, date: today(), problems: &problems });
        let of = |block: &Block| match block {
            Block::Clause { number, sources, .. } if sources.contains(&id(5)) => Some(number.clone()),
            _ => None,
        };
        document.blocks.iter().find_map(of).unwrap()
    };
    assert_eq!(number(Audience::Person), "2.3");
    assert_eq!(number(Audience::Provider), "2.3");
    let (person, provider) = (copy(&workshop, Audience::Person), copy(&workshop, Audience::Provider));
    for text in [&person, &provider] {
        assert!(text.contains("Outcome 2: I sing.") && text.contains("2. Drive to choir"), "{text}");
        assert!(text.contains("Support 2"));
    }
    assert!(!provider.contains("olicitor") && !provider.contains("Outcome 1"));
    let gap = "Where a number is missing here, something is not shown in this copy.";
    assert_eq!((person.matches(gap).count(), provider.matches(gap).count()), (0, 1));
}

fn sitting(more: &Value) -> Workshop {
    let mut row = json!({"id": id(8), "date": "2026-06-16", "place": "Library, without Birch",
        "who_came": [ANN, MO], "notes": "Separate talk: Ann says no to Birch."});
    merge(&mut row, more);
    ann(&json!({"before": {"sessions": {"sessions": [row]}}}))
}

#[test]
fn the_notes_of_a_meeting_can_be_kept_from_somebody_and_a_talk_without_the_provider_is() {
    let notes = "Ann says no to Birch";
    let both = |workshop: &Workshop| {
        let file = |audience| see(workshop, audience).read().to_string().contains(notes);
        for audience in [Audience::Person, Audience::Provider] {
            assert_eq!(copy(workshop, audience).contains(notes), file(audience), "{audience:?}");
        }
        (file(Audience::Person), file(Audience::Provider), file(Audience::Room))
    };
    assert_eq!(both(&sitting(&json!({}))), (true, true, true), "Mo was there");
    assert_eq!(both(&sitting(&json!({"visible_to": ["person"]}))), (true, false, false));
    assert_eq!(both(&sitting(&json!({"without_provider": true}))), (true, false, false));
    let mut apart = sitting(&json!({}));
    let at = format!("before/sessions/sessions/{}", id(8));
    let put = |workshop: &mut Workshop, field: &str, to: Value| {
        let act = domain::Act::Set { at: format!("{at}/{field}"), to };
        domain::apply(workshop, act).unwrap();
    };
    put(&mut apart, "who_came", json!([ANN, FLO]));
    assert_eq!(both(&apart), (true, false, false), "nobody of Birch came");
    put(&mut apart, "without_provider", json!(false));
    assert_eq!(both(&apart), (true, true, true), "it was no such talk");
    put(&mut apart, "without_provider", json!(null));
    put(&mut apart, "who_came", json!([]));
    assert_eq!(both(&apart), (true, true, true), "it is not said who came");
}

fn small_hours() -> Workshop {
    ann(&json!({
        "before": {"people": {"participants": [lil(&NOT_PROVIDER)]}},
        "agree": {"signatures": {"signatures": [
            {"id": id(9), "who": LIL, "capacity": "For Small Hours Ltd", "party": "party", "state": "will_sign"}]}},
        "money": {
            "isf": {"funds": [
                {"id": id(11), "holder": LIL, "lines": [id(10)], "starts": "2026-11-02", "paid": "Monthly"}]},
            "board": {"lines": [{"id": id(10), "funder": "Ax Council", "basis": "care_act",
                "controlled_by": "provider", "controller": LIL, "route": "isf", "standing": "committed",
                "committed_by": CY, "what": "Small Hours", "unit": "hour", "quantity_hundredths": 1000,
                "rate_pence": 2000, "every": "week", "visible_to": NOT_PROVIDER}]},
        },
    }))
}

#[test]
fn a_signer_who_may_not_be_seen_leaves_nothing_and_hidden_money_is_not_nothing() {
    let workshop = small_hours();
    for reader in [Reader::from(Audience::Provider), of(MO)] {
        let text = copy(&workshop, reader);
        for trace in ["Small Hours", "Lil Osgood", "Nobody named yet", "£0.00"] {
            assert!(!text.contains(trace), "{trace}: {text}");
        }
        assert!(text.contains("Not shown in this copy"), "{text}");
    }
    let text = copy(&workshop, Audience::Commissioner);
    assert!(text.contains("For Small Hours Ltd") && text.contains("£10,400.00"));
}
