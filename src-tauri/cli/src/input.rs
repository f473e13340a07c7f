//! Reading what comes from outside: whole, bounded, or refused with its place.

use std::io::Read;
use std::path::Path;

use app::open_handover;
use chrono::NaiveDate;
use domain::{FILE_LIMIT, Workshop};
use paper::Photos;
use store::{MAX_PACK_BYTES, is_pack};

use crate::{Refused, host, output};

/// Reads a workshop file.
pub fn workshop(path: &Path) -> Result<Workshop, Refused> {
    let bytes = bounded(path, FILE_LIMIT as u64)?;
    Workshop::from_bytes(&bytes).map_err(|error| refused(path, &error.to_string()))
}

/// A workshop with what it was read from.
pub struct Given {
    pub workshop: Workshop,
    /// The photos that came with it: a plain file names photos and carries none.
    pub photos: Photos,
}

/// Reads a workshop file, or a hand-over file with its password.
pub fn given(path: &Path, password_file: Option<&Path>) -> Result<Given, Refused> {
    let bytes = bounded(path, MAX_PACK_BYTES as u64)?;
    let is_named_so = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("clive"));
    if !is_named_so && !is_pack(&bytes) {
        let workshop = Workshop::from_bytes(&bytes).map_err(|error| refused(path, &error.to_string()))?;
        return Ok(Given { workshop, photos: Photos::none() });
    }
    let mut found =
        open_handover(&bytes, &password(password_file)?).map_err(|failure| Refused(failure.text))?;
    let left_out = found.make_plain().map_err(|failure| Refused(failure.text))?;
    left_out.iter().for_each(|notice| output::error(notice));
    // It holds what its reader may see, and so does whatever is made of it.
    output::error(&format!("Made for: {}, {}.", found.audience, found.made_at));
    Ok(Given { workshop: found.workshop, photos: Photos::of(found.photos) })
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
