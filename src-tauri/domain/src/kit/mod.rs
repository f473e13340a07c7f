//! What every tool is made of: declarations, fields, edits, history, audiences, the schema and the formats of files.

pub mod audience;
pub mod field;
pub(crate) mod format;
pub(crate) mod reading;
pub(crate) mod refusal;
pub(crate) mod tool;
pub mod values;
