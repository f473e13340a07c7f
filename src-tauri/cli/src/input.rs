//! Reading what comes from outside: whole, bounded, or refused with its place.

use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use domain::{FILE_LIMIT, Workshop};

use crate::{Refused, host};

/// Reads a workshop file.
pub fn workshop(path: &Path) -> Result<Workshop, Refused> {
    let bytes = bounded(path, FILE_LIMIT as u64)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        refused(path, &format!("it is not UTF-8 text (byte {at})"))
    })?;
    Workshop::from_json(&text).map_err(|error| refused(path, &error.to_string()))
}

/// Reads a file of any kind, or standard input for `-`, up to a limit.
pub fn bounded(path: &Path, limit: u64) -> Result<Vec<u8>, Refused> {
    let source: Box<dyn Read> = if path.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(std::fs::File::open(path).map_err(|error| refused(path, &error.to_string()))?)
    };
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes).map_err(|error| refused(path, &error.to_string()))?;
    if bytes.len() as u64 > limit {
        return Err(refused(path, &format!("it is larger than {} MB", limit / 1024 / 1024)));
    }
    Ok(bytes)
}

/// The first line of a password file, or of standard input.
pub fn password(path: Option<&Path>) -> Result<String, Refused> {
    const LONGEST: u64 = 4096;
    let path = path.unwrap_or_else(|| Path::new("-"));
    let text =
        String::from_utf8(bounded(path, LONGEST)?).map_err(|_| refused(path, "it is not UTF-8 text"))?;
    let line = text.lines().next().unwrap_or_default().trim().to_owned();
    if line.is_empty() { Err(refused(path, "there is no password in it")) } else { Ok(line) }
}

/// The day to work for: the one asked for, else that of the last session in the file, else today. A file without
/// `--on` therefore gives the same contract on every day.
pub fn day(asked: Option<NaiveDate>, workshop: &Workshop) -> NaiveDate {
    let sessions = workshop.before.sessions.sessions.iter().filter_map(|session| session.date);
    asked
        .or_else(|| sessions.max().map(domain::values::Day::date))
        .unwrap_or_else(|| host::now().date_naive())
}

fn refused(path: &Path, why: &str) -> Refused {
    let name = if path.as_os_str() == "-" { "Standard input".to_owned() } else { path.display().to_string() };
    Refused(format!("{name} cannot be read: {why}. Nothing was written."))
}
