//! What is shared with others. [S003-166]

use super::support_names;
use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::Quantity;
use crate::reckon::shared::{WHOLE, differences};

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[should(Code::SharedOverWhole), should(Code::SharedPartDiffers)], check)];

fn check(found: &mut Findings) {
    for (index, shared) in found.workshop.who.shared.shared.iter().enumerate() {
        if shared.share_hundredths.map_or(0, Quantity::get) > WHOLE {
            let name = Findings::naming(shared.what.as_str(), index);
            let at = format!("who/shared/shared/{}/share_hundredths", shared.id);
            found.tell(Code::SharedOverWhole, at, &[("shared", &name)]);
        }
    }
    for difference in differences(found.workshop) {
        let support = support_names(found, &difference.support);
        let parts =
            [("part", &*difference.part.text), ("said", &*difference.said.text), ("support", &*support)];
        let at = difference.support.first().map(|id| format!("who/support/elements/{id}/minutes_a_week"));
        found.tell(Code::SharedPartDiffers, at.unwrap_or_default(), &parts);
    }
}
