//! What is open, who signs, when we look again.

use super::Found;
use crate::stages::SigningState;

pub(super) fn check(found: &mut Found) {
    let agree = &found.workshop.agree;
    if agree.term.starts.zip(agree.term.ends).is_some_and(|(starts, ends)| ends < starts) {
        let what = crate::words::words().get("contract|the_contract").to_owned();
        found.should("ends_before_start", "agree/term/ends", &[("what", &what)]);
    }
    for (index, row) in agree.disagreements.disagreements.iter().enumerate() {
        if row.decider.0.is_none() || row.by_when.is_none() {
            let name = Found::naming(row.question.as_str(), index);
            let at = format!("agree/disagreements/disagreements/{}", row.id);
            found.should("disagreement_without_decider", at, &[("question", &name)]);
        }
    }
    for (index, row) in agree.parked.matters.iter().enumerate() {
        if row.owner.0.is_none() || row.by_when.is_none() {
            let name = Found::naming(row.matter.as_str(), index);
            found.should(
                "parked_without_owner",
                format!("agree/parked/matters/{}", row.id),
                &[("matter", &name)],
            );
        }
    }
    if !agree.reviews.reviews.iter().any(|review| review.date.is_some()) {
        found.must("no_review_date", "agree/reviews/reviews", &[]);
    }
    for row in &agree.signatures.signatures {
        if row.state == Some(SigningState::NotSigned) && row.because.is_blank() {
            let at = format!("agree/signatures/signatures/{}/because", row.id);
            found.should("not_signed_without_reason", at, &[]);
        }
    }
}
