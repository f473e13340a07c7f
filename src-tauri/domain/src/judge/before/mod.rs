//! The person, consent, who is in the room, the home, who is told.

pub(super) mod consent;
pub(super) mod housing;
pub(super) mod people;
pub(super) mod person;
pub(super) mod procurement;
pub(super) mod sessions;
pub(super) mod telling_people;
