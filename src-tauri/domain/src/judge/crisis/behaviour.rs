//! The plan for behaviour, by colours.

use crate::judge::Found;
use crate::stages::BehaviourColour;

/// Red never stands without green and amber before it and blue after it, nor without what to leave alone; behaviour is
/// never left unexplained. [domain.md 2.19]
pub(crate) fn check(found: &mut Found) {
    let plan = &found.workshop.crisis.behaviour;
    let has = |colour| plan.steps.iter().any(|step| step.colour == Some(colour));
    let at = "crisis/behaviour/steps";
    if has(BehaviourColour::Red) && !has(BehaviourColour::Green) {
        found.should("red_without_green", at, &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Amber) {
        found.should("red_without_amber", at, &[]);
    }
    if has(BehaviourColour::Red) && found.workshop.plan.about_me.please_do_not.is_empty() {
        found.should("red_without_what_to_leave", "plan/about_me/please_do_not", &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Blue) {
        found.should("red_without_blue", at, &[]);
    }
    for (index, step) in plan.steps.iter().enumerate() {
        if step.restrictive == Some(true) && step.restrictions.0.is_empty() {
            let name = Found::naming(step.what_we_do.as_str(), index);
            found.must(
                "step_without_restriction",
                format!("{at}/{}/restrictions", step.id),
                &[("step", &name)],
            );
        }
    }
    for (index, behaviour) in plan.behaviours.iter().enumerate() {
        if behaviour.how_we_know.is_blank() {
            let at = format!("crisis/behaviour/behaviours/{}/how_we_know", behaviour.id);
            let name = Found::naming(behaviour.looks_like.as_str(), index);
            found.should("behaviour_unexplained", at, &[("behaviour", &name)]);
        }
    }
}
