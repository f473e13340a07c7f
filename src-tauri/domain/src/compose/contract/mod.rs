//! The contract, composed from what one audience may see. Person first: page one is their words. The tree
//! that comes out holds finished words, and every clause names the rows it comes from. [domain.md 2.24]

mod agree;
mod assessment;
pub(crate) mod before;
mod crisis;
mod money;
mod notice;
mod open_points;
mod plan;
mod promised;
mod questions;
mod who;

pub(crate) use crisis::calling::caller;
pub(crate) use plan::communication::shown;

use chrono::NaiveDate;

use super::numbers::Numbers;
use super::writer::Writer;
use crate::Workshop;
use crate::document::{Document, Furniture};
use crate::judge;
use crate::judge::finding::Finding;
use crate::judge::rule::Given;
use crate::kit::audience::Reader;
use crate::reckon::money::sums;
use crate::reckon::signed::Signatures;
use crate::see::{Seen, see};
use crate::stages::Format;
use crate::words::words;

pub use promised::{CopiesSigned, promised, signatures};

/// What a contract is told from outside.
#[derive(Debug, Clone)]
pub struct Edition<'a> {
    /// The number under which it is issued; nothing for a preview.
    pub number: Option<u32>,
    /// The day it bears.
    pub date: NaiveDate,
    /// The problems of the whole workshop. While one is a "must", the contract is a marked draft; those that
    /// this audience may read of are printed as open points.
    pub problems: &'a [Finding],
}

/// Every problem of the workshop as of `today`, those of texts that were signed among them.
pub fn check(workshop: &Workshop, today: NaiveDate) -> Vec<Finding> {
    let (sums, signatures) = (sums(workshop), signatures(workshop));
    judge::check(&Given { workshop, today, sums: Some(&sums), signatures: &signatures })
}

/// The contract as this reader gets it. The footer has no seal yet; see [`seal`].
pub fn contract(workshop: &Workshop, reader: impl Into<Reader>, edition: &Edition) -> Document {
    write(&see(workshop, reader), edition, &signatures(workshop))
}

/// The contract from what is seen of a workshop, which cannot tell whether a signature holds: none is said to.
/// See [`contract`].
pub fn compose(seen: &Seen, edition: &Edition) -> Document {
    write(seen, edition, &Signatures::default())
}

fn write(all: &Seen, edition: &Edition, signatures: &Signatures) -> Document {
    let draft = judge::is_draft(edition.problems);
    let seen = all.for_contract();
    let writer = written(all, &seen, edition, signatures, numbers_of_all(all, edition, signatures));
    let title = writer.title();
    let name = writer.person.clone();
    let copy = seen.copy_name();
    Document {
        title,
        subject: words().get("contract|subject").to_owned(),
        author: words().get("contract|author").to_owned(),
        lang: "en-GB".to_owned(),
        date: edition.date,
        large_print: seen.before.plan_format.chosen == Some(Format::LargePrint),
        close: false,
        furniture: Furniture {
            header: words().fill("contract|header", &[("person", &name), ("copy", &copy)]),
            footer: footer(edition.number, edition.date, None),
            page_of: words().get("contract|page_of").to_owned(),
            draft: draft.then(|| words().get("contract|draft").to_owned()),
        },
        blocks: writer.into_blocks(),
    }
}

/// The numbers that everything has in the whole contract. What an open matter leaves out has its place in its list.
fn numbers_of_all(all: &Seen, edition: &Edition, signatures: &Signatures) -> Numbers {
    let whole = all.for_numbers();
    let whole = whole.as_ref().unwrap_or(all);
    let seen = whole.for_contract();
    written(whole, &seen, edition, signatures, Numbers::of_rows(whole)).into_numbers()
}

fn written<'a>(
    all: &'a Seen,
    seen: &'a Seen,
    edition: &Edition,
    signatures: &Signatures,
    whole: Numbers,
) -> Writer<'a> {
    let mut writer = Writer::new(all, seen, whole);
    before::person::write(&mut writer);
    promises(&mut writer, edition);
    writer.part("signatures", |part| agree::signatures::write(part, signatures));
    schedules(&mut writer);
    writer
}

/// What is promised, short enough to be read at a kitchen table, as far as the signatures.
fn promises(writer: &mut Writer, edition: &Edition) {
    writer.part("parties", |part| before::parties(part, edition));
    writer.part("outcomes", plan::outcomes::write);
    writer.part("support", who::write);
    writer.part("health", assessment::health::write);
    writer.part("money", money::write);
    writer.part("crisis", |part| crisis::write(part, edition.date));
    writer.part("open", agree::open::write);
    if judge::is_draft(edition.problems) {
        writer.draft_part("draft", |part| open_points::points(part, edition));
        writer.draft_part("unanswered", questions::write);
    }
    writer.part("agreement", agree::write);
}

/// What it rests on and what is looked up, behind the signatures and as binding as what stands before them.
fn schedules(writer: &mut Writer) {
    writer.schedule("life", plan::write);
    writer.schedule("outcomes_more", plan::outcomes::more);
    writer.schedule("basis", assessment::assessed);
    writer.schedule("background", before::write);
    writer.schedule("support_more", who::more);
    writer.schedule("lines", money::lines);
    writer.schedule("answers", crisis::cover::answers);
    writer.schedule("capacity", assessment::write);
    writer.schedule("glossary", assessment::glossary::write);
}

/// Prints the seal into the footer. The seal is worked out from the document as [`compose`] made it.
pub fn seal(document: &mut Document, number: Option<u32>, seal: &str) {
    document.furniture.footer = footer(number, document.date, Some(seal));
}

fn footer(number: Option<u32>, date: NaiveDate, seal: Option<&str>) -> String {
    let version = number.map_or_else(
        || words().get("contract|not_issued").to_owned(),
        |number| words().fill("contract|version", &[("number", &number.to_string())]),
    );
    let mut parts = vec![version, crate::language::say::date(date)];
    if let Some(seal) = seal {
        parts.push(words().fill("contract|seal", &[("seal", seal)]));
    }
    parts.join(" · ")
}
