//! Places in words, in one spelling wherever one is named: "money board, line 3, price of one".

use crate::Workshop;
use crate::kit::field::{Field, Kind, Node, ToolSpec};
use crate::kit::reading::Step;
use crate::kit::values::read_id;
use crate::words::words;

/// A place of a workshop in words. `at` is a path of field names and row ids, as in a problem or an edit.
pub fn place_in_words(workshop: &Workshop, at: &str) -> String {
    let mut node: Option<&dyn Node> = Some(workshop);
    let mut steps = Vec::new();
    for step in at.split('/') {
        let children = node.map(Node::children).unwrap_or_default();
        let index = children.iter().position(|(name, _)| name == step);
        steps.push(match index.filter(|_| read_id(step).is_some()) {
            Some(index) => Step::Row(index),
            None => Step::Name(step.to_owned()),
        });
        node = index.and_then(|index| children.into_iter().nth(index)).map(|(_, child)| child);
    }
    in_workshop(&steps)
}

/// A place in a workshop file. It ends where nothing more is declared.
pub(crate) fn in_workshop(steps: &[Step]) -> String {
    let Some(Step::Name(first)) = steps.first() else { return file() };
    match first.as_str() {
        "format" | "minor" => return words().get("files|places|format").to_owned(),
        "id" => return words().get("files|places|id").to_owned(),
        _ => {}
    }
    let Some(stage) = Workshop::STAGES.iter().find(|stage| stage.name == first) else { return file() };
    let tool = match steps.get(1) {
        Some(Step::Name(name)) => stage.tools.iter().find(|tool| tool.name == name),
        _ => None,
    };
    match tool {
        Some(tool) => in_tool(stage.name, tool, steps.get(2..).unwrap_or_default()),
        None => within(words().get(&format!("forms|stages|{}|title", stage.name))),
    }
}

/// A place in the answers of a booklet.
pub(crate) fn in_booklet(steps: &[Step]) -> String {
    let part = |name: &str| words().get(&format!("files|booklet|{name}")).to_owned();
    match steps {
        [Step::Name(list), Step::Row(row), rest @ ..] if list == "answers" => {
            let answer = format!("{} {}", part("one"), row + 1);
            match rest.first() {
                Some(Step::Name(name)) => format!("{answer}, {}", part(name)),
                _ => answer,
            }
        }
        [Step::Name(name), ..] => part(name),
        _ => file(),
    }
}

fn file() -> String {
    words().get("files|places|file").to_owned()
}

fn in_tool(stage: &str, tool: &ToolSpec, steps: &[Step]) -> String {
    let mut parts = vec![within(words().get(&format!("forms|tools|{stage}/{}|title", tool.name)))];
    in_fields(tool.type_name, tool.fields, steps, &mut parts);
    parts.join(", ")
}

fn in_fields(owner: &str, fields: &[Field], steps: &[Step], parts: &mut Vec<String>) {
    let Some(Step::Name(name)) = steps.first() else { return };
    let Some(field) = fields.iter().find(|field| field.name == name) else {
        // The one answer of a row that is on no form.
        parts.extend((name == "id").then(|| words().get("files|places|row_id").to_owned()));
        return;
    };
    let label = || within(words().get(&format!("forms|fields|{owner}.{}|label", field.name)));
    let (Kind::Rows(spec), Some(Step::Row(row))) = (field.kind, steps.get(1)) else {
        parts.push(label());
        return;
    };
    let one = words().get(&format!("forms|rows|{}|one", spec.name)).to_owned();
    let is_called_so = |other: &&Field| match other.kind {
        Kind::Rows(rows) => words().get(&format!("forms|rows|{}|one", rows.name)) == one,
        _ => false,
    };
    // Where rows of one list alone are called so, they need no other name.
    parts.extend((fields.iter().filter(is_called_so).count() > 1).then(label));
    parts.push(format!("{one} {}", row + 1));
    in_fields(spec.name, spec.fields, steps.get(2..).unwrap_or_default(), parts);
}

/// A title or label as it stands within a sentence: "The money board" is the "money board", a question is quoted.
fn within(title: &str) -> String {
    if title.ends_with('?') {
        return words().fill("contract|quoted", &[("text", title)]);
    }
    let title = title.split(':').next().unwrap_or_default();
    let title = title.strip_prefix("The ").unwrap_or(title);
    let mut letters = title.chars();
    match (letters.next(), letters.clone().next()) {
        // "NHS number" stays as it is.
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => title.to_owned(),
    }
}
