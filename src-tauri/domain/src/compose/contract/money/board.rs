//! The money line by line, and who controls how much.

use crate::compose::contract::money::line;
use crate::compose::writer::Writer;
use crate::document::{Bar, BarPart, Block};
use crate::language::say;
use crate::reckon::money::{Payers, Share, Sums, stays_with_its_support, vat_hundredths};
use crate::stages::MoneyLine;
use crate::words::capitalised;

/// Whether anything but a price and a number goes into a sum, so that its order has to be told.
pub(crate) fn is_parted(writer: &Writer, sums: &Sums) -> bool {
    let is_more = |line: &MoneyLine| {
        line.on_costs_hundredths.is_some()
            || line.share_hundredths.is_some()
            || vat_hundredths(line) > 0
            || Payers::of(writer.seen, line).0.len() > 1
    };
    writer.seen.money.board.lines.iter().any(is_more)
        || sums.lines.iter().any(|line| line.contribution.a_week.pence != 0)
}

pub(crate) fn table(writer: &mut Writer, sums: &Sums) {
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
pub(crate) fn control_bar(writer: &mut Writer, sums: &Sums) {
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

pub(crate) fn shares(writer: &mut Writer, caption: &str, shares: &[Share]) {
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
pub(crate) fn lock(writer: &mut Writer) {
    let seen = writer.seen;
    let lines = seen.money.board.lines.iter().filter(|line| stays_with_its_support(line));
    let ids: Vec<uuid::Uuid> = lines.map(|line| line.id).collect();
    if !ids.is_empty() {
        writer.clause("stays_with_support", &[], ids);
    }
}
