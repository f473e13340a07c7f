//! Days and times that are asked about, the nights when the clocks change, and the bank holidays of each nation.

use chrono::{Datelike, NaiveDate, Weekday};
use domain::Code;
use domain::Workshop;
use domain::cover::{bank_holidays, clock_stretches, holidays};
use domain::stages::Nation::{self, EnglandAndWales, NorthernIreland, Scotland};
use serde_json::{Value, json};

use super::{Do, SHOULD, Story, danny, found, perform, set};

const NIGHT: &str = "who/week/activities/#new";

pub(super) fn stories() -> Vec<Story> {
    let slot = |from: &'static str, to: &'static str| {
        vec![
            Do::Add("crisis/cover/slots"),
            set("crisis/cover/slots/#new/day", "friday"),
            set("crisis/cover/slots/#new/from", from),
            set("crisis/cover/slots/#new/to", to),
        ]
    };
    let night = |hours: &'static str| {
        vec![
            Do::Add("who/week/activities"),
            set("who/week/activities/#new/day", "friday"),
            set("who/week/activities/#new/week", "holiday"),
            set("who/week/activities/#new/kind", "sleep_in"),
            set("who/week/activities/#new/from", "22:00"),
            set("who/week/activities/#new/support_minutes", hours),
        ]
    };
    vec![
        danny(
            Code::StretchEndsAsItBegins,
            SHOULD,
            "crisis/cover/slots/#new/to",
            "Friday 22:00 to Saturday 22:00",
            slot("22:00", "22:00"),
            vec![set("crisis/cover/slots/#new/to", "07:00")],
        ),
        danny(
            Code::StretchVeryLong,
            SHOULD,
            "crisis/cover/slots/#new/to",
            "Friday 22:00 to Saturday 19:00 lasts 21 hours.",
            slot("22:00", "19:00"),
            vec![set("crisis/cover/slots/#new/to", "07:00")],
        ),
        danny(
            Code::NightVeryLong,
            SHOULD,
            "who/week/activities/#new/support_minutes",
            "This sleep-in lasts 21 hours",
            night("21"),
            vec![set("who/week/activities/#new/support_minutes", "9")],
        ),
        danny(
            Code::NightTwice,
            SHOULD,
            NIGHT,
            "The night of Friday stands twice as sleep-in.",
            {
                let mut twice = night("9");
                twice.push(set("who/week/activities/#new/week", "ordinary"));
                twice
            },
            vec![set("who/week/activities/#new/week", "holiday")],
        ),
        danny(
            Code::StretchTwice,
            SHOULD,
            "crisis/cover/slots/#2",
            "stands twice for one time: Monday 08:30 to 22:00.",
            vec![set("crisis/cover/slots/#2/from", "08:30")],
            vec![set("crisis/cover/slots/#2/from", "17:00")],
        ),
        danny(
            Code::HolidaysNotKnown,
            SHOULD,
            "agree/term/ends",
            "The contract reaches to 31 January 2030, and bank holidays are known here until 31 December 2029 only.",
            vec![set("agree/term/ends", "31 January 2030")],
            vec![set("agree/term/ends", "31 December 2029")],
        ),
    ]
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// A workshop of these days with this cover and this week.
fn workshop(term: [&str; 2], slots: &[Value], activities: &[Value]) -> Workshop {
    let with_ids = |rows: &[Value], from: u128| -> Vec<Value> {
        let ids = (from..).map(uuid::Uuid::from_u128);
        rows.iter()
            .zip(ids)
            .map(|(row, id)| {
                let mut row = row.clone();
                row["id"] = json!(id);
                row
            })
            .collect()
    };
    let file = json!({
        "format": 2, "id": "1f0e0d0c-0b0a-4908-8706-050403020100",
        "before": {"person": {"liked_name": "Ada"}},
        "agree": {"term": {"starts": term[0], "ends": term[1]}},
        "crisis": {"cover": {"slots": with_ids(slots, 1)}},
        "who": {"week": {"activities": with_ids(activities, 100)}},
    });
    Workshop::from_json(&file.to_string()).unwrap()
}

fn slot(day: &str, from: &str, to: &str) -> Value {
    json!({
        "day": day, "from": from, "to": to, "service": "Night line", "phone": "0161 496 0100", "standing": "committed",
    })
}

fn night(day: &str, from: &str, minutes: u32) -> Value {
    json!({"day": day, "from": from, "kind": "waking_night", "support_minutes": minutes})
}

/// Each stretch as it is printed, with its real minutes.
fn told(workshop: &Workshop) -> Vec<(String, i64)> {
    clock_stretches(workshop).into_iter().map(|one| (domain::say::dated(one.when), one.minutes)).collect()
}

#[test]
fn a_waking_night_is_an_hour_shorter_in_march_and_an_hour_longer_in_october() {
    let year = workshop(
        ["2026-04-01", "2027-03-31"],
        &[slot("saturday", "22:00", "08:00"), slot("friday", "22:00", "08:00")],
        &[night("saturday", "22:00", 540)],
    );
    assert_eq!(
        told(&year),
        [
            ("24 October 2026 22:00 to 25 October 2026 07:00".to_owned(), 10 * 60),
            ("24 October 2026 22:00 to 25 October 2026 08:00".to_owned(), 11 * 60),
            ("27 March 2027 22:00 to 28 March 2027 07:00".to_owned(), 8 * 60),
            ("27 March 2027 22:00 to 28 March 2027 08:00".to_owned(), 9 * 60),
        ]
    );
}

/// Ten inputs about the two nights, each worked by hand: the term, one stretch, and how long it really lasts.
#[test]
fn only_the_hour_that_falls_away_or_comes_twice_counts_and_only_within_the_term() {
    let autumn = ["2026-10-01", "2026-10-31"];
    for (term, slot, minutes) in [
        // Ends as the clocks change, at one o’clock, and begins after it.
        (autumn, slot("saturday", "22:00", "01:00"), None),
        (autumn, slot("sunday", "02:00", "08:00"), None),
        // Half of the hour comes twice.
        (autumn, slot("saturday", "22:00", "01:30"), Some(4 * 60)),
        (autumn, slot("sunday", "01:30", "08:00"), Some(7 * 60)),
        // The whole Sunday has 25 hours, and 23 in spring.
        (autumn, slot("sunday", "00:00", "24:00"), Some(25 * 60)),
        (["2027-03-01", "2027-03-31"], slot("sunday", "00:00", "24:00"), Some(23 * 60)),
        // The contract ends on the Saturday, and begins on the Sunday.
        (["2026-10-01", "2026-10-24"], slot("saturday", "22:00", "08:00"), None),
        (["2026-10-25", "2026-12-31"], slot("saturday", "22:00", "08:00"), Some(11 * 60)),
        // The last Sunday of March 2024 was the 31st, Easter Sunday.
        (["2024-01-01", "2024-12-31"], slot("sunday", "00:00", "03:00"), Some(2 * 60)),
        // Any other night of the year.
        (autumn, slot("friday", "22:00", "08:00"), None),
    ] {
        let found = told(&workshop(term, std::slice::from_ref(&slot), &[]));
        let first = found.first().map(|(_, minutes)| *minutes);
        assert_eq!(first, minutes, "{term:?} {slot}: {found:?}");
    }
}

#[test]
fn whoever_does_not_answer_yet_has_no_hours_on_those_nights() {
    let mut offered = slot("saturday", "22:00", "08:00");
    offered["standing"] = json!("offered");
    let mut term = ["2026-10-01", "2026-10-31"];
    assert_eq!(told(&workshop(term, &[offered], &[])), []);
    // A term without an end counts for a year, one without a beginning not at all.
    let mut open = workshop(term, &[slot("saturday", "22:00", "08:00")], &[]);
    perform(&mut open, &[set("agree/term/ends", "")]);
    assert_eq!(told(&open).len(), 2);
    perform(&mut open, &[set("agree/term/starts", "")]);
    assert_eq!(told(&open), []);
    // However long a term is said to be, the schedule keeps to a length that can be read.
    term = ["1850-01-01", "2199-12-31"];
    assert_eq!(told(&workshop(term, &[slot("saturday", "22:00", "08:00")], &[])).len(), 20);
}

#[test]
fn the_crisis_schedule_prints_the_real_hours_of_both_nights() {
    let said = super::crisis::contract(&tests::sample("danny"));
    for words in [
        "Nights when the clocks change: how long they really last",
        "27 March 2027 22:00 to 28 March 2027 08:00",
        "9 hours, not 10 hours: the clocks go forward",
        "8 hours, not 9 hours: the clocks go forward",
        "11 hours, not 10 hours: the clocks go back",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_night_or_a_stretch_is_asked_about_only_where_it_looks_like_a_slip() {
    let asked = |slots: &[Value], activities: &[Value]| -> Vec<Code> {
        let workshop = workshop(["2026-10-01", "2027-09-30"], slots, activities);
        let codes = [
            Code::StretchEndsAsItBegins,
            Code::StretchVeryLong,
            Code::StretchTwice,
            Code::NightVeryLong,
            Code::NightTwice,
        ];
        codes.iter().flat_map(|code| found(&workshop, *code)).map(|problem| problem.code).collect()
    };
    let mut housing = slot("friday", "17:00", "08:00");
    housing["needs"] = json!(["housing"]);
    let mut clinical = housing.clone();
    clinical["needs"] = json!(["clinical"]);
    let mut sleep_in = night("friday", "22:00", 540);
    sleep_in["kind"] = json!("sleep_in");
    for (slots, activities, codes) in [
        // A day that is said as a day, and a long evening with its night.
        (vec![slot("friday", "00:00", "24:00")], vec![], vec![]),
        (vec![slot("friday", "16:00", "08:00")], vec![], vec![]),
        (vec![slot("friday", "15:59", "08:00")], vec![], vec![Code::StretchVeryLong]),
        // A rota of whole days is one question and not seven; midnight to midnight the next day is one too.
        (
            vec![slot("friday", "09:00", "09:00"), slot("saturday", "09:00", "09:00")],
            vec![],
            vec![Code::StretchEndsAsItBegins],
        ),
        (vec![slot("friday", "24:00", "00:00")], vec![], vec![Code::StretchEndsAsItBegins]),
        // One line for two things, and for one thing twice; over the end of the week.
        (vec![housing.clone(), clinical], vec![], vec![]),
        (vec![housing.clone(), housing], vec![], vec![Code::StretchTwice]),
        (
            vec![slot("sunday", "22:00", "08:00"), slot("monday", "07:00", "09:00")],
            vec![],
            vec![Code::StretchTwice],
        ),
        (vec![slot("sunday", "22:00", "08:00"), slot("monday", "08:00", "09:00")], vec![], vec![]),
        // A night cut in two, somebody asleep beside somebody awake, and the same night again.
        (vec![], vec![night("friday", "22:00", 240), night("friday", "02:00", 300)], vec![]),
        (vec![], vec![night("friday", "22:00", 540), sleep_in], vec![]),
        (vec![], vec![night("friday", "22:00", 540), night("friday", "23:00", 480)], vec![Code::NightTwice]),
        (vec![], vec![night("friday", "20:00", 720)], vec![]),
        (vec![], vec![night("friday", "20:00", 721)], vec![Code::NightVeryLong]),
    ] {
        assert_eq!(asked(&slots, &activities), codes, "{slots:?} {activities:?}");
    }
}

/// The days as they were published, and by the rule where they were not yet. [GOV.UK, UK bank holidays]
#[test]
fn scotland_and_northern_ireland_have_their_own_days() {
    let day = |nation, date: &str| {
        bank_holidays(nation)
            .iter()
            .find(|holiday| holiday.date == on(date))
            .map(|holiday| holiday.name.as_str())
    };
    for (nation, date, name) in [
        (Scotland, "2026-01-02", Some("2nd January")),
        (Scotland, "2026-06-15", Some("World Cup bank holiday")),
        (Scotland, "2026-08-03", Some("Summer bank holiday")),
        (Scotland, "2026-08-31", None),
        (Scotland, "2027-01-04", Some("2nd January (substitute day)")),
        (Scotland, "2027-03-29", None),
        (Scotland, "2028-01-04", Some("2nd January (substitute day)")),
        (Scotland, "2026-11-30", Some("St Andrew’s Day")),
        (NorthernIreland, "2027-03-17", Some("St Patrick’s Day")),
        (NorthernIreland, "2026-07-13", Some("Battle of the Boyne (Orangemen’s Day; substitute day)")),
        (NorthernIreland, "2027-03-29", Some("Easter Monday")),
        (NorthernIreland, "2026-01-02", None),
        (EnglandAndWales, "2027-03-17", None),
        (EnglandAndWales, "2026-08-31", Some("Summer bank holiday")),
    ] {
        assert_eq!(day(nation, date), name, "{nation:?} {date}");
    }
    for nation in Nation::ALL {
        let days = bank_holidays(*nation);
        assert!(days.is_sorted_by(|a, b| a.date < b.date), "{nation:?}");
        assert_eq!(days.last().unwrap().date, on("2029-12-26"));
        // Whoever is at home on the day itself is so on its substitute too, which is never at a weekend.
        for holiday in days {
            let weekend = matches!(holiday.date.weekday(), Weekday::Sat | Weekday::Sun);
            assert!(!weekend || !holiday.name.contains("substitute"), "{holiday:?}");
        }
        let weekends =
            days.iter().filter(|one| matches!(one.date.weekday(), Weekday::Sat | Weekday::Sun)).count();
        assert_eq!(weekends, days.iter().filter(|one| one.name.contains("substitute")).count(), "{nation:?}");
    }
}

#[test]
fn whose_days_count_is_asked_and_printed_and_changes_who_is_missing_when() {
    let mut workshop = tests::sample("danny");
    let dates =
        |workshop: &Workshop| holidays(workshop, super::today()).map(|day| day.date).collect::<Vec<_>>();
    assert!(!dates(&workshop).contains(&on("2027-01-02")) && dates(&workshop).contains(&on("2027-03-29")));
    perform(&mut workshop, &[set("crisis/cover/nation", "scotland")]);
    assert!(dates(&workshop).contains(&on("2027-01-02")) && !dates(&workshop).contains(&on("2027-03-29")));
    let missing: Vec<String> =
        found(&workshop, Code::NobodyOnBankHoliday).into_iter().map(|one| one.text).collect();
    assert!(missing.iter().any(|text| text.starts_with("St Andrew’s Day: nobody answers.")), "{missing:?}");
    let said = super::crisis::contract(&workshop);
    assert!(said.contains("Whose bank holidays count") && said.contains("Scotland"), "{said}");
}
