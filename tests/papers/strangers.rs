//! The advert is read by strangers: nothing in it tells who the person is.

use domain::field::{Node, walk_unnamed};
use domain::papers::PaperKind;
use domain::{Act, Workshop, apply};
use proptest::prelude::*;
use serde_json::json;

use super::{add, day, full, one, text};
use crate::properties::cases;

const LISTS: [&str; 5] = [
    "who/matching/wanted",
    "who/matching/personality",
    "who/matching/interests",
    "who/matching/must_not",
    "who/matching/skills",
];

fn said(workshop: &Workshop) -> String {
    let document = one(workshop, PaperKind::Advert);
    format!("{}\n{}", text(&document), serde_json::to_string(&document).unwrap())
}

fn with(list: &str, words: &str) -> Workshop {
    let mut workshop = full();
    let name = if list.ends_with("skills") { "what" } else { "text" };
    add(&mut workshop, list, 800, json!({(name): words}));
    workshop
}

/// Every text that could tell: about the person, about those who take part, about the money.
fn tells() -> Vec<String> {
    let workshop = full();
    let mut found = Vec::new();
    let mut learn = |node: &dyn Node| {
        walk_unnamed(node, &mut |node| found.extend(node.words().map(str::to_owned)));
    };
    learn(&workshop.before.person);
    for row in &workshop.before.people.participants {
        [&row.name, &row.organisation, &row.phone, &row.email].into_iter().for_each(|line| learn(line));
    }
    learn(&workshop.money);
    found.retain(|text| {
        text.split_whitespace().count() > 3 || text.contains(|c: char| c.is_ascii_digit() || c == '@')
    });
    for row in &workshop.before.people.participants {
        found.extend([row.name.as_str().to_owned(), row.organisation.as_str().to_owned()]);
    }
    found.push(workshop.before.person.full_name.as_str().to_owned());
    found.retain(|text| text.trim().len() > 2 && text != "Danny");
    assert!(found.len() > 60, "{}", found.len());
    found
}

#[test]
fn the_advert_of_the_sample_reads_as_one_and_names_nobody() {
    let said = said(&full());
    for words in ["Come on the tram with me", "Drums", "Signs a little", "Waits for the person to finish"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    for words in ["Danny", "Holroyd", "Daniel", "Irkdale", "Lantern", "999", "0161", "07700", "epilep", "£"]
    {
        assert!(!said.contains(words), "{words}: {said}");
    }
}

#[test]
fn whatever_is_quoted_from_elsewhere_in_the_workshop_is_left_out_and_told() {
    let left_out = |workshop: &Workshop| {
        let listed = domain::papers::papers(workshop, day());
        listed.into_iter().find(|listed| listed.kind == PaperKind::Advert).unwrap().left_out
    };
    let before = left_out(&full()).len();
    for (number, tells) in tells().into_iter().enumerate() {
        let list = LISTS[number % LISTS.len()];
        let workshop = with(list, &format!("Knows about {tells} and more"));
        assert!(!said(&workshop).contains(&tells), "{tells}");
        assert_eq!(left_out(&workshop).len(), before + 1, "{tells}");
    }
}

#[test]
fn numbers_addresses_and_diagnoses_are_left_out_however_they_are_written() {
    for telling in [
        "Ring 0161-496 0108",
        "Number (0)7700.900.112",
        "Born 17/3/2000",
        "He was born on 17 March",
        "NHS 999 014 7264",
        "Lives at OL12 6XX",
        "near ol126xx",
        "write to sheila@holroyd.example",
        "See https://example.org",
        "Costs £30",
        "Knows epilepsy",
        "Has worked with AUTISTIC adults",
        "Gives midazolam",
        "Down’s syndrome",
        "Trained in self-harm",
        "Lives in Lantern Court",
        "from the Tenter Street stop",
        "Knows IRKDALE",
        "danny’s friend",
        "Mrs Holroyd says so",
        "A friend of KAYLEIGH",
        "Imran has a key",
        "Speak Up Irkdale",
    ] {
        let said = said(&with("who/matching/wanted", telling)).to_lowercase();
        assert!(!said.contains(&telling.to_lowercase()), "{telling}");
    }
    // Ordinary words stay, among them names that are also words.
    for plain in [
        "Somebody bright, with grace",
        "Likes to be out from 10:00 to 18:00",
        "Has 2 dogs",
        "Can wait on a Friday",
    ] {
        assert!(said(&with("who/matching/wanted", plain)).contains(plain), "{plain}");
    }
    assert!(!said(&with("who/matching/wanted", "Ask Grace first")).contains("Ask Grace"));
}

#[test]
fn names_in_any_script_are_known() {
    for name in ["王小明", "محمد علی", "Zażółć Gęślą", "Nguyễn Thị Ánh", "Ng"] {
        let mut workshop = with("who/matching/wanted", &format!("Brings {name} home"));
        let at = "before/person/full_name".to_owned();
        apply(&mut workshop, Act::Set { at, to: name.into() }).unwrap();
        assert!(!said(&workshop).contains(name), "{name}");
    }
}

#[test]
fn a_row_that_the_room_may_not_see_is_not_for_strangers_either() {
    let mut workshop = full();
    let row = json!({"text": "canary three", "visible_to": ["person", "provider", "health", "commissioner"]});
    add(&mut workshop, "who/matching/wanted", 801, row);
    assert!(!said(&workshop).contains("canary three"));
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_wrapping_smuggles_a_telling_text_into_the_advert(
        pick in any::<prop::sample::Index>(),
        before in "[a-zA-Z ,.!\n]{0,30}",
        after in "[a-zA-Z ,.!\n]{0,30}",
        capitals in any::<bool>(),
        list in prop::sample::select(&LISTS[..]),
    ) {
        let all = tells();
        let tells = pick.get(&all);
        let quoted = if capitals { tells.to_uppercase() } else { tells.clone() };
        let workshop = with(list, &format!("{before} {quoted} {after}"));
        let said = said(&workshop).to_lowercase();
        prop_assert!(!said.contains(&tells.to_lowercase()), "{}", tells);
    }
}
