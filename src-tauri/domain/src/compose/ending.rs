//! Decisions, flexibility, reviews, standard terms, signatures. [S000-17, 53..55; domain.md 2.24]

use super::writer::{Writer, day, plain};
use crate::document::{Block, Signature, Span};
use crate::say;
use crate::stages::{Signing, SigningState};
use crate::words::{capitalised, words};

/// Terms that stand in every contract, in this order; each is marked as standard.
const STANDARD: [&str; 11] = [
    "home",
    "change_of_mind",
    "account",
    "supporter",
    "staff",
    "safeguarding",
    "performance",
    "complaints",
    "data",
    "review_on_request",
    "legal",
];

pub(super) fn write(writer: &mut Writer) {
    writer.part("agreement");
    decisions(writer);
    flexibility(writer);
    reviews(writer);
    let heading = writer.text("headings|standard", &[]);
    writer.heading(heading);
    for name in STANDARD {
        let text = writer.text(&format!("standard|{name}|text"), &[]);
        let source = words().find(&format!("contract|standard|{name}|source")).unwrap_or_default();
        let note = writer.text("standard_note", &[("source", source)]);
        writer.own_clause(
            vec![Span::plain(text)],
            Some(note.trim_end_matches(['·', ' ']).to_owned()),
            Vec::new(),
        );
    }
    signatures(writer);
}

fn decisions(writer: &mut Writer) {
    let decisions = &writer.seen.agree.decisions.decisions;
    if decisions.is_empty() {
        return;
    }
    let heading = writer.text("headings|decisions", &[]);
    writer.heading(heading);
    for decision in decisions {
        if decision.what.is_blank() {
            continue;
        }
        let by = say::people(writer.seen, &decision.decided_by);
        let note =
            [by, day(decision.date)].into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ");
        writer.own_clause(vec![Span::plain(plain(&decision.what))], Some(note), vec![decision.id]);
    }
}

fn flexibility(writer: &mut Writer) {
    let rules = &writer.seen.agree.flexibility;
    let facts = vec![
        ("alone", plain(&rules.alone)),
        ("with_commissioner", plain(&rules.with_commissioner)),
        ("formal", plain(&rules.formal)),
    ];
    if facts.iter().any(|(_, value)| !value.is_empty()) {
        let heading = writer.text("headings|flexibility", &[]);
        writer.heading(heading);
        writer.clause("flexibility", &[], Vec::new());
        writer.facts(facts);
    }
}

fn reviews(writer: &mut Writer) {
    let reviews = &writer.seen.agree.reviews.reviews;
    if reviews.is_empty() {
        return;
    }
    let heading = writer.text("headings|reviews", &[]);
    writer.heading(heading);
    writer.clause("reviews", &[], reviews.iter().map(|review| review.id).collect());
    let rows = reviews
        .iter()
        .map(|review| {
            let date = if review.date.is_some() { day(review.date) } else { writer.text("no_date", &[]) };
            vec![date, say::who(writer.seen, review.led_by).unwrap_or_default(), plain(&review.focus)]
        })
        .collect();
    writer.table("reviews", &[("date", 4, false), ("led_by", 5, false), ("focus", 10, false)], rows, false);
}

fn signatures(writer: &mut Writer) {
    let signatures = &writer.seen.agree.signatures.signatures;
    if signatures.is_empty() {
        return;
    }
    writer.part("signatures");
    let meaning = writer.text("signing_means", &[]);
    writer.paragraph(meaning);
    let (first, others): (Vec<&Signing>, Vec<&Signing>) =
        signatures.iter().partition(|row| writer.seen.is_person(row.who.0));
    for row in first.into_iter().chain(others) {
        let block = signature(writer, row);
        writer.push(Block::Signature(block));
    }
}

fn signature(writer: &Writer, row: &Signing) -> Signature {
    let name = say::who(writer.seen, row.who).unwrap_or_else(|| writer.text("nobody_named", &[]));
    let role = row.who.0.and_then(|id| writer.seen.participant(id)).and_then(|p| p.role).map(say::choice);
    let capacity = if row.capacity.is_blank() {
        capitalised(role.unwrap_or_default())
    } else {
        row.capacity.as_str().trim().to_owned()
    };
    let date = day(row.date);
    let witness = row.witness.as_str().trim();
    let because = plain(&row.because);
    let parts = [("date", date.as_str()), ("witness", witness), ("because", because.as_str())];
    let statement = match row.state {
        Some(SigningState::Signed) => Some("signed"),
        Some(SigningState::Mark) => Some("mark"),
        Some(SigningState::TookPart) => Some("took_part"),
        Some(SigningState::NotSigned) => Some("not_signed"),
        Some(SigningState::WillSign) | None => None,
    };
    let statement = statement.map(|name| {
        let mut said = vec![writer.text(&format!("signing|{name}"), &parts)];
        said.extend((!date.is_empty()).then(|| writer.text("signing|date", &parts)));
        said.extend((!witness.is_empty()).then(|| writer.text("signing|witness", &parts)));
        said.extend((!because.is_empty()).then(|| because.clone()));
        said.join(" ")
    });
    let fields = ["signature", "date", "witness"]
        .iter()
        .map(|name| writer.text(&format!("signing_fields|{name}"), &[]))
        .collect();
    Signature { name: capitalised(&name), capacity, fields, statement }
}
