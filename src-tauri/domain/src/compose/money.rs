//! The money: every resource on the table, and who controls it. [S000-42..44; Care Act 2014 s25(1)(e), s26]

use super::line;
pub(super) use super::line::reckoning;
use super::writer::{Writer, plain};
use crate::document::{Bar, BarPart, Block, Span};
use crate::language::say;
use crate::reckon::money::{
    Budget, BudgetKind, Payers, Share, Sums, budget_now, budgets, left_in_words, left_of, pounds,
    stays_with_its_support, sums, vat_hundredths,
};
use crate::stages::{FamilyAnswer, MoneyLine, WeekRule};
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer) {
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
    super::agreements::write(writer, &sums);
}

/// Whether anything but a price and a number goes into a sum, so that its order has to be told.
fn is_parted(writer: &Writer, sums: &Sums) -> bool {
    let is_more = |line: &MoneyLine| {
        line.on_costs_hundredths.is_some()
            || line.share_hundredths.is_some()
            || vat_hundredths(line) > 0
            || Payers::of(writer.seen, line).0.len() > 1
    };
    writer.seen.money.board.lines.iter().any(is_more)
        || sums.lines.iter().any(|line| line.contribution.a_week.pence != 0)
}

/// The money line by line, by whom it comes from and who controls it, and how the budget came about.
pub(super) fn lines(writer: &mut Writer) {
    let sums = sums(writer.seen);
    table(writer, &sums);
    shares(writer, "by_funder", &sums.by_funder);
    shares(writer, "by_controller", &sums.by_controller);
    if sums.by_route.len() > 1 {
        shares(writer, "by_route", &sums.by_route);
    }
    super::funds::years(writer, &sums);
    super::funds::versions(writer);
    super::funds::bank(writer);
}

/// The budgets, each with what it leaves beside the lines: the indicative one, the one that counts, and a newer one
/// that is only proposed. What is not committed is on the table and not promised. [domain.md 2.21, §6 item 33]
fn budget(writer: &mut Writer, sums: &Sums) {
    let seen = writer.seen;
    let budget = &seen.assessment.budget;
    let a_year = |pence: i64| writer.text("amounts|a_year", &[("amount", &pounds(pence))]);
    let full_year = |pence: i64| writer.text("amounts|in_a_full_year", &[("amount", &pounds(pence))]);
    let compared = if seen.hides_money() { Vec::new() } else { budgets(seen) };
    let rule = seen.money.board.week_rule.unwrap_or(WeekRule::FiftyTwo);
    let left = |budget: &Budget| {
        let left = left_of((sums.total.pence, sums.week.total.pence), budget.a_year, rule);
        capitalised(&left_in_words(sums, &left))
    };
    let mut facts = vec![
        ("indicative", sums.indicative.as_ref().map_or_else(String::new, |amount| a_year(amount.pence))),
        ("budget_source", budget.source.as_str().to_owned()),
        ("budget_date", super::writer::day(budget.date)),
        ("budget_notes", plain(&budget.notes)),
    ];
    for budget in &compared {
        if budget.kind != BudgetKind::Indicative {
            facts.push((budget.kind.word(), a_year(budget.a_year)));
        }
        facts.push(("difference", left(budget)));
    }
    if sums.not_yet.pence != 0 {
        facts.push(("on_the_table", full_year(sums.total.pence)));
    }
    writer.facts(facts);
}

/// What of it is promised: each line and what they come to. How else they add up follows from them.
pub(super) fn promised(writer: &mut Writer) {
    let sums = sums(writer.seen);
    table(writer, &sums);
}

fn table(writer: &mut Writer, sums: &Sums) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (line, sum) in writer.seen.money.board.lines.iter().zip(&sums.lines) {
        rows.push(line::row(writer, line, sum));
    }
    if rows.is_empty() {
        return;
    }
    // Only what is committed is promised: the last row says that, and what is offered stands apart. [domain.md §6.33]
    let last = |name: &str, term: &str, year: &str| {
        let empty = String::new;
        vec![writer.text(name, &[]), empty(), empty(), empty(), term.to_owned(), year.to_owned()]
    };
    if sums.term.not_yet.pence != 0 || sums.not_yet.pence != 0 {
        rows.push(last("amounts|total_not_yet", &sums.term.not_yet.text, &sums.not_yet.text));
    }
    rows.push(last("amounts|total", &sums.term.committed.text, &sums.committed.text));
    let columns = [
        ("what", 7, false),
        ("funder", 5, false),
        ("controls", 5, false),
        ("reckoned", 6, false),
        ("over_the_term", 4, true),
        ("full_year", 4, true),
    ];
    writer.table("money", &columns, rows, true);
}

/// Who controls how much of what is committed: the picture of the contract. Offers stand in the table. [§6 item 33]
fn control_bar(writer: &mut Writer, sums: &Sums) {
    let mut shares: Vec<&Share> =
        sums.by_controller.iter().filter(|s| s.committed_in_term.pence > 0).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.committed_in_term.pence));
    let parts: Vec<BarPart> = shares
        .into_iter()
        .map(|share| BarPart {
            name: controller(writer, share),
            value: writer.text("amounts|over_the_term", &[("amount", &share.committed_in_term.text)]),
            weight: u64::try_from(share.committed_in_term.pence).unwrap_or(0),
        })
        .collect();
    if parts.is_empty() {
        return;
    }
    let words: Vec<String> = parts.iter().map(|part| format!("{}: {}", part.name, part.value)).collect();
    let title = writer.text("captions|bar", &[]);
    let alt = format!("{title}. {}.", words.join("; "));
    writer.push(Block::Bar(Bar { title, alt, parts }));
}

/// "Family: Sheila", "Family", or "Nobody named yet".
fn controller(writer: &Writer, share: &Share) -> String {
    let control = share.control.map(say::choice).map(capitalised);
    match (control, share.name.is_empty()) {
        (Some(control), true) => control,
        (Some(control), false) if control == capitalised(&share.name) => control,
        (Some(control), false) => format!("{control}: {}", share.name),
        (None, false) => share.name.clone(),
        (None, true) if hides_a_controller(writer) => writer.text("not_shown", &[]),
        (None, true) => writer.text("nobody_named", &[]),
    }
}

/// Whether somebody controls a line, and may not be seen here.
fn hides_a_controller(writer: &Writer) -> bool {
    let mut lines = writer.seen.money.board.lines.iter();
    lines.any(|line| line.controlled_by.is_none() && writer.seen.hides_somebody(line.id, "controller"))
}

fn shares(writer: &mut Writer, caption: &str, shares: &[Share]) {
    let name = |share: &Share| {
        if caption == "by_controller" {
            controller(writer, share)
        } else if share.name.is_empty() {
            writer.text("nobody_named", &[])
        } else {
            share.name.clone()
        }
    };
    let rows = shares
        .iter()
        .map(|share| {
            let amounts =
                [&share.committed_in_term, &share.not_yet_in_term, &share.committed, &share.not_yet];
            [name(share)].into_iter().chain(amounts.map(|amount| amount.text.clone())).collect()
        })
        .collect();
    let columns = [
        (caption, 8, false),
        ("committed_in_term", 5, true),
        ("not_yet_in_term", 5, true),
        ("committed_in_year", 5, true),
        ("not_yet_in_year", 5, true),
    ];
    writer.table(caption, &columns, rows, false);
}

/// Money that stays with the support that its line names. [S000-19; Care Act 2014 s25(2)]
fn lock(writer: &mut Writer) {
    let seen = writer.seen;
    let lines = seen.money.board.lines.iter().filter(|line| stays_with_its_support(line));
    let ids: Vec<uuid::Uuid> = lines.map(|line| line.id).collect();
    if !ids.is_empty() {
        writer.clause("stays_with_support", &[], ids);
    }
}

fn family(writer: &mut Writer) {
    let question = &writer.seen.money.family_control;
    let amount = question.amount_a_year_pence.map_or_else(String::new, |amount| pounds(amount.get()));
    match question.answer {
        None => {}
        Some(FamilyAnswer::Amount) => {
            let what_for = plain(&question.what_for);
            let is_open = amount.is_empty() || what_for.is_empty();
            let name = if is_open { "family_amount_open" } else { "family_amount" };
            let parts = [("amount", amount.as_str()), ("what_for", &what_for)];
            writer.clause_as("family_amount", name, &parts, Vec::new());
        }
        Some(FamilyAnswer::NotNow) => {
            let because = plain(&question.not_now_because);
            let name = if because.is_empty() { "family_not_now_open" } else { "family_not_now" };
            writer.clause_as("family_not_now", name, &[("because", &because)], Vec::new());
        }
    }
}
