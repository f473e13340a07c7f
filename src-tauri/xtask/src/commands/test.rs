//! `test`: everything there is to check, the quick things first.

use std::fs;
use std::path::PathBuf;

use crate::commands::{build_page, executable};
use crate::ground::Ground;
use crate::needs::{self, ROOMS, WALK, WINDOW};
use crate::step::{Steps, Stop};

/// One set everywhere, so that Tauri is checked once and compiled once.
const WINDOW_FEATURES: &str = "commissioning-live/e2e,commissioning-live/custom-protocol";

/// Checks and tests everything, in order.
pub fn test(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    println!("Builds are kept in {}.", ground.target.display());
    needs::packages(&mut steps, ground, &[ROOMS, WINDOW, WALK])?;
    needs::cargo_helpers(&mut steps, ground)?;
    let mut format = ground.program("cargo");
    steps.take("Rust is formatted", format.args(["fmt", "--all", "--check"]))?;
    needs::page(&mut steps, ground)?;
    steps.take("The page's types hold", &mut ground.npm(&["run", "check"]))?;
    steps.take("The page's code is clean", &mut ground.npm(&["run", "lint"]))?;
    steps.take("The page's parts behave", &mut ground.npm(&["run", "test"]))?;
    steps.take("Build the page", &mut ground.npm(&["run", "build"]))?;
    let features = format!("{WINDOW_FEATURES},tests/window");
    let mut clippy = ground.cargo(["clippy", "--workspace", "--all-targets", "--features", &features]);
    steps.take("Rust is clean", clippy.args(["--", "--deny", "warnings"]))?;
    steps.take("The rooms behave", &mut ground.cargo(["test"]))?;
    let shell = build_window(&mut steps, ground)?;
    walk(&mut steps, ground, shell, &["walk::"])?;
    steps.sum_up();
    println!("\nEverything holds.");
    Ok(())
}

/// Walks through every screen of the sample only, for the pictures.
pub fn screens(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    needs::packages(&mut steps, ground, &[ROOMS, WINDOW, WALK])?;
    build_page(&mut steps, ground)?;
    let shell = build_window(&mut steps, ground)?;
    walk(&mut steps, ground, shell, &["walk::screens::"])?;
    println!("\nThe pictures are in {}.", ground.out().join("screens").display());
    Ok(())
}

/// Builds the window with its scripted picker. Returns a copy of it that no later build replaces.
pub fn build_window(steps: &mut Steps, ground: &Ground) -> Result<PathBuf, Stop> {
    let mut build = ground.cargo(["build", "-p", "commissioning-live", "--features", WINDOW_FEATURES]);
    steps.take("Build the window", &mut build)?;
    let name = executable("commissioning-live");
    let copy = ground.out().join("walk").join(&name);
    let copied = fs::create_dir_all(ground.out().join("walk"))
        .and_then(|()| fs::copy(ground.target.join("debug").join(&name), &copy));
    copied.map_err(|reason| Stop(format!("The window cannot be copied to {}: {reason}.", copy.display())))?;
    Ok(copy)
}

/// Walks through the real window, on a screen of the walk's own.
pub fn walk(steps: &mut Steps, ground: &Ground, shell: PathBuf, which: &[&str]) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        println!(
            "The walk through the window needs WebKitWebDriver and Xvfb, which only Linux has: left out here."
        );
        return Ok(());
    }
    // Of the rooms that were tested before, so that nothing they share is compiled with other features.
    let mut walk = ground.cargo(["test", "--features", "tests/window", "--test", "all"]);
    steps.take("Walk through the window", walk.args(which).env("CLIVE_WALK_WINDOW", shell))
}
