//! What no paper may say, gathered from the whole workshop, since what is hidden from an audience must be known
//! to be kept from it: people who are not to be contacted, and whatever would tell strangers who the person is.
//!
//! The advert is the one paper that strangers read, and it is made of people's own words. An item that could
//! tell who the person is, where they live, what money there is, or something about their health is left out
//! whole, and the facilitator is told. Leaving out too much is mended by other words; a name on a notice board
//! is not.

use chrono::NaiveDate;
use uuid::Uuid;

use super::plain_name;
use super::recognise::{
    has_capital, has_postcode, holds, holds_as_written, longest_run_of_digits, plain_words, without_name,
};
use crate::Workshop;
use crate::kit::field::{Node, walk_unnamed};
use crate::language::say;
use crate::reckon::lawful::{Grounds, Lawful, limits};
use crate::stages::{BehaviourStep, Participant, Restriction, Role};
use crate::words::words;

/// So many digits in one run are a telephone, an NHS number or a date.
const DIGITS_THAT_TELL: usize = 5;
/// So many words of a longer text are recognised when they are quoted.
const WORDS_THAT_TELL: usize = 4;

/// Beginnings of words that name a diagnosis or a treatment.
const CLINICAL: &[&str] = &[
    "adhd",
    "alzheimer",
    "anorexi",
    "antipsychotic",
    "anxiety disorder",
    "asperger",
    "attachment disorder",
    "autis",
    "bipolar",
    "bulimi",
    "cerebral palsy",
    "chromosom",
    "colostomy",
    "dementia",
    "depressi",
    "diabet",
    "diagnos",
    "down s syndrome",
    "down syndrome",
    "dysphagi",
    "epilep",
    "fragile x",
    "gastrostomy",
    "hepatitis",
    "hiv",
    "incontinen",
    "lorazepam",
    "medication",
    "medicine",
    "mental illness",
    "midazolam",
    "neurodiver",
    "ocd",
    "paralys",
    "parkinson",
    "personality disorder",
    "prader willi",
    "psychosis",
    "psychotic",
    "ptsd",
    "risperidone",
    "schizo",
    "section 117",
    "sectioned",
    "seizure",
    "self harm",
    "self injur",
    "syndrome",
    "tourette",
    "tube feed",
    "valproate",
];

/// Names that are also ordinary words: they tell only where they are written as names.
const ALSO_WORDS: &[&str] = &[
    "art", "baker", "best", "black", "bright", "brown", "cook", "day", "dawn", "faith", "field", "frank",
    "grace", "grant", "green", "hall", "hill", "hope", "house", "hunter", "iris", "jack", "joy", "king",
    "lane", "law", "little", "long", "love", "mark", "may", "pat", "ray", "rich", "rob", "rose", "short",
    "small", "strong", "summer", "sunny", "walker", "ward", "west", "white", "will", "wood", "young",
];

/// Words with a capital that are the name of nothing to find somebody by.
const NO_PLACE: &[&str] = &[
    "mum",
    "dad",
    "nan",
    "the",
    "it",
    "he",
    "she",
    "they",
    "a",
    "an",
    "his",
    "her",
    "their",
    "there",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "english",
    "i",
    "two",
    "three",
    "flat",
    "house",
    "road",
    "street",
    "room",
    "centre",
    "council",
    "court",
    "this",
    "that",
    "we",
    "no",
    "not",
];

/// What papers keep to themselves.
#[derive(Debug, Clone)]
pub struct Discretion {
    liked: String,
    /// Whole strings, ready to be compared.
    telling: Vec<String>,
    /// Single words of names, as they are written, and ready to be compared.
    names: Vec<(String, String)>,
    barred: Vec<Uuid>,
    barred_names: Vec<String>,
    /// Steps that limit the person. What allows one may be hidden from the reader; that it limits is not.
    limiting: Vec<Uuid>,
    /// What the authority of each restriction rests on; the record may be hidden from the reader.
    grounds: Grounds,
    restrictions: Vec<Restriction>,
}

impl Discretion {
    /// What the papers of this workshop keep to themselves.
    pub fn of(workshop: &Workshop) -> Self {
        let mut found = Self {
            liked: workshop.before.person.liked_name.as_str().trim().to_owned(),
            telling: Vec::new(),
            names: Vec::new(),
            barred: Vec::new(),
            barred_names: Vec::new(),
            limiting: workshop
                .crisis
                .behaviour
                .steps
                .iter()
                .filter(|step| limits(step))
                .map(|s| s.id)
                .collect(),
            grounds: Grounds::of(workshop),
            restrictions: workshop.crisis.restrictions.restrictions.iter().cloned().collect(),
        };
        found.bar(workshop);
        found.learn_person(workshop);
        workshop.before.people.participants.iter().for_each(|row| found.learn_participant(row));
        found.learn_places(workshop);
        found.learn_texts(&workshop.before.person);
        found.learn_texts(&workshop.before.people);
        found.learn_texts(&workshop.money);
        for medicine in &workshop.assessment.health.medicines {
            found.whole(medicine.name.as_str().split_whitespace().next().unwrap_or_default());
        }
        found.telling.sort();
        found.telling.dedup();
        found
    }

    /// Whether a step limits the person.
    pub(crate) fn limits(&self, step: &BehaviourStep) -> bool {
        self.limiting.contains(&step.id)
    }

    /// What the authority of a restriction is worth on a day.
    pub(crate) fn lawful(&self, row: &Restriction, on: NaiveDate) -> Lawful {
        let whole = self.restrictions.iter().find(|other| other.id == row.id);
        self.grounds.lawful(whole.unwrap_or(row), on)
    }

    /// Whether this participant is not to be contacted.
    pub fn bars(&self, participant: &Participant) -> bool {
        participant.role != Some(Role::Person)
            && (self.barred.contains(&participant.id) || self.bars_name(participant.name.as_str()))
    }

    /// Whether somebody of this name is not to be contacted.
    pub(crate) fn bars_name(&self, name: &str) -> bool {
        let name = plain_name(name);
        !name.is_empty() && self.barred_names.contains(&name)
    }

    /// Whether a link leads to somebody who is not to be contacted.
    pub(crate) fn bars_link(&self, who: Option<Uuid>) -> bool {
        who.is_some_and(|id| self.barred.contains(&id))
    }

    /// The text as strangers may read it, with the person's liked name taken out; nothing when it would tell.
    pub(crate) fn for_strangers(&self, text: &str) -> Option<String> {
        let without = without_name(text.trim(), &self.liked, words().get("contract|the_person"));
        // What is quoted from elsewhere is looked for before the name is taken out of it, too.
        (!text.is_empty() && !self.tells(&without) && !self.quotes(&plain_words(text))).then_some(without)
    }

    fn quotes(&self, plain: &str) -> bool {
        self.telling.iter().any(|whole| holds(plain, whole))
    }

    fn tells(&self, text: &str) -> bool {
        let plain = plain_words(text);
        text.contains(['£', '@', '€', '$'])
            || longest_run_of_digits(text) >= DIGITS_THAT_TELL
            || has_postcode(&plain)
            || ["www", "http", "https"].iter().any(|word| holds(&plain, word))
            || CLINICAL.iter().any(|start| plain.contains(&format!(" {start}")))
            || self.quotes(&plain)
            || self.names.iter().any(|(written, ready)| {
                if ALSO_WORDS.contains(&ready.as_str()) {
                    holds_as_written(text, written)
                } else {
                    holds(&plain, ready)
                }
            })
    }

    fn bar(&mut self, workshop: &Workshop) {
        for row in &workshop.plan.relationships.people {
            if row.must_not_be_contacted() {
                self.barred.extend(row.who.0);
                let linked = row.who.0.and_then(|id| workshop.participant(id));
                let names = [Some(row.name.as_str()), linked.map(|one| one.name.as_str())];
                let names = names.into_iter().flatten().map(plain_name).filter(|name| !name.is_empty());
                self.barred_names.extend(names);
            }
        }
        // Somebody barred by name is barred under every row that leads to them.
        let people = workshop.before.people.participants.iter().filter(|row| row.role != Some(Role::Person));
        let named = people.filter(|row| self.bars_name(row.name.as_str())).map(|row| row.id);
        let named: Vec<Uuid> = named.collect();
        self.barred.extend(named);
    }

    fn learn_person(&mut self, workshop: &Workshop) {
        let person = &workshop.before.person;
        let liked = self.liked.clone();
        self.name(&liked);
        self.name(person.full_name.as_str());
        if let Some(day) = person.date_of_birth {
            let said = say::day(day);
            self.whole(&said);
            self.whole(said.rsplit_once(' ').map_or("", |(day_and_month, _)| day_and_month));
        }
    }

    fn learn_participant(&mut self, row: &Participant) {
        self.name(row.name.as_str());
        self.whole(row.organisation.as_str());
        self.whole(row.email.as_str());
    }

    /// Names of places: words with a capital in the middle of a sentence, and where several stand together.
    fn learn_places(&mut self, workshop: &Workshop) {
        let before = &workshop.before;
        let mut texts = vec![before.moving.from_where.as_str(), before.moving.to_where.as_str()];
        texts.extend(before.housing.homes.iter().map(|home| home.what.as_str()));
        texts.extend(before.sessions.sessions.iter().map(|session| session.place.as_str()));
        for text in texts {
            for sentence in text.split(['.', '!', '?', '\n']) {
                let words = sentence.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
                let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
                for (at, word) in words.iter().enumerate() {
                    let next_too = words.get(at + 1).is_some_and(|next| has_capital(next));
                    let is_name = has_capital(word) && (at > 0 || next_too || words.len() == 1);
                    let ready = word.to_lowercase();
                    if is_name && ready.chars().count() > 2 && !NO_PLACE.contains(&ready.as_str()) {
                        self.names.push(((*word).to_owned(), ready));
                    }
                }
            }
        }
    }

    /// Longer texts, which nobody writes twice by chance.
    fn learn_texts(&mut self, node: &dyn Node) {
        let mut found = Vec::new();
        walk_unnamed(node, &mut |node| found.extend(node.words().map(str::to_owned)));
        for text in found {
            if text.split_whitespace().count() >= WORDS_THAT_TELL || text.chars().any(|c| c.is_ascii_digit())
            {
                self.whole(&text);
            }
        }
    }

    /// A name tells whole, and so does each of its words.
    fn name(&mut self, name: &str) {
        self.whole(name);
        for word in name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 1) {
            self.names.push((word.to_owned(), word.to_lowercase()));
        }
    }

    fn whole(&mut self, text: &str) {
        let ready = plain_words(text).trim().to_owned();
        // The liked name is taken out of texts; "Will" on its own is told as the word of a name.
        let is_liked = ready == plain_words(&self.liked).trim();
        if !is_liked && ready.chars().count() > 1 && !ALSO_WORDS.contains(&ready.as_str()) {
            self.telling.push(ready);
        }
    }
}
