//! Local rates and funders, call by call: brought in, changed, kept for the next workshops, and told to few.

use app::{App, ErrorCode};
use domain::Audience;
use domain::Code;
use serde_json::{Value, json};
use tests::{Bench, app, call, sample, set};

fn fresh() -> App<Bench> {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    app
}

fn new_workshop(app: &mut App<Bench>, name: &str) -> Value {
    call(app, "new_workshop", json!({"name": name}))
}

#[test]
fn the_list_of_the_app_is_brought_in_as_one_step_and_only_once() {
    let mut app = fresh();
    let opened = new_workshop(&mut app, "Amina");
    assert_eq!(opened["workshop"]["money"]["lists"]["streams"], json!([]));
    let offered = opened["lists"]["streams"].as_array().unwrap().len();
    let settled = call(&mut app, "bring_in_lists", json!({}));
    let there = &settled["changed"][0]["value"];
    assert_eq!(there["streams"].as_array().unwrap().len(), offered);
    let refused = app.call("bring_in_lists", json!({})).unwrap_err();
    assert_eq!((refused.code, refused.at.as_deref()), (ErrorCode::ListsThere, Some("money/lists")));
    let back = call(&mut app, "undo", json!({}));
    assert_eq!(back["changed"][0]["value"]["streams"], json!([]));
}

#[test]
fn a_list_that_is_kept_begins_the_next_workshop_and_no_stage() {
    let mut app = fresh();
    new_workshop(&mut app, "Amina");
    let settled = call(&mut app, "bring_in_lists", json!({}));
    let first = settled["changed"][0]["value"]["streams"][0]["id"].as_str().unwrap().to_owned();
    set(&mut app, &format!("money/lists/streams/{first}/name"), "Irkdale’s own budget");
    let kept = call(&mut app, "keep_lists", json!({}));
    assert_eq!(kept["lists"]["streams"][0]["name"], "Irkdale’s own budget");
    let next = new_workshop(&mut app, "Ben");
    assert_eq!(next["workshop"]["money"]["lists"]["streams"][0]["name"], "Irkdale’s own budget");
    let stages = next["news"]["stages"].as_array().unwrap();
    let money = stages.iter().find(|stage| stage["stage"] == "money").unwrap();
    assert_eq!(money["state"], "not_started");
}

#[test]
fn an_hour_below_the_wage_in_the_own_list_is_told() {
    let mut workshop = sample("danny");
    let told = |workshop: &domain::Workshop| {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 9, 24).unwrap();
        domain::check(workshop, day).iter().filter(|p| p.code == Code::BelowTheWage).count()
    };
    assert_eq!(told(&workshop), 0);
    let wages: Vec<_> = workshop.money.lists.wages.iter().map(|row| row.id).collect();
    for id in wages {
        let at = format!("money/lists/wages/{id}/rate_pence");
        domain::apply(&mut workshop, domain::Act::Set { at, to: "£19.00".into() }).unwrap();
    }
    assert_eq!(told(&workshop), 1);
}

#[test]
fn prices_go_to_the_commissioner_and_to_nobody_else() {
    let workshop = sample("danny");
    for audience in Audience::NAMED {
        let rates = domain::see(&workshop, audience).into_workshop().money.lists.rates.len();
        assert_eq!(rates > 0, audience == Audience::Commissioner, "{audience:?}");
    }
}

#[test]
fn a_list_that_names_somebody_is_not_kept_for_others() {
    let mut app = fresh();
    new_workshop(&mut app, "Amina");
    let settled = call(&mut app, "bring_in_lists", json!({}));
    let body = settled["changed"][0]["value"]["bodies"][0]["id"].as_str().unwrap().to_owned();
    let at = format!("money/lists/bodies/{body}/ask");
    set(&mut app, &at, "Amina’s uncle");
    let refused = app.call("keep_lists", json!({})).unwrap_err();
    assert_eq!((refused.code, refused.at.as_deref()), (ErrorCode::ListsName, Some(&*at)));
    assert!(refused.text.contains("Amina"));
    assert_eq!(new_workshop(&mut app, "Ben")["workshop"]["money"]["lists"]["bodies"], json!([]));
    let opened = call(&mut app, "shelf", json!({}));
    let first = opened["workshops"].as_array().unwrap().iter().find(|card| card["name"] == "Amina").unwrap();
    call(&mut app, "open_workshop", json!({"id": first["id"]}));
    set(&mut app, &at, "The duty desk");
    call(&mut app, "keep_lists", json!({}));
    let next = new_workshop(&mut app, "Cleo");
    assert_eq!(next["workshop"]["money"]["lists"]["bodies"][0]["ask"], "The duty desk");
}

#[test]
fn the_samples_lists_could_be_kept() {
    for name in ["danny", "sana"] {
        let workshop = sample(name);
        let mut alone = domain::Workshop::empty(workshop.id);
        alone.money.lists = workshop.money.lists.clone();
        assert_eq!(domain::names::slips(&alone, &domain::names::known_names(&workshop)), [], "{name}");
    }
}
