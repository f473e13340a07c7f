//! What was said: moved without losing its links, worded for the contract, shown in a picture, followed both ways,
//! and never in somebody else's workshop.

mod guarding;
mod moving;
mod notes;
mod photos;
mod pictures;
mod threads;
mod wording;

use domain::{Act, Code, Workshop, apply};
use serde_json::{Value, json};
use uuid::Uuid;

/// The id of the row that a test adds.
const NEW: Uuid = Uuid::from_u128(0xe27_21e5_0000_4000_8000_0000_0000_0001);
/// Danny himself, in the sample.
const DANNY: &str = "b67c3397-4f1b-4def-af0a-edbab02b9bf8";

fn set(workshop: &mut Workshop, at: &str, to: impl Into<Value>) {
    apply(workshop, Act::Set { at: at.to_owned(), to: to.into() })
        .unwrap_or_else(|why| panic!("{at}: {why}"));
}

fn add(workshop: &mut Workshop, list: &str, row: Uuid, body: Value) {
    apply(workshop, Act::AddRow { at: list.to_owned(), row, index: 99, body })
        .unwrap_or_else(|why| panic!("{list}: {why}"));
}

fn problems(workshop: &Workshop) -> Vec<Code> {
    let today = "2026-09-24".parse().unwrap();
    domain::check(workshop, today).into_iter().map(|problem| problem.code).collect()
}

/// The sample with one more thing that Danny said, which the first outcome comes from.
fn with_a_saying(list: &str, more: Value) -> Workshop {
    let mut workshop = tests::sample("danny");
    let mut body = json!({"text": "I dance when nobody looks", "said_by": DANNY});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    add(&mut workshop, list, NEW, body);
    let outcome = workshop.plan.outcomes.outcomes.iter().next().unwrap().id;
    set(&mut workshop, &format!("plan/outcomes/outcomes/{outcome}/because"), json!([NEW]));
    workshop
}

/// The name of the hand-over file among those that were prepared for an e-mail.
fn pack(prepared: &Value) -> &str {
    let mut names = prepared["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
    names.find(|name| name.strip_suffix(".clive").is_some()).unwrap()
}
