//! Consent is the person's own; what is decided for them is said as that, with who decided; and public bodies have duties
//! of their own.

use domain::Code;
use domain::Verdict;
use domain::agreement::minimum;
use domain::{Audience, Workshop};
use serde_json::{Value, json};

use super::{CY, FLO, ann, copy, found, id};

fn shared(consent: &Value) -> Workshop {
    let capacity = json!([{"id": id(41), "decision": "Who reads this", "found": "lacks"}]);
    let decision = json!([{"id": id(42), "decision": "Who reads the pages about money",
        "decided": "Those at the table", "decided_by": id(CY), "capacity": [id(41)]}]);
    ann(&json!({"before": {"consent": consent},
        "assessment": {"capacity": {"decisions": capacity}, "best_interests": {"decisions": decision}}}))
}

fn says(consent: &Value) -> String {
    copy(&shared(consent), Audience::Commissioner)
}

#[test]
fn the_persons_own_consent_is_said_as_theirs() {
    let text = says(&json!({"given_by": "person", "how": "She put the photos on the parts."}));
    assert!(text.contains("Ann agrees that what stands in this contract is shared"), "{text}");
    assert!(text.contains("How it was shown"));
    assert!(says(&json!({"given_by": "person_with_support"})).contains("With support to decide, Ann agrees"));
}

#[test]
fn a_best_interests_decision_is_no_consent_and_names_who_decided() {
    let consent =
        json!({"given_by": "best_interests", "decided_by": id(FLO), "how": "She could not weigh it."});
    let text = says(&consent);
    assert!(
        text.contains("decided in Ann’s best interests under the Mental Capacity Act, by: Flo Ann."),
        "{text}"
    );
    assert!(text.contains("and not Ann’s consent"));
    for never in ["Ann agrees that what stands", "rests on the consent", "How it was shown"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    // Who made the decision on record is who decided, where nobody else is named.
    let recorded = json!({"given_by": "best_interests", "best_interests": [id(42)]});
    let text = says(&recorded);
    assert!(text.contains("under the Mental Capacity Act, by: Cy Dee."), "{text}");
    assert!(text.contains("“Who reads the pages about money” (Cy Dee)"), "{text}");
    assert!(says(&json!({"given_by": "best_interests"})).contains("by: Nobody named yet."));
}

#[test]
fn a_deputy_or_attorney_decides_within_their_powers() {
    let text = says(&json!({"given_by": "deputy_or_attorney", "decided_by": id(FLO)}));
    assert!(text.contains("within their powers as deputy or attorney, by: Flo Ann."), "{text}");
    assert!(!text.contains("Ann agrees that what stands"));
}

#[test]
fn public_bodies_have_their_own_duty_whatever_the_ground() {
    for ground in ["person", "person_with_support", "deputy_or_attorney", "best_interests"] {
        let text = says(&json!({"given_by": ground}));
        assert!(text.contains("That does not rest on anybody’s consent"), "{ground}: {text}");
        // The condition for health data in public bodies is (2)(h), and the Article by itself forbids.
        assert!(text.contains("9(2)(h)") && !text.contains("Article 9;"), "{ground}: {text}");
    }
}

#[test]
fn a_copy_that_may_not_name_who_decided_does_not_say_that_nobody_did() {
    let mut consent = json!({"given_by": "best_interests", "best_interests": [id(42)]});
    consent["held_back"] =
        json!([{"id": id(43), "part": "assessments", "from": ["provider"], "ground": "not_needed"}]);
    let text = copy(&shared(&consent), Audience::Provider);
    assert!(text.contains("under the Mental Capacity Act, by: Not shown in this copy."), "{text}");
}

#[test]
fn the_minimum_asks_who_decided() {
    let state = |consent: &Value| {
        let workshop = shared(consent);
        let points = minimum(&workshop, &domain::compose::signatures(&workshop));
        points.into_iter().find(|point| point.code == Code::Consent).unwrap().verdict().unwrap()
    };
    assert_eq!(state(&json!({})), Verdict::NotYet);
    assert_eq!(state(&json!({"given_by": "person"})), Verdict::Yes);
    assert_eq!(state(&json!({"given_by": "best_interests"})), Verdict::NotYet);
    assert_eq!(state(&json!({"given_by": "best_interests", "best_interests": [id(42)]})), Verdict::Yes);
}

#[test]
fn what_is_decided_for_somebody_has_a_decider_a_reason_and_a_record() {
    let codes = [Code::ConsentWithoutHow, Code::SharingDecidedByNobody, Code::SharingWithoutRecord];
    let told = |consent: &Value| codes.map(|code| found(&shared(consent), code).len());
    assert_eq!(told(&json!({"given_by": "best_interests"})), [1, 1, 1]);
    let whole = json!({"given_by": "best_interests", "how": "With photos.", "best_interests": [id(42)]});
    assert_eq!(told(&whole), [0, 0, 0]);
    assert_eq!(told(&json!({"given_by": "deputy_or_attorney"})), [1, 1, 0]);
    assert_eq!(told(&json!({"given_by": "person"})), [0, 0, 0]);
}
