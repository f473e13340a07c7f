//! The made-up workshop of the training vault.

/// One person's whole workshop, nobody real: a workshop file.
pub const SAMPLE: &str = include_str!("../../../assets/samples/danny.json");
