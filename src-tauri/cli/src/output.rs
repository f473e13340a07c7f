//! What is said on the terminal. A closed pipe is not an error of ours.

use std::io::Write;

/// Prints a line. Control characters in people's words must not steer the terminal.
pub fn line(text: &str) {
    let _ =
        writeln!(std::io::stdout().lock(), "{}", text.replace(|c: char| c.is_control() && c != '\n', " "));
}

/// Prints a text as it is.
pub fn text(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a line, and never more than one, for people beside what is printed for programs.
pub fn error(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", text.replace(char::is_control, " "));
}
