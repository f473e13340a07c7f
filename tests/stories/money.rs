//! The money board and the question about the family's amount.

mod lines;

use domain::Severity;
use serde_json::Value;

use super::{Do, MUST, SHOULD, Story, danny, set};

const ANSWER: &str = "money/family_control/answer";
const AMOUNT: &str = "money/family_control/amount_a_year_pence";
const WHAT_FOR: &str = "money/family_control/what_for";
const NOT_NOW: &str = "money/family_control/not_now_because";

pub(super) fn stories() -> Vec<Story> {
    board().into_iter().chain(terms()).chain(lines::stories()).chain(held()).chain(family()).collect()
}

/// An answer of a line that was added.
fn new(field: &'static str, to: &'static str) -> Do {
    Do::Set(format!("money/board/lines/#new/{field}").leak(), to.into())
}

/// A line that was added, told of and mended.
fn told(
    code: &'static str,
    severity: Severity,
    at: &str,
    says: &'static str,
    then: Vec<Do>,
    mend: Vec<Do>,
) -> Story {
    let all = [Do::Add("money/board/lines"), new("what", "Nights")].into_iter().chain(then).collect();
    danny(code, severity, format!("money/board/lines/#new/{at}").leak(), says, all, mend)
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
        danny(
            "committed_by_nobody_one",
            SHOULD,
            "money/board/lines/#0/committed_by",
            "nobody is named",
            vec![set("money/board/lines/#0/committed_by", "")],
            vec![set("money/board/lines/#0/standing", "offered")],
        ),
        danny(
            "committed_by_nobody",
            SHOULD,
            "money/board/lines/#0/committed_by",
            "2 lines of money are committed",
            [0, 1].map(|line| set(format!("money/board/lines/#{line}/committed_by").leak(), "")).into(),
            [0, 1].map(|line| set(format!("money/board/lines/#{line}/route").leak(), "natural")).into(),
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
            "the agreed budget of £160,924.80 differ: £0.02 a week not yet used (£1.00 in a full year)",
            vec![set("money/versions/versions/#1/amount_a_year_pence", "160,924.80")],
            vec![set("money/versions/versions/#1/amount_a_year_pence", "160,923.80")],
        ),
        danny(
            "money_differs_from_budget",
            SHOULD,
            "money/board/lines",
            "£0.02 a week more than the budget (£1.00 in a full year)",
            vec![set("money/versions/versions/#1/amount_a_year_pence", "160,922.80")],
            // Without a version that has an amount the indicative budget counts again.
            vec![
                Do::Remove("money/versions/versions/#0"),
                set("money/versions/versions/#0/amount_a_year_pence", ""),
            ],
        ),
        // A proposal after the agreed budget: £160,923.80 − £156,723.80 = £4,200.00 too much, and what is agreed still fits.
        danny(
            "money_differs_from_budget",
            SHOULD,
            "money/board/lines",
            "the proposed budget of £156,723.80 differ: £80.77 a week more than the budget (£4,200.00 in a full year); \
             £5,040.00 of the lines in a full year is not committed yet",
            vec![
                Do::Add("money/versions/versions"),
                set("money/versions/versions/#new/standing", "proposed"),
                set("money/versions/versions/#new/amount_a_year_pence", "156,723.80"),
                set("money/versions/versions/#new/because", "Panel wants the waking nights out again."),
            ],
            vec![set("money/versions/versions/#new/amount_a_year_pence", "160,923.80")],
        ),
        // Marcin is only offered: £15,142.40 of what the family controls is not promised, payroll alone is.
        danny(
            "family_amount_differs",
            SHOULD,
            AMOUNT,
            "the committed lines they control come to £420.00",
            vec![set("money/board/lines/#6/standing", "offered")],
            vec![set("money/board/lines/#6/standing", "committed")],
        ),
    ]
}

/// What the law or the arithmetic asks of a line, of a budget, of a bank.
fn terms() -> Vec<Story> {
    vec![
        told(
            "contribution_to_after_care",
            MUST,
            "contribution_a_week_pence",
            "After-care under section 117 is free, but Danny pays towards “Nights”",
            vec![new("basis", "section_117"), new("contribution_a_week_pence", "£12.50")],
            vec![new("contribution_a_week_pence", "")],
        ),
        told(
            "payment_not_bound",
            SHOULD,
            "support",
            "“Nights” pays for",
            vec![new("route", "direct_payment")],
            vec![Do::Link("money/board/lines/#new/support", "who/support/elements/#0")],
        ),
        told(
            "taper_without_weeks",
            SHOULD,
            "weeks_hundredths",
            "“Nights” comes down",
            vec![new("purpose", "tapering"), new("every", "week")],
            vec![new("weeks_hundredths", "6")],
        ),
        told(
            "more_than_the_whole",
            MUST,
            "share_hundredths",
            "more than 100 per cent",
            vec![new("share_hundredths", "101")],
            vec![new("share_hundredths", "100")],
        ),
        told(
            "below_the_wage",
            SHOULD,
            "rate_pence",
            "less than the national living wage of £12.71 since 1 April 2026",
            vec![
                new("unit", "hour"),
                new("wage", "national"),
                new("starts", "1/4/2026"),
                new("rate_pence", "12.70"),
            ],
            vec![new("rate_pence", "12.71")],
        ),
        // £12.21 until 31 March 2026, then £12.71: the rise in the middle of the run counts too.
        told(
            "below_the_wage_later",
            SHOULD,
            "rate_pence",
            "From 1 April 2026 the national living wage is £12.71",
            vec![
                new("unit", "hour"),
                new("wage", "national"),
                new("starts", "1/10/2025"),
                new("ends", "30/9/2026"),
                new("rate_pence", "12.70"),
            ],
            vec![new("ends", "31/3/2026")],
        ),
        danny(
            "budget_changed_without_reason",
            SHOULD,
            "money/versions/versions/#new/because",
            "why the budget changed",
            vec![
                Do::Add("money/versions/versions"),
                set("money/versions/versions/#new/amount_a_year_pence", "£160,923.80"),
            ],
            vec![set("money/versions/versions/#new/because", "Panel agreed it.")],
        ),
        danny(
            "bank_overdrawn",
            SHOULD,
            "money/bank/entries",
            "30 minutes more were used",
            vec![Do::Add("money/bank/entries"), set("money/bank/entries/#new/used_minutes", "150 minutes")],
            vec![set("money/bank/entries/#new/saved_minutes", "1 hour")],
        ),
    ]
}

/// Who holds money for the person, and on what terms.
fn held() -> Vec<Story> {
    let should = |code, at, says, then, mend| danny(code, SHOULD, at, says, then, mend);
    vec![
        should(
            "fund_without_holder",
            "money/isf/funds/#0/holder",
            "Fund 1: nobody is named who holds it",
            vec![set("money/isf/funds/#0/holder", Value::Null)],
            vec![set("money/isf/funds/#0/holder", "66fd218b-0284-4caf-9038-a625d1d1c3ab")],
        ),
        should(
            "fund_terms_open",
            "money/isf/funds/#0/surplus_use",
            "The fund held by Lantern Support: its terms do not say yet what saved money is for and how it is checked.",
            vec![set("money/isf/funds/#0/audit", " "), set("money/isf/funds/#0/surplus_use", "")],
            vec![
                set("money/isf/funds/#0/audit", "Once a year."),
                set("money/isf/funds/#0/surplus_use", "A week at the sea."),
            ],
        ),
        should(
            "payment_without_recipient",
            "money/direct_payment/payments/#0/recipient",
            "Direct payment 1: nobody is named who receives it",
            vec![set("money/direct_payment/payments/#0/recipient", Value::Null)],
            vec![set("money/direct_payment/payments/#0/recipient", "42382638-4559-4e2c-b48c-0f0fe9ff1ad6")],
        ),
        should(
            "payment_terms_open",
            "money/direct_payment/payments/#0/first_review",
            "The direct payment to Sheila Holroyd: its terms do not say yet when it is first looked at and what happens on misuse.",
            vec![
                set("money/direct_payment/payments/#0/first_review", ""),
                set("money/direct_payment/payments/#0/misuse", ""),
            ],
            vec![
                set("money/direct_payment/payments/#0/first_review", "2/5/2027"),
                set("money/direct_payment/payments/#0/misuse", "It is paid back."),
            ],
        ),
        // It starts on 2 November 2026; six months later is 2 May 2027.
        should(
            "payment_reviewed_late",
            "money/direct_payment/payments/#0/first_review",
            "Look at it by 2 May 2027",
            vec![set("money/direct_payment/payments/#0/first_review", "3/5/2027")],
            vec![set("money/direct_payment/payments/#0/first_review", "2/5/2027")],
        ),
        should(
            "line_without_fund",
            "money/isf/funds",
            "in no agreement: “Manager on call”.",
            vec![
                set("money/isf/funds/#0/lines", Vec::<String>::new()),
                Do::Link("money/isf/funds/#0/lines", "money/board/lines/#0"),
                Do::Link("money/isf/funds/#0/lines", "money/board/lines/#1"),
                Do::Link("money/isf/funds/#0/lines", "money/board/lines/#2"),
                Do::Link("money/isf/funds/#0/lines", "money/board/lines/#4"),
                Do::Link("money/isf/funds/#0/lines", "money/board/lines/#5"),
            ],
            vec![Do::Link("money/isf/funds/#0/lines", "money/board/lines/#3")],
        ),
        should(
            "line_without_payment",
            "money/direct_payment/payments",
            "in no agreement: “Payroll and employer’s insurance for Marcin”.",
            vec![
                set("money/direct_payment/payments/#0/lines", Vec::<String>::new()),
                Do::Link("money/direct_payment/payments/#0/lines", "money/board/lines/#6"),
            ],
            vec![Do::Link("money/direct_payment/payments/#0/lines", "money/board/lines/#7")],
        ),
        danny(
            "line_in_two_agreements",
            MUST,
            "money/board/lines/#3/what",
            "“Manager on call” stands in two agreements",
            vec![Do::Link("money/direct_payment/payments/#0/lines", "money/board/lines/#3")],
            vec![
                set("money/direct_payment/payments/#0/lines", Vec::<String>::new()),
                Do::Link("money/direct_payment/payments/#0/lines", "money/board/lines/#6"),
                Do::Link("money/direct_payment/payments/#0/lines", "money/board/lines/#7"),
            ],
        ),
        should(
            "agreement_without_lines",
            "money/isf/funds/#new/lines",
            "The fund held by Lantern Support: no line of money is in it",
            vec![
                Do::Add("money/isf/funds"),
                set("money/isf/funds/#new/holder", "66fd218b-0284-4caf-9038-a625d1d1c3ab"),
            ],
            vec![Do::Remove("money/isf/funds/#new")],
        ),
        should(
            "agreement_of_another_route",
            "money/isf/funds/#0/lines",
            "“Job coach in school terms” takes another route",
            vec![Do::Link("money/isf/funds/#0/lines", "money/board/lines/#9")],
            vec![set("money/board/lines/#9/route", "isf")],
        ),
        should(
            "agreement_of_two_bodies",
            "money/isf/funds/#0/lines",
            "The fund held by Lantern Support holds the council’s money and the NHS’s",
            vec![set("money/board/lines/#3/basis", "nhs")],
            vec![set("money/board/lines/#3/basis", "care_act")],
        ),
        // The NHS’s starts on 2 November 2026; three months later is 2 February 2027.
        should(
            "health_payment_reviewed_late",
            "money/direct_payment/payments/#0/first_review",
            "Look at it by 2 February 2027",
            vec![
                set("money/board/lines/#6/basis", "nhs"),
                set("money/board/lines/#7/basis", "nhs"),
                set("money/direct_payment/payments/#0/first_review", "3/2/2027"),
            ],
            vec![set("money/direct_payment/payments/#0/first_review", "2/2/2027")],
        ),
        // A record that finds that he can does not authorise anybody: the fourth is about the market.
        should(
            "authorised_without_record",
            "money/direct_payment/payments/#0/capacity_record",
            "no capacity record is linked that says Danny cannot ask for it",
            vec![
                set("money/direct_payment/payments/#0/capacity_record", Vec::<String>::new()),
                Do::Link(
                    "money/direct_payment/payments/#0/capacity_record",
                    "assessment/capacity/decisions/#3",
                ),
            ],
            vec![Do::Link(
                "money/direct_payment/payments/#0/capacity_record",
                "assessment/capacity/decisions/#6",
            )],
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
            "£15,000.00 a year, and the committed lines they control come to £15,562.40",
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
