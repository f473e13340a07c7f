//! Hard words in plain words, at the end where they can be looked up: those that this copy uses. [domain.md §6 item 14]

use crate::compose::writer::{Writer, plain};
use crate::document::{Block, Fact};
use crate::stages::GlossaryTerm;

pub(crate) fn write(writer: &mut Writer) {
    let said = |term: &&GlossaryTerm| !term.term.is_blank() && !term.meaning.is_blank();
    let mut terms: Vec<&GlossaryTerm> = writer.seen.assessment.glossary.terms.iter().filter(said).collect();
    let mut words = String::new();
    for block in writer.blocks() {
        block.each_text(&mut |text| {
            words.push_str(&text.to_lowercase());
            words.push('\n');
        });
    }
    terms.retain(|term| uses(&words, &term.term.as_str().trim().to_lowercase()));
    if terms.is_empty() {
        return;
    }
    terms.sort_by_key(|term| term.term.as_str().trim().to_lowercase());
    let rows = terms
        .iter()
        .map(|term| Fact {
            name: term.term.as_str().trim().to_owned(),
            value: plain(&term.meaning),
            photos: Vec::new(),
        })
        .collect();
    writer.push(Block::Facts { rows });
}

/// Whether the word stands in the text by itself and not as a part of another. Both are in small letters.
fn uses(text: &str, word: &str) -> bool {
    let is_edge = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(at, found)| {
        is_edge(text[..at].chars().next_back()) && is_edge(text[at + found.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::uses;

    #[test]
    fn a_word_is_used_where_it_stands_by_itself() {
        assert!(uses("the isf, held by lantern", "isf"));
        assert!(uses("pbs", "pbs") && uses("a (pbs) plan", "pbs"));
        assert!(!uses("isfield", "isf") && !uses("misf", "isf") && !uses("", "isf"));
        assert!(uses("misf isf", "isf"));
    }
}
