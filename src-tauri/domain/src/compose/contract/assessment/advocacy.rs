//! Who stands beside the person while they are assessed and their support is planned. [Care Act 2014 s67]

use crate::compose::writer::{Writer, plain};
use crate::kit::field::Node;
use crate::language::say;

/// Who stands beside the person while they are assessed and their support is planned. [Care Act 2014 s67]
pub(crate) fn advocacy(writer: &mut Writer) {
    let advocacy = &writer.seen.assessment.advocacy;
    if Node::is_empty(advocacy) {
        return;
    }
    let advocate = say::who(writer.seen, advocacy.advocate);
    let heading = writer.text("headings|advocacy", &[]);
    writer.heading(heading);
    writer.facts(vec![
        ("hard_to_take_part", writer.yes_no(advocacy.hard_to_take_part)),
        ("advocacy_somebody", writer.yes_no(advocacy.somebody)),
        ("advocate", advocate.unwrap_or_default()),
        ("advocacy_arranged", plain(&advocacy.arranged)),
    ]);
}
