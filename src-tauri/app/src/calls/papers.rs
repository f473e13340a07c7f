//! Papers beside the contract: listed, previewed, saved, printed; booklets sent out and taken in.

use chrono::NaiveDate;
use domain::document::Document;
use domain::papers::answers::{BOOKLET_LIMIT, BadBooklet, Booklet, NewRow};
use domain::papers::{self, BookletRole, Listed, NoPaper, Order, PaperKind, PaperPurpose, paper_for};
use domain::values::{Day, ROW_LIMIT, Word};
use domain::words::words;
use domain::{Act, Audience, Workshop};
use paper::{FillIn, Missing, Paper, Photos};
use serde::{Deserialize, Serialize};
use store::write_atomically;
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::calls::contract::{PaperFormat, Written, ending, reference, written};
use crate::calls::edit::Settled;
use crate::calls::history::Verb;
use crate::calls::nothing::Nothing;
use crate::calls::preview::{Preview, missing_character};
use crate::code::ErrorCode;
use crate::event::LongCall;
use crate::failure::Failure;
use crate::files::read_bounded;
use crate::host::Host;
use crate::session::{Captured, Session};

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperCall {
    /// What it is.
    pub kind: PaperKind,
    /// For whom it is printed, where that is a choice.
    #[serde(default)]
    pub audience: Option<Audience>,
    /// Whose booklet.
    #[serde(default)]
    pub role: Option<BookletRole>,
    /// Which participant: who is invited, or whose booklet it is.
    #[serde(default)]
    pub who: Option<Uuid>,
}

impl From<Order> for PaperCall {
    fn from(order: Order) -> Self {
        Self { kind: order.kind, audience: order.audience, role: order.role, who: order.who }
    }
}

impl From<PaperCall> for Order {
    fn from(call: PaperCall) -> Self {
        Self { kind: call.kind, audience: call.audience, role: call.role, who: call.who }
    }
}

/// Which paper, in which format.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperFile {
    /// The paper.
    pub paper: PaperCall,
    /// The format.
    pub format: PaperFormat,
}

/// One kind of paper as it is offered.
#[derive(Debug, Serialize, TS)]
pub struct PaperForm {
    /// What it is.
    pub kind: PaperKind,
    /// What it is for.
    pub purpose: PaperPurpose,
    /// Its name.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// The copies that there can be.
    pub copies: Vec<PaperCopy>,
    /// Why there is none at all, when there is none.
    pub why_none: Option<String>,
    /// What is left out of an advert since it could tell strangers who the person is.
    pub left_out: Vec<String>,
}

/// One copy of a paper.
#[derive(Debug, Serialize, TS)]
pub struct PaperCopy {
    /// What to ask for.
    pub paper: PaperCall,
    /// A name for it that is its own in the list, for the page.
    pub key: String,
    /// For whom, in words.
    pub for_whom: String,
    /// Why it cannot be printed, in a sentence; nothing when it can.
    pub why_not: Option<String>,
}

/// The answers of a booklet, looked at and not taken in yet.
#[derive(Debug, Serialize, TS)]
pub struct BookletAnswers {
    /// Whose booklet it is, in words.
    pub booklet: String,
    /// The name that stands on it; may be empty.
    pub name: String,
    /// The participant that it was made for, if that is known.
    pub from: Option<Uuid>,
    /// What it would add; nothing that is there already.
    pub rows: Vec<BookletRow>,
}

/// A row that a booklet would add.
#[derive(Debug, Serialize, TS)]
pub struct BookletRow {
    /// Where, in words.
    pub place: String,
    /// What it says.
    pub text: String,
    /// Whether only the facilitator will see it.
    pub private: bool,
}

/// From whom the answers that were looked at last come.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBooklet {
    /// The participant.
    pub from: Uuid,
}

/// A paper in every format.
pub struct PaperFiles {
    /// Tagged, archival PDF.
    pub pdf: Vec<u8>,
    /// One accessible web page.
    pub html: String,
    /// Plain text.
    pub text: String,
    /// Characters that no font has; a box stands for each.
    pub missing: Vec<Missing>,
}

/// Prints a paper with those of the photos that it shows. The same document and photos give the same bytes.
///
/// # Errors
/// When the pages cannot be made.
pub fn paper_files(paper: &mut Paper, document: &Document, photos: &Photos) -> Result<PaperFiles, Failure> {
    let layout = paper.lay_out(document, photos);
    Ok(PaperFiles {
        pdf: paper.pdf(document, &layout)?,
        html: paper::html(document, photos),
        text: paper::plain_text(document),
        missing: layout.missing().to_vec(),
    })
}

/// A booklet as one page that can be filled in on any computer and saves the answers as a file of this name.
pub fn fillable(document: &Document, booklet: &Booklet, file_name: &str) -> String {
    let word = |name: &str| words().get(&format!("papers|form|{name}")).to_owned();
    let form = FillIn {
        file: booklet.to_json(),
        file_name: file_name.to_owned(),
        name: word("name"),
        save: word("save"),
        saved: word("saved"),
        no_script: word("no_script"),
    };
    paper::fill_in(document, &form)
}

/// The name of a paper's files, without their ending. It holds a reference and no name of a person.
pub fn paper_name(workshop: &Workshop, order: &Order, audience: Audience) -> String {
    format!("{}-{}", reference(workshop), key(workshop, order, audience))
}

/// What a paper is called among the papers of its workshop.
fn key(workshop: &Workshop, order: &Order, audience: Audience) -> String {
    let mut parts = vec![order.kind.word().to_owned()];
    if order.kind == PaperKind::Booklet {
        parts.extend(order.booklet_role(workshop).ok().map(|role| role.word().to_owned()));
    }
    match order.who {
        Some(id) => parts.push(id.simple().to_string()[..8].to_owned()),
        None if order.kind != PaperKind::Booklet => parts.push(audience.word().to_owned()),
        None => {}
    }
    parts.join("-")
}

/// A paper as it would be printed today.
struct Made {
    document: Document,
    /// The name of its files.
    name: String,
    captured: Captured,
}

impl<H: Host> App<H> {
    pub(crate) fn preview_paper(&self, call: PaperCall) -> Result<Preview, Failure> {
        let asked = self.preview.ask();
        let running = self.begin_long(LongCall::PreviewPaper);
        running.step(0, 2, words().get("app|progress|compose").to_owned())?;
        let made = self.paper_document(call)?;
        running.step(1, 2, words().get("app|progress|lay_out").to_owned())?;
        let (layout, pages) = self.laid_out(&made.document, &self.photos_for_paper(&made.captured));
        let missing = layout.missing().iter().map(missing_character).collect();
        running.commit()?;
        self.preview.put(asked, layout);
        Ok(Preview { pages, promised: None, missing, draft: false })
    }

    pub(crate) fn save_paper(&self, call: PaperFile) -> Result<Written, Failure> {
        let made = self.paper_document(call.paper)?;
        let Some(path) = self.host.pick_save(&format!("{}.{}", made.name, ending(call.format))) else {
            return Ok(Written { path: None });
        };
        let files = self.files_of_paper(&made)?;
        let bytes = match call.format {
            PaperFormat::Pdf => files.pdf,
            PaperFormat::Html => files.html.into_bytes(),
            PaperFormat::Txt => files.text.into_bytes(),
        };
        write_atomically(&path, &bytes).map_err(|error| Failure::cannot_write(&error))?;
        Ok(written(&path))
    }

    pub(crate) fn print_paper(&self, call: PaperCall) -> Result<Written, Failure> {
        let made = self.paper_document(call)?;
        let files = self.files_of_paper(&made)?;
        self.show_privately(made.captured.vault, &format!("{}.pdf", made.name), &files.pdf)
    }

    pub(crate) fn save_booklet(&self, call: PaperCall) -> Result<Written, Failure> {
        if call.kind != PaperKind::Booklet {
            return Err(NoPaper::RoleMissing.into());
        }
        let Made { document, name, captured } = self.paper_document(call)?;
        let role = Order::from(call).booklet_role(&captured.workshop)?;
        let booklet = Booklet::empty(role, Some(captured.workshop.id), call.who);
        let page = fillable(&document, &booklet, &format!("{name}-answers.json"));
        let Some(path) = self.host.pick_save(&format!("{name}-to-fill-in.html")) else {
            return Ok(Written { path: None });
        };
        write_atomically(&path, page.as_bytes()).map_err(|error| Failure::cannot_write(&error))?;
        Ok(written(&path))
    }

    fn paper_document(&self, call: PaperCall) -> Result<Made, Failure> {
        let captured = self.session()?.capture()?;
        let today = self.host.now().date_naive();
        let order = Order::from(call);
        let (audience, document) = self.print(|paper| {
            paper_for(&captured.workshop, &order, today, &mut |document| paper.fits_one_page(document))
        })?;
        Ok(Made { document, name: paper_name(&captured.workshop, &order, audience), captured })
    }

    fn files_of_paper(&self, made: &Made) -> Result<PaperFiles, Failure> {
        let photos = self.photos_for_paper(&made.captured);
        self.print(|paper| paper_files(paper, &made.document, &photos))
    }

    pub(crate) fn look_at_booklet(&self, _: Nothing) -> Result<BookletAnswers, Failure> {
        self.session()?.workshop()?;
        let path = self.host.pick_open("json").ok_or_else(|| Failure::of(ErrorCode::NothingChosen))?;
        let booklet =
            Booklet::from_bytes(&read_bounded(&path, BOOKLET_LIMIT as u64, || BadBooklet::TooLarge.into())?)?;
        self.session()?.look_at(booklet)
    }
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn papers(&mut self, _: Nothing) -> Result<Vec<PaperForm>, Failure> {
        let today = self.host.now().date_naive();
        let workshop = &self.workshop()?.workshop;
        Ok(papers::papers(workshop, today).into_iter().map(|listed| form(workshop, listed)).collect())
    }

    fn look_at(&mut self, booklet: Booklet) -> Result<BookletAnswers, Failure> {
        let workshop = &self.workshop()?.workshop;
        let open = workshop.id;
        if booklet.workshop.is_some_and(|made_for| made_for != open) {
            return Err(Failure::of(ErrorCode::BookletOtherWorkshop));
        }
        let from = booklet.from.filter(|id| workshop.participant(*id).is_some());
        let rows = booklet.rows(workshop, from.unwrap_or_default(), self.today()?);
        let reply = BookletAnswers {
            booklet: booklet_name(booklet.role, workshop),
            name: booklet.name.as_str().trim().to_owned(),
            from,
            rows: rows.into_iter().map(shown).collect(),
        };
        self.state.booklet = Some((open, booklet));
        Ok(reply)
    }

    pub(crate) fn take_booklet(&mut self, call: TakeBooklet) -> Result<Settled, Failure> {
        let workshop = &self.workshop()?.workshop;
        if workshop.participant(call.from).is_none() {
            return Err(Failure { at: Some("booklet-from".into()), ..Failure::of(ErrorCode::BookletNobody) });
        }
        let looked_at = self.state.booklet.as_ref().filter(|(open, _)| *open == workshop.id);
        let (_, booklet) = looked_at.ok_or_else(|| Failure::of(ErrorCode::NoBooklet))?;
        let rows = booklet.rows(workshop, call.from, self.today()?);
        if rows.is_empty() {
            return Err(Failure::of(ErrorCode::BookletNothingNew));
        }
        let verb = Verb::BookletTaken { rows: rows.len() };
        let acts = rows.into_iter().map(|row| self.add_row(row)).collect();
        let settled = self.act(verb, acts)?;
        self.state.booklet = None;
        Ok(settled)
    }

    fn add_row(&self, row: NewRow) -> Act {
        Act::AddRow { at: row.at.to_owned(), row: self.new_id(), index: ROW_LIMIT, body: row.body }
    }

    fn today(&self) -> Result<Day, Failure> {
        let today: NaiveDate = self.host.now().date_naive();
        Day::new(today).ok_or_else(|| Failure::of(ErrorCode::NotADay))
    }
}

fn form(workshop: &Workshop, listed: Listed) -> PaperForm {
    let copies = listed.copies.iter().map(|copy| {
        let audience = copy.order.audience(workshop).unwrap_or(Audience::Room);
        PaperCopy {
            paper: copy.order.into(),
            key: key(workshop, &copy.order, audience),
            for_whom: copy.for_whom.clone(),
            why_not: copy.why_not.map(NoPaper::sentence),
        }
    });
    let copies: Vec<PaperCopy> = copies.collect();
    PaperForm {
        kind: listed.kind,
        purpose: listed.kind.purpose(),
        why_none: copies.is_empty().then(|| NoPaper::Empty(listed.kind).sentence()),
        title: listed.title,
        about: listed.about,
        copies,
        left_out: listed.left_out,
    }
}

fn booklet_name(role: BookletRole, workshop: &Workshop) -> String {
    let name = format!("papers|booklets|{}|title", role.word());
    words().fill(&name, &[("person", workshop.person_name())])
}

/// A row with the place where it goes, as the forms call it.
fn shown(row: NewRow) -> BookletRow {
    BookletRow { place: place(row.at), text: row.text, private: row.is_private }
}

/// "One-page profile: What is important"
fn place(at: &str) -> String {
    let mut steps = at.split('/');
    let (stage, tool, field) = (steps.next(), steps.next(), steps.next());
    let spec = Workshop::STAGES.iter().find(|spec| Some(spec.name) == stage);
    let spec = spec.and_then(|spec| spec.tools.iter().find(|spec| Some(spec.name) == tool));
    let (Some(stage), Some(spec), Some(field)) = (stage, spec, field) else { return at.to_owned() };
    let title = words().get(&format!("forms|tools|{stage}/{}|title", spec.name)).to_owned();
    let label = words().get(&format!("forms|fields|{}.{field}|label", spec.type_name)).to_owned();
    format!("{title}: {label}")
}
