//! One file for each command.

pub mod bench;
pub mod package;
pub mod run;
pub mod test;
pub mod types;

use crate::ground::Ground;
use crate::needs;
use crate::step::{Steps, Stop};

/// Builds the page into `ui/dist`, where the window takes it from.
fn build_page(steps: &mut Steps, ground: &Ground) -> Result<(), Stop> {
    needs::page(steps, ground)?;
    steps.take("Build the page", &mut ground.npm(&["run", "build"]))
}

/// A program's name on this system.
fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}
