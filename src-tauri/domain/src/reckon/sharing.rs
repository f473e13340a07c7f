//! Who decided about sharing where the person did not. [Mental Capacity Act 2005 s4, s9, s16; domain.md 2.18]

use crate::Workshop;
use crate::language::say;
use crate::stages::BestInterestsDecision;

/// Who decided about sharing for the person: who is named, or who made the decision that is linked.
pub(crate) fn sharing_decided_by(workshop: &Workshop) -> Option<String> {
    let consent = &workshop.before.consent;
    let deciders = sharing_decisions(workshop).map(|decision| decision.decided_by);
    std::iter::once(consent.decided_by).chain(deciders).find_map(|who| say::who(workshop, who))
}

/// The records on which the sharing rests.
pub(crate) fn sharing_decisions(workshop: &Workshop) -> impl Iterator<Item = &BestInterestsDecision> {
    let all = &workshop.assessment.best_interests.decisions;
    workshop.before.consent.best_interests.0.iter().filter_map(|id| all.get(*id))
}
