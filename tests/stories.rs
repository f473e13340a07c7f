//! The rules as short stories: all is well, something is done, the problem appears where it can be mended and
//! says so in plain words; it is mended, and it goes.

mod agree;
mod assessment;
mod audiences;
mod before;
mod capacity;
mod clocks;
mod contact;
mod copies;
mod crisis;
mod ending;
mod law;
mod limits;
mod matters;
mod money;
mod outcomes;
mod people;
mod plan;
mod room;
mod signing;
mod voice;
mod who;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::field::Node;
use domain::judge::rule::{Given, Rule};
use domain::judge::{is_draft, rules};
use domain::signed::Signatures;
use domain::{Act, Code, Finding, Severity, Workshop, apply, check};
use serde_json::{Value, json};
use uuid::Uuid;

/// The id of the row that a story adds.
const NEW: Uuid = Uuid::from_u128(0x5707_1e50_0000_4000_8000_0000_0000_0001);

/// What somebody does. In paths, `#0` is the first row there and `#new` the row that the story added.
enum Do {
    /// Types an answer.
    Set(&'static str, Value),
    /// Links a list of links to one more row, named by its path.
    Link(&'static str, &'static str),
    Add(&'static str),
    Remove(&'static str),
}

/// Where a story starts: the sample, which is clean but for one gap on Saturday, or an empty page.
#[derive(Clone, Copy)]
enum Start {
    Danny,
    Nothing,
}

struct Story {
    code: Code,
    severity: Severity,
    start: Start,
    /// Makes the start clean for this rule.
    first: Vec<Do>,
    /// What goes wrong.
    then: Vec<Do>,
    /// Where it can be mended.
    at: &'static str,
    /// What the words must name.
    says: &'static str,
    mend: Vec<Do>,
}

const MUST: Severity = Severity::Must;
const SHOULD: Severity = Severity::Should;

/// A story about the sample.
fn danny(
    code: Code,
    severity: Severity,
    at: &'static str,
    says: &'static str,
    then: Vec<Do>,
    mend: Vec<Do>,
) -> Story {
    Story { code, severity, start: Start::Danny, first: Vec::new(), then, at, says, mend }
}

/// A story from an empty page.
fn from_nothing(
    code: Code,
    at: &'static str,
    says: &'static str,
    first: Vec<Do>,
    then: Vec<Do>,
    mend: Vec<Do>,
) -> Story {
    Story { code, severity: MUST, start: Start::Nothing, first, then, at, says, mend }
}

fn set(at: &'static str, to: impl Into<Value>) -> Do {
    Do::Set(at, to.into())
}

fn every_story() -> Vec<Story> {
    let told = [
        people::stories(),
        before::stories(),
        assessment::stories(),
        capacity::stories(),
        plan::stories(),
        outcomes::stories(),
        voice::stories(),
        contact::stories(),
        copies::stories(),
        who::stories(),
        money::stories(),
        crisis::stories(),
        clocks::stories(),
        law::stories(),
        limits::stories(),
        matters::stories(),
        room::stories(),
        ending::stories(),
        agree::stories(),
        signing::stories(),
    ];
    told.into_iter().flatten().collect()
}

/// The day on which the sample is clean.
fn today() -> NaiveDate {
    "2026-09-24".parse().unwrap()
}

/// A path with `#0` and `#new` replaced by the ids of the rows there.
fn path(workshop: &Workshop, at: &str) -> String {
    let tree = workshop.read();
    let mut node = &tree;
    let mut steps = Vec::new();
    for step in at.split('/') {
        if step == "#new" {
            let rows = node.as_array().unwrap();
            node = rows.iter().find(|row| row["id"] == NEW.to_string()).unwrap_or(&Value::Null);
            steps.push(NEW.to_string());
        } else if let Some(number) = step.strip_prefix('#') {
            node = &node[number.parse::<usize>().unwrap()];
            steps.push(node["id"].as_str().unwrap_or_else(|| panic!("no row at {at}")).to_owned());
        } else {
            node = &node[step];
            steps.push(step.to_owned());
        }
    }
    steps.join("/")
}

fn read(workshop: &Workshop, at: &str) -> Value {
    let at = path(workshop, at);
    let mut node = workshop.read();
    for step in at.split('/') {
        let by_id = node.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == step)).cloned();
        node = by_id.unwrap_or_else(|| node[step].clone());
    }
    node
}

fn perform(workshop: &mut Workshop, deeds: &[Do]) {
    for deed in deeds {
        let act = act(workshop, deed);
        apply(workshop, act.clone()).unwrap_or_else(|why| panic!("{act:?}: {why}"));
    }
}

fn act(workshop: &Workshop, deed: &Do) -> Act {
    match deed {
        Do::Set(at, to) => Act::Set { at: path(workshop, at), to: to.clone() },
        Do::Link(at, row) => {
            let mut links = read(workshop, at);
            let target = path(workshop, row);
            links.as_array_mut().unwrap().push(json!(target.rsplit('/').next()));
            Act::Set { at: path(workshop, at), to: links }
        }
        Do::Add(at) => Act::AddRow { at: path(workshop, at), row: NEW, index: 9999, body: Value::Null },
        Do::Remove(at) => {
            let at = path(workshop, at);
            let (list, row) = at.rsplit_once('/').unwrap();
            Act::RemoveRow { at: list.to_owned(), row: row.parse().unwrap() }
        }
    }
}

fn found(workshop: &Workshop, code: Code) -> Vec<Finding> {
    check(workshop, today()).into_iter().filter(|problem| problem.code == code).collect()
}

fn start(story: &Story) -> Workshop {
    let mut workshop = match story.start {
        Start::Danny => tests::sample("danny"),
        Start::Nothing => Workshop::empty(Uuid::nil()),
    };
    perform(&mut workshop, &story.first);
    workshop
}

#[test]
fn every_problem_appears_where_it_belongs_and_goes_when_it_is_mended() {
    for story in every_story() {
        let code = story.code;
        let mut workshop = start(&story);
        assert_eq!(found(&workshop, code), [], "{code} before anything is wrong");
        perform(&mut workshop, &story.then);
        let problems = found(&workshop, code);
        let [problem] = &problems[..] else { panic!("{code} is found {} times", problems.len()) };
        assert_eq!(problem.severity, story.severity, "{code}");
        assert_eq!(problem.at, path(&workshop, story.at), "{code}");
        assert_words(problem, story.says);
        perform(&mut workshop, &story.mend);
        assert_eq!(found(&workshop, code), [], "{code} after it is mended");
    }
}

fn assert_words(problem: &Finding, says: &str) {
    let Finding { code, text, source, .. } = problem;
    assert!(text.contains(says), "{code} says: {text}");
    assert!(!text.contains(['{', '}', '|']) && text.ends_with(['.', '?']), "{code} says: {text}");
    assert!(!source.is_empty() && !source.contains('|'), "{code} comes from: {source}");
}

/// Those that no rule looks for: they are met where the contract is printed, and where nothing can be found.
const MET_ELSEWHERE: [Code; 2] = [Code::CharacterNotPrintable, Code::CannotCheck];

#[test]
fn every_rule_has_its_story_its_words_and_its_source() {
    let mut declared: BTreeMap<Code, Vec<Severity>> = BTreeMap::new();
    for (code, severities) in rules().flat_map(Rule::raises) {
        let known = declared.entry(code).or_insert_with(|| severities.clone());
        assert_eq!(*known, severities, "{code} is declared twice, and not alike");
    }
    let all: BTreeSet<Code> = declared.keys().copied().chain(MET_ELSEWHERE).collect();
    assert_eq!(all, Code::ALL.iter().copied().collect(), "a name without a rule");
    let is_problem = |severities: &Vec<Severity>| !severities.contains(&Severity::Question);
    let told: BTreeSet<Code> = every_story().iter().map(|story| story.code).collect();
    let problems = declared.iter().filter(|(_, severities)| is_problem(severities)).map(|(code, _)| *code);
    assert_eq!(told, problems.collect());
    for code in Code::ALL {
        let is_question = declared.get(code).is_some_and(|severities| !is_problem(severities));
        for what in [if is_question { "question" } else { "text" }, "source"] {
            assert!(
                domain::words::words().find(&format!("{}|{what}", code.words())).is_some(),
                "{code}|{what}"
            );
        }
    }
}

#[test]
fn no_rule_finds_what_it_does_not_declare() {
    let signatures = Signatures::default();
    for story in every_story() {
        let mut workshop = start(&story);
        perform(&mut workshop, &story.then);
        let given = Given { workshop: &workshop, today: today(), sums: None, signatures: &signatures };
        for rule in rules() {
            let declared: Vec<(Code, Vec<Severity>)> = rule.raises().collect();
            for found in rule.find(&given) {
                let is_declared = |(code, severities): &(Code, Vec<Severity>)| {
                    *code == found.code && severities.contains(&found.severity)
                };
                assert!(
                    declared.iter().any(is_declared),
                    "{} is found by a rule that does not say so",
                    found.code
                );
            }
        }
    }
}

#[test]
fn the_sample_has_one_thing_left_to_look_at_and_is_no_draft() {
    let problems = check(&tests::sample("danny"), today());
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::NobodyAtWeekend]);
    assert!(!is_draft(&problems));
}

#[test]
fn one_must_makes_a_draft_and_any_number_of_shoulds_does_not() {
    for story in every_story().iter().filter(|story| matches!(story.start, Start::Danny)) {
        let mut workshop = start(story);
        perform(&mut workshop, &story.then);
        if story.severity == MUST {
            assert!(is_draft(&check(&workshop, today())), "{}", story.code);
        }
    }
    let mut workshop = tests::sample("danny");
    perform(
        &mut workshop,
        &[
            set("before/consent/given_by", Value::Null),
            set("crisis/contingencies/contingencies/#0/prevent", ""),
        ],
    );
    // Those two, the gap on Saturday, and that something else is promised than was signed.
    assert_eq!(check(&workshop, today()).len(), 4);
    assert!(!is_draft(&check(&workshop, today())));
}

#[test]
fn an_empty_page_and_a_hostile_one_are_checked_without_harm() {
    let samples = ["sana", "small", "hostile"].map(tests::sample);
    for workshop in std::iter::once(Workshop::empty(Uuid::nil())).chain(samples) {
        for problem in check(&workshop, today()) {
            let place = problem.at.split('/').try_fold(workshop.read(), |node, step| {
                let rows =
                    node.as_array().and_then(|rows| rows.iter().find(|row| row["id"] == step)).cloned();
                rows.or_else(|| node.get(step).cloned())
            });
            assert!(place.is_some(), "{} is at {}, which is nowhere", problem.code, problem.at);
        }
    }
}
