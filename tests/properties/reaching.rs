//! Whoever must not be contacted can be reached through no copy, whatever stands where.

use domain::check;
use domain::compose::{Edition, compose, profile};
use domain::field::Node;
use domain::papers::{Discretion, Order, PaperKind, compose_paper};
use domain::stages::{Involved, Relationship};
use domain::{Audience, Workshop, see};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::cases;
use super::generate::{self, Rng};

/// Somebody's number, in one of the ways that people write it.
fn number(who: usize, rng: &mut Rng) -> String {
    let end = 100_000 + who * 7;
    let (a, b) = (end / 1000, end % 1000);
    rng.pick(&[
        format!("07700{end}"),
        format!("07700 {end}"),
        format!("+44 7700 {a} {b:03}"),
        format!("+44 (0)7700-{a}-{b:03}"),
        format!("0044 7700{end}"),
    ])
}

fn address(who: usize, rng: &mut Rng) -> String {
    rng.pick(&[format!("who{who}@out.example"), format!("Who{who}@Out.Example")])
}

/// A random workshop in which every participant has a number and an address of their own, every row about somebody
/// may bar them, and any text may hold anybody's number.
fn workshop(seed: u64) -> (Workshop, Vec<usize>) {
    let mut rng = Rng(seed);
    let mut file = generate::file(&mut rng);
    let people: Vec<Value> = (0..4).map(|who| participant(who, &mut rng)).collect();
    let ids: Vec<Value> = people.iter().map(|row| row["id"].clone()).collect();
    file["before"]["people"]["participants"] = json!(people);
    let mut barred = Vec::new();
    let circle: Vec<Value> = (0..4)
        .map(|_| {
            let (who, involved) = (rng.below(4), rng.pick(&["yes", "only_for", "not_to_be_contacted"]));
            if involved == "not_to_be_contacted" {
                barred.push(who);
            }
            let mut row = generate::row(spec("plan/relationships/people"), &mut rng);
            row["who"] = ids[who].clone();
            row["involved"] = json!(involved);
            row
        })
        .collect();
    file["plan"]["relationships"]["people"] = json!(circle);
    scatter(&mut file, &ids, &mut rng, 0);
    (Workshop::from_json(&file.to_string()).unwrap(), barred)
}

fn participant(who: usize, rng: &mut Rng) -> Value {
    let mut row = generate::row(spec("before/people/participants"), rng);
    row["phone"] = json!(number(who, rng));
    row["email"] = json!(address(who, rng));
    row["visible_to"] = json!(["room", "person", "provider", "health", "commissioner", "learning"]);
    row
}

fn spec(list: &str) -> &'static [domain::field::Field] {
    generate::lists().into_iter().find(|(at, _)| at == list).unwrap().1
}

/// Puts numbers into texts and people into links, here and there.
fn scatter(node: &mut Value, ids: &[Value], rng: &mut Rng, depth: usize) {
    match node {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                let is_text = ["other_contacts", "text", "phone", "in_touch", "why", "notes", "prevent"];
                if depth > 1 && name == "who" && rng.one_in(2) && value.is_null() {
                    *value = rng.pick(ids);
                } else if name == "contacts" || (name == "people" && value.is_array() && depth > 3) {
                    *value = json!([rng.pick(ids)]);
                } else if is_text.contains(&name.as_str())
                    && value.as_str().is_some_and(|s| !s.contains("7700"))
                {
                    let who = rng.below(4);
                    *value = json!(format!("Call {} or {}.", number(who, rng), address(who, rng)));
                } else {
                    scatter(value, ids, rng, depth + 1);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| scatter(item, ids, rng, depth + 1)),
        _ => {}
    }
}

/// The participants who must not be contacted.
fn no_contact(workshop: &Workshop) -> Vec<uuid::Uuid> {
    let barred = |row: &&Relationship| row.involved == Some(Involved::NotToBeContacted);
    workshop.plan.relationships.people.iter().filter(barred).filter_map(|row| row.who.0).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_copy_tells_how_to_reach_somebody_who_must_not_be_contacted(seed in any::<u64>()) {
        let (workshop, barred) = workshop(seed);
        let date = "2026-09-24".parse().unwrap();
        let problems = check(&workshop, date);
        for audience in Audience::NAMED {
            let seen = see(&workshop, audience);
            let lists = &seen.crisis.cover;
            let answering = lists.slots.iter().map(|row| row.who).chain(lists.holidays.iter().map(|row| row.who));
            let told = seen.before.telling_people.messages.iter().flat_map(|row| row.people.0.clone());
            let reached: Vec<_> = answering.filter_map(|who| who.0).chain(told).collect();
            prop_assert!(!no_contact(&workshop).iter().any(|id| reached.contains(id)), "{audience:?}: {reached:?}");
            let document = compose(&seen, &Edition { number: None, date, problems: &problems });
            let page = profile(&seen, date);
            let discretion = Discretion::of(&workshop);
            let cards = [PaperKind::CrisisCard, PaperKind::OnCallCard]
                .map(|kind| compose_paper(&seen, &discretion, &Order::of(kind), date, &mut |_| true));
            let copy = format!("{:#}\n{document:#?}\n{page:#?}\n{cards:#?}", seen.read()).to_lowercase();
            // Each text is a line of its own: the ends of two may make a number that stands nowhere.
            let digits = |line: &str| line.chars().filter(char::is_ascii_digit).collect::<String>();
            let digits: Vec<String> = copy.lines().map(digits).collect();
            for who in &barred {
                let number = format!("7700{}", 100_000 + who * 7);
                prop_assert!(!digits.iter().any(|line| line.contains(&number)), "{audience:?} can ring {who}");
                let address = format!("who{who}@out.example");
                prop_assert!(!copy.contains(&address), "{audience:?} can write to {who}");
            }
        }
        let all: String = see(&workshop, Audience::Facilitator).read().to_string();
        let kept = (0..4).all(|who| all.to_lowercase().contains(&format!("who{who}@out.example")));
        prop_assert!(kept, "the facilitator keeps everything");
    }
}
