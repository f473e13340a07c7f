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
        let mut lists: Lists =
            serde_json::from_str(include_str!("../../../../assets/words/en/smells.json")).unwrap_or_default();
        lists.small.sort_unstable();
        lists
    })
}

/// A text as its words, in small letters, without what stands between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    all: Vec<String>,
    /// Those that carry the meaning, each once and in order. Found once, since texts are compared with all others at
    /// every edit.
    counting: Vec<String>,
}

impl Words {
    pub(crate) fn of(text: &str) -> Self {
        let even = text.replace('’', "'").to_lowercase();
        let words = even.split(|c: char| !c.is_alphanumeric() && c != '\'');
        let words = words.map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty());
        let all: Vec<String> = words.take(LONGEST).map(str::to_owned).collect();
        let mut counting: Vec<String> =
            all.iter().filter(|word| lists().small.binary_search(word).is_err()).cloned().collect();
        counting.sort_unstable();
        counting.dedup();
        Self { all, counting }
    }

    /// Whether these words hold others, one after the other.
    pub(crate) fn hold(&self, phrase: &Self) -> bool {
        !phrase.all.is_empty() && self.all.windows(phrase.all.len()).any(|words| words == phrase.all)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Whether there is a word in it that carries meaning: "the" and "with" do not.
    pub(crate) fn says_something(&self) -> bool {
        !self.counting.is_empty()
    }

    /// The name of a service in it.
    pub(crate) fn service(&self) -> Option<&'static str> {
        phrase(&self.all, &lists().services)
    }

    /// What a professional would wish for, in it.
    pub(crate) fn professional_wish(&self) -> Option<&'static str> {
        phrase(&self.all, &lists().professional)
    }

    /// Whether it counts what is paid for: "3 hours of support".
    pub(crate) fn is_output(&self) -> bool {
        let is_number =
            |word: &String| lists().numbers.contains(word) || word.chars().all(|c| c.is_ascii_digit());
        let is_counted = |(at, pair): (usize, &[String])| {
            let [number, unit] = pair else { return false };
            let after = self.all.iter().skip(at + 2).take(GAP).cloned().collect::<Vec<_>>();
            is_number(number) && lists().units.contains(unit) && phrase(&after, &lists().paid_for).is_some()
        };
        phrase(&self.all, &lists().outputs).is_some() || self.all.windows(2).enumerate().any(is_counted)
    }

    /// Whether somebody speaks of themselves. Only English can be told; what is written with other letters counts
    /// as first person.
    pub(crate) fn is_first_person(&self) -> bool {
        let is_english = self.all.iter().all(|word| word.is_ascii());
        !is_english || self.all.iter().any(|word| lists().first_person.contains(word))
    }

    /// Whether it says the same as another, or nearly: four fifths of the words that count are the same.
    pub(crate) fn nearly_same(&self, other: &Self) -> bool {
        if self.all == other.all {
            return !self.is_empty();
        }
        let (own, others) = (&self.counting, &other.counting);
        let (shorter, longer) = (own.len().min(others.len()), own.len().max(others.len()));
        let enough = |common: usize| longer > 0 && common * 5 >= longer * 4;
        // Most texts differ in length alone by too much.
        enough(shorter) && enough(own.iter().filter(|word| others.binary_search(word).is_ok()).count())
    }
}

/// The first of these phrases that stands among the words. A `*` stands for some words, or none.
fn phrase(words: &[String], phrases: &'static [String]) -> Option<&'static str> {
    let stands = |phrase: &&'static String| {
        let steps: Vec<&str> = phrase.split(' ').collect();
        (0..words.len()).any(|at| fits(&steps, &words[at..]))
    };
    phrases.iter().find(stands).map(String::as_str)
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
                assert_eq!(Words::of(&plain).all.join(" "), plain, "could never be found");
            }
        }
    }
}
