//! The papers of a workshop, as they are offered: what each is, for whom, and why one cannot be printed yet.

use chrono::NaiveDate;
use uuid::Uuid;

use super::sheet::liked_name;
use super::{BookletRole, Discretion, NoPaper, Order, PaperKind, compose_paper, staff};
use crate::kit::values::Word;
use crate::language::say;
use crate::see::{Seen, see};
use crate::words::words;
use crate::{Audience, Workshop};

/// One kind of paper, and the copies there can be of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which.
    pub kind: PaperKind,
    /// Its name.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// The copies that can be printed, each for somebody.
    pub copies: Vec<Copy>,
    /// What was left out since it could tell strangers who the person is; for the facilitator.
    pub left_out: Vec<String>,
}

/// One copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// What to ask for.
    pub order: Order,
    /// For whom, in words.
    pub for_whom: String,
    /// Why it cannot be printed, if it cannot.
    pub why_not: Option<NoPaper>,
}

/// All papers of a workshop, for its facilitator.
pub fn papers(workshop: &Workshop, date: NaiveDate) -> Vec<Listed> {
    let discretion = Discretion::of(workshop);
    let views: Vec<(Audience, Seen)> =
        Audience::NAMED.iter().map(|audience| (*audience, see(workshop, *audience))).collect();
    let view = |audience: Audience| views.iter().find(|(one, _)| *one == audience).map(|(_, seen)| seen);
    let person = liked_name(workshop);
    let copies = |kind: PaperKind| -> Vec<Copy> {
        let orders = orders(workshop, &discretion, kind).into_iter();
        let copy = |(order, for_whom): (Order, String)| {
            let made = order.reader(workshop).and_then(|reader| match view(reader.audience) {
                Some(seen) if reader.provider.is_none() => {
                    compose_paper(seen, &discretion, &order, date, &mut |_| true)
                }
                _ => compose_paper(&see(workshop, reader), &discretion, &order, date, &mut |_| true),
            });
            Copy { order, for_whom, why_not: made.err() }
        };
        orders.map(copy).collect()
    };
    let listed = |kind: &PaperKind| Listed {
        kind: *kind,
        title: title(*kind, person),
        about: words().fill(&format!("papers|kinds|{}|about", kind.word()), &[("person", person)]),
        copies: copies(*kind),
        left_out: match (kind, view(Audience::Room)) {
            (PaperKind::Advert, Some(room)) => staff::left_out_of_advert(room, &discretion),
            _ => Vec::new(),
        },
    };
    PaperKind::ALL.iter().map(listed).collect()
}

fn title(kind: PaperKind, person: &str) -> String {
    words().fill(&format!("papers|kinds|{}|name", kind.word()), &[("person", person)])
}

fn orders(workshop: &Workshop, discretion: &Discretion, kind: PaperKind) -> Vec<(Order, String)> {
    match kind {
        PaperKind::Invitation => invited(workshop, discretion),
        PaperKind::Booklet => booklets(workshop, discretion),
        kind => {
            let copy = |audience: &Audience| {
                let for_whom = words().get(&format!("papers|copies|{}", audience.word())).to_owned();
                (Order { audience: Some(*audience), ..Order::of(kind) }, for_whom)
            };
            kind.audiences().iter().map(copy).collect()
        }
    }
}

/// A letter for everyone who is invited; somebody who is not to be contacted is not even offered.
fn invited(workshop: &Workshop, discretion: &Discretion) -> Vec<(Order, String)> {
    let ids = workshop.before.invitations.invitations.iter().filter_map(|row| row.who.0);
    let mut found: Vec<(Order, String)> = Vec::new();
    for id in ids {
        if is_offered(workshop, discretion, id) && !found.iter().any(|(order, _)| order.who == Some(id)) {
            let name = say::name(workshop, id).unwrap_or_default();
            found.push((Order { who: Some(id), ..Order::of(PaperKind::Invitation) }, name));
        }
    }
    found
}

/// An empty booklet for each of the key roles, then one for everyone who plays one of those.
fn booklets(workshop: &Workshop, discretion: &Discretion) -> Vec<(Order, String)> {
    let for_role = |role: &BookletRole| {
        let for_whom = words().get(&format!("papers|booklets|{}|for_whom", role.word())).to_owned();
        (Order { role: Some(*role), ..Order::of(PaperKind::Booklet) }, for_whom)
    };
    let mut found: Vec<(Order, String)> = BookletRole::ALL.iter().map(for_role).collect();
    for one in workshop.people() {
        let has_one = one.role.is_some_and(|role| BookletRole::of(role).is_some());
        if has_one && is_offered(workshop, discretion, one.id) {
            let name = say::name(workshop, one.id).unwrap_or_default();
            found.push((Order { who: Some(one.id), ..Order::of(PaperKind::Booklet) }, name));
        }
    }
    found
}

fn is_offered(workshop: &Workshop, discretion: &Discretion, id: Uuid) -> bool {
    workshop.participant(id).is_some_and(|one| !discretion.bars(one))
}
