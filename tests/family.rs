//! The person and the family have a copy each, from the button to the file on disk.

use app::App;
use serde_json::{Value, json};
use tests::{Bench, add, app, call, set};

const LIST: &str = "agree/signatures/signatures";

fn words_of(app: &mut App<Bench>, number: u32, audience: &str) -> String {
    let copy = json!({"number": number, "audience": audience, "format": "txt"});
    std::fs::read_to_string(call(app, "save_copy", copy)["path"].as_str().unwrap()).unwrap()
}

fn seal_of(issued: &Value, audience: &str) -> Value {
    let copies = issued["copies"].as_array().unwrap();
    copies.iter().find(|copy| copy["audience"] == audience).unwrap()["seal"].clone()
}

/// Somebody of the family, who is to sign.
fn mother_signs(app: &mut App<Bench>) -> Value {
    let mother = add(app, "before/people/participants");
    set(app, &format!("before/people/participants/{mother}/name"), "Flo");
    set(app, &format!("before/people/participants/{mother}/role"), "family");
    let row = add(app, LIST);
    set(app, &format!("{LIST}/{row}/who"), mother);
    let settled = set(app, &format!("{LIST}/{row}/state"), "signed");
    let rows = settled["changed"][0]["value"]["signatures"].as_array().unwrap().clone();
    rows.into_iter().find(|one| one["id"] == row.as_str()).unwrap()
}

#[test]
fn issuing_makes_a_copy_for_the_person_and_one_for_the_family() {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    let dream = add(&mut app, "plan/dreams/dreams");
    set(&mut app, &format!("plan/dreams/dreams/{dream}/text"), "To live by the sea.");
    let issued = call(&mut app, "issue", json!({}));
    let copies: Vec<&str> =
        issued["copies"].as_array().unwrap().iter().map(|copy| copy["audience"].as_str().unwrap()).collect();
    assert_eq!(copies, ["person", "family", "provider", "health", "commissioner"]);
    assert!(words_of(&mut app, 1, "person").contains("To live by the sea."));
    for audience in ["family", "provider", "health", "commissioner"] {
        assert!(!words_of(&mut app, 1, audience).contains("To live by the sea."), "{audience}");
    }
    assert_eq!(mother_signs(&mut app)["seal"], seal_of(&issued, "family"));
    // She is shown it, and it says so on the next version.
    set(&mut app, &format!("plan/dreams/dreams/{dream}/visible_to"), json!(["person", "family"]));
    call(&mut app, "issue", json!({}));
    assert!(words_of(&mut app, 2, "family").contains("To live by the sea."));
    let preview = call(&mut app, "preview", json!({"audience": "family"}));
    assert!(preview["pages"].to_string().contains("To live by the sea."));
}

#[test]
fn a_contract_of_before_has_the_one_copy_under_its_name_and_the_family_signed_that() {
    let mut app = crate::frozen::laptop();
    let shelf = call(&mut app, "unlock", json!({"passphrase": "seven frozen herrings"}));
    call(&mut app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}));
    let issued = call(&mut app, "contracts", json!({}))[0].clone();
    assert_eq!(issued["copies"].as_array().unwrap().len(), 4);
    assert_eq!(issued["copies"][0]["name"], "The person and family");
    let signed = mother_signs(&mut app);
    assert_eq!((&signed["version"], &signed["seal"]), (&json!("1"), &seal_of(&issued, "person")));
    let next = call(&mut app, "issue", json!({}));
    assert_eq!((next["copies"].as_array().unwrap().len(), &next["copies"][0]["name"]), (5, &json!("")));
}
