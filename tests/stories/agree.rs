//! What is agreed: where each stands, what was changed, when everybody looks again, who signs.

use domain::agreement::{Point, PointState, bespoke, enough_for_today, minimum};
use domain::field::Node;
use domain::{Workshop, apply, reviews};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Do, MUST, SHOULD, Start, Story, danny, path, perform, read, set, today};

const DANNY: &str = "b67c3397-4f1b-4def-af0a-edbab02b9bf8";
const SHEILA: &str = "42382638-4559-4e2c-b48c-0f0fe9ff1ad6";
const FARIDA: &str = "4c324394-5b3f-4c62-8420-4fdcc57a0872";
const GRACE: &str = "66fd218b-0284-4caf-9038-a625d1d1c3ab";
const FLAT_3: &str = "e5666cb9-ecbf-4f15-b440-c256c1fec6d9";
pub(super) const KYLE: &str = "ee7efe7e-769e-41ab-ac0c-3d794beb4d38";

pub(super) fn stories() -> Vec<Story> {
    [looking_again(), standing(), changing(), signing()].into_iter().flatten().collect()
}

fn looking_again() -> Vec<Story> {
    let list = "agree/reviews/reviews";
    vec![
        danny(
            "no_early_review",
            SHOULD,
            list,
            "A review by 14 December 2026",
            vec![set("agree/reviews/reviews/#0/date", "15 December 2026")],
            vec![set("agree/reviews/reviews/#0/date", "14 December 2026")],
        ),
        danny(
            "no_yearly_review",
            SHOULD,
            list,
            // Nobody before the year is over: 2 November 2026 and twelve months.
            "between 2 November 2026 and 2 November 2027",
            vec![
                set("agree/term/ends", "31 October 2028"),
                set("agree/reviews/reviews/#0/date", ""),
                set("agree/reviews/reviews/#1/date", ""),
                set("agree/reviews/reviews/#2/date", ""),
                set("agree/reviews/reviews/#3/date", ""),
                set("agree/reviews/reviews/#4/date", "3 November 2027"),
            ],
            vec![set("agree/reviews/reviews/#4/date", "2 November 2027")],
        ),
        // Somebody looked at the first year, and nobody looks at the one after it.
        danny(
            "no_yearly_review",
            SHOULD,
            list,
            "between 27 October 2027 and 27 October 2028",
            vec![set("agree/term/ends", "31 October 2029")],
            vec![
                Do::Add(list),
                set("agree/reviews/reviews/#new/date", "27 October 2028"),
                set("agree/term/ends", "28 October 2029"),
            ],
        ),
        danny(
            "review_led_by_provider",
            SHOULD,
            "agree/reviews/reviews/#1/led_by",
            "Grace Entwistle leads the review on 1 February 2027",
            vec![set("agree/reviews/reviews/#1/led_by", GRACE)],
            vec![set("agree/reviews/reviews/#1/led_by", FARIDA)],
        ),
        danny(
            "review_outside_term",
            SHOULD,
            "agree/reviews/reviews/#4/date",
            "The review on 1 November 2027",
            vec![set("agree/reviews/reviews/#4/date", "1 November 2027")],
            vec![set("agree/term/ends", "1 November 2027")],
        ),
    ]
}

fn standing() -> Vec<Story> {
    vec![
        danny(
            "decider_takes_a_side",
            SHOULD,
            "agree/disagreements/disagreements/#0/decider",
            "the one who decides, Sheila Holroyd,",
            vec![set("agree/disagreements/disagreements/#0/decider", SHEILA)],
            vec![set("agree/disagreements/disagreements/#0/decider", FARIDA)],
        ),
        danny(
            "disagreement_without_views",
            SHOULD,
            "agree/disagreements/views/#1/holders",
            "In the disagreement “Should there be a bolt",
            vec![set("agree/disagreements/views/#1/holders", Vec::<String>::new())],
            vec![set("agree/disagreements/views/#1/holders", vec![KYLE])],
        ),
        danny(
            "disagreement_without_meanwhile",
            SHOULD,
            "agree/disagreements/disagreements/#0/meanwhile",
            "it does not say what we do meanwhile",
            vec![set("agree/disagreements/disagreements/#0/meanwhile", " ")],
            vec![set("agree/disagreements/disagreements/#0/meanwhile", "No bolt.")],
        ),
        danny(
            "objection_without_disagreement",
            SHOULD,
            "agree/positions/positions/#new",
            "Kyle Okafor objects",
            kyle_objects(),
            vec![set("agree/positions/positions/#new/level", "disagrees_not_blocking")],
        ),
    ]
}

pub(super) fn kyle_objects() -> Vec<Do> {
    vec![
        Do::Add("agree/positions/positions"),
        set("agree/positions/positions/#new/who", KYLE),
        set("agree/positions/positions/#new/level", "objects"),
    ]
}

fn changing() -> Vec<Story> {
    let (rule, by) = ("agree/changes/changes/#1/rule", "agree/changes/changes/#1/agreed_by");
    let tea = "“Two tea-times instead of one";
    vec![
        danny(
            "change_without_rule",
            SHOULD,
            rule,
            tea,
            vec![set(rule, Value::Null)],
            vec![set(rule, "alone")],
        ),
        danny(
            "change_without_agreement",
            SHOULD,
            by,
            tea,
            vec![set(by, Vec::<String>::new())],
            vec![set(rule, "alone")],
        ),
    ]
}

fn signing() -> Vec<Story> {
    let list = "agree/signatures/signatures";
    let others = [3, 4, 5, 7].map(|_| Do::Remove("agree/signatures/signatures/#3")).into_iter();
    vec![
        danny(
            "mark_without_witness",
            SHOULD,
            "agree/signatures/signatures/#0/witness",
            "Danny gave a mark",
            vec![
                set("agree/signatures/signatures/#0/state", "mark"),
                set("agree/signatures/signatures/#0/witness", " "),
            ],
            vec![set("agree/signatures/signatures/#0/witness", "Bev Thornley")],
        ),
        danny(
            "took_part_without_how",
            SHOULD,
            "agree/signatures/signatures/#0/because",
            "Danny took part",
            vec![set("agree/signatures/signatures/#0/because", "")],
            vec![set("agree/signatures/signatures/#0/because", "He turned the pages.")],
        ),
        danny(
            "person_not_among_signatures",
            SHOULD,
            list,
            "Nothing is said about Danny",
            vec![Do::Remove("agree/signatures/signatures/#0")],
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", DANNY)],
        ),
        // Farida, Yvonne and Helen go, then Grace, and then Tunde.
        danny(
            "nobody_signs_for_council",
            SHOULD,
            list,
            "the council or the NHS",
            others.chain([Do::Remove("agree/signatures/signatures/#3")]).collect(),
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", FARIDA)],
        ),
        danny(
            "nobody_signs_for_provider",
            SHOULD,
            list,
            "whoever supports Danny for pay",
            vec![Do::Remove("agree/signatures/signatures/#6")],
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", GRACE)],
        ),
        danny(
            "nobody_to_sign",
            MUST,
            list,
            "Nobody is named who makes this contract",
            std::iter::repeat_with(|| Do::Remove("agree/signatures/signatures/#0")).take(12).collect(),
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", DANNY)],
        ),
        danny(
            "signs_without_capacity",
            SHOULD,
            "agree/signatures/signatures/#0/state",
            "Danny cannot decide about this contract",
            vec![set("agree/signatures/signatures/#0/state", "will_sign")],
            vec![set("agree/signatures/signatures/#0/state", "took_part")],
        ),
        danny(
            "took_part_without_decision",
            SHOULD,
            "agree/signatures/signatures/#0/decision",
            "no best-interests decision is linked",
            vec![set("agree/signatures/signatures/#0/decision", Vec::<String>::new())],
            vec![set("agree/signatures/signatures/#0/decision", vec![FLAT_3])],
        ),
        Story {
            start: Start::Danny,
            ..danny(
                "signed_without_start",
                SHOULD,
                "agree/term/starts",
                "the first day is not fixed",
                vec![set("agree/term/starts", "")],
                vec![set("agree/term/starts", "2 November 2026")],
            )
        },
    ]
}

fn point<'a>(points: &'a [Point], name: &str) -> &'a Point {
    points.iter().find(|point| point.name == name).unwrap_or_else(|| panic!("{name}"))
}

/// The checklists of a workshop after something was done to it.
fn after(mut workshop: Workshop, deeds: &[Do]) -> [Vec<Point>; 3] {
    perform(&mut workshop, deeds);
    [enough_for_today(&workshop, today()), minimum(&workshop), bespoke(&workshop)]
}

fn sample() -> Workshop {
    tests::sample("danny")
}

#[test]
fn on_an_empty_page_no_point_is_answered_but_what_the_standard_terms_answer() {
    let [enough, minimum, bespoke] = after(Workshop::empty(Uuid::nil()), &[]);
    assert!(enough.iter().all(|point| point.state == PointState::NotYet), "{enough:?}");
    let given: Vec<&str> =
        minimum.iter().filter(|point| point.state == PointState::Yes).map(|point| &*point.name).collect();
    let standard = ["payment", "prices", "absence", "insurance", "continuity", "subcontracting"];
    for name in standard.into_iter().chain(["data", "monitoring", "disputes", "performance", "ending"]) {
        assert!(given.contains(&name), "{name}");
        assert_eq!(point(&minimum, name).says, "From the standard terms.");
    }
    // No restriction and nothing open are answers too.
    assert_eq!(given.len(), standard.len() + 8, "{given:?}");
    let unasked = |point: &&Point| point.state != PointState::NotYet && point.name != "justified";
    assert_eq!(bespoke.iter().find(unasked), None);
}

#[test]
fn every_point_has_words_and_a_place_that_is_there() {
    let samples = ["danny", "small", "hostile"].into_iter().map(tests::sample);
    for workshop in samples.chain([Workshop::empty(Uuid::nil())]) {
        let tree = workshop.read();
        let person = domain::say::person(&workshop);
        for point in after(workshop, &[]).into_iter().flatten() {
            let words = [&point.question, &point.says, &point.source];
            let own = |text: &String| text.replace(&person, "");
            assert!(words.iter().all(|text| !own(text).contains(['|', '{', '}'])), "{point:?}");
            assert!(point.question.ends_with('?') && point.says.ends_with('.'), "{point:?}");
            let place = point.at.split('/').try_fold(tree.clone(), |node, step| {
                let rows =
                    node.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == step)).cloned();
                rows.or_else(|| node.get(step).cloned())
            });
            assert!(place.is_some(), "{} is at {}, which is nowhere", point.name, point.at);
        }
    }
}

#[test]
fn what_is_enough_for_today_is_found_and_lost_again() {
    let state = |name: &str, deeds: &[Do]| point(&after(sample(), deeds)[0], name).state;
    for name in ["stays_home", "who_controls", "family", "first_steps", "next_meeting"] {
        assert_eq!(state(name, &[]), PointState::Yes, "{name}");
    }
    // Danny's Saturday morning is the one gap.
    let weekend = &after(sample(), &[])[0];
    assert_eq!(
        point(weekend, "weekend").says,
        "Nobody is committed to answer in one stretch of the weekend."
    );
    assert_eq!(state("weekend", &[set("crisis/cover/slots/#21/standing", "committed")]), PointState::Yes);
    let control = set("money/board/lines/#0/controlled_by", Value::Null);
    assert_eq!(state("who_controls", &[control]), PointState::NotYet);
    assert_eq!(state("family", &[set("money/family_control/answer", Value::Null)]), PointState::NotYet);
}

#[test]
fn the_next_meeting_lies_ahead_and_not_behind() {
    let mut workshop = Workshop::empty(Uuid::nil());
    let is_fixed = |workshop: &Workshop| point(&enough_for_today(workshop, today()), "next_meeting").state;
    perform(&mut workshop, &[Do::Add("agree/reviews/reviews")]);
    for (day, state) in [("24/9/2026", PointState::NotYet), ("25/9/2026", PointState::Yes)] {
        perform(&mut workshop, &[set("agree/reviews/reviews/#0/date", day)]);
        assert_eq!(is_fixed(&workshop), state, "{day}");
    }
}

#[test]
fn what_a_contract_must_hold_is_missed_where_it_can_be_mended() {
    let missed: [(&str, &str, Value); 5] = [
        ("term", "agree/term/starts", Value::Null),
        ("crisis", "crisis/contingencies/contingencies/#2/stays_home", "".into()),
        ("open_matters", "agree/parked/matters/#1/by_when", "".into()),
        ("signatures", "agree/signatures/signatures/#7/because", "".into()),
        ("parties", "agree/signatures/signatures/#1/capacity", "".into()),
    ];
    for (name, at, to) in missed {
        assert_eq!(point(&after(sample(), &[])[1], name).state, PointState::Yes, "{name}");
        let mut workshop = sample();
        perform(&mut workshop, &[Do::Set(at, to)]);
        let points = minimum(&workshop);
        let point = point(&points, name);
        assert_eq!(point.state, PointState::NotYet, "{name}");
        let near = path(&workshop, at);
        let row = point.at.rsplit_once('/').map_or(&*point.at, |(row, _)| row);
        assert!(near.starts_with(row), "{name} is at {}, not near {near}", point.at);
    }
}

#[test]
fn a_contract_stops_being_bespoke_when_the_person_is_taken_out_of_it() {
    let state = |name: &str, deeds: &[Do]| point(&after(sample(), deeds)[2], name).state;
    for name in ["own_words", "format", "only_theirs", "combination", "present", "justified", "money_moves"] {
        assert_eq!(state(name, &[]), PointState::Yes, "{name}");
    }
    assert_eq!(state("format", &[set("before/plan_format/chosen_by", FARIDA)]), PointState::No);
    assert_eq!(state("format", &[set("before/plan_format/chosen_by", "")]), PointState::NotYet);
    let came = |who: &[&str]| vec![Do::Set("before/sessions/sessions/#1/who_came", json!(who))];
    assert_eq!(state("present", &came(&[FARIDA, KYLE])), PointState::No);
    assert_eq!(state("present", &came(&[FARIDA, DANNY])), PointState::Yes);
    assert_eq!(state("justified", &[set("crisis/restrictions/restrictions/#0/tried", "")]), PointState::No);
    let crisis = |day: &str| vec![Do::Set("crisis/around/last_crisis", json!(day))];
    assert_eq!(state("after_a_crisis", &crisis("2026-09-24")), PointState::Yes, "changed on that day");
    assert_eq!(state("after_a_crisis", &crisis("2026-09-25")), PointState::No, "not changed since");
    let said = |day: &str| point(&after(sample(), &crisis(day))[2], "after_a_crisis").says.clone();
    assert_eq!(said("2026-09-24"), "It was changed since the last crisis.");
    assert_eq!(said("2026-09-25"), "It was not changed since the last crisis.");
    assert_eq!(state("money_moves", &[set("agree/flexibility/alone", " ")]), PointState::NotYet);
}

#[test]
fn a_week_of_one_day_seven_times_is_nobodys_own() {
    let mut workshop = Workshop::empty(Uuid::nil());
    let mut add = |day: &str, what: &str| {
        let at = "who/week/activities".to_owned();
        let number = read(&workshop, &at).as_array().unwrap().len();
        let row = Uuid::from_u128(u128::try_from(number).unwrap() + 1);
        let body = json!({"day": day, "what": what});
        apply(&mut workshop, domain::Act::AddRow { at, row, index: 99, body }).unwrap();
        point(&bespoke(&workshop), "week").state
    };
    assert_eq!(add("monday", "Day centre"), PointState::NotYet);
    assert_eq!(add("tuesday", "day centre "), PointState::No);
    assert_eq!(add("wednesday", "Bury market"), PointState::Yes);
}

#[test]
fn proposed_reviews_fill_an_empty_list_and_leave_nothing_to_mend() {
    let mut workshop = sample();
    let rows = read(&workshop, reviews::LIST).as_array().unwrap().len();
    perform(&mut workshop, &(0..rows).map(|_| Do::Remove("agree/reviews/reviews/#0")).collect::<Vec<_>>());
    let mut next = 0;
    let acts = reviews::propose(&workshop, || {
        next += 1;
        Uuid::from_u128(next)
    });
    for act in acts {
        apply(&mut workshop, act).unwrap();
    }
    let list = read(&workshop, reviews::LIST);
    let days: Vec<&str> = list.as_array().unwrap().iter().map(|row| row["date"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-12-14", "2027-02-02", "2027-05-02", "2027-08-02", "2027-10-24"]);
    assert!(list.as_array().unwrap().iter().all(|row| !row["led_by"].is_null() && row["focus"] != ""));
    assert_eq!(reviews::faults(&workshop), reviews::Faults::default());
}
