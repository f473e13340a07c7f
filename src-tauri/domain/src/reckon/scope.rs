//! What a plan needs by what it is made of: a provider only where somebody provides, a Care Act assessment only where the
//! council pays or nobody has said yet who does, a way of buying only where something is bought.
//! [S000-18, 39; domain.md 2.16, 2.23; Care Act 2014 s9, s24; National Health Service Act 2006 s12A]

use crate::Workshop;
use crate::reckon::funds::is_of_the_nhs;
use crate::reckon::money::is_own;
use crate::stages::{Basis, Control, MoneyLine, Route, SupportKind};

/// Lines of public money: neither the person's own nor a gift.
fn public(workshop: &Workshop) -> impl Iterator<Item = &MoneyLine> {
    let is_other = |line: &MoneyLine| {
        is_own(line) || matches!(line.basis, Some(Basis::Benefits | Basis::Housing | Basis::Freely))
    };
    workshop.money.board.lines.iter().filter(move |line| !is_other(line))
}

/// Whether somebody else's organisation is to give support. It is, unless the plan says who supports and names no
/// provider for any of it.
pub(crate) fn needs_a_provider(workshop: &Workshop) -> bool {
    let elements = &workshop.who.support.elements;
    let is_given_by_one =
        |kind: SupportKind| matches!(kind, SupportKind::ProviderCore | SupportKind::ProviderOneToOne);
    let is_held_by_one =
        |line: &MoneyLine| line.route == Some(Route::Isf) || line.controlled_by == Some(Control::Provider);
    elements.is_empty()
        || elements.iter().any(|element| element.kind.is_none_or(is_given_by_one))
        || public(workshop).any(is_held_by_one)
}

/// Whether all public money in the plan is the NHS's, so that nothing in it is done under the Care Act.
pub(crate) fn is_paid_by_the_nhs_alone(workshop: &Workshop) -> bool {
    let mut lines = public(workshop).peekable();
    lines.peek().is_some() && lines.all(|line| is_of_the_nhs(line) && line.co_funder.is_blank())
}

/// Whether a body buys support in it; the person or the family who are paid directly buy for themselves, and the rules
/// for public buying are not theirs.
pub(crate) fn is_bought(workshop: &Workshop) -> bool {
    let is_paid_out = |line: &MoneyLine| {
        line.route == Some(Route::DirectPayment)
            || line.route == Some(Route::PersonalHealthBudget)
                && matches!(line.controlled_by, Some(Control::Person | Control::Family))
    };
    let mut lines = public(workshop).peekable();
    lines.peek().is_none() || lines.any(|line| !is_paid_out(line))
}
