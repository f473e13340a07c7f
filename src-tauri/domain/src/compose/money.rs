//! The money: every resource on the table, and who controls it. [S000-42..44; Care Act 2014 s25(1)(e), s26]

use super::writer::{Writer, chosen, plain};
use crate::document::{Bar, BarPart, Block, Span};
use crate::money::{
    Budget, BudgetKind, LineSum, Share, Sums, budget_now, budgets, decimal, left_in_words, left_of, pounds,
    stays_with_its_support, sums,
};
use crate::say;
use crate::stages::{Every, FamilyAnswer, MoneyChange, MoneyLine, Purpose, Standing, WeekRule};
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
        writer.clause(
            "money",
            &[("committed", &sums.committed.text), ("rule", &rule)],
            money.board.lines.iter().map(|l| l.id).collect(),
        );
        if sums.not_yet.pence != 0 {
            writer.clause("not_yet", &[("amount", &sums.not_yet.text)], Vec::new());
        }
    }
    if seen.hides_money() {
        let text = writer.text("lines_left_out", &[]);
        writer.push(Block::Note { text: vec![Span::plain(text)] });
    }
    budget(writer, &sums);
    family(writer);
    lock(writer);
    super::funds::write(writer, &sums);
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
        facts.push(("on_the_table", a_year(sums.total.pence)));
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
        rows.push(row(writer, line, sum));
    }
    if rows.is_empty() {
        return;
    }
    // Only what is committed is promised: the last row says that, and what is offered stands apart. [domain.md §6.33]
    if sums.not_yet.pence != 0 {
        let not_yet = writer.text("amounts|total_not_yet", &[]);
        rows.push(vec![not_yet, String::new(), String::new(), String::new(), sums.not_yet.text.clone()]);
    }
    let total = writer.text("amounts|total", &[]);
    rows.push(vec![total, String::new(), String::new(), String::new(), sums.committed.text.clone()]);
    let columns = [
        ("what", 7, false),
        ("funder", 5, false),
        ("controls", 5, false),
        ("reckoned", 6, false),
        ("year", 4, true),
    ];
    writer.table("money", &columns, rows, true);
}

fn row(writer: &Writer, line: &MoneyLine, sum: &LineSum) -> Vec<String> {
    let seen = writer.seen;
    let what = if line.what.is_blank() {
        writer.text("not_said", &[])
    } else {
        line.what.as_str().trim().to_owned()
    };
    let pays_for = writer.support(|element| line.support.contains(element.id));
    let bound = if pays_for.is_empty() {
        String::new()
    } else {
        writer.text("amounts|pays_for", &[("support", &pays_for)])
    };
    let standing = match line.standing {
        Some(Standing::Committed) => String::new(),
        standing => writer.text("amounts|not_counted", &[("standing", standing.map_or("", say::choice))]),
    };
    let term = &seen.agree.term;
    // The whole contract's dates need no saying line by line.
    let is_whole_term = line.starts == term.starts && line.ends == term.ends;
    let dates = if is_whole_term { String::new() } else { say::dates(line.starts, line.ends) };
    let week = match (&sum.week, line.every) {
        (Some(week), Some(Every::Week)) if week.pence != 0 => {
            writer.text("amounts|a_week", &[("amount", &week.text)])
        }
        _ => String::new(),
    };
    let joined = |parts: &[&str]| {
        parts.iter().filter(|p| !p.trim().is_empty()).copied().collect::<Vec<_>>().join("\n")
    };
    let outcomes = writer.outcomes(|outcome| line.outcomes.contains(outcome.id));
    vec![
        joined(&[
            &what,
            &purpose(line),
            &plain(&line.notes),
            &bound,
            &outcomes,
            writer.unsettled(line.id).trim(),
        ]),
        joined(&[
            line.funder.as_str().trim(),
            &co_funder(writer, line),
            &stream(line),
            &chosen(line.basis),
            &contribution(writer, line),
            &committed_by(writer, line),
        ]),
        joined(&[
            &chosen(line.controlled_by),
            &say::who(seen, line.controller).unwrap_or_default(),
            &chosen(line.route),
            &change_rule(writer, line),
        ]),
        joined(&[&reckoning(writer, line), &price(line), &dates]),
        joined(&[&sum.year.text, &week, &standing]),
    ]
}

fn committed_by(writer: &Writer, line: &MoneyLine) -> String {
    let name = say::who(writer.seen, line.committed_by);
    let name = name.filter(|_| line.standing == Some(Standing::Committed));
    name.map_or_else(String::new, |name| writer.text("amounts|committed_by", &[("name", &name)]))
}

/// What the line is for in time, unless it simply recurs.
fn purpose(line: &MoneyLine) -> String {
    chosen(line.purpose.filter(|purpose| *purpose != Purpose::Recurring))
}

/// What kind of money it is, unless that is the funder's name again or the route's.
fn stream(line: &MoneyLine) -> String {
    let name = line.stream.as_str().trim();
    let route = line.route.map(say::choice).unwrap_or_default();
    let is_said =
        [line.funder.as_str().trim(), route].iter().any(|said| said.to_lowercase() == name.to_lowercase());
    if is_said { String::new() } else { name.to_owned() }
}

/// What the price holds: a wage, VAT.
fn price(line: &MoneyLine) -> String {
    [chosen(line.wage), chosen(line.vat)].join("\n").trim().to_owned()
}

/// What may be changed in it: "Between lines, up to £100.00 a year".
fn change_rule(writer: &Writer, line: &MoneyLine) -> String {
    match (line.change_rule, line.change_up_to_pence) {
        (Some(rule @ MoneyChange::BetweenLines), Some(most)) => {
            let (rule, most) = (chosen(Some(rule)), pounds(most.get()));
            writer.text("amounts|change_up_to", &[("rule", &rule), ("amount", &most)])
        }
        (rule, _) => chosen(rule),
    }
}

/// Who else pays: "NHS: 40 per cent".
fn co_funder(writer: &Writer, line: &MoneyLine) -> String {
    let (name, share) = (line.co_funder.as_str().trim(), line.co_share_hundredths);
    match share {
        Some(share) if !name.is_empty() => {
            let share = decimal(share.get());
            writer.text("amounts|co_funder", &[("name", name), ("share", &share)])
        }
        _ => String::new(),
    }
}

/// What the person pays towards it, and why when the law says that it is free.
fn contribution(writer: &Writer, line: &MoneyLine) -> String {
    let Some(amount) = line.contribution_a_week_pence.filter(|amount| amount.get() > 0) else {
        return String::new();
    };
    let said = writer.text("amounts|contribution", &[("amount", &pounds(amount.get()))]);
    [said, plain(&line.contribution_because)].join("\n").trim().to_owned()
}

/// How the line's amount comes about: "12.5 hours at £21.50, every week".
pub(super) fn reckoning(writer: &Writer, line: &MoneyLine) -> String {
    let every = match (line.every, line.weeks_hundredths) {
        (Some(Every::Week), Some(weeks)) => writer.text("amounts|weeks", &[("weeks", &decimal(weeks.get()))]),
        (Some(every), _) => say::choice(every).to_owned(),
        (None, _) => String::new(),
    };
    [say::reckoning(line), every].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Who controls how much of what is committed: the picture of the contract. Offers stand in the table. [§6 item 33]
fn control_bar(writer: &mut Writer, sums: &Sums) {
    let mut shares: Vec<&Share> = sums.by_controller.iter().filter(|s| s.committed.pence > 0).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.committed.pence));
    let parts: Vec<BarPart> = shares
        .into_iter()
        .map(|share| BarPart {
            name: controller(writer, share),
            value: writer.text("amounts|a_year", &[("amount", &share.committed.text)]),
            weight: u64::try_from(share.committed.pence).unwrap_or(0),
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
        .map(|share| vec![name(share), share.committed.text.clone(), share.not_yet.text.clone()])
        .collect();
    writer.table(caption, &[(caption, 10, false), ("committed", 5, true), ("not_yet", 5, true)], rows, false);
}

/// Money that stays with the support that its line names. [S000-19; Care Act 2014 s25(2)]
fn lock(writer: &mut Writer) {
    let seen = writer.seen;
    let lines = seen.money.board.lines.iter().filter(|line| stays_with_its_support(seen, line));
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
