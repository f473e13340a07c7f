//! What crosses the wire about the agreement: its checklists, and words that stand in another contract too.

use domain::Finding;
use serde::Serialize;
use ts_rs::TS;

/// Whether the agreement holds what it should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreeView {
    /// What is enough when time runs out.
    pub enough: Vec<Finding>,
    /// What a contract must hold.
    pub minimum: Vec<Finding>,
    /// Whether it is still about one person.
    pub bespoke: Vec<Finding>,
    /// The seven questions that a plan answers, whatever it looks like.
    pub questions: Vec<Finding>,
    /// What a plan includes by law.
    pub statute: Vec<Finding>,
}

/// What of this contract stands in another one too, standard terms left out.
#[derive(Debug, Serialize, TS)]
pub struct Sameness {
    /// With how many other workshops it was compared.
    pub compared: usize,
    /// Every text that is the same or nearly the same.
    pub twins: Vec<TwinFound>,
}

/// One text that has a twin in another contract. Nothing of that contract is told: others look at the same screen.
#[derive(Debug, Serialize, TS)]
pub struct TwinFound {
    /// The path of the text in the open workshop.
    pub at: String,
    /// The text.
    pub words: String,
    /// Whether they are the same word for word, but for the names.
    pub exact: bool,
}
