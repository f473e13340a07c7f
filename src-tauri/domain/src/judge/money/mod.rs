//! The money board, the budget and its versions, who holds money and who receives it.

pub(super) mod agreements;
pub(super) mod bank;
pub(super) mod board;
pub(super) mod conflicts;
pub(super) mod direct_payment;
pub(super) mod family_control;
pub(super) mod isf;
pub(super) mod versions;
