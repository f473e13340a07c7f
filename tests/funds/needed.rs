//! A plan is final with what it needs: of its own assistants without a provider, of NHS money without the council.

use domain::agreement::minimum;
use domain::criteria::criteria;
use domain::{Audience, Code, Finding, Severity, Verdict, Workshop};
use serde_json::{Value, json};

use super::{CY, FLO, MO, ann, copy, found, fund, id, line, payment};

/// Everything that a plan of this money and this support needs, and nothing else.
fn plan(people: &[u128], element: &str, lines: &[Value], funds: &[Value], payments: &[Value]) -> Workshop {
    let mut workshop = json!({
        "plan": {"outcomes": {"outcomes": [{"id": id(51), "statement": "I swim on Fridays."}]}},
        "who": {"support": {"elements": [{"id": id(52), "what": "Goes swimming with her", "kind": element,
            "who": id(FLO), "standing": "committed", "committed_by": id(FLO), "outcomes": [id(51)]}]}},
        "money": {"board": {"lines": lines}, "isf": {"funds": funds}, "direct_payment": {"payments": payments},
            "family_control": {"answer": "not_now", "not_now_because": "Next year."}},
        "crisis": {"contingencies": {"contingencies": [{"id": id(53), "trigger": "Nobody comes",
            "stays_home": "Flo comes within the hour."}]},
            "cover": {"slots": [{"id": id(54), "day": "saturday", "from": "00:00", "to": "24:00", "who": id(FLO),
                "phone": "01632 960012", "standing": "committed"}]}},
        "agree": {"term": {"starts": "2026-10-01"}, "signatures": {"signatures": [
            {"id": id(55), "who": id(1), "capacity": "Herself", "party": "party", "state": "will_sign"},
            {"id": id(56), "who": id(CY), "capacity": "For the body that pays", "party": "party",
                "state": "will_sign"}]}},
    });
    workshop["agree"]["reviews"] =
        json!({"reviews": [{"id": id(57), "date": "2026-12-01", "led_by": id(CY)}]});
    let mut whole = ann(&workshop);
    whole.before.people.participants.retain(|one| people.iter().any(|number| one.id == id(*number)));
    whole
}

fn musts(workshop: &Workshop) -> Vec<Finding> {
    let all = domain::check(workshop, super::today());
    all.into_iter().filter(|problem| problem.severity == Severity::Must).collect()
}

const CARE_ACT: Code = Code::NoCareActAssessment;

fn by_direct_payment() -> Workshop {
    let lines =
        [line(101, "direct_payment", 20_000, &json!({"controlled_by": "family", "support": [id(52)]}))];
    plan(&[1, CY, FLO], "personal_assistant", &lines, &[], &[payment(11, FLO, &[101], &json!({}))])
}

fn by_the_nhs_alone() -> Workshop {
    let budget = json!({"controlled_by": "family", "support": [id(52)]});
    let lines = [
        line(101, "personal_health_budget", 20_000, &budget),
        line(102, "own_money", 3000, &json!({"controlled_by": "person", "basis": "benefits"})),
    ];
    plan(&[1, CY, FLO], "personal_assistant", &lines, &[], &[payment(11, FLO, &[101], &json!({}))])
}

#[test]
fn own_assistants_by_direct_payment_need_no_provider_and_the_plan_is_final_with_its_assessment() {
    let mut workshop = by_direct_payment();
    let codes: Vec<Code> = musts(&workshop).into_iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [CARE_ACT]);
    let mut file = domain::field::Node::read(&workshop);
    file["assessment"]["assessments"]["assessments"] =
        json!([{"id": id(61), "kind": "care_act", "date": "2026-08-01"}]);
    workshop = Workshop::from_json(&file.to_string()).unwrap();
    assert_eq!(musts(&workshop), []);
    assert!(!copy(&workshop, Audience::Commissioner).contains("DRAFT"));
}

#[test]
fn a_plan_that_the_nhs_alone_pays_is_final_without_the_councils_assessment() {
    let workshop = by_the_nhs_alone();
    assert_eq!(musts(&workshop), []);
    let statute = criteria(&workshop).statute;
    assert!(statute.iter().all(|one| one.verdict() == Some(Verdict::DoesNotApply)), "{statute:?}");
    let roles: Vec<String> = found(&workshop, Code::KeyRoleMissing).into_iter().map(|one| one.text).collect();
    assert!(
        roles.iter().all(|text| !text.contains("social care") && !text.contains("provider")),
        "{roles:?}"
    );
    let text = copy(&workshop, Audience::Commissioner);
    assert!(!text.contains("There is no Care Act assessment yet"), "{text}");
}

#[test]
fn one_line_of_the_councils_asks_for_its_assessment_again() {
    let mut file = domain::field::Node::read(&by_the_nhs_alone());
    let lines = file["money"]["board"]["lines"].as_array_mut().unwrap();
    lines.push(line(103, "commissioned", 4000, &json!({"controlled_by": "council"})));
    let workshop = Workshop::from_json(&file.to_string()).unwrap();
    assert_eq!(found(&workshop, CARE_ACT).len(), 1);
    let mut shared = domain::field::Node::read(&by_the_nhs_alone());
    shared["money"]["board"]["lines"][0]["co_funder"] = json!("Ax Council");
    assert_eq!(found(&Workshop::from_json(&shared.to_string()).unwrap(), CARE_ACT).len(), 1);
}

#[test]
fn a_plan_that_rests_on_a_provider_needs_one() {
    let is_missing = |workshop: &Workshop| {
        found(workshop, Code::KeyRoleMissing)
            .iter()
            .any(|one| one.severity == Severity::Must && one.text.contains("provider"))
    };
    assert!(!is_missing(&by_direct_payment()));
    for element in ["provider_core", "provider_one_to_one"] {
        assert!(is_missing(&plan(&[1, CY, FLO], element, &[], &[], &[])), "{element}");
    }
    let lines = [line(101, "isf", 20_000, &json!({"controlled_by": "provider"}))];
    let held = [fund(11, MO, &[101], &json!({}))];
    assert!(is_missing(&plan(&[1, CY, FLO], "personal_assistant", &lines, &held, &[])));
    assert!(!is_missing(&plan(&[1, MO, CY, FLO], "personal_assistant", &lines, &held, &[])));
    // Nobody has said yet who supports.
    assert!(is_missing(&ann(
        &json!({"before": {"people": {"participants": [{"id": id(1), "role": "person"}]}}})
    )));
}

#[test]
fn whoever_is_paid_directly_buys_for_themselves() {
    let procurement = |workshop: &Workshop| {
        let points = minimum(workshop, &domain::compose::signatures(workshop));
        points.into_iter().find(|point| point.code == Code::Procurement).unwrap()
    };
    let own = procurement(&by_direct_payment());
    assert_eq!(
        (own.verdict(), own.text.as_str()),
        (Some(Verdict::Yes), "Nobody buys it for Ann: whoever is paid directly arranges it.")
    );
    let lines = [line(101, "commissioned", 20_000, &json!({"controlled_by": "council"}))];
    let bought = plan(&[1, MO, CY, FLO], "provider_core", &lines, &[], &[]);
    assert_eq!(procurement(&bought).verdict(), Some(Verdict::NotYet));
}
