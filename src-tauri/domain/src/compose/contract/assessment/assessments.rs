//! What was assessed, and what the contract waits for while that is old or missing. [domain.md §6 item 30]

use crate::compose::Edition;
use crate::compose::contract::open_points;
use crate::compose::writer::{Writer, chosen, day, plain};
use crate::judge::code::Code;
use crate::judge::finding::Finding;
use crate::language::say;
use crate::stages::AssessmentKind;
use crate::words::capitalised;

/// What is wrong with the assessment that a plan rests on.
const ASSESSMENT_PROBLEMS: [Code; 4] = [
    Code::NoCareActAssessment,
    Code::CareActAssessmentUndated,
    Code::CareActAssessmentOld,
    Code::CareActAssessmentNotCurrent,
];

/// While the assessment is old or missing, what is promised stands under that condition. [domain.md §6 item 30]
pub(crate) fn conditional(writer: &mut Writer, edition: &Edition) {
    let is_seen = |problem: &&Finding| open_points::is_there(&**writer.seen, &problem.at);
    let about = |problem: &&Finding| ASSESSMENT_PROBLEMS.contains(&problem.code);
    let Some(problem) = edition.problems.iter().filter(about).find(is_seen) else { return };
    let care_act = writer.seen.assessment.assessments.assessments.iter();
    let care_act = care_act.filter(|row| row.kind == Some(AssessmentKind::CareAct));
    let newest = care_act.filter_map(|row| row.date).max();
    match (problem.code, newest) {
        (Code::NoCareActAssessment, _) => {
            writer.clause_as("conditional", "conditional_missing", &[], Vec::new());
        }
        (_, Some(date)) => {
            writer.clause_as("conditional", "conditional_dated", &[("date", &say::day(date))], Vec::new());
        }
        (_, None) => writer.clause("conditional", &[], Vec::new()),
    }
}

pub(crate) fn assessments(writer: &mut Writer) {
    let list = &writer.seen.assessment.assessments.assessments;
    let prework = &writer.seen.before.prework.received;
    if !list.is_empty() || !prework.is_empty() {
        let heading = writer.text("headings|assessments", &[]);
        writer.heading(heading);
    }
    if !list.is_empty() {
        writer.clause("based_on", &[], list.iter().map(|a| a.id).collect());
    }
    let mut rows = Vec::new();
    for assessment in list {
        let kind = chosen(assessment.kind);
        let what = if assessment.decision.is_blank() {
            kind
        } else {
            format!("{kind}\n{}", assessment.decision.as_str())
        };
        let what = if what.trim().is_empty() { writer.text("unnamed_row", &[]) } else { what };
        rows.push(vec![
            what,
            day(assessment.date),
            assessment.author.as_str().to_owned(),
            writer.yes_no(assessment.still_current),
            plain(&assessment.summary),
        ]);
    }
    let columns = [
        ("assessment", 5, false),
        ("date", 4, false),
        ("author", 5, false),
        ("current", 3, false),
        ("summary", 11, false),
    ];
    writer.table("assessments", &columns, rows, false);
    let mut rows = Vec::new();
    for piece in prework {
        let what =
            piece.what.map_or_else(|| writer.text("unnamed_row", &[]), |what| capitalised(say::choice(what)));
        let from = say::who(writer.seen, piece.from).unwrap_or_default();
        rows.push(vec![what, from, day(piece.received_on), plain(&piece.summary)]);
    }
    let columns = [("piece", 5, false), ("piece_from", 5, false), ("date", 4, false), ("summary", 12, false)];
    writer.table("prework", &columns, rows, false);
}
