//! The registers that the person is on.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::stages::RegisterStanding;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::RegisterWithoutReview)], check)];

fn check(found: &mut Findings) {
    let registers = &found.workshop.assessment.registers;
    let is_on = matches!(registers.register, Some(RegisterStanding::On | RegisterStanding::HighRisk));
    if is_on && registers.treatment_review_on.is_none() {
        found.tell(Code::RegisterWithoutReview, "assessment/registers/treatment_review_on", &[]);
    }
}
