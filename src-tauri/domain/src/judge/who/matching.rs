//! Who would suit the person. Nothing there is wrong; but "must not" is about how somebody behaves, and never
//! about a protected characteristic. [Equality Act 2010 s4; Schedule 9 paragraph 1 allows a requirement of the
//! occupation itself]

use std::sync::OnceLock;

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::MustNotProtected)], check)];

/// Words that are likely to be about a protected characteristic, each with the characteristic's name.
fn protected() -> &'static [(String, String)] {
    static LIST: OnceLock<Vec<(String, String)>> = OnceLock::new();
    LIST.get_or_init(|| {
        let text = include_str!("../../../../../assets/words/en/protected.json");
        let tree: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
        let of = |(name, list): (String, serde_json::Value)| {
            let words: Vec<String> = serde_json::from_value(list).unwrap_or_default();
            words.into_iter().map(move |word| (bare(&word), name.clone()))
        };
        tree.into_iter().flat_map(of).collect()
    })
}

fn check(found: &mut Findings) {
    for (index, entry) in found.workshop.who.matching.must_not.iter().enumerate() {
        if !entry.still_holds() {
            continue;
        }
        let said = bare(entry.text.as_str());
        if let Some((_, name)) = protected().iter().find(|(word, _)| said.contains(word)) {
            let text = Findings::naming(entry.text.as_str(), index);
            let at = format!("who/matching/must_not/{}/text", entry.id);
            found.tell(Code::MustNotProtected, at, &[("entry", &text), ("protected", name)]);
        }
    }
}

/// Lower-case words with one space around each, so that "man" is not found in "manners".
fn bare(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |said, word| said + word + " ")
}
