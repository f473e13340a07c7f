//! `package`: makes the installer for this system.

use crate::commands::build_page;
use crate::ground::Ground;
use crate::needs::{self, BUNDLE, ROOMS, WINDOW};
use crate::step::{Steps, Stop};

#[cfg(target_os = "linux")]
const BUNDLES: &str = "deb";
#[cfg(target_os = "macos")]
const BUNDLES: &str = "app,dmg";
#[cfg(windows)]
const BUNDLES: &str = "nsis";

/// Builds a release that brings its own SQLCipher and OpenSSL, and wraps it.
pub fn package(ground: &Ground) -> Result<(), Stop> {
    let mut steps = Steps::new();
    needs::packages(&mut steps, ground, &[ROOMS, WINDOW, BUNDLE])?;
    build_page(&mut steps, ground)?;
    let tauri = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut build = ground.program(ground.ui().join("node_modules").join(".bin").join(tauri));
    build.env("TAURI_APP_PATH", ground.root.join("src-tauri"));
    build.args(["build", "--ci", "--features", "vendored", "--bundles", BUNDLES]);
    // The page is built already.
    build.args(["--config", r#"{"build":{"beforeBuildCommand":""}}"#]);
    steps.take("Build the release and wrap it", &mut build)?;
    println!("\nThe installer is in {}.", ground.target.join("release").join("bundle").display());
    Ok(())
}
