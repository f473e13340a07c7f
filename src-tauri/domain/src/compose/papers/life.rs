//! Sheets to keep in reach: how the person communicates, how they decide, who is in their life.
//! [domain.md 2.5, 2.6, 2.7]

use super::discretion::Discretion;
use super::sheet::{Sheet, plain};
use super::{NoPaper, PaperKind};
use crate::compose::shown;
use crate::document::Pictured;
use crate::language::say;
use crate::stages::{Decider, DecisionAgreement, Involved, Relationship, Ring};
use crate::words::capitalised;

pub(crate) fn communication(sheet: &mut Sheet) -> Result<(), NoPaper> {
    let chart = &sheet.seen.plan.communication;
    let about = &sheet.seen.before.person;
    if chart.signals.is_empty() && chart.telling.is_empty() && about.communication.is_blank() {
        return Err(NoPaper::Empty(PaperKind::Communication));
    }
    sheet.open(sheet.tell("kinds|communication|title", &[]));
    let means: Vec<String> = about.means.iter().map(|means| say::choice(*means).to_owned()).collect();
    sheet.facts(vec![
        ("means", capitalised(&say::list(&means))),
        ("languages", about.languages.as_str().trim().to_owned()),
        ("interpreter", plain(&about.interpreter)),
        ("communication", plain(&about.communication)),
    ]);
    let signals = chart.signals.iter().map(|row| {
        let about = row.about.map(|about| capitalised(say::choice(about)));
        let happening = [about.unwrap_or_default(), plain(&row.happening)];
        vec![lines(&happening).into(), shown(row), plain(&row.means).into(), plain(&row.we_should).into()]
    });
    let columns = [("happening", 26), ("does", 26), ("means", 22), ("we_should", 26)];
    sheet.table("signals", &columns, filled(signals));
    let telling =
        chart.telling.iter().map(|row| vec![plain(&row.what), plain(&row.we_do), plain(&row.helped_by)]);
    sheet.table("telling", &[("tell", 34), ("we_do", 36), ("helped_by", 30)], filled(telling));
    Ok(())
}

pub(crate) fn decisions(sheet: &mut Sheet) -> Result<(), NoPaper> {
    let tool = &sheet.seen.plan.decisions;
    let ways = [&tool.information, &tool.choices, &tool.understanding, &tool.best_times, &tool.worst_times];
    if tool.agreements.is_empty() && ways.iter().all(|text| text.is_blank()) {
        return Err(NoPaper::Empty(PaperKind::Decisions));
    }
    sheet.open(sheet.tell("kinds|decisions|title", &[]));
    sheet.paragraph("deciding", &[]);
    let names = ["information", "choices", "understanding", "best_times", "worst_times"];
    sheet.facts(names.into_iter().zip(ways.map(plain)).collect());
    let rows = tool
        .agreements
        .iter()
        .map(|row| vec![plain(&row.decision), plain(&row.involved), last_word(sheet, row)]);
    let rows = filled(rows);
    sheet.table("agreements", &[("decision", 32), ("involved", 36), ("last_word", 32)], rows);
    let before =
        ["1", "2", "3", "4", "5", "6"].map(|number| sheet.tell(&format!("ask_yourself|{number}"), &[]));
    sheet.list("ask_yourself", before.to_vec());
    Ok(())
}

/// Who has the last word, and why that is lawful.
fn last_word(sheet: &Sheet, row: &DecisionAgreement) -> String {
    let decider = match row.decider {
        None => String::new(),
        Some(Decider::Person) => sheet.person.clone(),
        Some(Decider::PersonWithSupport) => sheet.tell("with_support", &[]),
        Some(other) => capitalised(say::choice(other)),
    };
    lines(&[decider, sheet.who(row.decider_who), plain(&row.lawful_because)])
}

pub(crate) fn relationships(sheet: &mut Sheet, discretion: &Discretion) -> Result<(), NoPaper> {
    let people = may_be_listed(sheet, discretion);
    if people.is_empty() {
        return Err(NoPaper::Empty(PaperKind::Relationships));
    }
    sheet.open(sheet.tell("kinds|relationships|title", &[]));
    sheet.paragraph("people", &[]);
    let rings = Ring::ALL.iter().copied().map(Some).chain([None]);
    for ring in rings {
        let rows = people.iter().filter(|row| row.ring == ring).map(|row| {
            let name =
                if row.name.is_blank() { sheet.who(row.who) } else { row.name.as_str().trim().to_owned() };
            let only =
                if row.involved == Some(Involved::OnlyFor) { plain(&row.only_for) } else { String::new() };
            let only = if only.is_empty() { only } else { sheet.tell("only_for", &[("what", &only)]) };
            let who = row.relationship.as_str().trim().to_owned();
            vec![name, lines(&[who, only]), plain(&row.in_touch), plain(&row.help)]
        });
        let rows = filled(rows);
        let caption = ring.map_or("others", crate::kit::values::Word::word);
        sheet.table(caption, &[("name", 24), ("who_to", 26), ("in_touch", 25), ("help", 25)], rows);
    }
    Ok(())
}

/// Those who may stand in a list: never somebody who is not to be contacted, under whatever row.
fn may_be_listed<'a>(sheet: &Sheet<'a>, discretion: &Discretion) -> Vec<&'a Relationship> {
    let is_listed = |row: &&Relationship| {
        !row.must_not_be_contacted()
            && !discretion.bars_link(row.who.0)
            && !discretion.bars_name(row.name.as_str())
            && (!row.name.is_blank() || row.who.0.is_some())
    };
    sheet.seen.plan.relationships.people.iter().filter(is_listed).collect()
}

/// Cells of several lines.
fn lines(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

/// Rows that say something.
fn filled<T: Into<Pictured>>(rows: impl Iterator<Item = Vec<T>>) -> Vec<Vec<Pictured>> {
    let says_something = |cell: &Pictured| !cell.text.is_empty() || !cell.photos.is_empty();
    let rows = rows.map(|row| row.into_iter().map(Into::into).collect::<Vec<Pictured>>());
    rows.filter(|row| row.iter().any(says_something)).collect()
}
