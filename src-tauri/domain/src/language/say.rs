//! Small words that checks and contract share: days, times, choices, names, lists.

use chrono::{Datelike, NaiveDate, Timelike};
use unicode_segmentation::UnicodeSegmentation;
use uuid::Uuid;

use crate::Workshop;
use crate::document::Photo;
use crate::kit::field::Node;
use crate::kit::values::{Clock, Day, PeopleLinks, Picture, Quantity, Who, Word};
use crate::reckon::cover::{DAY, DatedGap, Span};
use crate::reckon::money::{decimal, is_credit, pounds, vat_hundredths};
use crate::stages::{Entry, MoneyLine, Purpose, Role, Weekday};
use crate::words::{capitalised, words};

/// A choice as it is shown.
pub fn choice<T: Word>(word: T) -> &'static str {
    words().choice(T::SPEC.name, word.word())
}

/// Words with the symbol that says the same in front of them.
pub fn with_symbol(picture: &Picture, text: &str) -> String {
    picture.symbol().map_or_else(|| text.to_owned(), |symbol| format!("{symbol} {text}"))
}

/// What somebody said, in a line or a cell: how the contract says it, and beneath it the words as they were said.
/// [domain.md §6 item 37]
pub fn worded(entry: &Entry) -> String {
    let said = with_symbol(&entry.picture, entry.text.as_str().trim());
    if entry.contract_wording.is_blank() {
        return said;
    }
    format!(
        "{}\n{}",
        entry.contract_wording.as_str().trim(),
        words().fill("contract|quoted", &[("text", &said)])
    )
}

/// The photo that says the same as some words, told by those words.
pub fn photo(picture: &Picture, text: &str) -> Option<Photo> {
    let sha256 = picture.photo()?.to_owned();
    let alt = match short(text) {
        text if text.is_empty() => words().get("contract|photo_alone").to_owned(),
        text => words().fill("contract|photo", &[("text", &text)]),
    };
    Some(Photo { sha256, alt })
}

/// A date: "3 June 2026".
pub fn date(day: NaiveDate) -> String {
    let month = format!("contract|months|{}", day.month());
    format!("{} {} {}", day.day(), words().get(&month), day.year())
}

/// A day as it is shown.
pub fn day(day: Day) -> String {
    date(day.date())
}

/// From a day to a day, each if it is said: "from 3 June 2026 to 2 June 2027", "from 3 June 2026", "until 2 June 2027".
pub fn dates(from: Option<Day>, to: Option<Day>) -> String {
    let (first, last) = (from.map(day).unwrap_or_default(), to.map(day).unwrap_or_default());
    let name = match (from, to) {
        (None, None) => return String::new(),
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "from",
        (None, Some(_)) => "until",
    };
    words().fill(&format!("contract|dates|{name}"), &[("from", &first), ("to", &last)])
}

/// From a time to a time, each if it is said: "17:00 – 19:00", "from 17:00", "until 19:00".
pub fn times(from: Option<Clock>, to: Option<Clock>) -> String {
    let [first, last] =
        [from, to].map(|time| time.map(|time| clock(time.minutes().into())).unwrap_or_default());
    match (from, to) {
        (None, None) => String::new(),
        (Some(_), Some(_)) => format!("{first} – {last}"),
        (Some(_), None) => words().fill("contract|dates|from", &[("from", &first)]),
        (None, Some(_)) => words().fill("contract|dates|until", &[("to", &last)]),
    }
}

/// Minutes after midnight: "22:00".
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Minutes as hours: "12 hours 30 minutes".
pub fn hours(minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let part = |count: i64, one: &str, many: &str| {
        let name = if count == 1 { one } else { many };
        words().fill(&format!("contract|amounts|{name}"), &[("count", &count.to_string())])
    };
    match (hours, rest) {
        (0, rest) => part(rest, "minute", "minutes"),
        (hours, 0) => part(hours, "hour", "hours"),
        (hours, rest) => format!("{} {}", part(hours, "hour", "hours"), part(rest, "minute", "minutes")),
    }
}

/// A stretch of the week: "Friday 22:00 to Saturday 08:00".
pub fn stretch(span: Span) -> String {
    let end_day = if span.to.is_multiple_of(DAY) { span.to / DAY - 1 } else { span.to / DAY };
    let end_clock = if span.to.is_multiple_of(DAY) { DAY } else { span.to % DAY };
    let from = weekday(span.from / DAY);
    let (start, end) = (clock(span.from % DAY), clock(end_clock));
    if span.from / DAY == end_day {
        return words().fill("contract|cover|same_day", &[("day", &from), ("from", &start), ("to", &end)]);
    }
    let until = weekday(end_day);
    words().fill(
        "contract|cover|two_days",
        &[("day", &from), ("from", &start), ("end_day", &until), ("to", &end)],
    )
}

/// A stretch on days of the calendar: "25 December 2026, 17:00 to 24:00".
pub fn dated(gap: DatedGap) -> String {
    let time = |at: chrono::NaiveDateTime| clock(at.hour() * 60 + at.minute());
    let (first, last) = (gap.from.date(), gap.to.date());
    let ends_at_midnight = gap.to.hour() == 0 && gap.to.minute() == 0 && gap.to > gap.from;
    let (last, end) = match last.pred_opt() {
        Some(before) if ends_at_midnight => (before, clock(DAY)),
        _ => (last, time(gap.to)),
    };
    let (day, from) = (date(first), time(gap.from));
    let parts = [("day", &*day), ("from", &*from), ("to", &*end)];
    if first == last {
        return words().fill("contract|cover|same_day", &parts);
    }
    let until = date(last);
    words().fill("contract|cover|two_days", &[parts[0], parts[1], ("end_day", &until), parts[2]])
}

/// The name of a day; Monday is 0, and weeks wrap round.
pub fn weekday(number: u32) -> String {
    let index = usize::try_from(number % 7).unwrap_or(0);
    Weekday::ALL.get(index).map(|day| capitalised(choice(*day))).unwrap_or_default()
}

/// The person's name, or "the person".
pub fn person(workshop: &Workshop) -> String {
    match workshop.person_name() {
        "" => words().get("contract|the_person").to_owned(),
        name => name.to_owned(),
    }
}

/// What to call a participant: name, else their part, else "somebody".
pub fn name(workshop: &Workshop, id: Uuid) -> Option<String> {
    let participant = workshop.participant(id)?;
    let name = workshop.name_of(participant);
    if !name.is_empty() {
        return Some(name);
    }
    Some(
        participant
            .role
            .map_or_else(|| words().get("contract|somebody").to_owned(), |role| choice(role).to_owned()),
    )
}

/// A text that opens a sentence or stands as a label: its first letter is a capital, unless it begins with a name, which
/// is printed as it was typed ("bell", "de Souza", "o’neill").
pub fn opening(workshop: &Workshop, text: &str) -> String {
    let is_small = text.chars().next().is_some_and(char::is_lowercase);
    if is_small && begins_with_a_name(workshop, text) { text.to_owned() } else { capitalised(text) }
}

fn begins_with_a_name(workshop: &Workshop, text: &str) -> bool {
    let person = &workshop.before.person;
    let people = workshop.before.people.participants.iter().flat_map(|one| [&one.name, &one.organisation]);
    let around = workshop.plan.relationships.people.iter().map(|one| &one.name);
    let names = [&person.liked_name, &person.full_name].into_iter().chain(people).chain(around);
    let is_first = |name: &str| {
        let rest = (!name.is_empty()).then(|| text.strip_prefix(name)).flatten();
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    names.map(|name| name.as_str().trim()).any(is_first)
}

/// The name behind a link, if there is one.
pub fn who(workshop: &Workshop, who: Who) -> Option<String> {
    who.0.and_then(|id| name(workshop, id))
}

/// Whom money is held by or goes to: the organisation that somebody speaks for, else they themselves. What a council, a
/// provider or a landlord has is not in the hands of whoever came to the meeting for it.
pub fn payee(workshop: &Workshop, payee: Who) -> Option<String> {
    let participant = payee.0.and_then(|id| workshop.participant(id))?;
    let organisation = participant.organisation.as_str().trim();
    let is_for_themselves = matches!(participant.role, Some(Role::Person | Role::Family | Role::Circle));
    if organisation.is_empty() || is_for_themselves {
        return name(workshop, participant.id);
    }
    Some(organisation.to_owned())
}

/// Several names: "Sheila, Priya and Tom".
pub fn people(workshop: &Workshop, people: &PeopleLinks) -> String {
    let names: Vec<String> = people.0.iter().filter_map(|id| name(workshop, *id)).collect();
    list(&names)
}

/// How many of what a money line counts: "12.5 hours"; only what is answered.
pub fn quantity(line: &MoneyLine) -> String {
    let number = line.quantity_hundredths.map(|quantity| decimal(quantity.get())).unwrap_or_default();
    format!("{number} {}", unit(line)).trim().to_owned()
}

/// What a money line counts, in one or in many.
fn unit(line: &MoneyLine) -> String {
    let one = line.quantity_hundredths.is_none_or(|quantity| quantity.get() == 100);
    let count = if one { "one" } else { "many" };
    let name = line.unit.map(|unit| format!("contract|units|{}|{count}", unit.word()));
    name.map(|name| words().get(&name).to_owned()).unwrap_or_default()
}

/// How one occurrence of a money line is reckoned: "12.5 hours at £21.50", with what comes on top and whose part it
/// is; nothing without a price.
pub fn reckoning(line: &MoneyLine) -> String {
    let Some(rate) = line.rate_pence else { return String::new() };
    let hundredths = line.quantity_hundredths.map_or(100, Quantity::get);
    let name = if line.unit.is_some() { "contract|amounts|sum" } else { "contract|amounts|sum_no_unit" };
    let rate = if is_credit(line) { -rate.get() } else { rate.get() };
    let parts = [("quantity", &*decimal(hundredths)), ("unit", &unit(line)), ("rate", &pounds(rate))];
    let mut said = words().fill(name, &parts);
    let taper = line.taper_to_hundredths.filter(|_| line.purpose == Some(Purpose::Tapering));
    let vat = Some(vat_hundredths(line)).filter(|vat| *vat > 0);
    let more = [
        ("contract|amounts|on_costs", line.on_costs_hundredths.map(Quantity::get)),
        ("contract|amounts|vat_on_top", vat),
        ("contract|amounts|share", line.share_hundredths.map(Quantity::get)),
        ("contract|amounts|taper", taper.map(Quantity::get)),
    ];
    for (name, number) in more {
        if let Some(number) = number {
            said.push_str(&words().fill(name, &[("number", &decimal(number))]));
        }
    }
    said
}

/// A list in a sentence.
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => words().fill("contract|list", &[("most", &most.join(", ")), ("last", last)]),
    }
}

/// What stands at the end of a text that was cut.
pub const CUT: char = '…';

/// The start of a long text, for naming it in a sentence; on one line.
pub fn short(text: &str) -> String {
    shortened(text, 70)
}

/// A text on one line; the start of it when it has more than `longest` characters.
pub fn shortened(text: &str, longest: usize) -> String {
    let (start, is_whole) = start_of(text, longest);
    if is_whole {
        return start;
    }
    let whole_words =
        start.rfind(' ').filter(|at| *at > start.len() / 2).map_or(start.as_str(), |at| &start[..at]);
    format!("{whole_words} {CUT}")
}

/// The start of a text that instructs: where it can be, the cut is after a whole sentence, since half of one could mislead.
pub fn first_sentences(text: &str, longest: usize) -> String {
    let (start, is_whole) = start_of(text, longest);
    let ends = start.match_indices(". ").chain(start.match_indices("! ")).chain(start.match_indices("? "));
    // "3. " numbers a step and ends none.
    let numbers = |at: usize| {
        let word = start[..at].rsplit(' ').next().unwrap_or_default();
        word.chars().count() < 3 && word.chars().all(char::is_numeric)
    };
    match ends.map(|(at, _)| at).filter(|at| !numbers(*at)).max().filter(|at| *at > start.len() / 4) {
        Some(at) if !is_whole => format!("{} {CUT}", &start[..=at]),
        _ => shortened(text, longest),
    }
}

/// The first characters of a text on one line, and whether they are all. A character is what a reader takes for one: a
/// letter with its marks, a family of emoji. [UAX #29]
fn start_of(text: &str, longest: usize) -> (String, bool) {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.grapheme_indices(true).nth(longest) {
        Some((at, _)) => (line[..at].to_owned(), false),
        None => (line, true),
    }
}
