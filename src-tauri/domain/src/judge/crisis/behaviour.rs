//! The plan for behaviour, by colours.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};
use crate::stages::BehaviourColour;

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::RedWithoutGreen),
        should(Code::RedWithoutAmber),
        should(Code::RedWithoutWhatToLeave),
        should(Code::RedWithoutBlue),
        must(Code::StepWithoutRestriction),
        should(Code::BehaviourUnexplained),
    ],
    check,
)];

/// Red never stands without green and amber before it and blue after it, nor without what to leave alone; behaviour is
/// never left unexplained. [domain.md 2.19]
fn check(found: &mut Findings) {
    let plan = &found.workshop.crisis.behaviour;
    let has = |colour| plan.steps.iter().any(|step| step.colour == Some(colour));
    let at = "crisis/behaviour/steps";
    if has(BehaviourColour::Red) && !has(BehaviourColour::Green) {
        found.tell(Code::RedWithoutGreen, at, &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Amber) {
        found.tell(Code::RedWithoutAmber, at, &[]);
    }
    if has(BehaviourColour::Red) && found.workshop.plan.about_me.please_do_not.is_empty() {
        found.tell(Code::RedWithoutWhatToLeave, "plan/about_me/please_do_not", &[]);
    }
    if has(BehaviourColour::Red) && !has(BehaviourColour::Blue) {
        found.tell(Code::RedWithoutBlue, at, &[]);
    }
    for (index, step) in plan.steps.iter().enumerate() {
        if step.restrictive == Some(true) && step.restrictions.0.is_empty() {
            let name = Findings::naming(step.what_we_do.as_str(), index);
            found.tell(
                Code::StepWithoutRestriction,
                format!("{at}/{}/restrictions", step.id),
                &[("step", &name)],
            );
        }
    }
    for (index, behaviour) in plan.behaviours.iter().enumerate() {
        if behaviour.how_we_know.is_blank() {
            let at = format!("crisis/behaviour/behaviours/{}/how_we_know", behaviour.id);
            let name = Findings::naming(behaviour.looks_like.as_str(), index);
            found.tell(Code::BehaviourUnexplained, at, &[("behaviour", &name)]);
        }
    }
}
