//! What a rule found, in words.

use serde::Serialize;

use super::code::Code;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Until it is mended, a contract is a marked draft.
    Must,
    /// Worth mending.
    Should,
    /// A question of a checklist: it blocks nothing, however it is answered.
    Question,
}

/// How a question of a checklist is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Nobody has said yet.
    NotYet,
    /// It need not be asked of this plan.
    DoesNotApply,
}

/// What was asked, where a finding belongs to a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Asked {
    /// The question, in plain words.
    pub question: String,
    /// How it is answered.
    pub verdict: Verdict,
    /// The paths of the rows and answers that answer it, where the list tells them.
    pub from: Vec<String>,
}

/// What a rule found. It never blocks typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Finding {
    /// The rule's name, for programs: `outcome_without_support`.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// The path of the place where it can be mended or answered.
    pub at: String,
    /// What is wrong and what to do, in one or two plain sentences; of a question, what is there or missing.
    pub text: String,
    /// Where the rule comes from.
    pub source: String,
    /// What was asked; nothing for a problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub asked: Option<Asked>,
}

impl Finding {
    /// How it is answered, if it is a question.
    pub fn verdict(&self) -> Option<Verdict> {
        self.asked.as_ref().map(|asked| asked.verdict)
    }
}
