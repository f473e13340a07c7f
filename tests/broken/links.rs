//! Links that lead nowhere, or to a row of another kind: told with their place, in the terminal and in the app.

use domain::Code;
use domain::field::{Field, Kind};
use domain::{Finding, Workshop, check};
use serde_json::{Value, json};
use tests::{add, app, call, set};

use super::{at, sample};
use crate::properties::generate::places;

const NOBODY: &str = "0f0e0d0c-0b0a-4908-8706-050403020100";

fn told(file: &Value) -> Vec<Finding> {
    let workshop = Workshop::from_json(&file.to_string()).unwrap();
    let all = check(&workshop, "2026-09-24".parse().unwrap());
    all.into_iter()
        .filter(|problem| [Code::LinkToNothing, Code::LinkOfAnotherKind].contains(&problem.code))
        .collect()
}

#[test]
fn every_link_that_leads_nowhere_or_elsewhere_is_told_at_its_place() {
    let clean = sample("danny");
    assert_eq!(told(&clean), []);
    let line = clean["money"]["board"]["lines"][0]["id"].clone();
    let somebody = clean["before"]["people"]["participants"][0]["id"].clone();
    let links: Vec<(String, &Field)> = places(&clean)
        .into_iter()
        .filter(|(_, field)| matches!(field.kind, Kind::Person | Kind::Links(_) | Kind::Audiences))
        .collect();
    assert!(links.len() > 200);
    let as_stored = |field: &Field, id: &Value| match field.kind {
        Kind::Person => id.clone(),
        Kind::Audiences => json!(["room", format!("not:{}", id.as_str().unwrap())]),
        _ => json!([id]),
    };
    for (path, field) in links.iter().step_by(97) {
        let is_to_people = matches!(field.kind, Kind::Person | Kind::Audiences)
            || format!("{:?}", field.kind).contains("Participants");
        let other = if is_to_people { &line } else { &somebody };
        for (id, code) in [(&json!(NOBODY), Code::LinkToNothing), (other, Code::LinkOfAnotherKind)] {
            let mut file = clean.clone();
            *at(&mut file, path) = as_stored(field, id);
            let found = told(&file);
            assert_eq!(found.len(), 1, "{path}: {found:?}");
            assert_eq!((found[0].code, found[0].at.as_str()), (code, path.as_str()));
            let place = domain::place_in_words(&Workshop::from_json(&file.to_string()).unwrap(), path);
            assert!(
                found[0].text.to_lowercase().starts_with(&place.to_lowercase()),
                "{} {place}",
                found[0].text
            );
        }
    }
}

#[test]
fn a_link_to_what_was_said_may_lead_to_any_list_where_it_may_stand() {
    let mut file = sample("danny");
    let said = file["plan"]["days"]
        .as_object()
        .unwrap()
        .values()
        .find_map(|list| list[0]["id"].as_str())
        .unwrap()
        .to_owned();
    file["plan"]["outcomes"]["outcomes"][0]["because"] = json!([said]);
    assert_eq!(told(&file), []);
}

#[test]
fn the_app_tells_of_a_link_in_the_words_of_the_terminal() {
    let mut app = app();
    call(&mut app, "create_vault", json!({"passphrase": "correct horse battery staple"}));
    call(&mut app, "new_workshop", json!({"name": "Amina"}));
    let line = add(&mut app, "money/board/lines");
    let outcome = add(&mut app, "plan/outcomes/outcomes");
    set(&mut app, &format!("money/board/lines/{line}/support"), json!([outcome]));
    let news = call(&mut app, "reckon", json!({}));
    let problems = news["problems"].as_array().unwrap();
    let told = problems.iter().find(|problem| problem["code"] == Code::LinkOfAnotherKind.name()).unwrap();
    assert_eq!(told["at"], format!("money/board/lines/{line}/support"));
    assert_eq!(
        told["text"],
        "Money board, line 1, support it pays for: this points to something that does not belong there. Choose again."
    );
}
