//! Pictures beside words: a symbol that is one emoji, or a photo kept in the vault. [domain.md §6 item 4]

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::kit::audience::{Audience, Viewer};
use crate::kit::field::{Answer, Kind, Node, to_json};
use crate::kit::refusal::Refusal;

/// A symbol, a photo, or no picture. In files: null, `symbol:` and one emoji, or `photo:` and the SHA-256 of the
/// photo in hexadecimal.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(try_from = "Option<String>", into = "Option<String>")]
#[ts(type = "string | null")]
pub struct Picture(Option<Shown>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Shown {
    Symbol(String),
    Photo(String),
}

const SYMBOL: &str = "symbol:";
const PHOTO: &str = "photo:";
/// The most emoji that are joined into one symbol. Families have four.
const JOINED_LIMIT: usize = 8;
/// The most letters in the flag of a region. England's has five.
const TAG_LIMIT: usize = 16;

impl Picture {
    /// The emoji, if it is a symbol.
    pub fn symbol(&self) -> Option<&str> {
        match &self.0 {
            Some(Shown::Symbol(symbol)) => Some(symbol),
            _ => None,
        }
    }

    /// A photo kept under this SHA-256.
    pub fn of_photo(sha256: &str) -> Result<Self, Refusal> {
        Self::try_from(Some(format!("{PHOTO}{sha256}")))
    }
}

impl TryFrom<Option<String>> for Picture {
    type Error = Refusal;
    fn try_from(text: Option<String>) -> Result<Self, Refusal> {
        let Some(text) = text else { return Ok(Self(None)) };
        if let Some(symbol) = text.strip_prefix(SYMBOL).filter(|symbol| is_emoji(symbol)) {
            return Ok(Self(Some(Shown::Symbol(symbol.to_owned()))));
        }
        if let Some(sha256) = text.strip_prefix(PHOTO).filter(|digits| is_sha256(digits)) {
            return Ok(Self(Some(Shown::Photo(sha256.to_owned()))));
        }
        Err(Refusal::NotAPicture)
    }
}

impl From<Picture> for Option<String> {
    fn from(picture: Picture) -> Self {
        picture.0.map(|shown| match shown {
            Shown::Symbol(symbol) => format!("{SYMBOL}{symbol}"),
            Shown::Photo(sha256) => format!("{PHOTO}{sha256}"),
        })
    }
}

impl Node for Picture {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        *self = match answer {
            Value::Null => Self(None),
            Value::String(text) if text.is_empty() => Self(None),
            Value::String(text) => Self::try_from(Some(text))?,
            _ => return Err(Refusal::NotAPicture),
        };
        Ok(())
    }
    fn photo(&self) -> Option<&str> {
        match &self.0 {
            Some(Shown::Photo(sha256)) => Some(sha256),
            _ => None,
        }
    }
    fn hide_from(&mut self, viewer: &Viewer) {
        // A photo names people as surely as a name does.
        if viewer.audience() == Audience::Learning && self.photo().is_some() {
            self.0 = None;
        }
    }
    fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl Answer for Picture {
    const KIND: Kind = Kind::Picture;
}

fn is_sha256(digits: &str) -> bool {
    digits.len() == 64 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// The pattern of a stored picture, for the schema of workshop files: what [`Picture`] reads and nothing else.
/// Letters stand for themselves, since not every reader knows them by number.
pub(crate) fn pattern() -> String {
    let range = |(from, to): &(u32, u32)| match (char::from_u32(*from), char::from_u32(*to)) {
        (Some(from), Some(to)) => format!("{from}-{to}"),
        _ => String::new(),
    };
    let base: String = EMOJI.iter().map(range).collect();
    let flag = "[\u{1f1e6}-\u{1f1ff}]{2}";
    let region = format!("[{base}][\u{e0020}-\u{e007e}]{{1,{TAG_LIMIT}}}\u{e007f}");
    let part = format!("({flag}|[{base}][\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)");
    let more = JOINED_LIMIT - 1;
    let symbol = format!("[0-9#*]\u{fe0f}?\u{20e3}|{region}|{part}(\u{200d}{part}){{0,{more}}}");
    format!("^(photo:[0-9a-f]{{64}}|symbol:({symbol}))$")
}

/// Whether this is one emoji and nothing else: a key, a flag, or one or more joined into one.
/// [Unicode Technical Standard 51, ED-17 and its regular expression]
fn is_emoji(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    match &letters[..] {
        ['0'..='9' | '#' | '*', '\u{20e3}'] | ['0'..='9' | '#' | '*', '\u{fe0f}', '\u{20e3}'] => true,
        [base, tags @ .., '\u{e007f}'] => {
            is_base(*base)
                && (1..=TAG_LIMIT).contains(&tags.len())
                && tags.iter().all(|tag| matches!(tag, '\u{e0020}'..='\u{e007e}'))
        }
        letters => {
            let parts = || letters.split(|letter| *letter == '\u{200d}');
            parts().count() <= JOINED_LIMIT && parts().all(is_part)
        }
    }
}

fn is_part(letters: &[char]) -> bool {
    match letters {
        [a, b] if is_regional(*a) && is_regional(*b) => true,
        [base] | [base, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'] => is_base(*base),
        _ => false,
    }
}

const fn is_regional(letter: char) -> bool {
    matches!(letter, '\u{1f1e6}'..='\u{1f1ff}')
}

fn is_base(letter: char) -> bool {
    EMOJI.iter().any(|(from, to)| (*from..=*to).contains(&u32::from(letter)))
}

/// The characters that are emoji on their own, with some not given out yet. [Unicode emoji-data, Emoji]
const EMOJI: &[(u32, u32)] = &[
    (0xa9, 0xa9),
    (0xae, 0xae),
    (0x203c, 0x203c),
    (0x2049, 0x2049),
    (0x2122, 0x2122),
    (0x2139, 0x2139),
    (0x2194, 0x2199),
    (0x21a9, 0x21aa),
    (0x231a, 0x231b),
    (0x2328, 0x2328),
    (0x23cf, 0x23cf),
    (0x23e9, 0x23f3),
    (0x23f8, 0x23fa),
    (0x24c2, 0x24c2),
    (0x25aa, 0x25ab),
    (0x25b6, 0x25b6),
    (0x25c0, 0x25c0),
    (0x25fb, 0x25fe),
    (0x2600, 0x2604),
    (0x260e, 0x260e),
    (0x2611, 0x2611),
    (0x2614, 0x2615),
    (0x2618, 0x2618),
    (0x261d, 0x261d),
    (0x2620, 0x2620),
    (0x2622, 0x2623),
    (0x2626, 0x2626),
    (0x262a, 0x262a),
    (0x262e, 0x262f),
    (0x2638, 0x263a),
    (0x2640, 0x2640),
    (0x2642, 0x2642),
    (0x2648, 0x2653),
    (0x265f, 0x2660),
    (0x2663, 0x2663),
    (0x2665, 0x2666),
    (0x2668, 0x2668),
    (0x267b, 0x267b),
    (0x267e, 0x267f),
    (0x2692, 0x2697),
    (0x2699, 0x2699),
    (0x269b, 0x269c),
    (0x26a0, 0x26a1),
    (0x26a7, 0x26a7),
    (0x26aa, 0x26ab),
    (0x26b0, 0x26b1),
    (0x26bd, 0x26be),
    (0x26c4, 0x26c5),
    (0x26c8, 0x26c8),
    (0x26ce, 0x26cf),
    (0x26d1, 0x26d1),
    (0x26d3, 0x26d4),
    (0x26e9, 0x26ea),
    (0x26f0, 0x26f5),
    (0x26f7, 0x26fa),
    (0x26fd, 0x26fd),
    (0x2702, 0x2702),
    (0x2705, 0x2705),
    (0x2708, 0x270d),
    (0x270f, 0x270f),
    (0x2712, 0x2712),
    (0x2714, 0x2714),
    (0x2716, 0x2716),
    (0x271d, 0x271d),
    (0x2721, 0x2721),
    (0x2728, 0x2728),
    (0x2733, 0x2734),
    (0x2744, 0x2744),
    (0x2747, 0x2747),
    (0x274c, 0x274c),
    (0x274e, 0x274e),
    (0x2753, 0x2755),
    (0x2757, 0x2757),
    (0x2763, 0x2764),
    (0x2795, 0x2797),
    (0x27a1, 0x27a1),
    (0x27b0, 0x27b0),
    (0x27bf, 0x27bf),
    (0x2934, 0x2935),
    (0x2b05, 0x2b07),
    (0x2b1b, 0x2b1c),
    (0x2b50, 0x2b50),
    (0x2b55, 0x2b55),
    (0x3030, 0x3030),
    (0x303d, 0x303d),
    (0x3297, 0x3297),
    (0x3299, 0x3299),
    (0x1f004, 0x1f004),
    (0x1f0cf, 0x1f0cf),
    (0x1f170, 0x1f171),
    (0x1f17e, 0x1f17f),
    (0x1f18e, 0x1f18e),
    (0x1f191, 0x1f19a),
    (0x1f201, 0x1f202),
    (0x1f21a, 0x1f21a),
    (0x1f22f, 0x1f22f),
    (0x1f232, 0x1f23a),
    (0x1f250, 0x1f251),
    (0x1f300, 0x1f321),
    (0x1f324, 0x1f393),
    (0x1f396, 0x1f397),
    (0x1f399, 0x1f39b),
    (0x1f39e, 0x1f3f0),
    (0x1f3f3, 0x1f3f5),
    (0x1f3f7, 0x1f3fa),
    (0x1f400, 0x1f4fd),
    (0x1f4ff, 0x1f53d),
    (0x1f549, 0x1f54e),
    (0x1f550, 0x1f567),
    (0x1f56f, 0x1f570),
    (0x1f573, 0x1f57a),
    (0x1f587, 0x1f587),
    (0x1f58a, 0x1f58d),
    (0x1f590, 0x1f590),
    (0x1f595, 0x1f596),
    (0x1f5a4, 0x1f5a5),
    (0x1f5a8, 0x1f5a8),
    (0x1f5b1, 0x1f5b2),
    (0x1f5bc, 0x1f5bc),
    (0x1f5c2, 0x1f5c4),
    (0x1f5d1, 0x1f5d3),
    (0x1f5dc, 0x1f5de),
    (0x1f5e1, 0x1f5e1),
    (0x1f5e3, 0x1f5e3),
    (0x1f5e8, 0x1f5e8),
    (0x1f5ef, 0x1f5ef),
    (0x1f5f3, 0x1f5f3),
    (0x1f5fa, 0x1f64f),
    (0x1f680, 0x1f6c5),
    (0x1f6cb, 0x1f6d2),
    (0x1f6d5, 0x1f6d8),
    (0x1f6dc, 0x1f6e5),
    (0x1f6e9, 0x1f6e9),
    (0x1f6eb, 0x1f6ec),
    (0x1f6f0, 0x1f6f0),
    (0x1f6f3, 0x1f6fc),
    (0x1f7e0, 0x1f7eb),
    (0x1f7f0, 0x1f7f0),
    (0x1f90c, 0x1f93a),
    (0x1f93c, 0x1f945),
    (0x1f947, 0x1f9ff),
    (0x1fa70, 0x1faff),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_emoji_is_a_symbol_and_nothing_else_is() {
        for one in ["🏊", "❤️", "☕", "1️⃣", "#⃣", "🇬🇧", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩🏽‍🦽‍➡️", "🫱🏻‍🫲🏿"]
        {
            assert!(is_emoji(one), "{one}");
        }
        for other in [
            "",
            "a",
            "1",
            "#",
            "🏊🏊",
            "🏊 ",
            "🇬",
            "❤️\u{301}",
            "🏊\u{200d}",
            "\u{fe0f}",
            "🏽🏽🏽",
            "<b>",
            "1🏊",
            "🇬🇧🇬🇧",
        ] {
            assert!(!is_emoji(other), "{other:?}");
        }
        assert!(!is_emoji(&["👨"; 20].join("\u{200d}")));
    }
}
