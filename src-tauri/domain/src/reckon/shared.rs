//! Support that several people share: what of it is this person's, by need. [S002-131]

use serde::Serialize;
use uuid::Uuid;

use crate::Workshop;
use crate::kit::values::{Duration, Quantity};
use crate::reckon::week::{Hours, groups};
use crate::stages::Shared;

/// All of it, in hundredths of a per cent.
pub const WHOLE: i64 = 10_000;

/// This person's part of one piece of shared support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct SharedPart {
    /// The piece of shared support.
    pub id: Uuid,
    /// What of it is this person's in a week.
    pub part: Hours,
    /// Whether it had to be rounded to the minute.
    pub rounded: bool,
}

/// This person's part of every piece that says enough.
pub fn parts(workshop: &Workshop) -> Vec<SharedPart> {
    workshop.who.shared.shared.iter().filter_map(part).collect()
}

/// This person's part: the time of all times the share, if the person needs it; to the nearest minute, halves
/// up. Nothing while it is not said whether they need it, or how much.
pub fn part(shared: &Shared) -> Option<SharedPart> {
    if !shared.needed? {
        return Some(SharedPart { id: shared.id, part: Hours::of(0), rounded: false });
    }
    let product = shared.minutes_a_week.map(Duration::get)? * shared.share_hundredths.map(Quantity::get)?;
    let part = Hours::of((product + WHOLE / 2) / WHOLE);
    Some(SharedPart { id: shared.id, part, rounded: product % WHOLE != 0 })
}

/// Support whose time in a week is not this person's part of what is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedDifference {
    /// The pieces of support, taken together; at least one.
    pub support: Vec<Uuid>,
    /// This person's part.
    pub part: Hours,
    /// What the support says.
    pub said: Hours,
}

/// Where support and this person's part of it differ. What does not say enough is left in peace.
pub fn differences(workshop: &Workshop) -> Vec<SharedDifference> {
    let rows = &workshop.who.shared.shared;
    if rows.is_empty() {
        return Vec::new();
    }
    let elements = &workshop.who.support.elements;
    let ids: Vec<Uuid> = elements.iter().map(|element| element.id).collect();
    let differ = |group: Vec<Uuid>| {
        let own = rows.iter().filter(|row| row.support.0.iter().any(|id| group.contains(id)));
        let parts: Vec<i64> = own.map(|row| part(row).map(|p| p.part.minutes)).collect::<Option<_>>()?;
        let said: i64 = elements
            .iter()
            .filter(|element| group.contains(&element.id))
            .map(|element| element.minutes_a_week.map(Duration::get))
            .sum::<Option<i64>>()?;
        let part: i64 = parts.iter().sum();
        let (part, said) = (Hours::of(part), Hours::of(said));
        (!parts.is_empty() && part != said).then_some(SharedDifference { support: group, part, said })
    };
    groups(&ids, rows.iter().map(|row| &row.support)).into_iter().filter_map(differ).collect()
}
