//! What is wrong or missing, where, how badly, and by what rule.

use serde::Serialize;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Until it is mended, a contract is a marked draft.
    Must,
    /// Worth mending.
    Should,
}

/// One problem. A problem never blocks typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Problem {
    /// Its name, for programs: `outcome_without_support`.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The path of the place where it can be mended.
    pub at: String,
    /// What is wrong and what to do, in one or two plain sentences.
    pub text: String,
    /// The rule it comes from.
    pub source: String,
}
