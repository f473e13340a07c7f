//! What a facilitator finds again, call by call.

use app::{App, ErrorCode};
use serde_json::{Value, json};
use tests::{Bench, add, app, call, set};

const WORDS: &str = "correct horse battery staple";
const WHY: &str = "before/moving/why";

fn fresh(name: &str) -> App<Bench> {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": WORDS}));
    call(&mut app, "new_workshop", json!({"name": name}));
    app
}

fn hits(app: &mut App<Bench>, words: &str) -> Vec<Value> {
    let reply = call(app, "search", json!({"words": words}));
    reply["hits"].as_array().unwrap().clone()
}

/// Everything that is found with no workshop open.
fn from_the_shelf(app: &mut App<Bench>, words: &str) -> Vec<Value> {
    call(app, "lock", json!({}));
    call(app, "unlock", json!({"passphrase": WORDS}));
    hits(app, words)
}

/// The places found in the open workshop.
fn places(app: &mut App<Bench>, words: &str) -> Vec<String> {
    hits(app, words).iter().map(|hit| hit["at"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_hit_says_whose_words_where_and_which() {
    let mut app = fresh("Amina");
    let list = "plan/outcomes/outcomes";
    let row = add(&mut app, list);
    let at = format!("{list}/{row}/statement");
    set(&mut app, &at, "I go swimming with Dad, and chips after");
    let found = hits(&mut app, "SWIM");
    assert_eq!(found.len(), 1);
    let hit = &found[0];
    assert_eq!((&hit["person"], &hit["at"]), (&json!("Amina"), &json!(at)));
    assert_eq!(hit["place"], "Person-centred plan › What the person wants › What do they want?");
    let pieces = [&hit["before"], &hit["found"], &hit["after"]];
    assert_eq!(pieces, ["I go ", "swimming", " with Dad, and chips after"]);
}

#[test]
fn words_are_found_by_their_beginning_in_any_order_and_any_script() {
    let mut app = fresh("Zoë");
    for (words, search) in [
        ("The café on Łąkowa Street", "cafe the"),
        ("مجھے کرکٹ دیکھنا پسند ہے", "کرکٹ"),
        ("আমি বাংলা গান শুনতে ভালোবাসি", "ভালো বাংলা"),
    ] {
        set(&mut app, WHY, words);
        assert_eq!(places(&mut app, search), [WHY], "{search}");
        assert_eq!(places(&mut app, &format!("{search} chess")), [""; 0], "{search}");
    }
    assert_eq!(places(&mut app, "zoe"), ["before/person/liked_name"]);
}

#[test]
fn what_is_found_follows_edits_undo_and_removal_and_outlives_a_restart() {
    let mut app = fresh("Amina");
    set(&mut app, WHY, "Nobody knocked");
    assert_eq!(places(&mut app, "knock"), [WHY]);
    set(&mut app, WHY, "The stairs are steep");
    assert_eq!((places(&mut app, "knock"), places(&mut app, "steep")), (vec![], vec![WHY.to_owned()]));
    call(&mut app, "undo", json!({}));
    assert_eq!((places(&mut app, "knock"), places(&mut app, "steep")), (vec![WHY.to_owned()], vec![]));

    let list = "crisis/contingencies/contingencies";
    let row = add(&mut app, list);
    let at = format!("{list}/{row}/trigger");
    set(&mut app, &at, "The bus is late");
    let id = call(&mut app, "shelf", json!({}))["workshops"][0]["id"].clone();
    assert_eq!(places(&mut app, "bus"), [at.as_str()]);
    call(&mut app, "lock", json!({}));
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(hits(&mut app, "bus")[0]["at"], at);
    call(&mut app, "open_workshop", json!({"id": id}));
    call(&mut app, "edit", json!({"acts": [{"do": "remove_row", "at": list, "row": row}]}));
    assert_eq!(places(&mut app, "bus"), [""; 0]);
    call(&mut app, "undo", json!({}));
    assert_eq!(places(&mut app, "bus"), [at]);
}

#[test]
fn nothing_of_another_person_is_found_while_a_workshop_is_open() {
    let mut app = fresh("Amina");
    set(&mut app, WHY, "Chess with Leo");
    call(&mut app, "new_workshop", json!({"name": "Danny"}));
    set(&mut app, WHY, "Chess with Kayleigh");
    let found = hits(&mut app, "chess");
    assert_eq!((found.len(), &found[0]["person"]), (1, &json!("Danny")));
    for theirs in ["leo", "chess leo", "amina"] {
        assert_eq!(hits(&mut app, theirs), [Value::Null; 0], "{theirs}");
    }
    // A page that asks for more is not even understood.
    let more = app.call("search", json!({"words": "leo", "everywhere": true})).unwrap_err();
    assert_eq!(more.code, ErrorCode::BadRequest);
}

#[test]
fn from_the_shelf_all_workshops_are_searched() {
    let mut app = fresh("Amina");
    set(&mut app, WHY, "Chess with Leo");
    call(&mut app, "new_workshop", json!({"name": "Danny"}));
    set(&mut app, WHY, "Chess with Kayleigh");
    // A name is a word too, and the card without one has its own.
    set(&mut app, "before/person/liked_name", "");
    let found = from_the_shelf(&mut app, "chess");
    let mut people: Vec<&str> = found.iter().map(|hit| hit["person"].as_str().unwrap()).collect();
    people.sort_unstable();
    assert_eq!(people, ["Amina", "No name yet"]);
    assert_eq!(hits(&mut app, "danny").len(), 0);
}

#[test]
fn nothing_typed_is_an_error_but_a_text_that_is_too_long() {
    let mut app = fresh("Amina");
    set(&mut app, WHY, "NEAR the \"blue\" door: 5 - 3");
    for typed in ["", "  ", "\"", "*", "-", ":", "(", "^", "\0", "' OR 1=1 --"] {
        assert_eq!(places(&mut app, typed), [""; 0], "{typed:?}");
    }
    for typed in ["\"blue", "blu*", "NEAR(", "NEAR", "door:", "-door", "5 - 3", "blue * door", "the\0door"] {
        assert_eq!(places(&mut app, typed), [WHY], "{typed:?}");
    }
    let refused = |app: &mut App<Bench>, body: Value| app.call("search", body).unwrap_err();
    let long = refused(&mut app, json!({"words": "x".repeat(201)}));
    assert_eq!(long.code, ErrorCode::SearchTooLong);
    assert!(long.text.contains("200"), "{}", long.text);
    call(&mut app, "lock", json!({}));
    assert_eq!(refused(&mut app, json!({"words": "blue"})).code, ErrorCode::NoVaultOpen);
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(hits(&mut app, "blue").len(), 1);
}

#[test]
fn a_search_shows_at_most_fifty() {
    let mut app = fresh("Amina");
    let list = "plan/working/working";
    let acts: Vec<Value> = (0..60u128)
        .map(|n| {
            let row = uuid::Uuid::from_u128(n + 1);
            json!({"do": "add_row", "at": list, "row": row, "index": 9999, "body": {"text": "Shed good"}})
        })
        .collect();
    call(&mut app, "edit", json!({"acts": acts}));
    assert_eq!(places(&mut app, "shed").len(), 50);
}
