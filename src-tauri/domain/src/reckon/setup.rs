//! What a staggered start costs beside the usual support, and whether there is money for it. [S001-104]

use serde::Serialize;
use uuid::Uuid;

use crate::Workshop;
use crate::kit::values::{Pence, Quantity};
use crate::reckon::money::{Amount, sums};
use crate::stages::{Every, MoneyLine, Purpose, StartStep};

/// The cost of the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Setup {
    /// Step by step, in the order given.
    pub steps: Vec<SetupStep>,
    /// All steps together.
    pub total: Amount,
    /// What the lines of money come to that pay for them: those paid once, or for some weeks only.
    pub money: Amount,
}

/// The cost of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct SetupStep {
    /// The step.
    pub id: Uuid,
    /// What it costs in all beside the usual support.
    pub cost: Amount,
}

/// The cost of the start. Each step is reckoned to the nearest penny once, halves up, and the steps are summed
/// as they are shown.
pub fn setup(workshop: &Workshop) -> Setup {
    let steps: Vec<SetupStep> = workshop
        .who
        .start
        .steps
        .iter()
        .map(|step| SetupStep { id: step.id, cost: Amount::of(cost(step)) })
        .collect();
    let total = steps.iter().map(|step| step.cost.pence).sum();
    Setup { steps, total: Amount::of(total), money: Amount::of(money(workshop)) }
}

/// What a step costs beside the usual support, in pence. Where no number of weeks is said it is one.
pub fn cost(step: &StartStep) -> i64 {
    let a_week = step.setup_a_week_pence.map_or(0, Pence::get);
    let weeks = step.weeks_hundredths.map_or(100, Quantity::get);
    // At most 10^10 pence times 10^6 hundredths: within a whole number.
    (a_week * weeks + 50) / 100
}

/// The money that steps name, each line once, however many steps name it: over the contract's own term.
fn money(workshop: &Workshop) -> i64 {
    let named = |line: &MoneyLine| workshop.who.start.steps.iter().any(|step| step.lines.contains(line.id));
    let lines = workshop.money.board.lines.iter().zip(sums(workshop).lines);
    lines.filter(|(line, _)| is_for_a_start(line) && named(line)).map(|(_, sum)| sum.term.pence).sum()
}

/// Whether a line can pay for a start: it is for that, it is paid once, or only for some weeks.
fn is_for_a_start(line: &MoneyLine) -> bool {
    let some_weeks = line.weeks_hundredths.is_some()
        && matches!(line.every, Some(Every::Week | Every::Fortnight | Every::FourWeeks));
    line.purpose == Some(Purpose::SetUp) || line.every == Some(Every::Once) || some_weeks
}
