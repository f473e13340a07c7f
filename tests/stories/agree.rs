//! What is agreed: where each stands, what was changed, when everybody looks again, who signs.

use domain::agreement::{bespoke, enough_for_today, minimum};
use domain::field::Node;
use domain::{Code, Finding, Verdict, Workshop, apply, reviews};
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
            Code::NoEarlyReview,
            SHOULD,
            list,
            "A review by 14 December 2026",
            vec![set("agree/reviews/reviews/#0/date", "15 December 2026")],
            vec![set("agree/reviews/reviews/#0/date", "14 December 2026")],
        ),
        danny(
            Code::NoYearlyReview,
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
            Code::NoYearlyReview,
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
            Code::ReviewLedByProvider,
            SHOULD,
            "agree/reviews/reviews/#1/led_by",
            "Grace Entwistle leads the review on 1 February 2027",
            vec![set("agree/reviews/reviews/#1/led_by", GRACE)],
            vec![set("agree/reviews/reviews/#1/led_by", FARIDA)],
        ),
        danny(
            Code::ReviewOutsideTerm,
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
            Code::DeciderTakesASide,
            SHOULD,
            "agree/disagreements/disagreements/#0/decider",
            "the one who decides, Sheila Holroyd,",
            vec![set("agree/disagreements/disagreements/#0/decider", SHEILA)],
            vec![set("agree/disagreements/disagreements/#0/decider", FARIDA)],
        ),
        danny(
            Code::DisagreementWithoutViews,
            SHOULD,
            "agree/disagreements/views/#1/holders",
            "In the disagreement “Should there be a bolt",
            vec![set("agree/disagreements/views/#1/holders", Vec::<String>::new())],
            vec![set("agree/disagreements/views/#1/holders", vec![KYLE])],
        ),
        danny(
            Code::DisagreementWithoutMeanwhile,
            SHOULD,
            "agree/disagreements/disagreements/#0/meanwhile",
            "it does not say what we do meanwhile",
            vec![set("agree/disagreements/disagreements/#0/meanwhile", " ")],
            vec![set("agree/disagreements/disagreements/#0/meanwhile", "No bolt.")],
        ),
        danny(
            Code::ObjectionWithoutDisagreement,
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
            Code::ChangeWithoutRule,
            SHOULD,
            rule,
            tea,
            vec![set(rule, Value::Null)],
            vec![set(rule, "alone")],
        ),
        danny(
            Code::ChangeWithoutAgreement,
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
            Code::MarkWithoutWitness,
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
            Code::TookPartWithoutHow,
            SHOULD,
            "agree/signatures/signatures/#0/because",
            "Danny took part",
            vec![set("agree/signatures/signatures/#0/because", "")],
            vec![set("agree/signatures/signatures/#0/because", "He turned the pages.")],
        ),
        danny(
            Code::PersonNotAmongSignatures,
            SHOULD,
            list,
            "Nothing is said about Danny",
            vec![Do::Remove("agree/signatures/signatures/#0")],
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", DANNY)],
        ),
        // Farida, Yvonne and Helen go, then Grace, and then Tunde.
        danny(
            Code::NobodySignsForCouncil,
            SHOULD,
            list,
            "the council or the NHS",
            others.chain([Do::Remove("agree/signatures/signatures/#3")]).collect(),
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", FARIDA)],
        ),
        danny(
            Code::NobodySignsForProvider,
            SHOULD,
            list,
            "whoever supports Danny for pay",
            vec![Do::Remove("agree/signatures/signatures/#6")],
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", GRACE)],
        ),
        danny(
            Code::NobodyToSign,
            MUST,
            list,
            "Nobody is named who makes this contract",
            std::iter::repeat_with(|| Do::Remove("agree/signatures/signatures/#0")).take(12).collect(),
            vec![Do::Add(list), set("agree/signatures/signatures/#new/who", DANNY)],
        ),
        danny(
            Code::SignsWithoutCapacity,
            SHOULD,
            "agree/signatures/signatures/#0/state",
            "Danny cannot decide about this contract",
            vec![set("agree/signatures/signatures/#0/state", "will_sign")],
            vec![set("agree/signatures/signatures/#0/state", "took_part")],
        ),
        danny(
            Code::TookPartWithoutDecision,
            SHOULD,
            "agree/signatures/signatures/#0/decision",
            "no best-interests decision is linked",
            vec![set("agree/signatures/signatures/#0/decision", Vec::<String>::new())],
            vec![set("agree/signatures/signatures/#0/decision", vec![FLAT_3])],
        ),
        Story {
            start: Start::Danny,
            ..danny(
                Code::SignedWithoutStart,
                SHOULD,
                "agree/term/starts",
                "the first day is not fixed",
                vec![set("agree/term/starts", "")],
                vec![set("agree/term/starts", "2 November 2026")],
            )
        },
    ]
}

fn point(points: &[Finding], code: Code) -> &Finding {
    points.iter().find(|point| point.code == code).unwrap_or_else(|| panic!("{code}"))
}

/// The checklists of a workshop after something was done to it.
fn after(mut workshop: Workshop, deeds: &[Do]) -> [Vec<Finding>; 3] {
    perform(&mut workshop, deeds);
    [
        enough_for_today(&workshop, today()),
        minimum(&workshop, &domain::compose::signatures(&workshop)),
        bespoke(&workshop),
    ]
}

fn sample() -> Workshop {
    tests::sample("danny")
}

#[test]
fn on_an_empty_page_no_point_is_answered_but_what_the_standard_terms_answer() {
    let [enough, minimum, bespoke] = after(Workshop::empty(Uuid::nil()), &[]);
    assert!(enough.iter().all(|point| point.verdict() == Some(Verdict::NotYet)), "{enough:?}");
    let given: Vec<Code> = minimum
        .iter()
        .filter(|point| point.verdict() == Some(Verdict::Yes))
        .map(|point| point.code)
        .collect();
    let standard =
        [Code::Payment, Code::Prices, Code::Absence, Code::Insurance, Code::Continuity, Code::Subcontracting];
    for name in standard.into_iter().chain([
        Code::Data,
        Code::Monitoring,
        Code::Disputes,
        Code::Performance,
        Code::Ending,
    ]) {
        assert!(given.contains(&name), "{name}");
        assert_eq!(point(&minimum, name).text, "From the standard terms.");
    }
    // No restriction and nothing open are answers too.
    assert_eq!(given.len(), standard.len() + 8, "{given:?}");
    let unasked =
        |point: &&Finding| point.verdict() != Some(Verdict::NotYet) && point.code != Code::Justified;
    assert_eq!(bespoke.iter().find(unasked), None);
}

#[test]
fn every_point_has_words_and_a_place_that_is_there() {
    let samples = ["danny", "small", "hostile"].into_iter().map(tests::sample);
    for workshop in samples.chain([Workshop::empty(Uuid::nil())]) {
        let tree = workshop.read();
        let person = domain::say::person(&workshop);
        for point in after(workshop, &[]).into_iter().flatten() {
            let words = [&point.asked.as_ref().unwrap().question, &point.text, &point.source];
            let own = |text: &String| text.replace(&person, "");
            assert!(words.iter().all(|text| !own(text).contains(['|', '{', '}'])), "{point:?}");
            assert!(
                point.asked.as_ref().unwrap().question.ends_with('?') && point.text.ends_with('.'),
                "{point:?}"
            );
            let place = point.at.split('/').try_fold(tree.clone(), |node, step| {
                let rows =
                    node.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == step)).cloned();
                rows.or_else(|| node.get(step).cloned())
            });
            assert!(place.is_some(), "{} is at {}, which is nowhere", point.code, point.at);
        }
    }
}

#[test]
fn what_is_enough_for_today_is_found_and_lost_again() {
    let state = |name: Code, deeds: &[Do]| point(&after(sample(), deeds)[0], name).verdict().unwrap();
    for name in [Code::StaysHome, Code::WhoControls, Code::Family, Code::FirstSteps, Code::NextMeeting] {
        assert_eq!(state(name, &[]), Verdict::Yes, "{name}");
    }
    // Danny's Saturday morning is the one gap.
    let weekend = &after(sample(), &[])[0];
    assert_eq!(
        point(weekend, Code::Weekend).text,
        "Nobody is committed to answer in one stretch of the weekend."
    );
    assert_eq!(state(Code::Weekend, &[set("crisis/cover/slots/#21/standing", "committed")]), Verdict::Yes);
    let control = set("money/board/lines/#0/controlled_by", Value::Null);
    assert_eq!(state(Code::WhoControls, &[control]), Verdict::NotYet);
    assert_eq!(state(Code::Family, &[set("money/family_control/answer", Value::Null)]), Verdict::NotYet);
}

#[test]
fn the_next_meeting_lies_ahead_and_not_behind() {
    let mut workshop = Workshop::empty(Uuid::nil());
    let is_fixed = |workshop: &Workshop| {
        point(&enough_for_today(workshop, today()), Code::NextMeeting).verdict().unwrap()
    };
    perform(&mut workshop, &[Do::Add("agree/reviews/reviews")]);
    for (day, state) in [("24/9/2026", Verdict::NotYet), ("25/9/2026", Verdict::Yes)] {
        perform(&mut workshop, &[set("agree/reviews/reviews/#0/date", day)]);
        assert_eq!(is_fixed(&workshop), state, "{day}");
    }
}

#[test]
fn what_a_contract_must_hold_is_missed_where_it_can_be_mended() {
    let missed: [(Code, &str, Value); 5] = [
        (Code::Term, "agree/term/starts", Value::Null),
        (Code::Crisis, "crisis/contingencies/contingencies/#2/stays_home", "".into()),
        (Code::OpenMatters, "agree/parked/matters/#1/by_when", "".into()),
        (Code::Signatures, "agree/signatures/signatures/#7/because", "".into()),
        (Code::Parties, "agree/signatures/signatures/#1/capacity", "".into()),
    ];
    for (name, at, to) in missed {
        assert_eq!(point(&after(sample(), &[])[1], name).verdict().unwrap(), Verdict::Yes, "{name}");
        let mut workshop = sample();
        perform(&mut workshop, &[Do::Set(at, to)]);
        let points = minimum(&workshop, &domain::compose::signatures(&workshop));
        let point = point(&points, name);
        assert_eq!(point.verdict(), Some(Verdict::NotYet), "{name}");
        let near = path(&workshop, at);
        let row = point.at.rsplit_once('/').map_or(&*point.at, |(row, _)| row);
        assert!(near.starts_with(row), "{name} is at {}, not near {near}", point.at);
    }
}

#[test]
fn a_contract_stops_being_bespoke_when_the_person_is_taken_out_of_it() {
    let state = |name: Code, deeds: &[Do]| point(&after(sample(), deeds)[2], name).verdict().unwrap();
    for name in [
        Code::OwnWords,
        Code::Format,
        Code::OnlyTheirs,
        Code::Combination,
        Code::Present,
        Code::Justified,
        Code::MoneyMoves,
    ] {
        assert_eq!(state(name, &[]), Verdict::Yes, "{name}");
    }
    assert_eq!(state(Code::Format, &[set("before/plan_format/chosen_by", FARIDA)]), Verdict::No);
    assert_eq!(state(Code::Format, &[set("before/plan_format/chosen_by", "")]), Verdict::NotYet);
    let came = |who: &[&str]| vec![Do::Set("before/sessions/sessions/#1/who_came", json!(who))];
    assert_eq!(state(Code::Present, &came(&[FARIDA, KYLE])), Verdict::No);
    assert_eq!(state(Code::Present, &came(&[FARIDA, DANNY])), Verdict::Yes);
    assert_eq!(state(Code::Justified, &[set("crisis/restrictions/restrictions/#0/tried", "")]), Verdict::No);
    let crisis = |day: &str| vec![Do::Set("crisis/around/last_crisis", json!(day))];
    assert_eq!(state(Code::AfterACrisis, &crisis("2026-09-24")), Verdict::Yes, "changed on that day");
    assert_eq!(state(Code::AfterACrisis, &crisis("2026-09-25")), Verdict::No, "not changed since");
    let said = |day: &str| point(&after(sample(), &crisis(day))[2], Code::AfterACrisis).text.clone();
    assert_eq!(said("2026-09-24"), "It was changed since the last crisis.");
    assert_eq!(said("2026-09-25"), "It was not changed since the last crisis.");
    assert_eq!(state(Code::MoneyMoves, &[set("agree/flexibility/alone", " ")]), Verdict::NotYet);
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
        point(&bespoke(&workshop), Code::Week).verdict().unwrap()
    };
    assert_eq!(add("monday", "Day centre"), Verdict::NotYet);
    assert_eq!(add("tuesday", "day centre "), Verdict::No);
    assert_eq!(add("wednesday", "Bury market"), Verdict::Yes);
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
