//! Shows files and folders in the system's own viewer.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

#[cfg(target_os = "linux")]
const VIEWER: &str = "xdg-open";
#[cfg(target_os = "macos")]
const VIEWER: &str = "open";
#[cfg(windows)]
const VIEWER: &str = "explorer";

/// How long a viewer may take to say that it cannot.
const PATIENCE: Duration = Duration::from_millis(1500);
const PAUSE: Duration = Duration::from_millis(50);

/// Hands `path` to the system's viewer, and says so when that turns it down.
pub fn show(path: &Path) -> Result<(), String> {
    let child = Command::new(VIEWER)
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|reason| format!("{VIEWER}: {reason}"))?;
    watch(child)
}

/// A viewer that is still there after a while is showing; it is waited for elsewhere.
fn watch(mut child: Child) -> Result<(), String> {
    let mut waited = Duration::ZERO;
    while waited < PATIENCE {
        match child.try_wait() {
            // The file explorer of Windows ends with 1 when all went well.
            Ok(Some(end)) if end.success() || cfg!(windows) => return Ok(()),
            Ok(Some(end)) => return Err(format!("{VIEWER}: {end}")),
            Ok(None) => thread::sleep(PAUSE),
            Err(reason) => return Err(format!("{VIEWER}: {reason}")),
        }
        waited += PAUSE;
    }
    thread::spawn(move || child.wait());
    Ok(())
}
