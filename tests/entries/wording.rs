//! The contract says it its own way beside the words, and never in place of them. [domain.md §6 item 37]

use domain::compose::{Edition, compose};
use domain::document::Block;
use domain::{Audience, Workshop, see};
use serde_json::json;

use super::{set, with_a_saying};

const SAID: &str = "I dance when nobody looks";
const WORDED: &str = "Danny has a place to dance alone.";

fn blocks(workshop: &Workshop) -> Vec<Block> {
    let edition = Edition { number: None, date: "2026-09-24".parse().unwrap(), problems: &[] };
    compose(&see(workshop, Audience::Person), &edition).blocks
}

#[test]
fn page_one_has_the_words_as_they_were_said_first() {
    let workshop = with_a_saying("plan/profile/important_to", json!({"contract_wording": WORDED}));
    let all = blocks(&workshop);
    let end = all
        .iter()
        .position(|b| matches!(b, Block::Heading { level: 1, text } if text.starts_with("1.")))
        .unwrap();
    let said =
        all[..end].iter().position(|b| matches!(b, Block::Saying { text, .. } if text == SAID)).unwrap();
    assert!(format!("{:?}", all[said + 1]).contains(WORDED), "beneath them, how the contract says it");
}

#[test]
fn a_schedule_words_it_with_what_was_said_beneath() {
    let workshop = with_a_saying("plan/working/working", json!({"contract_wording": WORDED}));
    let all = blocks(&workshop);
    let cells = all.iter().find_map(|block| match block {
        Block::Table(table) if table.columns.iter().any(|c| c.name.contains("Working")) => Some(&table.rows),
        _ => None,
    });
    let cell = cells.unwrap().iter().flatten().find(|cell| cell.contains(WORDED)).unwrap();
    assert!(cell.contains(&format!("{WORDED}\n“{SAID}”")), "{cell}");
    let because = all.iter().find_map(|block| match block {
        Block::Facts { rows } => rows.iter().find(|fact| fact.value.contains(WORDED)),
        _ => None,
    });
    assert_eq!(because.unwrap().value, format!("{WORDED}\n“{SAID}” (Danny)"));
}

#[test]
fn without_a_wording_the_contract_says_it_as_it_was_said() {
    let mut workshop = with_a_saying("plan/working/working", json!({"contract_wording": WORDED}));
    set(&mut workshop, &format!("plan/working/working/{}/contract_wording", super::NEW), " ");
    let text = format!("{:?}", blocks(&workshop));
    assert!(text.contains(&format!("“{SAID}” (Danny)")) && !text.contains(WORDED));
}

#[test]
fn what_moved_to_another_list_is_still_what_an_outcome_comes_from() {
    let workshop = with_a_saying("plan/days/good", json!({}));
    assert!(format!("{:?}", blocks(&workshop)).contains(&format!("“{SAID}” (Danny)")));
}
