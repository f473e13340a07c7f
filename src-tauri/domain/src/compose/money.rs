//! The money: every resource on the table, and who controls it. [S000-42..44; Care Act 2014 s25(1)(e), s26]

use super::writer::{Writer, chosen, plain};
use crate::document::{Bar, BarPart, Block, Span};
use crate::money::{
    Budget, BudgetKind, LineSum, Payers, Share, Sums, budget_now, budgets, decimal, is_credit, left_in_words,
    left_of, pounds, rows_of, stays_with_its_support, sums, vat_hundredths,
};
use crate::say;
use crate::stages::{Basis, Every, FamilyAnswer, MoneyChange, MoneyLine, Purpose, Standing, WeekRule};
use crate::values::Quantity;
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
    super::funds::write(writer, &sums);
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
        rows.push(row(writer, line, sum));
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
    let dates = match (line.starts, line.ends) {
        (None, None) => String::new(),
        // The whole contract's dates need no saying line by line.
        (from, to) if from == term.starts && to == term.ends => String::new(),
        (from, to) => writer
            .text("amounts|dates", &[("from", &super::writer::day(from)), ("to", &super::writer::day(to))]),
    };
    let week = match (&sum.week, line.every) {
        (Some(week), Some(Every::Week | Every::Fortnight | Every::FourWeeks)) if week.pence != 0 => {
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
            &credit(line),
            &plain(&line.notes),
            &bound,
            &outcomes,
            writer.unsettled(line.id).trim(),
        ]),
        joined(&[
            line.funder.as_str().trim(),
            &stream(line),
            &chosen(line.basis),
            &further_payers(writer, line),
            &contribution(writer, line, sum),
            &committed_by(writer, line),
        ]),
        joined(&[
            &chosen(line.controlled_by),
            &say::who(seen, line.controller).unwrap_or_default(),
            &chosen(line.route),
            &change_rule(writer, line),
        ]),
        joined(&[&reckoning(writer, line), &price(line), &dates]),
        joined(&[&sum.term.text, &week, &standing]),
        sum.year.text.clone(),
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

/// Why a line takes money off.
fn credit(line: &MoneyLine) -> String {
    if is_credit(line) { plain(&line.credit_because) } else { String::new() }
}

/// Who else pays: "NHS: 40 per cent", "Parish: 1 part where Council pays 1".
fn further_payers(writer: &Writer, line: &MoneyLine) -> String {
    let own = line.own_weight_hundredths.map_or(100, Quantity::get);
    let first = line.funder.as_str().trim();
    let of = |name: &str, share: Option<Quantity>, weight: Option<Quantity>, basis: Option<Basis>| {
        let name = name.trim();
        let said = match (share, weight) {
            _ if name.is_empty() => return None,
            (Some(share), _) => {
                writer.text("amounts|co_funder", &[("name", name), ("share", &decimal(share.get()))])
            }
            (None, Some(weight)) => {
                let (parts, own) = (decimal(weight.get()), decimal(own));
                writer.text(
                    "amounts|parts_beside",
                    &[("name", name), ("parts", &parts), ("own", &own), ("first", first)],
                )
            }
            (None, None) => return None,
        };
        let law = chosen(basis);
        Some(if law.is_empty() {
            said
        } else {
            writer.text("amounts|paid_under", &[("said", &said), ("law", &law)])
        })
    };
    let second = of(line.co_funder.as_str(), line.co_share_hundredths, None, line.co_basis);
    let rows = rows_of(writer.seen, line)
        .filter_map(|row| of(row.funder.as_str(), row.share_hundredths, row.weight_hundredths, row.basis));
    second.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// What the person pays towards it, and why when the law says that it is free.
fn contribution(writer: &Writer, line: &MoneyLine, sum: &LineSum) -> String {
    let paid = &sum.contribution.a_week;
    if paid.pence == 0 {
        return String::new();
    }
    let said = writer.text("amounts|contribution", &[("amount", &paid.text)]);
    [said, plain(&line.contribution_because)].join("\n").trim().to_owned()
}

/// How the line's amount comes about: "12.5 hours at £21.50, every week".
pub(super) fn reckoning(writer: &Writer, line: &MoneyLine) -> String {
    let every = match (line.every, line.weeks_hundredths) {
        (Some(every @ (Every::Week | Every::Fortnight | Every::FourWeeks)), Some(weeks)) => {
            let parts = [("every", say::choice(every)), ("weeks", &*decimal(weeks.get()))];
            writer.text("amounts|weeks", &parts)
        }
        (Some(every @ Every::Month), _) if line.months_hundredths.is_some() => {
            let months = decimal(line.months_hundredths.map_or(0, Quantity::get));
            writer.text("amounts|months", &[("every", say::choice(every)), ("months", &months)])
        }
        (Some(every), _) => say::choice(every).to_owned(),
        (None, _) => String::new(),
    };
    [say::reckoning(line), every].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
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
            writer.clause("family_amount", &[("amount", &amount), ("what_for", &what_for)], Vec::new());
        }
        Some(FamilyAnswer::NotNow) => {
            let because = plain(&question.not_now_because);
            writer.clause("family_not_now", &[("because", &because)], Vec::new());
        }
    }
}
