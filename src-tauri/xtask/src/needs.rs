//! What has to be on this machine, and how it gets there.

use std::process::{Command, Stdio};

use crate::ground::Ground;
use crate::step::{Steps, Stop};

/// To compile the rooms and the command line.
pub const ROOMS: &[&str] = &["build-essential", "pkg-config", "libssl-dev"];
/// To compile the window, too.
pub const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev"];
/// To walk through the window and read what it wrote.
pub const WALK: &[&str] = &["xvfb", "openbox", "webkit2gtk-driver", "xdotool", "poppler-utils", "qpdf"];
/// To make installers. The vendored OpenSSL is configured with perl.
pub const BUNDLE: &[&str] = &["file", "patchelf", "xdg-utils", "perl"];

const OLDEST_NODE: u32 = 20;
const NODE: &str = "Install Node.js 20 or newer with npm from https://nodejs.org and start this again.";
const MAC: &str = "On macOS: xcode-select --install, and brew install openssl@3 pkg-config.";
const WINDOWS: &str = "On Windows: the Visual Studio Build Tools with \"Desktop development with C++\", \
    and the WebView2 runtime, which Windows 11 has.";

/// Installs the Debian packages that are missing; elsewhere, says what is wanted.
pub fn packages(steps: &mut Steps, ground: &Ground, lists: &[&[&str]]) -> Result<(), Stop> {
    let wanted = lists.concat();
    if !cfg!(target_os = "linux") {
        println!("If a step fails for want of a tool: {}", if cfg!(windows) { WINDOWS } else { MAC });
        return Ok(());
    }
    if !answers("apt-get", "--version") {
        println!(
            "This is neither Debian nor Ubuntu. If a step fails, install what they call: {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(&missing);
    steps.take("Ask Debian what there is to install", &mut apt(ground, &["update"]))?;
    steps.take(&format!("Install {}", missing.join(", ")), &mut apt(ground, &install)).map_err(|stop| {
        Stop(format!("{stop}\nInstall them by hand: sudo apt-get install {}", missing.join(" ")))
    })
}

/// Makes sure of Node, and of the page's packages as its lock file names them.
pub fn page(steps: &mut Steps, ground: &Ground) -> Result<(), Stop> {
    let version = said("node", "--version").ok_or_else(|| Stop(NODE.into()))?;
    let major =
        version.trim_start_matches('v').split('.').next().and_then(|number| number.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        return Err(Stop(format!("Node.js {version} is too old. {NODE}")));
    }
    if !ground.ci && is_up_to_date(ground) {
        return Ok(());
    }
    steps.take("Install the page's packages", &mut ground.npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Makes sure of cargo's own helpers, which a minimal Rust comes without.
pub fn cargo_helpers(steps: &mut Steps, ground: &Ground) -> Result<(), Stop> {
    for (helper, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if !answers(helper, "--version") {
            let mut add = ground.program("rustup");
            add.args(["component", "add", component]);
            steps.take(&format!("Install {component}"), &mut add)?;
        }
    }
    Ok(())
}

/// Whether npm has installed since the lock file last changed.
fn is_up_to_date(ground: &Ground) -> bool {
    let changed = |path: &str| ground.ui().join(path).metadata().and_then(|data| data.modified()).ok();
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

fn apt(ground: &Ground, words: &[&str]) -> Command {
    let root = said("id", "-u").is_some_and(|user| user == "0");
    let mut command = ground.program(if root { "env" } else { "sudo" });
    if !root && ground.ci {
        command.arg("--non-interactive");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).args(words);
    command
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${Status}", package]).stderr(Stdio::null());
    query.output().is_ok_and(|found| found.stdout.ends_with(b" installed"))
}

fn answers(program: &str, word: &str) -> bool {
    said(program, word).is_some()
}

fn said(program: &str, word: &str) -> Option<String> {
    let output = Command::new(program).arg(word).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
