//! First steps, the way back, behaviour, bank holidays, needs out of hours, restrictions that end.

use domain::Code;
use domain::cover::holiday_gaps;

use super::{Do, MUST, SHOULD, Story, danny, set};

pub(super) fn stories() -> Vec<Story> {
    [contingencies(), steady(), cover(), restrictions()].into_iter().flatten().collect()
}

const FIRST: &str = "crisis/contingencies/contingencies/#0";

fn at(field: &str) -> &'static str {
    format!("{FIRST}/{field}").leak()
}

fn contingencies() -> Vec<Story> {
    vec![
        danny(
            Code::ContingencyWithoutFirstStep,
            SHOULD,
            at("first_minutes"),
            "first if this happens",
            vec![set(at("what_we_do"), ""), set(at("first_minutes"), " ")],
            vec![set(at("first_minutes"), "Stop talking.")],
        ),
        danny(
            Code::LeavingWithoutWayBack,
            SHOULD,
            at("comes_back"),
            "how Danny comes back",
            vec![set(at("comes_back"), "")],
            vec![set(at("comes_back"), "By tram, the same day.")],
        ),
        // Nothing about leaving at all is how it should be.
        danny(
            Code::LeavingWithoutWayBack,
            SHOULD,
            at("comes_back"),
            "who must agree",
            vec![set(at("leaving_agreed_by"), Vec::<String>::new())],
            vec![set(at("leaves_only_if"), "")],
        ),
        danny(
            Code::SpendingHalfSaid,
            SHOULD,
            at("may_spend"),
            "up to how much",
            vec![set(at("may_spend_pence"), "")],
            vec![set(at("may_spend_pence"), "£200")],
        ),
        danny(
            Code::ContingencyWithoutPrevention,
            SHOULD,
            at("prevent"),
            "less likely: “It gets too loud",
            vec![set(at("prevent"), " ")],
            vec![set(at("prevent"), "Drums after breakfast.")],
        ),
        danny(
            Code::ProviderWithoutSupport,
            SHOULD,
            at("provider_support"),
            "how the provider is supported",
            vec![set(at("provider_support"), "")],
            vec![set(at("provider_support"), "Ros comes within two days.")],
        ),
        // Names alone are nobody to ring.
        danny(
            Code::ContingencyWithoutNumber,
            SHOULD,
            at("other_contacts"),
            "nobody can ring them",
            vec![
                set(at("contacts"), Vec::<String>::new()),
                set(at("other_contacts"), "The man at number 12"),
            ],
            vec![set(at("other_contacts"), "The man at number 12; police 999")],
        ),
    ]
}

fn steady() -> Vec<Story> {
    let not_to_do = tests::sample("danny").plan.about_me.please_do_not.iter().count();
    let left_out = (0..not_to_do).map(|_| Do::Remove("plan/about_me/please_do_not/#0")).collect();
    let colour = |step: usize| -> &'static str { format!("crisis/behaviour/steps/#{step}/colour").leak() };
    vec![
        danny(
            Code::RedWithoutGreen,
            SHOULD,
            "crisis/behaviour/steps",
            "no green ones",
            vec![set(colour(0), "amber")],
            vec![set(colour(0), "green")],
        ),
        danny(
            Code::RedWithoutBlue,
            SHOULD,
            "crisis/behaviour/steps",
            "no blue ones",
            vec![set(colour(3), "green")],
            vec![set(colour(2), "amber")],
        ),
        danny(
            Code::RedWithoutAmber,
            SHOULD,
            "crisis/behaviour/steps",
            "no amber ones",
            vec![set(colour(1), "green")],
            vec![set(colour(1), "amber")],
        ),
        danny(
            Code::RedWithoutWhatToLeave,
            SHOULD,
            "plan/about_me/please_do_not",
            "what makes it worse for Danny",
            left_out,
            vec![Do::Add("plan/about_me/please_do_not")],
        ),
        danny(
            Code::BehaviourUnexplained,
            SHOULD,
            "crisis/behaviour/behaviours/#new/how_we_know",
            "“He bites his hand.”",
            vec![
                Do::Add("crisis/behaviour/behaviours"),
                set("crisis/behaviour/behaviours/#new/looks_like", "He bites his hand."),
            ],
            vec![set("crisis/behaviour/behaviours/#new/how_we_know", "A tooth: the dentist saw it.")],
        ),
        danny(
            Code::NotAbleToCall,
            SHOULD,
            "crisis/calling/people/#0",
            "Kyle Okafor does not feel able",
            vec![set("crisis/calling/people/#0/able", "no"), set("crisis/calling/people/#0/what_helps", "")],
            vec![set("crisis/calling/people/#0/able", "with_help")],
        ),
    ]
}

fn cover() -> Vec<Story> {
    let none_on_holidays = |to: bool| -> Vec<Do> {
        (0..26)
            .map(|slot| Do::Set(format!("crisis/cover/slots/#{slot}/on_holidays").leak(), to.into()))
            .collect()
    };
    let mut nobody = none_on_holidays(false);
    nobody.extend((0..9).map(|_| Do::Remove("crisis/cover/holidays/#0")));
    vec![
        danny(
            Code::BankHolidaysOpen,
            SHOULD,
            "crisis/cover/holidays",
            "9 of them open. The next is 25 December 2026.",
            nobody,
            vec![Do::Set("crisis/cover/slots/#0/on_holidays", true.into())],
        ),
        danny(
            Code::NobodyOnBankHoliday,
            SHOULD,
            "crisis/cover/holidays",
            "Christmas Day: nobody answers. 25 December 2026 09:00 to 17:00.",
            vec![set("crisis/cover/holidays/#0/standing", "in_principle")],
            vec![set("crisis/cover/holidays/#0/standing", "committed")],
        ),
        // On-call managers answer for staff only on Sunday, so that nobody is there for health by day.
        danny(
            Code::NobodyForNeed,
            SHOULD,
            "crisis/cover/slots",
            "nobody for this: health. Saturday 06:00 to 08:00; Sunday 08:00 to 22:00.",
            vec![set("crisis/cover/slots/#24/needs", vec!["behaviour", "housing", "money", "staffing"])],
            vec![set("crisis/cover/slots/#24/needs", Vec::<String>::new())],
        ),
    ]
}

/// Danny lives in a care home, for as long as it lasts.
const IN_CARE: &str = "before/housing/homes/#1/tenure";

fn restrictions() -> Vec<Story> {
    let second =
        |field: &str| -> &'static str { format!("crisis/restrictions/restrictions/#1/{field}").leak() };
    let mut told = vec![
        danny(
            Code::AuthorityPending,
            MUST,
            second("authority"),
            "An application is not an authority",
            vec![set(second("authority"), "court_pending")],
            vec![set(second("authority"), "court_of_protection")],
        ),
        danny(
            Code::RestrictionReviewPast,
            MUST,
            second("review_on"),
            "to be looked at on 23 September 2026",
            vec![set(second("review_on"), "23/9/2026")],
            vec![set(second("review_on"), "24/9/2026")],
        ),
        // In a care home the safeguards do reach, and are asked for their papers like an order.
        danny(
            Code::AuthorityWithoutEnd,
            SHOULD,
            second("authority_ends"),
            "Write until when the order",
            vec![set(IN_CARE, "residential"), set(second("authority"), "dols")],
            vec![set(second("authority_ends"), "1 Feb 2027")],
        ),
        danny(
            Code::AuthorityWithoutReference,
            SHOULD,
            second("authority_reference"),
            "number and date of the order",
            vec![set(second("authority"), "court_of_protection"), set(second("authority_reference"), "")],
            vec![set(second("authority_reference"), "TRAINING-0418")],
        ),
    ];
    told.extend(least_restrictive());
    told
}

fn least_restrictive() -> Vec<Story> {
    let first = "crisis/restrictions/restrictions/#0";
    let at = |field: &str| -> &'static str { format!("{first}/{field}").leak() };
    vec![
        // Eight weeks ahead is soon: 24 September and 56 days are 19 November.
        danny(
            Code::AuthorityEndsSoon,
            SHOULD,
            at("authority_ends"),
            "ends on 19 November 2026",
            vec![set(at("authority_ends"), "19/11/2026")],
            vec![set(at("authority_ends"), "20/11/2026")],
        ),
        danny(
            Code::RestrictionWithoutAlternatives,
            SHOULD,
            at("tried"),
            "what was tried in place of “Somebody is with Danny",
            vec![set(at("tried"), "")],
            vec![set(at("tried"), "A sensor alone.")],
        ),
        danny(
            Code::RestrictionWithoutReduction,
            SHOULD,
            at("reduction"),
            "will get smaller",
            vec![set(at("reduction"), "\n")],
            vec![set(at("reduction"), "One stop alone by Easter.")],
        ),
    ]
}

#[test]
fn a_night_that_begins_before_a_bank_holiday_reaches_into_it() {
    let mut workshop = tests::sample("danny");
    let holidays = domain::cover::bank_holidays(domain::stages::Nation::EnglandAndWales);
    assert!(holidays.is_sorted_by_key(|holiday| holiday.date));
    super::perform(&mut workshop, &[Do::Remove("crisis/cover/holidays/#0")]);
    let open = holiday_gaps(&workshop, super::today());
    let [(christmas, gaps)] = &open[..] else { panic!("{open:?}") };
    // The night line of Christmas Eve lasts until 08:00, Lantern follows; the desk is shut.
    let said: Vec<String> = gaps.iter().map(|gap| domain::say::dated(*gap)).collect();
    assert_eq!(
        (christmas.name.as_str(), said),
        ("Christmas Day", vec!["25 December 2026 09:00 to 17:00".to_owned()])
    );
}

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The contract begins on a Tuesday. The Monday before is a bank holiday and none of its days, and nobody has the night
/// that begins on it.
#[test]
fn a_bank_holiday_on_the_eve_of_the_first_day_leaves_its_night_open() {
    let mut workshop = tests::sample("danny");
    let slots = (1..).zip(DAYS).map(|(number, day)| {
        serde_json::json!({
            "id": uuid::Uuid::from_u128(number), "day": day, "from": "07:00", "to": "07:00",
            "service": "Lantern", "phone": "0161 496 0100", "standing": "committed", "on_holidays": day != "monday",
        })
    });
    let slots: Vec<serde_json::Value> = slots.collect();
    workshop.crisis.cover = serde_json::from_value(serde_json::json!({ "slots": slots })).unwrap();
    super::perform(&mut workshop, &[set("agree/term/starts", "29 December 2026")]);
    let open = holiday_gaps(&workshop, super::today());
    let (monday, gaps) = &open[0];
    let said: Vec<String> = gaps.iter().map(|gap| domain::say::dated(*gap)).collect();
    assert_eq!(
        (monday.date.to_string().as_str(), said),
        ("2026-12-28", vec!["29 December 2026 00:00 to 07:00".to_owned()])
    );
}

#[test]
fn the_contract_says_for_which_need_nobody_can_ever_be_rung() {
    let mut workshop = tests::sample("danny");
    for slot in 0..workshop.crisis.cover.slots.iter().count() {
        let needs: &str = format!("crisis/cover/slots/#{slot}/needs").leak();
        super::perform(&mut workshop, &[set(needs, vec!["clinical"])]);
    }
    let said = contract(&workshop);
    assert!(said.contains("For the home: at any time of the week: nobody"), "{said}");
    assert!(!said.contains("For health: at any time"));
}

#[test]
fn the_safeguards_reach_a_care_home_and_no_other() {
    let authority = set("crisis/restrictions/restrictions/#1/authority", "dols");
    let refused = |deeds: &[Do]| {
        let mut workshop = tests::sample("danny");
        super::perform(&mut workshop, deeds);
        super::perform(&mut workshop, std::slice::from_ref(&authority));
        !super::found(&workshop, Code::DolsAtHome).is_empty()
    };
    let chosen = "before/housing/homes/#1/chosen";
    assert!(refused(&[]), "his own tenancy is chosen, whatever he leaves");
    assert!(!refused(&[set(IN_CARE, "residential")]));
    assert!(refused(&[set(IN_CARE, "")]), "nobody says how he holds it");
    assert!(!refused(&[set(chosen, false)]), "nothing is chosen and he lives in a care home now");
}

/// What the family's copy of the contract says, on one line.
pub(super) fn contract(workshop: &domain::Workshop) -> String {
    let edition = domain::compose::Edition { number: Some(1), date: super::today(), problems: &[] };
    let photos = paper::Photos::none();
    let copy = |printer: &mut paper::Paper| {
        app::copy_for(printer, workshop, &photos, domain::Audience::Person, &edition).unwrap()
    };
    let copy = tests::printing(copy);
    copy.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_contract_prints_who_answers_on_bank_holidays_and_the_night_that_is_missing() {
    let mut workshop = tests::sample("danny");
    let whole = contract(&workshop);
    assert!(whole.contains("Every bank holiday as in the week: "), "{whole}");
    assert!(whole.contains("Not on bank holidays"));
    // The night line of Easter Monday, which is shut then.
    let slots = &workshop.crisis.cover.slots;
    let night = slots.iter().position(|slot| {
        slot.day == Some(domain::stages::Weekday::Monday)
            && slot.from.is_some_and(|from| from.minutes() == 22 * 60)
    });
    let shut = format!("crisis/cover/slots/#{}/on_holidays", night.unwrap());
    super::perform(&mut workshop, &[Do::Set(shut.leak(), false.into())]);
    let said = contract(&workshop);
    assert!(said.contains("Easter Monday: nobody. 29 March 2027 22:00 to 30 March 2027 08:00"), "{said}");
}

#[test]
fn the_contract_prints_when_nobody_answers_for_a_need_that_is_answered_at_other_times() {
    let mut workshop = tests::sample("danny");
    assert!(!contract(&workshop).contains("For health: "));
    let sunday = set("crisis/cover/slots/#24/needs", vec!["behaviour", "housing", "money", "staffing"]);
    super::perform(&mut workshop, &[sunday]);
    let said = contract(&workshop);
    assert!(said.contains("For health: Saturday 06:00 to 08:00; Sunday 08:00 to 22:00: nobody"), "{said}");
    assert!(!said.contains("For money and decisions: "));
}
