//! What every tool is made of: declarations, fields, edits, history, audiences, the schema and the formats of files.

pub mod audience;
pub mod edit;
pub mod field;
pub mod for_whom;
pub(crate) mod format;
pub mod history;
pub(crate) mod reading;
pub(crate) mod refusal;
pub(crate) mod schema;
pub(crate) mod tool;
pub mod values;
