//! What crosses the wire about the shelf.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

/// The people one has workshops with.
#[derive(Debug, Serialize, TS)]
pub struct Shelf {
    /// Whether this is the training vault.
    pub practice: bool,
    /// What is said of a vault that has lost something that was told as saved, until somebody says to go on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub behind: Option<String>,
    /// What is to be said above the shelf, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice: Option<String>,
    /// One card for each workshop, last saved first.
    pub workshops: Vec<Card>,
}

/// One workshop on the shelf.
#[derive(Debug, Serialize, TS)]
pub struct Card {
    /// The workshop.
    pub id: Uuid,
    /// The name the person likes to be called.
    pub name: String,
    /// What is next, in one line.
    pub note: String,
    /// When it was last saved: "today at 14:02", "3 June 2026".
    pub saved: String,
}
