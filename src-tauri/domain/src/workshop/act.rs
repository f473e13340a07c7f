//! An act from the log of an older format, as one of today's: undo puts a row or an answer back as it would be read from
//! a file of that format.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::kit::format::{FORMAT, Format, bring_up};
use crate::workshop::edit::Act;

/// The act as it is done today. What has no place in a file is left as it is.
pub(crate) fn of_today(act: Act, major: u32) -> Act {
    if major >= FORMAT.major {
        return act;
    }
    match act {
        Act::AddRow { at, row, index, body } => {
            let body = row_of_today(&at, row, &body, major).unwrap_or(body);
            Act::AddRow { at, row, index, body }
        }
        Act::MoveRow { at, row, to, index, body } if !body.is_null() => {
            let body = row_of_today(&to, row, &body, major).unwrap_or(body);
            Act::MoveRow { at, row, to, index, body }
        }
        Act::Set { at, to } => {
            let to = answer_of_today(&at, &to, major).unwrap_or(to);
            Act::Set { at, to }
        }
        other => other,
    }
}

fn answer_of_today(at: &str, to: &Value, major: u32) -> Option<Value> {
    match at.split('/').collect::<Vec<_>>()[..] {
        [stage, tool, list, row, field] => {
            let body =
                row_of_today(&[stage, tool, list].join("/"), row.parse().ok()?, &json!({field: to}), major);
            body?.get(field).cloned()
        }
        [stage, tool, field] => {
            let file = brought_up(json!({stage: {tool: {field: to}}}), major)?;
            file.get(stage)?.get(tool)?.get(field).cloned()
        }
        _ => None,
    }
}

fn row_of_today(list: &str, row: Uuid, body: &Value, major: u32) -> Option<Value> {
    let [stage, tool, name] = list.split('/').collect::<Vec<_>>()[..] else { return None };
    let mut fields = body.as_object().cloned().unwrap_or_default();
    fields.insert("id".into(), row.to_string().into());
    let mut file = brought_up(json!({stage: {tool: {name: [fields]}}}), major)?;
    let mut fields = file.get_mut(stage)?.get_mut(tool)?.get_mut(name)?.get_mut(0)?.take();
    fields.as_object_mut()?.shift_remove("id");
    Some(fields)
}

fn brought_up(file: Value, major: u32) -> Option<Map<String, Value>> {
    let Value::Object(mut file) = file else { return None };
    bring_up(&mut file, Format { major, minor: 0 });
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: Uuid = Uuid::from_u128(7);

    #[test]
    fn what_the_person_and_family_had_is_put_back_for_both() {
        let at = "plan/profile/important_to".to_owned();
        let add = |body: Value| Act::AddRow { at: at.clone(), row: ROW, index: 0, body };
        let old = json!({"text": "Tea", "visible_to": ["person", "health"]});
        let new = json!({"text": "Tea", "visible_to": ["person", "health", "family"]});
        assert_eq!(of_today(add(old.clone()), 1), add(new));
        assert_eq!(
            of_today(add(old.clone()), FORMAT.major),
            add(old),
            "a line of today is done as it stands"
        );
        let set = |to: Value| Act::Set { at: format!("before/consent/held_back/{ROW}/from"), to };
        assert_eq!(of_today(set(json!(["person"])), 1), set(json!(["person", "family"])));
        let word = Act::Set { at: "before/moving/why".into(), to: "The person".into() };
        assert_eq!(of_today(word.clone(), 1), word);
    }

    #[test]
    fn what_everybody_had_is_put_back_for_everybody() {
        let add = |body: Value| Act::AddRow { at: "plan/dreams/dreams".into(), row: ROW, index: 0, body };
        let everybody =
            json!({"visible_to": ["room", "person", "provider", "health", "commissioner", "family"]});
        assert_eq!(of_today(add(Value::Null), 1), add(everybody));
    }
}
