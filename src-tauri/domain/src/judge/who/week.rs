//! The week, and the hours that support and money speak of. [domain.md 2.10; S002-131]

use super::support_names;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::reckon::week::{Against, Comparison, comparisons, every_day_alike};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[should(Code::EveryDayAlike), should(Code::WeekAndSupportDiffer), should(Code::WeekAndMoneyDiffer)],
    check,
)];

fn check(found: &mut Findings) {
    if every_day_alike(found.workshop) {
        found.tell(Code::EveryDayAlike, "who/week/activities", &[]);
    }
    for comparison in comparisons(found.workshop).iter().filter(|comparison| comparison.differs()) {
        differs(found, comparison);
    }
}

fn differs(found: &mut Findings, comparison: &Comparison) {
    let support = support_names(found, &comparison.support);
    let Comparison { week, other, .. } = comparison;
    let parts = [("week", &*week.text), ("support", &*support), ("other", &*other.text)];
    match comparison.against {
        Against::Support => {
            let at = comparison.support.first().map(|id| format!("who/support/elements/{id}/minutes_a_week"));
            found.tell(Code::WeekAndSupportDiffer, at.unwrap_or_default(), &parts);
        }
        Against::Money => {
            let at = comparison.lines.first().map(|id| format!("money/board/lines/{id}/quantity_hundredths"));
            found.tell(Code::WeekAndMoneyDiffer, at.unwrap_or_default(), &parts);
        }
    }
}
