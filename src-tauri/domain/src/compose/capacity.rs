//! Decisions, one at a time, in the order of the Act: help first, then what the person can do, then what was found;
//! then what was decided for them, and who may lawfully decide. [Mental Capacity Act 2005 s1-4; domain.md 2.18]

use super::writer::{Writer, chosen, day, plain};
use crate::document::Span;
use crate::kit::field::Node;
use crate::kit::values::{BestInterestsLinks, CapacityLinks, Day, Text};
use crate::language::say;
use crate::stages::{
    BestInterestsDecision, BestInterestsOption, CapacityFinding, CapacityRecord, LegalAuthority,
};
use crate::words::capitalised;

pub(super) fn write(writer: &mut Writer) {
    let assessment = &writer.seen.assessment;
    let best = &assessment.best_interests;
    let records = &assessment.capacity.decisions;
    let authorities = &assessment.authorities.authorities;
    if records.is_empty() && best.decisions.is_empty() && best.options.is_empty() && authorities.is_empty() {
        advocacy(writer);
        return registers(writer);
    }
    writer.clause("presumed", &[], Vec::new());
    for record in records {
        capacity(writer, record);
    }
    for decision in &best.decisions {
        best_interests(writer, decision);
    }
    // An option whose decision this copy does not show, or that nobody linked yet.
    let loose =
        |option: &&BestInterestsOption| !option.decision.0.iter().any(|id| best.decisions.get(*id).is_some());
    let loose: Vec<&BestInterestsOption> = best.options.iter().filter(loose).collect();
    options(writer, "bi_options_loose", &loose);
    lawful(writer, authorities.iter());
    advocacy(writer);
    registers(writer);
}

/// Who stands beside the person while they are assessed and their support is planned. [Care Act 2014 s67]
fn advocacy(writer: &mut Writer) {
    let advocacy = &writer.seen.assessment.advocacy;
    if Node::is_empty(advocacy) {
        return;
    }
    let advocate = say::who(writer.seen, advocacy.advocate);
    let heading = writer.text("headings|advocacy", &[]);
    writer.heading(heading);
    writer.facts(vec![
        ("hard_to_take_part", writer.yes_no(advocacy.hard_to_take_part)),
        ("advocacy_somebody", writer.yes_no(advocacy.somebody)),
        ("advocate", advocate.unwrap_or_default()),
        ("advocacy_arranged", plain(&advocacy.arranged)),
    ]);
}

/// Where the NHS keeps an eye on them, and its own reviews.
fn registers(writer: &mut Writer) {
    let registers = &writer.seen.assessment.registers;
    if Node::is_empty(registers) {
        return;
    }
    let key_worker = say::who(writer.seen, registers.key_worker).map(|name| say::opening(writer.seen, &name));
    let heading = writer.text("headings|registers", &[]);
    writer.heading(heading);
    writer.facts(vec![
        ("register", chosen(registers.register)),
        ("treatment_review_on", day(registers.treatment_review_on)),
        ("treatment_review_said", plain(&registers.treatment_review_said)),
        ("care_programme", plain(&registers.care_programme)),
        ("key_worker", key_worker.unwrap_or_default()),
    ]);
}

fn headed(writer: &mut Writer, name: &str, decision: &Text) {
    let decision = if decision.is_blank() {
        writer.text("not_said", &[])
    } else {
        say::short(decision.as_str().trim().trim_end_matches(['?', '.']))
    };
    let heading = writer.text(&format!("headings|{name}"), &[("decision", &decision)]);
    writer.heading(heading);
}

/// The decision in full where the heading had to cut it.
fn in_full(decision: &Text) -> String {
    let full = plain(decision);
    if say::short(&full) == full { String::new() } else { full }
}

fn capacity(writer: &mut Writer, record: &CapacityRecord) {
    headed(writer, "capacity_of", &record.decision);
    let answer = |yes: Option<bool>, evidence: &Text| {
        [writer.yes_no(yes), plain(evidence)].join("\n").trim().to_owned()
    };
    let assessor = say::who(writer.seen, record.assessor)
        .map(|name| say::opening(writer.seen, &name))
        .unwrap_or_default();
    let facts = vec![
        ("decision_in_full", in_full(&record.decision)),
        ("capacity_help", plain(&record.help)),
        ("capacity_understands", answer(record.understands, &record.understands_evidence)),
        ("capacity_retains", answer(record.retains, &record.retains_evidence)),
        ("capacity_weighs", answer(record.weighs, &record.weighs_evidence)),
        ("capacity_communicates", answer(record.communicates, &record.communicates_evidence)),
        ("capacity_because", plain(&record.because_of)),
        ("capacity_lasts", chosen(record.lasts)),
        ("capacity_by", line(&[assessor, record.assessor_named.as_str().to_owned(), day(record.date)])),
    ];
    writer.facts(facts);
    let found = match record.found {
        Some(CapacityFinding::Has) => "has",
        Some(CapacityFinding::Lacks) => "lacks",
        Some(CapacityFinding::NotDecided) | None => "not_decided",
    };
    let text = writer.text(&format!("capacity_found|{found}"), &[]);
    let note = writer.text("capacity_found|source", &[]);
    writer.own_clause(&record.id.to_string(), vec![Span::plain(text)], Some(note), vec![record.id]);
}

fn best_interests(writer: &mut Writer, decision: &BestInterestsDecision) {
    headed(writer, "best_interests_of", &decision.decision);
    let people = say::people(writer.seen, &decision.consulted);
    let facts = vec![
        ("decision_in_full", in_full(&decision.decision)),
        ("bi_about", chosen(decision.about)),
        ("bi_rests_on", records(writer, &decision.capacity, &BestInterestsLinks::default())),
        ("bi_may_regain", plain(&decision.may_regain)),
        ("bi_takes_part", plain(&decision.takes_part)),
        ("bi_wishes", plain(&decision.wishes)),
        ("bi_values", plain(&decision.values)),
        ("bi_consulted", [people, plain(&decision.consulted_others)].join("\n").trim().to_owned()),
        ("bi_imca_for", chosen(decision.imca_for)),
        ("bi_somebody", writer.yes_no(decision.somebody_to_consult)),
        ("bi_imca", writer.yes_no(decision.imca)),
    ];
    writer.facts(facts);
    let own: Vec<&BestInterestsOption> = writer
        .seen
        .assessment
        .best_interests
        .options
        .iter()
        .filter(|option| option.decision.contains(decision.id))
        .collect();
    options(writer, "bi_options", &own);
    let decided =
        if decision.decided.is_blank() { writer.text("not_said", &[]) } else { plain(&decision.decided) };
    let text = writer.text("bi_decided", &[("decided", &decided)]);
    let note = writer.text("bi_source", &[]);
    writer.own_clause(&decision.id.to_string(), vec![Span::plain(text)], Some(note), vec![decision.id]);
    let by = say::who(writer.seen, decision.decided_by).unwrap_or_default();
    let authority = decision.authority.map(say::choice).unwrap_or_default().to_owned();
    writer.facts(vec![
        ("bi_restricts_more", plain(&decision.restricts_more_because)),
        ("bi_decided_by", say::opening(writer.seen, &line(&[by, authority, day(decision.date)]))),
        ("bi_dissent", plain(&decision.dissent)),
        ("bi_review", day(decision.review_on)),
    ]);
}

/// The records behind a decision or a restriction: "Sign a tenancy, 8 July 2026".
pub(super) fn records(writer: &Writer, capacity: &CapacityLinks, decisions: &BestInterestsLinks) -> String {
    let assessment = &writer.seen.assessment;
    let named = |decision: &Text, date: Option<Day>| line(&[say::short(decision.as_str()), day(date)]);
    let capacity = capacity.0.iter().filter_map(|id| assessment.capacity.decisions.get(*id));
    let decisions = decisions.0.iter().filter_map(|id| assessment.best_interests.decisions.get(*id));
    let capacity = capacity.map(|record| named(&record.decision, record.date));
    capacity.chain(decisions.map(|made| named(&made.decision, made.date))).collect::<Vec<_>>().join("\n")
}

/// What there is of these on one line: "Priya Shah, 8 July 2026".
fn line(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn options(writer: &mut Writer, caption: &str, options: &[&BestInterestsOption]) {
    let rows = options.iter().map(|option| option_row(writer, option)).collect();
    let columns = [
        ("bi_option", 6, false),
        ("bi_benefits", 6, false),
        ("bi_burdens", 6, false),
        ("bi_persons_view", 6, false),
        ("bi_others_views", 6, false),
    ];
    writer.table(caption, &columns, rows, false);
}

fn option_row(writer: &Writer, option: &BestInterestsOption) -> Vec<String> {
    let what = if option.what.is_blank() { writer.text("not_said", &[]) } else { plain(&option.what) };
    let mut marks = vec![what];
    marks.extend((option.chosen == Some(true)).then(|| writer.text("bi_chosen", &[])));
    marks.extend((option.least_restrictive == Some(true)).then(|| writer.text("bi_least", &[])));
    vec![
        marks.join("\n"),
        plain(&option.benefits),
        plain(&option.burdens),
        plain(&option.persons_view),
        plain(&option.others_views),
    ]
}

fn lawful<'a>(writer: &mut Writer, authorities: impl Iterator<Item = &'a LegalAuthority>) {
    let rows: Vec<Vec<String>> = authorities.map(|authority| authority_row(writer, authority)).collect();
    if rows.is_empty() {
        return;
    }
    let heading = writer.text("headings|authorities", &[]);
    writer.heading(heading);
    let columns = [
        ("lawful_kind", 6, false),
        ("lawful_who", 5, false),
        ("lawful_covers", 9, false),
        ("lawful_registered", 4, false),
        ("lawful_ends", 4, false),
    ];
    writer.table("authorities", &columns, rows, false);
}

fn authority_row(writer: &Writer, authority: &LegalAuthority) -> Vec<String> {
    let kind =
        authority.kind.map_or_else(|| writer.text("unnamed_row", &[]), |kind| capitalised(say::choice(kind)));
    let who =
        say::who(writer.seen, authority.who).map(|name| say::opening(writer.seen, &name)).unwrap_or_default();
    let who = [who.as_str(), authority.who_named.as_str()].join("\n").trim().to_owned();
    let ends = if authority.ends.is_none() && authority.no_end == Some(true) {
        writer.text("lawful_no_end", &[])
    } else {
        day(authority.ends)
    };
    vec![kind, who, plain(&authority.covers), writer.yes_no(authority.registered), ends]
}
