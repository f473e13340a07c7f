//! Signs that an outcome is a service, an output or somebody else's wish, and whether two texts say nearly the
//! same. The words to look for stand in `assets/words/en/smells.json`. Never a verdict: something to ask about.
//! [domain.md 2.15; S003-158]

use std::sync::OnceLock;

use serde::Deserialize;

/// The words to look for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Lists {
    services: Vec<String>,
    numbers: Vec<String>,
    units: Vec<String>,
    paid_for: Vec<String>,
    outputs: Vec<String>,
    professional: Vec<String>,
    first_person: Vec<String>,
    small: Vec<String>,
}

/// The most words that a `*` in a phrase stands for.
const WIDEST: usize = 3;
/// How many words after a unit what is paid for may end.
const GAP: usize = 6;
/// The most words of a text that are looked at.
const LONGEST: usize = 200;

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        serde_json::from_str(include_str!("../../../assets/words/en/smells.json")).unwrap_or_default()
    })
}

/// A text as its words, in small letters, without what stands between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let even = text.replace('’', "'").to_lowercase();
        let words = even.split(|c: char| !c.is_alphanumeric() && c != '\'');
        let words = words.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty());
        Self(words.take(LONGEST).map(str::to_owned).collect())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The name of a service in it.
    pub(crate) fn service(&self) -> Option<&'static str> {
        self.phrase(&lists().services)
    }

    /// What a professional would wish for, in it.
    pub(crate) fn professional_wish(&self) -> Option<&'static str> {
        self.phrase(&lists().professional)
    }

    /// Whether it counts what is paid for: "3 hours of support".
    pub(crate) fn is_output(&self) -> bool {
        let is_number =
            |word: &String| lists().numbers.contains(word) || word.chars().all(|c| c.is_ascii_digit());
        let is_counted = |(at, pair): (usize, &[String])| {
            let [number, unit] = pair else { return false };
            let after = self.0.iter().skip(at + 2).take(GAP).cloned().collect();
            is_number(number)
                && lists().units.contains(unit)
                && Self(after).phrase(&lists().paid_for).is_some()
        };
        self.phrase(&lists().outputs).is_some() || self.0.windows(2).enumerate().any(is_counted)
    }

    /// Whether somebody speaks of themselves. Only English can be told; what is written with other letters counts
    /// as first person.
    pub(crate) fn is_first_person(&self) -> bool {
        let is_english = self.0.iter().all(|word| word.is_ascii());
        !is_english || self.0.iter().any(|word| lists().first_person.contains(word))
    }

    /// Whether it says the same as another, or nearly: four fifths of the words that count are the same.
    pub(crate) fn nearly_same(&self, other: &Self) -> bool {
        if self == other {
            return !self.is_empty();
        }
        let (own, others) = (self.that_count(), other.that_count());
        let common = own.iter().filter(|word| others.contains(word)).count();
        let longer = own.len().max(others.len());
        longer > 0 && common * 5 >= longer * 4
    }

    /// The words that carry the meaning, each once.
    fn that_count(&self) -> Vec<&str> {
        let mut words: Vec<&str> =
            self.0.iter().filter(|word| !lists().small.contains(word)).map(String::as_str).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// The first of these phrases that stands in it. A `*` stands for some words, or none.
    fn phrase(&self, phrases: &'static [String]) -> Option<&'static str> {
        let stands = |phrase: &&'static String| {
            let steps: Vec<&str> = phrase.split(' ').collect();
            (0..self.0.len()).any(|at| fits(&steps, &self.0[at..]))
        };
        phrases.iter().find(stands).map(String::as_str)
    }
}

fn fits(steps: &[&str], words: &[String]) -> bool {
    match steps {
        [] => true,
        ["*", rest @ ..] => (0..=WIDEST.min(words.len())).any(|skip| fits(rest, &words[skip..])),
        [step, rest @ ..] => words.first().is_some_and(|word| word == step) && fits(rest, &words[1..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_outputs_and_wishes_are_told_from_a_life() {
        for service in ["I attend the day centre.", "Go to respite", "I attend a weekly cooking group"] {
            assert!(Words::of(service).service().is_some(), "{service}");
        }
        for output in [
            "3 hours of support",
            "I get two hours a week of one-to-one",
            "1:1 support",
            "Ten visits by carers",
        ] {
            assert!(Words::of(output).is_output(), "{output}");
        }
        for wish in
            ["To be compliant with medication", "I manage my own behaviour", "Danny engages with staff"]
        {
            assert!(Words::of(wish).professional_wish().is_some(), "{wish}");
        }
        for life in [
            "I swim in the sea with my cousins.",
            "I work two days a week at the shop.",
            "I make my own tea twice a week.",
            "I stay six nights with Nan.",
            "I go to the disco and display my medals at home.",
        ] {
            let words = Words::of(life);
            assert!(words.service().is_none() && !words.is_output(), "{life}");
        }
    }

    #[test]
    fn the_first_person_is_known_with_any_apostrophe_and_other_languages_are_left_alone() {
        for yes in ["I’m in a band", "My own key", "WE dance", "Chcę pływać w morzu", "میں تیرتا ہوں"]
        {
            assert!(Words::of(yes).is_first_person(), "{yes}");
        }
        for no in ["Danny swims", "To live alone", "Swimming", "Illness is less"] {
            assert!(!Words::of(no).is_first_person(), "{no}");
        }
    }

    #[test]
    fn nearly_the_same_is_told_from_alike() {
        let same = |a: &str, b: &str| Words::of(a).nearly_same(&Words::of(b));
        assert!(same("I swim every week.", "i SWIM, every week"));
        assert!(same(
            "I swim in the sea at Blackpool with cousins",
            "I want to swim in the sea at Blackpool with my cousins"
        ));
        assert!(!same("I go to the pub on Friday", "I go to the gym on Friday"));
        assert!(!same("", ""));
        assert!(same("I do", "I do") && !same("I do", "We have"));
    }

    #[test]
    fn every_list_is_read_in_the_form_it_is_looked_for() {
        let all = lists();
        for list in
            [&all.services, &all.outputs, &all.professional, &all.paid_for, &all.units, &all.first_person]
        {
            assert!(!list.is_empty());
            for phrase in list {
                let plain = phrase.replace("* ", "");
                assert_eq!(Words::of(&plain).0.join(" "), plain, "could never be found");
            }
        }
    }
}
