//! Questions: with lines to write on by hand, or with boxes to type in and a button that saves the answers.
//!
//! People at home have no app of ours. The page to fill in is one file that works without a network: its policy
//! lets one script run, named by its hash, and nothing else; it can load nothing and send nothing. The answers
//! leave the page only as a file that the reader saves.

use std::fmt::Write;

use document::Question;
use sha2::{Digest, Sha256};

use super::{Sheet, escape};
use crate::clean::{clean, clean_line, is_blank};

const SCRIPT: &str = include_str!("fill.js");
/// The fewest rows of a box to type in.
const FEWEST_ROWS: u8 = 3;

/// What a page to fill in says beside its questions.
#[derive(Debug, Clone)]
pub struct FillIn {
    /// The fill-in file as JSON, still without a name and answers.
    pub file: String,
    /// The name under which the answers are saved.
    pub file_name: String,
    /// Label of the field for the name of whoever fills it in.
    pub name: String,
    /// What the button says.
    pub save: String,
    /// What is said when the answers are saved.
    pub saved: String,
    /// What is said where no script may run.
    pub no_script: String,
}

/// What a page to fill in may do: run the one script that is in it.
pub(super) fn policy() -> String {
    let hash = base64(&Sha256::digest(SCRIPT.as_bytes()));
    format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    )
}

/// The script, the same on every page: what differs stands in attributes.
pub(super) fn script() -> String {
    format!("<script>{SCRIPT}</script>\n")
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4_usize {
            let letter = (bits >> (18 - 6 * place)) & 63;
            let is_there = place <= three.len();
            out.push(if is_there { char::from(LETTERS[letter as usize]) } else { '=' });
        }
    }
    out
}

impl Sheet<'_> {
    /// Opens the content, within a form where there is something to fill in.
    pub(super) fn open_main(&mut self, form: Option<&FillIn>) {
        let Some(form) = form else {
            self.out.push_str("<main>\n");
            return;
        };
        let _ = writeln!(
            self.out,
            "<main data-file=\"{}\" data-name=\"{}\" data-saved=\"{}\">\n<form>\n<noscript><p class=\"note\">{}</p></noscript>",
            escape(&form.file),
            escape(&clean_line(&form.file_name)),
            escape(&clean_line(&form.saved)),
            escape(&clean_line(&form.no_script)),
        );
        let _ = writeln!(
            self.out,
            "<div class=\"question\"><label for=\"from-name\">{}</label><input id=\"from-name\" autocomplete=\"off\"></div>",
            self.words(&form.name)
        );
    }

    pub(super) fn close_main(&mut self, form: Option<&FillIn>) {
        if let Some(form) = form {
            let save = self.words(&form.save);
            let _ = writeln!(
                self.out,
                "<p><button type=\"submit\">{save}</button></p>\n<p role=\"status\"></p>\n</form>"
            );
        }
        self.out.push_str("</main>\n");
    }

    pub(super) fn question(&mut self, question: &Question) {
        let says_nothing = is_blank(&question.text) && is_blank(&question.hint) && question.lines == 0;
        if says_nothing || self.is_form && is_blank(&question.name) {
            return;
        }
        self.out.push_str("<div class=\"question\">\n");
        if self.is_form {
            self.box_to_type_in(question);
        } else {
            self.element("p", " class=\"asked\"", &question.text);
            self.element("p", " class=\"small\"", &question.hint);
            self.lines_to_write_on(question);
        }
        self.out.push_str("</div>\n");
    }

    fn lines_to_write_on(&mut self, question: &Question) {
        if question.lines == 0 {
            return;
        }
        let room = clean_line(&question.room);
        let room = if room.is_empty() { "Room to write".to_owned() } else { room };
        let _ = write!(self.out, "<div class=\"room\" role=\"img\" aria-label=\"{}\">", escape(&room));
        (0..question.lines).for_each(|_| self.out.push_str("<div></div>"));
        self.out.push_str("</div>\n");
    }

    fn box_to_type_in(&mut self, question: &Question) {
        let id = escape(&clean_line(&question.name));
        let asked = if is_blank(&question.text) { &question.room } else { &question.text };
        let _ = writeln!(
            self.out,
            "<label for=\"answer-{id}\"{}>{}</label>",
            self.direction(&clean(asked)),
            self.words(asked)
        );
        let mut described = String::new();
        if !is_blank(&question.hint) {
            self.element("p", &format!(" class=\"small\" id=\"hint-{id}\""), &question.hint);
            described = format!(" aria-describedby=\"hint-{id}\"");
        }
        let rows = question.lines.max(FEWEST_ROWS);
        let _ = writeln!(
            self.out,
            "<textarea id=\"answer-{id}\" name=\"{id}\" rows=\"{rows}\" dir=\"auto\"{described}></textarea>"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_as_everybody_writes_it() {
        let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (bytes, text) in pairs {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
