//! What a facilitator finds again, call by call.

use app::App;
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

fn hits(app: &mut App<Bench>, words: &str, everywhere: bool) -> Vec<Value> {
    let reply = call(app, "search", json!({"words": words, "everywhere": everywhere}));
    reply["hits"].as_array().unwrap().clone()
}

/// The places found in the open workshop.
fn places(app: &mut App<Bench>, words: &str) -> Vec<String> {
    hits(app, words, false).iter().map(|hit| hit["at"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_hit_says_whose_words_where_and_which() {
    let mut app = fresh("Amina");
    let list = "plan/outcomes/outcomes";
    let row = add(&mut app, list);
    let at = format!("{list}/{row}/statement");
    set(&mut app, &at, "I go swimming with Dad, and chips after");
    let found = hits(&mut app, "SWIM", false);
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
    assert_eq!(hits(&mut app, "bus", true)[0]["at"], at);
    call(&mut app, "open_workshop", json!({"id": id}));
    call(&mut app, "edit", json!({"acts": [{"do": "remove_row", "at": list, "row": row}]}));
    assert_eq!(places(&mut app, "bus"), [""; 0]);
    call(&mut app, "undo", json!({}));
    assert_eq!(places(&mut app, "bus"), [at]);
}

#[test]
fn everywhere_is_every_workshop_and_here_is_only_this_one() {
    let mut app = fresh("Amina");
    set(&mut app, WHY, "Chess with Leo");
    call(&mut app, "new_workshop", json!({"name": "Danny"}));
    set(&mut app, WHY, "Chess with Kayleigh");
    assert_eq!(hits(&mut app, "chess", false).len(), 1);
    assert_eq!(hits(&mut app, "chess leo", false).len(), 0);
    let mut people: Vec<String> =
        hits(&mut app, "chess", true).iter().map(|hit| hit["person"].as_str().unwrap().to_owned()).collect();
    people.sort();
    assert_eq!(people, ["Amina", "Danny"]);
    // A name is a word too, and the card without one has its own.
    set(&mut app, "before/person/liked_name", "");
    assert_eq!(hits(&mut app, "kayleigh", true)[0]["person"], "No name yet");
    assert_eq!(hits(&mut app, "danny", true).len(), 0);
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
    let long = refused(&mut app, json!({"words": "x".repeat(201), "everywhere": true}));
    assert_eq!(long.code, "search_too_long");
    assert!(long.text.contains("200"), "{}", long.text);
    call(&mut app, "lock", json!({}));
    for everywhere in [true, false] {
        let locked = refused(&mut app, json!({"words": "blue", "everywhere": everywhere}));
        assert_eq!(locked.code, "no_vault_open");
    }
    call(&mut app, "unlock", json!({"passphrase": WORDS}));
    assert_eq!(refused(&mut app, json!({"words": "", "everywhere": false})).code, "no_workshop_open");
    assert_eq!(hits(&mut app, "blue", true).len(), 1);
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
