//! How the person tells things. [domain.md 2.4]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::stages::{Means, SignalAbout};

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::NoSignalFor)], check)];

/// What strangers miss first in somebody who does not speak.
const NOT_TO_BE_MISSED: [SignalAbout; 3] = [SignalAbout::Pain, SignalAbout::Distress, SignalAbout::Stop];

/// Without speech, pain, distress and "stop" must be told in another way, and somebody has to have written it down.
fn check(found: &mut Findings) {
    let means = &found.workshop.before.person.means;
    if means.iter().next().is_none() || means.iter().any(|means| *means == Means::Speech) {
        return;
    }
    let known = |about: &SignalAbout| {
        let signals = &found.workshop.plan.communication.signals;
        signals.iter().any(|signal| signal.about == Some(*about) && !signal.does.is_blank())
    };
    let missing: Vec<String> = NOT_TO_BE_MISSED
        .iter()
        .filter(|about| !known(about))
        .map(|about| say::choice(*about).to_owned())
        .collect();
    if !missing.is_empty() {
        let what = say::list(&missing);
        found.tell(Code::NoSignalFor, "plan/communication/signals", &[("what", &what)]);
    }
}
