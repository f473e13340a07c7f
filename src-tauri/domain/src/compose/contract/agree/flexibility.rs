//! What may change without a new contract. [S000-17]

use crate::compose::writer::{Writer, plain};

pub(crate) fn flexibility(writer: &mut Writer) {
    let rules = &writer.seen.agree.flexibility;
    let facts = vec![
        ("alone", plain(&rules.alone)),
        ("with_commissioner", plain(&rules.with_commissioner)),
        ("formal", plain(&rules.formal)),
    ];
    if facts.iter().any(|(_, value)| !value.is_empty()) {
        let heading = writer.text("headings|flexibility", &[]);
        writer.heading(heading);
        writer.clause("flexibility", &[], Vec::new());
        writer.facts(facts);
    }
}
