//! Who may see a row: what somebody said of it, or nothing.

use std::collections::HashSet;

use serde_json::Value;
use uuid::Uuid;

use crate::kit::audience::{Audiences, NamedAudiences};
use crate::kit::field::{Answer, Kind, Node, Target, to_json};
use crate::kit::refusal::Refusal;

impl Node for Audiences {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        *self = serde_json::from_value(answer).map_err(|_| Refusal::NotOneOf)?;
        Ok(())
    }
    fn audiences(&self) -> Option<&Audiences> {
        Some(self)
    }
    fn links(&self) -> Vec<Uuid> {
        self.not.clone()
    }
    fn target(&self) -> Option<Target> {
        Some(Target::Participants)
    }
    fn keep_links(&mut self, there: &HashSet<Uuid>) {
        self.not.retain(|id| there.contains(id));
    }
    fn is_empty(&self) -> bool {
        true
    }
}

impl Answer for Audiences {
    const KIND: Kind = Kind::Audiences;
}

impl Node for NamedAudiences {
    fn read(&self) -> Value {
        to_json(self)
    }
    fn write(&mut self, answer: Value) -> Result<(), Refusal> {
        *self = serde_json::from_value(answer).map_err(|_| Refusal::NotOneOf)?;
        Ok(())
    }
    fn audiences(&self) -> Option<&Audiences> {
        Some(&self.0)
    }
    fn links(&self) -> Vec<Uuid> {
        self.0.links()
    }
    fn target(&self) -> Option<Target> {
        self.0.target()
    }
    fn keep_links(&mut self, there: &HashSet<Uuid>) {
        self.0.keep_links(there);
    }
    fn is_empty(&self) -> bool {
        true
    }
}

impl Answer for NamedAudiences {
    const KIND: Kind = Kind::NamedAudiences;
}
