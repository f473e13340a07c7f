//! Agreements about money that somebody holds or receives for the person: which lines each is about, whose money that
//! is, and what it comes to. [domain.md 2.22, 2.23]

use uuid::Uuid;

use crate::Workshop;
use crate::kit::values::{LineLinks, Quantity};
use crate::reckon::money::{Sums, counts};
use crate::stages::{Basis, MoneyLine, Route};

/// The two kinds of agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Somebody holds a fund and spends it as the person says.
    Fund,
    /// Somebody receives the money and arranges the support.
    Payment,
}

impl Kind {
    /// The route of lines that need such an agreement.
    pub(crate) const fn route(self) -> Route {
        match self {
            Self::Fund => Route::Isf,
            Self::Payment => Route::DirectPayment,
        }
    }

    /// Whether a line may be in such an agreement: a personal health budget may be held or paid in either way.
    pub(crate) fn may_hold(self, line: &MoneyLine) -> bool {
        line.route == Some(self.route()) || line.route == Some(Route::PersonalHealthBudget)
    }
}

/// Whose money an agreement is about, which says what law it stands under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Payer {
    /// The council's; also where nobody has said yet.
    Council,
    /// The NHS's.
    Nhs,
    /// Both in one agreement.
    Both,
}

/// Whether a line is the NHS's money.
pub(crate) const fn is_of_the_nhs(line: &MoneyLine) -> bool {
    matches!(line.route, Some(Route::PersonalHealthBudget))
        || matches!(line.basis, Some(Basis::Nhs | Basis::ContinuingCare))
}

/// Whose money these lines are.
pub(crate) fn payer(lines: &[&MoneyLine]) -> Payer {
    let nhs = lines.iter().filter(|line| is_of_the_nhs(line)).count();
    match nhs {
        0 => Payer::Council,
        all if all == lines.len() => Payer::Nhs,
        _ => Payer::Both,
    }
}

/// The lines that an agreement is about, each once, in the order of the board.
pub(crate) fn lines_of<'a>(workshop: &'a Workshop, links: &LineLinks) -> Vec<&'a MoneyLine> {
    workshop.money.board.lines.iter().filter(|line| links.contains(line.id)).collect()
}

/// Every agreement, funds first: of what kind, its row, and what links it to its lines.
pub(crate) fn agreements(workshop: &Workshop) -> impl Iterator<Item = (Kind, Uuid, &LineLinks)> {
    let money = &workshop.money;
    let funds = money.isf.funds.iter().map(|fund| (Kind::Fund, fund.id, &fund.lines));
    let payments = money.direct_payment.payments.iter();
    funds.chain(payments.map(|payment| (Kind::Payment, payment.id, &payment.lines)))
}

/// The lines that take a route of this kind and stand in no agreement.
pub(crate) fn without_agreement(workshop: &Workshop, kind: Kind) -> Vec<&MoneyLine> {
    let is_covered = |line: &MoneyLine| agreements(workshop).any(|(.., links)| links.contains(line.id));
    let lines = workshop.money.board.lines.iter();
    lines.filter(|line| line.route == Some(kind.route()) && !is_covered(line)).collect()
}

/// What an agreement comes to, in pence.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Comes {
    /// In an average week, before the person's contribution.
    pub(crate) week: i64,
    /// In a full year, before it.
    pub(crate) year: i64,
    /// The person's contribution in an average week.
    pub(crate) theirs_a_week: i64,
    /// The person's contribution in a full year.
    pub(crate) theirs: i64,
}

/// What the committed lines of an agreement come to. The week is the average one, as on the board, since lines that run
/// only part of the year or once have no ordinary week to be added to. [domain.md 2.22: "amount per week/year, less
/// assessed contribution"]
pub(crate) fn comes_to(sums: &Sums, lines: &[&MoneyLine]) -> Comes {
    let mut comes = Comes::default();
    for line in lines.iter().filter(|line| counts(line)) {
        let Some(sum) = sums.lines.iter().find(|sum| sum.id == line.id) else { continue };
        comes.week = comes.week.saturating_add(sum.average.pence);
        comes.year = comes.year.saturating_add(sum.year.pence);
        comes.theirs = comes.theirs.saturating_add(sum.contribution.year.pence);
        comes.theirs_a_week = comes.theirs_a_week.saturating_add(sum.contribution.average.pence);
    }
    comes
}

/// So many weeks' money, in pence: that many times what comes in an average week, to the nearest penny.
pub(crate) fn weeks_of(comes: Comes, weeks: Quantity) -> i64 {
    let hundredths = i128::from(comes.week) * i128::from(weeks.get());
    i64::try_from((hundredths + 50).div_euclid(100)).unwrap_or(i64::MAX)
}
