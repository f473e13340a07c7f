//! What is open: its views, its state, what it does to the contract, and days that have passed.

use domain::Code;
use domain::check;
use domain::{Act, Audience, Workshop, apply, see};
use serde_json::{Value, json};
use uuid::Uuid;

use super::audiences::contract;
use super::{Do, SHOULD, Story, danny, found, perform, set};

const FARIDA: &str = "4c324394-5b3f-4c62-8420-4fdcc57a0872";
const GRACE: &str = "66fd218b-0284-4caf-9038-a625d1d1c3ab";
const BOLT: &str = "agree/disagreements/disagreements/#0";

fn bolt(field: &str) -> &'static str {
    format!("{BOLT}/{field}").leak()
}

pub(super) fn stories() -> Vec<Story> {
    [matters(), days(), reviews()].into_iter().flatten().collect()
}

fn matters() -> Vec<Story> {
    let neighbour = |field: &str| -> &'static str { format!("agree/parked/matters/#2/{field}").leak() };
    let line = |field: &str| -> &'static str { format!("money/board/lines/#new/{field}").leak() };
    vec![
        danny(
            Code::SettledWithout,
            SHOULD,
            bolt("result"),
            "with what result, when, or by whom",
            vec![set(bolt("state"), "settled")],
            vec![
                set(bolt("result"), "No bolt."),
                set(bolt("settled_on"), "24 September 2026"),
                set(bolt("settled_by"), vec![FARIDA]),
            ],
        ),
        danny(
            Code::EffectOnNothing,
            SHOULD,
            neighbour("about"),
            "it does not say what in the contract it is about",
            vec![set(neighbour("effect"), "left_out")],
            vec![Do::Link(neighbour("about"), "who/support/elements/#0")],
        ),
        danny(
            Code::SafetyLeftOut,
            SHOULD,
            bolt("effect"),
            "somebody’s safety may hang tonight",
            vec![set(bolt("effect"), "left_out")],
            vec![set(bolt("effect"), "interim")],
        ),
        danny(
            Code::ViewOfNothing,
            SHOULD,
            "agree/disagreements/views/#0/matter",
            "belongs to no disagreement",
            vec![set("agree/disagreements/views/#0/matter", json!([]))],
            vec![Do::Link("agree/disagreements/views/#0/matter", BOLT)],
        ),
        danny(
            Code::FundWithoutOutcome,
            SHOULD,
            line("outcomes"),
            "A fund is held for outcomes",
            vec![Do::Add("money/board/lines"), set(line("route"), "isf")],
            vec![Do::Link(line("outcomes"), "plan/outcomes/outcomes/#0")],
        ),
    ]
}

fn days() -> Vec<Story> {
    vec![
        danny(
            Code::DatePassed,
            SHOULD,
            "agree/parked/matters/#0/by_when",
            "was due by 23 September 2026",
            vec![set("agree/parked/matters/#0/by_when", "23/9/2026")],
            vec![set("agree/parked/matters/#0/state", "settled")],
        ),
        danny(
            Code::DatePassed,
            SHOULD,
            "agree/reviews/reviews/#0/date",
            "The review “Six weeks in.",
            vec![set("agree/reviews/reviews/#0/date", "23/9/2026")],
            vec![set("agree/reviews/reviews/#0/held", true)],
        ),
        danny(
            Code::ContractOver,
            SHOULD,
            "agree/term/ends",
            "The contract ended on 23 September 2026",
            vec![set("agree/term/ends", "23/9/2026")],
            vec![set("agree/term/ends", "31/10/2027")],
        ),
    ]
}

fn reviews() -> Vec<Story> {
    let new = |field: &str| -> &'static str { format!("agree/reviews/reviews/#new/{field}").leak() };
    vec![
        danny(
            Code::ReviewLedByProviderUndated,
            SHOULD,
            new("led_by"),
            "Grace Entwistle leads a review",
            vec![Do::Add("agree/reviews/reviews"), set(new("led_by"), GRACE)],
            vec![set(new("led_by"), FARIDA)],
        ),
        danny(
            Code::ReviewTooShort,
            SHOULD,
            "agree/reviews/reviews/#0/lasts",
            "The review on 14 December 2026 is to take 59 minutes",
            vec![set("agree/reviews/reviews/#0/lasts", "0:59")],
            vec![set("agree/reviews/reviews/#0/lasts", "1:00")],
        ),
        danny(
            Code::ReviewTooShortUndated,
            SHOULD,
            new("lasts"),
            "A review is to take 30 minutes",
            vec![Do::Add("agree/reviews/reviews"), set(new("lasts"), "0:30")],
            vec![set(new("lasts"), "1:30")],
        ),
    ]
}

const ADA: u128 = 1;
const MUM: u128 = 2;
const GRACIE: u128 = 3;
const FIRST: u128 = 11;
const SECOND: u128 = 12;
const SWIM: u128 = 21;
const DRUM: u128 = 22;
const DOOR: u128 = 31;
const LATER: u128 = 41;

fn id(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}

/// Ada's workshop with two outcomes, two lines of money, a restriction and a step that uses it, and one matter.
fn ada(matter: Value, views: Value) -> Workshop {
    let person = |n: u128, name: &str, role: &str| json!({"id": id(n), "name": name, "role": role});
    let line = |n: u128, what: &str| {
        json!({"id": id(n), "what": what, "every": "week", "quantity_hundredths": 100, "rate_pence": 10_000,
            "standing": "committed", "controlled_by": "council"})
    };
    let file = json!({
        "format": 2, "id": id(99),
        "before": {
            "person": {"liked_name": "Ada"},
            "people": {"participants": [
                person(ADA, "Ada", "person"), person(MUM, "Mum", "family"), person(GRACIE, "Grace", "provider_manager"),
            ]},
        },
        "plan": {"outcomes": {"outcomes": [
            {"id": id(SWIM), "statement": "I swim on Tuesdays."}, {"id": id(DRUM), "statement": "I drum every day."},
        ]}},
        "who": {"support": {"elements": [
            {"id": id(71), "what": "Somebody goes along", "outcomes": [id(SWIM), id(DRUM)], "standing": "committed"},
        ]}},
        "money": {"board": {"lines": [line(FIRST, "The swimming bus"), line(SECOND, "The drum lesson")]}},
        "crisis": {
            "restrictions": {"restrictions": [{"id": id(DOOR), "what": "The front door has a sensor."}]},
            "behaviour": {"steps": [{"id": id(51), "colour": "amber", "what_we_do": "Go along.", "restrictions": [id(DOOR)]}]},
        },
        "agree": {"parked": {"matters": [matter], "views": views}},
    });
    Workshop::from_json(&file.to_string()).unwrap()
}

fn parked(effect: &str, about: &[u128]) -> Value {
    let about: Vec<String> = about.iter().map(|n| id(*n)).collect();
    json!({"id": id(LATER), "matter": "Who drives?", "meanwhile": "Mum drives.", "effect": effect, "about": about})
}

fn said(workshop: &Workshop) -> String {
    contract(workshop, Audience::Person)
}

#[test]
fn what_is_left_out_is_in_no_copy_and_named_once_where_it_is_open() {
    let workshop = ada(parked("left_out", &[SWIM]), json!([]));
    for audience in [Audience::Person, Audience::Provider, Audience::Commissioner, Audience::Health] {
        let said = contract(&workshop, audience);
        assert_eq!(said.matches("I swim on Tuesdays.").count(), 1, "{audience:?}: only its name");
        assert!(said.contains("Left out of this contract until then:\\n“I swim on Tuesdays.”"), "{said}");
        assert!(said.contains("I drum every day."));
    }
}

/// Two lines of £100 a week are £10,400 a year of 52 weeks; without one of them £5,200.
#[test]
fn money_that_is_left_out_is_out_of_the_sums_of_the_contract() {
    let both = said(&ada(parked("interim", &[FIRST]), json!([])));
    assert!(both.contains("£10,400.00") && both.contains("The swimming bus"), "{both}");
    let one = said(&ada(parked("left_out", &[FIRST]), json!([])));
    assert!(one.contains("£5,200.00") && !one.contains("£10,400.00"), "{one}");
    assert_eq!(one.matches("The swimming bus").count(), 1);
}

#[test]
fn what_stays_blank_keeps_its_place_and_says_nothing() {
    let blank = said(&ada(parked("blank", &[SWIM]), json!([])));
    assert_eq!(blank.matches("I swim on Tuesdays.").count(), 1, "{blank}");
    assert!(blank.contains("This stays blank until then: see “Who drives?”"), "{blank}");
    assert!(blank.contains("Outcome 1: ") && blank.contains("Outcome 2: "), "{blank}");
}

#[test]
fn what_is_left_out_leaves_its_number_out_too() {
    let left_out = said(&ada(parked("left_out", &[SWIM]), json!([])));
    assert!(!left_out.contains("Outcome 1: ") && left_out.contains("Outcome 2: "), "{left_out}");
}

#[test]
fn what_is_conditional_or_holds_meanwhile_says_so_beside_its_words() {
    for (effect, words) in [
        ("conditional", "Not settled. This holds only if it is decided so: see “Who drives?”"),
        ("interim", "Not settled. What we do meanwhile holds: see “Who drives?”"),
    ] {
        let said = said(&ada(parked(effect, &[SWIM]), json!([])));
        assert!(said.contains("I swim on Tuesdays.") && said.contains(words), "{effect}: {said}");
    }
    let nothing = said(&ada(parked("nothing", &[SWIM]), json!([])));
    assert!(!nothing.contains("see “Who drives?”"));
}

#[test]
fn a_settled_matter_lets_its_promise_back_in_and_says_how_it_was_settled() {
    let mut matter = parked("left_out", &[SWIM]);
    matter["state"] = json!("settled");
    matter["result"] = json!("Kyle drives.");
    matter["settled_on"] = json!("2026-09-20");
    matter["settled_by"] = json!([id(ADA), id(MUM)]);
    let said = said(&ada(matter, json!([])));
    for words in ["I swim on Tuesdays.", "Settled: Kyle drives.", "20 September 2026", "Ada and Mum"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("Left out of this contract"), "{said}");
    assert!(!said.contains("Mum drives."), "what was done meanwhile is over: {said}");
}

/// A promise is in every copy or in none: whoever may not see the matter is not promised what the others are not.
#[test]
fn a_matter_that_is_hidden_leaves_its_promise_out_of_every_copy_all_the_same() {
    let mut matter = parked("left_out", &[SWIM]);
    matter["visible_to"] = json!(["commissioner"]);
    let workshop = ada(matter, json!([]));
    let provider = contract(&workshop, Audience::Provider);
    assert!(!provider.contains("I swim on Tuesdays.") && !provider.contains("Who drives?"), "{provider}");
    assert!(contract(&workshop, Audience::Commissioner).contains("Who drives?"));
}

#[test]
fn more_than_two_views_are_printed_the_persons_first_and_go_with_their_matter() {
    let view = |n: u128, words: &str, holder: u128| json!({"id": id(n), "matter": [id(LATER)], "words": words, "holders": [id(holder)]});
    let views = json!([view(61, "A taxi.", MUM), view(62, "The van.", GRACIE), view(63, "Kyle’s car!", ADA)]);
    let printed = said(&ada(parked("interim", &[SWIM]), views.clone()));
    let places: Vec<usize> =
        ["Kyle’s car!", "A taxi.", "The van."].map(|words| printed.find(words).unwrap()).into();
    assert!(places.is_sorted(), "{printed}");
    let mut matter = parked("interim", &[SWIM]);
    matter["visible_to"] = json!(["person"]);
    let hidden = ada(matter, views);
    assert!(see(&hidden, Audience::Provider).agree.parked.views.is_empty());
    assert!(!contract(&hidden, Audience::Provider).contains("The van."));
}

/// The step goes on limiting her, and whoever reads it has to know.
#[test]
fn a_step_that_uses_a_restriction_which_is_left_out_is_still_said_to_limit() {
    let workshop = ada(parked("left_out", &[DOOR]), json!([]));
    let said = said(&workshop);
    assert!(said.contains("This limits Ada"), "{said}");
    assert_eq!(said.matches("The front door has a sensor.").count(), 1);
    assert_eq!(found(&workshop, Code::SafetyLeftOut).len(), 1);
}

#[test]
fn two_matters_about_one_promise_leave_it_out_if_one_of_them_does() {
    let mut workshop = ada(parked("conditional", &[SWIM]), json!([]));
    let row = json!({"question": "At all?", "effect": "left_out", "about": [id(SWIM)]});
    let at = "agree/disagreements/disagreements".to_owned();
    apply(&mut workshop, Act::AddRow { at, row: Uuid::from_u128(42), index: 0, body: row }).unwrap();
    // Once where each matter names what it is about is the most that is left of it.
    assert!(!said(&workshop).contains("Outcome 1: "));
}

/// Yesterday is told at its place, today is not; every such place is here.
#[test]
fn every_day_by_which_something_was_due_is_told_on_the_day_after() {
    for at in [
        "before/moving/hoped_for",
        "before/telling_people/messages/#0/by_when",
        "assessment/health/needs/#0/review_on",
        "assessment/health/delegated/#0/review_on",
        "assessment/best_interests/decisions/#0/review_on",
        "plan/outcomes/outcomes/#0/by_when",
        "crisis/contingencies/contingencies/#0/review_on",
        "crisis/behaviour/review_on",
        "crisis/restrictions/restrictions/#0/meanwhile_until",
        "agree/reviews/reviews/#0/date",
        "agree/disagreements/disagreements/#0/by_when",
        "agree/parked/matters/#0/by_when",
    ] {
        let mut workshop = tests::sample("danny");
        let is_open =
            [set("before/telling_people/messages/#0/done", false), Do::Set(at, json!("24 September 2026"))];
        perform(&mut workshop, &is_open);
        assert_eq!(found(&workshop, Code::DatePassed), [], "{at} today");
        perform(&mut workshop, &[Do::Set(at, json!("23 September 2026"))]);
        let told: Vec<String> =
            found(&workshop, Code::DatePassed).into_iter().map(|problem| problem.at).collect();
        assert_eq!(told, [super::path(&workshop, at)]);
    }
}

/// One look at any time in a year is a look in that year.
#[test]
fn any_review_within_the_year_counts_for_the_year() {
    for day in ["3 November 2026", "14 December 2026", "30 April 2027", "31 October 2027"] {
        let mut workshop = tests::sample("danny");
        for row in 1..5 {
            perform(&mut workshop, &[set(format!("agree/reviews/reviews/#{row}/date").leak(), "")]);
        }
        perform(&mut workshop, &[set("agree/reviews/reviews/#0/date", day)]);
        assert_eq!(found(&workshop, Code::NoYearlyReview), [], "{day}");
    }
}

#[test]
fn a_file_of_format_1_keeps_both_views_and_what_was_said_of_what_is_parked() {
    let row = json!({"id": id(71), "question": "A bolt?", "first_view": "Yes.", "first_holders": [id(MUM)],
        "second_view": "", "second_holders": [id(ADA)], "visible_to": ["person"]});
    let bare = json!({"id": id(72), "question": "Later"});
    let file = json!({"format": 1, "id": id(99), "agree": {
        "disagreements": {"disagreements": [row, bare]},
        "parked": {"matters": [{"id": id(73), "matter": "The grant", "effect": "The lessons stop."}]},
    }});
    let workshop = Workshop::from_json(&file.to_string()).unwrap();
    let views: Vec<&domain::stages::View> = workshop.agree.disagreements.views.iter().collect();
    let told: Vec<(&str, bool)> =
        views.iter().map(|view| (view.words.as_str(), view.matter.contains(Uuid::from_u128(71)))).collect();
    assert_eq!(told, [("Yes.", true), ("", true)]);
    assert!(!see(&workshop, Audience::Provider).to_json().contains("Yes."), "they are hidden as they were");
    let matter = workshop.agree.parked.matters.iter().next().unwrap();
    assert_eq!((matter.meanwhile.as_str(), matter.effect), ("The lessons stop.", None));
    assert_eq!(Workshop::from_json(&file.to_string()), Ok(workshop), "the ids are the same on every laptop");
    for (field, damaged) in [("first_view", json!(7)), ("second_holders", json!("Mum"))] {
        let mut file = file.clone();
        file["agree"]["disagreements"]["disagreements"][0][field] = damaged;
        assert!(Workshop::from_json(&file.to_string()).is_err(), "{file}");
    }
}

#[test]
fn weekend_cover_is_a_must_only_where_the_plan_promises_support_at_the_weekend() {
    let musts = |who: Value| {
        let file = json!({"format": 2, "id": id(99), "who": who});
        let workshop = Workshop::from_json(&file.to_string()).unwrap();
        let problems = check(&workshop, super::today());
        let told = problems.iter().find(|problem| problem.code == Code::NobodyAllWeekend).unwrap();
        told.severity == super::MUST
    };
    let activity = |day: &str, from: &str, kind: &str| json!({"week": {"activities": [{"id": id(81), "day": day, "from": from, "kind": kind}]}});
    let support = |when: &str, standing: &str| json!({"support": {"elements": [{"id": id(82), "kind": "sleep_in", "when": when, "standing": standing}]}});
    for (who, must) in [
        (json!({}), false),
        (activity("saturday", "10:00", "provider_one_to_one"), true),
        (activity("saturday", "10:00", "family"), false),
        (activity("friday", "16:59", "personal_assistant"), false),
        (activity("friday", "17:00", "personal_assistant"), true),
        (activity("wednesday", "22:00", "sleep_in"), false),
        (support("22:00 to 07:00, seven nights", "committed"), true),
        (support("22:00 to 07:00, seven nights", "offered"), false),
        (support("Monday to Thursday nights", "committed"), false),
    ] {
        assert_eq!(musts(who.clone()), must, "{who}");
    }
}
