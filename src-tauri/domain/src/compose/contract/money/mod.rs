//! The money: every resource on the table, and who controls it. [S000-42..44; Care Act 2014 s25(1)(e), s26]

pub(crate) mod agreements;
pub(crate) mod bank;
pub(crate) mod board;
pub(crate) mod family_control;
pub(crate) mod line;
pub(crate) mod versions;

use crate::compose::contract::assessment::budget::budget;
use crate::compose::writer::Writer;
use crate::document::{Block, Span};
use crate::language::say;
use crate::reckon::money::{budget_now, sums};
use crate::stages::WeekRule;
use board::{control_bar, is_parted, lock, shares, table};
use family_control::family;

pub(crate) fn write(writer: &mut Writer) {
    let seen = writer.seen;
    let money = &seen.money;
    let has_budget = budget_now(seen).is_some();
    let has_lines = !money.board.lines.is_empty() || seen.hides_money();
    if !has_lines && money.family_control.answer.is_none() && !has_budget {
        return;
    }
    let sums = sums(seen);
    if !money.board.lines.is_empty() {
        control_bar(writer, &sums);
        let rule = match money.board.week_rule.unwrap_or(WeekRule::FiftyTwo) {
            WeekRule::FiftyTwo => "fifty_two",
            WeekRule::CalendarYear => "calendar_year",
        };
        let rule = writer.text(&format!("amounts|{rule}"), &[]);
        let name = if sums.term_days.is_some() { "money" } else { "money_without_days" };
        let days =
            sums.term_days.map(|days| (say::date(days.first), say::date(days.last))).unwrap_or_default();
        writer.clause_as(
            "money",
            name,
            &[
                ("term", &sums.term.committed.text),
                ("from", &days.0),
                ("to", &days.1),
                ("year", &sums.committed.text),
                ("rule", &rule),
            ],
            money.board.lines.iter().map(|l| l.id).collect(),
        );
        if sums.term.not_yet.pence != 0 || sums.not_yet.pence != 0 {
            let parts = [("term", &*sums.term.not_yet.text), ("year", &*sums.not_yet.text)];
            writer.clause("not_yet", &parts, Vec::new());
        }
        if is_parted(writer, &sums) {
            writer.clause("order_of_reckoning", &[], Vec::new());
        }
    }
    if seen.hides_money() {
        let text = writer.text("lines_left_out", &[]);
        writer.push(Block::Note { text: vec![Span::plain(text)] });
    }
    budget(writer, &sums);
    family(writer);
    lock(writer);
    agreements::write(writer, &sums);
}

/// The money line by line, by whom it comes from and who controls it, and how the budget came about.
pub(crate) fn lines(writer: &mut Writer) {
    let sums = sums(writer.seen);
    table(writer, &sums);
    shares(writer, "by_funder", &sums.by_funder);
    shares(writer, "by_controller", &sums.by_controller);
    if sums.by_route.len() > 1 {
        shares(writer, "by_route", &sums.by_route);
    }
    versions::years(writer, &sums);
    versions::versions(writer);
    bank::bank(writer);
}

/// What of it is promised: each line and what they come to. How else they add up follows from them.
pub(crate) fn promised(writer: &mut Writer) {
    let sums = sums(writer.seen);
    table(writer, &sums);
}
