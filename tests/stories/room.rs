//! Who is in the room: one person, nobody twice, interpreters who interpret, sittings with the person in them.

use super::{Do, MUST, SHOULD, Story, danny, found, perform, set};
use domain::Code;

const SHEILA: &str = "42382638-4559-4e2c-b48c-0f0fe9ff1ad6";
const FARIDA: &str = "4c324394-5b3f-4c62-8420-4fdcc57a0872";
const GRACE: &str = "66fd218b-0284-4caf-9038-a625d1d1c3ab";
const COLIN: &str = "2fe5ea75-b1e7-4593-9d7a-49608292a595";
const LEN: &str = "4bb43250-48fd-4287-bbc1-54a6ad3bd2e6";

pub(super) fn stories() -> Vec<Story> {
    [people(), sittings()].into_iter().flatten().collect()
}

fn people() -> Vec<Story> {
    let mut interpreter = danny(
        Code::InterpreterAgrees,
        SHOULD,
        "agree/positions/positions/#new/level",
        "Len Tattersall is here as the interpreter",
        vec![
            Do::Add("agree/positions/positions"),
            set("agree/positions/positions/#new/who", LEN),
            set("agree/positions/positions/#new/level", "agree"),
        ],
        vec![set("agree/positions/positions/#new/who", SHEILA)],
    );
    interpreter.first = vec![set("before/people/participants/#5/role", "interpreter")];
    vec![
        danny(
            Code::TwoPersons,
            MUST,
            "before/people/participants/#1/role",
            "It is about one",
            vec![set("before/people/participants/#1/role", "person")],
            vec![set("before/people/participants/#1/role", "family")],
        ),
        danny(
            Code::NameTwice,
            SHOULD,
            "before/people/participants/#5/name",
            "Two people here are called",
            vec![set("before/people/participants/#5/name", "sheila  HOLROYD")],
            vec![set("before/people/participants/#5/name", "Sheila Holroyd, the cousin")],
        ),
        interpreter,
    ]
}

fn sittings() -> Vec<Story> {
    let first = "before/sessions/sessions/#0/who_came";
    let new = "before/sessions/sessions/#new/who_came";
    vec![
        danny(
            Code::SittingWithoutPerson,
            SHOULD,
            first,
            "Danny was not at the meeting on 10 September 2026",
            vec![set(first, vec![SHEILA, FARIDA])],
            vec![Do::Link(first, "before/people/participants/#0")],
        ),
        danny(
            Code::SittingWithoutPersonUndated,
            SHOULD,
            new,
            "Write down how Danny is told",
            vec![Do::Add("before/sessions/sessions"), set(new, vec![SHEILA, FARIDA])],
            vec![Do::Link(new, "before/people/participants/#0")],
        ),
        danny(
            Code::SittingRunByProvider,
            SHOULD,
            "before/sessions/sessions/#0/facilitator",
            "Grace Entwistle runs a meeting",
            vec![set("before/sessions/sessions/#0/facilitator", GRACE)],
            vec![set("before/sessions/sessions/#0/facilitator", COLIN)],
        ),
        danny(
            Code::NotAskedAboutHome,
            SHOULD,
            "agree/positions/positions/#1/level",
            "Danny was not asked about where Danny lives",
            vec![set("agree/positions/positions/#1/level", "not_asked")],
            vec![set("agree/positions/positions/#1/level", "agree")],
        ),
    ]
}

/// Only what is about the home, and only the person's own answer.
#[test]
fn not_asked_is_asked_about_where_it_is_about_the_persons_home() {
    let matter = "agree/positions/positions/#1/matter";
    for (said, told) in [
        ("Moving to Flat 3", 1),
        ("The tenancy", 1),
        ("The plan as a whole", 1),
        ("", 1),
        ("Whether Marcin comes on Mondays", 0),
    ] {
        let mut workshop = tests::sample("danny");
        perform(&mut workshop, &[set(matter, said), set("agree/positions/positions/#1/level", "not_asked")]);
        assert_eq!(found(&workshop, Code::NotAskedAboutHome).len(), told, "{said}");
        perform(&mut workshop, &[set("agree/positions/positions/#1/who", FARIDA)]);
        assert!(found(&workshop, Code::NotAskedAboutHome).is_empty(), "{said}");
    }
}

/// An interpreter may see, witness and be there.
#[test]
fn an_interpreter_has_no_voice_anywhere_and_may_be_there() {
    let silent = [
        set("agree/positions/positions/#new/level", "has_seen"),
        set("agree/positions/positions/#new/level", "not_asked"),
    ];
    for deed in silent {
        let mut workshop = tests::sample("danny");
        let deeds = [
            set("before/people/participants/#5/role", "interpreter"),
            Do::Add("agree/positions/positions"),
            set("agree/positions/positions/#new/who", LEN),
            deed,
        ];
        perform(&mut workshop, &deeds);
        assert!(found(&workshop, Code::InterpreterAgrees).is_empty());
    }
    for (at, to) in [
        ("agree/decisions/decisions/#0/decided_by", vec![LEN]),
        ("agree/changes/changes/#0/agreed_by", vec![LEN]),
        ("agree/disagreements/views/#0/holders", vec![LEN]),
        ("crisis/restrictions/restrictions/#0/agreed_by", vec![LEN]),
        ("crisis/behaviour/agreed_by", vec![LEN]),
    ] {
        let mut workshop = tests::sample("danny");
        perform(&mut workshop, &[set("before/people/participants/#5/role", "interpreter"), set(at, to)]);
        let told: Vec<String> = found(&workshop, Code::InterpreterAgrees).into_iter().map(|p| p.at).collect();
        assert_eq!(told, [super::path(&workshop, at)]);
    }
}

#[test]
fn a_name_that_two_share_is_told_above_the_shelf_and_no_other() {
    let mut app = tests::app();
    let call = |app: &mut _, name: &str, body| tests::call(app, name, body);
    call(&mut app, "create_vault", serde_json::json!({"passphrase": "seven frozen herrings"}));
    let notice = |app: &mut _| call(app, "shelf", serde_json::json!({}))["notice"].clone();
    for name in ["Ada", "Bea", "ada "] {
        call(&mut app, "new_workshop", serde_json::json!({"name": name}));
        let told = notice(&mut app);
        assert_eq!(told.as_str().is_some_and(|text| text.contains("called")), name == "ada ", "{told}");
    }
}
