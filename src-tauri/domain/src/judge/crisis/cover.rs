//! Who answers, hour by hour: the weekend, each need, bank holidays.

use crate::Workshop;
use crate::judge::code::Code;
use crate::judge::finding::Severity;
use crate::judge::rule::{Findings, Rule, either, should};
use crate::kit::values::Clock;
use crate::language::say;
use crate::language::smells::Words;
use crate::reckon::cover::{
    Answering, Lack, WEEK, WEEKEND_FROM, WEEKEND_TO, gaps, gaps_for, holiday_gaps, lack, minutes, span_of,
    weekend_gaps,
};
use crate::stages::{CoverNeed, PartOfDay, Standing, SupportElement, SupportKind, WeekActivity, Weekday};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[
    Rule::problems(
        &[
            either(Code::NobodyAllWeekend),
            should(Code::NobodyAtWeekend),
            should(Code::CoverWithoutTime),
            should(Code::NobodyForNeed),
            should(Code::CommittedWithout),
        ],
        check_cover,
    ),
    Rule::problems(&[should(Code::BankHolidaysOpen), should(Code::NobodyOnBankHoliday)], check_holidays),
];

/// Friday evening begins, in minutes after midnight.
const FRIDAY_EVENING: u16 = 17 * 60;

/// A gap is printed in the contract, so a part of the weekend without cover is a "should"; a whole weekend in which the
/// plan promises support is not. [S000-26]
fn check_cover(found: &mut Findings) {
    let weekend = weekend_gaps(&gaps(found.workshop));
    let at = "crisis/cover/slots";
    check_needs(found, minutes(&weekend));
    if minutes(&weekend) == WEEK + WEEKEND_TO - WEEKEND_FROM {
        let is_promised = supports_at_weekends(found.workshop);
        let severity = if is_promised { Severity::Must } else { Severity::Should };
        found.tell_as(severity, Code::NobodyAllWeekend, at, &[]);
    } else {
        for gap in weekend {
            found.tell(Code::NobodyAtWeekend, at, &[("stretch", &say::stretch(gap))]);
        }
    }
    for (index, slot) in found.workshop.crisis.cover.slots.iter().enumerate() {
        let number = (index + 1).to_string();
        if span_of(slot).is_none() {
            found.tell(Code::CoverWithoutTime, format!("{at}/{}", slot.id), &[("number", &number)]);
        }
        check_lack(found, slot, at, &number);
    }
    for (index, row) in found.workshop.crisis.cover.holidays.iter().enumerate() {
        check_lack(found, row, "crisis/cover/holidays", &(index + 1).to_string());
    }
}

/// Where somebody answers there may still be nobody for a need.
fn check_needs(found: &mut Findings, open: u32) {
    let slots = &found.workshop.crisis.cover.slots;
    for need in CoverNeed::ALL {
        if slots.iter().all(|slot| slot.needs.iter().next().is_none()) {
            return;
        }
        let gaps = weekend_gaps(&gaps_for(found.workshop, *need));
        if minutes(&gaps) > open {
            let said: Vec<String> = gaps.iter().map(|gap| say::stretch(*gap)).collect();
            let parts = [("need", say::choice(*need)), ("gaps", &*said.join("; "))];
            found.tell(Code::NobodyForNeed, "crisis/cover/slots", &parts);
        }
    }
}

/// Whether the plan promises paid support between Friday 17:00 and Monday 09:00: in its week, or by the words in which it
/// says when.
fn supports_at_weekends(workshop: &Workshop) -> bool {
    let is_paid = |kind: Option<SupportKind>| {
        !matches!(
            kind,
            None | Some(
                SupportKind::Family | SupportKind::Community | SupportKind::Technology | SupportKind::Housing
            )
        )
    };
    let in_week = |row: &WeekActivity| {
        let from = row.from.map(Clock::minutes);
        let evening = from.is_some_and(|from| from >= FRIDAY_EVENING)
            || matches!(row.part, Some(PartOfDay::Evening | PartOfDay::Night));
        match row.day {
            Some(Weekday::Saturday | Weekday::Sunday) => true,
            Some(Weekday::Friday) => evening,
            _ => false,
        }
    };
    let mut week = workshop.who.week.activities.iter();
    let phrases: Vec<Words> =
        words().get("contract|weekend_words").split(';').map(|phrase| Words::of(phrase.trim())).collect();
    let by_words = |row: &SupportElement| {
        let when = Words::of(row.when.as_str());
        phrases.iter().any(|phrase| when.hold(phrase))
    };
    let mut support = workshop.who.support.elements.iter();
    week.any(|row| is_paid(row.kind) && in_week(row))
        || support.any(|row| row.standing == Some(Standing::Committed) && is_paid(row.kind) && by_words(row))
}

/// "Committed" without a name or a number is no cover: whoever rings has to reach somebody. [S000-26]
fn check_lack(found: &mut Findings, row: &impl Answering, list: &str, number: &str) {
    if let Some(lack) = lack(found.workshop, row) {
        let field = if lack == Lack::Number { "phone" } else { "service" };
        let at = format!("{list}/{}/{field}", row.id());
        found.tell(Code::CommittedWithout, at, &[("number", number), ("lack", lack.in_words())]);
    }
}

/// Bank holidays are asked about once there is a week of cover: in one sentence while nobody is named for any of
/// them, then day by day.
fn check_holidays(found: &mut Findings) {
    let cover = &found.workshop.crisis.cover;
    if cover.slots.is_empty() {
        return;
    }
    let at = "crisis/cover/holidays";
    let open = holiday_gaps(found.workshop, found.today);
    let nobody_named =
        cover.holidays.is_empty() && !cover.slots.iter().any(|slot| slot.on_holidays == Some(true));
    if nobody_named && let Some((next, _)) = open.first() {
        let next = say::date(next.date);
        found.tell(Code::BankHolidaysOpen, at, &[("next", &next), ("count", &open.len().to_string())]);
        return;
    }
    for (holiday, gaps) in open {
        let said: Vec<String> = gaps.iter().map(|gap| say::dated(*gap)).collect();
        let parts = [("holiday", holiday.name.as_str()), ("gaps", &*said.join("; "))];
        found.tell(Code::NobodyOnBankHoliday, at, &parts);
    }
}
