//! The one way to what an audience may see. Every window, print and file for somebody takes a [`Seen`], so
//! that nothing can be shown that was not asked for here. [domain.md §6 items 6, 22; §7 item 2]

pub(crate) mod contact;
pub(crate) mod in_contract;
pub(crate) mod parts;
pub mod providers;

use std::collections::HashSet;
use std::ops::Deref;

use uuid::Uuid;

use crate::Workshop;
use crate::kit::audience::{Audience, Reader, Viewer};
use crate::kit::field::{Node, child_at, said_of, walk_unnamed};
use crate::kit::values::{PeopleLinks, Who};
use crate::see::contact::NoContact;
use crate::see::providers::{is_of_a_provider, told_apart};
use crate::stages::{Part, Relationships, Session};
use crate::workshop::tool_of;

pub use parts::Withheld;
pub(crate) use parts::{belongs, ground_of, is_kept_from};
use parts::{hide_consent_about, hold_back, parts_held_back};

/// A workshop as one reader may see it. Only [`see`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    workshop: Workshop,
    reader: Reader,
    held_back: Vec<Withheld>,
    hidden_money: bool,
    hidden_week: bool,
    hidden_people: HashSet<(Uuid, String)>,
    whole: Whole,
}

/// The workshop that a [`Seen`] was made of. It is there for the numbers of what is promised, which are the same in
/// every copy, for what a copy lacks, and for nothing else.
#[derive(Clone, PartialEq, Eq)]
struct Whole(Box<Workshop>);

impl std::fmt::Debug for Whole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Whole")
    }
}

impl Seen {
    /// As whom they read.
    pub const fn audience(&self) -> Audience {
        self.reader.audience
    }

    /// For whom.
    pub const fn reader(&self) -> Reader {
        self.reader
    }

    /// For whom this is, in the words that stand on a copy.
    pub fn copy_name(&self) -> String {
        crate::see::providers::copy_name(&self.whole.0, self.reader)
    }

    /// The parts that this reader does not get.
    pub fn held_back(&self) -> Vec<Part> {
        self.held_back.iter().map(|withheld| withheld.part).collect()
    }

    /// The parts that this reader does not get, and what they are told about them.
    pub fn withheld(&self) -> &[Withheld] {
        &self.held_back
    }

    /// Whether a place belongs to a part that this reader does not get.
    pub fn holds_back(&self, at: &str) -> bool {
        self.held_back.iter().any(|withheld| belongs(at, withheld.part))
    }

    /// Whether a place lies in a tool whose answers are not this reader's, and in no row: words about it tell of what is
    /// hidden.
    pub fn hides_tool_of(&self, at: &str) -> bool {
        at.split('/').nth(3).is_none() && !sees_tool_of(&self.whole.0, self.reader, at)
    }

    /// Whether lines of money are hidden, so that totals are of the lines shown.
    pub const fn hides_money(&self) -> bool {
        self.hidden_money
    }

    /// Whether this copy has fewer of something than the whole workshop.
    pub(crate) fn lacks(&self, count: impl Fn(&Workshop) -> usize) -> bool {
        count(&self.workshop) < count(&self.whole.0)
    }

    /// Whether activities of the week are hidden, so that its hours are of the activities shown.
    pub const fn hides_week(&self) -> bool {
        self.hidden_week
    }

    /// Whether somebody is named in this field of a row whom this reader may not see: nobody may then say that nobody
    /// is named.
    pub fn hides_somebody(&self, row: Uuid, field: &str) -> bool {
        !self.hidden_people.is_empty() && self.hidden_people.contains(&(row, field.to_owned()))
    }

    /// What is found in the whole workshop, where a copy may tell it only if it is found in what is seen as well.
    pub(crate) fn of_whole<T>(&self, find: impl Fn(&Workshop) -> T) -> T {
        find(&self.whole.0)
    }

    /// The workshop with nothing in it that this audience may not see, to be handed over.
    pub fn into_workshop(self) -> Workshop {
        self.workshop
    }

    /// Words that quote the whole workshop, without a way to reach somebody who must not be contacted.
    pub(crate) fn without_reach(&self, text: &str) -> String {
        NoContact::of(&self.whole.0).without(text).unwrap_or_else(|| text.to_owned())
    }

    /// Whether rows that have numbers of their own are hidden: outcomes and support.
    pub(crate) fn lacks_numbered_rows(&self) -> bool {
        self.lacks(|workshop| {
            let who = &workshop.who;
            workshop.plan.outcomes.outcomes.len() + who.support.elements.len() + who.start.steps.len()
        })
    }

    /// The facilitator's view of the same workshop, from which the numbers of every copy are taken.
    pub(crate) fn for_numbers(&self) -> Option<Self> {
        (self.audience() != Audience::Facilitator).then(|| see(&self.whole.0, Audience::Facilitator))
    }
}

impl Deref for Seen {
    type Target = Workshop;
    fn deref(&self) -> &Workshop {
        &self.workshop
    }
}

/// The rows that a reader may see, and the parts that they do not get; all that a check needs, which runs at every edit.
pub(crate) fn shown(workshop: &Workshop, reader: Reader) -> (HashSet<Uuid>, Vec<Part>) {
    let cut = cut(workshop, reader);
    (rows_of(&cut.seen), cut.held_back.iter().map(|withheld| withheld.part).collect())
}

/// Whether what nobody said anything of is this reader's in the tool in which a place lies.
pub(crate) fn sees_tool_of(workshop: &Workshop, reader: Reader, at: &str) -> bool {
    let Some(tool) = tool_of(at) else { return true };
    let said = child_at(workshop, at, 2).and_then(said_of);
    let viewer = crate::see::providers::viewer(workshop, reader);
    viewer.within(tool.for_whom, said.as_ref()).sees_unless_said()
}

/// A workshop without what is hidden from a reader.
struct Cut {
    seen: Workshop,
    held_back: Vec<Withheld>,
    hidden_people: HashSet<(Uuid, String)>,
}

fn cut(workshop: &Workshop, reader: Reader) -> Cut {
    let audience = reader.audience;
    let viewer = crate::see::providers::viewer(workshop, reader);
    let mut seen = workshop.clone();
    let held_back = parts_held_back(workshop, &viewer);
    for withheld in &held_back {
        hold_back(&mut seen, withheld.part);
    }
    if matches!(audience, Audience::Room | Audience::Learning) {
        hold_back(&mut seen, Part::Identity);
    }
    if audience == Audience::Learning {
        without_names(&mut seen);
    }
    // Prices and whom to ask are no matter of the person's, and not everybody's to know.
    if !matches!(audience, Audience::Facilitator | Audience::Commissioner) {
        seen.money.lists = crate::stages::LocalLists::default();
    }
    seen.before.sessions.sessions.retain(|session| !is_apart(workshop, session, &viewer));
    seen.hide_from(&viewer);
    hide_consent_about(&mut seen, &viewer);
    crate::reckon::open_matters::keep_views_with_their_matter(&mut seen);
    let hidden_people = prune(&mut seen, workshop);
    crate::reckon::money::hide_shares_of_hidden_lines(&mut seen, workshop);
    Cut { seen, held_back, hidden_people }
}

/// What a reader may see of the workshop.
pub fn see(workshop: &Workshop, reader: impl Into<Reader>) -> Seen {
    let reader = reader.into();
    let audience = reader.audience;
    let Cut { mut seen, held_back, hidden_people } = cut(workshop, reader);
    if audience != Audience::Facilitator {
        NoContact::of(workshop).keep_out_of(&mut seen);
    }
    let is_held_back = |part: Part| held_back.iter().any(|withheld| withheld.part == part);
    let hidden_money =
        !is_held_back(Part::Money) && seen.money.board.lines.len() < workshop.money.board.lines.len();
    if hidden_money {
        // Beside the lines that are shown, the budget would tell what the hidden ones come to; so would the
        // family's amount, and what the contract is worth.
        seen.assessment.budget = crate::stages::IndicativeBudget::default();
        seen.money.versions = crate::stages::BudgetVersions::default();
        seen.money.family_control = crate::stages::FamilyControl::default();
        seen.before.procurement.value_pence = None;
        seen.before.procurement.reasons = crate::kit::values::Text::default();
    }
    let hidden_week =
        !is_held_back(Part::Who) && seen.who.week.activities.len() < workshop.who.week.activities.len();
    let held_back = held_back.into_iter().map(|row| row.told_to(&seen)).collect();
    let whole = Whole(Box::new(workshop.clone()));
    Seen { workshop: seen, reader, held_back, hidden_money, hidden_week, hidden_people, whole }
}

/// Whether a meeting was a talk without this provider, which is not theirs to read, and not for a screen that they sit
/// before. [domain.md 2.32, branch B]
fn is_apart(workshop: &Workshop, session: &Session, viewer: &Viewer) -> bool {
    if !matches!(viewer.audience(), Audience::Provider | Audience::Room) {
        return false;
    }
    let was_there = |people: &[Uuid]| people.iter().any(|id| session.who_came.contains(*id));
    let everyone = || {
        let all = workshop.before.people.participants.iter();
        all.filter(|one| is_of_a_provider(one)).map(|one| one.id).collect::<Vec<_>>()
    };
    let came = || match (viewer.own(), told_apart(workshop)) {
        (Some(own), _) => was_there(own),
        (None, apart) if apart.is_empty() => was_there(&everyone()),
        (None, apart) => apart.iter().all(|provider| was_there(&provider.people)),
    };
    session.without_provider.unwrap_or_else(|| !session.who_came.is_empty() && !came())
}

/// Takes out what is about somebody who is not shown, and every link to what is not there. Returns the rows and fields
/// in which somebody was named who is not shown.
fn prune(seen: &mut Workshop, whole: &Workshop) -> HashSet<(Uuid, String)> {
    let there = rows_of(seen);
    let is_hidden = |id: Uuid| !there.contains(&id) && whole.participant(id).is_some();
    let is_about_them = |who: Who| who.0.is_some_and(is_hidden);
    seen.agree.signatures.signatures.retain(|row| !is_about_them(row.who));
    seen.agree.positions.positions.retain(|row| !is_about_them(row.who));
    seen.before.invitations.invitations.retain(|row| !is_about_them(row.who));
    seen.crisis.calling.people.retain(|row| !is_about_them(row.who));
    let there = rows_of(seen);
    let mut hidden = HashSet::new();
    if seen.before.people.participants.len() < whole.before.people.participants.len() {
        walk_unnamed(&*seen, &mut |node| {
            let Some(row) = node.row_id() else { return };
            for (field, answer) in node.children() {
                if answer.audiences().is_none() && answer.links().iter().any(|id| is_hidden(*id)) {
                    hidden.insert((row, field));
                }
            }
        });
    }
    seen.keep_links(&there);
    hidden
}

/// Learning across people starts from rows that are marked for it, and from nothing that names anyone: an answer
/// outside a row cannot be marked, and the people in the person's life are names.
fn without_names(workshop: &mut Workshop) {
    let mut bare = Workshop::empty(Uuid::nil());
    bare.plan = std::mem::take(&mut workshop.plan);
    bare.plan.relationships = Relationships::default();
    bare.plan.profile.helped_by = PeopleLinks::default();
    bare.plan.profile.updated_on = None;
    let decisions = std::mem::take(&mut bare.plan.decisions);
    bare.plan.decisions.agreements = decisions.agreements;
    bare.crisis.contingencies = std::mem::take(&mut workshop.crisis.contingencies);
    *workshop = bare;
}

fn rows_of(workshop: &Workshop) -> HashSet<Uuid> {
    let mut rows = HashSet::new();
    walk_unnamed(workshop, &mut |node| rows.extend(node.row_id()));
    rows
}
