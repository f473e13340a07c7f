//! The golden thread, and links that lead nowhere.

use super::{Do, MUST, SHOULD, Story, danny, from_nothing, set};
use domain::Code;

const NOBODY_ANY_MORE: &str = "99999999-9999-4999-8999-999999999999";
/// The sample’s first.
const A_LINE_OF_MONEY: &str = "4dd13fb1-bbab-44bf-9323-60b77953f249";

pub(super) fn stories() -> Vec<Story> {
    vec![
        from_nothing(
            Code::NoOutcome,
            "plan/outcomes/outcomes",
            "Ask Ada",
            vec![set("before/person/liked_name", "Ada"), Do::Add("plan/outcomes/outcomes")],
            vec![Do::Remove("plan/outcomes/outcomes/#new")],
            vec![Do::Add("plan/outcomes/outcomes")],
        ),
        danny(
            Code::NeedWithoutAnswer,
            SHOULD,
            "assessment/needs/needs/#new",
            "“Reading post.”",
            vec![
                Do::Add("assessment/needs/needs"),
                set("assessment/needs/needs/#new/needs", "Reading post."),
                set("assessment/needs/needs/#new/eligible", true),
            ],
            vec![Do::Link("who/support/elements/#0/needs", "assessment/needs/needs/#new")],
        ),
        danny(
            Code::NeedWithoutAnswer,
            SHOULD,
            "assessment/needs/needs/#new",
            "number 10",
            vec![Do::Add("assessment/needs/needs"), set("assessment/needs/needs/#new/eligible", true)],
            vec![Do::Link("plan/outcomes/outcomes/#0/needs", "assessment/needs/needs/#new")],
        ),
        danny(
            Code::OutcomeWithoutSupport,
            MUST,
            "plan/outcomes/outcomes/#new",
            "“I swim in the sea.”",
            vec![
                Do::Add("plan/outcomes/outcomes"),
                set("plan/outcomes/outcomes/#new/statement", "I swim\n in the sea."),
            ],
            vec![Do::Link("who/support/elements/#0/outcomes", "plan/outcomes/outcomes/#new")],
        ),
        danny(
            Code::SupportWithoutOutcome,
            SHOULD,
            "who/support/elements/#new/outcomes",
            "“Company at the pool”",
            vec![
                Do::Add("who/support/elements"),
                set("who/support/elements/#new/what", "Company at the pool"),
            ],
            vec![Do::Link("who/support/elements/#new/outcomes", "plan/outcomes/outcomes/#0")],
        ),
        danny(
            Code::LinkToNothing,
            SHOULD,
            "plan/profile/important_to/#0/said_by",
            "not there any more",
            vec![set("plan/profile/important_to/#0/said_by", NOBODY_ANY_MORE)],
            vec![set("plan/profile/important_to/#0/said_by", "")],
        ),
        danny(
            Code::LinkOfAnotherKind,
            SHOULD,
            "plan/profile/important_to/#0/said_by",
            "entry 1, “Who said it?”: this points to something that does not belong there.",
            vec![set("plan/profile/important_to/#0/said_by", A_LINE_OF_MONEY)],
            vec![set("plan/profile/important_to/#0/said_by", "")],
        ),
    ]
}

#[test]
fn a_need_that_is_not_eligible_need_not_be_met() {
    let mut workshop = tests::sample("danny");
    for finding in [serde_json::json!(false), serde_json::Value::Null] {
        let deeds = [Do::Add("assessment/needs/needs"), set("assessment/needs/needs/#new/eligible", finding)];
        super::perform(&mut workshop, &deeds);
        assert_eq!(super::found(&workshop, Code::NeedWithoutAnswer), []);
        super::perform(&mut workshop, &[Do::Remove("assessment/needs/needs/#new")]);
    }
}

#[test]
fn a_link_to_a_row_that_was_taken_out_is_found_wherever_it_stands() {
    let mut workshop = tests::sample("danny");
    // Danny himself: said by, set by, who came, decided by, signs.
    super::perform(&mut workshop, &[Do::Remove("before/people/participants/#0")]);
    let places: Vec<String> =
        super::found(&workshop, Code::LinkToNothing).into_iter().map(|problem| problem.at).collect();
    for part in ["said_by", "set_by", "who_came", "decided_by", "controller", "signatures/signatures"] {
        assert!(places.iter().any(|at| at.contains(part)), "{part}");
    }
}
