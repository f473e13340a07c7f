//! Who signs in what capacity, who is named in a schedule, who witnesses, and why somebody has not signed. A person
//! who cannot contract does not sign: what they did is said, and no decision is claimed that is not recorded.
//! [domain.md 2.24, §6 items 34, 35; Mental Capacity Act 2005 s4]

use crate::compose::writer::{Writer, day, plain};
use crate::document::{Block, Signature};
use crate::kit::values::Who;
use crate::kit::values::Word;
use crate::language::say;
use crate::reckon::signed::{GivenTo, Signatures};
use crate::stages::{BestInterestsDecision, PartyKind, Signing, SigningState, SignsBy};
use crate::words::capitalised;

pub(crate) fn write(writer: &mut Writer, signatures: &Signatures) {
    let rows = &writer.seen.agree.signatures.signatures;
    if rows.is_empty() {
        return;
    }
    let meaning = writer.text("signing_means", &[]);
    writer.paragraph(meaning);
    let kinds = [PartyKind::Party, PartyKind::Specialist, PartyKind::Witness];
    let has_kinds = rows.iter().any(|row| row.party.is_some_and(|kind| kind != PartyKind::Party));
    for kind in kinds {
        let of_kind = |row: &&Signing| row.party.unwrap_or(PartyKind::Party) == kind;
        let (first, others): (Vec<&Signing>, Vec<&Signing>) =
            rows.iter().filter(of_kind).partition(|row| writer.seen.is_person(row.who.0));
        if has_kinds && first.len() + others.len() > 0 {
            let heading = writer.text(heading_of(kind), &[]);
            writer.heading(heading);
        }
        for row in first.into_iter().chain(others) {
            let block = signature(writer, row, signatures);
            writer.push(Block::Signature(block));
        }
    }
    schedule(writer, signatures);
}

const fn heading_of(kind: PartyKind) -> &'static str {
    match kind {
        PartyKind::Party => "headings|parties",
        PartyKind::Specialist => "headings|specialists",
        PartyKind::Schedule => "headings|schedule",
        PartyKind::Witness => "headings|witnesses",
    }
}

/// What the contract has of somebody: the support they give, the health needs they lead on, the hours they answer.
fn does(writer: &Writer, row: &Signing) -> Vec<String> {
    let is_theirs = |who: Who| who.0.is_some() && who == row.who;
    let needs = writer.seen.assessment.health.needs.iter().filter(|need| is_theirs(need.lead));
    let needs: Vec<String> = needs.map(|need| say::short(need.need.as_str().trim())).collect();
    let answers = writer.seen.crisis.cover.slots.iter().any(|slot| is_theirs(slot.who));
    let mut does = vec![writer.support(|element| is_theirs(element.who))];
    does.extend((!needs.is_empty()).then(|| writer.text("does|leads", &[("needs", &needs.join("; "))])));
    does.extend(answers.then(|| writer.text("does|answers", &[])));
    does
}

/// Those who are bound by what a schedule says of them, and need not sign. [S000-27]
fn schedule(writer: &mut Writer, signatures: &Signatures) {
    let named = writer.seen.agree.signatures.signatures.iter();
    let named: Vec<&Signing> = named.filter(|row| row.party == Some(PartyKind::Schedule)).collect();
    if named.is_empty() {
        return;
    }
    let heading = writer.text(heading_of(PartyKind::Schedule), &[]);
    writer.heading(heading);
    writer.clause("schedule", &[], named.iter().map(|row| row.id).collect());
    let rows = named
        .into_iter()
        .map(|row| {
            let what = [vec![capacity(writer, row)], does(writer, row)].concat();
            let what = what.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
            vec![
                say::opening(writer.seen, &name(writer, row)),
                what,
                statement(writer, row, signatures).unwrap_or_default(),
            ]
        })
        .collect();
    writer.table(
        "schedule",
        &[("name", 6, false), ("does", 10, false), ("where_it_stands", 8, false)],
        rows,
        false,
    );
}

fn name(writer: &Writer, row: &Signing) -> String {
    writer.named(row.id, "who", row.who)
}

fn capacity(writer: &Writer, row: &Signing) -> String {
    if row.capacity.is_blank() {
        let role = row.who.0.and_then(|id| writer.seen.participant(id)).and_then(|p| p.role);
        return capitalised(role.map(say::choice).unwrap_or_default());
    }
    row.capacity.as_str().trim().to_owned()
}

fn signature(writer: &Writer, row: &Signing, signatures: &Signatures) -> Signature {
    let fields: &[&str] = match row.state {
        // Nobody is shown a line to sign who does not sign.
        Some(SigningState::TookPart) => &["date", "witness"],
        _ => &["signature", "date", "witness"],
    };
    let fields = fields.iter().map(|name| writer.text(&format!("signing_fields|{name}"), &[])).collect();
    Signature {
        name: say::opening(writer.seen, &name(writer, row)),
        capacity: capacity(writer, row),
        fields,
        statement: statement(writer, row, signatures),
    }
}

fn statement(writer: &Writer, row: &Signing, signatures: &Signatures) -> Option<String> {
    let because = plain(&row.because);
    let mut said = match row.state {
        Some(state) if state.is_about_a_text() => given(writer, row, state, signatures),
        Some(SigningState::NotSigned) => vec![writer.text("signing|not_signed", &[])],
        _ => Vec::new(),
    };
    if !said.is_empty() {
        let witness = row.witness.as_str().trim();
        said.extend((!witness.is_empty()).then(|| writer.text("signing|witness", &[("witness", witness)])));
        said.extend(best_interests(writer, row));
    }
    let acts_for = row.authority.filter(|authority| *authority != SignsBy::OwnName);
    let acts_for = acts_for.map(say::choice);
    said.extend(acts_for.map(|authority| writer.text("signing|acts_for", &[("authority", authority)])));
    said.extend((!because.is_empty()).then_some(because));
    (!said.is_empty()).then(|| said.join(" "))
}

/// "Signed version 2 (seal 1A2B-3C4D-5E6F) on 3 June 2026. This text is not signed yet." It claims no more than is
/// written down: without a version nobody knows what was signed.
fn given(writer: &Writer, row: &Signing, state: SigningState, signatures: &Signatures) -> Vec<String> {
    let (state, date) = (state.word(), day(row.date));
    let given_to = signatures.given_to(row);
    if given_to == GivenTo::Unknown {
        let mut said = vec![writer.text(&format!("signing|{state}"), &[])];
        said.extend((!date.is_empty()).then(|| writer.text("signing|date", &[("date", &date)])));
        said.push(writer.text("signing|no_text", &[]));
        return said;
    }
    let (version, seal) = (row.version.as_str().trim(), row.seal.as_str().trim());
    let text = match seal {
        "" => writer.text("signing|version", &[("version", version)]),
        seal => writer.text("signing|version_sealed", &[("version", version), ("seal", seal)]),
    };
    let text = match date.as_str() {
        "" => text,
        date => writer.text("signing|on_day", &[("text", &text), ("date", date)]),
    };
    let mut said = vec![writer.text(&format!("signing_of|{state}"), &[("text", &text)])];
    said.push(match given_to {
        GivenTo::This => writer.text("signing|same", &[]),
        _ => writer.text(&format!("signing_another|{state}"), &[]),
    });
    said
}

/// What was decided in the person's best interests about this, where it is recorded and this audience may read it.
fn best_interests(writer: &Writer, row: &Signing) -> Option<String> {
    let decisions = &writer.seen.assessment.best_interests.decisions;
    let made = row.decision.0.iter().filter_map(|id| decisions.get(*id)).find(|d| !d.decided.is_blank())?;
    Some(recorded(writer, made))
}

/// That a best-interests decision is on record, about what and by whom.
pub(crate) fn recorded(writer: &Writer, made: &BestInterestsDecision) -> String {
    let by = writer.named(made.id, "decided_by", made.decided_by);
    let decision = if made.decision.is_blank() { plain(&made.decided) } else { plain(&made.decision) };
    writer.text("signing|best_interests", &[("decision", &say::short(&decision)), ("by", &by)])
}
