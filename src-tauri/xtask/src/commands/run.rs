//! `run`: opens the app on the training vault.

use crate::commands::{build_page, executable};
use crate::ground::{Ground, has_screen};
use crate::needs::{self, ROOMS, WINDOW};
use crate::step::{Steps, Stop};

/// Opens the app, or without a screen writes what it would have printed.
pub fn run(ground: &Ground) -> Result<(), Stop> {
    if has_screen() { open(ground) } else { write_sample(ground) }
}

fn open(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    needs::packages(&mut steps, ground, &[ROOMS, WINDOW])?;
    build_page(&mut steps, ground)?;
    let mut build = ground.cargo(["build", "-p", "commissioning-live", "--features", "custom-protocol"]);
    steps.take("Build the window", &mut build)?;
    let mut app = ground.program(ground.target.join("debug").join(executable("commissioning-live")));
    app.arg("--practice");
    steps.take("Open the training vault; close the window to end", &mut app)
}

fn write_sample(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    println!("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.");
    println!(
        "The sample workshop is walked without one, through the same app, and its documents are written to out/."
    );
    needs::packages(&mut steps, ground, &[ROOMS])?;
    let mut sample = ground.cargo(["run", "--quiet", "-p", "clive", "--", "sample", "--to", "out"]);
    steps.take("Walk the sample workshop and write its contract", &mut sample)?;
    println!("\nEverything is in {}.", ground.out().display());
    Ok(())
}
