//! Where each stands, matter by matter, the person first. What somebody says to it is printed word for word where
//! they want it printed, and nowhere otherwise. Nobody's silence is taken for a yes. [domain.md 2.25]

use crate::compose::writer::{Writer, plain};
use crate::document::Block;
use crate::language::say;
use crate::stages::{ConsentLevel, Position};
use crate::words::capitalised;

pub(crate) fn write(writer: &mut Writer) {
    let groups = by_matter(writer);
    if groups.is_empty() {
        return;
    }
    let heading = writer.text("headings|positions", &[]);
    writer.heading(heading);
    writer.clause("positions", &[], groups.iter().flatten().map(|row| row.id).collect());
    let rows = groups.iter().flat_map(|group| standings(writer, group)).collect();
    writer.table("positions", &[("about", 8, false), ("stands", 7, false), ("who", 9, false)], rows, false);
    not_heard(writer, &groups);
    for row in groups.iter().flatten() {
        statement(writer, row);
    }
}

/// One line for each way to stand, the person's own first, then from yes to no.
fn standings(writer: &Writer, group: &[&Position]) -> Vec<Vec<String>> {
    let persons = group.iter().find(|row| writer.seen.is_person(row.who.0)).and_then(|row| row.level);
    let others = ConsentLevel::ALL.iter().copied().filter(|level| Some(*level) != persons);
    let levels = persons.into_iter().chain(others);
    let line = |level: ConsentLevel| {
        let stand = group.iter().filter(|row| row.level == Some(level));
        let names: Vec<String> = stand.map(|row| name(writer, row)).collect();
        let matter = group.first().map(|row| plain(&row.matter)).filter(|matter| !matter.is_empty());
        let matter = matter.unwrap_or_else(|| writer.text("plan_as_a_whole", &[]));
        (!names.is_empty()).then(|| vec![matter, capitalised(say::choice(level)), say::list(&names)])
    };
    levels.filter_map(line).collect()
}

/// The rows that say something, in the order in which their matters were first named; in each the person first.
fn by_matter<'a>(writer: &Writer<'a>) -> Vec<Vec<&'a Position>> {
    let mut groups: Vec<(String, Vec<&Position>)> = Vec::new();
    for row in &writer.seen.agree.positions.positions {
        if row.level.is_none() && !is_printed(row) {
            continue;
        }
        let matter = plain(&row.matter);
        match groups.iter_mut().find(|(name, _)| *name == matter) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((matter, vec![row])),
        }
    }
    for (_, rows) in &mut groups {
        rows.sort_by_key(|row| !writer.seen.is_person(row.who.0));
    }
    groups.into_iter().map(|(_, rows)| rows).collect()
}

fn is_printed(row: &Position) -> bool {
    row.printed == Some(true) && !row.words.is_blank()
}

fn name(writer: &Writer, row: &Position) -> String {
    let name = say::who(writer.seen, row.who).unwrap_or_else(|| writer.text("somebody", &[]));
    say::opening(writer.seen, &name)
}

fn not_heard(writer: &mut Writer, groups: &[Vec<&Position>]) {
    let mut names: Vec<String> = Vec::new();
    for row in groups.iter().flatten() {
        let name = name(writer, row);
        if matches!(row.level, Some(ConsentLevel::NotPresent | ConsentLevel::NotAsked))
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    if !names.is_empty() {
        writer.clause("not_heard", &[("names", &say::list(&names))], Vec::new());
    }
}

fn statement(writer: &mut Writer, row: &Position) {
    if !is_printed(row) {
        return;
    }
    let mut by = vec![name(writer, row)];
    by.extend(row.level.map(|level| say::choice(level).to_owned()));
    let matter = plain(&row.matter);
    if !matter.is_empty() {
        by.push(writer.text("about_matter", &[("matter", &matter)]));
    }
    writer.push(Block::Saying { text: row.words.as_str().to_owned(), by: by.join(", "), photo: None });
}
