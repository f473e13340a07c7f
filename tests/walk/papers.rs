//! Reads what was written to disk, with somebody else's reader.

use std::path::Path;
use std::process::Command;

/// The words of a PDF in the order they were set, with single spaces.
pub fn words_of(pdf: &Path, password: Option<&str>) -> String {
    let mut command = Command::new("pdftotext");
    if let Some(password) = password {
        command.args(["-upw", password]);
    }
    let output = command
        .arg("-raw")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext starts (apt-get install poppler-utils)");
    assert!(output.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&output.stderr));
    flat(&String::from_utf8(output.stdout).unwrap())
}

/// Whether a PDF keeps its words to those who have its password.
pub fn is_locked(pdf: &Path) -> bool {
    !Command::new("pdftotext").arg(pdf).arg("-").output().unwrap().status.success()
}

/// Single spaces, and none beside a hyphen, so that lines can end anywhere.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "-")
}
