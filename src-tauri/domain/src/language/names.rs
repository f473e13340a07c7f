//! Other people's names in this person's workshop: what comes of writing one plan over another, or of two people
//! with one name. [domain.md §6 item 16]

use serde::Serialize;

use crate::Workshop;
use crate::kit::field::walk;
use crate::language::smells::Words;

/// The most slips that are told at once.
const MOST: usize = 50;
/// How many words are shown on either side of a name.
const AROUND: usize = 4;

/// A name that belongs to somebody else's workshop, and where it stands in this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Slip {
    /// The path of the answer.
    pub at: String,
    /// The name as it is written there.
    pub name: String,
    /// The words around it.
    pub near: String,
}

/// Where names of `others` stand in this workshop as whole words. The person and the participants are at home
/// here, and so is every part of their names.
pub fn slips(workshop: &Workshop, others: &[String]) -> Vec<Slip> {
    let own: Vec<Vec<String>> = own_names(workshop).map(|name| folded(&name)).collect();
    let is_own =
        |name: &Vec<String>| own.iter().any(|own| own.windows(name.len()).any(|part| part == &name[..]));
    let mut wanted: Vec<Vec<String>> = others.iter().map(|name| folded(name)).collect();
    wanted.retain(|name| name.iter().map(|word| word.chars().count()).sum::<usize>() > 1 && !is_own(name));
    // The longest first, so that "Jamal Aziz" is told once and not again as "Jamal".
    wanted.sort_by_key(|name| std::cmp::Reverse(name.len()));
    wanted.dedup();
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    walk("", workshop, &mut |at, node| {
        if let Some(text) = node.words()
            && found.len() < MOST
        {
            find_in(at, text, &wanted, &mut found);
        }
    });
    found.truncate(MOST);
    found
}

/// The names by which the people of a workshop could be known outside it: the person, participants, people in their
/// life, each in full and by the name they are called.
pub fn known_names(workshop: &Workshop) -> Vec<String> {
    let related = workshop.plan.relationships.people.iter().map(|row| row.name.as_str().to_owned());
    let full: Vec<String> = own_names(workshop).chain(related).collect();
    // "NHS" and "The" begin many a name and are nobody's.
    let is_called = |word: &&str| word.chars().any(char::is_lowercase) && Words::of(word).says_something();
    let called: Vec<String> = full
        .iter()
        .filter_map(|name| name.split_whitespace().next())
        .filter(is_called)
        .map(str::to_owned)
        .collect();
    full.into_iter().chain(called).collect()
}

fn own_names(workshop: &Workshop) -> impl Iterator<Item = String> {
    let person = &workshop.before.person;
    let own = [person.liked_name.as_str(), person.full_name.as_str()];
    let others = workshop.before.people.participants.iter().map(|participant| participant.name.as_str());
    own.into_iter().chain(others).filter(|name| !name.trim().is_empty()).map(str::to_owned)
}

fn find_in(at: &str, text: &str, wanted: &[Vec<String>], found: &mut Vec<Slip>) {
    let words = split(text);
    let folded: Vec<String> = words.iter().map(|(_, word)| fold(word)).collect();
    let mut told = vec![false; words.len()];
    for name in wanted {
        for start in 0..words.len().saturating_sub(name.len() - 1) {
            let end = start + name.len();
            let is_it = folded[start..end] == name[..] && !told[start..end].contains(&true);
            if is_it && is_written_as_a_name(&words[start..end]) {
                told[start..end].fill(true);
                found.push(slip(at, text, &words, start, end));
            }
        }
    }
}

/// "Will" may be somebody; "will" is not. A name of several words is one however it is written.
fn is_written_as_a_name(words: &[(usize, &str)]) -> bool {
    words.len() > 1 || words.iter().all(|(_, word)| !word.starts_with(char::is_lowercase))
}

fn slip(at: &str, text: &str, words: &[(usize, &str)], start: usize, end: usize) -> Slip {
    let begin = |word: usize| words.get(word).map_or(0, |(at, _)| *at);
    let stop = |word: usize| words.get(word).map_or(text.len(), |(at, word)| at + word.len());
    let (first, last) = (start.saturating_sub(AROUND), (end + AROUND).min(words.len()) - 1);
    let shown = &text[begin(first)..stop(last)];
    let near = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    Slip { at: at.to_owned(), name: text[begin(start)..stop(end - 1)].to_owned(), near }
}

fn folded(name: &str) -> Vec<String> {
    split(name).into_iter().map(|(_, word)| fold(word)).collect()
}

fn fold(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// The words of a text, each with where it begins. What a name owns is no part of it: "Jamal's".
fn split(text: &str) -> Vec<(usize, &str)> {
    let joins = ['-', '\'', '’'];
    let is_part = |letter: char| letter.is_alphanumeric() || joins.contains(&letter);
    let mut words = Vec::new();
    let mut rest = 0;
    for piece in text.split(|letter: char| !is_part(letter)) {
        let at = rest;
        // Pieces follow one another with the one letter between them that is no part of a word.
        rest = at + piece.len() + text[at + piece.len()..].chars().next().map_or(0, char::len_utf8);
        let bare = piece.trim_start_matches(joins);
        let at = at + piece.len() - bare.len();
        let bare = bare.trim_end_matches(joins);
        let bare = ["'s", "’s", "'S", "’S"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
        if !bare.is_empty() {
            words.push((at, bare));
        }
    }
    words
}
