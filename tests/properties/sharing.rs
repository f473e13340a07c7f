//! For whom an answer is that nobody said anything of: those whom its tool declares, and nobody else. What was written
//! in format 1 is shown to those to whom it was shown.

use std::collections::BTreeSet;

use domain::field::{Field, Kind, Node, walk};
use domain::{Audience, Workshop, see};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::generate::{Rng, empty, lists, tool_fields};

/// Tools whose answers are for fewer than everybody, and for whom, as people were promised: written out here a second
/// time, so that nobody widens one by a slip.
const FOR_FEWER: [(&str, &[Audience]); 8] = [
    ("before/prework/", STATE),
    ("assessment/assessments/", STATE),
    ("assessment/capacity/", STATE),
    ("assessment/best_interests/", STATE),
    ("assessment/registers/", STATE),
    ("plan/dreams/", &[Audience::Person]),
    ("plan/learning/", SUPPORT),
    ("plan/questions/", SUPPORT),
];
const STATE: &[Audience] = &[Audience::Person, Audience::Health, Audience::Commissioner];
const SUPPORT: &[Audience] =
    &[Audience::Room, Audience::Person, Audience::Family, Audience::Provider, Audience::Health];

fn is_promised(audience: Audience, at: &str) -> bool {
    let fewer = FOR_FEWER.iter().find(|(tool, _)| at.starts_with(tool));
    match (audience, fewer) {
        (Audience::Facilitator, _) => true,
        (Audience::Learning, _) => false,
        // What stands behind a restriction is for nobody until somebody is named; prices are the commissioner's.
        _ if at.starts_with("crisis/restrictions/histories/") => false,
        _ if at.starts_with("money/lists/") => audience == Audience::Commissioner,
        (Audience::Room, _) if at == "before/person/nhs_number" => false,
        (_, Some((_, readers))) => readers.contains(&audience),
        (_, None) => true,
    }
}

/// A workshop with a song of its own in every line and text, and one row in every list, of which nobody said for whom
/// they are.
struct Choir {
    songs: Vec<(String, String)>,
    rows: u128,
}

impl Choir {
    fn workshop(&mut self) -> Workshop {
        let mut root = Workshop::empty(Uuid::from_u128(u128::MAX)).read();
        for (at, field) in tool_fields() {
            let [stage, tool, name] = at.split('/').collect::<Vec<_>>()[..] else { panic!("{at}") };
            root[stage][tool][name] = match field.kind {
                Kind::Rows(spec) => json!([self.row(&at, spec.fields)]),
                _ => self.answer(&at, field),
            };
        }
        Workshop::from_json(&root.to_string()).unwrap()
    }

    fn row(&mut self, at: &str, fields: &[Field]) -> Value {
        self.rows += 1;
        let id = Uuid::from_u128(self.rows);
        let mut row = Map::from_iter([("id".to_owned(), json!(id))]);
        for field in fields.iter().filter(|field| field.name != "visible_to") {
            row.insert(field.name.into(), self.answer(&format!("{at}/{id}/{}", field.name), field));
        }
        Value::Object(row)
    }

    fn answer(&mut self, at: &str, field: &Field) -> Value {
        match field.kind {
            Kind::Line | Kind::Text => {
                let song = format!("song{}x", self.songs.len());
                self.songs.push((at.to_owned(), song.clone()));
                json!(song)
            }
            Kind::Audiences => Value::Null,
            kind => empty(kind),
        }
    }
}

#[test]
fn everybody_gets_what_is_declared_for_them_until_somebody_says_otherwise() {
    let mut choir = Choir { songs: Vec::new(), rows: 0 };
    let workshop = choir.workshop();
    for audience in Audience::NAMED.into_iter().chain([Audience::Facilitator]) {
        let file = see(&workshop, audience).read().to_string();
        for (at, song) in &choir.songs {
            assert_eq!(file.contains(song.as_str()), is_promised(audience, at), "{audience:?}: {at}");
        }
    }
}

/// Who saw a row of format 1, by the words that stood in the file, for each of today's audiences.
fn saw_before(row: &Value, audience: Audience) -> bool {
    let word = if audience == Audience::Family { "person" } else { audience.word() };
    match row.get("visible_to") {
        None => audience != Audience::Learning,
        Some(said) => said.as_array().unwrap().iter().any(|one| one == word),
    }
}

/// Calls `each` for every row of a file, with the path of its list.
fn each_row(at: &str, node: &mut Value, each: &mut dyn FnMut(&str, &mut Value)) {
    match node {
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(name, below)| each_row(&format!("{at}/{name}"), below, each));
        }
        Value::Array(rows) => {
            for row in rows.iter_mut().filter(|row| row["id"].is_string()) {
                each(at, row);
                each_row(at, row, each);
            }
        }
        _ => {}
    }
}

fn rows_of(workshop: &Workshop) -> BTreeSet<Uuid> {
    let mut rows = BTreeSet::new();
    walk("", workshop, &mut |_, node| rows.extend(node.row_id()));
    rows
}

fn first_format() -> Vec<(String, Value)> {
    let fixtures = tests::root().join("tests/fixtures/format-1");
    let inputs = std::fs::read_dir(tests::root().join("tests/inputs")).unwrap();
    let inputs = inputs.map(|entry| entry.unwrap().path());
    let paths = ["danny.json", "workshop.json"].map(|name| fixtures.join(name));
    let read = |path: std::path::PathBuf| {
        let file: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).ok()?;
        // One of the inputs is there to be refused.
        let is_refused = path.ends_with("plan-as-a-list.json");
        (file["format"] == 1 && !is_refused).then(|| (path.display().to_string(), file))
    };
    paths.into_iter().chain(inputs).filter_map(read).collect()
}

fn can_say_who(at: &str) -> bool {
    let says = |fields: &[Field]| fields.iter().any(|field| field.kind == Kind::Audiences);
    lists().iter().any(|(list, fields)| at.strip_prefix('/') == Some(list) && says(fields))
}

/// Whether a row may be missing although nobody hid it: it is about somebody who is hidden, or a rule of its own
/// holds for it.
fn has_a_rule_of_its_own(at: &str) -> bool {
    let lists = [
        "/money/lists",
        "/money/versions",
        "/agree/signatures",
        "/agree/positions",
        "/before/invitations",
        "/before/sessions",
        "/before/consent",
        "/crisis/calling",
        "/crisis/restrictions/histories",
    ];
    lists.iter().any(|list| at.starts_with(list))
}

fn assert_shown_as_before(name: &str, file: &mut Value) {
    // Who holds what back is a matter of its own.
    file["before"]["consent"]["held_back"] = json!([]);
    let workshop = Workshop::from_json(&file.to_string()).unwrap();
    for audience in Audience::NAMED.into_iter().filter(|audience| *audience != Audience::Learning) {
        let shown = rows_of(&see(&workshop, audience));
        each_row("", file, &mut |at, row| {
            let id: Uuid = row["id"].as_str().unwrap().parse().unwrap();
            // What answers at night has no "who may see it", and is for all.
            if !has_a_rule_of_its_own(at) {
                assert_eq!(shown.contains(&id), saw_before(row, audience), "{name}: {audience:?}: {at}/{id}");
            }
        });
    }
    let both = [Audience::Person, Audience::Family].map(|one| see(&workshop, one).into_workshop());
    assert_eq!(both[0], both[1], "{name}: the one copy of both is the copy of each");
}

#[test]
fn what_was_written_in_the_first_format_is_shown_to_those_to_whom_it_was_shown() {
    let files = first_format();
    assert!(files.len() >= 3, "{}", files.len());
    let mut rng = Rng(12);
    for (name, mut file) in files {
        assert_shown_as_before(&name, &mut file);
        for _ in 0..3 {
            each_row("", &mut file, &mut |at, row| {
                if can_say_who(at) {
                    let words = ["room", "person", "provider", "health", "commissioner", "learning"];
                    let said: Vec<&str> = words.into_iter().filter(|_| rng.one_in(2)).collect();
                    row.as_object_mut().unwrap().shift_remove("visible_to");
                    if !rng.one_in(4) {
                        row["visible_to"] = json!(said);
                    }
                }
            });
            assert_shown_as_before(&name, &mut file);
        }
    }
}

#[test]
fn a_part_held_back_from_the_person_and_family_is_held_back_from_each() {
    for (name, mut file) in first_format() {
        let id = Uuid::from_u128(77);
        file["before"]["consent"]["held_back"] =
            json!([{"id": id, "part": "plan", "from": ["health", "person"]}]);
        let workshop = Workshop::from_json(&file.to_string()).unwrap();
        for audience in Audience::NAMED {
            let is_kept = matches!(audience, Audience::Person | Audience::Family | Audience::Health);
            assert_eq!(
                see(&workshop, audience).held_back().len(),
                usize::from(is_kept),
                "{name}: {audience:?}"
            );
        }
    }
}
