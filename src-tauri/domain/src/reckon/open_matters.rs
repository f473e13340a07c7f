//! What is not settled, disagreements and parked matters alike: its views, its state, and what it does to the contract.
//! The one place that says which promises an open matter leaves out. [domain.md 2.25, §6 items 8, 9]

use std::collections::HashSet;

use uuid::Uuid;

use crate::Workshop;
use crate::kit::field::Node;
use crate::kit::values::{Day, PeopleLinks, PromiseLinks, Row, Rows, Text, Who};
use crate::stages::{Disagreement, Effect, MatterState, Parked, View};

/// The list of disagreements.
pub const DISAGREEMENTS: &str = "agree/disagreements/disagreements";
/// The list of parked matters.
pub const PARKED: &str = "agree/parked/matters";

/// A disagreement or a parked matter, as far as they are alike.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// Its row.
    pub id: Uuid,
    /// The list in which it stands.
    pub list: &'static str,
    /// The question, or the matter.
    pub name: &'a Text,
    /// Who decides, or takes care of it.
    pub owner: Who,
    /// By when.
    pub by_when: Option<Day>,
    /// What we do meanwhile.
    pub meanwhile: &'a Text,
    /// What it means for the contract.
    pub effect: Option<Effect>,
    /// The promises that it is about.
    pub about: &'a PromiseLinks,
    /// Whether it is settled.
    pub is_settled: bool,
    /// With what result.
    pub result: &'a Text,
    /// When.
    pub settled_on: Option<Day>,
    /// By whom.
    pub settled_by: &'a PeopleLinks,
}

impl Matter<'_> {
    /// Its place in the workshop.
    pub fn at(&self) -> String {
        format!("{}/{}", self.list, self.id)
    }

    /// Whether it is open and does this to the promises that it is about.
    pub fn does(&self, effect: Effect) -> bool {
        !self.is_settled && self.effect == Some(effect)
    }
}

impl<'a> From<&'a Disagreement> for Matter<'a> {
    fn from(row: &'a Disagreement) -> Self {
        Self {
            id: row.id,
            list: DISAGREEMENTS,
            name: &row.question,
            owner: row.decider,
            by_when: row.by_when,
            meanwhile: &row.meanwhile,
            effect: row.effect,
            about: &row.about,
            is_settled: row.state == Some(MatterState::Settled),
            result: &row.result,
            settled_on: row.settled_on,
            settled_by: &row.settled_by,
        }
    }
}

impl<'a> From<&'a Parked> for Matter<'a> {
    fn from(row: &'a Parked) -> Self {
        Self {
            id: row.id,
            list: PARKED,
            name: &row.matter,
            owner: row.owner,
            by_when: row.by_when,
            meanwhile: &row.meanwhile,
            effect: row.effect,
            about: &row.about,
            is_settled: row.state == Some(MatterState::Settled),
            result: &row.result,
            settled_on: row.settled_on,
            settled_by: &row.settled_by,
        }
    }
}

/// Every matter, disagreements first.
pub fn matters(workshop: &Workshop) -> impl Iterator<Item = Matter<'_>> {
    let parked = workshop.agree.parked.matters.iter().map(Matter::from);
    workshop.agree.disagreements.disagreements.iter().map(Matter::from).chain(parked)
}

/// Every view, with the list in which it stands.
pub fn views(workshop: &Workshop) -> impl Iterator<Item = (&'static str, &View)> {
    let agree = &workshop.agree;
    let disagreed = agree.disagreements.views.iter().map(|row| ("agree/disagreements/views", row));
    disagreed.chain(agree.parked.views.iter().map(|row| ("agree/parked/views", row)))
}

/// The views of one matter, in the order in which they were written down.
pub fn views_of(workshop: &Workshop, matter: Uuid) -> impl Iterator<Item = &View> {
    views(workshop).map(|(_, row)| row).filter(move |row| row.matter.contains(matter))
}

/// Whether somebody holds a view of a matter.
pub fn holds_a_view(workshop: &Workshop, matter: Uuid, who: Uuid) -> bool {
    views_of(workshop, matter).any(|view| view.holders.contains(who))
}

/// In how many disagreements somebody holds a view.
pub(crate) fn disagreements_of(workshop: &Workshop, who: Uuid) -> usize {
    let rows = workshop.agree.disagreements.disagreements.iter();
    rows.filter(|row| holds_a_view(workshop, row.id, who)).count()
}

/// Whoever may not see a matter does not see what anybody thinks of it. A view that belongs to nothing yet is shown as
/// its own `visible_to` says.
pub(crate) fn keep_views_with_their_matter(seen: &mut Workshop) {
    let there: HashSet<Uuid> = matters(seen).map(|matter| matter.id).collect();
    let is_kept =
        |view: &View| view.matter.0.is_empty() || view.matter.0.iter().any(|matter| there.contains(matter));
    seen.agree.disagreements.views.retain(is_kept);
    seen.agree.parked.views.retain(is_kept);
}

/// The promises to which an open matter does this. What one matter leaves out is out, whatever another says of it.
pub fn promises_that_are(workshop: &Workshop, effect: Effect) -> HashSet<Uuid> {
    let doing = matters(workshop).filter(|matter| matter.does(effect));
    doing.flat_map(|matter| matter.about.0.iter().copied()).collect()
}

/// Whether the contract says less than the workshop.
pub(crate) fn leaves_something_out(workshop: &Workshop) -> bool {
    let mut all = matters(workshop);
    all.any(|matter| {
        (matter.does(Effect::LeftOut) || matter.does(Effect::Blank)) && !matter.about.0.is_empty()
    })
}

/// Takes out of what somebody sees what the contract leaves out, and empties what it leaves blank. That is asked of the
/// whole workshop, since a promise is in every copy of a contract or in none. A step in a crisis that uses a restriction
/// which is left out limits the person still, and goes on saying so.
pub(crate) fn leave_out(workshop: &mut Workshop, whole: &Workshop) {
    let out = promises_that_are(whole, Effect::LeftOut);
    let blank = promises_that_are(whole, Effect::Blank);
    for step in &mut workshop.crisis.behaviour.steps {
        if step.restrictions.0.iter().any(|id| out.contains(id)) {
            step.restrictive = Some(true);
        }
    }
    thin(&mut workshop.plan.outcomes.outcomes, &out, &blank);
    thin(&mut workshop.who.support.elements, &out, &blank);
    thin(&mut workshop.money.board.lines, &out, &blank);
    thin(&mut workshop.crisis.contingencies.contingencies, &out, &blank);
    thin(&mut workshop.crisis.restrictions.restrictions, &out, &blank);
    // What a matter is about is told beside it; every other link to what is left out goes with it.
    let about = std::mem::take(&mut workshop.agree.disagreements);
    let parked = std::mem::take(&mut workshop.agree.parked);
    let mut there: HashSet<Uuid> = HashSet::new();
    crate::kit::field::walk_unnamed(&*workshop, &mut |node| there.extend(node.row_id()));
    there.extend(about.disagreements.iter().map(|row| row.id));
    there.extend(parked.matters.iter().map(|row| row.id));
    workshop.keep_links(&there);
    workshop.agree.disagreements = about;
    workshop.agree.parked = parked;
}

fn thin<T: Row>(rows: &mut Rows<T>, out: &HashSet<Uuid>, blank: &HashSet<Uuid>) {
    rows.retain(|row| !out.contains(&row.id()));
    for row in rows.iter_mut().filter(|row| blank.contains(&row.id())) {
        *row = T::empty(row.id());
    }
}
