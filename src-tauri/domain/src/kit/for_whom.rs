//! For whom an answer is until somebody says otherwise. What the state needs is told apart from what is the person's
//! own, and both from what whoever supports the person must know. [S001-65; domain.md §1-2; Caldicott principles 2-4]

use crate::Workshop;
use crate::kit::audience::Audience;
use crate::kit::field::ToolSpec;

/// What an answer is for. A tool declares one or more; each names its readers, and together they are for all of those.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForWhom {
    /// What the council and the NHS need to decide, to pay and to keep their duty of care.
    State,
    /// What is the person's own.
    Own,
    /// What whoever supports the person must know, at home and at work.
    Support,
}

/// What everybody needs: the plan that all of them agree to, and what keeps the person safe.
pub const EVERYBODY: &[ForWhom] = &[ForWhom::State, ForWhom::Support];

impl ForWhom {
    /// Whether this audience reads it. Learning across people never does without being named.
    pub const fn is_for(self, audience: Audience) -> bool {
        use Audience::{Commissioner, Facilitator, Family, Health, Person, Provider, Room};
        match self {
            Self::State => matches!(audience, Facilitator | Person | Health | Commissioner),
            Self::Own => matches!(audience, Facilitator | Person),
            Self::Support => matches!(audience, Facilitator | Room | Person | Family | Provider | Health),
        }
    }
}

/// Whether what is declared for these is for this audience.
pub fn is_for(declared: &[ForWhom], audience: Audience) -> bool {
    declared.iter().any(|one| one.is_for(audience))
}

/// Everybody for whom it is, in the order shown.
pub fn audiences(declared: &[ForWhom]) -> Vec<Audience> {
    Audience::NAMED.into_iter().filter(|audience| is_for(declared, *audience)).collect()
}

/// The tool in which a place lies.
pub fn tool_of(at: &str) -> Option<&'static ToolSpec> {
    let mut steps = at.split('/');
    let (stage, tool) = (steps.next()?, steps.next()?);
    let stage = Workshop::STAGES.iter().find(|spec| spec.name == stage)?;
    stage.tools.iter().find(|spec| spec.name == tool)
}
