//! The outcomes schedule. [S001-93..96; S003-160]

use std::borrow::Cow;
use std::collections::HashMap;

use uuid::Uuid;

use super::writer::{Writer, day, plain};
use crate::document::{Pictured, Span};
use crate::said::entries;
use crate::say::{self, with_symbol};
use crate::stages::{Entry, OneToTen, Outcome};
use crate::values::Text;
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer) {
    let outcomes = &writer.seen.plan.outcomes.outcomes;
    if outcomes.is_empty() {
        return;
    }
    writer.part("outcomes");
    writer.clause("outcomes", &[], Vec::new());
    let said = entries(writer.seen);
    for (number, outcome) in (1..).zip(outcomes) {
        write_one(writer, number, outcome, &said);
    }
}

fn write_one(writer: &mut Writer, number: u32, outcome: &Outcome, all: &HashMap<Uuid, Cow<Entry>>) {
    let statement =
        if outcome.statement.is_blank() { writer.text("not_said", &[]) } else { plain(&outcome.statement) };
    let said: Vec<&Entry> =
        outcome.because.0.iter().filter_map(|id| all.get(id)).map(|entry| &**entry).collect();
    let quotes: Vec<Pictured> = said
        .iter()
        .filter(|entry| super::person::holds(entry))
        .map(|entry| {
            let text = with_symbol(&entry.picture, &say::short(entry.text.as_str()));
            let quote = writer.text("quote", &[("text", &text), ("by", &writer.said_by(entry))]);
            let text = [plain(&entry.contract_wording), quote].join("\n").trim().to_owned();
            Pictured::new(text, say::photo(&entry.picture, entry.text.as_str()))
        })
        .collect();
    let sources = std::iter::once(outcome.id).chain(said.iter().map(|entry| entry.id)).collect();
    let label = writer.text("outcome_number", &[("number", &number.to_string())]);
    writer.own_clause(vec![Span::plain(label), Span::strong(statement)], None, sources);
    let served = writer.support(|element| element.outcomes.contains(outcome.id));
    let meta: Vec<String> = outcome.meta_outcomes.iter().map(|meta| say::choice(*meta).to_owned()).collect();
    let out_of_ten = |number: Option<OneToTen>| {
        number.map_or_else(String::new, |n| writer.text("out_of_ten", &[("number", say::choice(n))]))
    };
    let facts = vec![
        ("set_by", say::who(writer.seen, outcome.set_by).unwrap_or_default().into()),
        ("because", Pictured::lines(quotes)),
        ("baseline", plain(&outcome.baseline).into()),
        ("looks_like", plain(&outcome.looks_like).into()),
        ("how_we_know", plain(&outcome.how_we_know).into()),
        ("by_when", day(outcome.by_when).into()),
        ("importance", out_of_ten(outcome.importance).into()),
        ("confidence", out_of_ten(outcome.confidence).into()),
        ("barriers", plain(&outcome.barriers).into()),
        ("meta_outcomes", capitalised(&say::list(&meta)).into()),
        ("served_by", served.into()),
    ];
    writer.facts(facts);
    who_does(writer, outcome);
    levels(writer, outcome);
}

/// Who does what for it, the person first.
fn who_does(writer: &mut Writer, outcome: &Outcome) {
    let rows = [
        ("person", &outcome.person_does),
        ("provider", &outcome.provider_does),
        ("commissioner", &outcome.commissioner_does),
        ("others", &outcome.others_do),
    ];
    let rows = named_rows(writer, "does", rows);
    writer.table("does_for_it", &[("who", 5, false), ("does_for_it", 17, false)], rows, false);
}

/// What the review will look for, from much less to much more than hoped. [Goal attainment scaling]
fn levels(writer: &mut Writer, outcome: &Outcome) {
    let rows = [
        ("much_less", &outcome.much_less),
        ("less", &outcome.less),
        ("as_hoped", &outcome.as_hoped),
        ("more", &outcome.more),
        ("much_more", &outcome.much_more),
    ];
    let rows = named_rows(writer, "levels", rows);
    writer.table("levels", &[("level", 7, false), ("would_be", 15, false)], rows, false);
}

/// Rows of a name and a text; those without a text are left out.
fn named_rows<const N: usize>(writer: &Writer, group: &str, rows: [(&str, &Text); N]) -> Vec<Vec<String>> {
    rows.into_iter()
        .filter(|(_, text)| !text.is_blank())
        .map(|(name, text)| vec![writer.text(&format!("{group}|{name}"), &[]), plain(text)])
        .collect()
}
