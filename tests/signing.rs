//! Who signed what, call by call: the text is named in the step that says that somebody signed it.

use app::App;
use serde_json::{Value, json};
use tests::{Bench, add, app, call, set};

const LIST: &str = "agree/signatures/signatures";

/// A workshop with a council officer who is to sign, and one line of money.
fn fresh() -> (App<Bench>, String, String) {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    let officer = add(&mut app, "before/people/participants");
    set(&mut app, &format!("before/people/participants/{officer}/role"), "commissioning_officer");
    let line = add(&mut app, "money/board/lines");
    set(&mut app, &format!("money/board/lines/{line}/rate_pence"), "£20.28");
    let row = add(&mut app, LIST);
    set(&mut app, &format!("{LIST}/{row}/who"), officer);
    (app, row, line)
}

fn signing(app: &mut App<Bench>, row: &str) -> Value {
    let id = call(app, "shelf", json!({}))["workshops"][0]["id"].clone();
    let opened = call(app, "open_workshop", json!({"id": id}));
    let rows = opened["workshop"]["agree"]["signatures"]["signatures"].as_array().unwrap().clone();
    rows.into_iter().find(|one| one["id"] == row).unwrap()
}

fn seal_of(issued: &Value, audience: &str) -> Value {
    let copies = issued["copies"].as_array().unwrap();
    copies.iter().find(|copy| copy["audience"] == audience).unwrap()["seal"].clone()
}

fn preview(app: &mut App<Bench>) -> String {
    let made = call(app, "preview", json!({"audience": "person"}));
    let pages = made["pages"].as_array().unwrap().iter().map(|page| page.as_str().unwrap().to_owned());
    pages.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_signature_names_the_newest_text_in_the_step_that_says_so_and_is_taken_back_with_it() {
    let (mut app, row, line) = fresh();
    let issued = call(&mut app, "issue", json!({}));
    let settled = set(&mut app, &format!("{LIST}/{row}/state"), "signed");
    let told = &settled["changed"][0]["value"]["signatures"][0];
    assert_eq!((&told["version"], &told["seal"]), (&json!("1"), &seal_of(&issued, "commissioner")));
    assert!(preview(&mut app).contains("Signed version 1 (seal"));
    assert!(preview(&mut app).contains("This text promises the same."));
    set(&mut app, &format!("money/board/lines/{line}/rate_pence"), "£20.29");
    assert!(preview(&mut app).contains("This text is not signed yet."));
    call(&mut app, "undo", json!({}));
    assert!(preview(&mut app).contains("This text promises the same."));
    call(&mut app, "undo", json!({}));
    let back = signing(&mut app, &row);
    for field in ["version", "seal", "promises"] {
        assert_eq!(back[field], "", "{field}");
    }
    assert_eq!(back["state"], Value::Null);
    call(&mut app, "redo", json!({}));
    assert_eq!(signing(&mut app, &row)["version"], "1");
}

#[test]
fn another_version_brings_its_own_seal_and_no_signature_has_none() {
    let (mut app, row, line) = fresh();
    let first = call(&mut app, "issue", json!({}));
    set(&mut app, &format!("money/board/lines/{line}/rate_pence"), "£20.29");
    let second = call(&mut app, "issue", json!({}));
    let at = |field: &str| format!("{LIST}/{row}/{field}");
    set(&mut app, &at("state"), "signed");
    assert_eq!(signing(&mut app, &row)["seal"], seal_of(&second, "commissioner"));
    // They had the older one in their hands.
    set(&mut app, &at("version"), "1");
    let older = signing(&mut app, &row);
    assert_eq!(older["seal"], seal_of(&first, "commissioner"));
    assert!(preview(&mut app).contains("This text is not signed yet."));
    // It turns out to have been a mark: on that same paper.
    set(&mut app, &at("state"), "mark");
    assert_eq!(signing(&mut app, &row)["version"], "1");
    set(&mut app, &at("version"), "7");
    assert_eq!(signing(&mut app, &row)["seal"], "", "nothing is known of a version that was not issued here");
    set(&mut app, &at("state"), "will_sign");
    let none = signing(&mut app, &row);
    assert_eq!((&none["version"], &none["promises"]), (&json!(""), &json!("")));
}

#[test]
fn before_anything_is_issued_a_signature_names_no_text() {
    let (mut app, row, _) = fresh();
    set(&mut app, &format!("{LIST}/{row}/state"), "signed");
    assert_eq!(signing(&mut app, &row)["version"], "");
    assert!(preview(&mut app).contains("It is not written down which text that was."));
}
