//! Those who must not be contacted: how to reach them stands in nobody's copy. Only the facilitator keeps it.
//! [domain.md 2.5, §6 item 38; PRSB About Me 2.01, "people who are important to me"]

use std::collections::HashSet;

use uuid::Uuid;

use crate::Workshop;
use crate::kit::field::Node;
use crate::kit::values::{Line, Text, Who};
use crate::stages::Relationship;

/// Fewer digits than this are no telephone number, and are looked for nowhere.
const FEWEST_DIGITS: usize = 6;
/// What may stand between the digits of a number.
const BETWEEN: [char; 8] = [' ', '-', '.', '(', ')', '\u{a0}', '\u{2011}', '\u{2013}'];
/// How a British number may begin, longest first.
const BEGINNINGS: [&str; 13] = [
    "0044 (0) ",
    "0044 (0)",
    "0044(0)",
    "0044 ",
    "0044",
    "+44 (0) ",
    "+44 (0)",
    "+44(0)",
    "+44 ",
    "+44",
    "(0)",
    "(0",
    "0",
];
/// What stands in place of a number or an address that was taken out. Shorter than any of them, so that it fits.
const TAKEN_OUT: &str = "…";

/// Participants who must not be contacted, and what they could be reached by.
#[derive(Debug, Default)]
pub(crate) struct NoContact {
    people: HashSet<Uuid>,
    numbers: HashSet<String>,
    addresses: HashSet<String>,
}

impl NoContact {
    /// Found in the whole workshop, since the row that says so may itself be hidden from somebody.
    pub(crate) fn of(workshop: &Workshop) -> Self {
        let barred = |row: &&Relationship| row.must_not_be_contacted();
        let people: HashSet<Uuid> =
            workshop.plan.relationships.people.iter().filter(barred).filter_map(|row| row.who.0).collect();
        let mut found = Self { people, ..Self::default() };
        if found.people.is_empty() {
            return found;
        }
        let (mut numbers, mut addresses) = (HashSet::new(), HashSet::new());
        for participant in &workshop.before.people.participants {
            let is_barred = found.people.contains(&participant.id);
            let (to_numbers, to_addresses) = if is_barred {
                (&mut found.numbers, &mut found.addresses)
            } else {
                (&mut numbers, &mut addresses)
            };
            to_numbers.extend(numbers_in(participant.phone.as_str()));
            to_addresses.extend(addresses_in(participant.email.as_str()));
        }
        // A switchboard that others share must go on answering in a crisis.
        found.numbers.retain(|number| !numbers.contains(number));
        found.addresses.retain(|address| !addresses.contains(address));
        found
    }

    /// Whether this participant must not be contacted.
    pub(crate) fn includes(&self, who: Who) -> bool {
        who.0.is_some_and(|id| self.people.contains(&id))
    }

    /// Whether any of these participants must not be contacted.
    pub(crate) fn includes_any(&self, people: &[Uuid]) -> bool {
        people.iter().any(|id| self.people.contains(id))
    }

    /// Whether there is anything to look for in texts.
    pub(crate) fn can_be_reached(&self) -> bool {
        !self.numbers.is_empty() || !self.addresses.is_empty()
    }

    /// The text without their numbers and addresses; nothing if it holds none.
    pub(crate) fn without(&self, text: &str) -> Option<String> {
        // Most texts hold neither a number nor an address, and this runs over all of them at every edit.
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits < FEWEST_DIGITS && !text.contains('@') {
            return None;
        }
        let mut out = text.to_owned();
        for number in &self.numbers {
            while let Some((from, to)) = number_at(&out, number) {
                out.replace_range(from..to, TAKEN_OUT);
            }
        }
        for address in &self.addresses {
            while let Some((from, to)) = address_at(&out, address) {
                out.replace_range(from..to, TAKEN_OUT);
            }
        }
        (out != text).then_some(out)
    }

    /// Takes every way to reach them out of a workshop that leaves the facilitator's hands.
    pub(crate) fn keep_out_of(&self, workshop: &mut Workshop) {
        if self.people.is_empty() {
            return;
        }
        for participant in &mut workshop.before.people.participants {
            if self.people.contains(&participant.id) {
                participant.phone = Line::default();
                participant.email = Line::default();
            }
        }
        for row in &mut workshop.plan.relationships.people {
            if row.must_not_be_contacted() {
                row.in_touch = Text::default();
            }
        }
        for message in &mut workshop.before.telling_people.messages {
            message.people.0.retain(|id| !self.people.contains(id));
        }
        for contingency in &mut workshop.crisis.contingencies.contingencies {
            contingency.contacts.0.retain(|id| !self.people.contains(id));
        }
        for slot in &mut workshop.crisis.cover.slots {
            self.keep_out_of_cover(&mut slot.who, &mut slot.phone);
        }
        for row in &mut workshop.crisis.cover.holidays {
            self.keep_out_of_cover(&mut row.who, &mut row.phone);
        }
        if self.can_be_reached() {
            workshop.change_words(&|text| self.without(text));
        }
    }
}

impl NoContact {
    fn keep_out_of_cover(&self, who: &mut Who, phone: &mut Line) {
        if self.includes(*who) {
            *who = Who(None);
            *phone = Line::default();
        }
    }
}

/// Every number and address by which somebody in a workshop is reached.
pub(crate) struct Reach(NoContact);

impl Reach {
    /// Gathered from everybody who takes part or answers.
    pub(crate) fn of(workshop: &Workshop) -> Self {
        let mut all = NoContact::default();
        for participant in &workshop.before.people.participants {
            all.numbers.extend(numbers_in(participant.phone.as_str()));
            all.addresses.extend(addresses_in(participant.email.as_str()));
        }
        let cover = &workshop.crisis.cover;
        let phones = cover.slots.iter().map(|slot| &slot.phone);
        let phones = phones.chain(cover.holidays.iter().map(|row| &row.phone));
        all.numbers.extend(phones.flat_map(|phone| numbers_in(phone.as_str())));
        Self(all)
    }

    /// A text that says the same whatever number or address somebody has.
    pub(crate) fn left_out_of(&self, text: &str) -> String {
        self.0.without(text).unwrap_or_else(|| text.to_owned())
    }
}

/// The telephone numbers in a field, each as the digits that it is known by.
fn numbers_in(field: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == '+' || BETWEEN.contains(&c);
    field.split(|c: char| !is_part(c)).filter_map(known_by).collect()
}

/// A number without what stands between its digits, and without the country or the 0 that it begins with.
fn known_by(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let country = if number.trim_start().starts_with('+') { "44" } else { "0044" };
    let bare = digits.strip_prefix(country).unwrap_or(&digits).trim_start_matches('0');
    (bare.len() >= FEWEST_DIGITS).then(|| bare.to_owned())
}

/// Where a number stands in a text, however it is spaced and begun.
fn number_at(text: &str, number: &str) -> Option<(usize, usize)> {
    let first = number.chars().next()?;
    let starts = text.char_indices().filter(|(_, c)| *c == first).map(|(at, _)| at);
    starts.into_iter().find_map(|at| {
        let to = at + length_of(&text[at..], number)?;
        let before = &text[..at];
        let begun = BEGINNINGS.iter().find_map(|beginning| before.strip_suffix(beginning)).unwrap_or(before);
        (!begun.ends_with(|c: char| c.is_ascii_digit())).then_some((begun.len(), to))
    })
}

/// How many bytes of a text this number takes, if the text begins with it and nothing more of a number follows.
fn length_of(text: &str, number: &str) -> Option<usize> {
    let mut wanted = number.chars().peekable();
    for (at, c) in text.char_indices() {
        match wanted.peek() {
            None if c.is_ascii_digit() => return None,
            None => return Some(at),
            Some(digit) if *digit == c => {
                wanted.next();
            }
            Some(_) if BETWEEN.contains(&c) => {}
            Some(_) => return None,
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// The e-mail addresses in a field, in small letters.
fn addresses_in(field: &str) -> Vec<String> {
    let words = field.split(|c: char| c.is_whitespace() || ",;<>()/".contains(c));
    words.filter(|word| word.contains('@')).map(str::to_ascii_lowercase).collect()
}

/// Where an address stands in a text by itself, not as a part of a longer one.
fn address_at(text: &str, address: &str) -> Option<(usize, usize)> {
    let lower = text.to_ascii_lowercase();
    let is_part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    lower.match_indices(address).map(|(at, _)| (at, at + address.len())).find(|(from, to)| {
        let mut after = lower[*to..].chars();
        let goes_on = match after.next() {
            Some('.' | '-') => after.next().is_some_and(char::is_alphanumeric),
            Some(c) => c.is_alphanumeric(),
            None => false,
        };
        !lower[..*from].ends_with(is_part) && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gary() -> NoContact {
        NoContact {
            people: HashSet::new(),
            numbers: numbers_in("07700 900 199 / (0161) 496 0170").into_iter().collect(),
            addresses: addresses_in("Gary@Holroyd.example").into_iter().collect(),
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "07700900199",
            "07700 900199",
            "+44 7700 900-199",
            "+44 (0)7700 900 199",
            "00447700900199",
            "0161 496 0170",
            "(0161) 496 0170",
            "+44161 4960170",
            "GARY@holroyd.EXAMPLE",
        ] {
            assert_eq!(gary().without(text).as_deref(), Some("…"), "{text}");
            let said = format!("Ring {text}, not late.");
            assert_eq!(gary().without(&said).as_deref(), Some("Ring …, not late."), "{text}");
        }
    }

    #[test]
    fn other_numbers_and_addresses_stay() {
        for text in [
            "07700 900198",
            "107700 900199",
            "07700 900 1990",
            "0161 496 01700",
            "big.gary@holroyd.example",
            "gary@holroyd.example.org",
            "£7,700.90 on 19/9",
            "",
        ] {
            assert_eq!(gary().without(text), None, "{text}");
        }
        assert_eq!(gary().without("0161 496 0104 07700 900199").as_deref(), Some("0161 496 0104 …"));
    }

    #[test]
    fn what_is_no_number_is_looked_for_nowhere() {
        assert_eq!(numbers_in("ask at the shop, 12a"), Vec::<String>::new());
        assert_eq!(addresses_in("none"), Vec::<String>::new());
        assert_eq!(numbers_in("00000000"), Vec::<String>::new());
    }
}
