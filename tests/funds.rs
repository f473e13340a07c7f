//! Agreements about money: what each comes to by hand, whose it is, and what a plan of such money needs.

mod figures;
mod needed;
mod own;
mod sharing;
mod told;
mod upgraded;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::compose::{Edition, compose};
use domain::document::Block;
use domain::{Audience, Code, Finding, Reader, Workshop, see};
use serde_json::{Value, json};
use uuid::Uuid;

/// The id of anything that a test adds.
fn id(number: u128) -> Uuid {
    Uuid::from_u128(0xf0_5d00 + number)
}

const ANN: u128 = 1;
const MO: u128 = 2;
const CY: u128 = 3;
const FLO: u128 = 4;
const NIA: u128 = 5;
const PENNY: u128 = 6;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 24).unwrap()
}

/// Ann and those around her.
fn people() -> Value {
    json!([
        {"id": id(ANN), "role": "person"},
        {"id": id(MO), "name": "Mo Lee", "role": "provider_manager", "organisation": "Birch Support"},
        {"id": id(CY), "name": "Cy Dee", "role": "commissioning_officer", "organisation": "Ax Council"},
        {"id": id(FLO), "name": "Flo Ann", "role": "family", "organisation": "Ax Carers’ Forum"},
        {"id": id(NIA), "name": "Nia Rao", "role": "budget_holder", "organisation": "NHS Ax Integrated Care Board"},
        {"id": id(PENNY), "name": "Penny Ware", "role": "other", "organisation": "Ware Payroll Ltd"},
    ])
}

/// A workshop of these people with these stages.
fn ann(stages: &Value) -> Workshop {
    let mut file = json!({"format": 2, "id": Uuid::from_u128(7),
        "before": {"person": {"liked_name": "Ann"}, "people": {"participants": people()}}});
    merge(&mut file, stages);
    Workshop::from_json(&file.to_string()).unwrap()
}

fn merge(into: &mut Value, from: &Value) {
    match (into, from) {
        (Value::Object(into), Value::Object(from)) => {
            from.iter().for_each(|(name, value)| merge(into.entry(name).or_insert(Value::Null), value));
        }
        (into, from) => *into = from.clone(),
    }
}

/// A committed weekly line: number 101 is called "Line 101".
fn line(number: u128, route: &str, pence: i64, more: &Value) -> Value {
    let nhs = route == "personal_health_budget";
    let (funder, basis) =
        if nhs { ("NHS Ax Integrated Care Board", "nhs") } else { ("Ax Council", "care_act") };
    let mut line = json!({"id": id(number), "what": format!("Line {number}"), "route": route, "funder": funder,
        "basis": basis, "every": "week", "rate_pence": pence, "standing": "committed", "committed_by": id(CY)});
    merge(&mut line, more);
    line
}

/// A row for a fund or payment of these lines.
fn agreement(number: u128, field: &str, who: u128, lines: &[u128], more: &Value) -> Value {
    let lines: Vec<Uuid> = lines.iter().map(|number| id(*number)).collect();
    let mut row = json!({"id": id(number), "lines": lines});
    row[field] = json!(id(who));
    merge(&mut row, more);
    row
}

fn fund(number: u128, holder: u128, lines: &[u128], more: &Value) -> Value {
    agreement(number, "holder", holder, lines, more)
}

fn payment(number: u128, recipient: u128, lines: &[u128], more: &Value) -> Value {
    agreement(number, "recipient", recipient, lines, more)
}

fn money(lines: &[Value], funds: &[Value], payments: &[Value]) -> Workshop {
    ann(&json!({"money": {"board": {"lines": lines}, "isf": {"funds": funds},
        "direct_payment": {"payments": payments}}}))
}

fn found(workshop: &Workshop, code: Code) -> Vec<Finding> {
    domain::check(workshop, today()).into_iter().filter(|problem| problem.code == code).collect()
}

fn blocks(workshop: &Workshop, reader: impl Into<Reader>) -> Vec<Block> {
    let problems = domain::check(workshop, today());
    compose(&see(workshop, reader), &Edition { number: None, date: today(), problems: &problems }).blocks
}

/// One agreement as the contract prints it.
#[derive(Debug)]
struct Printed {
    heading: String,
    clause: String,
    source: String,
    facts: BTreeMap<String, String>,
}

impl Printed {
    fn fact(&self, name: &str) -> &str {
        self.facts.get(name).map_or("", String::as_str)
    }
}

/// The agreements of a copy, in order.
fn printed(workshop: &Workshop, reader: impl Into<Reader>) -> Vec<Printed> {
    let blocks = blocks(workshop, reader);
    let is_ours =
        |text: &str| text.starts_with("Individual service fund") || text.starts_with("Direct payment");
    blocks
        .windows(3)
        .filter_map(|three| match three {
            [
                Block::Heading { level: 2, text: heading },
                Block::Clause { text, note, .. },
                Block::Facts { rows },
            ] if is_ours(heading) => Some(Printed {
                heading: heading.clone(),
                clause: text.iter().map(|span| span.text.as_str()).collect(),
                source: note.clone().unwrap_or_default(),
                facts: rows.iter().map(|fact| (fact.name.clone(), fact.value.clone())).collect(),
            }),
            _ => None,
        })
        .collect()
}

/// All words of a copy.
fn copy(workshop: &Workshop, reader: impl Into<Reader>) -> String {
    let edition = Edition { number: None, date: today(), problems: &[] };
    let text = paper::plain_text(&compose(&see(workshop, reader), &edition));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The whole, to everybody who may see all.
fn facilitators(workshop: &Workshop) -> Vec<Printed> {
    printed(workshop, Audience::Facilitator)
}
