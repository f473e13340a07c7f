//! Somebody who must not be contacted is nobody's contact, and can be reached through no copy.

use domain::Code;
use domain::field::Node;
use domain::{Audience, Workshop, see};
use serde_json::json;

use super::{Do, MUST, SHOULD, Story, danny, found, perform, set};

/// Len, with a number and an address that nobody shares.
const LEN: &str = "4bb43250-48fd-4287-bbc1-54a6ad3bd2e6";

pub(super) fn stories() -> Vec<Story> {
    vec![
        danny(
            Code::NoContactWithoutReason,
            SHOULD,
            "plan/relationships/people/#10/only_for",
            "“Uncle Gary”",
            vec![set("plan/relationships/people/#10/only_for", "")],
            vec![set("plan/relationships/people/#10/only_for", "He borrowed money.")],
        ),
        danny(
            Code::NoContactNotLinked,
            SHOULD,
            "plan/relationships/people/#10/who",
            "somebody of that name",
            vec![set("plan/relationships/people/#10/name", " len TATTERSALL")],
            vec![set("plan/relationships/people/#10/who", LEN)],
        ),
        barred(
            Code::NoContactInContingency,
            MUST,
            "crisis/contingencies/contingencies/#new/contacts",
            "“The boiler”",
            vec![
                Do::Add("crisis/contingencies/contingencies"),
                set("crisis/contingencies/contingencies/#new/trigger", "The boiler"),
                set("crisis/contingencies/contingencies/#new/contacts", json!([LEN])),
            ],
            vec![set("crisis/contingencies/contingencies/#new/contacts", json!([]))],
        ),
        barred(
            Code::NoContactInCover,
            MUST,
            "crisis/cover/slots/#0/who",
            "cover number 1",
            vec![set("crisis/cover/slots/#0/who", LEN)],
            vec![set("crisis/cover/slots/#0/who", "")],
        ),
        barred(
            Code::NoContactOnHolidays,
            MUST,
            "crisis/cover/holidays/#0/who",
            "on a bank holiday, in row number 1",
            vec![set("crisis/cover/holidays/#0/who", LEN)],
            vec![set("crisis/cover/holidays/#0/who", "")],
        ),
        barred(
            Code::NoContactTold,
            MUST,
            "before/telling_people/messages/#new/people",
            "told about the change",
            vec![
                Do::Add("before/telling_people/messages"),
                set("before/telling_people/messages/#new/people", json!([LEN])),
            ],
            vec![set("before/telling_people/messages/#new/people", json!([]))],
        ),
        barred(
            Code::NoContactInvited,
            MUST,
            "before/invitations/invitations/#new/who",
            "is invited",
            vec![
                Do::Add("before/invitations/invitations"),
                set("before/invitations/invitations/#new/who", LEN),
            ],
            vec![Do::Remove("before/invitations/invitations/#new")],
        ),
        barred(
            Code::NoContactNumberHere,
            SHOULD,
            "before/moving/why",
            "Take it out",
            vec![set("before/moving/why", "Ring Len on +44 7700 900155.")],
            vec![set("before/moving/why", "Len is near.")],
        ),
    ]
}

fn bar_len() -> Vec<Do> {
    vec![
        set("plan/relationships/people/#3/involved", "not_to_be_contacted"),
        set("plan/relationships/people/#3/only_for", "He asked for it."),
        // He was to be rung there.
        set("crisis/contingencies/contingencies/#4/contacts", json!([])),
    ]
}

/// A story in which Len must not be contacted.
fn barred(
    code: Code,
    severity: domain::Severity,
    at: &'static str,
    says: &'static str,
    then: Vec<Do>,
    mend: Vec<Do>,
) -> Story {
    Story { first: bar_len(), ..danny(code, severity, at, says, then, mend) }
}

fn copy(workshop: &Workshop, audience: Audience) -> String {
    let seen = see(workshop, audience);
    format!("{} {}", seen.read(), super::audiences::contract(workshop, audience))
}

#[test]
fn their_number_leaves_every_copy_and_their_name_stays_for_those_who_must_know() {
    let mut workshop = tests::sample("danny");
    assert!(copy(&workshop, Audience::Provider).contains("07700 900155"));
    perform(&mut workshop, &bar_len());
    perform(
        &mut workshop,
        &[
            set("crisis/contingencies/contingencies/#0/contacts", json!([LEN])),
            set("crisis/cover/slots/#0/who", LEN),
            set("crisis/cover/slots/#0/phone", "07700900155"),
            set(
                "crisis/contingencies/contingencies/#0/other_contacts",
                "Len: 07700-900-155, Shed@Irkdale-Steam.example",
            ),
        ],
    );
    for audience in Audience::NAMED {
        let copy = copy(&workshop, audience);
        for trace in ["900155", "900-155", "shed@irkdale", "Shed@Irkdale"] {
            assert!(!copy.contains(trace), "{audience:?}: {trace}");
        }
        let seen = see(&workshop, audience);
        let mut contacts = seen.crisis.contingencies.contingencies.iter().flat_map(|row| &row.contacts.0);
        assert!(contacts.all(|id| id.to_string() != LEN), "{audience:?}");
    }
    let provider = super::audiences::contract(&workshop, Audience::Provider);
    assert!(provider.contains("These people must not be contacted") && provider.contains("He asked for it."));
    assert!(see(&workshop, Audience::Facilitator).read().to_string().contains("07700 900155"));
}

#[test]
fn it_holds_although_the_row_that_says_so_is_hidden() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &bar_len());
    perform(&mut workshop, &[set("plan/relationships/people/#3/visible_to", json!([]))]);
    for audience in Audience::NAMED {
        let copy = copy(&workshop, audience);
        assert!(!copy.contains("900155") && !copy.contains("He asked for it"), "{audience:?}");
    }
}

#[test]
fn a_number_that_others_answer_too_goes_on_answering() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &bar_len());
    perform(
        &mut workshop,
        &[
            set("before/people/participants/#5/phone", "0161 496 0155"),
            set("crisis/contingencies/contingencies/#0/other_contacts", "The night line, 0161 496 0155"),
        ],
    );
    // Maureen's number, which is the night line's; Len has it too, by mistake.
    let seen = see(&workshop, Audience::Provider);
    assert!(seen.participant(LEN.parse().unwrap()).unwrap().phone.is_blank());
    let said = seen.crisis.contingencies.contingencies.iter().next().unwrap().other_contacts.clone();
    assert_eq!(said.as_str(), "The night line, 0161 496 0155");
    assert_eq!(found(&workshop, Code::NoContactNumberHere), []);
}

#[test]
fn no_sentence_of_a_draft_says_who_it_is() {
    let mut workshop = tests::sample("danny");
    perform(&mut workshop, &bar_len());
    perform(
        &mut workshop,
        &[
            set("crisis/contingencies/contingencies/#0/contacts", json!([LEN])),
            set("crisis/cover/slots/#0/who", LEN),
        ],
    );
    for problem in domain::check(&workshop, super::today()) {
        assert!(problem.severity == SHOULD || !problem.text.contains("Len"), "{}", problem.text);
    }
}
