//! What nobody said anything of: what is the person's own is theirs alone, what the state needs is no matter of the
//! provider's, and what keeps somebody safe is there for whoever supports them.

use domain::Code;
use domain::audience::Reader;
use domain::field::Node;
use domain::{Act, Audience, Workshop, apply, see, undo_of};
use serde_json::{Value, json};

use super::{ANN, FLO, MO, SHOULD, ann, copy, id, lil, of, told};

/// Everybody for whom there is a copy, and the room.
const ALL: [Audience; 6] = [
    Audience::Room,
    Audience::Person,
    Audience::Family,
    Audience::Provider,
    Audience::Health,
    Audience::Commissioner,
];

/// Those in whose contract and file something stands.
fn read_by(workshop: &Workshop, words: &str) -> Vec<Audience> {
    let is_read = |audience: &Audience| {
        let file = see(workshop, *audience).read().to_string().contains(words);
        assert_eq!(copy(workshop, *audience).contains(words), file, "{audience:?}: {words}");
        file
    };
    ALL.into_iter().filter(is_read).collect()
}

const STATE: [Audience; 3] = [Audience::Person, Audience::Health, Audience::Commissioner];

#[test]
fn a_dream_is_the_persons_own_until_they_share_it() {
    let dream = json!({"id": id(1), "text": "To marry Pat.", "said_by": ANN});
    let fear = json!({"id": id(2), "text": "That Mum dies.", "said_by": ANN});
    let mut workshop = ann(&json!({"plan": {"dreams": {"dreams": [dream], "fears": [fear]}}}));
    assert_eq!(read_by(&workshop, "To marry Pat."), [Audience::Person]);
    assert_eq!(read_by(&workshop, "That Mum dies."), [Audience::Person]);
    let at = format!("plan/dreams/dreams/{}/visible_to", id(1));
    let share = Act::Set { at: at.clone(), to: json!(["person", "family"]) };
    let edit = apply(&mut workshop, share).unwrap();
    assert_eq!(read_by(&workshop, "To marry Pat."), [Audience::Person, Audience::Family]);
    apply(&mut workshop, undo_of(&edit)).unwrap();
    assert_eq!(read_by(&workshop, "To marry Pat."), [Audience::Person], "nobody has said anything again");
    assert_eq!(told(&workshop, Code::CopyLacksDuty), []);
}

#[test]
fn capacity_and_best_interests_are_for_those_who_decide_and_not_for_whoever_supports() {
    let record = json!({"id": id(3), "decision": "Where to live", "found": "lacks",
        "weighs_evidence": "She forgets the rent."});
    let decision = json!({"id": id(4), "decision": "Where she lives", "capacity": [id(3)],
        "decided": "The flat by the sea.", "wishes": "Not with Flo."});
    let option = json!({"id": id(5), "decision": [id(4)], "what": "Back to Flo", "burdens": "They shout."});
    let workshop = ann(&json!({"assessment": {
        "capacity": {"decisions": [record]},
        "best_interests": {"decisions": [decision], "options": [option]},
    }}));
    for words in ["She forgets the rent.", "Not with Flo.", "They shout."] {
        assert_eq!(read_by(&workshop, words), STATE, "{words}");
    }
    // Nobody is told in a draft what stands open in a record that they do not get.
    assert!(!copy(&workshop, Audience::Provider).contains("Where she lives"));
}

#[test]
fn an_agreement_about_deciding_stays_and_its_record_is_not_pointed_to() {
    let record = json!({"id": id(3), "decision": "Where to live", "found": "lacks"});
    let agreed = json!({"id": id(6), "decision": "Which flat", "involved": "With photos.", "capacity": [id(3)],
        "decider": "best_interests"});
    let workshop = ann(&json!({"assessment": {"capacity": {"decisions": [record]}},
        "plan": {"decisions": {"agreements": [agreed]}}}));
    assert_eq!(read_by(&workshop, "With photos."), ALL);
    let seen = see(&workshop, Audience::Provider);
    assert!(seen.plan.decisions.agreements.iter().all(|row| row.capacity.0.is_empty()));
    assert!(!copy(&workshop, Audience::Provider).contains("Where to live"));
}

#[test]
fn what_was_before_is_for_those_who_decide_and_what_stands_behind_a_limit_for_nobody() {
    let assessment = json!({"id": id(7), "kind": "risk", "summary": "A fire in 2009."});
    let piece =
        json!({"id": id(8), "what": "familys_thoughts", "from": FLO, "summary": "We were never asked."});
    let history = json!({"id": id(9), "about": "The kitchen door", "history": "She burnt her arm."});
    let limit = json!({"id": id(10), "what": "The kitchen door is shut at night", "why": "Fire."});
    let workshop = ann(&json!({
        "assessment": {"assessments": {"assessments": [assessment]}},
        "before": {"prework": {"received": [piece]}},
        "crisis": {"restrictions": {"restrictions": [limit], "histories": [history]}},
    }));
    assert_eq!(read_by(&workshop, "A fire in 2009."), STATE);
    assert_eq!(read_by(&workshop, "We were never asked."), STATE);
    assert_eq!(read_by(&workshop, "She burnt her arm."), []);
    assert_eq!(read_by(&workshop, "The kitchen door is shut at night"), ALL, "what is done is for all");
}

#[test]
fn the_log_of_what_was_learned_is_for_whoever_supports_and_not_for_the_state() {
    let learned = json!({"id": id(11), "what": "Swam, and sang on the bus."});
    let pleased = json!({"id": id(12), "text": "Nobody shouted.", "said_by": FLO});
    let workshop =
        ann(&json!({"plan": {"learning": {"log": [learned]}, "questions": {"pleased": [pleased]}}}));
    for audience in ALL {
        let file = see(&workshop, audience).read().to_string();
        for words in ["sang on the bus", "Nobody shouted."] {
            assert_eq!(file.contains(words), audience != Audience::Commissioner, "{audience:?}: {words}");
        }
    }
}

#[test]
fn what_keeps_somebody_safe_is_there_without_a_word() {
    let workshop = ann(&json!({
        "assessment": {"health": {
            "needs": [{"id": id(13), "need": "Epilepsy", "what_if": "Ring after five minutes."}],
            "medicines": [{"id": id(14), "name": "Buccal midazolam", "help": "Whoever is there gives it."}],
            "delegated": [{"id": id(15), "task": "Rescue medicine", "done_by": "The team"}],
        }},
        "plan": {"communication": {"signals": [{"id": id(16), "does": "Pulls her sleeve", "means": "It hurts."}]}},
        "crisis": {
            "contingencies": {"contingencies": [{"id": id(17), "name": "She runs", "what_we_do": "Walk beside her."}]},
            "behaviour": {"steps": [{"id": id(18), "colour": "amber", "see": "Humming", "what_we_do": "Go out."}]},
            "restrictions": {"restrictions": [{"id": id(19), "what": "One walks with her"}]},
        },
    }));
    let words = [
        "Ring after five minutes.",
        "Buccal midazolam",
        "Rescue medicine",
        "Pulls her sleeve",
        "Walk beside her.",
        "Humming",
        "One walks with her",
    ];
    for words in words {
        let readers = read_by(&workshop, words);
        assert!(readers.contains(&Audience::Provider) && readers.contains(&Audience::Family), "{words}");
    }
    for code in [Code::CopyLacksSafety, Code::CopyLacksDuty] {
        assert_eq!(told(&workshop, code), [], "{code}");
    }
}

#[test]
fn answers_of_a_tool_without_rows_go_with_the_tool_and_a_copy_that_lacks_a_duty_is_told() {
    let register = |visible_to: Value| {
        ann(
            &json!({"assessment": {"registers": {"register": "high_risk", "care_programme": "Seen every month.",
            "key_worker": MO, "visible_to": visible_to}}}),
        )
    };
    let workshop = register(Value::Null);
    assert_eq!(read_by(&workshop, "Seen every month."), STATE);
    let at = "assessment/registers/visible_to".to_owned();
    assert_eq!(told(&workshop, Code::CopyLacksDuty), [(at, SHOULD)], "Mo works for the provider");
    let shared = register(json!(["person", "provider", "health"]));
    assert_eq!(
        read_by(&shared, "Seen every month."),
        [Audience::Person, Audience::Provider, Audience::Health]
    );
    assert_eq!(told(&shared, Code::CopyLacksDuty), []);
    let mut private = register(json!([]));
    assert_eq!(read_by(&private, "Seen every month."), []);
    apply(&mut private, Act::Set { at: "assessment/registers/visible_to".into(), to: Value::Null }).unwrap();
    assert_eq!(read_by(&private, "Seen every month."), STATE, "said again by nobody");
}

#[test]
fn a_tool_may_be_kept_from_one_provider_alone() {
    let said = json!(["person", "provider", format!("not:{MO}")]);
    let workshop = ann(&json!({
        "before": {"people": {"participants": [lil(&super::EVERYONE)]}},
        "assessment": {"registers": {"care_programme": "Seen every month.", "visible_to": said}},
    }));
    let is_in = |reader: Reader| copy(&workshop, reader).contains("Seen every month.");
    assert!(is_in(of(super::LIL)) && is_in(Audience::Person.into()));
    assert!(!is_in(of(MO)) && !is_in(Audience::Provider.into()) && !is_in(Audience::Family.into()));
}

#[test]
fn words_that_move_to_another_tool_stay_with_those_for_whom_they_were() {
    let dream = json!({"id": id(1), "text": "To marry Pat.", "said_by": ANN});
    let mut workshop = ann(&json!({"plan": {"dreams": {"dreams": [dream]}}}));
    let before = workshop.clone();
    let moved = Act::MoveRow {
        at: "plan/dreams/dreams".into(),
        row: id(1),
        to: "plan/profile/important_to".into(),
        index: 0,
        body: Value::Null,
    };
    let edit = apply(&mut workshop, moved).unwrap();
    assert_eq!(read_by(&workshop, "To marry Pat."), [Audience::Person]);
    apply(&mut workshop, undo_of(&edit)).unwrap();
    assert_eq!(workshop, before);
}

#[test]
fn the_family_reads_its_own_copy_and_the_advocate_the_persons() {
    let bea = "5f52b66e-8f8a-59c4-9a23-a89085657a10";
    let workshop = ann(&json!({
        "before": {"people": {"participants": [{"id": bea, "name": "Bea Advocate", "role": "advocate"}]}},
        "plan": {"profile": {"important_to": [
            {"id": id(1), "text": "Pat stays over.", "visible_to": ["person"]},
            {"id": id(2), "text": "Mum’s Sunday roast.", "visible_to": ["family"]},
        ]}},
    }));
    assert_eq!(read_by(&workshop, "Pat stays over."), [Audience::Person]);
    assert_eq!(read_by(&workshop, "Mum’s Sunday roast."), [Audience::Family]);
    let reads = |who: &str| domain::providers::reader_of(&workshop, who.parse().unwrap());
    assert_eq!(reads(FLO), Some(Audience::Family.into()));
    assert_eq!(reads(bea), Some(Audience::Person.into()));
    assert_eq!(reads(ANN), Some(Audience::Person.into()));
}
