//! How sentences speak of the person without saying the name again: by the pronouns that were given.

use crate::Workshop;

/// The pronouns that sentences are filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pronouns {
    they: String,
    them: String,
    their: String,
}

/// Those of which the first alone says the others.
const KNOWN: [[&str; 3]; 4] =
    [["she", "her", "her"], ["he", "him", "his"], ["they", "them", "their"], ["it", "it", "its"]];

impl Pronouns {
    /// The pronouns of a workshop's person, in sentences that call the person by `name`.
    pub fn of(workshop: &Workshop, name: &str) -> Self {
        Self::given(workshop.before.person.pronouns.as_str(), name)
    }

    /// "She/her" or "xe/xem/xyr". Of what is not known whole, nothing is guessed: the name stands there. While nothing is
    /// given it is "they".
    fn given(typed: &str, name: &str) -> Self {
        let typed = typed.to_lowercase();
        let said: Vec<&str> =
            typed.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let known = |word: &&str| KNOWN.into_iter().find(|forms| forms.contains(word));
        match said[..] {
            [] => Self::from(KNOWN[2]),
            [first, ..] if known(&first).is_some() => Self::from(known(&first).unwrap_or(KNOWN[2])),
            [_, _, _, ..] => Self::from([said[0], said[1], said[2]]),
            _ => Self::from([name, name, &format!("{name}’s")]),
        }
    }

    /// For people of whom nothing may be told.
    pub fn unknown() -> Self {
        Self::from(KNOWN[2])
    }

    /// The parts that sentences name.
    pub fn parts(&self) -> [(&'static str, &str); 3] {
        [("they", &self.they), ("them", &self.them), ("their", &self.their)]
    }
}

impl From<[&str; 3]> for Pronouns {
    fn from(forms: [&str; 3]) -> Self {
        let [subject, object, owner] = forms.map(str::to_owned);
        Self { they: subject, them: object, their: owner }
    }
}

#[cfg(test)]
mod tests {
    use super::Pronouns;

    #[test]
    fn they_are_those_that_were_given() {
        for (typed, wanted) in [
            ("she/her", ["she", "her", "her"]),
            ("She, Her, Hers", ["she", "her", "her"]),
            ("he / him", ["he", "him", "his"]),
            ("her", ["she", "her", "her"]),
            ("they/them", ["they", "them", "their"]),
            ("", ["they", "them", "their"]),
            ("  ", ["they", "them", "their"]),
            ("xe/xem/xyr", ["xe", "xem", "xyr"]),
            ("fae/faer", ["sam", "sam", "sam’s"]),
            ("she/they", ["she", "her", "her"]),
        ] {
            assert_eq!(Pronouns::given(typed, "sam"), Pronouns::from(wanted), "{typed}");
        }
    }
}
