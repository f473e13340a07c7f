//! Undo and redo from the log alone, against the two stacks that everybody knows.

use domain::history::{Step, next_redo, next_undo};
use domain::{Workshop, apply, undo_of};
use proptest::prelude::*;

use super::{act, cases, nobody};

/// What the two stacks hold: the line to take back, and the document as it would then stand.
#[derive(Default)]
struct Stacks {
    undo: Vec<(usize, Workshop)>,
    redo: Vec<(usize, Workshop)>,
    /// For each line brought forward by redo: the line that undo would take back.
    line: usize,
}

fn reversed(workshop: &mut Workshop, log: &[Step], line: usize) -> Vec<domain::Edit> {
    log[line].edits.iter().rev().map(|edit| apply(workshop, undo_of(edit)).unwrap()).collect()
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

fn undo(workshop: &mut Workshop, log: &mut Vec<Step>, stacks: &mut Stacks) {
    let Some((line, before)) = stacks.undo.pop() else { return };
    let now = workshop.clone();
    let edits = reversed(workshop, log, line);
    log.push(Step { edits, takes_back: Some(line), brings_back: None });
    assert_eq!(*workshop, before);
    stacks.redo.push((log.len() - 1, now));
}

fn redo(workshop: &mut Workshop, log: &mut Vec<Step>, stacks: &mut Stacks) {
    let Some((line, after)) = stacks.redo.pop() else { return };
    let now = workshop.clone();
    let edits = reversed(workshop, log, line);
    log.push(Step { edits, takes_back: None, brings_back: Some(line) });
    assert_eq!(*workshop, after);
    stacks.line = log[line].takes_back.unwrap();
    stacks.undo.push((stacks.line, now));
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_log_says_the_same_as_two_stacks(moves in prop::collection::vec((0_u8..7, any::<u64>()), 1..40)) {
        let (mut workshop, mut log, mut stacks) = (nobody(), Vec::new(), Stacks::default());
        for (kind, number) in moves {
            match kind {
                0..=2 => do_something(&mut workshop, &mut log, &mut stacks, number),
                3 | 4 => undo(&mut workshop, &mut log, &mut stacks),
                _ => redo(&mut workshop, &mut log, &mut stacks),
            }
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
    let step = |takes_back, brings_back| Step { edits: Vec::new(), takes_back, brings_back };
    for log in [
        vec![step(Some(0), None)],
        vec![step(Some(9), None)],
        vec![step(None, Some(0))],
        vec![step(None, Some(9))],
    ] {
        let _ = (next_undo(&log), next_redo(&log));
    }
}
