//! Whether what limits the person may be done here and now: one rule for checks, cards and the agreement. And who is a
//! party by law.
//! [Mental Capacity Act 2005 s4A, s4B, s5, s6, s16; domain.md 0.3, 2.18]

use chrono::NaiveDate;
use uuid::Uuid;

use crate::Workshop;
use crate::kit::values::Day;
use crate::stages::{
    Authority, Basis, BehaviourStep, CapacityFinding, Control, Home, HomeStanding, MoneyLine, PartyKind,
    Restriction, Role, Route, Signing, Tenure,
};

/// What the authority of a restriction is worth on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lawful {
    /// It holds.
    Holds,
    /// There is none.
    None,
    /// Whoever has asked the court has not been given leave yet.
    Pending,
    /// The safeguards for care homes and hospitals, where the person lives in neither.
    NotHere,
    /// It is said that the person agrees, and a record finds that they cannot decide about it.
    CannotAgree,
    /// It ended on that day.
    Ended(Day),
}

impl Lawful {
    /// Whether it allows the restriction.
    pub(crate) const fn allows(self) -> bool {
        matches!(self, Self::Holds)
    }
}

/// What there is to know about the person before an authority can be judged.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grounds {
    /// Whether they live in a care home or hospital.
    in_care: bool,
    /// The capacity records that find that they cannot decide.
    cannot: Vec<Uuid>,
}

impl Grounds {
    /// Found in the whole workshop, since a reader of less must not be told anything else.
    pub(crate) fn of(workshop: &Workshop) -> Self {
        let records = workshop.assessment.capacity.decisions.iter();
        let cannot = records.filter(|record| record.found == Some(CapacityFinding::Lacks));
        Self { in_care: lives_in_care(workshop), cannot: cannot.map(|record| record.id).collect() }
    }

    /// What the authority of a restriction is worth on a day. `linked` is the restriction as it stands in the whole
    /// workshop, with its links.
    pub(crate) fn lawful(&self, linked: &Restriction, on: NaiveDate) -> Lawful {
        let ended = linked.authority_ends.filter(|day| day.date() < on);
        let cannot_agree = || linked.capacity.0.iter().any(|record| self.cannot.contains(record));
        match linked.authority {
            None | Some(Authority::NoneYet) => Lawful::None,
            Some(Authority::CourtPending) => Lawful::Pending,
            Some(Authority::Dols) if !self.in_care => Lawful::NotHere,
            Some(Authority::PersonAgrees) if cannot_agree() => Lawful::CannotAgree,
            Some(_) => ended.map_or(Lawful::Holds, Lawful::Ended),
        }
    }
}

/// Whether a step is said to limit the person, or uses something that does.
pub(crate) fn limits(step: &BehaviourStep) -> bool {
    step.restrictive == Some(true) || !step.restrictions.0.is_empty()
}

/// Whether the home that this plan is for is a care home or a hospital: the chosen one, or without a choice the one of
/// now. Where nobody says how it is held, it is not. [domain.md 0.3]
fn lives_in_care(workshop: &Workshop) -> bool {
    let homes = &workshop.before.housing.homes;
    let is_chosen = |home: &&Home| home.chosen == Some(true);
    let has_choice = homes.iter().any(|home| home.chosen == Some(true));
    let is_now = |home: &&Home| home.standing == Some(HomeStanding::Now);
    let mut lived_in =
        homes.iter().filter(|home| if has_choice { is_chosen(home) } else { is_now(home) }).peekable();
    lived_in.peek().is_some() && lived_in.all(|home| home.tenure == Some(Tenure::Residential))
}

/// Whether the NHS has a part in the contract: it pays for something, controls money, or signs. Then a complaint may go to
/// its ombudsman too. [Health Service Commissioners Act 1993 s3]
pub(crate) fn nhs_is_a_party(workshop: &Workshop) -> bool {
    let pays = |line: &MoneyLine| {
        matches!(line.basis, Some(Basis::Section117 | Basis::ContinuingCare | Basis::Nhs))
            || line.controlled_by == Some(Control::Nhs)
            || line.route == Some(Route::PersonalHealthBudget)
    };
    let signs = |row: &Signing| {
        let role = row.who.0.and_then(|id| workshop.participant(id)).and_then(|one| one.role);
        matches!(role, Some(Role::Health | Role::OutOfHours))
            && !matches!(row.party, Some(PartyKind::Schedule | PartyKind::Witness))
    };
    workshop.money.board.lines.iter().any(pays) || workshop.agree.signatures.signatures.iter().any(signs)
}
