//! Who is part of this, and what it is based on.

use super::Edition;
use super::writer::{Writer, chosen, day, plain};
use crate::document::Pictured;
use crate::judge::code::Code;
use crate::judge::finding::Finding;
use crate::language::say;
use crate::see::Seen;
use crate::stages::{AssessmentKind, Attendance, Participant, Role, Session};
use crate::words::capitalised;

/// Who makes the contract, for how long, and who may see what of it.
pub(super) fn parties(writer: &mut Writer, edition: &Edition) {
    super::notice::write(writer);
    writer.clause("purpose", &[], Vec::new());
    conditional(writer, edition);
    let seen = writer.seen;
    let row = |p: &&Participant| {
        vec![
            named(seen, p),
            p.role.map(|role| capitalised(say::choice(role))).unwrap_or_default(),
            [p.relationship.as_str(), p.organisation.as_str()].join("\n").trim().to_owned(),
            [p.phone.as_str(), p.email.as_str()].join("\n").trim().to_owned(),
            p.attendance.map(|a: Attendance| capitalised(say::choice(a))).unwrap_or_default(),
        ]
    };
    let rows = seen.people().iter().map(row).collect();
    let columns = [
        ("name", 5, false),
        ("role", 4, false),
        ("from", 6, false),
        ("reach", 6, false),
        ("present", 3, false),
    ];
    writer.table("people", &columns, rows, false);
    super::home::moving(writer);
    consent(writer);
    term(writer);
}

/// Who makes the contract stands with what they promise; what is promised besides is the move and the time.
pub(super) fn promised(writer: &mut Writer) {
    writer.clause("purpose", &[], Vec::new());
    super::home::moving(writer);
    term(writer);
}

fn term(writer: &mut Writer) {
    let term = &writer.seen.agree.term;
    writer.facts(vec![
        ("starts", day(term.starts)),
        ("ends", day(term.ends)),
        ("interim", plain(&term.interim)),
        ("notice", plain(&term.notice)),
    ]);
}

/// What is wrong with the assessment that a plan rests on.
const ASSESSMENT_PROBLEMS: [Code; 4] = [
    Code::NoCareActAssessment,
    Code::CareActAssessmentUndated,
    Code::CareActAssessmentOld,
    Code::CareActAssessmentNotCurrent,
];

/// While the assessment is old or missing, what is promised stands under that condition. [domain.md §6 item 30]
fn conditional(writer: &mut Writer, edition: &Edition) {
    let is_seen = |problem: &&Finding| super::open::is_there(&**writer.seen, &problem.at);
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

/// A name that is never empty: a table's first cell heads its row.
fn named(seen: &Seen, participant: &Participant) -> String {
    say::name(seen, participant.id).map(|name| say::opening(seen, &name)).unwrap_or_default()
}

/// When and where the room met, and who came.
pub(super) fn meetings(writer: &mut Writer) {
    for session in &writer.seen.before.sessions.sessions {
        meeting(writer, session);
    }
}

fn meeting(writer: &mut Writer, session: &Session) {
    let facts = vec![
        ("meeting", day(session.date)),
        ("time", say::times(session.starts, session.ends)),
        ("place", session.place.as_str().to_owned()),
        ("run_by", say::who(writer.seen, session.facilitator).unwrap_or_default()),
        ("who_came", say::people(writer.seen, &session.who_came)),
        ("meeting_notes", plain(&session.notes)),
    ];
    writer.facts(facts);
}

fn consent(writer: &mut Writer) {
    super::sharing::write(writer);
    super::notice::held_back_from_others(writer);
}

/// What the contract rests on: what the person can do, what was assessed, what they need, what works now.
pub(super) fn assessed(writer: &mut Writer) {
    super::needs::strengths(writer);
    assessments(writer);
    super::needs::needs(writer);
    views(writer);
}

fn assessments(writer: &mut Writer) {
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

/// Working and not working, one row for each perspective, the person's first; views are never merged.
fn views(writer: &mut Writer) {
    let views = &writer.seen.plan.working;
    let holds = |entry: &&crate::stages::Entry| {
        !entry.text.is_blank() && entry.standing != Some(crate::stages::EntryStanding::Superseded)
    };
    let mut speakers: Vec<Option<uuid::Uuid>> = Vec::new();
    for entry in views.working.iter().chain(&views.not_working).filter(holds) {
        if !speakers.contains(&entry.said_by.0) {
            speakers.push(entry.said_by.0);
        }
    }
    if speakers.is_empty() {
        return;
    }
    let is_person = |id: &Option<uuid::Uuid>| {
        id.and_then(|id| writer.seen.participant(id)).is_some_and(|p| p.role == Some(Role::Person))
    };
    speakers.sort_by_key(|id| !is_person(id));
    let heading = writer.text("headings|views", &[]);
    writer.heading(heading);
    let said = |list: &crate::kit::values::Rows<crate::stages::Entry>, who: Option<uuid::Uuid>| {
        let own = list.iter().filter(|entry| holds(entry) && entry.said_by.0 == who);
        Pictured::lines(own.map(Writer::worded))
    };
    let rows = speakers
        .iter()
        .map(|who| {
            let name =
                who.and_then(|id| say::name(writer.seen, id)).unwrap_or_else(|| writer.text("somebody", &[]));
            vec![
                say::opening(writer.seen, &name).into(),
                said(&views.working, *who),
                said(&views.not_working, *who),
            ]
        })
        .collect();
    writer.table(
        "views",
        &[("who", 4, false), ("working", 9, false), ("not_working", 9, false)],
        rows,
        false,
    );
}
