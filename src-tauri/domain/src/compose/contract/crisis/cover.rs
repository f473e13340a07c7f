//! Who answers, hour by hour, in nights when the clocks change and on bank holidays.

use crate::compose::writer::{Writer, chosen, day};
use crate::document::{Block, Span, Stretch, Texture, Week, WeekDay};
use crate::language::say;
use crate::reckon::cover::{
    Answering, WEEK, clock_stretches, gaps, gaps_for, holiday_gaps, lack, minutes, name_of, phone_of, pieces,
    span_of, weekend_gaps,
};
use crate::stages::{CoverNeed, CoverSlot, HolidayCover, Standing};
use crate::words::capitalised;
use chrono::NaiveDate;

pub(crate) fn cover(writer: &mut Writer) {
    let seen = writer.seen;
    let heading = writer.text("headings|cover", &[]);
    writer.heading(heading);
    let slots = &seen.crisis.cover.slots;
    writer.clause("cover", &[], slots.iter().map(|slot| slot.id).collect());
    let open = gaps(seen);
    let said: Vec<String> = open.iter().map(|gap| say::stretch(*gap)).collect();
    let summary = if said.is_empty() {
        writer.text("cover|no_gap", &[])
    } else {
        writer.text("cover|gaps", &[("gaps", &said.join("; "))])
    };
    let caption = writer.text("captions|week", &[]);
    let legend = [
        (Texture::Solid, say::choice(Standing::Committed)),
        (Texture::Striped, say::choice(Standing::InPrinciple)),
        (Texture::Dotted, say::choice(Standing::Offered)),
    ];
    let mut legend: Vec<(Texture, String)> =
        legend.map(|(texture, text)| (texture, capitalised(text))).into();
    legend.push((Texture::Gap, writer.text("cover|nobody", &[])));
    let alt = format!("{caption}. {summary}");
    let days = days(writer, &open);
    writer.push(Block::Week(Week { caption, alt, days, legend, frame: Some(((4, 17 * 60), (0, 9 * 60))) }));
    if said.is_empty() {
        writer.paragraph(summary);
    } else {
        let items = said
            .iter()
            .map(|gap| writer.text("cover|gap", &[("stretch", gap)]))
            .map(|t| vec![Span::strong(t)])
            .collect();
        writer.push(Block::List { items });
        if !weekend_gaps(&open).is_empty() {
            writer.clause("weekend_gap", &[], Vec::new());
        }
    }
    gaps_by_need(writer, minutes(&open));
}

/// Where somebody answers there may still be nobody for a need, at times or ever. [S000-26, 52]
fn gaps_by_need(writer: &mut Writer, open: u32) {
    let of_need = CoverNeed::ALL.iter().map(|need| (*need, gaps_for(writer.seen, *need)));
    let items: Vec<Vec<Span>> = of_need
        .filter(|(_, gaps)| minutes(gaps) > open)
        .map(|(need, gaps)| {
            let said: Vec<String> = gaps.iter().map(|gap| say::stretch(*gap)).collect();
            let said =
                if minutes(&gaps) == WEEK { writer.text("cover|always", &[]) } else { said.join("; ") };
            vec![Span::strong(writer.text("cover|need_gap", &[("need", say::choice(need)), ("gaps", &said)]))]
        })
        .collect();
    if !items.is_empty() {
        writer.clause("need_gap", &[], Vec::new());
        writer.push(Block::List { items });
    }
}

/// Who answers, slot by slot and on bank holidays, with their numbers.
pub(crate) fn answers(writer: &mut Writer) {
    let rows = writer.seen.crisis.cover.slots.iter().map(|slot| slot_row(writer, slot)).collect();
    writer.table("cover", &ANSWERS, rows, false);
    holidays(writer);
    clock_nights(writer);
}

/// The columns of a table of who answers.
const ANSWERS: [(&str, u16, bool); 4] =
    [("cover_when", 6, false), ("cover_who", 7, false), ("phone", 5, false), ("standing", 4, false)];

fn slot_row(writer: &Writer, slot: &CoverSlot) -> Vec<String> {
    let when = span_of(slot).map_or_else(|| writer.text("cover|no_time", &[]), say::stretch);
    let mut who = vec![name_of(writer.seen, slot), slot.role.as_str().trim().to_owned()];
    let needs: Vec<String> = slot.needs.iter().map(|need| say::choice(*need).to_owned()).collect();
    if !needs.is_empty() {
        who.push(writer.text("cover|rung_for", &[("needs", &say::list(&needs))]));
    }
    // Whoever looks it up on Boxing Day has to know. Those who do answer then stand among the bank holidays.
    if slot.on_holidays != Some(true) {
        who.push(writer.text("cover|not_on_holidays", &[]));
    }
    who.retain(|part| !part.is_empty());
    vec![when, who.join("\n"), phone_of(writer.seen, slot), standing(writer, slot)]
}

/// How firm a stretch is. What is committed to by nobody, or by somebody whom nobody can ring, is told beside it.
fn standing(writer: &Writer, row: &impl Answering) -> String {
    let standing = chosen(row.standing());
    match lack(writer.seen, row) {
        Some(lack) => writer.text("cover|but", &[("standing", standing.as_str()), ("lack", lack.in_words())]),
        None => standing,
    }
}

fn days(writer: &Writer, open: &[crate::reckon::cover::Span]) -> Vec<WeekDay> {
    let seen = writer.seen;
    let mut days: Vec<WeekDay> =
        (0..7).map(|n| WeekDay { name: say::weekday(n), stretches: Vec::new() }).collect();
    let mut add = |day: u32, from: u32, to: u32, name: String, texture: Texture| {
        let narrow = |minutes: u32| u16::try_from(minutes).unwrap_or(0);
        let index = usize::try_from(day % 7).unwrap_or(0);
        if let Some(day) = days.get_mut(index) {
            day.stretches.push(Stretch { from: narrow(from), to: narrow(to), name, texture });
        }
    };
    for piece in pieces(seen) {
        let Some(slot) = seen.crisis.cover.slots.get(piece.slot) else { continue };
        // Committed to by nobody who can be rung: the gap is drawn instead.
        if lack(seen, slot).is_some() {
            continue;
        }
        let texture = match slot.standing {
            Some(Standing::Committed) => Texture::Solid,
            Some(Standing::InPrinciple) => Texture::Striped,
            Some(Standing::Offered) | None => Texture::Dotted,
        };
        add(piece.day, piece.from, piece.to, name_of(seen, slot), texture);
    }
    for gap in open {
        let mut from = gap.from;
        while from < gap.to {
            let midnight = (from / crate::reckon::cover::DAY + 1) * crate::reckon::cover::DAY;
            let to = gap.to.min(midnight);
            let base = midnight - crate::reckon::cover::DAY;
            add(from / crate::reckon::cover::DAY, from - base, to - base, String::new(), Texture::Gap);
            from = to;
        }
    }
    days
}

/// Who answers on bank holidays.
fn holidays(writer: &mut Writer) {
    let cover = &writer.seen.crisis.cover;
    let mut rows: Vec<(Option<NaiveDate>, Vec<String>)> = cover
        .holidays
        .iter()
        .map(|row| (row.date.map(crate::kit::values::Day::date), holiday(writer, row)))
        .collect();
    rows.sort_by_key(|(date, _)| *date);
    let rows = as_in_the_week(writer).into_iter().chain(rows.into_iter().map(|(_, row)| row)).collect();
    writer.table("holidays", &ANSWERS, rows, false);
    writer.facts(vec![("nation", chosen(cover.nation))]);
}

/// How long each stretch lasts on the nights when the clocks change: whoever is there is there for that long.
fn clock_nights(writer: &mut Writer) {
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
        let standing = standing(writer, slot);
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
pub(crate) fn holiday_gaps_said(writer: &mut Writer, today: NaiveDate) {
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
    vec![when, name_of(writer.seen, row), phone_of(writer.seen, row), standing(writer, row)]
}
