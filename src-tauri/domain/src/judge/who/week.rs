//! The week, what is shared, and the hours that support and money speak of. [domain.md 2.10; S002-131; S003-166]

use super::{Found, support_names};
use crate::kit::values::Quantity;
use crate::reckon::shared::{WHOLE, differences};
use crate::reckon::week::{Against, Comparison, comparisons, every_day_alike};

pub(crate) fn check(found: &mut Found) {
    if every_day_alike(found.workshop) {
        found.should("every_day_alike", "who/week/activities", &[]);
    }
    for comparison in comparisons(found.workshop).iter().filter(|comparison| comparison.differs()) {
        differs(found, comparison);
    }
    check_shared(found);
}

fn differs(found: &mut Found, comparison: &Comparison) {
    let support = support_names(found, &comparison.support);
    let Comparison { week, other, .. } = comparison;
    let parts = [("week", &*week.text), ("support", &*support), ("other", &*other.text)];
    match comparison.against {
        Against::Support => {
            let at = comparison.support.first().map(|id| format!("who/support/elements/{id}/minutes_a_week"));
            found.should("week_and_support_differ", at.unwrap_or_default(), &parts);
        }
        Against::Money => {
            let at = comparison.lines.first().map(|id| format!("money/board/lines/{id}/quantity_hundredths"));
            found.should("week_and_money_differ", at.unwrap_or_default(), &parts);
        }
    }
}

fn check_shared(found: &mut Found) {
    for (index, shared) in found.workshop.who.shared.shared.iter().enumerate() {
        if shared.share_hundredths.map_or(0, Quantity::get) > WHOLE {
            let name = Found::naming(shared.what.as_str(), index);
            let at = format!("who/shared/shared/{}/share_hundredths", shared.id);
            found.should("shared_over_whole", at, &[("shared", &name)]);
        }
    }
    for difference in differences(found.workshop) {
        let support = support_names(found, &difference.support);
        let parts =
            [("part", &*difference.part.text), ("said", &*difference.said.text), ("support", &*support)];
        let at = difference.support.first().map(|id| format!("who/support/elements/{id}/minutes_a_week"));
        found.should("shared_part_differs", at.unwrap_or_default(), &parts);
    }
}
