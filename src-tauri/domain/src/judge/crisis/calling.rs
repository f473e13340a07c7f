//! Who can call for help.

use crate::judge::Found;
use crate::language::say;
use crate::stages::Able;

pub(crate) fn check(found: &mut Found) {
    for caller in &found.workshop.crisis.calling.people {
        // Where it is said what would help, it is not asked again.
        if caller.able == Some(Able::No) && caller.what_helps.is_blank() {
            let named = say::who(found.workshop, caller.who).filter(|name| !name.is_empty());
            let name = named.unwrap_or_else(|| caller.who_named.as_str().trim().to_owned());
            let at = format!("crisis/calling/people/{}", caller.id);
            found.should("not_able_to_call", at, &[("who", &say::opening(found.workshop, &name))]);
        }
    }
}
