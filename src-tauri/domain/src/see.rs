//! The one way to what an audience may see. Every window, print and file for somebody takes a [`Seen`], so
//! that nothing can be shown that was not asked for here. [domain.md §6 items 6, 22; §7 item 2]

use std::collections::HashSet;
use std::ops::Deref;

use uuid::Uuid;

use crate::audience::Audience;
use crate::contact::NoContact;
use crate::criteria::{Criterion, Verdict, criteria};
use crate::field::{Node, walk_unnamed};
use crate::stages::{Part, Recipient, Relationships};
use crate::values::{PeopleLinks, Word};
use crate::{Audiences, Workshop};

/// A workshop as one audience may see it. Only [`see`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    workshop: Workshop,
    audience: Audience,
    held_back: Vec<Part>,
    hidden_money: bool,
    hidden_week: bool,
    unanswered: Vec<Criterion>,
}

impl Seen {
    /// For whom.
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// The parts that this audience does not get, by consent.
    pub fn held_back(&self) -> &[Part] {
        &self.held_back
    }

    /// Whether lines of money are hidden, so that totals are of the lines shown.
    pub const fn hides_money(&self) -> bool {
        self.hidden_money
    }

    /// Whether activities of the week are hidden, so that its hours are of the activities shown.
    pub const fn hides_week(&self) -> bool {
        self.hidden_week
    }

    /// The questions of [`criteria`] that the workshop does not answer yet, as far as this audience may read of
    /// them.
    pub fn unanswered(&self) -> &[Criterion] {
        &self.unanswered
    }

    /// The workshop with nothing in it that this audience may not see, to be handed over.
    pub fn into_workshop(self) -> Workshop {
        self.workshop
    }
}

impl Deref for Seen {
    type Target = Workshop;
    fn deref(&self) -> &Workshop {
        &self.workshop
    }
}

/// What `audience` may see of the workshop.
pub fn see(workshop: &Workshop, audience: Audience) -> Seen {
    let mut seen = workshop.clone();
    let held_back = parts_held_back(workshop, audience);
    for part in &held_back {
        hold_back(&mut seen, *part);
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
    seen.hide_from(audience);
    hide_consent_about(&mut seen, audience);
    seen.keep_links(&rows_of(&seen));
    if audience != Audience::Facilitator {
        NoContact::of(workshop).keep_out_of(&mut seen);
    }
    let hidden_money =
        !held_back.contains(&Part::Money) && seen.money.board.lines.len() < workshop.money.board.lines.len();
    if hidden_money {
        // Beside the lines that are shown, the budget would tell what the hidden ones come to; so would the
        // family's amount, and what the contract is worth.
        seen.assessment.budget = crate::stages::IndicativeBudget::default();
        seen.money.versions = crate::stages::BudgetVersions::default();
        seen.money.family_control = crate::stages::FamilyControl::default();
        seen.before.procurement.value_pence = None;
        seen.before.procurement.reasons = crate::values::Text::default();
    }
    let hidden_week = !held_back.contains(&Part::Who)
        && seen.who.week.activities.len() < workshop.who.week.activities.len();
    let unanswered = unanswered(workshop, &seen, &held_back);
    Seen { workshop: seen, audience, held_back, hidden_money, hidden_week, unanswered }
}

/// What the whole workshop leaves open, and what is seen of it leaves open too: an open question then tells
/// nothing of hidden rows, and hidden rows open no question.
fn unanswered(workshop: &Workshop, seen: &Workshop, held_back: &[Part]) -> Vec<Criterion> {
    let (whole, shown) = (criteria(workshop), criteria(seen));
    let open_in_both = whole.iter().zip(shown.iter()).filter(|(whole, shown)| {
        whole.verdict == Verdict::NotYet
            && shown.verdict == Verdict::NotYet
            && !held_back.iter().any(|part| belongs(&shown.at, *part))
    });
    open_in_both.map(|(_, shown)| shown.clone()).collect()
}

fn recipient(audience: Audience) -> Option<Recipient> {
    Recipient::ALL.iter().copied().find(|recipient| recipient.word() == audience.word())
}

fn parts_held_back(workshop: &Workshop, audience: Audience) -> Vec<Part> {
    let Some(recipient) = recipient(audience) else { return Vec::new() };
    let mut parts: Vec<Part> = Vec::new();
    for row in &workshop.before.consent.held_back {
        if let Some(part) = row.part
            && row.from.iter().any(|from| *from == recipient)
            && !parts.contains(&part)
        {
            parts.push(part);
        }
    }
    parts
}

/// Whether a place belongs to a part that can be held back.
pub(crate) fn belongs(at: &str, part: Part) -> bool {
    let places: &[&str] = match part {
        Part::Identity => &["before/person/date_of_birth", "before/person/nhs_number"],
        Part::Home => &["before/moving", "before/housing", "before/telling_people"],
        // Whatever comes to stand there goes with it, as in `hold_back`.
        Part::Assessments if at.starts_with("assessment/budget") => &[],
        Part::Assessments => &["assessment", "before/prework"],
        Part::Plan => &["plan"],
        Part::Who => &["who"],
        Part::Money => &["money", "assessment/budget", "before/procurement"],
        Part::Crisis => &["crisis"],
        Part::OpenMatters => &["agree/positions", "agree/disagreements", "agree/parked"],
    };
    places
        .iter()
        .any(|place| at.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

fn hold_back(workshop: &mut Workshop, part: Part) {
    match part {
        Part::Identity => {
            workshop.before.person.date_of_birth = None;
            workshop.before.person.nhs_number = crate::values::Line::default();
        }
        Part::Home => {
            workshop.before.moving = crate::stages::Moving::default();
            workshop.before.housing = crate::stages::Housing::default();
            workshop.before.telling_people = crate::stages::TellingPeople::default();
        }
        // The glossary goes too: a word explained is a word that the assessments use.
        Part::Assessments => {
            let budget = std::mem::take(&mut workshop.assessment).budget;
            workshop.assessment.budget = budget;
            workshop.before.prework = crate::stages::Prework::default();
        }
        Part::Plan => workshop.plan = crate::stages::Plan::default(),
        Part::Who => workshop.who = crate::stages::WhoDoesWhat::default(),
        Part::Money => {
            workshop.money = crate::stages::Money::default();
            without_costs(&mut workshop.who);
            workshop.assessment.budget = crate::stages::IndicativeBudget::default();
            workshop.before.procurement = crate::stages::Procurement::default();
        }
        Part::Crisis => workshop.crisis = crate::stages::Crisis::default(),
        Part::OpenMatters => {
            workshop.agree.positions = crate::stages::Positions::default();
            workshop.agree.disagreements = crate::stages::Disagreements::default();
            workshop.agree.parked = crate::stages::ParkedMatters::default();
        }
    }
}

/// What options and the start would cost is money too, though it stands elsewhere.
fn without_costs(who: &mut crate::stages::WhoDoesWhat) {
    for option in &mut who.options.options {
        option.cost_a_year_pence = None;
    }
    for step in &mut who.start.steps {
        step.setup_a_week_pence = None;
    }
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

/// Somebody from whom a part is held back is not told so by the consent record.
fn hide_consent_about(workshop: &mut Workshop, audience: Audience) {
    let Some(recipient) = recipient(audience) else { return };
    for row in &mut workshop.before.consent.held_back {
        if row.from.iter().any(|from| *from == recipient) {
            row.visible_to = Audiences::NOBODY;
        }
    }
    workshop.before.consent.hide_from(audience);
}

fn rows_of(workshop: &Workshop) -> HashSet<Uuid> {
    let mut rows = HashSet::new();
    walk_unnamed(workshop, &mut |node| rows.extend(node.row_id()));
    rows
}
