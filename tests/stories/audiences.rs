//! Who gets what: one edit of "who may see it" holds on screen, on paper and in every file at once.

use domain::check;
use domain::compose::{Edition, compose};
use domain::field::Node;
use domain::money::sums;
use domain::stages::Part;
use domain::{Audience, Workshop, see};
use serde_json::{Value, json};

use super::{Do, perform, read, set, today};

/// The contract of an audience as text.
pub(super) fn contract(workshop: &Workshop, audience: Audience) -> String {
    let problems = check(workshop, today());
    let edition = Edition { number: Some(1), date: today(), problems: &problems };
    serde_json::to_string(&compose(&see(workshop, audience), &edition)).unwrap()
}

fn file(workshop: &Workshop, audience: Audience) -> String {
    see(workshop, audience).read().to_string()
}

const SECRET: &str = "He wants to ask Pat to marry him.";

fn with_a_secret(visible_to: &[&str]) -> Workshop {
    let mut workshop = tests::sample("danny");
    let list = "plan/profile/important_to";
    perform(
        &mut workshop,
        &[
            Do::Add(list),
            set("plan/profile/important_to/#new/text", SECRET),
            set("plan/profile/important_to/#new/said_by", "b67c3397-4f1b-4def-af0a-edbab02b9bf8"),
            set("plan/profile/important_to/#new/visible_to", json!(visible_to)),
            Do::Link("plan/outcomes/outcomes/#0/because", "plan/profile/important_to/#new"),
        ],
    );
    workshop
}

#[test]
fn a_private_entry_is_for_the_facilitator_alone() {
    let workshop = with_a_secret(&[]);
    for audience in Audience::NAMED {
        assert!(!file(&workshop, audience).contains(SECRET), "{audience:?}");
        assert!(!contract(&workshop, audience).contains(SECRET), "{audience:?}");
    }
    assert!(file(&workshop, Audience::Facilitator).contains(SECRET));
    assert!(contract(&workshop, Audience::Facilitator).contains(SECRET));
}

#[test]
fn the_facilitator_sees_everything() {
    for name in ["danny", "sana", "small"] {
        let workshop = tests::sample(name);
        assert_eq!(see(&workshop, Audience::Facilitator).into_workshop(), workshop, "{name}");
    }
}

#[test]
fn off_the_screen_is_one_edit_and_back_is_one_more() {
    let mut workshop = with_a_secret(&["room", "person"]);
    assert!(file(&workshop, Audience::Room).contains(SECRET));
    perform(&mut workshop, &[set("plan/profile/important_to/#new/visible_to", json!(["person"]))]);
    assert!(!file(&workshop, Audience::Room).contains(SECRET));
    assert!(file(&workshop, Audience::Person).contains(SECRET));
    perform(&mut workshop, &[set("plan/profile/important_to/#new/visible_to", json!(["room"]))]);
    assert!(file(&workshop, Audience::Room).contains(SECRET));
    assert!(!file(&workshop, Audience::Person).contains(SECRET));
}

#[test]
fn an_outcome_shown_to_somebody_does_not_point_to_the_hidden_words_behind_it() {
    let workshop = with_a_secret(&["person"]);
    let because =
        |audience| see(&workshop, audience).plan.outcomes.outcomes.iter().next().unwrap().because.0.len();
    assert_eq!(because(Audience::Person), because(Audience::Health) + 1);
    // Neither the file nor a clause's sources name the row.
    for copy in [file(&workshop, Audience::Health), contract(&workshop, Audience::Health)] {
        assert!(!copy.contains(&super::NEW.to_string()));
    }
}

#[test]
fn support_for_a_hidden_outcome_stays_and_the_link_goes() {
    let mut workshop = tests::sample("danny");
    let outcome = read(&workshop, "plan/outcomes/outcomes/#0/id");
    perform(&mut workshop, &[set("plan/outcomes/outcomes/#0/visible_to", json!(["person"]))]);
    let seen = see(&workshop, Audience::Provider);
    assert_eq!(seen.who.support.elements.len(), workshop.who.support.elements.len());
    assert!(!seen.read().to_string().contains(outcome.as_str().unwrap()));
}

#[test]
fn a_person_who_is_hidden_is_named_nowhere_by_a_link() {
    let mut workshop = tests::sample("danny");
    let bev = "13331719-8c6c-449f-98bd-f2619670a184";
    perform(&mut workshop, &[set("before/people/participants/#4/visible_to", json!(["person"]))]);
    assert!(file(&workshop, Audience::Person).contains(bev));
    assert!(!file(&workshop, Audience::Provider).contains(bev));
}

#[test]
fn the_budget_goes_with_a_hidden_line_so_that_nobody_can_work_it_out() {
    let workshop = tests::sample("danny");
    // Trams, dancing and the market, from his PIP: £38.50 × 52 = £2,002.00, for the person and the commissioner.
    let seen = see(&workshop, Audience::Provider);
    assert!(seen.hides_money());
    assert_eq!(seen.assessment.budget.amount_a_year_pence, None);
    assert!(seen.assessment.budget.notes.is_blank());
    let shown = sums(&seen);
    assert_eq!(shown.total.pence, sums(&workshop).total.pence - 200_200);
    assert_eq!((shown.indicative, shown.difference), (None, None));
    for copy in [file(&workshop, Audience::Provider), contract(&workshop, Audience::Provider)] {
        for figure in ["£38.50", "£2,002.00", "£160,923.80", "16092380", "3850,"] {
            assert!(!copy.contains(figure), "{figure}");
        }
    }
    assert!(contract(&workshop, Audience::Provider).contains("Some lines of money are not shown"));
}

#[test]
fn who_sees_every_line_sees_the_budget() {
    let workshop = tests::sample("danny");
    for audience in [Audience::Person, Audience::Commissioner] {
        let seen = see(&workshop, audience);
        assert!(!seen.hides_money());
        assert_eq!(sums(&seen), sums(&workshop), "{audience:?}");
        assert!(!contract(&workshop, audience).contains("not shown in this copy"));
    }
}

#[test]
fn money_held_back_whole_takes_the_budget_with_it() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &[Do::Add("before/consent/held_back")]);
    perform(
        &mut workshop,
        &[
            set("before/consent/held_back/#new/part", "money"),
            set("before/consent/held_back/#new/from", json!(["health"])),
        ],
    );
    let seen = see(&workshop, Audience::Health);
    assert_eq!(seen.held_back(), [Part::Money]);
    assert!(!seen.hides_money());
    assert_eq!(sums(&seen).total.pence, 0);
    assert_eq!(sums(&seen).indicative, None);
    let copy = contract(&workshop, Audience::Health);
    assert!(!copy.contains("160,923.80") && copy.contains("This copy leaves out: money"));
}

#[test]
fn the_screen_never_shows_the_nhs_number_or_the_date_of_birth() {
    let workshop = tests::sample("danny");
    for audience in [Audience::Room, Audience::Learning, Audience::Provider] {
        for copy in [file(&workshop, audience), contract(&workshop, audience)] {
            assert!(
                !copy.contains("7264") && !copy.contains("2000-03-17") && !copy.contains("17 March 2000")
            );
        }
    }
    assert!(contract(&workshop, Audience::Health).contains("999 014 7264"));
}

#[test]
fn a_card_that_is_held_back_is_not_even_mentioned_to_those_it_is_held_back_from() {
    let workshop = tests::sample("danny");
    assert!(see(&workshop, Audience::Provider).before.consent.held_back.is_empty());
    assert!(!file(&workshop, Audience::Provider).contains("took their photos off"));
    assert!(file(&workshop, Audience::Commissioner).contains("took their photos off"));
}

#[test]
fn learning_across_people_carries_no_name_number_or_place_of_anybody() {
    let workshop = tests::sample("danny");
    let seen = see(&workshop, Audience::Learning);
    assert!(seen.before.people.participants.is_empty() && seen.person_name().is_empty());
    let copy = seen.read();
    let mut said_by = Vec::new();
    domain::field::walk("", &*seen, &mut |_, node| said_by.extend(node.links()));
    let rows = copy.to_string();
    assert!(said_by.iter().all(|row| rows.matches(&row.to_string()).count() > 1), "a link leads to nobody");
    for participant in &workshop.before.people.participants {
        for line in [&participant.name, &participant.phone, &participant.email] {
            assert!(line.is_blank() || !rows.contains(&format!("\"{}\"", line.as_str())));
        }
    }
    assert_eq!(copy["id"], Value::from("00000000-0000-0000-0000-000000000000"));
}
