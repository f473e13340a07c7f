//! Further lives in which a copy lacks something, or somebody is told from somebody else.

use domain::Code;
use domain::audience::Reader;
use domain::field::Node;
use domain::stages::Part;
use domain::{Audience, Workshop, see};
use serde_json::{Value, json};

use super::{
    ANN, CY, EVERYONE, FLO, LIL, MO, MUST, NOT_PROVIDER, ROW, ann, consent, copy, id, lil, merge, of, told,
};

#[test]
fn a_task_that_the_family_does_is_in_the_familys_copy_or_that_is_told() {
    let task = json!({"id": id(11), "task": "Buccal midazolam", "done_by": "Flo gives it, nobody else",
        "visible_to": ["health", "provider"]});
    let workshop = ann(&json!({"assessment": {"health": {"delegated": [task]}}}));
    let [(at, severity)] = &told(&workshop, Code::CopyLacksSafety)[..] else { panic!() };
    assert_eq!(
        (at.as_str(), *severity),
        (&*format!("assessment/health/delegated/{}/visible_to", id(11)), MUST)
    );
}

#[test]
fn whoever_answers_at_night_gets_the_hours_or_that_is_told() {
    let mut file = consent("crisis", &["health"], "person");
    merge(
        &mut file,
        &json!({
            "before": {"people": {"participants": [{"id": LIL, "name": "Nan", "role": "out_of_hours", "organisation": "Night line"}]}},
            "crisis": {"cover": {"slots": [{"id": id(12), "day": "monday", "from": "22:00", "to": "07:00", "service": "Night Line"}]}},
        }),
    );
    let workshop = ann(&file);
    assert_eq!(told(&workshop, Code::HeldBackLacksSafety).len(), 1, "by the name of the service");
    let other = ann(&consent("crisis", &["health"], "person"));
    assert_eq!(told(&other, Code::HeldBackLacksSafety), [], "there is no crisis plan");
}

#[test]
fn whoever_pays_sees_the_line_or_that_is_told() {
    let line = |visible_to: &[&str]| {
        let row = json!({"id": id(13), "what": "Choir", "funder": " ax  council", "visible_to": visible_to});
        ann(&json!({"money": {"board": {"lines": [row]}}}))
    };
    assert_eq!(told(&line(&["person"]), Code::CopyLacksDuty).len(), 1);
    assert_eq!(told(&line(&["commissioner"]), Code::CopyLacksDuty), []);
}

#[test]
fn support_that_the_mother_gives_stands_in_the_familys_copy_or_that_is_told() {
    let row = |who: Value, kind: &str| {
        let row =
            json!({"id": id(14), "what": "Nights", "who": who, "kind": kind, "visible_to": ["commissioner"]});
        ann(&json!({"who": {"support": {"elements": [row]}}}))
    };
    let names = |workshop: &Workshop, code: Code| {
        crate::stories::found(workshop, code).into_iter().map(|problem| problem.text).collect::<String>()
    };
    assert!(names(&row(json!(FLO), "family"), Code::CopyLacksDuty).contains("copy for the family"));
    assert!(names(&row(Value::Null, "waking_night"), Code::CopyLacksSafety).contains("support provider"));
    assert!(names(&row(Value::Null, "clinical"), Code::CopyLacksSafety).contains("copy for health"));
}

#[test]
fn the_copy_says_who_held_back_and_on_what_ground_and_never_why() {
    let notice = |ground: Option<&str>| {
        let row = json!({"id": ROW, "part": "money", "from": ["health"], "ground": ground, "held_back_by": CY,
            "because": "a private reason"});
        let workshop = ann(&json!({"before": {"consent": {"given_by": "person", "held_back": [row]}},
            "money": {"isf": {"funds": [{"id": id(11), "holder": MO}]}}}));
        let text = copy(&workshop, Audience::Health);
        assert!(!text.contains("a private reason"));
        assert!(copy(&workshop, Audience::Person).contains("a private reason"));
        text.split_once("This copy leaves out").unwrap().1.to_owned()
    };
    assert!(notice(Some("third_person")).contains("Cy Dee decided that. It is about somebody else"));
    assert!(notice(Some("law")).contains("Cy Dee decided that. The law or a court order"));
    assert!(
        notice(Some("person_did_not_agree")).contains("money. Ann has not agreed to share that with you.")
    );
    assert!(notice(None).contains("Cy Dee decided that. Why is not written down."));
}

#[test]
fn one_provider_is_told_from_another_in_every_copy_and_file() {
    let no = "I do not want Birch any more.";
    let kept: Vec<String> = EVERYONE.iter().map(|w| (*w).to_owned()).chain([format!("not:{MO}")]).collect();
    let workshop = ann(&json!({
        "before": {"people": {"participants": [lil(&EVERYONE)]}},
        "plan": {"profile": {"important_to": [{"id": id(15), "text": no, "said_by": ANN, "visible_to": kept}]}},
    }));
    let is_in = |reader: Reader| {
        let file = see(&workshop, reader).read().to_string().contains(no);
        assert_eq!(copy(&workshop, reader).contains(no), file, "{reader:?}");
        file
    };
    assert!(is_in(of(LIL)) && is_in(Audience::Person.into()) && is_in(Audience::Commissioner.into()));
    assert!(!is_in(of(MO)), "the old provider");
    assert!(!is_in(Audience::Provider.into()), "what all providers may see");
    assert!(!is_in(Audience::Room.into()), "Mo may sit before the screen");
    let names: Vec<String> = domain::providers::readers(&workshop)
        .into_iter()
        .map(|reader| domain::providers::copy_name(&workshop, reader))
        .collect();
    assert_eq!(names[2..4], ["copy for Birch Support", "copy for Small Hours Ltd"]);
    assert!(copy(&workshop, of(MO)).contains("copy for Birch Support"));
    assert_eq!(domain::providers::readers(&ann(&json!({}))).len(), 5, "one provider has the one copy");
}

#[test]
fn somebody_of_a_provider_who_is_not_known_any_more_is_kept_from_all_of_them() {
    let kept = ["person", "provider", "not:00000000-0000-4000-8000-000000000009"];
    let workshop = ann(&json!({
        "before": {"people": {"participants": [lil(&EVERYONE)]}},
        "plan": {"profile": {"important_to": [{"id": id(15), "text": "Not them.", "visible_to": kept}]}},
    }));
    for reader in [of(MO), of(LIL), Audience::Provider.into()] {
        assert!(see(&workshop, reader).plan.profile.important_to.is_empty(), "{reader:?}");
    }
}

#[test]
fn a_part_can_be_held_back_from_one_provider_alone() {
    let row =
        json!({"id": ROW, "part": "money", "from": ["provider"], "providers": [LIL], "ground": "not_needed"});
    let workshop = ann(&json!({"before": {
        "people": {"participants": [lil(&EVERYONE)]},
        "consent": {"held_back": [row]},
    }}));
    assert_eq!(see(&workshop, of(LIL)).held_back(), [Part::Money]);
    assert_eq!(see(&workshop, of(MO)).held_back(), []);
    assert_eq!(see(&workshop, Audience::Provider).held_back(), [Part::Money]);
    assert!(copy(&workshop, Audience::Person).contains("Not shared with: Small Hours Ltd."));
}

#[test]
fn a_talk_without_one_provider_is_kept_from_that_one() {
    let row = json!({"id": id(8), "date": "2026-06-16", "who_came": [ANN, LIL], "notes": "About Birch."});
    let workshop = ann(&json!({"before": {
        "people": {"participants": [lil(&EVERYONE)]},
        "sessions": {"sessions": [row]},
    }}));
    assert!(copy(&workshop, of(LIL)).contains("About Birch."));
    assert!(!copy(&workshop, of(MO)).contains("About Birch."));
    assert!(!copy(&workshop, Audience::Provider).contains("About Birch."));
}

#[test]
fn how_consent_was_shown_can_be_held_back() {
    let workshop = ann(
        &json!({"before": {"consent": {"given_by": "person", "how": "She hid the photo of Mo.",
        "held_back": [{"id": ROW, "part": "consent", "from": ["provider"], "ground": "person_did_not_agree"}]}}}),
    );
    assert!(copy(&workshop, Audience::Person).contains("She hid the photo"));
    assert!(!copy(&workshop, Audience::Provider).contains("She hid the photo"));
}

#[test]
fn what_a_review_looks_at_can_be_hidden_and_nobody_else_is_named_as_its_leader() {
    let workshop = ann(&json!({
        "before": {"people": {"participants": [lil(&NOT_PROVIDER)]}},
        "agree": {
            "terms": {"led_by": CY},
            "reviews": {"reviews": [
                {"id": id(16), "date": "2026-11-02", "focus": "Whether Birch stays", "visible_to": NOT_PROVIDER},
                {"id": id(17), "date": "2026-12-02", "focus": "Choir", "led_by": LIL},
            ]},
        },
    }));
    let text = copy(&workshop, of(MO));
    assert!(!text.contains("Whether Birch stays"));
    assert!(text.contains("Not shown in this copy"), "{text}");
    let whole = copy(&workshop, Audience::Person);
    assert!(
        whole.matches("Cy Dee").count() == text.matches("Cy Dee").count() + 1,
        "the first review is theirs"
    );
}
