//! Undo and redo from the log alone, against the two stacks that everybody knows.

use domain::field::Node;
use domain::history::{Step, acts_back, next_redo, next_undo};
use domain::{Act, Edit, Workshop, apply};
use proptest::prelude::*;
use serde_json::json;

use super::{act, cases, nobody};

/// What the two stacks hold: the line to take back, and the document as it would then stand.
#[derive(Default)]
struct Stacks {
    undo: Vec<(usize, Workshop)>,
    redo: Vec<(usize, Workshop)>,
    /// For each line brought forward by redo: the line that undo would take back.
    line: usize,
}

fn reversed(workshop: &mut Workshop, log: &[Step], line: usize) -> Vec<Edit> {
    acts_back(log, line).unwrap().into_iter().map(|act| apply(workshop, act).unwrap()).collect()
}

fn do_something(workshop: &mut Workshop, log: &mut Vec<Step>, stacks: &mut Stacks, number: u64) {
    let before = workshop.clone();
    let acts = 1 + number % 3;
    let edits: Vec<_> = (0..acts)
        .filter_map(|n| {
            let act = act(number.wrapping_add(n), workshop);
            apply(workshop, act).ok()
        })
        .collect();
    if edits.is_empty() {
        return;
    }
    log.push(Step::new(edits));
    stacks.undo.push((log.len() - 1, before));
    stacks.redo.clear();
}

const FIELDS: [&str; 2] = ["before/moving/why", "before/person/liked_name"];

/// Letters typed into one field without leaving it, each kept by itself. Some are taken away again.
fn type_letters(workshop: &mut Workshop, log: &mut Vec<Step>, stacks: &mut Stacks, number: u64) {
    let before = workshop.clone();
    let at = FIELDS[usize::try_from(number % 2).unwrap()];
    let letters = 1 + usize::try_from(number / 2 % 5).unwrap();
    let read = workshop.read();
    let stood = at.split('/').fold(&read, |node, step| &node[step]).as_str().unwrap_or_default().to_owned();
    let mut typed: Vec<String> = (1..=letters).map(|n| format!("{stood}{}", "a".repeat(n))).collect();
    if number.is_multiple_of(3) {
        typed.push(stood);
    }
    let first = log.len();
    for words in typed {
        // A name has an end.
        let Ok(edit) = apply(workshop, Act::Set { at: at.to_owned(), to: json!(words) }) else { continue };
        // What changes nothing is never written into the log.
        if matches!(&edit.act, Act::Set { to, .. } if *to == edit.was) {
            continue;
        }
        let step = Step::new(vec![edit]);
        log.push(if log.len() > first { step.going_on(log.last()) } else { step });
    }
    if log.len() > first {
        stacks.redo.clear();
    }
    // Letters that were all taken away again are no step.
    if *workshop != before {
        stacks.undo.push((log.len() - 1, before));
    }
}

fn undo(workshop: &mut Workshop, log: &mut Vec<Step>, stacks: &mut Stacks) {
    let Some((line, before)) = stacks.undo.pop() else { return };
    let now = workshop.clone();
    let edits = reversed(workshop, log, line);
    log.push(Step::taking_back(line, edits));
    assert_eq!(*workshop, before);
    stacks.redo.push((log.len() - 1, now));
}

fn redo(workshop: &mut Workshop, log: &mut Vec<Step>, stacks: &mut Stacks) {
    let Some((line, after)) = stacks.redo.pop() else { return };
    let now = workshop.clone();
    let edits = reversed(workshop, log, line);
    log.push(Step::bringing_back(line, edits));
    assert_eq!(*workshop, after);
    stacks.line = log[line].takes_back.unwrap();
    stacks.undo.push((stacks.line, now));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_log_says_the_same_as_two_stacks(moves in prop::collection::vec((0_u8..10, any::<u64>()), 1..40)) {
        let (mut workshop, mut log, mut stacks) = (nobody(), Vec::new(), Stacks::default());
        for (kind, number) in moves {
            match kind {
                0..=2 => do_something(&mut workshop, &mut log, &mut stacks, number),
                3 | 4 => type_letters(&mut workshop, &mut log, &mut stacks, number),
                5..=7 => undo(&mut workshop, &mut log, &mut stacks),
                _ => redo(&mut workshop, &mut log, &mut stacks),
            }
            // What a restart reads is all that there is to go by.
            log = serde_json::from_str(&serde_json::to_string(&log).unwrap()).unwrap();
            prop_assert_eq!(next_undo(&log), stacks.undo.last().map(|(line, _)| *line));
            prop_assert_eq!(next_redo(&log), stacks.redo.last().map(|(line, _)| *line));
        }
    }
}

#[test]
fn an_empty_log_has_nothing_to_take_back_or_bring_back() {
    assert_eq!(next_undo(&[]), None);
    assert_eq!(next_redo(&[]), None);
}

#[test]
fn a_log_that_points_nowhere_never_stops_the_app() {
    let step = |takes_back, brings_back| Step { takes_back, brings_back, ..Step::new(Vec::new()) };
    let goes_on = |step: Step| Step { goes_on: true, ..step };
    for log in [
        vec![goes_on(step(None, None)), goes_on(step(None, None)), goes_on(step(Some(9), None))],
        vec![step(Some(0), None)],
        vec![step(Some(9), None)],
        vec![step(None, Some(0))],
        vec![step(None, Some(9))],
    ] {
        let _ = (next_undo(&log), next_redo(&log), acts_back(&log, 0), acts_back(&log, 9));
    }
}

#[test]
fn letters_join_only_what_answers_the_same_field() {
    let mut workshop = nobody();
    let mut set = |at: &str, to: &str| {
        Step::new(vec![apply(&mut workshop, Act::Set { at: at.to_owned(), to: json!(to) }).unwrap()])
    };
    let [why, name] = FIELDS;
    let mut log = vec![set(why, "N")];
    for (at, to) in [(why, "No"), (why, "Nob"), (name, "R"), (why, "Nobo")] {
        log.push(set(at, to).going_on(log.last()));
    }
    assert_eq!(log.iter().map(|step| step.goes_on).collect::<Vec<_>>(), [false, true, true, false, false]);
    assert_eq!(acts_back(&log, 2), Some(vec![Act::Set { at: why.to_owned(), to: json!("") }]));
    assert_eq!(acts_back(&log, 4), Some(vec![Act::Set { at: why.to_owned(), to: json!("Nob") }]));
    // The first letter of a line adds the line, and is taken back with it.
    let list = "plan/outcomes/outcomes";
    let row = uuid::Uuid::from_u128(7);
    let at = format!("{list}/{row}/statement");
    let add = Act::AddRow { at: list.to_owned(), row, index: 0, body: json!(null) };
    let before = workshop.clone();
    let mut act = |act: Act| apply(&mut workshop, act).unwrap();
    let set = |to: &str| Act::Set { at: at.clone(), to: json!(to) };
    let mut line = vec![Step::new(vec![act(add), act(set("I"))])];
    line.push(Step::new(vec![act(set("I dance"))]).going_on(line.last()));
    let mut back = workshop.clone();
    reversed(&mut back, &line, 1);
    assert_eq!(back, before);
    // An undo is no letter, whatever a file says.
    log.push(Step::taking_back(4, log[4].edits.clone()));
    log.push(Step { goes_on: true, ..log[4].clone() });
    assert_eq!(next_undo(&log), Some(6));
    assert_eq!(acts_back(&log, 6).map(|acts| acts.len()), Some(1));
}
