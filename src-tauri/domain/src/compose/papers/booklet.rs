//! Booklets to prepare the workshop with: what each is asked to bring, and questions in plain words with lines to
//! write on. Empty apart from the name that the person likes. [S000-12, 15, 16; S001-75; S004-181]

use super::kind::BookletRole;
use super::sheet::Sheet;
use crate::document::Block;
use crate::document::Span;
use crate::kit::values::Word;
use crate::stages::PieceKind;

/// Where an answer goes when a booklet is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    /// Into this list of things that people said, one row for each line.
    Said(&'static str),
    /// Into this list of pieces of a day, one row for each line.
    Day(&'static str),
    /// Into the preparation that was received, as a piece of this kind.
    Piece(PieceKind),
    /// Into the summary of the booklet itself.
    Summary,
    /// Among what people said, for the facilitator's eyes only.
    OnlyFacilitator,
}

/// Where the facilitator finds what is for their eyes only.
pub(crate) const ONLY_FACILITATOR: &str = "plan/important/to_learn";

/// One question of a booklet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What it is called in a fill-in file, and in the words.
    pub name: &'static str,
    /// How many lines there are for the answer.
    pub lines: u8,
    /// Where the answer goes.
    pub goes: Goes,
}

const fn asked(name: &'static str, lines: u8, goes: Goes) -> Asked {
    Asked { name, lines, goes }
}

use Goes::{Day, OnlyFacilitator, Piece, Said, Summary};

const PERSON: &[Asked] = &[
    asked("appreciate", 5, Said("plan/profile/appreciate")),
    asked("important_to", 8, Said("plan/profile/important_to")),
    asked("best_support", 8, Said("plan/profile/best_support")),
    asked("good_day", 6, Day("plan/days/good")),
    asked("bad_day", 6, Day("plan/days/bad")),
    asked("working", 6, Said("plan/working/working")),
    asked("not_working", 6, Said("plan/working/not_working")),
    asked("dreams", 6, Said("plan/dreams/dreams")),
    asked("fears", 5, Said("plan/dreams/fears")),
    asked("people", 6, Summary),
    asked("supporters", 6, Said("who/matching/personality")),
    asked("ask_them", 5, Said("who/matching/questions")),
    asked("meeting", 5, Summary),
    asked("only_you", 5, OnlyFacilitator),
];

const FAMILY: &[Asked] = &[
    asked("appreciate", 5, Said("plan/profile/appreciate")),
    asked("important_to", 8, Said("plan/profile/important_to")),
    asked("important_for", 6, Said("plan/important/important_for")),
    asked("best_support", 8, Said("plan/profile/best_support")),
    asked("working", 6, Said("plan/working/working")),
    asked("not_working", 6, Said("plan/working/not_working")),
    asked("dreams", 6, Said("plan/dreams/dreams")),
    asked("fears", 6, Said("plan/dreams/fears")),
    asked("we_do", 6, Summary),
    asked("goes_wrong", 8, Summary),
    asked("control", 5, Summary),
    asked("only_you", 6, OnlyFacilitator),
];

const SOCIAL_WORKER: &[Asked] = &[
    asked("assessment", 10, Piece(PieceKind::CareActAssessment)),
    asked("budget", 5, Piece(PieceKind::IndicativeBudget)),
    asked("records", 6, Piece(PieceKind::Other)),
    asked("working", 6, Said("plan/working/working")),
    asked("not_working", 6, Said("plan/working/not_working")),
    asked("tried", 6, Said("plan/questions/tried")),
    asked("concerned", 6, Said("plan/questions/concerned")),
    asked("only_you", 5, OnlyFacilitator),
];

const HEALTH: &[Asked] = &[
    asked("summary", 10, Piece(PieceKind::HealthSummary)),
    asked("leads", 6, Summary),
    asked("well", 6, Said("plan/important/important_for")),
    asked("signs", 6, Summary),
    asked("out_of_hours", 6, Piece(PieceKind::Other)),
    asked("concerned", 6, Said("plan/questions/concerned")),
    asked("only_you", 5, OnlyFacilitator),
];

const PROVIDER: &[Asked] = &[
    asked("support", 10, Piece(PieceKind::SupportOffer)),
    asked("prices", 6, Piece(PieceKind::SupportOffer)),
    asked("housing", 8, Piece(PieceKind::HousingOffer)),
    asked("team", 6, Summary),
    asked("learned", 6, Said("plan/questions/learned")),
    asked("help_us", 6, Summary),
    asked("concerned", 6, Said("plan/questions/concerned")),
    asked("only_you", 5, OnlyFacilitator),
];

const COMMISSIONING_OFFICER: &[Asked] = &[
    asked("authority", 5, Piece(PieceKind::Other)),
    asked("streams", 8, Piece(PieceKind::Other)),
    asked("family_control", 5, Summary),
    asked("freedom", 6, Summary),
    asked("route", 5, Summary),
    asked("concerned", 6, Said("plan/questions/concerned")),
    asked("only_you", 5, OnlyFacilitator),
];

/// The questions of a booklet, in order.
pub const fn questions(role: BookletRole) -> &'static [Asked] {
    match role {
        BookletRole::Person => PERSON,
        BookletRole::Family => FAMILY,
        BookletRole::SocialWorker => SOCIAL_WORKER,
        BookletRole::Health => HEALTH,
        BookletRole::Provider => PROVIDER,
        BookletRole::CommissioningOfficer => COMMISSIONING_OFFICER,
    }
}

pub(crate) fn write(sheet: &mut Sheet, role: BookletRole) {
    let whose = role.word();
    sheet.open(sheet.tell(&format!("booklets|{whose}|title"), &[]));
    let about = sheet.tell(&format!("booklets|{whose}|about"), &[]);
    sheet.own_paragraph(about);
    if role != BookletRole::Person && !sheet.seen.before.person.liked_name.is_blank() {
        sheet.paragraph("about_whom", &[]);
    }
    sheet.paragraph("how_to_fill_in", &[]);
    let bring = sheet.tell(&format!("booklets|{whose}|bring"), &[]);
    sheet.push(Block::Note { text: vec![Span::plain(bring)] });
    names(sheet);
    for one in questions(role) {
        let text = sheet.tell(&format!("questions|{whose}|{}|text", one.name), &[]);
        let hint = sheet.tell(&format!("questions|{whose}|{}|hint", one.name), &[]);
        sheet.question(one.name, text, hint, one.lines);
    }
    sheet.paragraph("thank_you", &[]);
}

/// On paper only: a page to type in asks for the name itself.
fn names(sheet: &mut Sheet) {
    if sheet.seen.before.person.liked_name.is_blank() {
        let text = sheet.tell("slip|their_name|text", &[]);
        sheet.question("", text, String::new(), 1);
    }
    let text = sheet.tell("slip|your_name|text", &[]);
    sheet.question("", text, String::new(), 1);
}
