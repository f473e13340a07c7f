//! Everything outside the program, as narrow as the app needs it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};
use store::Cost;

use crate::event::AppEvent;

/// What the app asks of the outside: the shell has one, the command line another, each test a third.
pub trait Host {
    /// The time, with the offset of the place.
    fn now(&self) -> DateTime<FixedOffset>;

    /// A moment with the offset that the place had then: what was issued on a night in June was issued on that day, in
    /// December too.
    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset>;

    /// What a guess at a new vault's passphrase costs. Only tests have another one, in whose vaults nothing is worth a guess.
    fn passphrase_cost(&self) -> Cost {
        Cost::default()
    }

    /// Fills `bytes` with randomness fit for keys.
    fn fill_random(&self, bytes: &mut [u8]);

    /// The folder under which vaults are kept. Need not exist.
    fn home(&self) -> PathBuf;

    /// Asks where to save a file, offering `name`. Nothing when the choice is called off.
    fn pick_save(&self, name: &str) -> Option<PathBuf>;

    /// Asks for a folder to write into. Nothing when the choice is called off.
    fn pick_folder(&self) -> Option<PathBuf>;

    /// Asks for a file whose name ends in `.ending`. Nothing when the choice is called off.
    fn pick_open(&self, ending: &str) -> Option<PathBuf>;

    /// Asks for a photo: a JPEG or a PNG. Nothing when the choice is called off.
    fn pick_picture(&self) -> Option<PathBuf>;

    /// Shows a file or a folder in the system's own viewer.
    ///
    /// # Errors
    /// When the system has no viewer for it, with its own words.
    fn show(&self, path: &Path) -> Result<(), String>;

    /// Tells whoever looks on something that was not asked for. Where nobody does, it is lost.
    fn tell(&self, event: &AppEvent);
}
