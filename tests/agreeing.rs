//! Agreeing, call by call: review days in one step, and words that stand in another contract too.

use app::{App, ErrorCode};
use serde_json::{Value, json};
use tests::{Bench, add, app, call, set};

fn fresh() -> App<Bench> {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    app
}

#[test]
fn review_days_are_proposed_as_one_step_and_taken_back_as_one() {
    let mut app = fresh();
    let refused = app.call("propose_reviews", json!({})).unwrap_err();
    assert_eq!((refused.code, refused.at.as_deref()), (ErrorCode::NoFirstDay, Some("agree/term/starts")));
    set(&mut app, "agree/term/starts", "30 November 2026");
    let settled = call(&mut app, "propose_reviews", json!({}));
    let rows = settled["changed"][0]["value"]["reviews"].as_array().unwrap();
    let days: Vec<&str> = rows.iter().map(|row| row["date"].as_str().unwrap()).collect();
    assert_eq!(days, ["2027-01-11", "2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30"]);
    let refused = app.call("propose_reviews", json!({})).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ReviewsThere);
    let back = call(&mut app, "undo", json!({}));
    assert_eq!(back["changed"][0]["value"]["reviews"], json!([]));
}

#[test]
fn proposed_reviews_follow_the_first_day_until_somebody_changes_them() {
    let mut app = fresh();
    set(&mut app, "agree/term/starts", "30 November 2026");
    let settled = call(&mut app, "propose_reviews", json!({}));
    let rows = settled["changed"][0]["value"]["reviews"].as_array().unwrap().clone();
    let at = |row: usize, field: &str| {
        format!("agree/reviews/reviews/{}/{field}", rows[row]["id"].as_str().unwrap())
    };
    set(&mut app, &at(1, "date"), "2 March 2027");
    set(&mut app, &at(2, "focus"), "Whether the bus pass came.");
    set(&mut app, &at(3, "led_by"), Value::Null);
    let settled = set(&mut app, "agree/term/starts", "14 December 2026");
    let reviews = settled["changed"].as_array().unwrap().iter().find(|part| part["tool"] == "reviews");
    let days = |part: &Value| -> Vec<String> {
        let rows = part["value"]["reviews"].as_array().unwrap();
        rows.iter().map(|row| row["date"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        days(reviews.unwrap()),
        ["2027-01-25", "2027-03-02", "2027-05-30", "2027-09-14", "2027-12-14"]
    );
    assert_eq!(settled["undo"], "agree/term/starts", "undo leads to the day that was typed");
    let back = call(&mut app, "undo", json!({}));
    let reviews = back["changed"].as_array().unwrap().iter().find(|part| part["tool"] == "reviews");
    assert_eq!(
        days(reviews.unwrap()),
        ["2027-01-11", "2027-03-02", "2027-05-30", "2027-08-30", "2027-11-30"]
    );
}

#[test]
fn the_checklists_are_told_at_once_and_then_only_when_they_differ() {
    let mut app = fresh();
    let id = call(&mut app, "shelf", json!({}))["workshops"][0]["id"].clone();
    let opened = call(&mut app, "open_workshop", json!({"id": id}));
    let lists = &opened["news"]["agree"];
    assert_eq!(lists["enough"].as_array().unwrap().len(), 6);
    assert!(lists["minimum"].as_array().unwrap().len() > 25);
    assert!(lists["bespoke"].as_array().unwrap().len() > 12);
    set(&mut app, "before/moving/why", "noise");
    assert_eq!(call(&mut app, "reckon", json!({}))["agree"], Value::Null);
    set(&mut app, "agree/term/notice", "Four weeks.");
    assert!(call(&mut app, "reckon", json!({}))["agree"]["minimum"].is_array());
    assert_eq!(call(&mut app, "reckon", json!({})), json!({}), "told once");
}

/// A workshop about somebody with one outcome and one private thought.
fn about(app: &mut App<Bench>, name: &str, outcome: &str, private: &str) {
    call(app, "new_workshop", json!({"name": name}));
    let row = add(app, "plan/outcomes/outcomes");
    set(app, &format!("plan/outcomes/outcomes/{row}/statement"), outcome);
    let row = add(app, "plan/profile/important_to");
    set(app, &format!("plan/profile/important_to/{row}/text"), private);
    set(app, &format!("plan/profile/important_to/{row}/visible_to"), json!([]));
}

#[test]
fn words_that_stand_in_another_contract_are_told_and_nothing_of_that_contract_is() {
    let mut app = fresh();
    let private = "What he told us about his uncle stays between us.";
    about(&mut app, "Jamal", "I go dancing with Jamal’s friends.", private);
    about(&mut app, "Ada", "I go to the sea on my own.", private);
    about(&mut app, "Tomasz", "I go dancing with Tomasz's friends!", private);
    let found = call(&mut app, "sameness", json!({}));
    assert_eq!(found["compared"], 3);
    let twins = found["twins"].as_array().unwrap();
    assert_eq!(twins.len(), 1, "{found}");
    assert!(!found.to_string().contains("Jamal"), "others look at the same screen: {found}");
    assert_eq!(twins[0]["exact"], true);
    assert!(twins[0]["at"].as_str().unwrap().ends_with("/statement"));
    assert!(!found.to_string().contains("uncle") && !found.to_string().contains("the sea"));
}
