//! What a text promises, as a digest: a signature belongs to the text it was given to, and holds for another one only
//! where that promises the same. [domain.md 2.24]
//!
//! Promised is what stands before the schedules, with those schedules that say how much, when and by whom: the outcomes,
//! the tasks and the week, each line of money, who answers. No promise is: whose words they are and what they rest on,
//! who was there, where each stands, what was changed under the contract's own rule, what is still open, the numbers of
//! clauses, the day, and by which number or address somebody is reached.

use crate::compose::contract::agree;
use crate::compose::contract::agree::open;
use crate::compose::contract::assessment::health;
use crate::compose::contract::before;
use crate::compose::contract::crisis;
use crate::compose::contract::crisis::cover;
use crate::compose::contract::money;
use crate::compose::contract::plan::outcomes;
use crate::compose::contract::who;
use crate::compose::numbers::Numbers;
use crate::compose::writer::Writer;
use crate::document::Block;
use crate::kit::audience::Reader;
use crate::reckon::signed::Signatures;
use crate::see::contact::Reach;
use crate::see::providers::readers_by_participant;
use crate::see::{Seen, see};
use crate::stages::{Signing, SigningState};
use crate::{Audience, Workshop};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

/// What the copy of whoever sees this promises, as twelve digits in groups of four.
pub fn promised(all: &Seen) -> String {
    let seen = all.for_contract();
    let mut writer = Writer::new(all, &seen, Numbers::of_rows(all));
    writer.part("parties", before::promised);
    writer.part("outcomes", outcomes::write);
    writer.part("support", who::write);
    writer.part("health", health::write);
    writer.part("money", money::write);
    writer.part("crisis", crisis::promised);
    writer.part("open", open::promised);
    writer.part("agreement", agree::promised);
    writer.schedule("outcomes_more", outcomes::more);
    writer.schedule("support_more", who::promised);
    writer.schedule("lines", money::promised);
    writer.schedule("answers", cover::answers);
    let reach = Reach::of(&seen);
    let mut digest = Sha256::new();
    for block in writer.into_blocks() {
        each_promise(&block, &mut |text| {
            digest.update(reach.left_out_of(text).as_bytes());
            digest.update(b"\n");
        });
    }
    let bytes = digest.finalize();
    format!(
        "{:02X}{:02X}-{:02X}{:02X}-{:02X}{:02X}",
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]
    )
}

/// The words of a block that promise something: its number and its part are only where they stand.
fn each_promise(block: &Block, say: &mut dyn FnMut(&str)) {
    match block {
        Block::Heading { level: 1, .. } | Block::Contents { .. } => {}
        Block::Bar(bar) => bar.parts.iter().for_each(|part| say(&format!("{} {}", part.name, part.value))),
        block => block.each_text(say),
    }
}

/// Whose copy of a contract each participant signs.
pub struct CopiesSigned(HashMap<Uuid, Reader>);

impl CopiesSigned {
    /// Found in the whole workshop. Whoever belongs to nobody's side signs the person's.
    pub fn of(workshop: &Workshop) -> Self {
        let mut copies = readers_by_participant(workshop);
        for reader in copies.values_mut().filter(|reader| reader.audience == Audience::Room) {
            *reader = Audience::Person.into();
        }
        Self(copies)
    }

    /// The copy that a signature is about.
    pub fn by(&self, row: &Signing) -> Reader {
        let known = row.who.0.and_then(|who| self.0.get(&who));
        known.copied().unwrap_or_else(|| Audience::Person.into())
    }
}

/// The signatures that hold for what the workshop promises now. Found in the whole workshop: each signer has a copy of
/// their own, which need not be the reader's.
pub fn signatures(workshop: &Workshop) -> Signatures {
    let copies = CopiesSigned::of(workshop);
    let mut known: Vec<(Reader, String)> = Vec::new();
    let mut hold = Vec::new();
    for row in workshop.agree.signatures.signatures.iter().filter(|row| names_promises(row)) {
        let copy = copies.by(row);
        if !known.iter().any(|(reader, _)| *reader == copy) {
            known.push((copy, promised(&see(workshop, copy))));
        }
        let is_same =
            |(reader, now): &(Reader, String)| *reader == copy && now == row.promises.as_str().trim();
        hold.extend(known.iter().any(is_same).then_some(row.id));
    }
    Signatures::holding(hold)
}

fn names_promises(row: &Signing) -> bool {
    row.state.is_some_and(SigningState::is_about_a_text)
        && !row.version.is_blank()
        && !row.promises.is_blank()
}
