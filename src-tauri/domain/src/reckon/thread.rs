//! The golden thread, readable both ways: what was said leads to outcomes, these to support, money and cover, and
//! each line of money can be asked what it is for. [domain.md §2 conventions; S000-42]

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use uuid::Uuid;

use crate::Workshop;
use crate::document::{Block, Document};
use crate::kit::field::{Field, Kind, Node, RowSpec, walk};
use crate::language::say;
use crate::reckon::cover;
use crate::reckon::money::sums;
use crate::stages::{CoverSlot, MoneyLine};
use crate::words::{capitalised, words};

/// The thread through one place.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Thread {
    /// The rows that were asked about: one, or those behind a clause.
    pub here: Vec<Knot>,
    /// What they rest on, in the order of the walk.
    pub why: Vec<Knot>,
    /// What hangs on them, in the order of the walk.
    pub then: Vec<Knot>,
}

/// One row on the thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Knot {
    /// Its path.
    pub at: String,
    /// The title of the tool that it stands in.
    pub tool: String,
    /// What it says, in short.
    pub text: String,
    /// Who said it; empty where nobody is named.
    pub by: String,
    /// The numbers of the clauses that print it.
    pub clauses: Vec<String>,
}

/// What a place begins with that is a clause of the contract: `contract/2.3`.
const CLAUSE: &str = "contract/";

/// The thread through a row (or any field of it), or through a clause of `contract`, named `contract/2.3`. Empty
/// where no row is.
pub fn thread(workshop: &Workshop, at: &str, contract: &Document) -> Thread {
    let web = Web::of(workshop, contract);
    let here = match at.strip_prefix(CLAUSE) {
        Some(number) => web.behind(contract, number),
        None => web.row_at(at).into_iter().collect(),
    };
    let why = reached(&here, &web.up);
    let mut then = reached(&here, &web.down);
    // A need hangs on nothing, but what is done about it shows what comes of a saying.
    for knot in then.clone() {
        then.extend(web.up[knot].iter().copied().filter(|up| web.is_need(*up)));
    }
    then.retain(|knot| !here.contains(knot) && !why.contains(knot));
    then.sort_unstable();
    then.dedup();
    let knots = |rows: &[usize]| rows.iter().map(|row| web.knot(*row)).collect();
    Thread { here: knots(&here), why: knots(&why), then: knots(&then) }
}

/// Every row that may stand on a thread, and what points to what.
struct Web<'a> {
    workshop: &'a Workshop,
    rows: Vec<(String, &'a dyn Node)>,
    /// For each row, those that it rests on.
    up: Vec<Vec<usize>>,
    /// For each row, those that rest on it.
    down: Vec<Vec<usize>>,
    /// The clauses that name a row as their source.
    clauses: HashMap<Uuid, Vec<String>>,
}

impl<'a> Web<'a> {
    fn of(workshop: &'a Workshop, contract: &Document) -> Self {
        let mut rows: Vec<(String, &dyn Node)> = Vec::new();
        let mut places: HashMap<Uuid, usize> = HashMap::new();
        walk("", workshop, &mut |at, node| {
            // People stand on every thread; they would tie all of them into one.
            if let Some(id) = node.row_id().filter(|_| !at.starts_with("before/people/")) {
                places.insert(id, rows.len());
                rows.push((at.to_owned(), node));
            }
        });
        let up: Vec<Vec<usize>> = rows.iter().map(|(_, row)| rests_on(workshop, *row, &places)).collect();
        let mut down = vec![Vec::new(); rows.len()];
        for (row, targets) in up.iter().enumerate() {
            for target in targets {
                down[*target].push(row);
            }
        }
        Self { workshop, rows, up, down, clauses: clauses(contract) }
    }

    fn row_at(&self, at: &str) -> Option<usize> {
        let is_here =
            |place: &str| at.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.rows.iter().position(|(place, _)| is_here(place))
    }

    /// The rows behind a clause.
    fn behind(&self, contract: &Document, wanted: &str) -> Vec<usize> {
        let sources: HashSet<Uuid> = contract
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Clause { number, sources, .. } if number == wanted => Some(sources),
                _ => None,
            })
            .flatten()
            .copied()
            .collect();
        let is_source = |row: &dyn Node| row.row_id().is_some_and(|id| sources.contains(&id));
        (0..self.rows.len()).filter(|row| is_source(self.rows[*row].1)).collect()
    }

    fn is_need(&self, row: usize) -> bool {
        self.rows[row].0.starts_with("assessment/needs/")
    }

    fn knot(&self, row: usize) -> Knot {
        let (at, node) = &self.rows[row];
        let mut steps = at.split('/');
        let tool = [steps.next().unwrap_or_default(), steps.next().unwrap_or_default()].join("/");
        let clauses = node.row_id().and_then(|id| self.clauses.get(&id)).cloned().unwrap_or_default();
        let said_by = child(*node, "said_by").and_then(|who| who.links().first().copied());
        Knot {
            tool: words().get(&format!("forms|tools|{tool}|title")).to_owned(),
            text: self.text(at, *node),
            by: said_by
                .and_then(|id| say::name(self.workshop, id))
                .map(|name| say::opening(self.workshop, &name))
                .unwrap_or_default(),
            clauses,
            at: at.clone(),
        }
    }

    fn text(&self, at: &str, node: &dyn Node) -> String {
        let row = node.row();
        if let Some(slot) = row.and_then(|row| row.downcast_ref::<CoverSlot>()) {
            let when = cover::span_of(slot).map(say::stretch);
            let parts: Vec<String> = when
                .into_iter()
                .chain([cover::name_of(self.workshop, slot)])
                .filter(|part| !part.is_empty())
                .collect();
            if !parts.is_empty() {
                return parts.join(", ");
            }
        }
        let headline = headline(at, node);
        let Some(line) = row.and_then(|row| row.downcast_ref::<MoneyLine>()) else { return headline };
        let sums = sums(self.workshop);
        let lines = self.workshop.money.board.lines.iter().zip(sums.lines);
        let term = lines.into_iter().find(|(one, _)| one.id == line.id).map(|(_, sum)| sum.term.text);
        let term = term.map(|amount| words().fill("contract|amounts|over_the_term", &[("amount", &amount)]));
        [headline].into_iter().chain(term).collect::<Vec<_>>().join(", ")
    }
}

/// Every row that can be reached, without those that one starts from; in order.
fn reached(from: &[usize], steps: &[Vec<usize>]) -> Vec<usize> {
    let mut seen: HashSet<usize> = from.iter().copied().collect();
    let mut left = from.to_vec();
    let mut found = Vec::new();
    while let Some(row) = left.pop() {
        for next in &steps[row] {
            if seen.insert(*next) {
                found.push(*next);
                left.push(*next);
            }
        }
    }
    found.sort_unstable();
    found
}

/// The rows that this row names as what it is for. Cover answers for the support that the same person gives.
fn rests_on(workshop: &Workshop, row: &dyn Node, places: &HashMap<Uuid, usize>) -> Vec<usize> {
    let mut ids: Vec<Uuid> = Vec::new();
    row.each_child(&mut |answer| ids.extend(answer.links()));
    if let Some(slot) = row.row().and_then(|row| row.downcast_ref::<CoverSlot>()) {
        let elements = workshop.who.support.elements.iter();
        ids.extend(elements.filter(|one| one.who.0.is_some() && one.who == slot.who).map(|one| one.id));
    }
    let mut targets: Vec<usize> = ids.iter().filter_map(|id| places.get(id).copied()).collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

fn clauses(contract: &Document) -> HashMap<Uuid, Vec<String>> {
    let mut found: HashMap<Uuid, Vec<String>> = HashMap::new();
    for block in &contract.blocks {
        let Block::Clause { number, sources, .. } = block else { continue };
        for source in sources {
            let numbers = found.entry(*source).or_default();
            if !numbers.contains(number) {
                numbers.push(number.clone());
            }
        }
    }
    found
}

/// A row in short: what its headline says, else the first words in it, else what it is called.
fn headline(at: &str, node: &dyn Node) -> String {
    let Some(spec) = spec_at(at) else { return String::new() };
    let wanted = words().get(&format!("forms|rows|{}|headline", spec.name)).to_owned();
    let said = spec.field(&wanted).map(|field| answer(node, field)).filter(|text| !text.is_empty());
    let first = || {
        let mut texts = spec.fields.iter().filter(|f| matches!(f.kind, Kind::Line | Kind::Text));
        texts.find_map(|field| Some(answer(node, field)).filter(|text| !text.is_empty()))
    };
    said.or_else(first).unwrap_or_else(|| words().get("contract|unnamed_row").to_owned())
}

/// An answer in short, if it is in words.
fn answer(row: &dyn Node, field: &Field) -> String {
    let Some(node) = child(row, field.name) else { return String::new() };
    match field.kind {
        Kind::Choice(spec) => {
            let word = node.read();
            word.as_str().map(|word| capitalised(words().choice(spec.name, word))).unwrap_or_default()
        }
        _ => node.words().map(say::short).unwrap_or_default(),
    }
}

fn child<'a>(node: &'a dyn Node, name: &str) -> Option<&'a dyn Node> {
    node.children().into_iter().find(|(step, _)| step == name).map(|(_, child)| child)
}

/// What the rows of the list look like in which a row stands.
fn spec_at(at: &str) -> Option<&'static RowSpec> {
    let mut steps = at.split('/');
    let (stage, tool, list) = (steps.next()?, steps.next()?, steps.next()?);
    let stage = Workshop::STAGES.iter().find(|one| one.name == stage)?;
    let tool = stage.tools.iter().find(|one| one.name == tool)?;
    match tool.fields.iter().find(|field| field.name == list)?.kind {
        Kind::Rows(spec) => Some(spec),
        _ => None,
    }
}
