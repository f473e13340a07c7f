//! The outside as a terminal has it.

use std::path::{Path, PathBuf};

use app::{AppEvent, Host};
use chrono::{DateTime, FixedOffset, Utc};

/// Keeps its vault under one folder and answers every choice of a place with another.
pub struct Terminal {
    pub home: PathBuf,
    pub to: PathBuf,
}

impl Host for Terminal {
    fn now(&self) -> DateTime<FixedOffset> {
        now()
    }
    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&chrono::Local).fixed_offset()
    }
    fn fill_random(&self, bytes: &mut [u8]) {
        fill_random(bytes);
    }
    fn home(&self) -> PathBuf {
        self.home.clone()
    }
    fn pick_save(&self, name: &str) -> Option<PathBuf> {
        Some(self.to.join(name))
    }
    fn pick_folder(&self) -> Option<PathBuf> {
        Some(self.to.clone())
    }
    fn pick_open(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn pick_picture(&self) -> Option<PathBuf> {
        None
    }
    fn show(&self, _: &Path) -> Result<(), String> {
        Ok(())
    }
    /// A script hears what became of a call, and nothing on the way.
    fn tell(&self, _: &AppEvent) {}
}

/// The one place of the command line that reads the clock.
#[allow(clippy::disallowed_methods, reason = "the host is where time comes from")]
pub fn now() -> DateTime<FixedOffset> {
    chrono::Local::now().fixed_offset()
}

/// Keys are never made without randomness: a system that has none ends the program.
pub fn fill_random(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        crate::output::error(
            "The system gives no randomness, so nothing can be encrypted. Nothing was written.",
        );
        std::process::exit(2);
    }
}
