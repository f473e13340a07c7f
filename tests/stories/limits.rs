//! Steps that limit somebody, and what stands behind a restriction.

use super::crisis::contract;
use super::{Do, MUST, SHOULD, Story, danny, set};
use domain::Code;

pub(super) fn stories() -> Vec<Story> {
    let history =
        |field: &str| -> &'static str { format!("crisis/restrictions/histories/#new/{field}").leak() };
    let uses = "crisis/behaviour/steps/#2/restrictions";
    vec![
        danny(
            Code::HistoryForEveryone,
            SHOULD,
            history("visible_to"),
            "is shown to everybody",
            vec![
                Do::Add("crisis/restrictions/histories"),
                set(history("history"), "An order of 2019."),
                set(
                    history("visible_to"),
                    vec!["room", "person", "family", "provider", "health", "commissioner"],
                ),
            ],
            vec![set(history("visible_to"), vec!["health"])],
        ),
        danny(
            Code::StepWithoutRestriction,
            MUST,
            uses,
            "names no restriction",
            vec![set("crisis/behaviour/steps/#2/restrictive", true)],
            vec![Do::Link(uses, "crisis/restrictions/restrictions/#1")],
        ),
    ]
}

#[test]
fn what_stands_behind_a_restriction_is_for_those_alone_who_are_to_know() {
    let mut workshop = tests::sample("danny");
    let of = |field: &str| -> &'static str { format!("crisis/restrictions/histories/#new/{field}").leak() };
    let deeds = [
        Do::Add("crisis/restrictions/histories"),
        set(of("about"), "The front door"),
        set(of("history"), "Wantage Road, 2019"),
    ];
    super::perform(&mut workshop, &deeds);
    assert!(!contract(&workshop).contains("Wantage Road"), "nobody is named");
    super::perform(&mut workshop, &[set(of("visible_to"), vec!["person"])]);
    assert!(contract(&workshop).contains("Wantage Road, 2019"));
    super::perform(&mut workshop, &[set(of("visible_to"), vec!["health"])]);
    assert!(!contract(&workshop).contains("Wantage Road"));
}
