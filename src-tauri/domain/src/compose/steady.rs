//! What keeps things steady: behaviour support from green to blue, what helps whoever has to call, and who answers on
//! bank holidays.

use chrono::NaiveDate;

use super::writer::{Writer, chosen, day, plain};
use crate::document::{Block, Span};
use crate::language::say;
use crate::reckon::cover::{clock_stretches, holiday_gaps, name_of, phone_of, span_of};
use crate::see::Seen;
use crate::stages::{BehaviourColour, BehaviourStep, Caller, HolidayCover};
use crate::words::{capitalised, words};

pub(super) fn behaviour(writer: &mut Writer) {
    let plan = &writer.seen.crisis.behaviour;
    if crate::kit::field::Node::is_empty(plan) {
        return;
    }
    let heading = writer.text("headings|behaviour", &[]);
    writer.heading(heading);
    let sources = plan.behaviours.iter().map(|b| b.id).chain(plan.steps.iter().map(|s| s.id)).collect();
    writer.clause("behaviour", &[], sources);
    let rows = plan
        .behaviours
        .iter()
        .map(|behaviour| {
            let looks = plain(&behaviour.looks_like);
            let looks = if looks.is_empty() { writer.text("not_said", &[]) } else { looks };
            let purpose = [chosen(behaviour.purpose), plain(&behaviour.how_we_know)];
            vec![looks, purpose.join("\n").trim().to_owned(), plain(&behaviour.instead)]
        })
        .collect();
    let columns = [("looks_like", 8, false), ("purpose", 8, false), ("instead", 8, false)];
    writer.table("behaviours", &columns, rows, false);
    let mut rows = Vec::new();
    for colour in BehaviourColour::ALL.iter().copied().map(Some).chain([None]) {
        for step in plan.steps.iter().filter(|step| step.colour == colour) {
            let name =
                colour.map_or_else(|| writer.text("unnamed_row", &[]), |c| capitalised(say::choice(c)));
            rows.push(vec![name, plain(&step.see), done(writer, step)]);
        }
    }
    let columns = [("colour", 5, false), ("see", 8, false), ("we_do", 11, false)];
    writer.table("behaviour_steps", &columns, rows, false);
    writer.facts(vec![
        ("behaviour_training", plain(&plan.training)),
        ("behaviour_resources", plain(&plan.resources)),
        ("behaviour_expected", plain(&plan.expected)),
        ("behaviour_monitoring", plain(&plan.monitoring)),
        ("behaviour_agreed", say::people(writer.seen, &plan.agreed_by)),
        ("behaviour_review", day(plan.review_on)),
    ]);
}

/// What is done at a stage, and the restrictions that it uses: it is under their terms that it may be done.
fn done(writer: &Writer, step: &BehaviourStep) -> String {
    let all = &writer.seen.crisis.restrictions.restrictions;
    let used =
        step.restrictions.0.iter().filter_map(|id| all.get(*id)).map(|row| say::short(row.what.as_str()));
    let used = say::list(&used.collect::<Vec<_>>());
    let limits = match (step.restrictive, used.is_empty()) {
        (_, false) => writer.text("behaviour_uses", &[("restrictions", &used)]),
        (Some(true), true) => writer.text("behaviour_limits", &[]),
        _ => String::new(),
    };
    [plain(&step.what_we_do), limits].join("\n").trim().to_owned()
}

/// Who feels able to call for help, and what makes it possible: a plan that nobody dares to set off is none. [S002-145]
pub(super) fn calling(writer: &mut Writer) {
    let people =
        writer.seen.crisis.calling.people.iter().filter(|row| !crate::kit::field::Node::is_empty(*row));
    let rows: Vec<Vec<String>> =
        people.map(|row| vec![caller(writer.seen, row), chosen(row.able), plain(&row.what_helps)]).collect();
    if !rows.is_empty() {
        let heading = writer.text("headings|calling", &[]);
        writer.heading(heading);
        writer.table(
            "calling",
            &[("caller", 6, false), ("able_to_call", 5, false), ("helps_to_call", 11, false)],
            rows,
            false,
        );
    }
}

/// What somebody who may have to call is called: a table's first cell heads its row.
pub(crate) fn caller(seen: &Seen, row: &Caller) -> String {
    let named = say::who(seen, row.who).filter(|name| !name.is_empty());
    let name = named.unwrap_or_else(|| row.who_named.as_str().trim().to_owned());
    if name.is_empty() { capitalised(words().get("contract|somebody")) } else { say::opening(seen, &name) }
}

/// Who answers on bank holidays.
pub(super) fn holidays(writer: &mut Writer) {
    let cover = &writer.seen.crisis.cover;
    let mut rows: Vec<(Option<NaiveDate>, Vec<String>)> = cover
        .holidays
        .iter()
        .map(|row| (row.date.map(crate::kit::values::Day::date), holiday(writer, row)))
        .collect();
    rows.sort_by_key(|(date, _)| *date);
    let rows = as_in_the_week(writer).into_iter().chain(rows.into_iter().map(|(_, row)| row)).collect();
    writer.table("holidays", &super::crisis::ANSWERS, rows, false);
    writer.facts(vec![("nation", chosen(cover.nation))]);
}

/// How long each stretch lasts on the nights when the clocks change: whoever is there is there for that long.
pub(super) fn clock_nights(writer: &mut Writer) {
    let rows = clock_stretches(writer.seen).into_iter().map(|stretch| {
        let by_the_clock = (stretch.when.to - stretch.when.from).num_minutes();
        let change = if stretch.minutes < by_the_clock { "forward" } else { "back" };
        let parts = [("hours", &*say::hours(stretch.minutes)), ("clock", &*say::hours(by_the_clock))];
        let lasts = writer.text(&format!("cover|clocks|{change}"), &parts);
        vec![say::dated(stretch.when), stretch.who, lasts]
    });
    let rows = rows.collect();
    writer.table(
        "clock_nights",
        &[("cover_when", 8, false), ("clock_who", 7, false), ("lasts", 8, false)],
        rows,
        false,
    );
}

/// Those of the week who answer on bank holidays too: a row for each number, with its stretches.
fn as_in_the_week(writer: &Writer) -> Vec<Vec<String>> {
    let mut rows: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for slot in writer.seen.crisis.cover.slots.iter().filter(|slot| slot.on_holidays == Some(true)) {
        let Some(span) = span_of(slot) else { continue };
        let standing = super::crisis::standing(writer, slot);
        let who = vec![name_of(writer.seen, slot), phone_of(writer.seen, slot), standing];
        match rows.iter_mut().find(|known| known.0 == who) {
            Some(known) => known.1.push(say::stretch(span)),
            None => rows.push((who, vec![say::stretch(span)])),
        }
    }
    let said = rows.into_iter().map(|(who, stretches)| {
        let when = writer.text("cover|as_in_week", &[("stretches", &stretches.join("; "))]);
        std::iter::once(when).chain(who).collect()
    });
    said.collect()
}

/// The gaps that stay on bank holidays: a gap is printed, never left out.
pub(super) fn holiday_gaps_said(writer: &mut Writer, today: NaiveDate) {
    let cover = &writer.seen.crisis.cover;
    let open = holiday_gaps(writer.seen, today);
    if open.is_empty() || cover.slots.is_empty() && cover.holidays.is_empty() {
        return;
    }
    writer.clause("holiday_gap", &[], Vec::new());
    let items = open
        .iter()
        .map(|(holiday, gaps)| {
            let said: Vec<String> = gaps.iter().map(|gap| say::dated(*gap)).collect();
            let parts = [("holiday", holiday.name.as_str()), ("gaps", &*said.join("; "))];
            vec![Span::strong(writer.text("cover|holiday_gap", &parts))]
        })
        .collect();
    writer.push(Block::List { items });
}

fn holiday(writer: &Writer, row: &HolidayCover) -> Vec<String> {
    let date = if row.date.is_some() { day(row.date) } else { writer.text("no_date", &[]) };
    let when = [date, say::times(row.from, row.to)].join("\n").trim().to_owned();
    vec![when, name_of(writer.seen, row), phone_of(writer.seen, row), super::crisis::standing(writer, row)]
}
