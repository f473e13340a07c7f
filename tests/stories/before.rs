//! Homes, who is told, how the contract is bought.

use domain::Code;
use domain::Workshop;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Do, SHOULD, Story, danny, found, perform, set};

const IMRAN: &str = "954bc929-3e49-4afa-95ec-b63f2914f92f";
const GRACE: &str = "66fd218b-0284-4caf-9038-a625d1d1c3ab";
const KAYLEIGH: &str = "3c0e6b0e-1491-4046-bf57-c8981ca9163d";

pub(super) fn stories() -> Vec<Story> {
    vec![
        danny(
            Code::HomeWithoutTenure,
            SHOULD,
            "before/housing/homes/#1/tenure",
            "Flat 3, Lantern Court",
            vec![set("before/housing/homes/#1/tenure", Value::Null)],
            vec![set("before/housing/homes/#1/tenure", "shared_ownership")],
        ),
        danny(
            Code::LandlordIsProvider,
            SHOULD,
            "before/housing/homes/#1/landlord",
            "Flat 3, Lantern Court",
            vec![set("before/housing/homes/#1/landlord", GRACE)],
            vec![set("before/housing/homes/#1/landlord", IMRAN)],
        ),
        danny(
            Code::MessageWithoutTeller,
            SHOULD,
            "before/telling_people/messages/#new/by",
            "The paper shop",
            vec![
                Do::Add("before/telling_people/messages"),
                set("before/telling_people/messages/#new/to", "The paper shop"),
            ],
            vec![set("before/telling_people/messages/#new/by", KAYLEIGH)],
        ),
        danny(
            Code::ProcurementWithoutAuthority,
            SHOULD,
            "before/procurement/authority",
            "standing order",
            vec![set("before/procurement/authority", " ")],
            vec![set("before/procurement/authority", "Scheme of delegation, line 7")],
        ),
        danny(
            Code::ProcurementWithoutDecision,
            SHOULD,
            "before/procurement/date",
            "no day of decision",
            vec![set("before/procurement/date", "")],
            vec![set("before/procurement/route", "not_bought")],
        ),
        danny(
            Code::ProcurementWithoutDecision,
            SHOULD,
            "before/procurement/decided_by",
            "nobody who decided",
            vec![
                set("before/procurement/route", "provider_selection"),
                set("before/procurement/decided_by", ""),
            ],
            vec![set("before/procurement/decided_by", KAYLEIGH)],
        ),
    ]
}

#[test]
fn a_landlord_from_the_providers_organisation_is_the_provider() {
    let mut workshop = tests::sample("danny");
    let imran = "before/people/participants/#15/organisation";
    perform(&mut workshop, &[set(imran, " lantern SUPPORT ")]);
    assert_eq!(found(&workshop, Code::LandlordIsProvider).len(), 1);
    perform(&mut workshop, &[set("before/housing/homes/#1/chosen", false)]);
    assert_eq!(found(&workshop, Code::LandlordIsProvider), [], "not chosen");
    perform(&mut workshop, &[set("before/housing/homes/#1/chosen", true)]);
    for tenure in ["shared_lives", "residential"] {
        perform(&mut workshop, &[set("before/housing/homes/#1/tenure", tenure)]);
        assert_eq!(found(&workshop, Code::LandlordIsProvider), [], "{tenure}");
    }
    perform(&mut workshop, &[set("before/housing/homes/#1/tenure", "licence"), set(imran, "")]);
    assert_eq!(found(&workshop, Code::LandlordIsProvider), []);
}

#[test]
fn a_home_that_is_only_looked_at_needs_no_tenure_and_a_message_that_is_given_needs_nobody() {
    let mut workshop = Workshop::empty(Uuid::nil());
    perform(
        &mut workshop,
        &[Do::Add("before/housing/homes"), set("before/housing/homes/#new/what", "A bungalow")],
    );
    assert_eq!(found(&workshop, Code::HomeWithoutTenure), []);
    let mut workshop = Workshop::empty(Uuid::nil());
    perform(&mut workshop, &[Do::Add("before/telling_people/messages")]);
    assert_eq!(found(&workshop, Code::MessageWithoutTeller), [], "an empty row");
    perform(&mut workshop, &[set("before/telling_people/messages/#new/what", "The date")]);
    assert_eq!(found(&workshop, Code::MessageWithoutTeller).len(), 1);
    perform(&mut workshop, &[set("before/telling_people/messages/#new/done", json!(true))]);
    assert_eq!(found(&workshop, Code::MessageWithoutTeller), []);
}

#[test]
fn where_nothing_is_bought_no_authority_is_asked_for() {
    let mut workshop = Workshop::empty(Uuid::nil());
    for (route, problems) in [("not_bought", 0), ("framework", 1), ("waiver", 1)] {
        perform(&mut workshop, &[set("before/procurement/route", route)]);
        assert_eq!(found(&workshop, Code::ProcurementWithoutAuthority).len(), problems, "{route}");
    }
}
