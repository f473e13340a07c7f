//! What the contract says of one line of money: what for, from whom, under whose control, how it comes about.

use crate::compose::writer::{Writer, chosen, plain};
use crate::kit::values::Quantity;
use crate::language::say;
use crate::reckon::money::{LineSum, decimal, is_credit, pounds, rows_of};
use crate::stages::{Basis, Every, MoneyChange, MoneyLine, Purpose, Standing};

/// The row of a line in the table of all lines.
pub(crate) fn row(writer: &Writer, line: &MoneyLine, sum: &LineSum) -> Vec<String> {
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
            &say::payee(seen, line.controller).unwrap_or_default(),
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
pub(crate) fn reckoning(writer: &Writer, line: &MoneyLine) -> String {
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
