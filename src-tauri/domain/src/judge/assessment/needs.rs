//! Needs, and whether they are eligible.

use crate::judge::Found;
use crate::stages::NeedArea;

/// The app shows, it never decides: it says where the social worker's finding lacks what the regulations ask for.
pub(crate) fn check(found: &mut Found) {
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
        let name = || Found::naming(need.needs.as_str(), index);
        if need.area.is_none() {
            found.should(
                "eligible_need_without_area",
                format!("{list}/{}/area", need.id),
                &[("need", &name())],
            );
        }
        if need.evidence.is_blank() {
            let at = format!("{list}/{}/evidence", need.id);
            found.should("eligible_need_without_evidence", at, &[("need", &name())]);
        }
    }
    if is_any_eligible && areas.len() < 2 {
        found.should("fewer_than_two_areas", list, &[]);
    }
}
