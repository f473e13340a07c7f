//! Where each stands on what is proposed.

use crate::judge::Found;
use crate::language::smells::Words;
use crate::stages::ConsentLevel;
use crate::words::words;

/// "Was not asked" is a true answer, and about where somebody lives it cannot stay one. [Mental Capacity Act 2005 s4(4)]
pub(crate) fn check(found: &mut Found) {
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
            found.should("not_asked_about_home", at, &[]);
        }
    }
}
