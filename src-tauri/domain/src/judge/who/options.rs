//! The options appraisal: something to choose from, one choice, and reasons that stay. [S001-79]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::say;
use crate::stages::{OptionAbout, OptionStanding, SupportOption};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[should(Code::OptionWithoutReason), should(Code::OptionAlone), should(Code::TwoOptionsChosen)],
    check,
)];

const LIST: &str = "who/options/options";

fn check(found: &mut Findings) {
    let options: Vec<(usize, &SupportOption)> =
        found.workshop.who.options.options.iter().enumerate().collect();
    for (index, option) in &options {
        let Some(standing @ (OptionStanding::Chosen | OptionStanding::Rejected)) = option.standing else {
            continue;
        };
        if option.because.is_blank() {
            let parts = [("option", &*naming(*index, option)), ("standing", say::choice(standing))];
            found.tell(Code::OptionWithoutReason, format!("{LIST}/{}/because", option.id), &parts);
        }
        let others = || options.iter().any(|(_, other)| other.id != option.id && other.about == option.about);
        // What was turned down has been held against something, if only against going on as now.
        if standing == OptionStanding::Chosen && !others() {
            let name = naming(*index, option);
            found.tell(Code::OptionAlone, format!("{LIST}/{}/standing", option.id), &[("option", &name)]);
        }
    }
    // Somebody may well belong to two places in the community; they live in one home.
    for about in [OptionAbout::Housing, OptionAbout::Support] {
        chosen_once(found, about, &options);
    }
}

fn chosen_once(found: &mut Findings, about: OptionAbout, options: &[(usize, &SupportOption)]) {
    let is_chosen = |option: &SupportOption| {
        option.about == Some(about) && option.standing == Some(OptionStanding::Chosen)
    };
    let chosen: Vec<&(usize, &SupportOption)> = options.iter().filter(|(_, o)| is_chosen(o)).collect();
    if let [_, (_, second), ..] = &chosen[..] {
        let names: Vec<String> = chosen.iter().map(|(index, option)| naming(*index, option)).collect();
        let parts = [("about", say::choice(about)), ("options", &*say::list(&names))];
        found.tell(Code::TwoOptionsChosen, format!("{LIST}/{}/standing", second.id), &parts);
    }
}

fn naming(index: usize, option: &SupportOption) -> String {
    let name = if option.name.is_blank() { option.what.as_str() } else { option.name.as_str() };
    Findings::naming(name, index)
}
