//! What a copy says of what it does not hold, so that nobody takes it for the whole: which part, who held it back and
//! on what ground. Nobody is said to have refused who was not asked. [UK GDPR Art 12, 15; Mental Capacity Act 2005 s4]

use crate::compose::writer::{Writer, plain};
use crate::document::{Block, Span};
use crate::kit::values::Who;
use crate::kit::values::Word;
use crate::language::say;
use crate::see::Withheld;
use crate::stages::{HeldBack, HoldingGround, Recipient};

/// The parts that this reader does not get, and that numbers may be missing.
pub(crate) fn write(writer: &mut Writer) {
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for withheld in writer.seen.withheld() {
        let why = why(writer, withheld);
        let part = say::choice(withheld.part).to_owned();
        match told.iter_mut().find(|(known, _)| *known == why) {
            Some((_, parts)) => parts.push(part),
            None => told.push((why, vec![part])),
        }
    }
    for (why, parts) in told {
        let text = writer.text("left_out", &[("parts", &say::list(&parts)), ("why", &why)]);
        writer.push(Block::Note { text: vec![Span::plain(text)] });
    }
    writer.missing_numbers_here();
}

/// Who held it back, and on what ground. The person's own refusal needs nobody else's name.
fn why(writer: &Writer, withheld: &Withheld) -> String {
    let name = by(writer, withheld.by);
    let ground = match (withheld.ground, &name) {
        (Some(HoldingGround::PersonDidNotAgree), _) => {
            return writer.text("grounds|person_did_not_agree", &[]);
        }
        (Some(ground), _) => format!("grounds|{}", ground.word()),
        (None, Some(_)) => "grounds|why_unsaid".to_owned(),
        (None, None) => "grounds|unsaid".to_owned(),
    };
    let by = name.map(|name| writer.text("left_out_by", &[("name", &name)]));
    [by, Some(writer.text(&ground, &[]))].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn by(writer: &Writer, who: Who) -> Option<String> {
    say::who(writer.seen, who).map(|name| say::opening(writer.seen, &name))
}

/// What somebody else does not get, for those who may know that.
pub(crate) fn held_back_from_others(writer: &mut Writer) {
    for row in &writer.seen.before.consent.held_back {
        let from: Vec<String> = row.from.iter().map(|recipient| from_whom(writer, row, *recipient)).collect();
        let Some(part) = row.part.map(say::choice) else { continue };
        if from.is_empty() {
            continue;
        }
        let text = writer.text("clauses|held_back|text", &[("part", part), ("from", &say::list(&from))]);
        let name = by(writer, row.held_back_by).map(|name| writer.text("left_out_by", &[("name", &name)]));
        let ground = row.ground.filter(|ground| *ground != HoldingGround::Other);
        let ground = ground.map(|ground| writer.text(&format!("grounds_for_others|{}", ground.word()), &[]));
        let why = [name, ground, Some(plain(&row.because))];
        let why: Vec<String> = why.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        writer.own_clause(&row.id.to_string(), vec![Span::plain(text)], Some(why.join(" ")), vec![row.id]);
    }
}

/// "Support provider", or which of them.
fn from_whom(writer: &Writer, row: &HeldBack, recipient: Recipient) -> String {
    let all = crate::see::providers::providers(writer.seen);
    let named = row.providers.0.iter().filter_map(|id| all.iter().find(|one| one.people.contains(id)));
    let named: Vec<String> = named.map(|one| one.name.clone()).collect();
    match recipient {
        Recipient::Provider if !named.is_empty() => say::list(&named),
        recipient => say::choice(recipient).to_owned(),
    }
}
