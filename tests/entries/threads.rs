//! The golden thread, both ways.

use domain::compose::{Edition, compose};
use domain::document::{Block, Document};
use domain::field::walk;
use domain::thread::{Thread, thread};
use domain::{Audience, Workshop, see};
use serde_json::json;
use uuid::Uuid;

use super::{DANNY, NEW, add, with_a_saying};

fn contract(workshop: &Workshop) -> Document {
    let edition = Edition { number: None, date: "2026-09-24".parse().unwrap(), problems: &[] };
    compose(&see(workshop, Audience::Person), &edition)
}

fn through(workshop: &Workshop, at: &str) -> Thread {
    thread(workshop, at, &contract(workshop))
}

const SUPPORT: Uuid = Uuid::from_u128(0xe27_21e5_0000_4000_8000_0000_0000_0002);
const LINE: Uuid = Uuid::from_u128(0xe27_21e5_0000_4000_8000_0000_0000_0003);
const SLOT: Uuid = Uuid::from_u128(0xe27_21e5_0000_4000_8000_0000_0000_0004);
const NEED: Uuid = Uuid::from_u128(0xe27_21e5_0000_4000_8000_0000_0000_0005);
const OUTCOME: Uuid = Uuid::from_u128(0xe27_21e5_0000_4000_8000_0000_0000_0006);

/// One thread and nothing else: said, wanted, done, paid, covered.
fn one_thread() -> Workshop {
    let mut workshop = Workshop::empty(Uuid::nil());
    let danny = json!({"name": "Danny", "role": "person"});
    add(&mut workshop, "before/people/participants", DANNY.parse().unwrap(), danny);
    let said = json!({"text": "I want to go dancing", "said_by": DANNY});
    add(&mut workshop, "plan/dreams/dreams", NEW, said);
    add(&mut workshop, "assessment/needs/needs", NEED, json!({"area": "relationships", "needs": "Company"}));
    let outcome = json!({"statement": "I dance on Fridays", "because": [NEW], "needs": [NEED]});
    add(&mut workshop, "plan/outcomes/outcomes", OUTCOME, outcome);
    let support = json!({"what": "Somebody comes along", "outcomes": [OUTCOME], "who": DANNY});
    add(&mut workshop, "who/support/elements", SUPPORT, support);
    let line =
        json!({"what": "Friday evenings", "support": [SUPPORT], "rate_pence": 10_000, "every": "year"});
    add(&mut workshop, "money/board/lines", LINE, line);
    let slot = json!({"day": "friday", "from": "18:00", "to": "23:00", "who": DANNY});
    add(&mut workshop, "crisis/cover/slots", SLOT, slot);
    workshop
}

fn texts(knots: &[domain::thread::Knot]) -> Vec<&str> {
    knots.iter().map(|knot| knot.text.as_str()).collect()
}

#[test]
fn from_what_was_said_to_what_is_paid_and_who_answers() {
    let workshop = one_thread();
    let found = through(&workshop, &format!("plan/dreams/dreams/{NEW}/text"));
    assert_eq!(texts(&found.here), ["I want to go dancing"]);
    assert_eq!(found.here[0].by, "Danny");
    assert_eq!(found.why, []);
    let then = texts(&found.then);
    assert_eq!(
        then[1..4],
        ["I dance on Fridays", "Somebody comes along", "Friday evenings, £100.00 over the term"]
    );
    assert_eq!(then.len(), 5, "{then:?}");
    assert!(then[4].starts_with("Friday 18:00 to 23:00"), "{then:?}");
    assert!(found.then[0].at.starts_with("assessment/needs/needs/"));
}

#[test]
fn from_a_line_of_money_back_to_what_was_said() {
    let workshop = one_thread();
    let found = through(&workshop, &format!("money/board/lines/{LINE}"));
    let why = texts(&found.why);
    assert_eq!(why[1..], ["I want to go dancing", "I dance on Fridays", "Somebody comes along"]);
    assert_eq!(found.then, []);
    let found = through(&workshop, &format!("who/support/elements/{SUPPORT}/what"));
    assert_eq!((found.why.len(), found.then.len()), (3, 2));
}

#[test]
fn every_step_names_the_clauses_that_print_it_and_a_clause_leads_back() {
    let workshop = one_thread();
    let document = contract(&workshop);
    let found = thread(&workshop, &format!("plan/outcomes/outcomes/{OUTCOME}"), &document);
    // Among what is promised, and in the schedule of what stands behind it.
    let clauses = &found.here[0].clauses;
    let [number, _] = &clauses[..] else { panic!("{found:?}") };
    for clause in clauses {
        let printed = document.blocks.iter().any(|block| {
            matches!(block, Block::Clause { number, sources, .. } if number == clause && sources.contains(&OUTCOME))
        });
        assert!(printed, "{clause}");
    }
    let back = thread(&workshop, &format!("contract/{number}"), &document);
    assert_eq!(texts(&back.here), ["I want to go dancing", "I dance on Fridays"]);
    assert!(texts(&back.then).contains(&"Somebody comes along"));
}

#[test]
fn a_place_that_is_none_has_no_thread() {
    let workshop = one_thread();
    for at in [
        "",
        "contract/99.9",
        "plan/outcomes/outcomes",
        "plan/dreams/dreams/nobody",
        "before/person/liked_name",
    ] {
        assert_eq!(through(&workshop, at), Thread::default(), "{at}");
    }
}

#[test]
fn what_one_row_rests_on_leads_back_to_it_everywhere_in_the_sample() {
    let workshop = with_a_saying("plan/working/working", json!({}));
    let document = contract(&workshop);
    let mut places = Vec::new();
    walk("", &workshop, &mut |at, node| {
        if node.row_id().is_some() && !at.starts_with("before/people/") {
            places.push(at.to_owned());
        }
    });
    assert!(places.len() > 30);
    for at in &places {
        let found = thread(&workshop, at, &document);
        assert_eq!(found.here.len(), 1, "{at}");
        for below in &found.why {
            let back = thread(&workshop, &below.at, &document);
            assert!(back.then.iter().any(|knot| knot.at == *at), "{} does not lead to {at}", below.at);
        }
        for knot in found.here.iter().chain(&found.why).chain(&found.then) {
            assert!(!knot.text.is_empty() && !knot.tool.contains('|'), "{knot:?}");
        }
    }
}
