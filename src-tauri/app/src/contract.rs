//! The contract: previewed, issued, saved, printed.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use domain::check;
use domain::compose::{self, Edition};
use domain::document::{Block, Document};
use domain::field::Node;
use domain::judge::{is_draft, not_printable};
use domain::providers::{provider_name, readers};
use domain::words::words;
use domain::{Audience, Finding, Reader, Workshop, see};
use paper::{Layout, Missing, Paper, Photos};
use serde::{Deserialize, Serialize};
use store::{ContractRow, NewContract, sha256_hex, write_atomically};
use uuid::Uuid;

use crate::App;
use crate::clock::when;
use crate::failure::Failure;
use crate::held::{Held, Taken, WhichVault};
use crate::host::Host;
use crate::wire::{
    CopyCall, ForAudience, Issued, IssuedCopy, MissingCharacter, Nothing, PageCall, PagePicture, PaperFormat,
    Preview, Written,
};

/// One audience's copy of a contract in every format.
pub struct Copy {
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
) -> Result<Copy, Failure> {
    let reader = reader.into();
    let mut document = compose::contract(workshop, reader, edition);
    let seal = seal_of(&document);
    compose::seal(&mut document, edition.number, &seal);
    let layout = paper.lay_out(&document, photos);
    let pdf = paper.pdf(&document, &layout, None)?;
    Ok(Copy {
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

/// How many pages there are before the first part after the last signature.
fn promised(document: &Document, layout: &Layout) -> Option<u32> {
    let signed = document.blocks.iter().rposition(|block| matches!(block, Block::Signature(_)))?;
    let behind = document.blocks[signed..].iter().find_map(|block| match block {
        Block::Heading { level: 1, text } => Some(text),
        _ => None,
    })?;
    u32::try_from(layout.page_of_part(behind)?).ok()
}

/// What is kept of an issued contract beside its files.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) copies: Vec<KeptCopy>,
}

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
    document: Document,
}

impl<H: Host> App<H> {
    pub(crate) fn preview(&self, call: ForAudience) -> Result<Preview, Failure> {
        let asked = self.preview.ask();
        let taken = self.hold()?.taken()?;
        let today = self.host.now().date_naive();
        let workshop = &taken.workshop;
        let problems = check(workshop, today);
        let edition = Edition { number: None, date: today, problems: &problems };
        let document = compose::contract(workshop, call.reader(), &edition);
        let (layout, pages) = self.laid_out(&document, &self.photos_for_paper(&taken));
        let promised = promised(&document, &layout);
        let missing = layout.missing().iter().map(missing_character).collect();
        self.preview.put(asked, layout);
        Ok(Preview { pages, promised, missing, draft: is_draft(&problems) })
    }

    /// Pages, and the words on each.
    pub(crate) fn laid_out(&self, document: &Document, photos: &Photos) -> (Layout, Vec<String>) {
        let layout = self.print(|paper| paper.lay_out(document, photos));
        let pages = (0..layout.page_count()).filter_map(|page| layout.page_text(page)).collect();
        (layout, pages)
    }

    pub(crate) fn preview_page(&self, call: PageCall) -> Result<PagePicture, Failure> {
        let layout = self.preview.layout().ok_or_else(|| Failure::of("no_preview"))?;
        let svg = self.print(|paper| layout.page_svg(paper, call.page));
        svg.map(|svg| PagePicture { svg }).ok_or_else(|| Failure::of("no_preview"))
    }

    /// Issues the contract as it stood when that was asked for: that is what was looked at. Words that come while the
    /// copies are made belong to the next version.
    pub(crate) fn issue(&self, _: Nothing) -> Result<Issued, Failure> {
        let taken = self.hold()?.taken()?;
        let now = self.host.now();
        if taken.workshop.person_name().is_empty() {
            return Err(Failure::of("nothing_to_issue"));
        }
        let problems = check(&taken.workshop, now.date_naive());
        let photos = self.photos_for_paper(&taken);
        loop {
            let number = self.hold_again(taken.vault)?.next_number(&taken.workshop)?;
            let edition = Edition { number: Some(number), date: now.date_naive(), problems: &problems };
            let copies = self.copies(&taken.workshop, &photos, &edition)?;
            let mut held = self.hold_again(taken.vault)?;
            // Another version was issued meanwhile, and has the number that stands in these copies.
            if held.next_number(&taken.workshop)? == number {
                let row = held.keep(&taken, now, is_draft(&problems), &copies)?;
                return issued(&self.host, &row, &kept_of(&copies));
            }
        }
    }

    /// One at a time, so that a page that somebody looks at can be drawn between two copies.
    fn copies(&self, workshop: &Workshop, photos: &Photos, edition: &Edition) -> Result<Vec<Copy>, Failure> {
        let copy = |reader: Reader| self.print(|paper| copy_for(paper, workshop, photos, reader, edition));
        readers(workshop).into_iter().map(copy).collect()
    }

    pub(crate) fn save_copy(&self, call: CopyCall) -> Result<Written, Failure> {
        let (name, bytes) = self.hold()?.copy_of(&call)?;
        let Some(path) = self.host.pick_save(&name) else { return Ok(Written { path: None }) };
        write_atomically(&path, &bytes).map_err(|error| Failure::cannot_write(&error))?;
        Ok(written(&path))
    }

    pub(crate) fn print_copy(&self, call: CopyCall) -> Result<Written, Failure> {
        let held = self.hold()?;
        let (vault, (name, bytes)) = (held.which_vault(), held.copy_of(&call)?);
        drop(held);
        self.show_privately(vault, &name, &bytes)
    }

    /// Writes a file where only this user can read it, and opens it in the system's viewer.
    pub(crate) fn show_privately(
        &self,
        vault: WhichVault,
        name: &str,
        bytes: &[u8],
    ) -> Result<Written, Failure> {
        let path = self.private_place(name)?;
        write_atomically(&path, bytes).map_err(|error| Failure::cannot_write(&error))?;
        // Whoever locked the vault meanwhile wants nothing left that can be read.
        if let Err(closed) = self.hold_again(vault) {
            self.clear_print_dir();
            return Err(closed);
        }
        self.host.show(&path).map_err(|why| {
            Failure::with("cannot_show", &[("why", &why), ("path", &path.display().to_string())])
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

impl<H: Host> Held<'_, H> {
    fn next_number(&self, workshop: &Workshop) -> Result<u32, Failure> {
        let last = self.vault()?.contracts(workshop.id)?.iter().map(|row| row.number).max().unwrap_or(0);
        u32::try_from(last + 1).map_err(|_| Failure::of("damaged-contents"))
    }

    fn keep(
        &mut self,
        taken: &Taken,
        now: DateTime<FixedOffset>,
        is_draft: bool,
        copies: &[Copy],
    ) -> Result<ContractRow, Failure> {
        let handed_over = see(&taken.workshop, Audience::Commissioner).into_workshop().read().to_string();
        let names: Vec<(String, &[u8])> = copies.iter().flat_map(files_of).collect();
        let mut files: Vec<(&str, Vec<u8>)> =
            names.iter().map(|(name, bytes)| (name.as_str(), bytes.to_vec())).collect();
        files.push((HANDED_OVER, handed_over.into_bytes()));
        let document = serde_json::to_string(&kept_of(copies)).map_err(|_| Failure::of("bad_request"))?;
        let new = NewContract {
            workshop: taken.workshop.id,
            at: now.timestamp_millis(),
            seq: taken.seq,
            is_draft,
            audience: "all",
            document: &document,
            seal: copies.first().map_or("", |copy| copy.seal.as_str()),
            files,
        };
        Ok(self.vault_mut()?.seal_contract(&new)?)
    }

    pub(crate) fn contracts(&mut self, _: Nothing) -> Result<Vec<Issued>, Failure> {
        let id = self.workshop()?.workshop.id;
        let mut rows = self.vault()?.contracts(id)?;
        rows.sort_by_key(|row| std::cmp::Reverse(row.number));
        rows.iter().map(|row| issued(self.host, row, &self.kept(id, row.number)?)).collect()
    }

    /// What was kept of an issued contract.
    pub(crate) fn kept(&self, workshop: Uuid, number: i64) -> Result<Kept, Failure> {
        let text = self.vault()?.contract_document(workshop, number)?;
        serde_json::from_str(&text).map_err(|_| Failure::of("damaged-contents"))
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

fn files_of(copy: &Copy) -> [(String, &[u8]); 3] {
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

fn kept_of(copies: &[Copy]) -> Kept {
    let keep = |copy: &Copy| KeptCopy {
        audience: copy.reader.audience,
        provider: copy.reader.provider,
        name: copy.provider_name.clone(),
        seal: copy.seal.clone(),
        promises: copy.promises.clone(),
        document: copy.document.clone(),
    };
    Kept { copies: copies.iter().map(keep).collect() }
}

fn issued(host: &impl Host, row: &ContractRow, kept: &Kept) -> Result<Issued, Failure> {
    let has_family = kept.copies.iter().any(|copy| copy.audience == Audience::Family);
    let copy = |copy: &KeptCopy| {
        let reader = Reader { audience: copy.audience, provider: copy.provider };
        let name = file_name(reader, PaperFormat::Pdf);
        let file = row.files.iter().find(|file| file.format == name);
        let sha256 = file.map(|file| file.sha256.clone()).ok_or_else(|| Failure::of("damaged-contents"))?;
        let (audience, provider) = (copy.audience, copy.provider);
        // Issued while the person and family still had one copy.
        let is_for_both = audience == Audience::Person && !has_family;
        let name = if is_for_both { words().get("app|copies|both").to_owned() } else { copy.name.clone() };
        Ok(IssuedCopy { audience, provider, name, seal: copy.seal.clone(), sha256 })
    };
    Ok(Issued {
        number: u32::try_from(row.number).map_err(|_| Failure::of("damaged-contents"))?,
        issued: when(host, row.at),
        draft: row.is_draft,
        copies: kept.copies.iter().map(copy).collect::<Result<_, Failure>>()?,
    })
}

pub(crate) fn written(path: &Path) -> Written {
    Written { path: Some(path.display().to_string()) }
}

pub(crate) fn missing_character(missing: &Missing) -> MissingCharacter {
    MissingCharacter { character: missing.character.to_string(), near: missing.near.clone() }
}

/// The characters that cannot be printed, as problems with the others.
pub fn unprintable(missing: &[Missing]) -> Vec<Finding> {
    let problem = |missing: &Missing| {
        let character = format!("{} (U+{:04X})", missing.character, u32::from(missing.character));
        not_printable(&character, &missing.near)
    };
    missing.iter().map(problem).collect()
}
