//! The money board and the question about the family's amount.

use serde_json::Value;

use super::{Do, MUST, SHOULD, Story, danny, set};

const ANSWER: &str = "money/family_control/answer";
const AMOUNT: &str = "money/family_control/amount_a_year_pence";
const WHAT_FOR: &str = "money/family_control/what_for";
const NOT_NOW: &str = "money/family_control/not_now_because";

pub(super) fn stories() -> Vec<Story> {
    board().into_iter().chain(family()).collect()
}

fn board() -> Vec<Story> {
    vec![
        danny(
            "money_serves_nothing",
            SHOULD,
            "money/board/lines/#new/support",
            "“Bus pass”",
            vec![Do::Add("money/board/lines"), set("money/board/lines/#new/what", "Bus pass")],
            vec![Do::Link("money/board/lines/#new/support", "who/support/elements/#0")],
        ),
        // An outcome will do; a link to something that is gone will not.
        danny(
            "money_serves_nothing",
            SHOULD,
            "money/board/lines/#new/support",
            "number 26",
            vec![
                Do::Add("money/board/lines"),
                set("money/board/lines/#new/support", vec!["99999999-9999-4999-8999-999999999999"]),
            ],
            vec![Do::Link("money/board/lines/#new/outcomes", "plan/outcomes/outcomes/#0")],
        ),
        danny(
            "money_without_control",
            SHOULD,
            "money/board/lines/#0/controlled_by",
            "One-to-one support by Danny’s own team",
            vec![set("money/board/lines/#0/controlled_by", Value::Null)],
            vec![set("money/board/lines/#0/controlled_by", "council")],
        ),
        danny(
            "ends_before_start",
            SHOULD,
            "money/board/lines/#0/ends",
            "One-to-one support",
            vec![set("money/board/lines/#0/ends", "1/11/2026")],
            vec![set("money/board/lines/#0/ends", "2/11/2026")],
        ),
        // £160,923.80 is in the lines; a pound more in the budget is 2p a week (100 / 52 = 1.92).
        danny(
            "money_differs_from_budget",
            SHOULD,
            "money/board/lines",
            "£0.02 a week not yet used (£1.00 a year)",
            vec![set("assessment/budget/amount_a_year_pence", "160,924.80")],
            vec![set("assessment/budget/amount_a_year_pence", "160,923.80")],
        ),
        danny(
            "money_differs_from_budget",
            SHOULD,
            "money/board/lines",
            "£0.02 a week more than the budget (£1.00 a year)",
            vec![set("assessment/budget/amount_a_year_pence", "160,922.80")],
            vec![set("assessment/budget/amount_a_year_pence", "")],
        ),
    ]
}

fn family() -> Vec<Story> {
    let open = |at, then, mend| danny("family_question_open", MUST, at, "the family controls", then, mend);
    vec![
        open(ANSWER, vec![set(ANSWER, Value::Null)], vec![set(ANSWER, "amount")]),
        open(AMOUNT, vec![set(AMOUNT, "")], vec![set(AMOUNT, "£15,562.40")]),
        open(WHAT_FOR, vec![set(WHAT_FOR, " ")], vec![set(WHAT_FOR, "Marcin")]),
        open(
            NOT_NOW,
            vec![set(ANSWER, "not_now")],
            vec![set(NOT_NOW, "Mum has enough on her plate this year.")],
        ),
        // Marcin: 16 × £18.20 × 52 = £15,142.40, and payroll £420.00.
        danny(
            "family_amount_differs",
            SHOULD,
            AMOUNT,
            "£15,000.00 a year, and the lines they control come to £15,562.40",
            vec![set(AMOUNT, "15,000")],
            vec![set(AMOUNT, "15,562.40")],
        ),
    ]
}

#[test]
fn no_amount_can_differ_while_the_family_controls_nothing_now() {
    let mut workshop = tests::sample("danny");
    super::perform(&mut workshop, &[set(ANSWER, "not_now"), set(NOT_NOW, "Later."), set(AMOUNT, "1")]);
    assert_eq!(super::found(&workshop, "family_amount_differs"), []);
}
