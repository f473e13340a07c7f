//! Who can call for help.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::stages::Able;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::NotAbleToCall)], check)];

fn check(found: &mut Findings) {
    for caller in &found.workshop.crisis.calling.people {
        // Where it is said what would help, it is not asked again.
        if caller.able == Some(Able::No) && caller.what_helps.is_blank() {
            let named = say::who(found.workshop, caller.who).filter(|name| !name.is_empty());
            let name = named.unwrap_or_else(|| caller.who_named.as_str().trim().to_owned());
            let at = format!("crisis/calling/people/{}", caller.id);
            found.tell(Code::NotAbleToCall, at, &[("who", &say::opening(found.workshop, &name))]);
        }
    }
}
