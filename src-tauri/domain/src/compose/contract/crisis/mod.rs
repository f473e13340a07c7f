//! The crisis plan: the person stays at home. [S000-22..27, 46..52]

pub(crate) mod around;
pub(crate) mod behaviour;
pub(crate) mod calling;
pub(crate) mod contingencies;
pub(crate) mod cover;
pub(crate) mod restrictions;

use crate::compose::writer::Writer;
use around::around;
use chrono::NaiveDate;
use contingencies::contingency_plan;
use cover::cover;
use restrictions::{histories, restricted};

pub(crate) fn write(writer: &mut Writer, today: NaiveDate) {
    crisis_plan(writer, Some(today));
}

/// What a crisis plan promises: all but the gaps of the next bank holidays, which are others on another day, and who
/// finds it hard to call, which changes.
pub(crate) fn promised(writer: &mut Writer) {
    crisis_plan(writer, None);
}

fn crisis_plan(writer: &mut Writer, today: Option<NaiveDate>) {
    let crisis = &writer.seen.crisis;
    if crate::kit::field::Node::is_empty(crisis) {
        return;
    }
    writer.clause("stays_home", &[], Vec::new());
    for contingency in &crisis.contingencies.contingencies {
        contingency_plan(writer, contingency);
    }
    around(writer);
    behaviour::behaviour(writer);
    if !crisis.cover.slots.is_empty() {
        cover(writer);
    }
    if let Some(today) = today {
        cover::holiday_gaps_said(writer, today);
        calling::calling(writer);
    }
    let limits = &crisis.restrictions;
    if !crate::kit::field::Node::is_empty(limits) {
        let heading = writer.text("headings|restrictions", &[]);
        writer.heading(heading);
        for restriction in &limits.restrictions {
            restricted(writer, restriction);
        }
        histories(writer);
    }
}
