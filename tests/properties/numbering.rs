//! Over random hidings: one numbering for everybody, and no copy that lacks without a word what its reader must do.

use std::collections::{BTreeMap, BTreeSet};

use domain::check;
use domain::compose::{Edition, compose};
use domain::document::{Block, Document};
use domain::field::{Kind, Node, Target};
use domain::judge::{ACTS, TOOLS};
use domain::providers::{reader_of, readers};
use domain::stages::{HoldingGround, Part, Recipient};
use domain::values::Word;
use domain::{Audience, Reader, Workshop, see};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::cases;
use super::generate::{Rng, lists, tool_fields};

/// A sample in which things are hidden at random: rows by who may see them, parts by holding back.
fn hidden(seed: u64) -> Workshop {
    let mut rng = Rng(seed);
    let sample = tests::sample(["danny", "sana"][rng.below(2)]);
    let mut file: Value = serde_json::from_str(&sample.to_json()).unwrap();
    for (at, _) in lists() {
        let Some(rows) = file.pointer_mut(&format!("/{at}")).and_then(Value::as_array_mut) else { continue };
        for row in rows.iter_mut().filter(|row| row.get("visible_to").is_some()) {
            let may_hide = at != "before/people/participants" || rng.one_in(3);
            if may_hide && rng.one_in(4) {
                row["visible_to"] = audiences(&mut rng, sample.people()[4].id);
            }
        }
    }
    file["before"]["consent"]["held_back"] = (0..rng.below(3)).map(|_| held_back(&mut rng)).collect();
    Workshop::from_json(&file.to_string()).unwrap()
}

fn audiences(rng: &mut Rng, somebody: Uuid) -> Value {
    let mut words: Vec<String> =
        Audience::NAMED.iter().filter(|_| rng.one_in(2)).map(|a| a.word().to_owned()).collect();
    if rng.one_in(4) {
        words.push(format!("not:{somebody}"));
    }
    json!(words)
}

fn held_back(rng: &mut Rng) -> Value {
    let ground = rng.one_in(2).then(|| rng.pick(HoldingGround::ALL).word());
    json!({"id": rng.uuid(), "part": rng.pick(Part::ALL).word(), "from": [rng.pick(Recipient::ALL).word()],
        "ground": ground})
}

fn date() -> chrono::NaiveDate {
    "2026-09-24".parse().unwrap()
}

fn contract(workshop: &Workshop, reader: Reader) -> Document {
    let problems = check(workshop, date());
    compose(&see(workshop, reader), &Edition { number: None, date: date(), problems: &problems })
}

/// What is numbered in a copy, by what it says: parts, clauses, outcomes, support. What stands there twice is left out.
fn numbers(document: &Document, workshop: &Workshop) -> BTreeMap<String, String> {
    let mut all: Vec<(String, String)> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level: 1, text } => {
                let (number, name) = text.split_once(". ").unwrap_or(("", text));
                all.push((format!("part {name}"), number.to_owned()));
            }
            Block::Clause { number, text, sources, .. } => {
                let text: String = text.iter().map(|span| span.text.as_str()).collect();
                all.push((
                    format!("clause {text} {}", sources.first().map_or(String::new(), Uuid::to_string)),
                    number.clone(),
                ));
            }
            Block::Table(table) => {
                for cell in table.rows.iter().filter_map(|row| row.first()) {
                    let numbered = cell.split_once(". ").filter(|(n, _)| n.parse::<u32>().is_ok());
                    all.extend(numbered.map(|(n, what)| (format!("row {what}"), n.to_owned())));
                }
            }
            _ => {}
        }
    }
    let outcomes = workshop.plan.outcomes.outcomes.len();
    assert!(outcomes > 2, "there is something to number");
    let mut counted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    all.into_iter().for_each(|(what, number)| counted.entry(what).or_default().push(number));
    counted.retain(|_, numbers| numbers.len() == 1);
    counted.into_iter().map(|(what, numbers)| (what, numbers.concat())).collect()
}

/// The numbers of clauses as they stand, to see that none stands twice.
fn clauses(document: &Document) -> Vec<String> {
    let number = |block: &Block| match block {
        Block::Clause { number, .. } => Some(number.clone()),
        _ => None,
    };
    document.blocks.iter().filter_map(number).collect()
}

/// Where a row stands among the problems: it is told, or the part that it belongs to is.
fn is_told(problems: &BTreeSet<String>, at: &str) -> bool {
    problems.contains(&format!("{at}/visible_to"))
        || problems.iter().any(|place| place.starts_with("before/consent/held_back/"))
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_number_means_one_thing_in_every_copy_and_in_the_version_before_anything_was_hidden(seed in any::<u64>()) {
        let workshop = hidden(seed);
        let whole = numbers(&contract(&workshop, Audience::Facilitator.into()), &workshop);
        for reader in readers(&workshop) {
            let copy = contract(&workshop, reader);
            let own = clauses(&copy);
            let once: BTreeSet<&String> = own.iter().collect();
            prop_assert_eq!(own.len(), once.len(), "{:?}: a number stands twice", reader);
            for (what, number) in numbers(&copy, &workshop) {
                if let Some(known) = whole.get(&what) {
                    prop_assert_eq!(known, &number, "{:?}: {}", reader, what);
                }
            }
        }
    }

    #[test]
    fn no_copy_lacks_without_a_word_what_its_reader_must_do(seed in any::<u64>()) {
        let workshop = hidden(seed);
        let told: BTreeSet<String> = check(&workshop, date()).into_iter().map(|problem| problem.at).collect();
        let tree = workshop.read();
        for reader in readers(&workshop) {
            let seen = see(&workshop, reader).read();
            for (act, _) in ACTS {
                let (list, field) = act.rsplit_once('/').unwrap();
                let there = |tree: &Value| tree.pointer(&format!("/{list}")).and_then(Value::as_array).cloned();
                let shown: Vec<Value> = there(&seen).unwrap_or_default();
                for row in there(&tree).unwrap_or_default() {
                    let named = row[field].as_array().cloned().unwrap_or_else(|| vec![row[field].clone()]);
                    let people = named.iter().filter_map(|id| id.as_str()?.parse().ok());
                    let is_theirs = people.filter_map(|id| reader_of(&workshop, id)).any(|one| one == reader);
                    let is_there = shown.iter().any(|other| other["id"] == row["id"]);
                    let at = format!("{list}/{}", row["id"].as_str().unwrap());
                    prop_assert!(!is_theirs || is_there || is_told(&told, &at), "{reader:?} lacks {at}");
                }
            }
        }
    }
}

#[test]
fn whoever_is_named_anywhere_acts_or_is_known_only_to_be_named() {
    // These said something, know it, agreed to it or were there. Think before adding to them: whoever acts is told
    // when their copy lacks it.
    const ONLY_NAMED: [&str; 33] = [
        "agree/changes/changes/agreed_by",
        "agree/decisions/decisions/decided_by",
        "agree/disagreements/disagreements/settled_by",
        "agree/disagreements/views/holders",
        "agree/parked/matters/settled_by",
        "agree/parked/views/holders",
        "agree/positions/positions/who",
        "assessment/best_interests/decisions/consulted",
        "assessment/best_interests/decisions/decided_by",
        "assessment/capacity/decisions/assessor",
        "before/consent/held_back/held_back_by",
        "before/consent/held_back/providers",
        "before/invitations/invitations/who",
        "before/plan_format/chosen_by",
        "before/prework/received/from",
        "before/procurement/decided_by",
        "before/sessions/sessions/facilitator",
        "before/sessions/sessions/who_came",
        "before/telling_people/messages/people",
        "crisis/behaviour/agreed_by",
        "crisis/calling/people/who",
        "crisis/contingencies/contingencies/agreed_with",
        "crisis/restrictions/restrictions/agreed_by",
        "crisis/restrictions/restrictions/meanwhile_by",
        "plan/decisions/agreements/decider_who",
        "plan/learning/log/who_was_there",
        "plan/outcomes/outcomes/set_by",
        "plan/profile/helped_by",
        "plan/relationships/people/who",
        "who/roles/tasks/judgement",
        "who/roles/tasks/not_ours",
        "before/consent/decided_by",
        "who/support/advice/given_by",
    ];
    let is_person = |kind: Kind| matches!(kind, Kind::Person | Kind::Links(Target::Participants));
    let in_rows = lists().into_iter().flat_map(|(at, fields)| {
        fields
            .iter()
            .filter(|f| is_person(f.kind))
            .map(move |f| format!("{at}/{}", f.name))
            .collect::<Vec<_>>()
    });
    let in_tools = tool_fields().into_iter().filter(|(_, f)| is_person(f.kind)).map(|(at, _)| at);
    let is_said = |at: &String| at.ends_with("/said_by") || at.ends_with("/recorded_by");
    let all: BTreeSet<String> = in_rows.chain(in_tools).filter(|at| !is_said(at)).collect();
    let acts = ACTS.iter().map(|(at, _)| (*at).to_owned()).chain(TOOLS.map(str::to_owned));
    let known: BTreeSet<String> = acts.chain(ONLY_NAMED.map(str::to_owned)).collect();
    assert_eq!(all, known);
}
