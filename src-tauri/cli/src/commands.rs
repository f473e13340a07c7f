//! The commands over plain workshop files.

use std::path::{Path, PathBuf};

use app::{copy_for, handover, open_handover, require_strong, spoken_password, unprintable};
use domain::compose::Edition;
use domain::field::Node;
use domain::judge::is_draft;
use domain::names::known_names;
use domain::providers::{Provider, providers};
use domain::{Audience, Finding, Reader, Severity, Workshop, see};
use paper::Paper;
use serde_json::json;
use store::{MAX_PACK_BYTES, write_atomically};

use crate::arguments::{Check, Contract, Format, Open, Pack};
use crate::input::Given;
use crate::{Outcome, Refused, host, input, output};

/// Prints the schema.
pub fn schema() -> Result<Outcome, Refused> {
    output::line(&format!("{:#}", domain::schema()));
    Ok(Outcome::Done)
}

/// Prints what is wrong or missing.
pub fn check(call: &Check) -> Result<Outcome, Refused> {
    let workshop = input::workshop(&call.file)?;
    let day = input::day(call.on, &workshop);
    let problems = domain::check(&workshop, day);
    if call.json {
        let report = json!({
            "on": day,
            "draft": is_draft(&problems),
            "problems": problems,
            "criteria": domain::criteria::criteria(&workshop),
        });
        output::line(&format!("{report:#}"));
    } else {
        problems.iter().for_each(say);
        output::line(&summary(&problems));
    }
    Ok(if is_draft(&problems) { Outcome::MustProblems } else { Outcome::Done })
}

fn say(problem: &Finding) {
    let severity = match problem.severity {
        Severity::Must => "must  ",
        Severity::Should => "should",
        Severity::Question => "asked ",
    };
    output::line(&format!("{severity}  {}\n        at {}  ({})", problem.text, problem.at, problem.source));
}

fn summary(problems: &[Finding]) -> String {
    let musts = problems.iter().filter(|problem| problem.severity == Severity::Must).count();
    match (problems.len(), musts) {
        (0, _) => "Nothing is missing.".to_owned(),
        (all, 0) => format!("{all} to look at; none stands in the way of the contract."),
        (all, musts) => {
            format!("{all} to look at; {musts} must be mended before the contract is more than a draft.")
        }
    }
}

/// Writes the contract.
pub fn contract(call: &Contract) -> Result<Outcome, Refused> {
    let Given { workshop, photos } = input::given(&call.file, call.password_file.as_deref())?;
    let day = input::day(call.on, &workshop);
    let problems = domain::check(&workshop, day);
    let edition = Edition { number: call.number, date: day, problems: &problems };
    let reader = reader(&workshop, call.audience.into(), call.provider.as_deref())?;
    let copy = copy_for(&mut Paper::new(), &workshop, &photos, reader, &edition)
        .map_err(|failure| Refused(failure.text))?;
    let name = format!("{}-{}", app::reference(&workshop), app::copy_word(reader));
    let wanted = |format: Format| call.format.is_none_or(|only| only == format);
    let mut files: Vec<(String, &[u8])> = Vec::new();
    for (format, ending, bytes) in [
        (Format::Pdf, "pdf", copy.pdf.as_slice()),
        (Format::Html, "html", copy.html.as_bytes()),
        (Format::Txt, "txt", copy.text.as_bytes()),
    ] {
        if wanted(format) {
            files.push((format!("{name}.{ending}"), bytes));
        }
    }
    let written = write(&call.to, &files, call.force)?;
    let unprintable = unprintable(&copy.missing);
    if call.json {
        let all: Vec<&Finding> = problems.iter().chain(&unprintable).collect();
        let report = json!({
            "files": written, "seal": copy.seal, "on": day, "draft": is_draft(&problems), "problems": all,
        });
        output::line(&format!("{report:#}"));
    } else {
        written.iter().for_each(|path| output::line(&path.display().to_string()));
        unprintable.iter().for_each(|problem| output::error(&problem.text));
        if is_draft(&problems) {
            output::error(&format!("This is a draft. {}", summary(&problems)));
        }
    }
    Ok(Outcome::Done)
}

/// Who reads the copy. A provider that is named is one of those in the file.
fn reader(workshop: &Workshop, audience: Audience, provider: Option<&str>) -> Result<Reader, Refused> {
    let Some(named) = provider else { return Ok(audience.into()) };
    if audience != Audience::Provider {
        return Err(Refused("--provider goes with --audience provider.".to_owned()));
    }
    let wanted = named.trim().to_lowercase();
    let all = providers(workshop);
    let is_it = |one: &&Provider| {
        one.name.to_lowercase() == wanted || one.people.iter().any(|id| id.to_string() == wanted)
    };
    let found = all.iter().find(is_it).map(|one| Reader { audience, provider: Some(one.id) });
    found.ok_or_else(|| {
        let there: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        Refused(format!("No provider is called “{named}”. There are: {}.", there.join(", ")))
    })
}

/// Opens a hand-over file.
pub fn open(call: &Open) -> Result<Outcome, Refused> {
    let bytes = input::bounded(&call.file, MAX_PACK_BYTES as u64)?;
    let password = input::password(call.password_file.as_deref())?;
    let found = open_handover(&bytes, &password).map_err(|failure| Refused(failure.text))?;
    let text = found.workshop.to_json();
    match &call.to {
        None => output::text(&text),
        Some(path) => {
            require_free([path.clone()], call.force)?;
            write_atomically(path, text.as_bytes()).map_err(|error| cannot_write(path, &error))?;
            output::line(&path.display().to_string());
        }
    }
    output::error(&format!("Made for: {}, {}.", found.audience, found.made_at));
    Ok(Outcome::Done)
}

/// Makes a hand-over file.
pub fn pack(call: &Pack) -> Result<Outcome, Refused> {
    let workshop = input::workshop(&call.file)?;
    let audience: Audience = call.audience.into();
    let reader = reader(&workshop, audience, call.provider.as_deref())?;
    let (password, is_new) = match &call.password_file {
        Some(path) => (chosen(&input::password(Some(path))?, &workshop)?, false),
        None => (spoken_password(&mut host::fill_random), true),
    };
    let seen = see(&workshop, reader).into_workshop().read().to_string();
    let bytes = handover(&seen, Vec::new(), audience, &host::now().to_rfc3339(), &password)
        .map_err(|failure| Refused(failure.text))?;
    let name = format!("{}-{}.clive", app::reference(&workshop), app::copy_word(reader));
    let written = write(&call.to, &[(name, &bytes)], call.force)?;
    if call.json {
        let shown = is_new.then_some(&password);
        output::line(&format!("{:#}", json!({"files": written, "password": shown})));
    } else {
        written.iter().for_each(|path| output::line(&path.display().to_string()));
        if is_new {
            output::line(&format!(
                "Password, to be spoken by telephone and not written into an e-mail: {password}"
            ));
        }
    }
    Ok(Outcome::Done)
}

/// A password of one's own, unless it is guessed by whoever knows the person.
fn chosen(password: &str, workshop: &Workshop) -> Result<String, Refused> {
    let names = known_names(workshop);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    require_strong(password, &names).map_err(|failure| Refused(failure.text))?;
    Ok(password.to_owned())
}

/// Refuses to write over what is there already, unless that was asked for.
fn require_free(paths: impl IntoIterator<Item = PathBuf>, force: bool) -> Result<(), Refused> {
    let there = paths.into_iter().find(|path| !force && path.symlink_metadata().is_ok());
    let refused = |path: PathBuf| {
        let path = path.display();
        Refused(format!(
            "{path} is there already, so nothing was written: choose another folder, or write over it with --force."
        ))
    };
    there.map_or(Ok(()), |path| Err(refused(path)))
}

/// Writes files into a folder, which is made if it is not there.
pub fn write(dir: &Path, files: &[(String, &[u8])], force: bool) -> Result<Vec<PathBuf>, Refused> {
    require_free(files.iter().map(|(name, _)| dir.join(name)), force)?;
    std::fs::create_dir_all(dir).map_err(|error| cannot_write(dir, &error))?;
    let mut written = Vec::new();
    for (name, bytes) in files {
        let path = dir.join(name);
        write_atomically(&path, bytes).map_err(|error| cannot_write(&path, &error))?;
        written.push(path);
    }
    Ok(written)
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Refused {
    Refused(format!("{} cannot be written: {error}.", path.display()))
}
