//! The crisis plan: staying at home, behaviour, who answers, restrictions.

pub(super) mod behaviour;
pub(super) mod calling;
pub(super) mod contingencies;
pub(super) mod cover;
pub(super) mod restrictions;
