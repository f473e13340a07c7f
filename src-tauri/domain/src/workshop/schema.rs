//! The JSON Schema of a workshop file, from the same declarations as everything else.

use serde_json::{Map, Value, json};

use crate::kit::audience::Audience;
use crate::kit::audience::ForWhom;
use crate::kit::field::{ChoiceSpec, Field, Kind, RowSpec, Target};
use crate::kit::values::{Duration, LINE_LIMIT, Pence, Quantity, ROW_LIMIT, TEXT_LIMIT, picture_pattern};
use crate::{FORMAT, Workshop};

/// Validators need not look at `format`, so what it says is said as a pattern too.
pub(crate) const UUID: &str = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";
const DAY: &str = "^(18[5-9][0-9]|19[0-9]{2}|2[01][0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// The schema of a workshop file (JSON Schema 2020-12). Every field says what it holds.
pub fn schema() -> Value {
    let mut defs = Map::new();
    let mut stages = Map::new();
    stages.insert(
        "format".into(),
        json!({
            "const": FORMAT.major,
            "description": "The major of this file format. It changes where something changes its meaning or its place.",
        }),
    );
    stages.insert(
        "minor".into(),
        json!({
            "type": "integer", "minimum": 0, "maximum": FORMAT.minor, "default": 0,
            "description": "The minor of this file format. It changes where something is added.",
        }),
    );
    stages.insert("id".into(), id("The workshop's own id: a UUID that never changes."));
    for stage in Workshop::STAGES {
        let mut tools = Map::new();
        for tool in stage.tools {
            let fields = properties(tool.fields, &mut defs);
            let doc =
                format!("{} Until somebody says otherwise: {}.", tidy(tool.doc), for_whom(tool.for_whom));
            tools.insert(tool.name.into(), object(&doc, fields, &[]));
        }
        stages.insert(stage.name.into(), object(stage.doc, tools, &[]));
    }
    let mut root = object(
        "One person's workshop. Everything but `format` and `id` may be left out.",
        stages,
        &["format", "id"],
    );
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["title"] = json!("Commissioning Live workshop file");
    root["$defs"] = Value::Object(defs);
    root
}

fn properties(fields: &[Field], defs: &mut Map<String, Value>) -> Map<String, Value> {
    fields.iter().map(|field| (field.name.to_owned(), described(field, defs))).collect()
}

fn described(field: &Field, defs: &mut Map<String, Value>) -> Value {
    let mut shape = shape(field.kind, defs);
    let extra = shape.get("description").and_then(Value::as_str).map(str::to_owned);
    let text = tidy(field.doc);
    shape["description"] = json!(extra.map_or_else(|| text.clone(), |extra| format!("{text} {extra}")));
    shape
}

fn shape(kind: Kind, defs: &mut Map<String, Value>) -> Value {
    match kind {
        Kind::Line => json!({"type": "string", "maxLength": LINE_LIMIT, "default": ""}),
        Kind::Text => json!({"type": "string", "maxLength": TEXT_LIMIT, "default": ""}),
        Kind::Money => whole(Pence::LIMIT, "Whole pence: 120050 is £1,200.50."),
        Kind::Quantity => whole(Quantity::LIMIT, "Whole hundredths: 3750 is 37.5."),
        Kind::Duration => whole(Duration::LIMIT, "Whole minutes: 750 is twelve and a half hours."),
        Kind::Day => json!({
            "type": ["string", "null"], "format": "date", "pattern": DAY, "default": null,
            "description": "A day from 1850 to 2199, as in 2026-06-03.",
        }),
        Kind::Clock => json!({
            "type": ["string", "null"], "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "default": null,
            "description": "A time of day from 00:00 to 24:00.",
        }),
        Kind::YesNo => {
            json!({"type": ["boolean", "null"], "default": null, "description": "Null is not answered."})
        }
        Kind::Choice(spec) => nullable_choice(spec, defs),
        Kind::Choices(spec) => {
            define_choice(spec, defs);
            json!({"type": "array", "items": reference(spec.name), "default": []})
        }
        Kind::Audiences => audiences(
            &json!(["array", "null"]),
            &Value::Null,
            "Null as long as nobody said: then it is for those whom its tool names.",
        ),
        Kind::NamedAudiences => audiences(&json!("array"), &json!([]), ""),
        Kind::Picture => json!({
            "type": ["string", "null"], "pattern": picture_pattern(), "default": null,
            "description": "One emoji as `symbol:🏊`, or a photo of the vault as `photo:` and its SHA-256.",
        }),
        Kind::Person => json!({
            "type": ["string", "null"], "format": "uuid", "pattern": UUID, "default": null,
            "description": "The id of a participant, or null.",
        }),
        Kind::Links(target) => json!({
            "type": "array", "items": {"type": "string", "format": "uuid", "pattern": UUID}, "default": [],
            "description": format!("Ids of {}.", rows_meant(target)),
        }),
        Kind::Rows(spec) => rows(spec, defs),
    }
}

fn whole(limit: i64, unit: &str) -> Value {
    json!({"type": ["integer", "null"], "minimum": 0, "maximum": limit, "default": null, "description": unit})
}

const fn rows_meant(target: Target) -> &'static str {
    match target {
        Target::Participants => "participants (before.people.participants)",
        Target::Entries => "things said (rows of type Entry, such as those of plan.profile)",
        Target::Needs => "needs (assessment.needs.needs)",
        Target::Outcomes => "outcomes (plan.outcomes.outcomes)",
        Target::Support => "support elements (who.support.elements)",
        Target::Capacity => "capacity records (assessment.capacity.decisions)",
        Target::BestInterests => "best-interests decisions (assessment.best_interests.decisions)",
        Target::Lines => "lines of money (money.board.lines)",
        Target::Restrictions => "restrictions (crisis.restrictions.restrictions)",
        Target::OpenMatters => {
            "disagreements (agree.disagreements.disagreements) and parked matters (agree.parked.matters)"
        }
        Target::Promises => {
            "promises: outcomes, support elements, lines of money, contingencies and restrictions"
        }
    }
}

fn for_whom(declared: &[ForWhom]) -> String {
    crate::kit::audience::audiences(declared)
        .iter()
        .map(|audience| audience.word())
        .collect::<Vec<_>>()
        .join(", ")
}

fn audiences(shape: &Value, unless_said: &Value, about: &str) -> Value {
    let words: Vec<&str> = Audience::NAMED.iter().map(|audience| audience.word()).collect();
    let said = "The facilitator sees everything. The empty list means nobody else. `not:` and the id of a \
                participant keeps it from that participant's provider alone.";
    let described = [said, about].join(" ");
    json!({
        "type": shape, "default": unless_said,
        "items": {"anyOf": [{"enum": words}, {"type": "string", "pattern": not_pattern()}]},
        "description": described.trim(),
    })
}

fn not_pattern() -> String {
    format!("^not:{}", UUID.trim_start_matches('^'))
}

fn nullable_choice(spec: &ChoiceSpec, defs: &mut Map<String, Value>) -> Value {
    define_choice(spec, defs);
    json!({"anyOf": [reference(spec.name), {"type": "null"}], "default": null})
}

fn define_choice(spec: &ChoiceSpec, defs: &mut Map<String, Value>) {
    let words: Vec<Value> =
        spec.words.iter().map(|(word, doc)| json!({"const": word, "description": tidy(doc)})).collect();
    defs.insert(spec.name.into(), json!({"description": tidy(spec.doc), "oneOf": words}));
}

fn rows(spec: &'static RowSpec, defs: &mut Map<String, Value>) -> Value {
    if !defs.contains_key(spec.name) {
        let mut fields = Map::new();
        fields.insert(
            "id".into(),
            id("The row's id: a UUID that is its own in the whole workshop and never changes."),
        );
        fields.extend(properties(spec.fields, defs));
        defs.insert(spec.name.into(), object(spec.doc, fields, &["id"]));
    }
    json!({"type": "array", "items": reference(spec.name), "maxItems": ROW_LIMIT, "default": []})
}

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

fn id(doc: &str) -> Value {
    json!({"type": "string", "format": "uuid", "pattern": UUID, "description": doc})
}

fn object(doc: &str, properties: Map<String, Value>, required: &[&str]) -> Value {
    json!({
        "type": "object", "description": tidy(doc), "properties": properties,
        "required": required, "additionalProperties": false,
    })
}

/// Doc comments keep the space after `///`; descriptions do not.
fn tidy(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
