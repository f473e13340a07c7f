//! Two views in a disagreement became as many as there are, in rows of their own, and what a parked matter meant until
//! then became what is done meanwhile: in format 2 "effect" is what the contract does.

use serde_json::{Map, Value, json};
use uuid::Uuid;

/// What is different in the ids of the two views: they are the same ones on every laptop.
const FIRST: u128 = u128::from_be_bytes(*b"view\0\0\0\0\0\0\0first");
const SECOND: u128 = u128::from_be_bytes(*b"view\0\0\0\0\0\0second");

pub(crate) fn up(file: &mut Map<String, Value>) {
    let Some(agree) = file.get_mut("agree").and_then(Value::as_object_mut) else { return };
    if let Some(tool) = agree.get_mut("disagreements").and_then(Value::as_object_mut) {
        let mut views = Vec::new();
        for row in rows(tool, "disagreements") {
            views.extend(view(row, "first", FIRST));
            views.extend(view(row, "second", SECOND));
        }
        if !views.is_empty() && !tool.contains_key("views") {
            tool.insert("views".into(), Value::Array(views));
        }
    }
    if let Some(tool) = agree.get_mut("parked").and_then(Value::as_object_mut) {
        for row in rows(tool, "matters") {
            // What is no text stays where it is, to be refused by its name.
            if row.get("effect").is_some_and(Value::is_string)
                && let Some(effect) = row.remove("effect")
            {
                row.insert("meanwhile".into(), effect);
            }
        }
    }
}

fn rows<'a>(
    tool: &'a mut Map<String, Value>,
    list: &str,
) -> impl Iterator<Item = &'a mut Map<String, Value>> {
    let rows = tool.get_mut(list).and_then(Value::as_array_mut);
    rows.into_iter().flatten().filter_map(Value::as_object_mut)
}

/// One view as a row of its own, if there is anything in it. Whatever is no view stays where it is, to be refused.
fn view(row: &mut Map<String, Value>, which: &str, mark: u128) -> Option<Value> {
    let id: Uuid = row.get("id")?.as_str()?.parse().ok()?;
    let (view, holders) = (format!("{which}_view"), format!("{which}_holders"));
    let is_text = row.get(&view).is_none_or(Value::is_string);
    let is_list = row.get(&holders).is_none_or(Value::is_array);
    if !(is_text && is_list) {
        return None;
    }
    let words = row.remove(&view).unwrap_or_else(|| "".into());
    let holders = row.remove(&holders).unwrap_or_else(|| json!([]));
    if words == "" && holders == json!([]) {
        return None;
    }
    let id = Uuid::from_u128(id.as_u128() ^ mark).to_string();
    let mut found = json!({"id": id, "matter": [row.get("id")?], "words": words, "holders": holders});
    if let Some(seen_by) = row.get("visible_to") {
        found["visible_to"] = seen_by.clone();
    }
    Some(found)
}
