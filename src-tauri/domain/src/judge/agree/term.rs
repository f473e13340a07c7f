//! From when until when the contract runs.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::EndsBeforeStart)], check)];

fn check(found: &mut Findings) {
    let agree = &found.workshop.agree;
    if agree.term.starts.zip(agree.term.ends).is_some_and(|(starts, ends)| ends < starts) {
        let what = words().get("contract|the_contract").to_owned();
        found.tell(Code::EndsBeforeStart, "agree/term/ends", &[("what", &what)]);
    }
}
