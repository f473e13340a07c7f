//! Practice on any day of the next two years: the made-up workshop is this week's or last week's, and nothing that lies
//! ahead in it is past.

use chrono::{Datelike, NaiveDate, TimeDelta};
use domain::Code;
use domain::check;
use domain::compose::{CopiesSigned, promised};
use domain::field::{Kind, Node};
use domain::practice::{days_moved, moved};
use domain::{Workshop, see};
use serde_json::{Value, json};
use tests::{app, call, sample, set};

fn first_day() -> NaiveDate {
    "2026-09-24".parse().unwrap()
}

/// Every day of the plan by its place: no birthday, no price list, and no bank holiday, which are where they are.
fn days(workshop: &Workshop) -> Vec<(String, NaiveDate)> {
    let tree = workshop.read();
    let fixed = ["before/person", "money/lists", "crisis/cover/holidays"];
    let places = crate::properties::generate::places(&tree);
    let places = places
        .into_iter()
        .filter(|(at, field)| field.kind == Kind::Day && !fixed.iter().any(|start| at.starts_with(start)));
    let day = |at: String| {
        let found = at.split('/').fold(tree.clone(), |node, step| {
            let by_id = node.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == step)).cloned();
            by_id.unwrap_or_else(|| node[step].clone())
        });
        Some((at, found.as_str()?.parse().ok()?))
    };
    places.filter_map(|(at, _)| day(at)).collect()
}

#[test]
fn on_any_day_of_the_next_two_years_nothing_that_lies_ahead_is_past() {
    let (written, first) = (sample("danny"), first_day());
    let as_written = days(&written);
    let ahead = |(_, day): &&(String, NaiveDate)| *day - first > TimeDelta::days(2);
    assert!(as_written.iter().filter(ahead).count() > 80, "many days lie ahead");
    for week in 0..=105 {
        let (begins, by) = (first + TimeDelta::weeks(week), TimeDelta::weeks(week));
        let practised = days_moved(&written, begins);
        let another = begins + TimeDelta::days(week % 7);
        assert_eq!(days_moved(&written, another), practised, "the same all week, on {another}");
        let practised = days(&practised);
        assert_eq!(practised.len(), as_written.len());
        for ((at, was), (also, is)) in as_written.iter().zip(&practised) {
            assert_eq!((at, *was + by), (also, *is), "distances stay, and a Thursday is a Thursday");
            let last_day = begins + TimeDelta::days(6);
            assert!(
                *was - first <= TimeDelta::days(2) || *is >= last_day,
                "{at} is past on {last_day}: {is}"
            );
        }
    }
}

#[test]
fn the_sample_is_as_clean_on_other_days_as_on_the_first() {
    let written = sample("danny");
    // One day of every other month, on all days of the week.
    for number in (0..=(2 * 366)).step_by(61) {
        let today = first_day() + TimeDelta::days(number);
        let practised = moved(&written, today);
        let codes: Vec<Code> = check(&practised, today).into_iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [Code::NobodyAtWeekend], "on {today}");
        let holidays = practised.crisis.cover.holidays.iter().filter_map(|row| row.date);
        for day in holidays {
            let is_near = domain::cover::bank_holidays(domain::stages::Nation::EnglandAndWales)
                .iter()
                .any(|one| (day.date() - one.date).num_days() <= 1);
            assert!(
                is_near && day.date() >= practised.agree.term.starts.unwrap().date(),
                "on {today}: {day:?}"
            );
        }
    }
}

#[test]
fn whoever_signed_the_text_has_signed_it_with_its_new_days() {
    let written = sample("danny");
    let holds = |workshop: &Workshop| -> Vec<bool> {
        let copies = CopiesSigned::of(workshop);
        let rows = workshop.agree.signatures.signatures.iter();
        rows.map(|row| promised(&see(workshop, copies.by(row))) == row.promises.as_str()).collect()
    };
    let practised = moved(&written, first_day() + TimeDelta::days(200));
    assert_eq!(holds(&practised), holds(&written));
}

#[test]
fn days_that_are_named_in_words_move_along_and_the_day_his_father_died_does_not() {
    // 28 weeks later: 1 September 2026 is 16 March 2027.
    let practised = moved(&sample("danny"), first_day() + TimeDelta::days(7 * 28 + 3)).to_json();
    assert!(practised.contains("Court of Protection order of 16 March 2027"));
    assert!(practised.contains("13 October 2021") && !practised.contains("1 September 2026"));
}

#[test]
fn practice_begins_on_its_day_and_goes_on_weeks_later_with_what_was_practised() {
    let mut app = app();
    let open = |app: &mut app::App<tests::Bench>| -> Value {
        let shelf = call(app, "open_practice", json!({}));
        call(app, "open_workshop", json!({"id": shelf["workshops"][0]["id"]}))
    };
    let review = |opened: &Value| -> NaiveDate {
        opened["workshop"]["agree"]["reviews"]["reviews"][0]["date"].as_str().unwrap().parse().unwrap()
    };
    app.host().set_clock("2027-03-03T10:00:00+00:00");
    let opened = open(&mut app);
    let began: NaiveDate = "2027-03-03".parse().unwrap();
    assert!(review(&opened) > began && review(&opened).weekday() == chrono::Weekday::Mon);
    set(&mut app, "before/moving/why", "A word that was practised.");
    call(&mut app, "lock", json!({}));

    app.host().set_clock("2027-09-15T10:00:00+01:00");
    let later = open(&mut app);
    assert_eq!((review(&later) - review(&opened)).num_days() % 7, 0);
    assert!(review(&later) > "2027-09-15".parse().unwrap());
    assert_eq!(later["workshop"]["before"]["moving"]["why"], "A word that was practised.");
    // Undo takes back what somebody did, and no day.
    assert_eq!(call(&mut app, "undo", json!({}))["undo"], Value::Null);
    assert_eq!(review(&open(&mut app)), review(&later));
}

#[test]
fn the_person_who_does_not_sign_hangs_on_the_decision_about_signing() {
    let written = sample("danny");
    let person = written.agree.signatures.signatures.iter().find(|row| written.is_person(row.who.0)).unwrap();
    let decisions = &written.assessment.best_interests.decisions;
    let made: Vec<_> = person.decision.0.iter().filter_map(|id| decisions.get(*id)).collect();
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].decision.as_str(), "Whether this contract is made without Danny’s signature");
    let records = &written.assessment.capacity.decisions;
    let record = records.get(made[0].capacity.0[0]).unwrap();
    assert_eq!(record.decision.as_str(), "Whether to sign this contract");
}
