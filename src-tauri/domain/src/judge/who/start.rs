//! The staggered start. [S001-104]

use crate::judge::Found;
use crate::kit::values::Day;
use crate::reckon::setup::setup;

pub(crate) fn check(found: &mut Found) {
    let workshop = found.workshop;
    let mut latest: Option<Day> = None;
    for (index, step) in workshop.who.start.steps.iter().enumerate() {
        if step.starts.zip(latest).is_some_and(|(starts, latest)| starts < latest) {
            let name = Found::naming(step.what.as_str(), index);
            found.should(
                "start_out_of_order",
                format!("who/start/steps/{}/starts", step.id),
                &[("step", &name)],
            );
        }
        latest = latest.max(step.starts);
    }
    let setup = setup(workshop);
    if setup.money.pence < setup.total.pence {
        let parts = [("cost", &*setup.total.text), ("money", &*setup.money.text)];
        found.should("setup_without_money", "who/start/steps", &parts);
    }
}
