//! How the agreement goes on: decisions, where each stands, what may change and what was changed, what follows when
//! it does not work, and when everybody looks again. [S000-17, 53..55; domain.md 2.24, 2.25]

pub(crate) mod changes;
pub(crate) mod decisions;
pub(crate) mod disagreements;
pub(crate) mod flexibility;
pub(crate) mod open;
pub(crate) mod parked;
pub(crate) mod performance;
pub(crate) mod positions;
pub(crate) mod reviews;
pub(crate) mod signatures;
pub(crate) mod term;
pub(crate) mod terms;

use crate::compose::writer::Writer;
use changes::changes;
use decisions::decisions;
use flexibility::flexibility;
use performance::performance;
use reviews::reviews;

pub(crate) fn write(writer: &mut Writer) {
    decisions(writer);
    positions::write(writer);
    flexibility(writer);
    changes(writer);
    performance(writer);
    reviews(writer);
    terms::write(writer);
}

/// What of it is promised: where each stands and what was changed by its rule are not.
pub(crate) fn promised(writer: &mut Writer) {
    decisions(writer);
    flexibility(writer);
    performance(writer);
    reviews(writer);
    terms::write(writer);
}
