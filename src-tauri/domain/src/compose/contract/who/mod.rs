//! Who does what, in what circumstances, and how that was arranged. [S000-41]

pub(crate) mod activities;
pub(crate) mod matching;
pub(crate) mod options;
pub(crate) mod roles;
pub(crate) mod shared;
pub(crate) mod start;
pub(crate) mod support;
pub(crate) mod week;

use crate::compose::writer::Writer;
use crate::kit::values::{Duration, Who};
use crate::language::say;
use activities::tried;
use matching::matching;
use options::options;
use shared::shared;
use start::start;
use support::{advice, elements};

/// Lines that say something, one under the other.
pub(crate) fn stacked(parts: &[String]) -> String {
    parts.iter().map(|p| p.trim()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join("\n")
}

pub(crate) fn named(writer: &Writer, text: String) -> String {
    if text.is_empty() { writer.text("unnamed_row", &[]) } else { text }
}

pub(crate) fn a_week(writer: &Writer, minutes: Option<Duration>) -> String {
    let said = |time: Duration| writer.text("amounts|hours_a_week", &[("hours", &say::hours(time.get()))]);
    minutes.map(said).unwrap_or_default()
}

pub(crate) fn name(writer: &Writer, who: Who) -> String {
    say::who(writer.seen, who).map(|name| say::opening(writer.seen, &name)).unwrap_or_default()
}

pub(crate) fn write(writer: &mut Writer) {
    elements(writer);
    shared(writer);
    start(writer);
    advice(writer);
}

/// How the support was arranged: whose task is what, the week, who would suit, what was tried and what was not taken.
pub(crate) fn more(writer: &mut Writer) {
    roles::write(writer);
    week::write(writer);
    matching(writer);
    tried(writer);
    options(writer);
}

/// What of it is promised: whose task is what, and the week.
pub(crate) fn promised(writer: &mut Writer) {
    roles::write(writer);
    week::write(writer);
}
