//! The registers that the person is on.

use crate::judge::Found;
use crate::stages::RegisterStanding;

pub(crate) fn check(found: &mut Found) {
    let registers = &found.workshop.assessment.registers;
    let is_on = matches!(registers.register, Some(RegisterStanding::On | RegisterStanding::HighRisk));
    if is_on && registers.treatment_review_on.is_none() {
        found.should("register_without_review", "assessment/registers/treatment_review_on", &[]);
    }
}
