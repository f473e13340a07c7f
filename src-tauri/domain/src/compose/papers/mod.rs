//! Papers beside the contract: invitations, booklets to prepare, what is needed to find the right people, and
//! sheets to keep in reach. Each is composed from the same entries as the contract, for one audience.
//! [S000-12, 15, 16, 22..29, 46..52; S001-92; S004-181; domain.md 2.5, 2.6, 2.7, 2.9, 2.19]

pub mod answers;
mod answers_schema;
pub mod booklet;
mod card;
mod crisis;
mod discretion;
mod invitation;
mod kind;
mod life;
mod limits;
mod list;
pub(super) mod profile;
mod recognise;
mod ringing;
mod sheet;
mod staff;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::compose::check;
use crate::compose::profile;
use crate::document::{Block, Document, Furniture};
use crate::judge::is_draft;
use crate::kit::values::Word;
use crate::see::providers::{audience_of, reader_of};
use crate::see::{Seen, see};
use crate::stages::Format;
use crate::words::words;
use crate::{Audience, Reader, Workshop};
use sheet::Sheet;

pub use card::Fits;
pub use discretion::Discretion;
pub use kind::{BookletRole, NoPaper, PaperKind, PaperPurpose};
pub use list::{Copy, Listed, papers};

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// What it is.
    pub kind: PaperKind,
    /// For whom it is printed; without it, for whom such a paper usually is.
    pub audience: Option<Audience>,
    /// Whose booklet; only for booklets.
    pub role: Option<BookletRole>,
    /// Which participant: who is invited, or whose booklet it is.
    pub who: Option<Uuid>,
}

impl Order {
    /// A paper of this kind for its usual audience.
    pub const fn of(kind: PaperKind) -> Self {
        Self { kind, audience: None, role: None, who: None }
    }

    /// The audience that the paper is for.
    ///
    /// # Errors
    /// When the paper is not for the audience that was asked for, or nobody says whose it is.
    pub fn audience(&self, workshop: &Workshop) -> Result<Audience, NoPaper> {
        let own = match self.kind {
            PaperKind::Invitation => {
                let id = self.who.ok_or(NoPaper::WhoMissing)?;
                let role = workshop.participant(id).ok_or(NoPaper::NobodyThere)?.role;
                vec![audience_of(role)]
            }
            PaperKind::Booklet => vec![self.booklet_role(workshop)?.audience()],
            kind => kind.audiences().to_vec(),
        };
        match self.audience {
            None => own.first().copied().ok_or(NoPaper::NotForThem),
            Some(asked) if own.contains(&asked) => Ok(asked),
            Some(_) => Err(NoPaper::NotForThem),
        }
    }

    /// Who reads the paper. Somebody of one provider among several reads what that provider may see; a paper that goes
    /// to no one in particular holds what every provider may see.
    ///
    /// # Errors
    /// As for [`Order::audience`].
    pub fn reader(&self, workshop: &Workshop) -> Result<Reader, NoPaper> {
        let audience = self.audience(workshop)?;
        let own = self.who.and_then(|id| reader_of(workshop, id)).filter(|own| own.audience == audience);
        Ok(own.unwrap_or_else(|| audience.into()))
    }

    /// Whose booklet it is: the one asked for, else the one for the part that the participant plays.
    ///
    /// # Errors
    /// When neither is said, or there is no booklet for that part.
    pub fn booklet_role(&self, workshop: &Workshop) -> Result<BookletRole, NoPaper> {
        let played = match self.who {
            None => None,
            Some(id) => workshop.participant(id).ok_or(NoPaper::NobodyThere)?.role,
        };
        self.role.or_else(|| played.and_then(BookletRole::of)).ok_or(NoPaper::RoleMissing)
    }
}

/// A paper from the whole workshop, as its audience may see it. A card is filled as long as it `fits` one page.
///
/// # Errors
/// When there is no such paper, or nothing to print on it.
pub fn paper_for(
    workshop: &Workshop,
    order: &Order,
    date: NaiveDate,
    fits: Fits,
) -> Result<(Audience, Document), NoPaper> {
    let reader = order.reader(workshop)?;
    let discretion = Discretion::of(workshop);
    let mut document = compose_paper(&see(workshop, reader), &discretion, order, date, fits)?;
    // What is no more than a draft in the contract is no more than that on a card either.
    if order.kind.is_card() && is_draft(&check(workshop, date)) {
        document.furniture.draft = Some(words().get("contract|draft").to_owned());
    }
    Ok((reader.audience, document))
}

/// A paper as the audience of `seen` gets it. `date` is the day that it bears; a card is filled as long as it `fits`.
///
/// # Errors
/// When it is not for this audience, or there is nothing to print on it.
pub fn compose_paper(
    seen: &Seen,
    discretion: &Discretion,
    order: &Order,
    date: NaiveDate,
    fits: Fits,
) -> Result<Document, NoPaper> {
    if order.audience.is_some_and(|asked| asked != seen.audience()) {
        return Err(NoPaper::NotForThem);
    }
    Order { audience: Some(seen.audience()), ..*order }.audience(seen)?;
    let guest = order.who.and_then(|id| seen.participant(id));
    if guest.is_some_and(|guest| discretion.bars(guest)) {
        return Err(NoPaper::NotToBeContacted);
    }
    let mut sheet = Sheet::of(seen);
    match order.kind {
        // Its lists are set in a way of their own, the person's words strong.
        PaperKind::Profile => {
            let page = &seen.plan.profile;
            let lists = [&page.appreciate, &page.important_to, &page.best_support];
            let says_something = lists.iter().any(|list| !sheet.own_first(list).is_empty());
            return if says_something { Ok(profile(seen, date)) } else { Err(NoPaper::Empty(order.kind)) };
        }
        PaperKind::Invitation => invitation::write(&mut sheet, order, date)?,
        PaperKind::Booklet => booklet::write(&mut sheet, order.booklet_role(seen)?),
        PaperKind::Specification => staff::specification(&mut sheet)?,
        PaperKind::Advert => staff::advert(&mut sheet, discretion)?,
        PaperKind::Interview => staff::interview(&mut sheet)?,
        PaperKind::Induction => staff::induction(&mut sheet)?,
        PaperKind::Communication => life::communication(&mut sheet)?,
        PaperKind::Decisions => life::decisions(&mut sheet)?,
        PaperKind::Relationships => life::relationships(&mut sheet, discretion)?,
        PaperKind::CrisisCard => {
            crisis::is_there(seen, order.kind)?;
            let made = |title, blocks| document(&sheet, order.kind, date, true, title, blocks);
            return Ok(card::fitted(
                &sheet,
                crisis::ON_THE_FRIDGE,
                |card| crisis::fridge(card, discretion),
                made,
                fits,
            ));
        }
        PaperKind::OnCallCard => {
            crisis::is_there(seen, order.kind)?;
            let made = |title, blocks| document(&sheet, order.kind, date, false, title, blocks);
            let write = |card: &mut card::Card| crisis::on_call(card, discretion, date);
            return Ok(card::fitted(&sheet, crisis::ON_CALL, write, made, fits));
        }
    }
    // The person and family choose together how the plan looks.
    let is_theirs = matches!(seen.audience(), Audience::Person | Audience::Family);
    let large = is_theirs && seen.before.plan_format.chosen == Some(Format::LargePrint);
    Ok(finished(sheet, order.kind, date, large))
}

/// An empty booklet, before any workshop exists.
pub fn blank_booklet(role: BookletRole, date: NaiveDate) -> Document {
    let nobody = see(&Workshop::empty(Uuid::nil()), role.audience());
    let mut sheet = Sheet::of(&nobody);
    booklet::write(&mut sheet, role);
    finished(sheet, PaperKind::Booklet, date, false)
}

fn finished(mut sheet: Sheet, kind: PaperKind, date: NaiveDate, large_print: bool) -> Document {
    let (title, blocks) = (sheet.title(), sheet.take_blocks());
    document(&sheet, kind, date, large_print, title, blocks)
}

fn document(
    sheet: &Sheet,
    kind: PaperKind,
    date: NaiveDate,
    large_print: bool,
    title: String,
    blocks: Vec<Block>,
) -> Document {
    Document {
        subject: sheet.tell(&format!("kinds|{}|about", kind.word()), &[]),
        author: words().get("contract|author").to_owned(),
        lang: "en-GB".to_owned(),
        date,
        large_print,
        close: kind.is_card(),
        furniture: Furniture {
            header: title.clone(),
            footer: crate::language::say::date(date),
            page_of: words().get("contract|page_of").to_owned(),
            draft: None,
        },
        title,
        blocks,
    }
}

/// A name for comparing: single spaces, no capitals.
fn plain_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
