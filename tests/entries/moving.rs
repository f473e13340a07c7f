//! An entry goes to another list and stays itself.

use domain::Code;
use domain::field::Node;
use domain::{Act, Refusal, apply, undo_of};
use serde_json::{Value, json};

use super::{NEW, with_a_saying};

fn away(at: &str, to: &str) -> Act {
    Act::MoveRow { at: at.to_owned(), row: NEW, to: to.to_owned(), index: 0, body: Value::Null }
}

const FROM: &str = "plan/profile/important_to";

#[test]
fn what_is_moved_keeps_its_id_and_what_points_to_it_still_does() {
    let mut workshop = with_a_saying(FROM, json!({"standing": "agreed"}));
    let before = workshop.clone();
    let edit = apply(&mut workshop, away(FROM, "plan/working/working")).unwrap();
    let row = workshop.plan.working.working.iter().next().unwrap();
    assert_eq!((row.id, row.text.as_str()), (NEW, "I dance when nobody looks"));
    assert!(workshop.plan.profile.important_to.get(NEW).is_none());
    let codes: Vec<Code> = crate::entries::problems(&workshop);
    assert!(!codes.contains(&Code::LinkToNothing), "{codes:?}");
    assert_eq!(edit.act.places().collect::<Vec<_>>(), [FROM, "plan/working/working"]);
    apply(&mut workshop, undo_of(&edit)).unwrap();
    assert_eq!(workshop, before);
}

#[test]
fn what_the_other_list_cannot_hold_comes_back_with_undo_and_goes_again_with_redo() {
    let more = json!({"standing": "agreed", "how": "showed", "contract_wording": "Danny dances.", "picture": "symbol:💃"});
    let mut workshop = with_a_saying(FROM, more);
    let before = workshop.clone();
    let moved = apply(&mut workshop, away(FROM, "plan/days/good")).unwrap();
    let after = workshop.clone();
    let piece = workshop.plan.days.good.iter().next().unwrap();
    assert_eq!((piece.id, piece.text.as_str()), (NEW, "I dance when nobody looks"));
    let undone = apply(&mut workshop, undo_of(&moved)).unwrap();
    assert_eq!(workshop, before);
    apply(&mut workshop, undo_of(&undone)).unwrap();
    assert_eq!(workshop, after);
}

#[test]
fn what_is_hidden_stays_hidden_wherever_it_goes() {
    for to in crate::properties::generate::said_lists() {
        let mut workshop = with_a_saying(FROM, json!({"visible_to": ["health"]}));
        apply(&mut workshop, away(FROM, &to)).unwrap_or_else(|why| panic!("{to}: {why}"));
        let row = &workshop.read().pointer(&format!("/{to}/0")).unwrap().clone();
        assert_eq!(row["visible_to"], json!(["health"]), "{to}");
    }
}

#[test]
fn only_what_was_said_moves_and_only_to_where_it_can_stand() {
    let mut workshop = with_a_saying(FROM, json!({}));
    let before = workshop.clone();
    for to in ["agree/decisions/decisions", "before/people/participants", "crisis/cover/slots"] {
        assert_eq!(apply(&mut workshop, away(FROM, to)), Err(Refusal::DoesNotFitThere), "{to}");
    }
    assert_eq!(apply(&mut workshop, away("plan/working/working", FROM)), Err(Refusal::NoSuchRow));
    let body = json!({"no_such_field": 1});
    let bad = Act::MoveRow { at: FROM.into(), row: NEW, to: "plan/days/bad".into(), index: 0, body };
    assert_eq!(apply(&mut workshop, bad), Err(Refusal::WrongShape));
    assert_eq!(workshop, before);
}

#[test]
fn a_row_finds_its_new_place_within_its_own_list_as_well() {
    let mut workshop = with_a_saying(FROM, json!({}));
    let before = workshop.clone();
    let edit = apply(&mut workshop, away(FROM, FROM)).unwrap();
    assert_eq!(workshop.plan.profile.important_to.iter().next().unwrap().id, NEW);
    assert_eq!(workshop.plan.profile.important_to.len(), before.plan.profile.important_to.len());
    apply(&mut workshop, undo_of(&edit)).unwrap();
    assert_eq!(workshop, before);
}

#[test]
fn a_move_is_saved_in_both_places_and_undone_after_a_restart() {
    let mut app = tests::app();
    tests::call(&mut app, "open_practice", json!({}));
    let id = tests::call(&mut app, "shelf", json!({}))["workshops"][0]["id"].clone();
    let opened = tests::call(&mut app, "open_workshop", json!({"id": id}));
    let start = opened["workshop"].clone();
    let row = start["plan"]["profile"]["important_to"][0]["id"].clone();
    let act = json!({"do": "move_row", "at": FROM, "row": row, "to": "who/matching/interests", "index": 0});
    let settled = tests::call(&mut app, "edit", json!({"acts": [act]}));
    let changed: Vec<&str> =
        settled["changed"].as_array().unwrap().iter().map(|one| one["tool"].as_str().unwrap()).collect();
    assert_eq!(changed, ["profile", "matching"]);
    tests::call(&mut app, "lock", json!({}));
    tests::call(&mut app, "open_practice", json!({}));
    let moved = tests::call(&mut app, "open_workshop", json!({"id": id}))["workshop"].clone();
    assert_eq!(moved["who"]["matching"]["interests"][0]["id"], row);
    assert!(moved["plan"]["profile"]["important_to"].as_array().unwrap().iter().all(|one| one["id"] != row));
    tests::call(&mut app, "undo", json!({}));
    tests::call(&mut app, "lock", json!({}));
    tests::call(&mut app, "open_practice", json!({}));
    assert_eq!(tests::call(&mut app, "open_workshop", json!({"id": id}))["workshop"], start);
}
