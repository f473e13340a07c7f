//! Finding the right people: what they have to be like, an advert that names nobody, questions to ask them, and
//! what they learn before they start. All from one tool. [S000-29; S001-92; domain.md 2.9]

use super::discretion::Discretion;
use super::sheet::{Sheet, plain};
use super::{NoPaper, PaperKind};
use crate::document::{Block, Span};
use crate::kit::values::{Rows, Who};
use crate::language::say;
use crate::see::Seen;
use crate::stages::{Entry, Matching, Skill};

pub(crate) fn specification(sheet: &mut Sheet) -> Result<(), NoPaper> {
    let tool = &sheet.seen.who.matching;
    if is_empty(tool) {
        return Err(NoPaper::Empty(PaperKind::Specification));
    }
    sheet.open(sheet.tell("kinds|specification|title", &[]));
    sheet.paragraph("specification", &[]);
    sheet.sayings("wanted", &tool.wanted);
    let skills = own_skills_first(sheet).into_iter().map(|skill| {
        let need = if skill.essential == Some(true) { "essential" } else { "welcome" };
        vec![plain(&skill.what), sheet.tell(&format!("skills|{need}"), &[]), said_by(sheet, skill.said_by)]
    });
    let skills = skills.collect();
    sheet.table("skills", &[("skill", 56), ("needed", 18), ("said_by", 26)], skills);
    sheet.sayings("personality", &tool.personality);
    sheet.sayings("interests", &tool.interests);
    sheet.sayings("must_not", &tool.must_not);
    Ok(())
}

fn said_by(sheet: &Sheet, who: Who) -> String {
    say::opening(sheet.seen, &sheet.who(who))
}

fn own_skills_first<'a>(sheet: &Sheet<'a>) -> Vec<&'a Skill> {
    let mut skills: Vec<&Skill> =
        sheet.seen.who.matching.skills.iter().filter(|skill| !skill.what.is_blank()).collect();
    skills.sort_by_key(|skill| (skill.essential != Some(true), !sheet.seen.is_person(skill.said_by.0)));
    skills
}

/// Nothing to look for somebody by.
fn is_empty(tool: &Matching) -> bool {
    let lists = [&tool.wanted, &tool.personality, &tool.interests, &tool.must_not];
    lists.iter().all(|list| !list.iter().any(Entry::may_be_quoted))
        && tool.skills.iter().all(|skill| skill.what.is_blank())
}

/// The advert, without the heading words that say whose it is: strangers read it.
pub(crate) fn advert(sheet: &mut Sheet, discretion: &Discretion) -> Result<(), NoPaper> {
    let lists = advert_lists(sheet, discretion);
    if lists.iter().all(|(_, items)| items.is_empty()) {
        return Err(NoPaper::Empty(PaperKind::Advert));
    }
    sheet.name_nobody();
    sheet.open(sheet.tell("kinds|advert|title", &[]));
    sheet.paragraph("advert", &[]);
    for (heading, items) in lists {
        sheet.list(heading, items);
    }
    sheet.heading("apply");
    for (name, lines) in [("where", 2), ("hours", 2), ("ask", 2)] {
        let text = sheet.tell(&format!("slip|{name}|text"), &[]);
        let hint = sheet.tell(&format!("slip|{name}|hint"), &[]);
        sheet.question(name, text, hint, lines);
    }
    Ok(())
}

fn advert_lists(sheet: &Sheet, discretion: &Discretion) -> [(&'static str, Vec<String>); 6] {
    let tool = &sheet.seen.who.matching;
    let said = |list: &Rows<Entry>| -> Vec<String> {
        sheet
            .own_first(list)
            .into_iter()
            .filter_map(|entry| discretion.for_strangers(wording(entry)))
            .collect()
    };
    let skills = |essential: bool| -> Vec<String> {
        let skills = own_skills_first(sheet).into_iter();
        let wanted = skills.filter(|skill| (skill.essential == Some(true)) == essential);
        wanted.filter_map(|skill| discretion.for_strangers(skill.what.as_str())).collect()
    };
    [
        ("would_do", said(&tool.wanted)),
        ("can_do", skills(true)),
        ("welcome_too", skills(false)),
        ("like_this", said(&tool.personality)),
        ("share", said(&tool.interests)),
        ("not_this", said(&tool.must_not)),
    ]
}

/// How an entry is put before strangers.
fn wording(entry: &Entry) -> &str {
    if entry.contract_wording.is_blank() { entry.text.as_str() } else { entry.contract_wording.as_str() }
}

/// What is left out of the advert since it could tell who the person is, or something about their health; for the
/// facilitator, who may put it differently.
pub(crate) fn left_out_of_advert(seen: &Seen, discretion: &Discretion) -> Vec<String> {
    let tool = &seen.who.matching;
    let lists = [&tool.wanted, &tool.personality, &tool.interests, &tool.must_not];
    let said = lists.into_iter().flat_map(Rows::iter).filter(|entry| entry.may_be_quoted()).map(wording);
    let skills = tool.skills.iter().map(|skill| skill.what.as_str());
    said.chain(skills)
        .filter(|text| !text.trim().is_empty() && discretion.for_strangers(text).is_none())
        .map(crate::language::say::short)
        .collect()
}

pub(crate) fn interview(sheet: &mut Sheet) -> Result<(), NoPaper> {
    let tool = &sheet.seen.who.matching;
    let questions = sheet.own_first(&tool.questions);
    if questions.is_empty() && is_empty(tool) {
        return Err(NoPaper::Empty(PaperKind::Interview));
    }
    let (own, others): (Vec<&Entry>, Vec<&Entry>) =
        questions.into_iter().partition(|entry| sheet.seen.is_person(entry.said_by.0));
    sheet.open(sheet.tell("kinds|interview|title", &[]));
    sheet.paragraph("interview", &[]);
    let mut pad = Pad { sheet, number: 0 };
    pad.sheet.heading("own_questions");
    if own.is_empty() {
        let text = pad.sheet.tell("paragraphs|no_own_question", &[]);
        pad.sheet.push(Block::Note { text: vec![Span::plain(text)] });
        let text = pad.sheet.tell("slip|own_question|text", &[]);
        pad.ask(text, 4);
    }
    own.iter().for_each(|entry| pad.ask(say::worded(entry), 4));
    if !others.is_empty() {
        pad.sheet.heading("others_questions");
        others.iter().for_each(|entry| pad.ask(say::worded(entry), 4));
    }
    let essential = own_skills_first(pad.sheet).into_iter().filter(|skill| skill.essential == Some(true));
    let essential: Vec<String> = essential.map(|skill| plain(&skill.what)).collect();
    if !essential.is_empty() {
        pad.sheet.heading("show_us");
        essential.into_iter().for_each(|skill| pad.ask(skill, 3));
    }
    pad.sheet.heading("afterwards");
    for name in ["how_it_felt", "would_you"] {
        let text = pad.sheet.tell(&format!("slip|{name}|text"), &[]);
        pad.ask(text, 3);
    }
    Ok(())
}

/// Numbers the questions of an interview.
struct Pad<'s, 'a> {
    sheet: &'s mut Sheet<'a>,
    number: u32,
}

impl Pad<'_, '_> {
    fn ask(&mut self, text: String, lines: u8) {
        self.number += 1;
        self.sheet.question(&format!("question_{}", self.number), text, String::new(), lines);
    }
}

pub(crate) fn induction(sheet: &mut Sheet) -> Result<(), NoPaper> {
    let topics = sheet.seen.who.matching.induction.iter().filter(|topic| !topic.what.is_blank());
    let mut topics: Vec<_> = topics.collect();
    if topics.is_empty() {
        return Err(NoPaper::Empty(PaperKind::Induction));
    }
    topics.sort_by_key(|topic| !sheet.seen.is_person(topic.taught_by.0));
    sheet.open(sheet.tell("kinds|induction|title", &[]));
    sheet.paragraph("induction", &[]);
    let rows = topics.into_iter().map(|topic| {
        vec![plain(&topic.what), said_by(sheet, topic.taught_by), plain(&topic.when), String::new()]
    });
    let rows = rows.collect();
    sheet.table("induction", &[("learns", 40), ("taught_by", 20), ("when", 22), ("done", 18)], rows);
    Ok(())
}
