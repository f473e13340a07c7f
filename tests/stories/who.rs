//! Who does what: options, roles, the week and its hours, what is shared, the start, who would suit.

use domain::Code;
use serde_json::{Value, json};

use super::{Do, SHOULD, Story, danny, found, perform, set};

const KYLE: &str = "ee7efe7e-769e-41ab-ac0c-3d794beb4d38";
const DANNY: &str = "b67c3397-4f1b-4def-af0a-edbab02b9bf8";

pub(super) fn stories() -> Vec<Story> {
    [options(), roles(), week(), start()].into_iter().flatten().collect()
}

fn options() -> Vec<Story> {
    vec![
        danny(
            Code::OptionAlone,
            SHOULD,
            "who/options/options/#new/standing",
            "“A boat”",
            vec![
                Do::Add("who/options/options"),
                set("who/options/options/#new/name", "A boat"),
                set("who/options/options/#new/standing", "chosen"),
            ],
            // Nothing has to be held against what was turned down.
            vec![set("who/options/options/#new/standing", "rejected")],
        ),
        danny(
            Code::TwoOptionsChosen,
            SHOULD,
            "who/options/options/#1/standing",
            "“Flat 3, Lantern Court” and “A room in the shared house on Moor Lane”",
            vec![set("who/options/options/#1/standing", "chosen")],
            vec![set("who/options/options/#1/standing", "considered")],
        ),
        danny(
            Code::OptionWithoutReason,
            SHOULD,
            "who/options/options/#1/because",
            "is turned down",
            vec![set("who/options/options/#1/because", " ")],
            vec![set("who/options/options/#1/because", "Danny said no.")],
        ),
        danny(
            Code::MustNotProtected,
            SHOULD,
            "who/matching/must_not/#0/text",
            "may be about age",
            vec![set("who/matching/must_not/#0/text", "Nobody over fifty, please.")],
            vec![set("who/matching/must_not/#0/text", "No bad manners, and no shouting.")],
        ),
    ]
}

fn roles() -> Vec<Story> {
    vec![
        danny(
            Code::TaskForNobody,
            SHOULD,
            "who/roles/tasks/#new/core",
            "“Buying the shoes”",
            vec![Do::Add("who/roles/tasks"), set("who/roles/tasks/#new/task", "Buying the shoes")],
            vec![Do::Link("who/roles/tasks/#new/core", "before/people/participants/#0")],
        ),
        danny(
            Code::TaskWithoutLead,
            SHOULD,
            "who/roles/tasks/#2/lead",
            "“An hour on the drums every day”",
            vec![set("who/roles/tasks/#2/lead", "")],
            vec![set("who/roles/tasks/#2/lead", KYLE)],
        ),
        danny(
            Code::LeadNotCore,
            SHOULD,
            "who/roles/tasks/#2/lead",
            "Danny leads “An hour on the drums every day”",
            vec![set("who/roles/tasks/#2/lead", DANNY)],
            vec![Do::Link("who/roles/tasks/#2/core", "before/people/participants/#0")],
        ),
        danny(
            Code::InTwoRings,
            SHOULD,
            "who/roles/tasks/#0",
            "Danny stands twice",
            vec![Do::Link("who/roles/tasks/#0/not_ours", "before/people/participants/#0")],
            vec![set("who/roles/tasks/#0/not_ours", json!([]))],
        ),
    ]
}

fn week() -> Vec<Story> {
    // What is not the same every day stands from the thirty-sixth row on, eleven things, and one after the week
    // in the court.
    let not_every_day = (0..11).map(|_| Do::Remove("who/week/activities/#35"));
    let only_every_day = not_every_day.chain([Do::Remove("who/week/activities/#42")]).collect();
    vec![
        // Mornings: 90 and 60 minutes on seven days are 17 hours 30 minutes.
        danny(
            Code::WeekAndSupportDiffer,
            SHOULD,
            "who/support/elements/#0/minutes_a_week",
            "The week holds 17 hours 30 minutes of “Mornings",
            vec![set("who/support/elements/#0/minutes_a_week", "17")],
            vec![set("who/support/elements/#0/minutes_a_week", "17:30")],
        ),
        // 17 h 30 min of mornings, 24 h 30 min of evenings and 6 h in the shed are 48 hours.
        danny(
            Code::WeekAndMoneyDiffer,
            SHOULD,
            "money/board/lines/#0/quantity_hundredths",
            "and “Alongside Danny in the shed, a bit further away each month”, the money 20 hours.",
            vec![set("money/board/lines/#0/quantity_hundredths", "20")],
            vec![set("money/board/lines/#0/quantity_hundredths", "48")],
        ),
        danny(
            Code::EveryDayAlike,
            SHOULD,
            "who/week/activities",
            "Every day of Danny’s ordinary week is alike",
            only_every_day,
            vec![set("who/week/activities/#0/what", "Porridge with Nan")],
        ),
        // 105 hours and a share of 20 per cent: 21 hours, where the support says 14.
        danny(
            Code::SharedPartDiffers,
            SHOULD,
            "who/support/elements/#3/minutes_a_week",
            "comes to 21 hours a week; the support says 14 hours",
            vec![set("who/shared/shared/#0/share_hundredths", "20")],
            vec![set("who/shared/shared/#0/share_hundredths", "13.33")],
        ),
        danny(
            Code::SharedOverWhole,
            SHOULD,
            "who/shared/shared/#1/share_hundredths",
            "“The court’s own sleep-in, in Flat 1”",
            vec![set("who/shared/shared/#1/share_hundredths", "100.01")],
            vec![set("who/shared/shared/#1/share_hundredths", "100")],
        ),
    ]
}

fn start() -> Vec<Story> {
    vec![
        danny(
            Code::StartOutOfOrder,
            SHOULD,
            "who/start/steps/#1/starts",
            "“He moves in.",
            vec![set("who/start/steps/#1/starts", "4/10/2026")],
            vec![set("who/start/steps/#1/starts", "5/10/2026")],
        ),
        // £322.50 × 4 = £1,290.00 and £1,295.00 × 6 = £7,770.00.
        danny(
            Code::SetupWithoutMoney,
            SHOULD,
            "who/start/steps",
            "£9,060.00 beside the usual support, and the money for it comes to £7,770.00",
            vec![set("who/start/steps/#0/lines", json!([]))],
            vec![Do::Link("who/start/steps/#0/lines", "money/board/lines/#5")],
        ),
        danny(
            Code::TryUndecided,
            SHOULD,
            "who/activities/tried/#1/next",
            "“Soul night at the Irkdale Club”",
            vec![set("who/activities/tried/#1/next", Value::Null)],
            vec![set("who/activities/tried/#1/next", "keep")],
        ),
    ]
}

#[test]
fn an_earlier_try_and_a_plan_for_next_month_need_no_decision() {
    let mut workshop = tests::sample("danny");
    let tried = "who/activities/tried/#new";
    perform(&mut workshop, &[set("who/activities/tried/#0/next", Value::Null)]);
    assert_eq!(found(&workshop, Code::TryUndecided), []);
    perform(
        &mut workshop,
        &[Do::Add("who/activities/tried"), set("who/activities/tried/#new/activity", "Skittles")],
    );
    assert_eq!(found(&workshop, Code::TryUndecided), [], "{tried}: a name alone is no try");
    perform(&mut workshop, &[set("who/activities/tried/#new/date", "25/9/2026")]);
    assert_eq!(found(&workshop, Code::TryUndecided), []);
    perform(&mut workshop, &[set("who/activities/tried/#new/date", "24/9/2026")]);
    assert_eq!(found(&workshop, Code::TryUndecided).len(), 1);
}

#[test]
fn somebody_may_belong_to_two_places_and_live_in_one() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &[set("who/options/options/#7/standing", "chosen")]);
    assert_eq!(found(&workshop, Code::TwoOptionsChosen), []);
}

#[test]
fn a_word_about_who_somebody_is_is_found_whole_and_nowhere_else() {
    let mut workshop = tests::sample("danny");
    for (text, expected) in [
        ("Not a MAN.", Some("may be about sex")),
        ("No   Older\nthan thirty", Some("may be about age")),
        ("Nobody religious", Some("may be about religion or belief")),
        ("Must not be manic, womanly or a demander of manners", None),
        ("Must not smoke on the platform", None),
    ] {
        perform(&mut workshop, &[set("who/matching/must_not/#0/text", text)]);
        let problems = found(&workshop, Code::MustNotProtected);
        assert_eq!(problems.len(), usize::from(expected.is_some()), "{text}");
        assert!(problems.iter().all(|p| p.text.contains(expected.unwrap())), "{text}: {problems:?}");
    }
    perform(
        &mut workshop,
        &[
            set("who/matching/must_not/#0/text", "Not a man."),
            set("who/matching/must_not/#0/standing", "superseded"),
        ],
    );
    assert_eq!(found(&workshop, Code::MustNotProtected), [], "what no longer holds is left in peace");
}

#[test]
fn empty_rows_of_this_stage_are_no_problem_while_people_talk() {
    let before = domain::check(&tests::sample("danny"), super::today());
    for list in [
        "who/support/advice",
        "who/options/options",
        "who/roles/tasks",
        "who/week/activities",
        "who/shared/shared",
        "who/matching/must_not",
        "who/matching/skills",
        "who/start/steps",
        "who/activities/tried",
    ] {
        let mut workshop = tests::sample("danny");
        perform(&mut workshop, &[Do::Add(list)]);
        let mut found = domain::check(&workshop, super::today());
        // A row is printed when it is there, and the text is then another one than was signed.
        found.retain(|problem| problem.code != Code::SignedAnotherText);
        assert_eq!(found, before, "{list}");
    }
}
