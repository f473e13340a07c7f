//! Outcomes that may be something else: a service, an output, somebody else's wish. Nothing here blocks, and
//! nobody is scored. [domain.md 2.15; S001-93, S003-158, S003-163]

use crate::judge::code::Code;
use crate::judge::rule::{Findings, Rule, should};
use crate::kit::values::Word;
use crate::language::say;
use crate::language::smells::Words;
use crate::stages::{MetaOutcome, OneToTen, Outcome};

pub(crate) const RULES: &[Rule] = &[Rule::problems(
    &[
        should(Code::OutcomeSaidTwice),
        should(Code::OutcomeNamesService),
        should(Code::OutcomeIsOutput),
        should(Code::OutcomeIsProfessionalsWish),
        should(Code::OutcomeNotFirstPerson),
        should(Code::OutcomeNotObservable),
        should(Code::NoPartsOfLife),
        should(Code::PartsOfLifeNotTwoOrThree),
        should(Code::PartOfLifeWithoutOutcome),
        should(Code::OutcomeWithoutPartOfLife),
        should(Code::OutcomeUnsureWithoutBarriers),
        should(Code::OutcomeLevelsPartly),
    ],
    check,
)];

/// From here on, something matters a lot.
const MATTERS: u32 = 8;
/// Up to here, nobody is sure.
const UNSURE: u32 = 4;
/// So many parts of life are the person's. [S003-163]
const FEWEST_META_OUTCOMES: usize = 2;
const MOST_META_OUTCOMES: usize = 3;

fn check(found: &mut Findings) {
    persons_parts_of_life(found);
    let outcomes = &found.workshop.plan.outcomes.outcomes;
    let words: Vec<Words> = outcomes.iter().map(|row| Words::of(row.statement.as_str())).collect();
    for (index, outcome) in outcomes.iter().enumerate() {
        // Whoever has not said what they want yet is still talking.
        if outcome.statement.is_blank() {
            continue;
        }
        let Some(own) = words.get(index) else { continue };
        smells(found, outcome, index, own);
        let twin = words.iter().take(index).position(|earlier| own.nearly_same(earlier));
        if let Some(twin) = twin {
            let number = (twin + 1).to_string();
            tell(found, Code::OutcomeSaidTwice, outcome, index, "statement", &[("number", &number)]);
        }
        observable(found, outcome, index);
        parts_of_life(found, outcome, index);
        barriers(found, outcome, index);
        levels(found, outcome, index);
    }
}

fn smells(found: &mut Findings, outcome: &Outcome, index: usize, words: &Words) {
    if let Some(service) = words.service() {
        tell(found, Code::OutcomeNamesService, outcome, index, "statement", &[("word", &shown(service))]);
    }
    if words.is_output() {
        tell(found, Code::OutcomeIsOutput, outcome, index, "statement", &[]);
    }
    if let Some(wish) = words.professional_wish() {
        tell(found, Code::OutcomeIsProfessionalsWish, outcome, index, "statement", &[("word", &shown(wish))]);
    }
    if !words.is_first_person() {
        tell(found, Code::OutcomeNotFirstPerson, outcome, index, "statement", &[]);
    }
}

/// A phrase with its gaps as people read them.
fn shown(phrase: &str) -> String {
    phrase.replace('*', "…")
}

fn observable(found: &mut Findings, outcome: &Outcome, index: usize) {
    if outcome.looks_like.is_blank() && outcome.how_we_know.is_blank() {
        tell(found, Code::OutcomeNotObservable, outcome, index, "looks_like", &[]);
    }
}

/// Two or three parts of life are the person's, over all outcomes, and each of them is reached for. [S003-163]
fn persons_parts_of_life(found: &mut Findings) {
    let outcomes = &found.workshop.plan.outcomes;
    if outcomes.outcomes.iter().all(|row| row.statement.is_blank()) {
        return;
    }
    let at = "plan/outcomes/meta_outcomes";
    let chosen: Vec<MetaOutcome> = outcomes.meta_outcomes.iter().copied().collect();
    match chosen.len() {
        FEWEST_META_OUTCOMES..=MOST_META_OUTCOMES => {}
        0 => found.tell(Code::NoPartsOfLife, at, &[]),
        count => found.tell(Code::PartsOfLifeNotTwoOrThree, at, &[("count", &count.to_string())]),
    }
    let is_served =
        |part: &MetaOutcome| outcomes.outcomes.iter().any(|row| row.meta_outcomes.iter().any(|m| m == part));
    for part in chosen.iter().filter(|part| !is_served(part)) {
        found.tell(Code::PartOfLifeWithoutOutcome, at, &[("part", say::choice(*part))]);
    }
}

fn parts_of_life(found: &mut Findings, outcome: &Outcome, index: usize) {
    if outcome.meta_outcomes.iter().next().is_none() {
        tell(found, Code::OutcomeWithoutPartOfLife, outcome, index, "meta_outcomes", &[]);
    }
}

fn barriers(found: &mut Findings, outcome: &Outcome, index: usize) {
    let (Some(importance), Some(confidence)) = (outcome.importance, outcome.confidence) else { return };
    if number(importance) >= MATTERS && number(confidence) <= UNSURE && outcome.barriers.is_blank() {
        let parts = [("importance", importance.word()), ("confidence", confidence.word())];
        tell(found, Code::OutcomeUnsureWithoutBarriers, outcome, index, "barriers", &parts);
    }
}

fn number(of: OneToTen) -> u32 {
    of.word().parse().unwrap_or(0)
}

fn levels(found: &mut Findings, outcome: &Outcome, index: usize) {
    let levels = [
        ("much_less", &outcome.much_less),
        ("less", &outcome.less),
        ("as_hoped", &outcome.as_hoped),
        ("more", &outcome.more),
        ("much_more", &outcome.much_more),
    ];
    let empty: Vec<&str> =
        levels.iter().filter(|(_, level)| level.is_blank()).map(|(name, _)| *name).collect();
    if let Some(first) = empty.first()
        && empty.len() < levels.len()
    {
        let count = empty.len().to_string();
        tell(found, Code::OutcomeLevelsPartly, outcome, index, first, &[("count", &count)]);
    }
}

fn tell(
    found: &mut Findings,
    code: Code,
    outcome: &Outcome,
    index: usize,
    field: &str,
    parts: &[(&str, &str)],
) {
    let name = Findings::naming(outcome.statement.as_str(), index);
    let at = format!("plan/outcomes/outcomes/{}/{field}", outcome.id);
    let mut all = vec![("outcome", name.as_str())];
    all.extend_from_slice(parts);
    found.tell(code, at, &all);
}
