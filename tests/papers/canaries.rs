//! What is hidden from an audience is in no paper of theirs.

use domain::Audience;
use domain::papers::{self, papers};
use domain::values::Word;
use serde_json::json;

use super::{DANNY, add, all, day, full};

#[test]
fn nothing_private_is_in_any_paper() {
    for (order, audience, document) in all(&full()) {
        let said = serde_json::to_string(&document).unwrap();
        for words in ["marmalade", "lighthouse"] {
            assert!(!said.contains(words), "{words} in {order:?} for {audience:?}");
        }
    }
}

#[test]
fn a_row_hidden_from_an_audience_is_in_no_paper_of_theirs() {
    let mut workshop = full();
    for at in [
        "who/matching/wanted",
        "who/matching/personality",
        "who/matching/interests",
        "who/matching/must_not",
        "who/matching/questions",
        "plan/profile/important_to",
    ] {
        add(&mut workshop, at, 900, json!({"text": "canary one", "visible_to": ["person"]}));
        add(&mut workshop, at, 901, json!({"text": "canary two", "visible_to": []}));
    }
    add(&mut workshop, "who/matching/skills", 902, json!({"what": "canary one", "visible_to": ["person"]}));
    add(
        &mut workshop,
        "who/matching/induction",
        903,
        json!({"what": "canary one", "visible_to": ["person"]}),
    );
    add(
        &mut workshop,
        "plan/communication/signals",
        904,
        json!({"does": "canary one", "visible_to": ["person"]}),
    );
    add(
        &mut workshop,
        "plan/decisions/agreements",
        905,
        json!({"decision": "canary one", "visible_to": ["person"]}),
    );
    add(
        &mut workshop,
        "plan/relationships/people",
        906,
        json!({"name": "canary one", "visible_to": ["person"]}),
    );
    for at in ["plan/profile/best_support", "plan/about_me/please_do_not"] {
        add(
            &mut workshop,
            at,
            907,
            json!({"text": "canary one", "said_by": DANNY, "visible_to": ["person"]}),
        );
    }
    let row = json!({"name": "canary one", "first_minutes": "canary one", "visible_to": ["person"]});
    add(&mut workshop, "crisis/contingencies/contingencies", 908, row);
    let row = json!({"what": "canary one", "visible_to": ["person"]});
    add(&mut workshop, "crisis/restrictions/restrictions", 909, row);
    let mut sung = Vec::new();
    // A card is not cut here: what is left out for want of room would hide a canary.
    let copies = papers(&workshop, day()).into_iter().flat_map(|listed| listed.copies);
    for copy in copies.filter(|copy| copy.why_not.is_none()) {
        let order = copy.order;
        let (audience, document) = papers::paper_for(&workshop, &order, day(), &mut |_| true).unwrap();
        let said = serde_json::to_string(&document).unwrap();
        assert!(!said.contains("canary two"), "{order:?}");
        assert!(audience == Audience::Person || !said.contains("canary one"), "{order:?} for {audience:?}");
        if said.contains("canary one") {
            sung.push(order.kind.word());
        }
    }
    let expected = [
        "specification",
        "interview",
        "induction",
        "profile",
        "communication",
        "decisions",
        "relationships",
        "crisis_card",
        "on_call_card",
    ];
    assert_eq!(sung, expected, "the person's copies have theirs, so that this test can fail");
}
