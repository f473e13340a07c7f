//! What crosses the wire about who does what: weeks in hours, doughnuts, and whether the plan answers what it must.

use domain::criteria::Criteria;
use domain::roles::PartyRoles;
use domain::setup::Setup;
use domain::shared::SharedPart;
use domain::week::{Comparison, WeekSums};
use serde::Serialize;
use ts_rs::TS;

/// The hours of support in each kind of week, and what goes with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WeekView {
    /// Each kind of week that has something in it.
    pub weeks: Vec<WeekSums>,
    /// The ordinary week held against the support and the money.
    pub comparisons: Vec<Comparison>,
    /// The person's part of each piece of shared support that says enough.
    pub shared: Vec<SharedPart>,
    /// What the start costs.
    pub setup: Setup,
}

/// Who must do what, who may use their judgement, whose business it is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RolesView {
    /// One doughnut for each party, the person's first.
    pub parties: Vec<PartyRoles>,
}

/// Whether the plan answers what a plan must answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CriteriaView {
    /// Every question and its verdict.
    pub criteria: Criteria,
    /// How many are answered of those that apply, in words: "Answers 9 of 14 questions".
    pub summary: String,
}
