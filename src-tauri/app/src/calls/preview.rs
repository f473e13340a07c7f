//! What would be printed now: the contract, and how many pages the one-page profile takes. Pages are laid out when
//! somebody wants to see them, never at an edit. [domain.md 2.1]

use domain::check;
use domain::compose::{self, Edition, profile};
use domain::document::{Block, Document};
use domain::judge::is_draft;
use domain::words::words;
use domain::{Audience, Reader, see};
use paper::{Layout, Missing, Photos};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::code::ErrorCode;
use crate::event::LongCall;
use crate::failure::Failure;
use crate::host::Host;

/// For whom a preview, a print or a file is made.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ForAudience {
    /// The audience.
    pub audience: Audience,
    /// Of the providers, which: one of its people. Without it, what every provider may see.
    #[serde(default)]
    #[ts(optional)]
    pub provider: Option<Uuid>,
}

impl ForAudience {
    /// Who reads it.
    pub const fn reader(&self) -> Reader {
        Reader { audience: self.audience, provider: self.provider }
    }
}

/// How many pages the one-page profile takes.
#[derive(Debug, Serialize, TS)]
pub struct ProfilePages {
    /// How many; at least one.
    pub pages: u32,
    /// How many, as a sentence, with what to do if it is more than one.
    pub in_words: String,
}

/// A contract laid out as it would be printed now.
#[derive(Debug, Serialize, TS)]
pub struct Preview {
    /// What each page says, in reading order; as many as there are pages.
    pub pages: Vec<String>,
    /// How many of them, from the first, hold what is promised and signed; nothing where all of them do.
    pub promised: Option<u32>,
    /// Characters that cannot be printed, each with the words around it.
    pub missing: Vec<MissingCharacter>,
    /// Whether it would be marked as a draft, since must-problems are open.
    pub draft: bool,
}

/// A character that no font has.
#[derive(Debug, Serialize, TS)]
pub struct MissingCharacter {
    /// The character.
    pub character: String,
    /// The words around it.
    pub near: String,
}

/// Which page of the last preview.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PageCall {
    /// Counted from 0.
    pub page: usize,
}

/// A picture of a page.
#[derive(Debug, Serialize, TS)]
pub struct PagePicture {
    /// SVG, with nothing in it that could run or load.
    pub svg: String,
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

impl<H: Host> App<H> {
    pub(crate) fn preview(&self, call: ForAudience) -> Result<Preview, Failure> {
        let asked = self.preview.ask();
        let running = self.begin_long(LongCall::Preview);
        let captured = self.session()?.capture()?;
        running.step(0, 2, words().get("app|progress|compose").to_owned())?;
        let today = self.host.now().date_naive();
        let workshop = &captured.workshop;
        let problems = check(workshop, today);
        let edition = Edition { number: None, date: today, problems: &problems };
        let document = compose::contract(workshop, call.reader(), &edition);
        running.step(1, 2, words().get("app|progress|lay_out").to_owned())?;
        let (layout, pages) = self.laid_out(&document, &self.photos_for_paper(&captured));
        let promised = promised(&document, &layout);
        let missing = layout.missing().iter().map(missing_character).collect();
        running.commit()?;
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
        let layout = self.preview.layout().ok_or_else(|| Failure::of(ErrorCode::NoPreview))?;
        let svg = self.print(|paper| layout.page_svg(paper, call.page));
        svg.map(|svg| PagePicture { svg }).ok_or_else(|| Failure::of(ErrorCode::NoPreview))
    }

    pub(crate) fn profile_pages(&self, call: ForAudience) -> Result<ProfilePages, Failure> {
        let captured = self.session()?.capture()?;
        let seen = see(&captured.workshop, call.reader());
        let document = profile(&seen, self.host.now().date_naive());
        let (layout, _) = self.laid_out(&document, &self.photos_for_paper(&captured));
        let pages = u32::try_from(layout.page_count()).unwrap_or(u32::MAX);
        let name = if pages == 1 { "fits" } else { "runs_over" };
        let in_words = words().fill(&format!("app|profile|{name}"), &[("pages", &pages.to_string())]);
        Ok(ProfilePages { pages, in_words })
    }
}

pub(crate) fn missing_character(missing: &Missing) -> MissingCharacter {
    MissingCharacter { character: missing.character.to_string(), near: missing.near.clone() }
}
