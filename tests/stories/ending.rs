//! The crisis plan, what is open, who signs, when we look again.

use domain::Code;
use serde_json::Value;

use super::{Do, MUST, SHOULD, Story, danny, from_nothing, set};

pub(super) fn stories() -> Vec<Story> {
    [contingencies(), cover(), restrictions(), agreement()].into_iter().flatten().collect()
}

fn contingencies() -> Vec<Story> {
    vec![
        from_nothing(
            Code::NoContingency,
            "crisis/contingencies/contingencies",
            "how does the person stay at home",
            vec![Do::Add("crisis/contingencies/contingencies")],
            vec![Do::Remove("crisis/contingencies/contingencies/#new")],
            vec![Do::Add("crisis/contingencies/contingencies")],
        ),
        danny(
            Code::NotStayingHome,
            MUST,
            "crisis/contingencies/contingencies/#2/stays_home",
            "“Nobody turns up for the shift.” it does not say how Danny stays at home",
            vec![set("crisis/contingencies/contingencies/#2/stays_home", "\t")],
            vec![set("crisis/contingencies/contingencies/#2/stays_home", "Whoever is there stays.")],
        ),
        danny(
            Code::ContingencyWithoutTrigger,
            MUST,
            "crisis/contingencies/contingencies/#2/trigger",
            "number 3",
            vec![set("crisis/contingencies/contingencies/#2/trigger", "")],
            vec![set("crisis/contingencies/contingencies/#2/trigger", "No shift")],
        ),
        danny(
            Code::ContingencyWithoutContact,
            SHOULD,
            "crisis/contingencies/contingencies/#2/contacts",
            "“Nobody turns up for the shift.”",
            vec![
                set("crisis/contingencies/contingencies/#2/contacts", Vec::<String>::new()),
                set("crisis/contingencies/contingencies/#2/other_contacts", ""),
            ],
            vec![set("crisis/contingencies/contingencies/#2/other_contacts", "999")],
        ),
    ]
}

/// Support that the plan promises at the weekend.
fn support_on_saturday() -> Vec<Do> {
    vec![
        Do::Add("who/week/activities"),
        set("who/week/activities/#new/day", "saturday"),
        set("who/week/activities/#new/kind", "provider_one_to_one"),
    ]
}

/// An hour on Friday evening that somebody answers.
fn an_hour_on_friday() -> Vec<Do> {
    vec![
        Do::Add("crisis/cover/slots"),
        set("crisis/cover/slots/#new/day", "friday"),
        set("crisis/cover/slots/#new/from", "17:00"),
        set("crisis/cover/slots/#new/to", "6pm"),
        set("crisis/cover/slots/#new/service", "Night line"),
        set("crisis/cover/slots/#new/phone", "0161 496 0155"),
        set("crisis/cover/slots/#new/standing", "committed"),
    ]
}

fn cover() -> Vec<Story> {
    let slot = "crisis/cover/slots/#21/standing";
    vec![
        from_nothing(
            Code::NobodyAllWeekend,
            "crisis/cover/slots",
            "Friday 17:00 to Monday 09:00",
            [support_on_saturday(), an_hour_on_friday()].into_iter().flatten().collect(),
            vec![set("crisis/cover/slots/#new/phone", "")],
            vec![set("crisis/cover/slots/#new/phone", "999")],
        ),
        Story {
            first: vec![set(slot, "committed")],
            ..danny(
                Code::NobodyAtWeekend,
                SHOULD,
                "crisis/cover/slots",
                "Saturday 06:00 to 08:00: nobody",
                vec![set(slot, "in_principle")],
                vec![set(slot, "committed")],
            )
        },
        danny(
            Code::CoverWithoutTime,
            SHOULD,
            "crisis/cover/slots/#new",
            "Cover number 27",
            vec![Do::Add("crisis/cover/slots"), set("crisis/cover/slots/#new/day", "friday")],
            vec![set("crisis/cover/slots/#new/from", "9"), set("crisis/cover/slots/#new/to", "10")],
        ),
        danny(
            Code::CommittedWithout,
            SHOULD,
            "crisis/cover/slots/#new/service",
            "Cover number 27 is committed with nobody named and no number to ring: no cover.",
            vec![Do::Add("crisis/cover/slots"), set("crisis/cover/slots/#new/standing", "committed")],
            vec![set("crisis/cover/slots/#new/service", "Rota"), set("crisis/cover/slots/#new/phone", "999")],
        ),
    ]
}

fn restrictions() -> Vec<Story> {
    let knives = "“Sharp knives live in a drawer with a catch";
    let authority = "crisis/restrictions/restrictions/#1/authority";
    let without = |to: Value| {
        let (then, mend) = (vec![set(authority, to)], vec![set(authority, "best_interests")]);
        danny(Code::RestrictionWithoutAuthority, MUST, authority, knives, then, mend)
    };
    vec![
        without(Value::Null),
        without("none_yet".into()),
        danny(
            Code::DolsAtHome,
            MUST,
            authority,
            "Court of Protection",
            vec![set(authority, "dols")],
            vec![set(authority, "court_of_protection")],
        ),
        danny(
            Code::AuthorityEnded,
            MUST,
            "crisis/restrictions/restrictions/#0/authority_ends",
            "ended on 23 September 2026",
            vec![set("crisis/restrictions/restrictions/#0/authority_ends", "23/9/2026")],
            vec![set("crisis/restrictions/restrictions/#0/authority_ends", "24/9/2026")],
        ),
        danny(
            Code::RestrictionWithoutReview,
            MUST,
            "crisis/restrictions/restrictions/#1/review_on",
            knives,
            vec![set("crisis/restrictions/restrictions/#1/review_on", "")],
            vec![set("crisis/restrictions/restrictions/#1/review_on", "1 Feb 2027")],
        ),
        danny(
            Code::RestrictionWithoutReason,
            MUST,
            "crisis/restrictions/restrictions/#1/why",
            knives,
            vec![set("crisis/restrictions/restrictions/#1/why", "")],
            vec![set("crisis/restrictions/restrictions/#1/why", "Seizures come without warning.")],
        ),
    ]
}

fn agreement() -> Vec<Story> {
    let decider = "agree/disagreements/disagreements/#0/decider";
    let decides_when = "agree/disagreements/disagreements/#0/by_when";
    let owner = "agree/parked/matters/#1/owner";
    let farida = "4c324394-5b3f-4c62-8420-4fdcc57a0872";
    let disagreement = |then, mend| {
        let at = "agree/disagreements/disagreements/#0";
        danny(Code::DisagreementWithoutDecider, SHOULD, at, "“Should there be a bolt at the top", then, mend)
    };
    let parked = |then, mend| {
        danny(Code::ParkedWithoutOwner, SHOULD, "agree/parked/matters/#1", "“The job coach", then, mend)
    };
    vec![
        disagreement(vec![set(decider, "")], vec![set(decider, farida)]),
        disagreement(vec![set(decides_when, "")], vec![set(decides_when, "14 December 2026")]),
        parked(vec![set(owner, "")], vec![set(owner, farida)]),
        parked(
            vec![set("agree/parked/matters/#1/by_when", "")],
            vec![set("agree/parked/matters/#1/by_when", "26 March 2027")],
        ),
        danny(
            Code::EndsBeforeStart,
            SHOULD,
            "agree/term/ends",
            "The contract",
            vec![set("agree/term/ends", "1/11/2026")],
            vec![set("agree/term/ends", "2/11/2026")],
        ),
        from_nothing(
            Code::NoReviewDate,
            "agree/reviews/reviews",
            "six weeks",
            vec![Do::Add("agree/reviews/reviews"), set("agree/reviews/reviews/#new/date", "14/12/2026")],
            vec![set("agree/reviews/reviews/#new/date", "")],
            vec![set("agree/reviews/reviews/#new/date", "15/12/2026")],
        ),
        danny(
            Code::NotSignedWithoutReason,
            SHOULD,
            "agree/signatures/signatures/#7/because",
            "has not signed",
            vec![set("agree/signatures/signatures/#7/because", "")],
            vec![set("agree/signatures/signatures/#7/state", "signed")],
        ),
    ]
}
