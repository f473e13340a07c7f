//! The two cards from the crisis plan: one page whatever the data, and nothing on them that would mislead at night.

use domain::document::{Block, Document};
use domain::papers::{Order, PaperKind};
use domain::values::Word;
use domain::{Act, Audience, Workshop, apply};
use paper::Photos;
use serde_json::{Value, json};
use tests::{input, sample};
use uuid::Uuid;

use super::{add, day, one, paper_for, text};

const CARDS: [PaperKind; 2] = [PaperKind::CrisisCard, PaperKind::OnCallCard];
const MORE: &str = "There is more in the plan.";

fn pages(document: &Document) -> usize {
    tests::printing(|paper| paper.lay_out(document, &Photos::none()).page_count())
}

fn set(workshop: &mut Workshop, at: &str, to: Value) {
    apply(workshop, Act::Set { at: at.into(), to }).unwrap();
}

/// What stands under a name; empty when there is no such name.
fn under(document: &Document, name: &str) -> String {
    let rows = document.blocks.iter().filter_map(|block| match block {
        Block::Facts { rows } => Some(rows),
        _ => None,
    });
    rows.flatten().find(|fact| fact.name == name).map(|fact| fact.value.clone()).unwrap_or_default()
}

/// A workshop with one contingency and nothing else in its crisis plan.
fn small() -> Workshop {
    let mut workshop = Workshop::empty(Uuid::from_u128(9));
    set(&mut workshop, "before/person/liked_name", json!("Ada"));
    let row = json!({"name": "Fire", "trigger": "The alarm rings.", "first_minutes": "Go out together.",
        "early_signs": "Smoke.", "coping": "Her drum.", "stays_home": "Back when it is safe."});
    add(&mut workshop, "crisis/contingencies/contingencies", 1, row);
    workshop
}

#[test]
fn a_card_is_one_page_for_everybody_whatever_the_data() {
    for name in ["danny", "sana", "hostile"] {
        let workshop = sample(name);
        for kind in CARDS {
            let mut made = 0;
            for audience in kind.audiences() {
                let order = Order { audience: Some(*audience), ..Order::of(kind) };
                // The hostile one holds its crisis plan back from some.
                let Ok((_, document)) = paper_for(&workshop, &order, day()) else { continue };
                made += 1;
                assert_eq!(pages(&document), 1, "{name}: {} for {audience:?}", kind.word());
                assert!(name == "hostile" || text(&document).contains(MORE), "{name}: {}", kind.word());
                assert!(document.blocks.len() > 2, "{name}: {} says something", kind.word());
            }
            assert!(
                made > 0 && (made == kind.audiences().len() || name == "hostile"),
                "{name}: {}",
                kind.word()
            );
        }
    }
}

#[test]
fn a_card_that_holds_everything_says_nothing_of_more() {
    for kind in CARDS {
        let document = one(&small(), kind);
        assert_eq!(pages(&document), 1);
        let said = text(&document);
        assert!(!said.contains(MORE) && !said.contains('…'), "{said}");
        for words in ["Ada", "Go out together."] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}

#[test]
fn what_comes_last_in_a_list_is_left_out_first() {
    let mut workshop = small();
    let told = |number: u128| format!("Thing {number} happens and is hard to live with for a long time.");
    for number in 2..60 {
        let row = json!({"trigger": told(number), "first_minutes": "Wait for the others and ring."});
        add(&mut workshop, "crisis/contingencies/contingencies", number, row);
    }
    for kind in CARDS {
        let document = one(&workshop, kind);
        assert_eq!(pages(&document), 1);
        let said = text(&document).split_whitespace().collect::<Vec<_>>().join(" ");
        let there: Vec<u128> = (2..60).filter(|n| said.contains(&format!("Thing {n} happens"))).collect();
        let last = there.last().copied().unwrap();
        assert!(there.len() > 3 && there.iter().copied().eq(2..=last), "{there:?}");
        assert!(last < 59 && said.contains(MORE));
    }
}

#[test]
fn the_card_for_the_fridge_is_in_large_type_and_begins_with_the_name_and_own_words() {
    let document = one(&sample("danny"), PaperKind::CrisisCard);
    assert!(document.large_print && document.title.starts_with("Danny"));
    assert!(under(&document, "Please do not").starts_with("Danny, showed: "));
    assert!(under(&document, "What helps").starts_with("Danny, showed: "));
    let does = under(&document, "What Danny does");
    assert!(does.starts_with("Hums on one note"), "{does}");
    assert!(does.contains("It may mean: ") && does.contains("So we: "), "{does}");
    assert!(under(&document, "First fifteen minutes").contains("Open the garden door and go out with him."));
    assert!(under(&document, "Danny stays at home").contains("The garden door is his way out"));
}

#[test]
fn the_numbers_of_the_week_stand_whole_with_their_times_and_so_do_the_gaps() {
    for kind in CARDS {
        let document = one(&sample("danny"), kind);
        let lines = [
            (
                "Ring by day",
                "0161 496 0122, Community Learning Disability Team, duty desk: Monday to Friday 09:00 to 17:00; not on bank holidays",
            ),
            (
                "Ring at night",
                "0161 496 0155, Night nurse line, Intensive Support Team: Saturday to Thursday 22:00 to 08:00; Friday 22:00 to 06:00",
            ),
            (
                "Ring at weekends",
                "0161 496 0142, Lantern manager on call: Monday to Friday 08:00 to 09:00 and 17:00 to 22:00; Saturday and Sunday 08:00 to 22:00",
            ),
            ("Nobody answers", "Saturday 06:00 to 08:00"),
        ];
        for (name, line) in lines {
            assert_eq!(under(&document, name), line);
        }
    }
}

#[test]
fn a_number_that_always_answers_needs_no_times_and_one_in_principle_is_no_number_to_ring() {
    let mut workshop = small();
    for (number, weekday) in
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].iter().enumerate()
    {
        let row = json!({"day": weekday, "from": "00:00", "to": "24:00", "service": "Our line",
            "phone": "01632 960001", "standing": "committed"});
        add(&mut workshop, "crisis/cover/slots", 100 + number as u128, row);
        let row = json!({"day": weekday, "from": "22:00", "to": "08:00", "service": "Perhaps",
            "phone": "01632 960002", "standing": "in_principle"});
        add(&mut workshop, "crisis/cover/slots", 200 + number as u128, row);
    }
    for kind in CARDS {
        let document = one(&workshop, kind);
        assert_eq!(under(&document, "Ring at any time"), "01632 960001, Our line; not on bank holidays");
        assert_eq!(under(&document, "Nobody answers"), "");
        assert!(!text(&document).contains("960002"));
    }
}

#[test]
fn whoever_is_on_call_reads_what_they_may_spend_and_by_what_authority_and_until_when() {
    let mut workshop = small();
    let grace = json!({"name": "Grace", "phone": "01632 960003", "role": "provider_manager"});
    add(&mut workshop, "before/people/participants", 300, grace);
    let id = workshop.before.people.participants.iter().next().unwrap().id;
    let row = json!({"trigger": "Nobody comes.", "what_we_do": "Stay.", "next_days": "Meet.",
        "may_spend": id, "may_spend_pence": 30000});
    add(&mut workshop, "crisis/contingencies/contingencies", 301, row);
    for (number, ends) in [(302, "2026-09-19"), (303, "2027-01-31")] {
        let row = json!({"what": "The door is locked.", "authority": "court_of_protection", "authority_ends": ends});
        add(&mut workshop, "crisis/restrictions/restrictions", number, row);
    }
    let need = json!({"need": "Epilepsy", "what_if": "Look at the clock.", "lead": id});
    add(&mut workshop, "assessment/health/needs", 304, need);
    let step = json!({"colour": "red", "see": "He runs.", "what_we_do": "Go with him."});
    add(&mut workshop, "crisis/behaviour/steps", 305, step);
    let document = one(&workshop, PaperKind::OnCallCard);
    let said = text(&document).split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Extra money: Grace 01632 960003, up to £300.00",
        "Next days: Meet.",
        "Epilepsy: Look at the clock. Leads: Grace 01632 960003",
        "Order of the Court of Protection, ended on 19 September 2026: get legal advice today",
        "Order of the Court of Protection, until 31 January 2027",
        "He runs. Go with him.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let barred = json!({"who": id, "involved": "not_to_be_contacted"});
    add(&mut workshop, "plan/relationships/people", 306, barred);
    let said = text(&one(&workshop, PaperKind::OnCallCard));
    assert!(!said.contains("Grace") && !said.contains("960003"), "{said}");
}

#[test]
fn a_bank_holiday_of_this_week_without_cover_is_named() {
    let workshop = sample("danny");
    let on = |date: &str| {
        let order = Order::of(PaperKind::OnCallCard);
        let (_, document) = paper_for(&workshop, &order, date.parse().unwrap()).unwrap();
        under(&document, "Bank holiday this week, nobody")
    };
    let mut bare = workshop.clone();
    bare.crisis.cover.holidays = domain::values::Rows::default();
    let order = Order::of(PaperKind::OnCallCard);
    let (_, document) = paper_for(&bare, &order, "2026-12-22".parse().unwrap()).unwrap();
    assert!(
        under(&document, "Bank holiday this week, nobody").starts_with("Christmas Day: 25 December 2026")
    );
    assert_eq!(on("2026-10-05"), "");
}

#[test]
fn whoever_is_on_call_reads_who_answers_on_bank_holidays_and_for_what() {
    let mut workshop = small();
    let slot = json!({"day": "monday", "from": "09:00", "to": "17:00", "service": "Desk", "standing": "committed",
        "phone": "01632 960004", "needs": ["clinical"], "on_holidays": false});
    add(&mut workshop, "crisis/cover/slots", 500, slot);
    let duty = |date: &str, standing: &str| {
        json!({"date": date, "from": "09:00", "to": "17:00", "service": "Duty nurse", "standing": standing,
            "phone": "01632 960005"})
    };
    let days = [
        ("2026-08-31", "committed"),
        ("2027-01-01", "committed"),
        ("2026-12-25", "committed"),
        ("2026-12-28", "offered"),
    ];
    for (number, (date, standing)) in (501..).zip(days) {
        add(&mut workshop, "crisis/cover/holidays", number, duty(date, standing));
    }
    let document = one(&workshop, PaperKind::OnCallCard);
    assert_eq!(
        under(&document, "Ring by day"),
        "01632 960004, Desk: Monday 09:00 to 17:00; only for: health; not on bank holidays"
    );
    // What is past, and what is only offered, is no number to ring.
    assert_eq!(
        under(&document, "Ring on bank holidays"),
        "01632 960005, Duty nurse: 09:00 to 17:00 on 25 December 2026 and 1 January 2027"
    );
}

#[test]
fn staying_at_home_stands_beside_what_then_and_leaving_is_the_exception() {
    let mut workshop = small();
    let grace = json!({"name": "Grace", "phone": "01632 960003", "role": "provider_manager"});
    add(&mut workshop, "before/people/participants", 300, grace);
    let id = workshop.before.people.participants.iter().next().unwrap().id;
    let row = json!({"name": "No shift", "trigger": "Nobody comes.", "stays_home": "The night worker stays on.",
        "leaves_only_if": "The flat burns.", "leaving_agreed_by": [id], "comes_back": "The next day.",
        "provider_support": "The manager rings back in ten minutes."});
    add(&mut workshop, "crisis/contingencies/contingencies", 301, row);
    let document = one(&workshop, PaperKind::OnCallCard);
    assert!(text(&document).contains("Stays at home: The night worker stays on."));
    assert_eq!(
        under(&document, "Ada leaves home only if"),
        "No shift: The flat burns. Must agree first: Grace 01632 960003. Comes back: The next day."
    );
    assert_eq!(under(&document, "Support for the team"), "No shift: The manager rings back in ten minutes.");
    let full = one(&sample("danny"), PaperKind::OnCallCard);
    let said = text(&full);
    assert!(said.contains("Stays at home: The garden door is his way out"), "{said}");
    for name in [
        "Danny leaves home only if",
        "Support for the team",
        "Ring on bank holidays",
        "Red: keep everyone safe",
        "Restrictions",
    ] {
        assert!(!under(&full, name).is_empty(), "{name}: {said}");
    }
}

#[test]
fn a_crisis_plan_held_back_is_on_no_card() {
    let mut workshop = sample("danny");
    let row = json!({"part": "crisis", "from": ["provider"]});
    add(&mut workshop, "before/consent/held_back", 400, row);
    for kind in CARDS {
        let order = Order { audience: Some(Audience::Provider), ..Order::of(kind) };
        assert!(paper_for(&workshop, &order, day()).is_err());
        assert!(paper_for(&workshop, &Order { audience: Some(Audience::Health), ..order }, day()).is_ok());
    }
}

#[test]
fn what_limits_somebody_never_stands_under_what_helps() {
    let mut workshop = input("hold-in-the-crisis-plan");
    let fridge = one(&workshop, PaperKind::CrisisCard);
    assert_eq!(under(&fridge, "What helps"), "Leave");
    assert!(!text(&fridge).contains("Two hold her arms"), "{}", text(&fridge));
    assert_eq!(text(&fridge).matches("Rocks").count(), 1);
    let on_call = one(&workshop, PaperKind::OnCallCard);
    assert_eq!(
        under(&on_call, "Red: keep everyone safe"),
        "Hits. Two hold her arms. This limits Ann, and this card names nothing that allows it: ask for advice today, and \
         before you change what keeps Ann safe"
    );
    for card in [&fridge, &on_call] {
        assert_eq!(card.furniture.draft.as_deref(), Some("DRAFT"));
    }
    // At whatever stage it stands, and whether it is said to limit or only uses what does.
    let hold = json!({"what": "Two people hold her arms for ten seconds.", "authority": "court_of_protection",
        "authority_reference": "COP 14", "authority_ends": "2027-08-31"});
    add(&mut workshop, "crisis/restrictions/restrictions", 1, hold);
    let id = workshop.crisis.restrictions.restrictions.iter().next().unwrap().id;
    let step = "crisis/behaviour/steps/f79e10ee-ac60-5e22-a22d-15137c634fe7";
    set(&mut workshop, &format!("{step}/restrictions"), json!([id]));
    set(&mut workshop, &format!("{step}/restrictive"), Value::Null);
    set(&mut workshop, &format!("{step}/colour"), json!("amber"));
    let fridge = one(&workshop, PaperKind::CrisisCard);
    assert_eq!(under(&fridge, "What helps"), "Leave");
    assert_eq!(under(&fridge, "You may see first"), "Rocks\nHits");
    let amber = under(&one(&workshop, PaperKind::OnCallCard), "Amber: first signs");
    let allowed = "Hits. Two hold her arms. This limits Ann. Allowed only by: Two people hold her arms for ten seconds. \
                   (Order of the Court of Protection, COP 14, until 31 August 2027)";
    assert!(amber.ends_with(allowed), "{amber}");
    // Whoever may not see what allows it still reads that it limits.
    set(&mut workshop, &format!("crisis/restrictions/restrictions/{id}/visible_to"), json!(["commissioner"]));
    for audience in [Audience::Person, Audience::Provider] {
        let order = Order { audience: Some(audience), ..Order::of(PaperKind::OnCallCard) };
        let Ok((_, card)) = paper_for(&workshop, &order, day()) else { continue };
        assert!(under(&card, "Amber: first signs").contains("This limits Ann, and this card names nothing"));
        let order = Order { audience: Some(audience), ..Order::of(PaperKind::CrisisCard) };
        let (_, card) = paper_for(&workshop, &order, day()).unwrap();
        assert_eq!(under(&card, "What helps"), "Leave");
    }
}

#[test]
fn an_authority_that_gives_no_leave_says_so_on_the_card() {
    for (authority, words) in [
        ("none_yet", "No lawful authority is written down: get legal advice today"),
        ("court_pending", "the court has not decided: get legal advice today"),
        ("dols", "which reaches care homes and hospitals only: get legal advice today"),
        ("court_of_protection", "no end date written down"),
    ] {
        let mut workshop = small();
        let row = json!({"what": "The door is locked.", "authority": authority});
        add(&mut workshop, "crisis/restrictions/restrictions", 302, row);
        let said = under(&one(&workshop, PaperKind::OnCallCard), "Restrictions");
        let is_open = authority != "court_of_protection";
        assert!(said.contains(words), "{said}");
        assert_eq!(said.contains("What is done meanwhile is not written down"), is_open, "{said}");
        let id = workshop.crisis.restrictions.restrictions.iter().next().unwrap().id;
        let meanwhile = format!("crisis/restrictions/restrictions/{id}/meanwhile");
        set(&mut workshop, &meanwhile, json!("Somebody sits by the door."));
        let said = under(&one(&workshop, PaperKind::OnCallCard), "Restrictions");
        assert_eq!(said.contains("Meanwhile: Somebody sits by the door."), is_open, "{said}");
    }
}

#[test]
fn a_card_is_a_draft_where_the_contract_is_one_and_only_there() {
    for kind in CARDS {
        assert!(one(&small(), kind).furniture.draft.is_some());
        assert_eq!(one(&sample("danny"), kind).furniture.draft, None);
    }
}

#[test]
fn each_thing_stands_on_a_card_once_under_its_name() {
    let mut workshop = small();
    let noise = json!({"name": "Noise", "trigger": "noise.", "early_signs": "Rocks", "coping": "Rocks.",
        "first_minutes": "Turn it off."});
    add(&mut workshop, "crisis/contingencies/contingencies", 2, noise);
    for (number, colour) in [(3, "amber"), (4, "amber")] {
        let step = json!({"colour": colour, "see": "rocks", "what_we_do": "Her drum"});
        add(&mut workshop, "crisis/behaviour/steps", number, step);
    }
    set(&mut workshop, "before/person/communication", json!("Short sentences."));
    let fridge = one(&workshop, PaperKind::CrisisCard);
    assert_eq!(under(&fridge, "You may see first"), "Noise: rocks\nFire: Smoke.");
    assert_eq!(under(&fridge, "What helps"), "Fire: Her drum.\nNoise: Rocks.");
    assert_eq!(under(&fridge, "How Ada communicates"), "Short sentences.");
    assert_eq!(under(&fridge, "What Ada does"), "");
    let said = text(&one(&workshop, PaperKind::OnCallCard));
    assert!(said.contains("Fire: The alarm rings."), "{said}");
    assert_eq!(said.matches("oise").count(), 1, "{said}");
    let lock = json!({"name": "She is locked out", "trigger": "She is locked out at night.", "first_minutes": "Ring."});
    add(&mut workshop, "crisis/contingencies/contingencies", 6, lock);
    assert_eq!(text(&one(&workshop, PaperKind::OnCallCard)).matches("She is locked out").count(), 1);
}
