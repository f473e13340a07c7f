//! From format 1 to 2. Who may see what stands beside, in `audiences`.
//!
//! Format 1 took ids in capital letters; format 2 has one spelling.
//!
//! Holding back the assessment summary took away all that stands beside it, health too: medicines, tasks that staff
//! were taught, whom to ring. In format 2 health is a part of its own. Whoever did not get it before does not get it
//! by a newer program either, so that each such row has a second one beside it.
//!
//! VAT on top of a price changed no sum, and its rate was written among what comes on top. In format 2 it enters the sum
//! with a rate of its own, so that what was written goes there and the sum stays what it was.
//!
//! There was one individual service fund and one direct payment, each for all lines of its route. In format 2 there may
//! be several, each with its lines. What was answered becomes the first, with the lines that it was for.

mod open;

use serde_json::{Map, Value};
use uuid::Uuid;

/// What is different in the id of the second row: it is the same one on every laptop.
const SECOND: u128 = u128::from_be_bytes(*b"held\0\0\0\0\0\0health");

/// An agreement of which there was one: its tool, the list that it stands in now, and what makes its id of the workshop's.
struct Single {
    tool: &'static str,
    list: &'static str,
    id: u128,
}

/// The route of a line has the name of its tool.
const SINGLE: [Single; 2] = [
    Single { tool: "isf", list: "funds", id: u128::from_be_bytes(*b"first\0\0\0\0\0\0\0fund") },
    Single { tool: "direct_payment", list: "payments", id: u128::from_be_bytes(*b"first\0\0\0\0payment") },
];

pub(crate) fn up(file: &mut Map<String, Value>) {
    file.values_mut().for_each(super::ids::spell);
    held_back(file);
    let lines = file.get_mut("money").and_then(|stage| stage.get_mut("board"));
    if let Some(Value::Array(lines)) = lines.and_then(|tool| tool.get_mut("lines")) {
        lines.iter_mut().filter_map(Value::as_object_mut).for_each(part_vat);
    }
    open::up(file);
    let workshop = file.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let money = file.get_mut("money").and_then(Value::as_object_mut);
    if let Some((workshop, money)) = workshop.zip(money) {
        SINGLE.iter().for_each(|single| single.in_list(workshop, money));
    }
    super::audiences::up(file);
}

fn part_vat(line: &mut Map<String, Value>) {
    if line.get("vat").is_some_and(|vat| vat == "on_top")
        && let Some(rate) = line.remove("on_costs_hundredths").filter(|rate| !rate.is_null())
    {
        line.insert("vat_hundredths".into(), rate);
    }
}

fn held_back(file: &mut Map<String, Value>) {
    let rows = file.get_mut("before").and_then(|stage| stage.get_mut("consent"));
    let Some(Value::Array(rows)) = rows.and_then(|tool| tool.get_mut("held_back")) else { return };
    let mut all = Vec::with_capacity(rows.len());
    for row in std::mem::take(rows) {
        let second = of_health(&row);
        all.push(row);
        all.extend(second);
    }
    *rows = all;
}

fn of_health(row: &Value) -> Option<Value> {
    let id: Uuid = row.get("id")?.as_str()?.parse().ok()?;
    if row.get("part")? != "assessments" {
        return None;
    }
    let mut second = row.clone();
    second["part"] = "health".into();
    second["id"] = Uuid::from_u128(id.as_u128() ^ SECOND).to_string().into();
    Some(second)
}

impl Single {
    /// The id of the row that it became.
    fn row(&self, workshop: Uuid) -> Uuid {
        Uuid::from_u128(workshop.as_u128() ^ self.id)
    }

    fn in_list(&self, workshop: Uuid, money: &mut Map<String, Value>) {
        let lines = self.lines(money);
        let Some(Value::Object(tool)) = money.get_mut(self.tool) else { return };
        let mut row = std::mem::take(tool);
        if row.values().all(is_unanswered) {
            return;
        }
        row.insert("id".to_owned(), self.row(workshop).to_string().into());
        row.insert("lines".to_owned(), lines);
        tool.insert(self.list.to_owned(), vec![Value::Object(row)].into());
    }

    /// The lines of its route.
    fn lines(&self, money: &Map<String, Value>) -> Value {
        let lines = money.get("board").and_then(|board| board.get("lines")).and_then(Value::as_array);
        let of_route = |line: &&Value| line.get("route").is_some_and(|route| route == self.tool);
        let ids = lines.into_iter().flatten().filter(of_route).filter_map(|line| line.get("id").cloned());
        ids.collect::<Vec<_>>().into()
    }
}

fn is_unanswered(answer: &Value) -> bool {
    match answer {
        Value::Null => true,
        Value::String(words) => words.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Where something stands now that a log of format 1 has at `place`: what was said of the one fund or payment is to be
/// undone in the row that it became. Nothing where it is the same.
pub(crate) fn place(place: &str, workshop: Uuid) -> Option<String> {
    let moved = |single: &Single| {
        let field = place.strip_prefix("money/")?.strip_prefix(single.tool)?.strip_prefix('/')?;
        let was_there = !field.contains('/') && field != single.list;
        let (tool, list, row) = (single.tool, single.list, single.row(workshop));
        was_there.then(|| format!("money/{tool}/{list}/{row}/{field}"))
    };
    SINGLE.iter().find_map(moved)
}
