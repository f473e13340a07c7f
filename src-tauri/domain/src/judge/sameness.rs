//! Whether the words of two contracts are the same, or nearly: a contract around one person has no paragraphs of
//! somebody else's. Standard terms are the same on purpose and are left out. [S000-54; domain.md 2.26, §7 item 8]
//!
//! Texts are compared as lists of words in small letters, with the names of the people in each put aside, so that a
//! paragraph is known again under another name. Nearly the same means that four fifths of all runs of three words
//! are in both.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::Workshop;
use crate::kit::field::walk;
use crate::language::pronouns::Pronouns;
use crate::language::say;
use crate::see::providers::readers;
use crate::see::see;
use crate::words::words;

/// So short a text is compared only if it is an outcome.
const FEWEST_WORDS: usize = 6;
/// An outcome with so few words is nobody's own.
const FEWEST_IN_OUTCOME: usize = 3;
/// Only texts with as many words can be nearly the same.
const FEWEST_FOR_NEAR: usize = 8;
/// What stands for a name.
const NAME: &str = "*";
/// The parts of a workshop whose texts become clauses.
const PARTS: [&str; 6] = ["plan", "who", "money", "crisis", "agree", "assessment/needs"];

/// Two texts that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// The path of the text in the first workshop.
    pub at: String,
    /// The text.
    pub words: String,
    /// The text of the other workshop.
    pub twin_words: String,
    /// Whether they are the same word for word, but for the names.
    pub is_exact: bool,
}

/// The texts of one contract, made ready to be compared.
#[derive(Debug)]
pub struct Texts {
    texts: Vec<Text>,
}

#[derive(Debug)]
struct Text {
    at: String,
    words: String,
    bare: Vec<String>,
}

/// The texts that at least one copy of the workshop's contract shows, without the standard ones.
pub fn texts(workshop: &Workshop) -> Texts {
    let mut shown: BTreeMap<String, String> = BTreeMap::new();
    for reader in readers(workshop) {
        let seen = see(workshop, reader);
        walk("", &*seen, &mut |at, node| {
            let belongs =
                PARTS.iter().any(|part| at.strip_prefix(part).is_some_and(|rest| rest.starts_with('/')));
            if let Some(text) = node.words().filter(|text| belongs && !text.trim().is_empty())
                && !shown.contains_key(at)
            {
                shown.insert(at.to_owned(), text.trim().to_owned());
            }
        });
    }
    let names = names_of(workshop);
    let standard = standard_terms(workshop, &names);
    let texts = shown.into_iter().map(|(at, words)| Text { bare: bare(&words, &names), at, words });
    Texts { texts: texts.filter(|text| is_long_enough(text) && !standard.contains(&text.bare)).collect() }
}

fn is_long_enough(text: &Text) -> bool {
    let is_outcome = text.at.starts_with("plan/outcomes/outcomes/") && text.at.ends_with("/statement");
    text.bare.len() >= if is_outcome { FEWEST_IN_OUTCOME } else { FEWEST_WORDS }
}

/// Every text of `mine` that stands in `theirs` too, with the one that is most like it, in the order of the paths.
pub fn same(mine: &Texts, theirs: &Texts) -> Vec<Twin> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let theirs: Vec<(&Text, BTreeSet<[u32; 3]>)> =
        theirs.texts.iter().map(|text| (text, runs(&text.bare, &mut numbers))).collect();
    let mut exact: HashMap<&[String], usize> = HashMap::new();
    let mut holding: HashMap<[u32; 3], Vec<usize>> = HashMap::new();
    for (number, (text, runs)) in theirs.iter().enumerate() {
        exact.entry(&text.bare).or_insert(number);
        for run in runs {
            holding.entry(*run).or_default().push(number);
        }
    }
    let mut out = Vec::new();
    for text in &mine.texts {
        let (twin, is_exact) = match exact.get(&text.bare[..]) {
            Some(number) => (Some(*number), true),
            None => (nearest(&runs(&text.bare, &mut numbers), text, &theirs, &holding), false),
        };
        if let Some((twin, _)) = twin.and_then(|number| theirs.get(number)) {
            let (words, twin_words) = (text.words.clone(), twin.words.clone());
            out.push(Twin { at: text.at.clone(), words, twin_words, is_exact });
        }
    }
    out
}

/// The text that has the most runs in common with this one, if it has enough.
fn nearest(
    own: &BTreeSet<[u32; 3]>,
    text: &Text,
    theirs: &[(&Text, BTreeSet<[u32; 3]>)],
    holding: &HashMap<[u32; 3], Vec<usize>>,
) -> Option<usize> {
    if text.bare.len() < FEWEST_FOR_NEAR {
        return None;
    }
    let mut common: BTreeMap<usize, usize> = BTreeMap::new();
    for number in own.iter().filter_map(|run| holding.get(run)).flatten() {
        *common.entry(*number).or_default() += 1;
    }
    let is_near = |number: usize, common: usize| {
        theirs.get(number).is_some_and(|(twin, runs)| {
            let all = own.len() + runs.len() - common;
            twin.bare.len() >= FEWEST_FOR_NEAR && common * 5 >= all * 4
        })
    };
    let near = common.into_iter().filter(|(number, common)| is_near(*number, *common));
    near.max_by_key(|(number, common)| (*common, std::cmp::Reverse(*number))).map(|(number, _)| number)
}

/// Every run of three words, with words as numbers.
fn runs<'a>(bare: &'a [String], numbers: &mut HashMap<&'a str, u32>) -> BTreeSet<[u32; 3]> {
    let mut number = |word: &'a str| {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        *numbers.entry(word).or_insert(next)
    };
    let all: Vec<u32> = bare.iter().map(|word| number(word)).collect();
    all.windows(3).filter_map(|run| run.try_into().ok()).collect()
}

/// The words of a text in small letters, with each name put aside.
fn bare(text: &str, names: &BTreeSet<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in split(text) {
        if names.contains(word) {
            // A first name and a surname are one name.
            if out.last().is_none_or(|last| last != NAME) {
                out.push(NAME.to_owned());
            }
        } else {
            out.push(word.to_lowercase());
        }
    }
    out
}

/// The words of a text, without "’s". Signs that are words of their own stand alone.
fn split(text: &str) -> Vec<&str> {
    let is_sign = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let pieces = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
    let mut out = Vec::new();
    for piece in pieces {
        let word = ["'s", "’s", "'", "’"].iter().find_map(|end| piece.strip_suffix(end)).unwrap_or(piece);
        let word = word.trim_matches(['\'', '’']);
        let mut from = 0;
        for (at, sign) in word.char_indices().filter(|(_, c)| is_sign(*c)) {
            out.extend([word.get(from..at), word.get(at..at + sign.len_utf8())].into_iter().flatten());
            from = at + sign.len_utf8();
        }
        out.extend(word.get(from..));
    }
    out.retain(|word| !word.is_empty());
    out
}

/// Every part of every name in the workshop, as it is written.
fn names_of(workshop: &Workshop) -> BTreeSet<String> {
    let person = &workshop.before.person;
    let own = [person.liked_name.as_str(), person.full_name.as_str()];
    let people = workshop.before.people.participants.iter().map(|participant| participant.name.as_str());
    let known = workshop.plan.relationships.people.iter().map(|known| known.name.as_str());
    let all = own.into_iter().chain(people).chain(known);
    all.flat_map(split).map(str::to_owned).collect()
}

fn standard_terms(workshop: &Workshop, names: &BTreeSet<String>) -> BTreeSet<Vec<String>> {
    let person = say::person(workshop);
    let pronouns = Pronouns::of(workshop, &person);
    let mut parts = vec![("person", person.as_str())];
    parts.extend(pronouns.parts());
    let is_term = |name: &&str| name.starts_with("contract|standard|") && name.ends_with("|text");
    let terms = words().names().filter(is_term).map(|name| words().fill(name, &parts));
    terms.map(|text| bare(&text, names)).collect()
}
