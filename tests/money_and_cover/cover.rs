//! The week of cover, against a count of every single minute.

use domain::Workshop;
use domain::cover::{CoverPiece, DAY, Span, WEEK, gaps, minutes, pieces, span_of, weekend_gaps};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::properties::cases;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const FRIDAY_AT_FIVE: u32 = 4 * DAY + 17 * 60;
const MONDAY_AT_NINE: u32 = 9 * 60;

pub(super) fn week(slots: &[Value]) -> Workshop {
    let rows: Vec<Value> = (1_u128..).zip(slots).map(|(number, slot)| super::with_id(number, slot)).collect();
    let people = json!([
        {"id": Uuid::from_u128(901), "name": "Maureen", "phone": "0161 496 0155"},
        {"id": Uuid::from_u128(902), "name": "Len"},
        {"id": Uuid::from_u128(903), "phone": "999"},
    ]);
    let file = json!({
        "format": 2, "id": Uuid::nil(), "before": {"people": {"participants": people}},
        "crisis": {"cover": {"slots": rows}},
    });
    Workshop::from_json(&file.to_string()).unwrap()
}

pub(super) fn slot(day: usize, from: u32, to: u32) -> Value {
    json!({"day": DAYS[day], "from": clock(from), "to": clock(to), "service": "Night line", "phone": "999",
        "standing": "committed"})
}

fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Which minutes of the week are covered, one after another: a slot runs until its clock shows the end.
fn covered(slots: &[(usize, u32, u32)]) -> Vec<bool> {
    let mut week = vec![false; WEEK as usize];
    for (day, from, to) in slots {
        let mut at = u32::try_from(*day).unwrap() * DAY + from;
        loop {
            week[(at % WEEK) as usize] = true;
            at += 1;
            if at % DAY == to % DAY {
                break;
            }
        }
    }
    week
}

fn is_uncovered_in(gaps: &[Span], minute: u32) -> bool {
    gaps.iter().any(|gap| {
        (gap.from <= minute && minute < gap.to) || (gap.from <= minute + WEEK && minute + WEEK < gap.to)
    })
}

fn any_slots() -> impl Strategy<Value = Vec<(usize, u32, u32)>> {
    // Whole quarters often meet, as in life; odd minutes and both midnights come along.
    let time = prop_oneof![(0_u32..=96).prop_map(|quarter| quarter * 15), 0_u32..=1440, Just(0), Just(1440)];
    prop::collection::vec((0_usize..7, time.clone(), time), 0..24)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn gaps_are_exactly_the_minutes_that_nobody_covers(slots in any_slots()) {
        let rows: Vec<Value> = slots.iter().map(|(day, from, to)| slot(*day, *from, *to)).collect();
        let covered = covered(&slots);
        let found = gaps(&week(&rows));
        for minute in 0..WEEK {
            prop_assert_eq!(is_uncovered_in(&found, minute), !covered[minute as usize], "minute {}", minute);
        }
        let open = covered.iter().filter(|minute| !**minute).count();
        prop_assert_eq!(minutes(&found) as usize, open);
        assert_apart(&found);
    }

    #[test]
    fn weekend_gaps_are_the_uncovered_minutes_from_friday_at_five_to_monday_at_nine(slots in any_slots()) {
        let rows: Vec<Value> = slots.iter().map(|(day, from, to)| slot(*day, *from, *to)).collect();
        let covered = covered(&slots);
        let found = weekend_gaps(&gaps(&week(&rows)));
        for minute in FRIDAY_AT_FIVE..WEEK + MONDAY_AT_NINE {
            let is_open = found.iter().any(|gap| gap.from <= minute && minute < gap.to);
            prop_assert_eq!(is_open, !covered[(minute % WEEK) as usize], "minute {}", minute);
        }
        prop_assert!(found.iter().all(|gap| gap.from >= FRIDAY_AT_FIVE && gap.to <= WEEK + MONDAY_AT_NINE));
        assert_apart(&found);
    }

    #[test]
    fn pieces_are_the_same_minutes_cut_at_midnight(slots in any_slots()) {
        let rows: Vec<Value> = slots.iter().map(|(day, from, to)| slot(*day, *from, *to)).collect();
        let mut drawn = vec![false; WEEK as usize];
        for CoverPiece { day, from, to, .. } in pieces(&week(&rows)) {
            prop_assert!(day < 7 && from < to && to <= DAY);
            (from..to).for_each(|minute| drawn[(day * DAY + minute) as usize] = true);
        }
        prop_assert!(drawn == covered(&slots));
    }
}

/// In order, and no two that could be one.
fn assert_apart(gaps: &[Span]) {
    assert!(gaps.iter().all(|gap| gap.from < gap.to));
    assert!(gaps.windows(2).all(|pair| pair[0].to < pair[1].from));
    if let [first, .., last] = gaps {
        assert!(last.to < WEEK + first.from);
    }
}

fn spans(pairs: &[(u32, u32)]) -> Vec<Span> {
    pairs.iter().map(|(from, to)| Span { from: *from, to: *to }).collect()
}

#[test]
fn an_empty_week_is_one_gap_and_an_empty_weekend_is_sixty_four_hours() {
    let open = gaps(&week(&[]));
    assert_eq!(open, spans(&[(0, WEEK)]));
    // Friday 17:00 to midnight is 7 hours, Saturday and Sunday 48, Monday to 09:00 nine: 64.
    assert_eq!(minutes(&weekend_gaps(&open)), 64 * 60);
    assert_eq!(weekend_gaps(&open), spans(&[(FRIDAY_AT_FIVE, WEEK + MONDAY_AT_NINE)]));
}

#[test]
fn the_same_time_twice_is_a_whole_day_and_seven_of_them_a_week() {
    let days: Vec<Value> = (0..7).map(|day| slot(day, 9 * 60, 9 * 60)).collect();
    assert_eq!(gaps(&week(&days)), []);
    let one = week(&days[2..3]);
    let only = one.crisis.cover.slots.iter().next().unwrap();
    // Wednesday 09:00 to Thursday 09:00.
    assert_eq!(span_of(only), Some(Span { from: 2 * DAY + 540, to: 3 * DAY + 540 }));
}

#[test]
fn midnight_is_the_end_of_its_day_and_the_start_of_the_next() {
    for (from, to, hours) in
        [(0, 1440, 24), (1440, 1440, 24), (0, 0, 24), (1440, 0, 24), (22 * 60, 1440, 2), (22 * 60, 0, 2)]
    {
        let workshop = week(&[slot(0, from, to)]);
        assert_eq!(WEEK - minutes(&gaps(&workshop)), hours * 60, "{from} to {to}");
    }
}

#[test]
fn a_night_from_sunday_reaches_into_monday() {
    let open = gaps(&week(&[slot(6, 22 * 60, 8 * 60)]));
    assert_eq!(open, spans(&[(8 * 60, 6 * DAY + 22 * 60)]));
    // Of the weekend, Monday 08:00 to 09:00 is open too.
    let weekend = weekend_gaps(&open);
    assert_eq!(weekend, spans(&[(FRIDAY_AT_FIVE, 6 * DAY + 22 * 60), (WEEK + 480, WEEK + 540)]));
}

#[test]
fn a_gap_over_the_end_of_sunday_is_one_gap() {
    // Covered from Monday 10:00 to Sunday 20:00: open Sunday 20:00 to Monday 10:00, 14 hours in one.
    let mut days: Vec<Value> = (1..6).map(|day| slot(day, 0, 1440)).collect();
    days.extend([slot(0, 600, 1440), slot(6, 0, 1200)]);
    let open = gaps(&week(&days));
    assert_eq!(open, spans(&[(6 * DAY + 1200, WEEK + 600)]));
    assert_eq!(domain::say::stretch(open[0]), "Sunday 20:00 to Monday 10:00");
    assert_eq!(minutes(&weekend_gaps(&open)), 13 * 60);
}

#[test]
fn a_gap_from_sunday_round_to_friday_night_is_open_on_friday_night() {
    let open = gaps(&week(&[slot(5, 0, 1440)]));
    assert_eq!(open, spans(&[(6 * DAY, WEEK + 5 * DAY)]));
    assert_eq!(weekend_gaps(&open), spans(&[(FRIDAY_AT_FIVE, 5 * DAY), (6 * DAY, WEEK + MONDAY_AT_NINE)]));
}

#[test]
fn only_a_committed_name_with_a_number_closes_a_gap() {
    let all_week = |change: Value| {
        let slots = (0..7).map(|day| {
            let mut slot = slot(day, 0, 1440);
            change.as_object().unwrap().iter().for_each(|(name, answer)| slot[name] = answer.clone());
            slot
        });
        minutes(&gaps(&week(&slots.collect::<Vec<_>>())))
    };
    let person = |number: u128| json!(Uuid::from_u128(number));
    for closes in [
        json!({}),
        json!({"service": "", "who": person(901)}),
        json!({"service": "", "phone": " ", "who": person(901)}),
        json!({"phone": "", "who": person(903)}),
    ] {
        assert_eq!(all_week(closes.clone()), 0, "{closes}");
    }
    for leaves_open in [
        json!({"standing": "in_principle"}),
        json!({"standing": "offered"}),
        json!({"standing": null}),
        json!({"phone": " "}),
        json!({"service": "\t"}),
        json!({"phone": "", "who": person(902)}),
        json!({"service": "", "who": person(903)}),
        json!({"service": "", "who": person(999)}),
        json!({"day": null}),
        json!({"from": null}),
        json!({"to": null}),
    ] {
        assert_eq!(all_week(leaves_open.clone()), WEEK, "{leaves_open}");
    }
}

/// Days around both nights when the clocks change, and around bank holidays.
const STARTS: [&str; 5] = ["2026-10-23", "2027-03-26", "2027-10-29", "2028-03-24", "2026-12-23"];

/// Real minutes of a stretch of days on the wall's clock: (days after the first, minutes after midnight). Summer time
/// runs between these moments of universal time.
fn real_time(first: chrono::NaiveDate, days: u32) -> Vec<(u32, u32)> {
    let moment = |text: &str| chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    let summers = [
        ("2026-03-29 01:00", "2026-10-25 01:00"),
        ("2027-03-28 01:00", "2027-10-31 01:00"),
        ("2028-03-26 01:00", "2028-10-29 01:00"),
    ];
    let midnight = first.and_hms_opt(0, 0, 0).unwrap();
    let start = midnight - chrono::TimeDelta::hours(2);
    (0..i64::from(days) * 1440 + 240)
        .map(|minute| start + chrono::TimeDelta::minutes(minute))
        .map(|utc| {
            let is_summer = summers.iter().any(|(from, to)| moment(from) <= utc && utc < moment(to));
            utc + chrono::TimeDelta::hours(i64::from(is_summer))
        })
        .map(|wall| (wall - midnight).num_minutes())
        .filter(|minute| (0..i64::from(days) * 1440).contains(minute))
        .map(|minute| u32::try_from(minute).unwrap())
        .map(|minute| (minute / 1440, minute % 1440))
        .collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn dated_gaps_are_the_minutes_that_really_pass_with_nobody(
        slots in any_slots(),
        also in prop::collection::vec(any::<bool>(), 24),
        start in 0_usize..STARTS.len(),
    ) {
        let first: chrono::NaiveDate = STARTS[start].parse().unwrap();
        let rows: Vec<Value> = slots
            .iter()
            .zip(&also)
            .map(|((day, from, to), also)| {
                let mut row = slot(*day, *from, *to);
                row["on_holidays"] = json!(also);
                row
            })
            .collect();
        let found = domain::cover::gaps_on(&week(&rows), first, 6);
        let is_holiday = |day| domain::cover::bank_holidays(domain::stages::Nation::EnglandAndWales).iter().any(|holiday| holiday.date == day);
        let covers = |number: u32, minute: u32| {
            slots.iter().zip(&also).any(|((day, from, to), also)| {
                let runs = |started: chrono::NaiveDate, minute: u32| {
                    let length = if to > from { to - from } else if (*from, *to) == (1440, 0) { 1440 } else { 1440 - (from - to) };
                    usize::try_from(chrono::Datelike::weekday(&started).num_days_from_monday()).unwrap() == *day
                        && (*also || !is_holiday(started))
                        && *from <= minute && minute < from + length
                };
                let today = first + chrono::Days::new(number.into());
                runs(today, minute)
                    || runs(today - chrono::Days::new(1), minute + 1440)
            })
        };
        let nobody = real_time(first, 6).into_iter().filter(|(day, minute)| !covers(*day, *minute)).count();
        let told: i64 = found.iter().map(|gap| domain::cover::real_minutes(*gap)).sum();
        prop_assert_eq!(usize::try_from(told).unwrap(), nobody);
    }
}

/// Which minutes from a bank holiday's first to the last of the day after are told as open, and which must be: those of
/// the holiday on which nobody answers, and those of the day after that only the holiday takes away.
fn told_and_open(
    workshop: &Workshop,
    slots: &[DatedSlot],
    holiday: chrono::NaiveDate,
) -> (Vec<u32>, Vec<u32>) {
    let midnight = holiday.and_hms_opt(0, 0, 0).unwrap();
    let is_holiday = |day| {
        domain::cover::bank_holidays(domain::stages::Nation::EnglandAndWales)
            .iter()
            .any(|holiday| holiday.date == day)
    };
    let next_is_ordinary = !is_holiday(holiday + chrono::Days::new(1));
    let covers = |minute: i64, heed: bool| {
        slots.iter().any(|((day, from, to), also)| {
            (-1..=1).any(|offset| {
                let started = holiday + chrono::TimeDelta::days(offset);
                let weekday = chrono::Datelike::weekday(&started).num_days_from_monday();
                let length = match (*from, *to) {
                    (from, to) if to > from => to - from,
                    (1440, 0) => 1440,
                    (from, to) => 1440 - (from - to),
                };
                let begins = offset * 1440 + i64::from(*from);
                weekday == u32::try_from(*day).unwrap()
                    && (*also || !heed || !is_holiday(started))
                    && (begins..begins + i64::from(length)).contains(&minute)
            })
        })
    };
    let open = (0..2880_i64).filter(|minute| {
        let mattered = *minute < 1440 || next_is_ordinary && covers(*minute, false);
        mattered && !covers(*minute, true)
    });
    let open = open.map(|minute| u32::try_from(minute).unwrap()).collect();
    let gaps = domain::cover::gaps_of(workshop, holiday);
    let minute = |at: chrono::NaiveDateTime| u32::try_from((at - midnight).num_minutes()).unwrap();
    let told = gaps.iter().flat_map(|gap| minute(gap.from)..minute(gap.to)).collect();
    (told, open)
}

type DatedSlot = ((usize, u32, u32), bool);

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn holiday_gaps_are_the_minutes_that_the_holiday_takes_away(
        slots in any_slots(),
        also in prop::collection::vec(any::<bool>(), 24),
        number in 0_usize..12,
    ) {
        let slots: Vec<DatedSlot> = slots.into_iter().zip(also).collect();
        let rows = slots.iter().map(|((day, from, to), also)| {
            let mut row = slot(*day, *from, *to);
            row["on_holidays"] = json!(also);
            row
        });
        let workshop = week(&rows.collect::<Vec<_>>());
        let holiday = domain::cover::bank_holidays(domain::stages::Nation::EnglandAndWales)[number].date;
        let (told, open) = told_and_open(&workshop, &slots, holiday);
        prop_assert_eq!(told, open, "{}", holiday);
    }
}

/// A night line on every day that is shut on bank holidays, and somebody by day on all days.
fn nights_off() -> Workshop {
    let rows = (0..7).flat_map(|day| {
        let mut by_day = slot(day, 8 * 60, 22 * 60);
        by_day["on_holidays"] = json!(true);
        [by_day, slot(day, 22 * 60, 8 * 60)]
    });
    week(&rows.collect::<Vec<_>>())
}

#[test]
fn a_night_that_would_begin_on_easter_monday_is_missing_until_eight_on_tuesday() {
    let workshop = nights_off();
    let open = domain::cover::holiday_gaps(&workshop, "2027-03-29".parse().unwrap());
    let (easter, gaps) = &open[0];
    let said: Vec<String> = gaps.iter().map(|gap| domain::say::dated(*gap)).collect();
    // The night of Easter Sunday reaches into the Monday; the Monday's own is ten hours of nobody.
    assert_eq!(easter.name, "Easter Monday");
    assert_eq!(said, ["29 March 2027 22:00 to 30 March 2027 08:00"]);
    assert_eq!(domain::cover::real_minutes(gaps[0]), 600);
    let told = domain::check(&workshop, "2027-03-29".parse().unwrap());
    assert!(told.iter().any(|problem| problem.text.contains("22:00 to 30 March 2027 08:00")), "{told:?}");
}

#[test]
fn two_bank_holidays_in_a_row_tell_each_their_own_day_and_the_last_its_night() {
    let said = |day: &str| -> Vec<String> {
        let gaps = domain::cover::gaps_of(&nights_off(), day.parse().unwrap());
        gaps.into_iter().map(domain::say::dated).collect()
    };
    assert_eq!(said("2026-12-25"), ["25 December 2026 22:00 to 24:00"]);
    assert_eq!(
        said("2026-12-26"),
        ["26 December 2026 00:00 to 08:00", "26 December 2026 22:00 to 27 December 2026 08:00"]
    );
}

#[test]
fn the_nights_when_the_clocks_change_last_an_hour_less_and_an_hour_more() {
    let night = |day: &str, next: &str| domain::cover::DatedGap {
        from: format!("{day}T22:00:00").parse().unwrap(),
        to: format!("{next}T08:00:00").parse().unwrap(),
    };
    let minutes = |day, next| domain::cover::real_minutes(night(day, next));
    assert_eq!(minutes("2027-03-27", "2027-03-28"), 9 * 60);
    assert_eq!(minutes("2026-10-24", "2026-10-25"), 11 * 60);
    assert_eq!(minutes("2026-11-24", "2026-11-25"), 10 * 60);
}
