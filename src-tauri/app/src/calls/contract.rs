//! The contract: issued, saved, printed.

use std::path::{Path, PathBuf};

use domain::check;
use domain::compose::{self, Edition};
use domain::document::Document;
use domain::field::Node;
use domain::history::Step;
use domain::judge::{is_draft, not_printable};
use domain::providers::{provider_name, readers};
use domain::words::words;
use domain::{Audience, Finding, Reader, Workshop, see};
use paper::{Missing, Paper, Photos};
use serde::{Deserialize, Serialize};
use store::{ContractRow, NewContract, sha256_hex, write_atomically};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::calls::history::Verb;
use crate::calls::nothing::Nothing;
use crate::clock::when;
use crate::code::ErrorCode;
use crate::event::LongCall;
use crate::failure::Failure;
use crate::host::Host;
use crate::running::Running;
use crate::session::{Captured, Session, VaultGeneration};

/// A contract that was issued and is kept.
#[derive(Debug, Serialize, TS)]
pub struct Issued {
    /// 1, 2, 3 … for this workshop.
    pub number: u32,
    /// When: "3 June 2026, 14:02".
    #[serde(rename = "issued")]
    pub when: String,
    /// Whether it is a marked draft.
    pub draft: bool,
    /// The copies in it.
    pub copies: Vec<IssuedCopy>,
}

/// One audience's copy of an issued contract.
#[derive(Debug, Serialize, TS)]
pub struct IssuedCopy {
    /// Whose.
    pub audience: Audience,
    /// Of the providers, which, where each has a copy of its own.
    pub provider: Option<Uuid>,
    /// That provider's name, or whose it is where the person and family had one copy; otherwise empty.
    pub name: String,
    /// The seal printed in its footer.
    pub seal: String,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
}

/// Which copy of which contract.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyCall {
    /// The contract's number.
    pub number: u32,
    /// Whose copy.
    pub audience: Audience,
    /// Of the providers, which.
    #[serde(default)]
    #[ts(optional)]
    pub provider: Option<Uuid>,
    /// In which format.
    pub format: PaperFormat,
}

impl CopyCall {
    /// Whose copy.
    pub const fn reader(&self) -> Reader {
        Reader { audience: self.audience, provider: self.provider }
    }
}

/// A format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFormat {
    /// Portable document, tagged and archival.
    Pdf,
    /// One web page.
    Html,
    /// Plain text.
    Txt,
}

/// Where something was written.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    /// The path, or nothing when the choice of a place was called off.
    pub path: Option<String>,
}

/// One audience's copy of a contract in every format.
pub struct ContractCopy {
    /// Whose.
    pub reader: Reader,
    /// That provider's name, where providers are told apart.
    pub provider_name: String,
    /// What it says.
    pub document: Document,
    /// The seal in its footer.
    pub seal: String,
    /// What it promises, as a digest.
    pub promises: String,
    /// Tagged, archival PDF.
    pub pdf: Vec<u8>,
    /// One accessible web page.
    pub html: String,
    /// Plain text.
    pub text: String,
    /// Characters that no font has; a box stands for each.
    pub missing: Vec<Missing>,
}

/// Makes an audience's copy of a contract, with those of the photos that it shows. The same workshop, photos and
/// edition give the same bytes.
///
/// # Errors
/// When the pages cannot be made.
pub fn copy_for(
    paper: &mut Paper,
    workshop: &Workshop,
    photos: &Photos,
    reader: impl Into<Reader>,
    edition: &Edition,
) -> Result<ContractCopy, Failure> {
    let reader = reader.into();
    let mut document = compose::contract(workshop, reader, edition);
    let seal = seal_of(&document);
    compose::seal(&mut document, edition.number, &seal);
    let layout = paper.lay_out(&document, photos);
    let pdf = paper.pdf(&document, &layout)?;
    Ok(ContractCopy {
        reader,
        provider_name: provider_name(workshop, reader).unwrap_or_default(),
        html: paper::html(&document, photos),
        text: paper::plain_text(&document),
        missing: layout.missing().to_vec(),
        pdf,
        document,
        seal,
        promises: compose::promised(&see(workshop, reader)),
    })
}

/// The seal of a document: the first twelve digits of the SHA-256 of what it says, in groups of four.
fn seal_of(document: &Document) -> String {
    let said = serde_json::to_vec(document).unwrap_or_default();
    let digits = sha256_hex(&said).to_uppercase();
    [&digits[0..4], &digits[4..8], &digits[8..12]].join("-")
}

/// The documents of an issued contract, which its list names without them.
#[derive(Serialize)]
struct Documents<'a> {
    copies: Vec<CopyWithDocument<'a>>,
}

#[derive(Serialize)]
struct CopyWithDocument<'a> {
    #[serde(flatten)]
    copy: KeptCopy,
    document: &'a Document,
}

/// What is listed of a copy of an issued contract.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct KeptCopy {
    pub(crate) audience: Audience,
    /// Which provider's, where providers are told apart; versions issued before that have none.
    #[serde(default)]
    pub(crate) provider: Option<Uuid>,
    #[serde(default)]
    name: String,
    pub(crate) seal: String,
    /// What it promises, as a digest; of contracts that were issued before there was one, nothing.
    #[serde(default)]
    pub(crate) promises: String,
}

impl<H: Host> App<H> {
    /// Issues the contract as it stood when that was asked for: that is what was looked at. Words that come while the
    /// copies are made belong to the next version.
    pub(crate) fn issue(&self, _: Nothing) -> Result<Issued, Failure> {
        let running = self.begin_long(LongCall::Issue);
        let captured = self.session()?.capture()?;
        let now = self.host.now();
        if captured.workshop.person_name().is_empty() {
            return Err(Failure::of(ErrorCode::NothingToIssue));
        }
        let problems = check(&captured.workshop, now.date_naive());
        let photos = self.photos_for_paper(&captured);
        loop {
            let number = self.session_with(captured.vault)?.next_number(&captured.workshop)?;
            let edition = Edition { number: Some(number), date: now.date_naive(), problems: &problems };
            let copies = self.copies(&captured.workshop, &photos, &edition, &running)?;
            let mut session = self.session_with(captured.vault)?;
            // Another version was issued meanwhile, and has the number that stands in these copies.
            if session.next_number(&captured.workshop)? == number {
                running.commit()?;
                let row = session.keep(&captured, number, is_draft(&problems), &copies)?;
                return issued(&self.host, &row);
            }
        }
    }

    /// One at a time, so that a page that somebody looks at can be drawn between two copies.
    fn copies(
        &self,
        workshop: &Workshop,
        photos: &Photos,
        edition: &Edition,
        running: &Running<'_, H>,
    ) -> Result<Vec<ContractCopy>, Failure> {
        let readers = readers(workshop);
        let copy = |(done, reader): (usize, &Reader)| {
            let whose = provider_name(workshop, *reader).unwrap_or_else(|| {
                words().get(&format!("forms|audiences|{}", reader.audience.word())).to_owned()
            });
            let (number, count) = ((done + 1).to_string(), readers.len().to_string());
            let parts = [("number", &*number), ("count", &*count), ("whose", &*whose)];
            running.step(done, readers.len(), words().fill("app|progress|copy", &parts))?;
            self.print(|paper| copy_for(paper, workshop, photos, *reader, edition))
        };
        readers.iter().enumerate().map(copy).collect()
    }

    pub(crate) fn save_copy(&self, call: CopyCall) -> Result<Written, Failure> {
        let (name, bytes) = self.session()?.copy_of(&call)?;
        let Some(path) = self.host.pick_save(&name) else { return Ok(Written { path: None }) };
        write_atomically(&path, &bytes).map_err(|error| Failure::cannot_write(&error))?;
        Ok(written(&path))
    }

    pub(crate) fn print_copy(&self, call: CopyCall) -> Result<Written, Failure> {
        let session = self.session()?;
        let (vault, (name, bytes)) = (session.vault_generation(), session.copy_of(&call)?);
        drop(session);
        self.show_privately(vault, &name, &bytes)
    }

    /// Writes a file where only this user can read it, and opens it in the system's viewer.
    pub(crate) fn show_privately(
        &self,
        vault: VaultGeneration,
        name: &str,
        bytes: &[u8],
    ) -> Result<Written, Failure> {
        let path = self.private_place(name)?;
        write_atomically(&path, bytes).map_err(|error| Failure::cannot_write(&error))?;
        // Whoever locked the vault meanwhile wants nothing left that can be read.
        if let Err(closed) = self.session_with(vault) {
            self.clear_print_dir();
            return Err(closed);
        }
        self.host.show(&path).map_err(|why| {
            Failure::with(ErrorCode::CannotShow, &[("why", &why), ("path", &path.display().to_string())])
        })?;
        Ok(written(&path))
    }

    /// A place only this user can read, emptied when the vault closes.
    fn private_place(&self, name: &str) -> Result<PathBuf, Failure> {
        let dir = self.print_dir();
        std::fs::create_dir_all(&dir).map_err(|error| Failure::cannot_write(&error))?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let only_me = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(&dir, only_me).map_err(|error| Failure::cannot_write(&error))?;
        }
        Ok(dir.join(name))
    }
}

impl<H: Host> Session<'_, H> {
    fn next_number(&self, workshop: &Workshop) -> Result<u32, Failure> {
        let last = self.vault()?.contracts(workshop.id)?.iter().map(|row| row.number).max().unwrap_or(0);
        u32::try_from(last + 1).map_err(|_| Failure::of(ErrorCode::DamagedContents))
    }

    fn keep(
        &mut self,
        captured: &Captured,
        number: u32,
        is_draft: bool,
        copies: &[ContractCopy],
    ) -> Result<ContractRow, Failure> {
        let handed_over = see(&captured.workshop, Audience::Commissioner).into_workshop().read().to_string();
        let names: Vec<(String, &[u8])> = copies.iter().flat_map(files_of).collect();
        let mut files: Vec<(&str, Vec<u8>)> =
            names.iter().map(|(name, bytes)| (name.as_str(), bytes.to_vec())).collect();
        files.push((HANDED_OVER, handed_over.into_bytes()));
        let text = |said: serde_json::Result<String>| said.map_err(|_| Failure::of(ErrorCode::BadRequest));
        let with_document = |copy| CopyWithDocument { copy: kept_of(copy), document: &copy.document };
        let documents = Documents { copies: copies.iter().map(with_document).collect() };
        let step = Step::new(Vec::new());
        let line = self.line(Verb::Issued { number, draft: is_draft }, &step)?;
        let new = NewContract {
            workshop: captured.workshop.id,
            seq: captured.seq,
            is_draft,
            copies: &text(serde_json::to_string(&copies.iter().map(kept_of).collect::<Vec<_>>()))?,
            document: &text(serde_json::to_string(&documents))?,
            line,
            files,
        };
        let row = self.vault_mut()?.seal_contract(&new)?;
        self.logged(captured.workshop.id, step);
        Ok(row)
    }

    pub(crate) fn contracts(&mut self, _: Nothing) -> Result<Vec<Issued>, Failure> {
        let id = self.workshop()?.workshop.id;
        let mut rows = self.vault()?.contracts(id)?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.number));
        rows.iter().map(|row| issued(self.host, row)).collect()
    }

    /// A file of an issued contract, checked against its SHA-256.
    pub(crate) fn issued_file(&self, number: u32, name: &str) -> Result<Vec<u8>, Failure> {
        let id = self.workshop()?.workshop.id;
        Ok(self.vault()?.contract_file(id, i64::from(number), name)?)
    }

    /// An issued copy, and a file name with a reference in it and no name of a person.
    fn copy_of(&self, call: &CopyCall) -> Result<(String, Vec<u8>), Failure> {
        let bytes = self.issued_file(call.number, &file_name(call.reader(), call.format))?;
        let reference = reference(&self.workshop()?.workshop);
        let name = format!("{reference}-v{}-{}", call.number, file_name(call.reader(), call.format));
        Ok((name, bytes))
    }
}

/// The file of an issued contract that holds the workshop as the commissioner may see it.
pub(crate) const HANDED_OVER: &str = "commissioner.workshop";

/// What stands for the person in file names and subjects: a reference made of the workshop's id.
pub fn reference(workshop: &Workshop) -> String {
    let id = workshop.id.simple().to_string().to_uppercase();
    format!("CL-{}", &id[..8])
}

fn files_of(copy: &ContractCopy) -> [(String, &[u8]); 3] {
    [
        (file_name(copy.reader, PaperFormat::Pdf), copy.pdf.as_slice()),
        (file_name(copy.reader, PaperFormat::Html), copy.html.as_bytes()),
        (file_name(copy.reader, PaperFormat::Txt), copy.text.as_bytes()),
    ]
}

/// The name of a copy's file among the files of a contract: `person.pdf`.
pub(crate) fn file_name(reader: impl Into<Reader>, format: PaperFormat) -> String {
    format!("{}.{}", copy_word(reader.into()), ending(format))
}

/// What a copy is called in the names of files: `person`, or `provider-3c0e6b0e` where providers are told apart. It
/// names nobody.
pub fn copy_word(reader: Reader) -> String {
    let word = reader.audience.word();
    reader.provider.map_or_else(|| word.to_owned(), |id| format!("{word}-{}", &id.simple().to_string()[..8]))
}

pub(crate) const fn ending(format: PaperFormat) -> &'static str {
    match format {
        PaperFormat::Pdf => "pdf",
        PaperFormat::Html => "html",
        PaperFormat::Txt => "txt",
    }
}

fn kept_of(copy: &ContractCopy) -> KeptCopy {
    KeptCopy {
        audience: copy.reader.audience,
        provider: copy.reader.provider,
        name: copy.provider_name.clone(),
        seal: copy.seal.clone(),
        promises: copy.promises.clone(),
    }
}

/// What is listed of the copies of an issued contract.
pub(crate) fn kept(row: &ContractRow) -> Result<Vec<KeptCopy>, Failure> {
    serde_json::from_str(&row.copies).map_err(|_| Failure::of(ErrorCode::DamagedContents))
}

fn issued(host: &impl Host, row: &ContractRow) -> Result<Issued, Failure> {
    let kept = kept(row)?;
    let has_family = kept.iter().any(|copy| copy.audience == Audience::Family);
    let copy = |copy: &KeptCopy| {
        let reader = Reader { audience: copy.audience, provider: copy.provider };
        let name = file_name(reader, PaperFormat::Pdf);
        let file = row.files.iter().find(|file| file.format == name);
        let sha256 =
            file.map(|file| file.sha256.clone()).ok_or_else(|| Failure::of(ErrorCode::DamagedContents))?;
        let (audience, provider) = (copy.audience, copy.provider);
        // Issued while the person and family still had one copy.
        let is_for_both = audience == Audience::Person && !has_family;
        let name = if is_for_both { words().get("app|copies|both").to_owned() } else { copy.name.clone() };
        Ok(IssuedCopy { audience, provider, name, seal: copy.seal.clone(), sha256 })
    };
    Ok(Issued {
        number: u32::try_from(row.number).map_err(|_| Failure::of(ErrorCode::DamagedContents))?,
        when: when(host, row.at),
        draft: row.is_draft,
        copies: kept.iter().map(copy).collect::<Result<_, Failure>>()?,
    })
}

pub(crate) fn written(path: &Path) -> Written {
    Written { path: Some(path.display().to_string()) }
}

/// The characters that cannot be printed, as problems with the others.
pub fn unprintable(missing: &[Missing]) -> Vec<Finding> {
    let problem = |missing: &Missing| {
        let character = format!("{} (U+{:04X})", missing.character, u32::from(missing.character));
        not_printable(&character, &missing.near)
    };
    missing.iter().map(problem).collect()
}
