//! Where each stands on what is proposed.

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::language::smells::Words;
use crate::stages::ConsentLevel;
use crate::words::words;

pub(crate) const RULES: &[Rule] = &[Rule::problems(&[should(Code::NotAskedAboutHome)], check)];

/// "Was not asked" is a true answer, and about where somebody lives it cannot stay one. [Mental Capacity Act 2005 s4(4)]
fn check(found: &mut Findings) {
    let workshop = found.workshop;
    let phrases: Vec<Words> =
        words().get("contract|home_words").split(';').map(|phrase| Words::of(phrase.trim())).collect();
    let moves = !workshop.before.moving.to_where.is_blank()
        || workshop.before.housing.homes.iter().any(|home| home.chosen == Some(true));
    let whole = Words::of(words().get("contract|plan_as_a_whole"));
    for row in &workshop.agree.positions.positions {
        let said = Words::of(row.matter.as_str());
        let is_whole = said.is_empty() || said == whole;
        let is_about_home = phrases.iter().any(|phrase| said.hold(phrase)) || is_whole && moves;
        if row.level == Some(ConsentLevel::NotAsked) && workshop.is_person(row.who.0) && is_about_home {
            let at = format!("agree/positions/positions/{}/level", row.id);
            found.tell(Code::NotAskedAboutHome, at, &[]);
        }
    }
}
