//! On what sharing rests: the person's consent, or what somebody decided for them, which is no consent; and beside it
//! what
//! public bodies do by their own duty. [Mental Capacity Act 2005 s1 to s5; domain.md 2.18]

use crate::compose::contract::agree::signatures;
use crate::compose::contract::notice;
use crate::compose::writer::{Writer, day, plain};
use crate::reckon::sharing::{sharing_decided_by, sharing_decisions};
use crate::stages::ConsentBy;

pub(crate) fn consent(writer: &mut Writer) {
    write(writer);
    notice::held_back_from_others(writer);
}

fn write(writer: &mut Writer) {
    let seen = writer.seen;
    let consent = &seen.before.consent;
    let Some(ground) = consent.given_by else { return };
    let is_hidden = seen.lacks(|workshop| usize::from(sharing_decided_by(workshop).is_some()));
    let nobody = if is_hidden { "not_shown" } else { "nobody_named" };
    let by = sharing_decided_by(seen).unwrap_or_else(|| writer.text(nobody, &[]));
    let sources = sharing_decisions(seen).map(|decision| decision.id).collect();
    let clause = match ground {
        ConsentBy::Person => "sharing_person",
        ConsentBy::PersonWithSupport => "sharing_person_with_support",
        ConsentBy::DeputyOrAttorney => "sharing_deputy_or_attorney",
        ConsentBy::BestInterests => "sharing_best_interests",
    };
    writer.clause_as("consent", clause, &[("by", &by)], sources);
    let is_own = matches!(ground, ConsentBy::Person | ConsentBy::PersonWithSupport);
    let records: Vec<String> =
        sharing_decisions(seen).map(|decision| signatures::recorded(writer, decision)).collect();
    writer.facts(vec![
        (if is_own { "consent_how" } else { "sharing_because" }, plain(&consent.how)),
        ("consent_date", day(consent.date)),
        ("sharing_decisions", records.join("\n")),
    ]);
    writer.clause("sharing_duty", &[], Vec::new());
}
