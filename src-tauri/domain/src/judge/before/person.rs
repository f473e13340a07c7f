//! The person: their name, their NHS number, their day of birth.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, must, should};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[must(Code::NoName), must(Code::NhsNumberWrong), should(Code::BornInTheFuture)],
    check,
)];

fn check(found: &mut Findings) {
    let person = &found.workshop.before.person;
    if found.workshop.person_name().is_empty() {
        found.tell(Code::NoName, "before/person/liked_name", &[]);
    }
    if !person.nhs_number.is_blank() && !nhs_number_fits(person.nhs_number.as_str()) {
        found.tell(Code::NhsNumberWrong, "before/person/nhs_number", &[]);
    }
    if person.date_of_birth.is_some_and(|day| day.date() > found.today) {
        found.tell(Code::BornInTheFuture, "before/person/date_of_birth", &[]);
    }
}

/// Ten digits of which the last is the check digit by Modulus 11.
pub(crate) fn nhs_number_fits(typed: &str) -> bool {
    let bare: Vec<u32> = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_digit(10).unwrap_or(99))
        .collect();
    let [digits @ .., check] = &bare[..] else { return false };
    if digits.len() != 9 || bare.iter().any(|digit| *digit > 9) {
        return false;
    }
    let sum: u32 = digits.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => *check == 0,
        10 => false,
        wanted => *check == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::nhs_number_fits;

    #[test]
    fn the_check_digit_is_worked_by_hand() {
        // 9×10+9×9+9×8+9×7+9×6+9×5+9×4+9×3+9×2 = 486; 486 mod 11 = 2; 11 − 2 = 9
        assert!(nhs_number_fits("999 999 9999"));
        assert!(!nhs_number_fits("999 999 9998"));
        assert!(nhs_number_fits("943 476 5919"));
        for wrong in ["", "1", "943476591", "94347659190", "943476591x", "٩٩٩٩٩٩٩٩٩٩"] {
            assert!(!nhs_number_fits(wrong), "{wrong}");
        }
    }
}
