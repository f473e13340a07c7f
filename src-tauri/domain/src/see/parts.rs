//! The parts of a workshop that the consent record keeps from somebody. [domain.md §6 items 6, 22; UK GDPR Art 9]

use crate::Workshop;
use crate::kit::audience::{Audience, Viewer};
use crate::kit::values::{Who, Word};
use crate::stages::{Consent, ConsentBy, HeldBack, HoldingGround, Part, Recipient};

/// A part that a reader does not get, and what they are told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// The part.
    pub part: Part,
    /// Who decided it, if that is written down and the reader may see them.
    pub by: Who,
    /// On what ground; nothing where nobody wrote one down.
    pub ground: Option<HoldingGround>,
}

impl Withheld {
    /// Without a name that the reader may not see.
    pub(super) fn told_to(mut self, seen: &Workshop) -> Self {
        self.by.0 = self.by.0.filter(|id| seen.participant(*id).is_some());
        self
    }
}

fn recipient(audience: Audience) -> Option<Recipient> {
    Recipient::ALL.iter().copied().find(|recipient| recipient.word() == audience.word())
}

/// Whether a row of the consent record keeps its part from this reader.
pub(crate) fn is_kept_from(row: &HeldBack, viewer: &Viewer) -> bool {
    let Some(recipient) = recipient(viewer.audience()) else { return false };
    let is_of_some = recipient == Recipient::Provider && !row.providers.0.is_empty();
    row.from.iter().any(|from| *from == recipient) && (!is_of_some || viewer.is_among(&row.providers.0))
}

pub(super) fn parts_held_back(workshop: &Workshop, viewer: &Viewer) -> Vec<Withheld> {
    let mut parts: Vec<Withheld> = Vec::new();
    let consent = &workshop.before.consent;
    for row in consent.held_back.iter().filter(|row| is_kept_from(row, viewer)) {
        if let Some(part) = row.part
            && !parts.iter().any(|known| known.part == part)
        {
            parts.push(Withheld { part, by: row.held_back_by, ground: ground_of(consent, row) });
        }
    }
    parts
}

/// The ground that is written down for holding a part back, or the one that the whole consent record rests on where
/// nobody could consent.
pub(crate) fn ground_of(consent: &Consent, row: &HeldBack) -> Option<HoldingGround> {
    let by_others = consent.given_by == Some(ConsentBy::BestInterests);
    row.ground.or_else(|| by_others.then_some(HoldingGround::BestInterests))
}

/// Whether a place belongs to a part that can be held back.
pub(crate) fn belongs(at: &str, part: Part) -> bool {
    let places: &[&str] = match part {
        Part::Identity => &["before/person/date_of_birth", "before/person/nhs_number"],
        Part::Home => &["before/moving", "before/housing", "before/telling_people"],
        // Whatever comes to stand there goes with it, as in `hold_back`.
        Part::Assessments if at.starts_with("assessment/budget") || at.starts_with("assessment/health") => {
            &[]
        }
        Part::Assessments => &["assessment", "before/prework"],
        Part::Health => &["assessment/health"],
        Part::Plan => &["plan"],
        Part::Who => &["who"],
        Part::Money => &["money", "assessment/budget", "before/procurement"],
        Part::Crisis => &["crisis"],
        Part::OpenMatters => &["agree/positions", "agree/disagreements", "agree/parked"],
        Part::Consent => &["before/consent/how", "before/consent/date"],
    };
    places
        .iter()
        .any(|place| at.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

pub(super) fn hold_back(workshop: &mut Workshop, part: Part) {
    match part {
        Part::Identity => {
            workshop.before.person.date_of_birth = None;
            workshop.before.person.nhs_number = crate::kit::values::Line::default();
        }
        Part::Home => {
            workshop.before.moving = crate::stages::Moving::default();
            workshop.before.housing = crate::stages::Housing::default();
            workshop.before.telling_people = crate::stages::TellingPeople::default();
        }
        // The glossary goes too: a word explained is a word that the assessments use.
        Part::Assessments => {
            let all = std::mem::take(&mut workshop.assessment);
            workshop.assessment.budget = all.budget;
            workshop.assessment.health = all.health;
            workshop.before.prework = crate::stages::Prework::default();
        }
        Part::Health => workshop.assessment.health = crate::stages::Health::default(),
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
        Part::Consent => {
            workshop.before.consent.how = crate::kit::values::Text::default();
            workshop.before.consent.date = None;
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

/// Somebody from whom a part is held back is not told so by the consent record.
pub(super) fn hide_consent_about(workshop: &mut Workshop, viewer: &Viewer) {
    workshop.before.consent.held_back.retain(|row| !is_kept_from(row, viewer));
}
