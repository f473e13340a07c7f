//! What is shared with others. [S003-166]

use super::support_names;
use crate::judge::Found;
use crate::kit::values::Quantity;
use crate::reckon::shared::{WHOLE, differences};

pub(crate) fn check(found: &mut Found) {
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
