//! Who must do what, who may use their judgement, and whose business it is not: one doughnut for each party.
//! [domain.md 2.8]

use serde::Serialize;
use uuid::Uuid;

use crate::Workshop;
use crate::kit::values::PeopleLinks;
use crate::language::say;
use crate::stages::{Participant, Role, RoleTask};
use crate::words::words;

/// A party to the plan. People of one party share a doughnut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The person.
    Person,
    /// Family, and other unpaid carers.
    Family,
    /// Friends and the circle of support.
    Circle,
    /// Advocates.
    Advocate,
    /// Personal assistants.
    PersonalAssistant,
    /// The support provider.
    Provider,
    /// Social work.
    SocialWork,
    /// Health.
    Health,
    /// Housing.
    Housing,
    /// The commissioner and the council's other officers.
    Commissioner,
    /// Anybody else.
    Others,
}

impl Party {
    /// Every party, the person first.
    pub const ALL: [Self; 11] = [
        Self::Person,
        Self::Family,
        Self::Circle,
        Self::Advocate,
        Self::PersonalAssistant,
        Self::Provider,
        Self::SocialWork,
        Self::Health,
        Self::Housing,
        Self::Commissioner,
        Self::Others,
    ];

    /// The party of somebody who plays this part.
    pub const fn of(role: Option<Role>) -> Self {
        match role {
            Some(Role::Person) => Self::Person,
            Some(Role::Family) => Self::Family,
            Some(Role::Circle) => Self::Circle,
            Some(Role::Advocate) => Self::Advocate,
            Some(Role::PersonalAssistant) => Self::PersonalAssistant,
            Some(Role::ProviderManager | Role::ProviderStaff) => Self::Provider,
            Some(Role::SocialWorker) => Self::SocialWork,
            Some(Role::Health | Role::OutOfHours | Role::Specialist) => Self::Health,
            Some(Role::Landlord) => Self::Housing,
            Some(Role::CommissioningOfficer | Role::ContractsOfficer | Role::BudgetHolder) => {
                Self::Commissioner
            }
            _ => Self::Others,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Family => "family",
            Self::Circle => "circle",
            Self::Advocate => "advocate",
            Self::PersonalAssistant => "personal_assistant",
            Self::Provider => "provider",
            Self::SocialWork => "social_work",
            Self::Health => "health",
            Self::Housing => "housing",
            Self::Commissioner => "commissioner",
            Self::Others => "others",
        }
    }
}

/// A task as it stands in one ring of a party's doughnut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct RolePiece {
    /// The task.
    pub task: Uuid,
    /// What it is.
    pub text: String,
    /// Whose it is among the party, by name.
    pub who: String,
    /// Who of them leads, by name, where several must do it; otherwise empty.
    pub lead: String,
}

/// One party's doughnut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct PartyRoles {
    /// The party.
    pub party: Party,
    /// Its name; for the person, theirs.
    pub name: String,
    /// What it must do.
    pub core: Vec<RolePiece>,
    /// What it may use its judgement in.
    pub judgement: Vec<RolePiece>,
    /// What is not its responsibility.
    pub not_ours: Vec<RolePiece>,
}

/// The doughnut of every party that has something in it, the person's first.
pub fn parties(workshop: &Workshop) -> Vec<PartyRoles> {
    Party::ALL.iter().filter_map(|party| doughnut(workshop, *party)).collect()
}

fn doughnut(workshop: &Workshop, party: Party) -> Option<PartyRoles> {
    let ring = |of: fn(&RoleTask) -> &PeopleLinks, is_core: bool| {
        let tasks = workshop.who.roles.tasks.iter();
        tasks.filter_map(|task| piece(workshop, party, task, of(task), is_core)).collect::<Vec<_>>()
    };
    let (core, judgement, not_ours) =
        (ring(|t| &t.core, true), ring(|t| &t.judgement, false), ring(|t| &t.not_ours, false));
    let is_empty = core.is_empty() && judgement.is_empty() && not_ours.is_empty();
    let name = match (party, workshop.person_name()) {
        (Party::Person, name) if !name.is_empty() => name.to_owned(),
        _ => words().get(&format!("contract|doughnut|parties|{}", party.word())).to_owned(),
    };
    (!is_empty).then_some(PartyRoles { party, name, core, judgement, not_ours })
}

fn piece(
    workshop: &Workshop,
    party: Party,
    task: &RoleTask,
    ring: &PeopleLinks,
    is_core: bool,
) -> Option<RolePiece> {
    let own: Vec<&Participant> = people(workshop, ring).filter(|p| Party::of(p.role) == party).collect();
    if own.is_empty() || task.task.is_blank() {
        return None;
    }
    let names: Vec<String> = own.iter().filter_map(|p| say::name(workshop, p.id)).collect();
    let several = is_core && people(workshop, ring).count() > 1;
    let lead = own.iter().find(|p| several && task.lead.0 == Some(p.id));
    Some(RolePiece {
        task: task.id,
        text: task.task.as_str().trim().to_owned(),
        who: say::list(&names),
        lead: lead.and_then(|p| say::name(workshop, p.id)).unwrap_or_default(),
    })
}

/// The participants that a ring names, each once.
pub(crate) fn people<'a>(
    workshop: &'a Workshop,
    ring: &'a PeopleLinks,
) -> impl Iterator<Item = &'a Participant> {
    let first = |at: usize, id: &Uuid| ring.0.iter().position(|other| other == id) == Some(at);
    let once = ring.0.iter().enumerate().filter(move |(at, id)| first(*at, id));
    once.filter_map(|(_, id)| workshop.participant(*id))
}

/// The first participant who stands in two rings of one task.
pub(crate) fn in_two_rings<'a>(workshop: &'a Workshop, task: &'a RoleTask) -> Option<&'a Participant> {
    let rings = [&task.core, &task.judgement, &task.not_ours];
    let many = |p: &&Participant| rings.iter().filter(|ring| ring.contains(p.id)).count() > 1;
    rings.into_iter().find_map(|ring| people(workshop, ring).find(many))
}
