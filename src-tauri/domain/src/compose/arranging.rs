//! Shared support, the start, who would suit, what was tried, and the options that were looked at.

use super::writer::{Writer, chosen, day, plain};
use crate::kit::values::{Duration, Pence, Quantity, Rows, Who};
use crate::language::say;
use crate::reckon::money::{decimal, pounds};
use crate::reckon::setup::{cost, setup};
use crate::reckon::shared::part;
use crate::stages::{Entry, EntryStanding, Shared, Skill, StartStep, SupportOption, Tried};

/// What is shared with others, and how it begins.
pub(super) fn promised(writer: &mut Writer) {
    shared(writer);
    start(writer);
}

/// How it was found: who would suit, what was tried, the options.
pub(super) fn found(writer: &mut Writer) {
    matching(writer);
    tried(writer);
    options(writer);
}

/// Lines that say something, one under the other.
fn stacked(parts: &[String]) -> String {
    parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n")
}

fn named(writer: &Writer, text: String) -> String {
    if text.is_empty() { writer.text("unnamed_row", &[]) } else { text }
}

fn a_week(writer: &Writer, minutes: Option<Duration>) -> String {
    let said = |time: Duration| writer.text("amounts|hours_a_week", &[("hours", &say::hours(time.get()))]);
    minutes.map(said).unwrap_or_default()
}

fn shared(writer: &mut Writer) {
    let rows = &writer.seen.who.shared.shared;
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|shared_support", &[]);
    writer.heading(heading);
    writer.clause("shared_support", &[], rows.iter().map(|row| row.id).collect());
    let rows = rows.iter().map(|row| shared_row(writer, row)).collect();
    let columns = [
        ("shared_what", 7, false),
        ("shared_all", 5, false),
        ("shared_share", 4, false),
        ("shared_part", 5, false),
        ("shared_because", 7, false),
    ];
    writer.table("shared_support", &columns, rows, false);
}

fn shared_row(writer: &Writer, row: &Shared) -> Vec<String> {
    let bound = writer.support(|element| row.support.contains(element.id));
    let share = match (row.needed, row.share_hundredths) {
        (Some(false), _) => writer.text("shared|not_needed", &[]),
        (_, Some(share)) => writer.text("shared|per_cent", &[("share", &decimal(Quantity::get(share)))]),
        (_, None) => String::new(),
    };
    let part = part(row).map(|part| (part.part.text, part.rounded));
    let part = part.map(|(text, rounded)| {
        let name = if rounded { "shared|about" } else { "amounts|hours_a_week" };
        writer.text(name, &[("hours", &text)])
    });
    vec![
        named(writer, stacked(&[plain(&row.what), bound])),
        a_week(writer, row.minutes_a_week),
        share,
        part.unwrap_or_default(),
        plain(&row.because),
    ]
}

fn start(writer: &mut Writer) {
    let steps = &writer.seen.who.start.steps;
    if steps.is_empty() {
        return;
    }
    let heading = writer.text("headings|staggered_start", &[]);
    writer.heading(heading);
    writer.clause("staggered_start", &[], steps.iter().map(|step| step.id).collect());
    let rows = steps.iter().map(|step| step_row(writer, step)).collect();
    let columns = [
        ("start_step", 4, false),
        ("start_what", 7, false),
        ("start_support", 5, false),
        ("start_cost", 5, false),
        ("start_ready", 6, false),
    ];
    writer.table("staggered_start", &columns, rows, false);
    let cost = setup(writer.seen).total;
    if cost.pence > 0 {
        writer.clause("setup", &[("cost", &cost.text)], Vec::new());
    }
}

fn step_row(writer: &Writer, step: &StartStep) -> Vec<String> {
    let label = writer.text("step_number", &[("number", &writer.place_of(step.id))]);
    let weeks = step.weeks_hundredths.map(|weeks| {
        let one = if weeks.get() == 100 { "contract|units|week|one" } else { "contract|units|week|many" };
        format!("{} {}", decimal(weeks.get()), crate::words::words().get(one))
    });
    let cost = step.setup_a_week_pence.filter(|pence| pence.get() > 0).map(|pence| {
        let week = writer.text("amounts|a_week", &[("amount", &pounds(Pence::get(pence)))]);
        let all = writer.text("week|cost_in_all", &[("cost", &pounds(cost(step)))]);
        stacked(&[week, all])
    });
    vec![
        stacked(&[label, day(step.starts), weeks.unwrap_or_default()]),
        stacked(&[plain(&step.what), say::people(writer.seen, &step.who)]),
        a_week(writer, step.minutes_a_week),
        cost.unwrap_or_default(),
        plain(&step.ready_when),
    ]
}

fn matching(writer: &mut Writer) {
    let matching = &writer.seen.who.matching;
    let skills = |wanted: bool| {
        let own = matching.skills.iter().filter(|skill| (skill.essential == Some(true)) == wanted);
        own.map(|skill| skill_line(writer, skill)).filter(|line| !line.is_empty()).collect::<Vec<_>>()
    };
    let induction = matching.induction.iter().map(|topic| {
        let by = say::who(writer.seen, topic.taught_by).unwrap_or_default();
        let more: Vec<String> = [by, plain(&topic.when)].into_iter().filter(|m| !m.is_empty()).collect();
        with_brackets(&plain(&topic.what), &more.join(", "))
    });
    let induction: Vec<String> = induction.filter(|line| !line.is_empty()).collect();
    let facts = vec![
        ("matching_wanted", sayings(writer, &matching.wanted)),
        ("matching_skills", listed(&skills(true))),
        ("matching_welcome", listed(&skills(false))),
        ("matching_personality", sayings(writer, &matching.personality)),
        ("matching_interests", sayings(writer, &matching.interests)),
        ("matching_must_not", sayings(writer, &matching.must_not)),
        ("matching_questions", sayings(writer, &matching.questions)),
        ("matching_induction", listed(&induction)),
    ];
    if facts.iter().any(|(_, value)| !value.is_empty()) {
        let heading = writer.text("headings|matching", &[]);
        writer.heading(heading);
        writer.clause("matching", &[], Vec::new());
        writer.facts(facts);
    }
}

fn skill_line(writer: &Writer, skill: &Skill) -> String {
    with_brackets(&plain(&skill.what), &name(writer, skill.said_by))
}

/// What was said, the person's own words first, each with who said it.
fn sayings(writer: &Writer, list: &Rows<Entry>) -> String {
    let holds = |e: &&Entry| !e.text.is_blank() && e.standing != Some(EntryStanding::Superseded);
    let mut said: Vec<&Entry> = list.iter().filter(holds).collect();
    said.sort_by_key(|entry| !writer.seen.is_person(entry.said_by.0));
    let lines: Vec<String> =
        said.iter().map(|e| with_brackets(&say::worded(e), &name(writer, e.said_by))).collect();
    listed(&lines)
}

fn name(writer: &Writer, who: Who) -> String {
    say::who(writer.seen, who).map(|name| say::opening(writer.seen, &name)).unwrap_or_default()
}

fn with_brackets(text: &str, more: &str) -> String {
    if text.is_empty() || more.is_empty() { text.to_owned() } else { format!("{text} ({more})") }
}

fn listed(lines: &[String]) -> String {
    match lines {
        [one] => one.clone(),
        many => many.iter().map(|line| format!("• {line}")).collect::<Vec<_>>().join("\n"),
    }
}

/// What was tried belongs to the reasons for the week: what was kept stands in it, what was not need not be
/// tried again by the next stranger.
fn tried(writer: &mut Writer) {
    let rows = &writer.seen.who.activities.tried;
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|activities_tried", &[]);
    writer.heading(heading);
    writer.clause("activities_tried", &[], rows.iter().map(|row| row.id).collect());
    let rows = rows.iter().map(|row| tried_row(writer, row)).collect();
    let columns =
        [("tried_what", 6, false), ("date", 4, false), ("tried_how", 9, false), ("tried_next", 4, false)];
    writer.table("activities_tried", &columns, rows, false);
}

fn tried_row(writer: &Writer, row: &Tried) -> Vec<String> {
    let found = row.found.as_str().trim();
    let found = if found.is_empty() { String::new() } else { writer.text("found_at", &[("found", found)]) };
    vec![
        named(writer, stacked(&[row.activity.as_str().to_owned(), found])),
        day(row.date),
        stacked(&[chosen(row.liked), plain(&row.how_it_went)]),
        chosen(row.next),
    ]
}

fn options(writer: &mut Writer) {
    let rows = &writer.seen.who.options.options;
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|support_options", &[]);
    writer.heading(heading);
    writer.clause("support_options", &[], rows.iter().map(|row| row.id).collect());
    let rows = rows.iter().map(|row| option_row(writer, row)).collect();
    let columns = [
        ("option_name", 5, false),
        ("option_like", 7, false),
        ("option_fits", 7, false),
        ("option_cost", 6, false),
        ("option_standing", 6, false),
    ];
    writer.table("support_options", &columns, rows, false);
}

fn option_row(writer: &Writer, row: &SupportOption) -> Vec<String> {
    let cost = row
        .cost_a_year_pence
        .map(|pence| writer.text("amounts|a_year", &[("amount", &pounds(Pence::get(pence)))]));
    let serves = writer.outcomes(|outcome| row.outcomes.contains(outcome.id));
    vec![
        named(writer, stacked(&[row.name.as_str().to_owned(), chosen(row.about)])),
        plain(&row.what),
        stacked(&[chosen(row.fits), plain(&row.fits_because), serves]),
        stacked(&[cost.unwrap_or_default(), plain(&row.risks)]),
        stacked(&[chosen(row.standing), plain(&row.because)]),
    ]
}
