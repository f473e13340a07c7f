//! Who pays how much of a line. Each amount is parted among those who pay it, and then what the person contributes comes
//! off the parts that may be charged. [Care Act 2014 s14; Mental Health Act 1983 s117; NHS Act 2006 s1(4)]

use super::split;
use crate::Workshop;
use crate::kit::values::{Pence, Quantity};
use crate::stages::{Basis, FunderShare, MoneyLine};
use crate::words::words;

/// A whole in hundredths of a per cent.
const WHOLE: u64 = 10_000;

/// A body that pays a part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payer {
    /// Its name as it was written.
    pub name: String,
    /// How much of the line it pays beside the others.
    weight: u64,
    /// Whether the person may be charged for its part.
    pub may_charge: bool,
}

/// Those who pay a line, the one whose name stands on the line first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payers(pub Vec<Payer>);

/// What each body and the person pay of an amount, in pence; all of them make the amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// In the order of the payers.
    pub bodies: Vec<i64>,
    /// What the person contributes.
    pub person: i64,
}

/// A further body that pays a line.
struct Further<'a> {
    name: &'a str,
    basis: Option<Basis>,
    share: Option<Quantity>,
    weight: Option<Quantity>,
}

/// The bodies beside the first: the second on the line itself, then those of the board.
fn further<'a>(workshop: &'a Workshop, line: &'a MoneyLine) -> Vec<Further<'a>> {
    let second = Further {
        name: line.co_funder.as_str().trim(),
        basis: line.co_basis,
        share: line.co_share_hundredths,
        weight: None,
    };
    let more = rows_of(workshop, line).map(|row| Further {
        name: row.funder.as_str().trim(),
        basis: row.basis,
        share: row.share_hundredths,
        weight: row.weight_hundredths,
    });
    let pays = |one: &Further| !one.name.is_empty() && (one.share.is_some() || one.weight.is_some());
    [second].into_iter().chain(more).filter(pays).collect()
}

/// The rows of the board that say who else pays a line.
pub(crate) fn rows_of<'a>(
    workshop: &'a Workshop,
    line: &'a MoneyLine,
) -> impl Iterator<Item = &'a FunderShare> {
    workshop.money.board.shares.iter().filter(|row| row.lines.contains(line.id))
}

/// Who pays a part of lines that are all hidden from somebody is hidden with them.
pub(crate) fn hide_shares_of_hidden_lines(seen: &mut Workshop, whole: &Workshop) {
    let names_lines = |row: &FunderShare| !row.lines.0.is_empty();
    let had_lines = |row: &FunderShare| whole.money.board.shares.get(row.id).is_some_and(names_lines);
    seen.money.board.shares.retain(|row| names_lines(row) || !had_lines(row));
}

impl Payers {
    /// Those who pay a line. Who is named with a share of a hundred pays that of the whole; what is left is parted among
    /// the first and those who are named with parts, of which the first pays one unless another number is said.
    pub fn of(workshop: &Workshop, line: &MoneyLine) -> Self {
        let others = further(workshop, line);
        let share = |one: &Further| one.share.map_or(0, part);
        let parts = |one: &Further| if one.share.is_some() { 0 } else { one.weight.map_or(0, part) };
        let own = line.own_weight_hundredths.map_or(100, part);
        let shares: u64 = others.iter().map(share).sum();
        let rest = WHOLE.saturating_sub(shares);
        let all_parts = (own + others.iter().map(parts).sum::<u64>()).max(1);
        let payer = |name: &str, weight: u64, basis: Option<Basis>| Payer {
            name: name.to_owned(),
            weight,
            may_charge: may_charge(line, basis) && !is_of_the_nhs(name),
        };
        let first = payer(line.funder.as_str().trim(), rest * own, line.basis.or(Some(Basis::CareAct)));
        let more =
            others.iter().map(|one| payer(one.name, share(one) * all_parts + rest * parts(one), one.basis));
        Self([first].into_iter().chain(more).collect())
    }

    fn weights(&self) -> Vec<u64> {
        let weights: Vec<u64> = self.0.iter().map(|payer| payer.weight).collect();
        // Where nobody is left to pay anything, the first does.
        if weights.iter().all(|weight| *weight == 0) { vec![1] } else { weights }
    }

    /// What each pays of an amount before anybody is charged, in pence.
    fn before(&self, amount: i64) -> Vec<i64> {
        let mut parts = split(amount, &self.weights());
        parts.resize(self.0.len(), 0);
        parts
    }

    /// How much of an amount the person may be charged for, in pence.
    pub fn chargeable(&self, amount: i64) -> i64 {
        let parts = self.before(amount);
        let own = parts.iter().zip(&self.0).filter(|(_, payer)| payer.may_charge);
        own.map(|(part, _)| (*part).max(0)).sum()
    }

    /// Who pays how much of an amount where the person is to contribute so much. They never contribute more than may be
    /// charged, and what is free by law is paid in full by whoever pays it.
    pub fn parts(&self, amount: i64, contribution: i64) -> Parts {
        let mut bodies = self.before(amount);
        let person = contribution.min(self.chargeable(amount)).max(0);
        let charged: Vec<u64> = bodies
            .iter()
            .zip(&self.0)
            .map(|(part, payer)| if payer.may_charge { u64::try_from(*part).unwrap_or(0) } else { 0 })
            .collect();
        if person > 0 {
            for (part, off) in bodies.iter_mut().zip(split(person, &charged)) {
                *part -= off;
            }
        }
        Parts { bodies, person }
    }
}

fn part(quantity: Quantity) -> u64 {
    u64::try_from(quantity.get()).unwrap_or(0)
}

/// Whether the person may be charged for money that is paid under a law. Where nobody said under which a further body
/// pays, nobody is charged for its part. After-care is free unless somebody says why not. [domain.md §7 item 3]
fn may_charge(line: &MoneyLine, basis: Option<Basis>) -> bool {
    match basis {
        None | Some(Basis::Nhs | Basis::ContinuingCare) => false,
        Some(Basis::Section117) => !line.contribution_because.is_blank(),
        Some(_) => true,
    }
}

/// Whether a body is one of the health service by its name, whose care is free whatever law is chosen.
pub fn is_of_the_nhs(name: &str) -> bool {
    let bare = format!(
        " {} ",
        name.to_lowercase().split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join(" ")
    );
    let known = words().get("contract|health_bodies").split(", ");
    known.map(|known| format!(" {known} ")).any(|known| bare.contains(&known))
}

/// What the person is asked to contribute to a line for a week, in pence.
pub fn asked_a_week(line: &MoneyLine) -> i64 {
    line.contribution_a_week_pence.map_or(0, Pence::get)
}
