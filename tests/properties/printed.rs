//! Every answer is printed for somebody, in a copy of the contract or on another paper, or its field is declared to be
//! for the room alone. Asked of the declarations, so that a field of tomorrow is asked about tomorrow.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::compose::{Edition, contract};
use domain::field::{Field, Kind};
use domain::papers::{self, papers};
use domain::{Audience, Workshop};
use serde_json::{Map, Value, json};

use super::generate::{Rng, lists, places, tool_fields};

/// Workshops that are tried: an answer may be printed only beside a certain other one.
const TRIES: u64 = 24;

/// Lists in which one answer is printed only where this one is not given: "no end" for a last day, parts for a share.
const SAID_IN_TWO_WAYS: [(&str, &str); 2] =
    [("assessment/authorities/authorities", "ends"), ("money/board/shares", "share_hundredths")];

fn today() -> NaiveDate {
    "2026-06-03".parse().unwrap()
}

/// Two copies of the contract, as the tree that paper lays out: one of which nothing is held back, and one that says what
/// is.
fn copies(workshop: &Workshop) -> impl Iterator<Item = String> {
    let edition = Edition { number: None, date: today(), problems: &[] };
    let copy = move |audience| serde_json::to_string(&contract(workshop, audience, &edition)).unwrap();
    [Audience::Person, Audience::Commissioner].into_iter().map(copy)
}

/// Every paper beside the contract.
fn all_papers(workshop: &Workshop) -> impl Iterator<Item = String> {
    let listed = papers(workshop, today()).into_iter().flat_map(|listed| listed.copies);
    let printed =
        listed.filter_map(|copy| papers::paper_for(workshop, &copy.order, today(), &mut |_| true).ok());
    printed.map(|(_, document)| serde_json::to_string(&document).unwrap())
}

/// A workshop in which everything is answered, with rows for every list. Texts, days and amounts are each another.
struct Full {
    rng: Rng,
    /// Whether of two answers that say one thing the second is given alone.
    is_said_otherwise: bool,
    count: u64,
    /// The rows of each list, by its path.
    rows: BTreeMap<String, Vec<Value>>,
}

impl Full {
    fn new(seed: u64) -> Self {
        let is_said_otherwise = !seed.is_multiple_of(2);
        let mut full = Self { rng: Rng(seed), is_said_otherwise, count: 0, rows: BTreeMap::new() };
        for (at, _) in lists() {
            let ids = (0..2).map(|_| json!(full.rng.uuid())).collect();
            full.rows.insert(at, ids);
        }
        full
    }

    fn workshop(mut self) -> Value {
        let mut root =
            json!({"format": domain::FORMAT.major, "minor": domain::FORMAT.minor, "id": self.rng.uuid()});
        for (at, field) in tool_fields() {
            let [stage, tool, name] = at.split('/').collect::<Vec<_>>()[..] else { unreachable!() };
            root[stage][tool][name] = self.answer(&at, field);
        }
        // Little is held back, so that what is left out is left out for another reason.
        root["before"]["consent"]["held_back"].as_array_mut().unwrap().truncate(1);
        for row in root["before"]["consent"]["held_back"].as_array_mut().unwrap() {
            row["from"] = json!(["commissioner"]);
        }
        if self.is_said_otherwise {
            for (list, field) in SAID_IN_TWO_WAYS {
                let rows = root.pointer_mut(&format!("/{list}")).and_then(Value::as_array_mut).unwrap();
                rows.iter_mut().for_each(|row| row[field] = Value::Null);
            }
        }
        // A word that every contract uses, so that its meaning is printed.
        root["assessment"]["glossary"]["terms"][0]["term"] = json!("contract");
        let roles = ["person", "family", "provider_manager", "commissioning_officer"];
        for (row, role) in
            root["before"]["people"]["participants"].as_array_mut().unwrap().iter_mut().zip(roles)
        {
            row["role"] = json!(role);
        }
        root
    }

    fn answer(&mut self, at: &str, field: &Field) -> Value {
        self.count += 1;
        let count = self.count;
        match field.kind {
            Kind::Line | Kind::Text => json!(format!("word{count}x")),
            Kind::Money => json!(10_000 + 137 * count),
            Kind::Quantity => json!(100 * (1 + self.rng.below(40))),
            Kind::Duration => json!(30 * (1 + self.rng.below(20))),
            Kind::Day => json!(today() + chrono::Days::new(count % 1_000)),
            Kind::Clock => json!(format!("{:02}:{:02}", count % 24, count % 60)),
            Kind::YesNo => json!(!self.rng.one_in(3)),
            Kind::Choice(spec) => json!(self.rng.pick(spec.words).0),
            Kind::Choices(spec) => json!([self.rng.pick(spec.words).0]),
            Kind::Audiences | Kind::NamedAudiences => {
                Audience::NAMED.iter().map(|audience| audience.word()).collect()
            }
            Kind::Picture => json!(self.rng.pick(&["symbol:🏊", "symbol:🏡"])),
            Kind::Person if self.rng.one_in(4) => Value::Null,
            Kind::Person => self.of("before/people/participants"),
            Kind::Links(target) => {
                let form = app::form_book();
                let lists = form.targets.iter().filter(|one| one.target == target);
                let lists: Vec<String> = lists.flat_map(|one| one.lists.clone()).collect();
                let list = self.rng.pick(&lists);
                let rows = self.rows[&list].clone();
                if self.rng.one_in(4) {
                    json!([])
                } else {
                    rows.into_iter().skip(self.rng.below(2)).collect()
                }
            }
            Kind::Rows(spec) => {
                let ids = self.rows[at].clone();
                let rows = ids.into_iter().map(|id| {
                    let mut row = Map::new();
                    row.insert("id".into(), id);
                    for field in spec.fields {
                        let answer = self.answer(at, field);
                        row.insert(field.name.into(), answer);
                    }
                    Value::Object(row)
                });
                rows.collect()
            }
        }
    }

    fn of(&mut self, list: &str) -> Value {
        let ids = self.rows[list].clone();
        self.rng.pick(&ids)
    }
}

/// The declared field of a place: its path without the ids of rows.
fn declared(at: &str) -> String {
    at.split('/').filter(|step| uuid::Uuid::try_parse(step).is_err()).collect::<Vec<_>>().join("/")
}

/// A workshop with all that is printed of it.
struct Tried {
    file: Value,
    places: Vec<(String, &'static Field)>,
    copies: Vec<String>,
    papers: Vec<String>,
}

impl Tried {
    fn new(seed: u64) -> Self {
        let file = Full::new(seed).workshop();
        let workshop: Workshop = serde_json::from_value(file.clone()).unwrap();
        let (copies, papers) = (copies(&workshop).collect(), all_papers(&workshop).collect());
        Self { places: places(&file), file, copies, papers }
    }

    fn is_text(&self, name: &str) -> bool {
        let mut own = self.places.iter().filter(|(at, _)| declared(at) == name);
        own.any(|(_, field)| matches!(field.kind, Kind::Line | Kind::Text))
    }

    /// Whether what is answered to a field is printed: a text word for word, else by the print being another without it.
    fn prints(&self, name: &str) -> bool {
        let own: Vec<_> = self.places.iter().filter(|(at, _)| declared(at) == name).collect();
        let stands =
            |words: String| self.copies.iter().chain(&self.papers).any(|print| print.contains(&words));
        let is_said = own.iter().filter_map(|(at, field)| said(field, place_in(&self.file, at)?)).any(stands);
        if is_said || self.is_text(name) {
            return is_said;
        }
        let mut workshop: Workshop = serde_json::from_value(self.file.clone()).unwrap();
        for (at, field) in own {
            let to = super::generate::empty(field.kind);
            domain::apply(&mut workshop, domain::Act::Set { at: at.clone(), to }).unwrap();
        }
        // What differs first is enough: most is printed in the first copy.
        copies(&workshop).ne(self.copies.iter().cloned())
            || all_papers(&workshop).ne(self.papers.iter().cloned())
    }
}

/// What stands on paper for an answer that is like no other.
fn said(field: &Field, answer: &Value) -> Option<String> {
    match field.kind {
        Kind::Line | Kind::Text => answer.as_str().map(str::to_owned),
        Kind::Day => answer.as_str()?.parse().ok().map(domain::say::date),
        Kind::Money => answer.as_i64().map(domain::money::pounds),
        _ => None,
    }
}

fn place_in<'a>(file: &'a Value, at: &str) -> Option<&'a Value> {
    at.split('/').try_fold(file, |node, step| match node {
        Value::Array(rows) => rows.iter().find(|row| row["id"] == step),
        node => node.get(step),
    })
}

/// The fields that hold an answer of their own, and say nothing of who sees a row.
fn answers() -> Vec<String> {
    let mut all = Vec::new();
    for (at, field) in tool_fields() {
        let Kind::Rows(spec) = field.kind else {
            all.push(at);
            continue;
        };
        let own = spec.fields.iter();
        let own = own.filter(|field| !matches!(field.kind, Kind::Audiences | Kind::NamedAudiences));
        all.extend(own.map(|field| format!("{at}/{}", field.name)));
    }
    all
}

/// Printed only beside answers that are not tried here: with two providers (`stories::audiences`), and for somebody who
/// takes no part (`as_typed`).
const HELD_ELSEWHERE: [&str; 2] = ["before/consent/held_back/providers", "crisis/calling/people/who_named"];

#[test]
fn every_answer_is_printed_for_somebody_or_declared_to_be_for_the_room() {
    let mut left: Vec<String> = answers().into_iter().filter(|name| !is_declared(name)).collect();
    assert!(left.len() > 300);
    left.retain(|name| !HELD_ELSEWHERE.contains(&name.as_str()));
    for seed in 0..TRIES {
        let tried = Tried::new(seed);
        left.retain(|name| !tried.prints(name));
        if left.is_empty() {
            return;
        }
    }
    panic!("printed for nobody, and not declared so: {left:#?}");
}

/// Whether a field, or the list in which it stands, is declared to be for the room alone.
fn is_declared(name: &str) -> bool {
    let mut fields =
        tool_fields().into_iter().filter(|(at, _)| name == at || name.starts_with(&format!("{at}/")));
    fields.any(|(at, field)| {
        let own = match field.kind {
            Kind::Rows(spec) => name[at.len()..].strip_prefix('/').and_then(|step| spec.field(step)),
            _ => None,
        };
        field.for_the_room.is_some() || own.is_some_and(|field| field.for_the_room.is_some())
    })
}
