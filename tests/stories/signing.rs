//! A signature belongs to the text it was given to, and to whoever gave it.

use chrono::NaiveDate;
use domain::Code;
use domain::check;
use domain::compose::{self, Edition};
use domain::document::Block;
use domain::{Audience, Workshop, see};
use serde_json::{Value, json};
use tests::input;

use super::agree::KYLE;
use super::{Do, SHOULD, Story, danny, perform, set, today};

const SHEILA: &str = "42382638-4559-4e2c-b48c-0f0fe9ff1ad6";

pub(super) fn stories() -> Vec<Story> {
    [texts(), acting_for(), dates(), hands()].into_iter().flatten().collect()
}

fn texts() -> Vec<Story> {
    let version = "agree/signatures/signatures/#1/version";
    vec![
        danny(
            Code::SignedWithoutText,
            SHOULD,
            version,
            "Sheila Holroyd is put down as “signed”",
            vec![set(version, "")],
            vec![set(version, "1")],
        ),
        danny(
            Code::SignedAnotherText,
            SHOULD,
            version,
            "not known to be what was signed by Sheila Holroyd.",
            vec![set("agree/signatures/signatures/#1/promises", "0000-0000-0000")],
            vec![set("agree/signatures/signatures/#1/state", "will_sign")],
        ),
        danny(
            Code::SignsAndObjects,
            SHOULD,
            "agree/signatures/signatures/#1/state",
            "Sheila Holroyd has signed and also objects: The plan as a whole",
            vec![set("agree/positions/positions/#0/level", "objects")],
            vec![set("agree/positions/positions/#0/level", "has_seen")],
        ),
    ]
}

fn acting_for() -> Vec<Story> {
    let authority = "agree/signatures/signatures/#1/authority";
    let told =
        |code, says, then| danny(code, SHOULD, authority, says, then, vec![set(authority, "own_name")]);
    vec![
        told(
            Code::SignsForWithoutAuthority,
            "Sheila Holroyd seems to sign for Danny: “Mother, for Danny”",
            vec![set("agree/signatures/signatures/#1/capacity", "Mother, for Danny")],
        ),
        told(Code::AppointeeSigns, "benefits and nothing else", vec![set(authority, "appointee")]),
        told(Code::ParentSignsForAdult, "Danny is sixteen or older", vec![set(authority, "parent")]),
        told(
            Code::SigningAuthorityNotRecorded,
            "deputy of the Court of Protection, personal welfare",
            vec![set(authority, "deputy_welfare")],
        ),
    ]
}

fn dates() -> Vec<Story> {
    let date = "agree/signatures/signatures/#1/date";
    let told = |code, says, day: &str| {
        danny(code, SHOULD, date, says, vec![set(date, day)], vec![set(date, "24/9/2026")])
    };
    vec![
        told(Code::DateAhead, "The signature bears the date 25 September 2026", "25/9/2026"),
        told(Code::DateBeforeWorkshop, "we first met on 10 September 2026", "9/9/2026"),
    ]
}

fn hands() -> Vec<Story> {
    let by = "money/board/lines/#6/committed_by";
    vec![danny(
        Code::SameHands,
        SHOULD,
        "money/board/lines/#6/controller",
        "Sheila Holroyd commits, controls and receives the money of “Marcin, personal assistant”",
        vec![set(by, SHEILA)],
        vec![set(by, KYLE)],
    )]
}

fn problems(workshop: &Workshop) -> Vec<(Code, String)> {
    let all = check(workshop, "2026-06-02".parse().unwrap());
    all.into_iter().map(|problem| (problem.code, problem.text)).collect()
}

fn told(workshop: &Workshop, code: Code) -> Vec<String> {
    problems(workshop).into_iter().filter(|(found, _)| *found == code).map(|(_, text)| text).collect()
}

#[test]
fn whoever_signs_and_objects_and_whoever_signs_for_another_is_asked() {
    let workshop = input("signs-and-objects");
    let both = told(&workshop, Code::SignsAndObjects);
    assert_eq!(both.len(), 1, "{both:?}");
    assert!(
        both[0].contains("Máire has signed and also objects: the plan as a whole and other places"),
        "{both:?}"
    );
    let acting = told(&workshop, Code::SignsForWithoutAuthority);
    assert_eq!(acting.len(), 1, "{acting:?}");
    assert!(acting[0].contains("Bríd seems to sign for Máire: “Mother, for Máire”"), "{acting:?}");
    assert_eq!(told(&workshop, Code::SignedWithoutText).len(), 3);
    assert_eq!(told(&workshop, Code::DateAhead), Vec::<String>::new());
}

#[test]
fn a_professional_who_is_there_for_somebody_does_not_sign_for_them() {
    let mut workshop = input("signs-and-objects");
    let capacity = "agree/signatures/signatures/#1/capacity";
    let asked = |workshop: &Workshop| !told(workshop, Code::SignsForWithoutAuthority).is_empty();
    for (words, is_asked) in [
        ("On behalf of my daughter", true),
        ("Her mother, for her", true),
        ("mother, FOR MÁIRE", true),
        ("Mother", false),
        ("For Máire’s landlord", false),
        ("For the family", false),
    ] {
        perform(&mut workshop, &[set(capacity, words)]);
        assert_eq!(asked(&workshop), is_asked, "{words}");
    }
    perform(
        &mut workshop,
        &[set(capacity, "Advocate for Máire"), set("before/people/participants/#1/role", "advocate")],
    );
    assert!(!asked(&workshop));
}

#[test]
fn a_signature_of_a_day_that_lies_ahead_is_asked_about() {
    let asked = told(&input("signed-ahead"), Code::DateAhead);
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(
        asked[0].contains("The signature bears the date 1 January 2030, and that is after 2 June 2026"),
        "{asked:?}"
    );
}

#[test]
fn one_person_with_the_same_money_in_all_hands_is_told_kindly() {
    let asked = told(&input("same-hands"), Code::SameHands);
    assert_eq!(asked.len(), 1, "{asked:?}");
    let kind = "Charles Johnson commits, controls, receives and is paid from the money of “Rails”";
    assert!(asked[0].starts_with(kind) && asked[0].contains("nobody is thought ill of"), "{asked:?}");
}

/// What the copies say about whoever has signed, one after the other.
fn statements(workshop: &Workshop, audience: Audience, on: NaiveDate) -> Vec<String> {
    let edition = Edition { number: Some(2), date: on, problems: &check(workshop, on) };
    let blocks = compose::contract(workshop, audience, &edition).blocks;
    let said = blocks.into_iter().filter_map(|block| match block {
        Block::Signature(row) => row.statement,
        _ => None,
    });
    said.collect()
}

/// The small contract that three have signed, with a line of money, somebody who answers, and a text that is named.
fn signed() -> Workshop {
    let mut workshop = input("signs-and-objects");
    let deeds = [
        Do::Add("money/board/lines"),
        set("money/board/lines/#new/what", "Two hours a day"),
        set("money/board/lines/#new/rate_pence", "£20.28"),
        set("money/board/lines/#new/quantity_hundredths", "14"),
        set("money/board/lines/#new/unit", "hour"),
        set("money/board/lines/#new/every", "week"),
        set("money/board/lines/#new/standing", "committed"),
        set("before/people/participants/#1/phone", "01632 960012"),
    ];
    perform(&mut workshop, &deeds);
    let slot = json!({"day": "friday", "from": "17:00", "to": "22:00", "service": "Night line",
        "phone": "01632 960001", "standing": "committed"});
    add(&mut workshop, "crisis/cover/slots", 1, slot);
    add(&mut workshop, "plan/outcomes/outcomes", 2, json!({"statement": "I go to the sea."}));
    add(&mut workshop, "agree/reviews/reviews", 3, json!({"date": "2026-08-01"}));
    name_text(&mut workshop);
    workshop
}

fn add(workshop: &mut Workshop, at: &str, number: u128, body: Value) {
    let row = uuid::Uuid::from_u128((0x5167 << 96) + number);
    domain::apply(workshop, domain::Act::AddRow { at: at.to_owned(), row, index: 99, body }).unwrap();
}

/// Names the text as it stands for everybody who has signed it.
fn name_text(workshop: &mut Workshop) {
    let copies = [(0, Audience::Person), (1, Audience::Family), (2, Audience::Commissioner)];
    for (row, audience) in copies {
        let promises = compose::promised(&see(workshop, audience));
        for (field, to) in [("version", "1"), ("seal", "AAAA-BBBB-CCCC"), ("promises", &*promises)] {
            let at: &str = format!("agree/signatures/signatures/#{row}/{field}").leak();
            perform(workshop, &[set(at, to)]);
        }
    }
}

const SAME: &str = "Signed version 1 (seal AAAA-BBBB-CCCC) on 2 June 2026. This text promises the same.";
const ANOTHER: &str = "Signed version 1 (seal AAAA-BBBB-CCCC) on 2 June 2026. This text is not signed yet.";

#[test]
fn a_text_that_promises_the_same_stays_signed() {
    let slot = "crisis/cover/slots/#0/phone";
    let same: [(&str, Vec<Do>); 10] = [
        ("nothing changed", vec![]),
        (
            "a number of somebody who takes part",
            vec![set("before/people/participants/#1/phone", "01632 960099")],
        ),
        ("a number of whoever answers", vec![set(slot, "01632 960098")]),
        ("an address", vec![set("before/people/participants/#1/email", "brid@example.org")]),
        ("who was there", vec![set("before/people/participants/#2/attendance", "in_the_room")]),
        ("what was said at a meeting", vec![set("before/sessions/sessions/#0/notes", "We had tea.")]),
        (
            "their own words on page one",
            vec![Do::Add("plan/profile/important_to"), set("plan/profile/important_to/#new/text", "The sea")],
        ),
        ("where somebody stands", vec![set("agree/positions/positions/#2/level", "has_seen")]),
        (
            "what was changed by the contract’s own rule",
            vec![
                Do::Add("agree/changes/changes"),
                set("agree/changes/changes/#new/what", "Sunday for Saturday"),
            ],
        ),
        (
            "what is explained",
            vec![
                Do::Add("assessment/glossary/terms"),
                set("assessment/glossary/terms/#new/meaning", "A fund"),
            ],
        ),
    ];
    for (what, deeds) in same {
        let mut workshop = signed();
        perform(&mut workshop, &deeds);
        for (audience, day) in [(Audience::Person, "2026-06-02"), (Audience::Provider, "2026-12-24")] {
            let said = statements(&workshop, audience, day.parse().unwrap());
            assert_eq!(said, [SAME; 3], "{what}");
        }
        assert_eq!(told(&workshop, Code::SignedAnotherText), Vec::<String>::new(), "{what}");
    }
}

#[test]
fn a_text_that_promises_anything_else_is_signed_by_nobody() {
    let cover = "crisis/cover/slots/#0";
    let field = |name: &str| -> &'static str { format!("{cover}/{name}").leak() };
    let another: [(&str, Vec<Do>); 10] = [
        ("a penny", vec![set("money/board/lines/#0/rate_pence", "£20.29")]),
        ("an outcome", vec![set("plan/outcomes/outcomes/#0/statement", "I go to the hills.")]),
        ("who answers", vec![set(field("service"), "Day line")]),
        ("when they answer", vec![set(field("to"), "21:30")]),
        ("whether they can be rung", vec![set(field("phone"), "")]),
        ("the day of a review", vec![set("agree/reviews/reviews/#0/date", "2 August 2026")]),
        ("the first day", vec![set("agree/term/starts", "2 July 2026")]),
        ("a term", vec![set("agree/terms/payment", "Within a week.")]),
        (
            "a restriction",
            vec![
                Do::Add("crisis/restrictions/restrictions"),
                set("crisis/restrictions/restrictions/#new/what", "A lock"),
            ],
        ),
        (
            "what is decided",
            vec![Do::Add("agree/decisions/decisions"), set("agree/decisions/decisions/#new/what", "No lock")],
        ),
    ];
    for (what, deeds) in another {
        let mut workshop = signed();
        perform(&mut workshop, &deeds);
        for audience in [Audience::Person, Audience::Commissioner] {
            assert_eq!(statements(&workshop, audience, today()), [ANOTHER; 3], "{what}");
        }
        let asked = told(&workshop, Code::SignedAnotherText);
        assert!(
            asked.len() == 1 && asked[0].contains("signed by Máire, Bríd and Siân ap Rhys"),
            "{what}: {asked:?}"
        );
    }
}

#[test]
fn everybody_has_signed_their_own_copy_of_it() {
    let mut workshop = signed();
    let deeds = [set("money/board/lines/#0/visible_to", json!(["commissioner"]))];
    perform(&mut workshop, &deeds);
    name_text(&mut workshop);
    perform(&mut workshop, &[set("money/board/lines/#0/rate_pence", "£20.29")]);
    // The family was never shown that line, and has promised nothing about it.
    for audience in [Audience::Person, Audience::Provider, Audience::Commissioner] {
        assert_eq!(statements(&workshop, audience, today()), [SAME, SAME, ANOTHER]);
    }
}

#[test]
fn a_signature_says_no_more_than_is_known() {
    let workshop = input("signs-and-objects");
    let unknown = "Signed. On 2 June 2026. It is not written down which text that was.";
    assert_eq!(statements(&workshop, Audience::Person, today()), [unknown; 3]);
    let mut workshop = signed();
    let row = |field: &str| -> &'static str { format!("agree/signatures/signatures/#1/{field}").leak() };
    perform(&mut workshop, &[set(row("promises"), ""), set(row("seal"), "")]);
    assert_eq!(
        statements(&workshop, Audience::Person, today())[1],
        "Signed version 1 on 2 June 2026. This text is not signed yet."
    );
    perform(&mut workshop, &[set(row("state"), "has_seen"), set(row("authority"), "lpa_welfare")]);
    assert_eq!(
        statements(&workshop, Audience::Person, today())[1],
        "Has seen version 1 on 2 June 2026. That is no agreement. This text they have not seen yet. \
         Signs for Máire: lasting power of attorney, health and welfare."
    );
}

#[test]
fn whoever_signed_another_text_is_missing_among_the_signatures() {
    use domain::Verdict;
    use domain::agreement::minimum;
    let state = |workshop: &Workshop| {
        let points = minimum(workshop, &domain::compose::signatures(workshop));
        points.into_iter().find(|point| point.code == Code::Signatures).and_then(|point| point.verdict())
    };
    let mut workshop = signed();
    assert_eq!(state(&workshop), Some(Verdict::Yes));
    perform(&mut workshop, &[set("money/board/lines/#0/rate_pence", "£20.29")]);
    assert_eq!(state(&workshop), Some(Verdict::NotYet));
}

/// Renewed with the goldens: the program’s own words are part of what is promised.
#[test]
fn the_golden_sample_names_the_text_that_it_is() {
    let path = tests::root().join("assets/samples/danny.json");
    let mut text = tests::sample_text("danny");
    let workshop = tests::sample("danny");
    let mut stale = Vec::new();
    for row in workshop.agree.signatures.signatures.iter().filter(|row| !row.version.is_blank()) {
        let copy = compose::CopiesSigned::of(&workshop).by(row);
        let promises = compose::promised(&see(&workshop, copy));
        if promises != row.promises.as_str() {
            // The person and the family may have signed by one digest, and each now has their own.
            let (before, of_row) = text.split_at(text.find(&row.id.to_string()).unwrap());
            text = [before, &of_row.replacen(row.promises.as_str(), &promises, 1)].concat();
            stale.push((row.promises.as_str().to_owned(), promises));
        }
    }
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, &text).unwrap();
    } else {
        assert_eq!(stale, [], "look at what changed, then run with UPDATE_GOLDENS=1");
    }
}
