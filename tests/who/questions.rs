//! Seven questions and section 25: the verdict comes from the rows, whatever the plan looks like.

use domain::compose::{Edition, compose};
use domain::criteria::criteria;
use domain::document::Block;
use domain::field::{Node, walk};
use domain::stages::Format;
use domain::{Act, Audience, Workshop, apply, see};
use domain::{Code, Finding, Verdict};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::properties::cases;
use crate::properties::generate::{self, Rng};

fn one(workshop: &Workshop, code: Code) -> Finding {
    criteria(workshop).iter().find(|one| one.code == code).unwrap_or_else(|| panic!("{code}")).clone()
}

fn set(workshop: &mut Workshop, at: &str, to: impl Into<Value>) {
    apply(workshop, Act::Set { at: at.to_owned(), to: to.into() }).unwrap();
}

fn emptied(at: &[&str]) -> Workshop {
    let mut file = tests::sample("danny").read();
    for path in at {
        let mut node = &mut file;
        let steps: Vec<&str> = path.split('/').collect();
        for step in &steps[..steps.len() - 1] {
            node = &mut node[*step];
        }
        node[*steps.last().unwrap()] = json!([]);
    }
    Workshop::from_json(&file.to_string()).unwrap()
}

#[test]
fn the_sample_answers_every_question_from_rows_that_are_there() {
    let workshop = tests::sample("danny");
    let mut places = Vec::new();
    walk("", &workshop, &mut |path, _| places.push(path.to_owned()));
    let criteria = criteria(&workshop);
    assert_eq!((criteria.questions.len(), criteria.statute.len()), (7, 8));
    for one in criteria.iter() {
        assert_eq!((one.verdict(), one.text.as_str()), (Some(Verdict::Yes), ""), "{}", one.code);
        let asked = one.asked.as_ref().unwrap();
        assert!(!asked.from.is_empty() && asked.from.iter().all(|path| places.contains(path)), "{one:?}");
        assert!(asked.question.ends_with('?') && !one.source.is_empty());
    }
}

#[test]
fn an_empty_page_answers_nothing_and_says_what_is_missing_and_where() {
    let workshop = Workshop::empty(Uuid::nil());
    let mut places = Vec::new();
    walk("", &workshop, &mut |path, _| places.push(path.to_owned()));
    for one in criteria(&workshop).iter() {
        let expected = if one.code == Code::DirectPayments { Verdict::DoesNotApply } else { Verdict::NotYet };
        assert_eq!(one.verdict(), Some(expected), "{}", one.code);
        assert_eq!(one.text.is_empty(), expected == Verdict::DoesNotApply, "{}", one.code);
        assert!(places.contains(&one.at) && !one.text.contains(['{', '|']), "{one:?}");
    }
}

#[test]
fn each_question_opens_when_its_answer_is_taken_away() {
    for (name, gone) in [
        (Code::Important, "plan/profile/important_to"),
        (Code::Change, "plan/outcomes/outcomes"),
        (Code::Supported, "who/support/elements"),
        (Code::Budget, "money/board/lines"),
        (Code::Managed, "money/board/lines"),
        (Code::Action, "who/support/elements"),
        (Code::Needs, "assessment/needs/needs"),
        (Code::Eligible, "assessment/needs/needs"),
        (Code::NeedsMet, "who/support/elements"),
        (Code::Matters, "who/support/elements"),
        (Code::PersonalBudget, "money/board/lines"),
        (Code::Advice, "who/support/advice"),
        (Code::Involved, "before/people/participants"),
    ] {
        assert_eq!(one(&emptied(&[gone]), name).verdict(), Some(Verdict::NotYet), "{name} without {gone}");
    }
}

#[test]
fn half_an_answer_is_none() {
    let outcome = |w: &Workshop| w.plan.outcomes.outcomes.iter().next().unwrap().id;
    let line = |w: &Workshop| w.money.board.lines.iter().next().unwrap().id;
    let need = |w: &Workshop| w.assessment.needs.needs.iter().next().unwrap().id;
    let danny = tests::sample("danny");
    let bev = danny.before.people.participants.iter().nth(4).unwrap().id;
    let direct = danny.money.board.lines.iter().nth(6).unwrap().id;
    let cases: [(Code, String, Value); 7] = [
        (Code::Action, format!("plan/outcomes/outcomes/{}/by_when", outcome(&danny)), json!("")),
        (Code::Managed, format!("money/board/lines/{}/controlled_by", line(&danny)), Value::Null),
        (Code::Eligible, format!("assessment/needs/needs/{}/eligible", need(&danny)), Value::Null),
        (Code::DirectPayments, format!("money/board/lines/{direct}/every"), Value::Null),
        (Code::DirectPayments, format!("money/board/lines/{direct}/rate_pence"), Value::Null),
        (Code::Important, "plan/profile/important_to".to_owned(), Value::Null),
        (Code::Involved, format!("before/people/participants/{bev}/attendance"), json!("absent")),
    ];
    for (name, at, to) in cases {
        let mut workshop = tests::sample("danny");
        match name {
            Code::Important => {
                let ids: Vec<Uuid> = workshop.plan.profile.important_to.iter().map(|e| e.id).collect();
                for id in ids {
                    set(&mut workshop, &format!("{at}/{id}/standing"), "superseded");
                }
            }
            Code::Involved => {
                set(&mut workshop, &at, to);
                let sessions: Vec<Uuid> = workshop.before.sessions.sessions.iter().map(|s| s.id).collect();
                for id in sessions {
                    set(
                        &mut workshop,
                        &format!("before/sessions/sessions/{id}/who_came"),
                        json!([danny.before.people.participants.iter().next().unwrap().id]),
                    );
                }
            }
            _ => set(&mut workshop, &at, to),
        }
        assert_eq!(one(&workshop, name).verdict(), Some(Verdict::NotYet), "{name} after {at}");
    }
}

#[test]
fn where_no_need_is_eligible_none_has_to_be_met() {
    let mut workshop = tests::sample("danny");
    let ids: Vec<Uuid> = workshop.assessment.needs.needs.iter().map(|need| need.id).collect();
    for id in ids {
        set(&mut workshop, &format!("assessment/needs/needs/{id}/eligible"), false);
    }
    assert_eq!(one(&workshop, Code::NeedsMet).verdict(), Some(Verdict::DoesNotApply));
}

fn open_part(workshop: &Workshop, audience: Audience) -> Option<String> {
    let date = "2026-09-24".parse().unwrap();
    let problems = domain::check(workshop, date);
    let document = compose(&see(workshop, audience), &Edition { number: None, date, problems: &problems });
    let is_part = |block: &&Block| matches!(block, Block::Heading { level: 1, text } if text.contains("does not answer yet"));
    let at = document.blocks.iter().position(|block| is_part(&block))?;
    let list = document.blocks.iter().skip(at).find(|block| matches!(block, Block::List { .. }));
    Some(format!("{list:?}"))
}

#[test]
fn only_a_draft_says_which_questions_are_open() {
    // The sample without advice is no draft: the question is open, and the contract does not dwell on it.
    assert_eq!(open_part(&emptied(&["who/support/advice"]), Audience::Person), None);
    let draft = emptied(&["who/support/advice", "agree/reviews/reviews"]);
    let said = open_part(&draft, Audience::Person).unwrap();
    assert!(
        said.contains("What advice was given?")
            && said.contains("s25(1)(f)")
            && !said.contains("important to")
    );
    assert_eq!(open_part(&emptied(&["agree/reviews/reviews"]), Audience::Person), None, "nothing is open");
}

#[test]
fn an_open_question_tells_nothing_of_what_is_hidden() {
    let mut workshop = emptied(&["agree/reviews/reviews"]);
    // A line that only the commissioner sees says not who controls it: an open question for them alone.
    let line = workshop.money.board.lines.iter().next().unwrap().id;
    set(&mut workshop, &format!("money/board/lines/{line}/controlled_by"), Value::Null);
    set(&mut workshop, &format!("money/board/lines/{line}/visible_to"), json!(["commissioner"]));
    assert!(open_part(&workshop, Audience::Commissioner).unwrap().contains("Who manages the money"));
    assert_eq!(open_part(&workshop, Audience::Person), None);
    // What is hidden from somebody answers the question all the same.
    let advice: Vec<Uuid> = workshop.who.support.advice.iter().map(|a| a.id).collect();
    for id in advice {
        set(&mut workshop, &format!("who/support/advice/{id}/visible_to"), json!(["person"]));
    }
    assert_eq!(open_part(&workshop, Audience::Provider), None);
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_verdict_is_the_same_in_every_format(seed in any::<u64>(), wishes in ".{0,40}") {
        let mut workshop = Workshop::from_json(&generate::file(&mut Rng(seed)).to_string()).unwrap();
        set(&mut workshop, "before/plan_format/chosen", Value::Null);
        let plain = criteria(&workshop);
        set(&mut workshop, "before/plan_format/wishes", wishes);
        for format in Format::ALL {
            set(&mut workshop, "before/plan_format/chosen", json!(format));
            prop_assert_eq!(&criteria(&workshop), &plain);
        }
    }

    #[test]
    fn what_is_missing_is_said_just_when_a_question_is_open(seed in any::<u64>()) {
        let workshop = Workshop::from_json(&generate::file(&mut Rng(seed)).to_string()).unwrap();
        for one in criteria(&workshop).iter() {
            prop_assert_eq!(one.text.is_empty(), one.verdict() != Some(Verdict::NotYet), "{:?}", one);
            prop_assert!(one.verdict() != Some(Verdict::Yes) || !one.asked.as_ref().unwrap().from.is_empty());
        }
    }
}
