//! What is the person's own is bound by no clause for public money.

use domain::Audience;
use domain::Code;
use domain::document::Block;
use serde_json::json;

use super::{blocks, copy, fund, id, line, money, payment};

/// The lines that the clause about staying with the support names as its sources.
fn bound(workshop: &domain::Workshop) -> Vec<uuid::Uuid> {
    let clauses = blocks(workshop, Audience::Facilitator).into_iter().filter_map(|block| match block {
        Block::Clause { text, sources, .. }
            if text.iter().any(|span| span.text.contains("beyond the plan")) =>
        {
            Some(sources)
        }
        _ => None,
    });
    clauses.flatten().collect()
}

#[test]
fn wages_and_a_fee_that_the_family_controls_bind_nobody_to_the_plan() {
    let workshop = tests::input("own-wages");
    assert!(bound(&workshop).is_empty());
    for audience in [Audience::Person, Audience::Provider, Audience::Commissioner] {
        assert!(!copy(&workshop, audience).contains("beyond the plan"));
    }
    assert_eq!(super::found(&workshop, Code::PaymentNotBound), []);
}

#[test]
fn of_a_mixed_board_only_payments_and_health_budgets_stay_with_their_support() {
    let lines = [
        line(101, "own_money", 20_336, &json!({"controlled_by": "person", "what": "Wages", "basis": null})),
        line(
            102,
            "own_money",
            7200,
            &json!({"controlled_by": "family", "what": "Benefits", "basis": "benefits"}),
        ),
        line(103, "natural", 0, &json!({"controlled_by": "family", "what": "Sundays"})),
        line(104, "isf", 10_000, &json!({"controlled_by": "provider"})),
        line(105, "direct_payment", 4000, &json!({"controlled_by": "family"})),
        line(106, "personal_health_budget", 5000, &json!({"controlled_by": "person"})),
    ];
    let workshop = money(
        &lines,
        &[fund(11, super::MO, &[104], &json!({}))],
        &[payment(12, super::FLO, &[105], &json!({}))],
    );
    assert_eq!(bound(&workshop), [id(105), id(106)]);
    let text = copy(&workshop, Audience::Person);
    assert!(text.contains("such as wages and benefits, is not bound by this"));
    let unbound: Vec<String> =
        super::found(&workshop, Code::PaymentNotBound).into_iter().map(|one| one.at).collect();
    assert_eq!(unbound, [105, 106].map(|line| format!("money/board/lines/{}/support", id(line))));
}

#[test]
fn what_the_family_looks_after_of_the_persons_own_is_no_amount_that_they_were_given() {
    // £40.00 × 52 = £2,080.00 of public money; the £72.00 of benefits are hers, and are no personal budget either.
    let own = json!({"controlled_by": "family", "basis": "benefits"});
    let mut lines = vec![line(101, "own_money", 7200, &own)];
    let budget = |workshop: &domain::Workshop| {
        let statute = domain::criteria::criteria(workshop).statute;
        statute.into_iter().find(|one| one.code == Code::PersonalBudget).unwrap().asked.unwrap().from
    };
    let workshop = money(&lines, &[], &[]);
    assert_eq!(domain::money::sums(&workshop).family_lines.pence, 0);
    assert_eq!(budget(&workshop), Vec::<String>::new());
    lines.push(line(102, "direct_payment", 4000, &json!({"controlled_by": "family"})));
    let workshop = money(&lines, &[], &[]);
    assert_eq!(domain::money::sums(&workshop).family_lines.text, "£2,080.00");
    assert_eq!(budget(&workshop), [format!("money/board/lines/{}", id(102))]);
}
