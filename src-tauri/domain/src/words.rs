//! Every sentence that the app says, by name. The words stand in `assets/words`, one file for each place
//! where they are said; a test holds that none is missing and none is left over.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::Value;

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    flat: HashMap<String, String>,
}

macro_rules! files {
    ($($group:literal: $($file:literal)*;)*) => {
        /// Each file with the name that its words begin with. A group is cut by stage, so that a stage's words
        /// stand together.
        const FILES: &[(&str, &str)] = &[
            ("app", include_str!("../../../assets/words/en/app.json")),
            ("files", include_str!("../../../assets/words/en/files.json")),
            ("papers", include_str!("../../../assets/words/en/papers.json")),
            $($(($group, include_str!(concat!("../../../assets/words/en/", $group, "/", $file, ".json"))),)*)*
        ];
    };
}

files! {
    "forms": "common" "before" "assessment" "plan" "who" "money" "crisis" "agree";
    "problems": "common" "before" "assessment" "plan" "who" "money" "crisis" "agree";
    "contract": "common" "before" "assessment" "plan" "who" "money" "crisis" "agree";
}

/// The words in English.
pub fn words() -> &'static Words {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    ENGLISH.get_or_init(|| {
        let mut flat = HashMap::new();
        for &(name, text) in FILES {
            let tree: Value = serde_json::from_str(text).unwrap_or(Value::Null);
            flatten(name, &tree, &mut flat);
        }
        Words { flat }
    })
}

fn flatten(name: &str, tree: &Value, into: &mut HashMap<String, String>) {
    match tree {
        Value::Object(map) => {
            for (key, below) in map {
                flatten(&format!("{name}|{key}"), below, into);
            }
        }
        Value::String(text) => {
            into.insert(name.to_owned(), text.clone());
        }
        _ => {}
    }
}

impl Words {
    /// The words of this name, with parts joined by `|`: `forms|stages|before|title`. A name without words
    /// is shown as it is, so that a fault in the words is seen and never stops anyone.
    pub fn get<'a>(&'a self, name: &'a str) -> &'a str {
        self.find(name).unwrap_or(name)
    }

    /// The words of this name, if there are any.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.flat.get(name).map(String::as_str)
    }

    /// The words of this name with every `{part}` filled in.
    pub fn fill(&self, name: &str, parts: &[(&str, &str)]) -> String {
        fill(self.get(name), parts)
    }

    /// A word of a choice, as it is shown.
    pub fn choice<'a>(&'a self, choice: &str, word: &'a str) -> &'a str {
        self.find(&format!("forms|choices|{choice}|{word}")).unwrap_or(word)
    }

    /// Every name there is.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.flat.keys().map(String::as_str)
    }
}

/// Fills every `{part}` of a pattern. What is filled in is never looked at again, so that braces in people's
/// words stay as they are.
pub fn fill(pattern: &str, parts: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let (before, after) = rest.split_at(open);
        out.push_str(before);
        let known = after.find('}').and_then(|close| {
            let name = &after[1..close];
            parts.iter().find(|(part, _)| *part == name).map(|(_, value)| (close, *value))
        });
        if let Some((close, value)) = known {
            out.push_str(value);
            rest = &after[close + 1..];
        } else {
            out.push('{');
            rest = &after[1..];
        }
    }
    out.push_str(rest);
    out
}

/// The first letter in capitals, for a word that opens a sentence or stands as a label.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
