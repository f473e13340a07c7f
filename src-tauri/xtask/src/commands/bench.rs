//! `bench`: measures what was promised.

use crate::commands::build_page;
use crate::commands::test::{build_window, walk};
use crate::ground::Ground;
use crate::needs::{self, ROOMS, WALK, WINDOW};
use crate::step::{Steps, Stop};

/// Runs the measurements: the rooms optimised as a release is, then keys in the real window. The page is the same in
/// every build, so that the window of the walk will do.
pub fn bench(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    needs::packages(&mut steps, ground, &[ROOMS, WINDOW, WALK])?;
    let mut bench = ground.cargo(["run", "--release", "--quiet", "-p", "tests", "--bin", "bench"]);
    steps.take("Measure", &mut bench)?;
    build_page(&mut steps, ground)?;
    let shell = build_window(&mut steps, ground)?;
    walk(&mut steps, ground, shell, &["walk::typing::", "--", "--ignored", "--nocapture"])
}
