//! Needs, and whether they are eligible.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::NeedArea;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::EligibleNeedWithoutArea),
        should(Code::EligibleNeedWithoutEvidence),
        should(Code::FewerThanTwoAreas),
    ],
    check,
)];

/// The app shows, it never decides: it says where the social worker's finding lacks what the regulations ask for.
fn check(found: &mut Findings) {
    let list = "assessment/needs/needs";
    let mut areas: Vec<NeedArea> = Vec::new();
    let mut is_any_eligible = false;
    for (index, need) in found.workshop.assessment.needs.needs.iter().enumerate() {
        let is_eligible = need.eligible == Some(true);
        is_any_eligible |= is_eligible;
        if let Some(area) = need.area
            && (is_eligible || need.unable.iter().next().is_some())
            && !areas.contains(&area)
        {
            areas.push(area);
        }
        if !is_eligible {
            continue;
        }
        let name = || Findings::naming(need.needs.as_str(), index);
        if need.area.is_none() {
            found.tell(
                Code::EligibleNeedWithoutArea,
                format!("{list}/{}/area", need.id),
                &[("need", &name())],
            );
        }
        if need.evidence.is_blank() {
            let at = format!("{list}/{}/evidence", need.id);
            found.tell(Code::EligibleNeedWithoutEvidence, at, &[("need", &name())]);
        }
    }
    if is_any_eligible && areas.len() < 2 {
        found.tell(Code::FewerThanTwoAreas, list, &[]);
    }
}
