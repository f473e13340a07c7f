//! The crisis plan: the person stays at home. [S000-22..27, 46..52]

use chrono::NaiveDate;

use super::writer::{Writer, chosen, day, plain};
use crate::document::{Block, Span, Stretch, Texture, Week, WeekDay};
use crate::language::say;
use crate::reckon::cover::{
    Answering, WEEK, gaps, gaps_for, lack, minutes, name_of, phone_of, pieces, span_of, weekend_gaps,
};
use crate::stages::{Contingency, CoverNeed, CoverSlot, Restriction, Standing};
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer, today: NaiveDate) {
    crisis_plan(writer, Some(today));
}

/// What a crisis plan promises: all but the gaps of the next bank holidays, which are others on another day, and who
/// finds it hard to call, which changes.
pub(super) fn promised(writer: &mut Writer) {
    crisis_plan(writer, None);
}

fn crisis_plan(writer: &mut Writer, today: Option<NaiveDate>) {
    let crisis = &writer.seen.crisis;
    if crate::kit::field::Node::is_empty(crisis) {
        return;
    }
    writer.clause("stays_home", &[], Vec::new());
    for contingency in &crisis.contingencies.contingencies {
        contingency_plan(writer, contingency);
    }
    around(writer);
    super::steady::behaviour(writer);
    if !crisis.cover.slots.is_empty() {
        cover(writer);
    }
    if let Some(today) = today {
        super::steady::holiday_gaps_said(writer, today);
        super::steady::calling(writer);
    }
    let limits = &crisis.restrictions;
    if !crate::kit::field::Node::is_empty(limits) {
        let heading = writer.text("headings|restrictions", &[]);
        writer.heading(heading);
        for restriction in &limits.restrictions {
            restricted(writer, restriction);
        }
        histories(writer);
    }
}

fn contingency_plan(writer: &mut Writer, contingency: &Contingency) {
    let called = if contingency.name.is_blank() {
        plain(&contingency.trigger)
    } else {
        contingency.name.as_str().trim().to_owned()
    };
    let heading = if called.is_empty() {
        writer.text("headings|contingency", &[("number", &writer.place_of(contingency.id))])
    } else {
        writer.text("headings|contingency_named", &[("trigger", &say::short(&called))])
    };
    writer.heading(heading);
    let stays = if contingency.stays_home.is_blank() {
        writer.text("not_said", &[])
    } else {
        plain(&contingency.stays_home)
    };
    let text = writer.text("clauses|contingency|text", &[("stays_home", &stays)]);
    writer.promise(contingency.id, vec![Span::plain(text)], vec![contingency.id]);
    let trigger = plain(&contingency.trigger);
    // The heading has said it already, unless it was too long for a heading.
    let trigger = if trigger == say::short(&called) { String::new() } else { trigger };
    let facts = vec![
        ("trigger", trigger),
        ("likelihood", likelihood(contingency)),
        ("early_signs", plain(&contingency.early_signs)),
        ("prevent", plain(&contingency.prevent)),
        ("coping", plain(&contingency.coping)),
        ("what_we_do", plain(&contingency.what_we_do)),
        ("first_minutes", plain(&contingency.first_minutes)),
        ("first_hours", plain(&contingency.first_hours)),
        ("next_days", plain(&contingency.next_days)),
        ("ready", plain(&contingency.ready)),
        ("leaves_only_if", plain(&contingency.leaves_only_if)),
        ("leaving_agreed_by", say::people(writer.seen, &contingency.leaving_agreed_by)),
        ("comes_back", plain(&contingency.comes_back)),
        ("provider_support", plain(&contingency.provider_support)),
        ("contacts", contacts(writer, contingency)),
        ("may_spend", may_spend(writer, contingency)),
        ("told_of_spending", say::people(writer.seen, &contingency.told_of_spending)),
        ("debrief", plain(&contingency.debrief)),
        ("contingency_agreed", say::people(writer.seen, &contingency.agreed_with)),
        ("contingency_updated", day(contingency.updated_on)),
        ("contingency_review", review(writer, contingency)),
    ];
    writer.facts(facts);
}

/// "3 June 2027, Grace Entwistle": when it is looked at again, and who sees to it.
fn review(writer: &Writer, contingency: &Contingency) -> String {
    let who = say::who(writer.seen, contingency.review_by).map(|name| say::opening(writer.seen, &name));
    let when = Some(day(contingency.review_on)).filter(|day| !day.is_empty());
    [when, who].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What holds in any crisis, whatever sets it off.
fn around(writer: &mut Writer) {
    let around = &writer.seen.crisis.around;
    if crate::kit::field::Node::is_empty(around) {
        return;
    }
    let heading = writer.text("headings|around", &[]);
    writer.heading(heading);
    writer.facts(vec![
        ("advance_statement", plain(&around.advance_statement)),
        ("emergency_meeting", plain(&around.emergency_meeting)),
        ("looking_after", plain(&around.looking_after)),
        ("last_crisis", day(around.last_crisis)),
    ]);
}

/// "Could happen; harmful": how likely and how bad, in words.
fn likelihood(contingency: &Contingency) -> String {
    let words = [contingency.likelihood.map(say::choice), contingency.impact.map(say::choice)];
    capitalised(&words.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// Whom to ring, with their numbers.
fn contacts(writer: &Writer, contingency: &Contingency) -> String {
    let people: Vec<String> = contingency
        .contacts
        .0
        .iter()
        .filter_map(|id| writer.seen.participant(*id))
        .map(|p| {
            let name = say::name(writer.seen, p.id).unwrap_or_default();
            [say::opening(writer.seen, &name), p.phone.as_str().trim().to_owned()].join(" ").trim().to_owned()
        })
        .collect();
    [people.join("\n"), plain(&contingency.other_contacts)].join("\n").trim().to_owned()
}

/// "Grace Entwistle, up to £300.00".
fn may_spend(writer: &Writer, contingency: &Contingency) -> String {
    let who = say::who(writer.seen, contingency.may_spend).map(|name| say::opening(writer.seen, &name));
    let amount = contingency.may_spend_pence.map(|amount| {
        writer.text("amounts|up_to", &[("amount", &crate::reckon::money::pounds(amount.get()))])
    });
    [who, amount].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn cover(writer: &mut Writer) {
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
pub(super) fn answers(writer: &mut Writer) {
    let rows = writer.seen.crisis.cover.slots.iter().map(|slot| slot_row(writer, slot)).collect();
    writer.table("cover", &ANSWERS, rows, false);
    super::steady::holidays(writer);
    super::steady::clock_nights(writer);
}

/// The columns of a table of who answers.
pub(super) const ANSWERS: [(&str, u16, bool); 4] =
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
pub(super) fn standing(writer: &Writer, row: &impl Answering) -> String {
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

/// What stands behind a restriction, for those alone who are to know. [domain.md §6.32]
fn histories(writer: &mut Writer) {
    let rows: Vec<Vec<String>> = writer
        .seen
        .crisis
        .restrictions
        .histories
        .iter()
        .map(|history| vec![history.about.as_str().trim().to_owned(), plain(&history.history)])
        .collect();
    writer.table("histories", &[("history_about", 6, false), ("history", 14, false)], rows, false);
}

fn restricted(writer: &mut Writer, restriction: &Restriction) {
    let what =
        if restriction.what.is_blank() { writer.text("not_said", &[]) } else { plain(&restriction.what) };
    let authority = restriction
        .authority
        .map_or_else(|| writer.text("no_authority", &[]), |a| capitalised(say::choice(a)));
    writer.promise(restriction.id, vec![Span::strong(what)], vec![restriction.id]);
    writer.facts(vec![
        ("restriction_why", plain(&restriction.why)),
        ("tried", plain(&restriction.tried)),
        ("authority", authority),
        (
            "authority_rests_on",
            super::capacity::records(writer, &restriction.capacity, &restriction.decision),
        ),
        ("authority_reference", restriction.authority_reference.as_str().to_owned()),
        ("authority_from", day(restriction.authority_from)),
        ("conditions", plain(&restriction.conditions)),
        ("authority_ends", day(restriction.authority_ends)),
        ("advice", plain(&restriction.advice)),
        ("restriction_meanwhile", plain(&restriction.meanwhile)),
        ("meanwhile_by", say::people(writer.seen, &restriction.meanwhile_by)),
        ("meanwhile_until", day(restriction.meanwhile_until)),
        ("restriction_agreed", say::people(writer.seen, &restriction.agreed_by)),
        ("review_on", day(restriction.review_on)),
        ("reduction", plain(&restriction.reduction)),
    ]);
}
