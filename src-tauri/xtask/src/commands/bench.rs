//! `bench`: measures what was promised.

use crate::ground::Ground;
use crate::needs::{self, ROOMS};
use crate::step::{Steps, Stop};

/// Runs the measurements, optimised as a release is.
pub fn bench(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    needs::packages(&mut steps, ground, &[ROOMS])?;
    let mut bench = ground.cargo(["run", "--release", "--quiet", "-p", "tests", "--bin", "bench"]);
    steps.take("Measure", &mut bench)
}
