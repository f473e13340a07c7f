//! Somebody else's name in this person's workshop. [domain.md §6 item 16]

use domain::names::slips;
use domain::{Workshop, field::Node};
use proptest::prelude::*;
use uuid::Uuid;

use super::{add, set};
use crate::properties::cases;

fn amina() -> Workshop {
    let mut workshop = Workshop::empty(Uuid::nil());
    set(&mut workshop, "before/person/liked_name", "Amina");
    set(&mut workshop, "before/person/full_name", "Amina Okoro");
    let body = serde_json::json!({"name": "Jamal Reid", "role": "family"});
    add(&mut workshop, "before/people/participants", Uuid::from_u128(1), body);
    workshop
}

fn found(why: &str, others: &[&str]) -> Vec<String> {
    let mut workshop = amina();
    set(&mut workshop, "before/moving/why", why);
    let others: Vec<String> = others.iter().map(|&name| name.to_owned()).collect();
    let all = slips(&workshop, &others);
    assert!(
        all.iter().all(|slip| slip.at == "before/moving/why" && slip.near.contains(&slip.name)),
        "{all:?}"
    );
    all.into_iter().map(|slip| slip.name).collect()
}

#[test]
fn another_persons_name_is_found_as_a_whole_word_however_it_is_inflected() {
    for text in ["Danny likes tea.", "It is Danny’s cup", "“Danny!”", "tell Danny", "DANNY"] {
        assert_eq!(found(text, &["Danny"]).len(), 1, "{text}");
    }
    for text in ["Danny-Lou", "Dannyish", "McDanny", "nobody"] {
        assert_eq!(found(text, &["Danny"]).len(), 0, "{text}");
    }
}

#[test]
fn a_word_that_is_also_a_name_counts_only_where_it_is_written_as_one() {
    assert!(found("she will go, come what may", &["Will", "May"]).is_empty());
    assert_eq!(found("ask Will in may", &["Will", "May"]), ["Will"]);
    assert_eq!(found("ask will smith", &["Will Smith"]), ["will smith"]);
}

#[test]
fn a_full_name_is_told_once_and_with_the_words_around_it() {
    assert_eq!(
        found("we agreed with Mary Ann Poole on Friday", &["Mary", "Mary Ann  Poole"]),
        ["Mary Ann Poole"]
    );
    let mut workshop = amina();
    set(&mut workshop, "before/moving/why", "one two three four five\nsix Mary seven");
    assert_eq!(slips(&workshop, &["Mary".into()])[0].near, "three four five six Mary seven");
}

#[test]
fn whoever_is_at_home_here_is_no_slip() {
    let text = "Jamal and Amina and Jamal Reid and Amina Okoro";
    assert!(found(text, &["Jamal", "Amina", "Jamal Reid", "reid", "Okoro"]).is_empty());
    assert_eq!(found("Jamal Aziz came", &["Jamal", "Jamal Aziz"]), ["Jamal Aziz"]);
}

#[test]
fn names_without_letters_and_no_names_at_all_find_nothing() {
    assert!(found("A – b ' ’s -- 🏊 é", &["", " ", "-", "’s", "A", "🏊"]).is_empty());
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_text_is_searched_without_harm_and_a_name_that_is_put_in_is_found(before in ".{0,40}", after in ".{0,40}") {
        let mut workshop = amina();
        let text = format!("{before} Zebedee {after}");
        set(&mut workshop, "before/moving/why", text);
        let all = slips(&workshop, &["Zebedee".to_owned()]);
        prop_assert!(all.iter().any(|slip| slip.name == "Zebedee"));
        prop_assert!(workshop.read().to_string().len() > 10);
    }

    #[test]
    fn no_name_of_ones_own_is_ever_a_slip(others in prop::collection::vec("[A-C][a-c]{1,3}( [A-C][a-c]{1,3})?", 0..6), own in "[A-C][a-c]{1,3} [A-C][a-c]{1,3}", text in "([A-C][a-c]{1,3} ){0,12}") {
        let mut workshop = amina();
        set(&mut workshop, "before/person/full_name", own.clone());
        set(&mut workshop, "before/moving/why", text.clone());
        for slip in slips(&workshop, &others) {
            prop_assert!(others.contains(&slip.name), "{:?}", slip);
            prop_assert!(!own.split(' ').any(|part| part == slip.name) && own != slip.name);
        }
    }
}
