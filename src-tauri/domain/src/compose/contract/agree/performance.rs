//! What follows when it does not work. [domain.md 2.25]

use crate::compose::writer::{Writer, plain};
use crate::kit::field::Node;
use crate::kit::values::Quantity;
use crate::reckon::money::decimal;

pub(crate) fn performance(writer: &mut Writer) {
    let path = &writer.seen.agree.performance;
    if path.is_empty() {
        return;
    }
    let heading = writer.text("headings|performance", &[]);
    writer.heading(heading);
    writer.clause("performance", &[], Vec::new());
    let weeks = path.mend_weeks_hundredths.map(|weeks| mend(writer, weeks)).unwrap_or_default();
    writer.facts(vec![
        ("say_so", plain(&path.say_so)),
        ("mend", weeks),
        ("then", plain(&path.then)),
        ("would_end", plain(&path.ends)),
    ]);
}

fn mend(writer: &Writer, weeks: Quantity) -> String {
    let count = if weeks.get() == 100 { "week" } else { "weeks" };
    writer.text(&format!("to_mend|{count}"), &[("weeks", &decimal(weeks.get()))])
}
