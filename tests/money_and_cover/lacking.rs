//! What is committed without a name or a number is no cover, wherever it is told.

use domain::compose::{Edition, compose};
use domain::cover::lacking;
use serde_json::{Value, json};

use super::cover::{slot, week};

#[test]
fn what_is_committed_and_no_cover_says_what_it_lacks_in_the_contract_too() {
    let lacks = |change: Value| {
        let mut slot = slot(4, 1_320, 1_440);
        change.as_object().unwrap().iter().for_each(|(name, answer)| slot[name] = answer.clone());
        let workshop = week(&[slot]);
        let words: Vec<&str> = lacking(&workshop).iter().map(|(_, lack)| lack.in_words()).collect();
        let edition = Edition { number: None, date: "2026-11-30".parse().unwrap(), problems: &[] };
        let tree = compose(&domain::see(&workshop, domain::Audience::Provider), &edition);
        (words, format!("{tree:?}"))
    };
    assert_eq!(lacks(json!({})).0, Vec::<&str>::new());
    assert_eq!(lacks(json!({"standing": "offered", "phone": ""})).0, Vec::<&str>::new(), "not committed");
    for (change, lack) in [
        (json!({"service": ""}), "nobody named: no cover"),
        (json!({"phone": ""}), "no number to ring: no cover"),
        (json!({"service": "", "phone": ""}), "nobody named and no number to ring: no cover"),
    ] {
        let (words, contract) = lacks(change);
        assert_eq!(words, [lack]);
        assert!(contract.contains(&format!("Committed, but {lack}")), "{contract}");
    }
}
