//! The options appraisal: something to choose from, one choice, and reasons that stay. [S001-79]

use crate::judge::Found;
use crate::language::say;
use crate::stages::{OptionAbout, OptionStanding, SupportOption};

const LIST: &str = "who/options/options";

pub(crate) fn check(found: &mut Found) {
    let options: Vec<(usize, &SupportOption)> =
        found.workshop.who.options.options.iter().enumerate().collect();
    for (index, option) in &options {
        let Some(standing @ (OptionStanding::Chosen | OptionStanding::Rejected)) = option.standing else {
            continue;
        };
        if option.because.is_blank() {
            let parts = [("option", &*naming(*index, option)), ("standing", say::choice(standing))];
            found.should("option_without_reason", format!("{LIST}/{}/because", option.id), &parts);
        }
        let others = || options.iter().any(|(_, other)| other.id != option.id && other.about == option.about);
        // What was turned down has been held against something, if only against going on as now.
        if standing == OptionStanding::Chosen && !others() {
            let name = naming(*index, option);
            found.should("option_alone", format!("{LIST}/{}/standing", option.id), &[("option", &name)]);
        }
    }
    // Somebody may well belong to two places in the community; they live in one home.
    for about in [OptionAbout::Housing, OptionAbout::Support] {
        chosen_once(found, about, &options);
    }
}

fn chosen_once(found: &mut Found, about: OptionAbout, options: &[(usize, &SupportOption)]) {
    let is_chosen = |option: &SupportOption| {
        option.about == Some(about) && option.standing == Some(OptionStanding::Chosen)
    };
    let chosen: Vec<&(usize, &SupportOption)> = options.iter().filter(|(_, o)| is_chosen(o)).collect();
    if let [_, (_, second), ..] = &chosen[..] {
        let names: Vec<String> = chosen.iter().map(|(index, option)| naming(*index, option)).collect();
        let parts = [("about", say::choice(about)), ("options", &*say::list(&names))];
        found.should("two_options_chosen", format!("{LIST}/{}/standing", second.id), &parts);
    }
}

fn naming(index: usize, option: &SupportOption) -> String {
    let name = if option.name.is_blank() { option.what.as_str() } else { option.name.as_str() };
    Found::naming(name, index)
}
