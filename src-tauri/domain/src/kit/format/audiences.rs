//! From format 1 to 2: who may see what.
//!
//! In format 1 the person and the family were one audience, and what nobody said anything of was for everybody. In
//! format 2 they are two, and a tool says for whom its answers are until somebody says otherwise. What was written
//! before is shown to those to whom it was shown: both get what the two of them had, and where a tool is for fewer now,
//! that it was for everybody is written out.

use serde_json::{Map, Value, json};

/// Lists and tools that are for fewer than everybody in format 2.
const FOR_FEWER: [&str; 14] = [
    "before/prework/received",
    "assessment/assessments/assessments",
    "assessment/capacity/decisions",
    "assessment/best_interests/decisions",
    "assessment/best_interests/options",
    "assessment/registers",
    "plan/dreams/dreams",
    "plan/dreams/fears",
    "plan/learning/log",
    "plan/questions/tried",
    "plan/questions/learned",
    "plan/questions/pleased",
    "plan/questions/concerned",
    "plan/questions/next",
];

pub(crate) fn up(file: &mut Map<String, Value>) {
    for place in FOR_FEWER {
        let mut steps = place.split('/');
        let stage = steps.next().and_then(|stage| file.get_mut(stage));
        match stage.and_then(|stage| steps.try_fold(stage, |node, step| node.get_mut(step))) {
            Some(Value::Array(rows)) => rows.iter_mut().for_each(write_out),
            Some(tool) => write_out(tool),
            None => {}
        }
    }
    let held_back = file.get_mut("before").and_then(|stage| stage.get_mut("consent"));
    if let Some(Value::Array(rows)) = held_back.and_then(|tool| tool.get_mut("held_back")) {
        rows.iter_mut().filter_map(|row| row.get_mut("from")).for_each(both);
    }
    file.values_mut().for_each(tell_apart);
}

fn write_out(answers: &mut Value) {
    if let Value::Object(fields) = answers
        && !fields.contains_key("visible_to")
    {
        fields.insert("visible_to".into(), json!(["room", "person", "provider", "health", "commissioner"]));
    }
}

/// Whatever the person and family had holds for each of them.
fn tell_apart(node: &mut Value) {
    match node {
        Value::Object(fields) => {
            for (name, answer) in fields {
                if name == "visible_to" { both(answer) } else { tell_apart(answer) }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(tell_apart),
        _ => {}
    }
}

fn both(list: &mut Value) {
    if let Value::Array(list) = list
        && list.iter().any(|word| word == "person")
    {
        list.push("family".into());
    }
}
