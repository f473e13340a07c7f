//! The part of the wire that is about cover.

use domain::cover::Span;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

/// When nobody answers, in the week and on bank holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverView {
    /// Stretches without anybody, in minutes from Monday 00:00; may run past the end of Sunday.
    pub gaps: Vec<Span>,
    /// The same in words: "Friday 22:00 to Saturday 08:00: nobody".
    pub gaps_in_words: Vec<String>,
    /// Those between Friday 17:00 and Monday 09:00.
    pub weekend_gaps_in_words: Vec<String>,
    /// The bank holidays of the term, in order.
    pub holidays: Vec<HolidayView>,
    /// Stretches that are committed and yet no cover.
    pub lacking: Vec<LackView>,
}

/// A stretch that is committed and yet no cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LackView {
    /// The row of the stretch.
    pub row: Uuid,
    /// What it lacks, in words: "no number to ring: no cover".
    pub lack: String,
}

/// A bank holiday, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HolidayView {
    /// The day, as it stands in files.
    pub date: String,
    /// The day in words: "25 December 2026".
    pub day: String,
    /// What it is called.
    pub name: String,
    /// Stretches without anybody, in minutes after midnight.
    pub gaps: Vec<Span>,
    /// The same in words, as the contract says it; empty without a gap.
    pub in_words: String,
}
