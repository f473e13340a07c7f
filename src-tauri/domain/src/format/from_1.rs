//! From format 1 to 2. Who may see what stands beside, in `audiences`.
//!
//! Holding back the assessment summary took away all that stands beside it, health too: medicines, tasks that staff
//! were taught, whom to ring. In format 2 health is a part of its own. Whoever did not get it before does not get it
//! by a newer program either, so that each such row has a second one beside it.

use serde_json::{Map, Value};
use uuid::Uuid;

/// What is different in the id of the second row: it is the same one on every laptop.
const SECOND: u128 = u128::from_be_bytes(*b"held\0\0\0\0\0\0health");

pub(super) fn up(file: &mut Map<String, Value>) {
    health(file);
    super::audiences::up(file);
}

fn health(file: &mut Map<String, Value>) {
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
