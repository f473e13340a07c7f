//! The staggered start. [S001-104]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::Day;
use crate::reckon::setup::setup;

pub(crate) const RULES: &[Rule] =
    &[Rule::problems(&[should(Code::StartOutOfOrder), should(Code::SetupWithoutMoney)], check)];

fn check(found: &mut Findings) {
    let workshop = found.workshop;
    let mut latest: Option<Day> = None;
    for (index, step) in workshop.who.start.steps.iter().enumerate() {
        if step.starts.zip(latest).is_some_and(|(starts, latest)| starts < latest) {
            let name = Findings::naming(step.what.as_str(), index);
            found.tell(
                Code::StartOutOfOrder,
                format!("who/start/steps/{}/starts", step.id),
                &[("step", &name)],
            );
        }
        latest = latest.max(step.starts);
    }
    let setup = setup(workshop);
    if setup.money.pence < setup.total.pence {
        let parts = [("cost", &*setup.total.text), ("money", &*setup.money.text)];
        found.tell(Code::SetupWithoutMoney, "who/start/steps", &parts);
    }
}
