//! `types`: writes the wire's TypeScript types from the Rust ones.

use crate::ground::Ground;
use crate::step::{Steps, Stop};

/// Writes `ui/src/generated/wire.ts`.
pub fn types(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    let mut types = ground.cargo(["run", "--quiet", "-p", "tests", "--bin", "types"]);
    steps.take("Write the wire's types", &mut types)
}
