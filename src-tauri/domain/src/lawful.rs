//! Whether what limits the person may be done here and now. One rule for checks and cards.
//! [Mental Capacity Act 2005 s4A, s4B, s5, s6, s16; domain.md 0.3, 2.18]

use chrono::NaiveDate;

use crate::Workshop;
use crate::stages::{Authority, BehaviourStep, Home, HomeStanding, Restriction, Tenure};
use crate::values::Day;

/// What the authority of a restriction is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lawful {
    /// It holds.
    Holds,
    /// There is none.
    None,
    /// Whoever has asked the court has not been given leave yet.
    Pending,
    /// The safeguards for care homes and hospitals, where the person lives in neither.
    NotHere,
    /// It ended on that day.
    Ended(Day),
}

/// What the authority of a restriction is worth on a day, for somebody who lives in a care home or hospital or does not.
pub(crate) fn lawful(restriction: &Restriction, in_care: bool, on: NaiveDate) -> Lawful {
    let ended = restriction.authority_ends.filter(|day| day.date() < on);
    match restriction.authority {
        None | Some(Authority::NoneYet) => Lawful::None,
        Some(Authority::CourtPending) => Lawful::Pending,
        Some(Authority::Dols) if !in_care => Lawful::NotHere,
        Some(_) => ended.map_or(Lawful::Holds, Lawful::Ended),
    }
}

/// Whether a step is said to limit the person, or uses something that does.
pub(crate) fn limits(step: &BehaviourStep) -> bool {
    step.restrictive == Some(true) || !step.restrictions.0.is_empty()
}

/// Whether the home that this plan is for is a care home or a hospital: the chosen one, or without a choice the one of
/// now. Where nobody says how it is held, it is not. [domain.md 0.3]
pub(crate) fn lives_in_care(workshop: &Workshop) -> bool {
    let homes = &workshop.before.housing.homes;
    let is_chosen = |home: &&Home| home.chosen == Some(true);
    let has_choice = homes.iter().any(|home| home.chosen == Some(true));
    let is_now = |home: &&Home| home.standing == Some(HomeStanding::Now);
    let mut lived_in =
        homes.iter().filter(|home| if has_choice { is_chosen(home) } else { is_now(home) }).peekable();
    lived_in.peek().is_some() && lived_in.all(|home| home.tenure == Some(Tenure::Residential))
}
