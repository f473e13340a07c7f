//! Disagreements, with every view and what they mean for the contract.

use crate::compose::writer::{Writer, day, plain};
use crate::document::{Block, Span};
use crate::kit::values::Day;
use crate::kit::values::Word;
use crate::language::say;
use crate::reckon::open_matters::{Matter, views_of};
use crate::stages::{Effect, View};

/// What it means for the contract, and which promises are not in it for that. They are named here and nowhere else.
pub(crate) fn effect(writer: &Writer, matter: &Matter) -> String {
    let Some(effect) = matter.effect else { return String::new() };
    let mut said = vec![writer.text(&format!("effects|{}", effect.word()), &[])];
    if matches!(effect, Effect::LeftOut | Effect::Blank) {
        let names: Vec<String> = matter.about.0.iter().filter_map(|id| named_promise(writer, *id)).collect();
        said.extend((!names.is_empty()).then(|| say::list(&names)));
    }
    said.join("\n")
}

/// The start of a promise's own words.
fn named_promise(writer: &Writer, promise: uuid::Uuid) -> Option<String> {
    let all = writer.all;
    let outcome = || all.plan.outcomes.outcomes.get(promise).map(|row| row.statement.as_str());
    let support = || all.who.support.elements.get(promise).map(|row| row.what.as_str());
    let line = || all.money.board.lines.get(promise).map(|row| row.what.as_str());
    let crisis = || all.crisis.contingencies.contingencies.get(promise).map(|row| row.trigger.as_str());
    let limit = || all.crisis.restrictions.restrictions.get(promise).map(|row| row.what.as_str());
    let words = outcome().or_else(support).or_else(line).or_else(crisis).or_else(limit)?;
    let words = say::short(words.trim());
    (!words.is_empty()).then(|| writer.text("quoted", &[("text", &words)]))
}

pub(crate) fn disagreement(writer: &mut Writer, matter: &Matter, needed: &str) {
    let name = if matter.is_settled { "headings|settled" } else { "headings|disagreement" };
    let heading = writer.text(name, &[]);
    writer.heading(heading);
    let question = if matter.name.is_blank() { writer.text("not_said", &[]) } else { plain(matter.name) };
    writer.own_clause(&matter.id.to_string(), vec![Span::strong(question)], None, vec![matter.id]);
    let own: Vec<&View> = views_of(writer.seen, matter.id).collect();
    all_views(writer, &own);
    if matter.is_settled {
        let facts = settled(writer, matter);
        writer.facts(facts);
        return;
    }
    writer.facts(vec![
        ("meanwhile", plain(matter.meanwhile)),
        ("open_effect", effect(writer, matter)),
        ("needed", needed.to_owned()),
        ("decider", writer.named(matter.id, "decider", matter.owner)),
        ("by_when", by_day(writer, matter.by_when)),
    ]);
}

/// What somebody says to it, word for word. The person's own view comes first, whichever was written down first.
pub(crate) fn all_views(writer: &mut Writer, views: &[&View]) {
    let is_persons = |view: &&View| view.holders.0.iter().any(|id| writer.seen.is_person(Some(*id)));
    let mut views: Vec<&View> = views.iter().copied().filter(|view| !view.words.is_blank()).collect();
    views.sort_by_key(|view| !is_persons(view));
    for view in views {
        let by = say::people(writer.seen, &view.holders);
        let by = if by.is_empty() { writer.text("somebody", &[]) } else { by };
        writer.push(Block::Saying {
            text: plain(&view.words),
            by: say::opening(writer.seen, &by),
            photo: None,
        });
    }
}

fn settled(writer: &Writer, matter: &Matter) -> Vec<(&'static str, String)> {
    let result = if matter.result.is_blank() { writer.text("not_said", &[]) } else { plain(matter.result) };
    let by = say::people(writer.seen, matter.settled_by);
    vec![("settled_result", result), ("settled_by", by), ("settled_on", day(matter.settled_on))]
}

/// The day, or that there is none yet: an open matter without a date is not passed over. [domain.md §7 item 6]
pub(crate) fn by_day(writer: &Writer, date: Option<Day>) -> String {
    if date.is_some() { day(date) } else { writer.text("no_date", &[]) }
}
