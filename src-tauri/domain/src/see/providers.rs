//! Which providers there are, and who reads which copy. Where there is more than one, each has a copy of its own, so
//! that one can be told from another: the old from the new, and two who are there at once.

use std::collections::HashMap;

use uuid::Uuid;

use crate::Workshop;
use crate::kit::audience::{Audience, Reader, Viewer};
use crate::language::say;
use crate::stages::{Participant, Role};
use crate::words::words;

/// One provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    /// The participant who stands for it: the first of its people.
    pub id: Uuid,
    /// Its name, as it was first written.
    pub name: String,
    /// Its people.
    pub people: Vec<Uuid>,
}

/// As whom somebody who plays a part reads. Whoever belongs to nobody's side sees what everybody in the room sees.
pub const fn audience_of(role: Option<Role>) -> Audience {
    match role {
        // An advocate stands beside the person, and reads what the person reads. [Care Act 2014 s67]
        Some(Role::Person | Role::Advocate) => Audience::Person,
        Some(Role::Family | Role::Circle) => Audience::Family,
        Some(Role::ProviderManager | Role::ProviderStaff | Role::PersonalAssistant) => Audience::Provider,
        Some(Role::Health | Role::OutOfHours | Role::Specialist) => Audience::Health,
        Some(
            Role::SocialWorker | Role::CommissioningOfficer | Role::ContractsOfficer | Role::BudgetHolder,
        ) => Audience::Commissioner,
        _ => Audience::Room,
    }
}

/// Whether somebody works for the support provider, and is not employed by the person.
pub fn is_of_a_provider(participant: &Participant) -> bool {
    participant.role.is_some_and(Role::is_provider)
}

/// The providers that are named, each once, in the order of the participants.
pub fn providers(workshop: &Workshop) -> Vec<Provider> {
    let mut found: Vec<(String, Provider)> = Vec::new();
    for one in &workshop.before.people.participants {
        let reads = audience_of(one.role) == Audience::Provider;
        if !reads || one.organisation.is_blank() {
            continue;
        }
        let name = one.organisation.as_str().trim();
        let key = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        match found.iter_mut().find(|(known, _)| *known == key) {
            Some((_, provider)) => provider.people.push(one.id),
            None => {
                found.push((key, Provider { id: one.id, name: name.to_owned(), people: vec![one.id] }));
            }
        }
    }
    found.into_iter().map(|(_, provider)| provider).collect()
}

/// The providers that have copies of their own: all of them, if there is more than one.
pub fn told_apart(workshop: &Workshop) -> Vec<Provider> {
    let found = providers(workshop);
    if found.len() > 1 { found } else { Vec::new() }
}

/// Everyone who gets a copy of the contract, the person first.
pub fn readers(workshop: &Workshop) -> Vec<Reader> {
    let apart = told_apart(workshop);
    let has_one = |id: Uuid| apart.iter().any(|provider| provider.people.contains(&id));
    // Somebody without an organisation belongs to none of them, and reads what all of them may see.
    let others = workshop.before.people.participants.iter();
    let mut others = others.filter(|one| audience_of(one.role) == Audience::Provider && !has_one(one.id));
    let for_all = (apart.is_empty() || others.next().is_some()).then(|| Reader::from(Audience::Provider));
    let each =
        apart.iter().map(|provider| Reader { audience: Audience::Provider, provider: Some(provider.id) });
    let mut readers = vec![Reader::from(Audience::Person), Reader::from(Audience::Family)];
    readers.extend(each);
    readers.extend(for_all);
    readers.extend([Reader::from(Audience::Health), Reader::from(Audience::Commissioner)]);
    readers
}

/// Which copy each participant reads.
pub fn readers_by_participant(workshop: &Workshop) -> HashMap<Uuid, Reader> {
    let apart = told_apart(workshop);
    let own = |id: Uuid| apart.iter().find(|one| one.people.contains(&id)).map(|one| one.id);
    let reader = |one: &Participant| {
        let audience = audience_of(one.role);
        let provider = own(one.id).filter(|_| audience == Audience::Provider);
        (one.id, Reader { audience, provider })
    };
    workshop.before.people.participants.iter().map(reader).collect()
}

/// Which copy a participant reads.
pub fn reader_of(workshop: &Workshop, id: Uuid) -> Option<Reader> {
    readers_by_participant(workshop).get(&id).copied()
}

/// What has to be known of a reader to say what they may see.
pub(crate) fn viewer(workshop: &Workshop, reader: Reader) -> Viewer {
    let Some(id) = reader.provider.filter(|_| reader.audience == Audience::Provider) else {
        return reader.audience.into();
    };
    let (own, others): (Vec<Provider>, Vec<Provider>) =
        providers(workshop).into_iter().partition(|provider| provider.people.contains(&id));
    let people = |list: Vec<Provider>| list.into_iter().flat_map(|provider| provider.people).collect();
    let mut own: Vec<Uuid> = people(own);
    if own.is_empty() {
        own.push(id);
    }
    Viewer::of_provider(own, people(others))
}

/// The name of the provider whose copy it is, where each has one of its own.
pub fn provider_name(workshop: &Workshop, reader: Reader) -> Option<String> {
    let id = reader.provider?;
    let own = providers(workshop).into_iter().find(|provider| provider.people.contains(&id));
    own.map(|provider| provider.name).or_else(|| say::name(workshop, id))
}

/// For whom a copy is, in the words that stand on it.
pub fn copy_name(workshop: &Workshop, reader: Reader) -> String {
    let words = words();
    match provider_name(workshop, reader) {
        Some(name) => words.fill("contract|copies|one_provider", &[("name", &name)]),
        None => words.get(&format!("contract|copies|{}", reader.audience.word())).to_owned(),
    }
}
