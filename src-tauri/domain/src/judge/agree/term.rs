//! From when until when the contract runs.

use crate::judge::Found;
use crate::words::words;

pub(crate) fn check(found: &mut Found) {
    let agree = &found.workshop.agree;
    if agree.term.starts.zip(agree.term.ends).is_some_and(|(starts, ends)| ends < starts) {
        let what = words().get("contract|the_contract").to_owned();
        found.should("ends_before_start", "agree/term/ends", &[("what", &what)]);
    }
}
