//! What the app asks of this computer.

use std::path::{Path, PathBuf};

use app::Host;
use chrono::{DateTime, FixedOffset, Local, Utc};
use tauri::{AppHandle, Manager};

use crate::picker::Picker;

/// The desktop as the app's host.
pub struct Desktop {
    home: PathBuf,
    picker: Picker,
}

impl Desktop {
    /// Vaults are kept among this user's own data, outside any folder that is usually synchronised.
    pub fn new(shell: &AppHandle) -> tauri::Result<Self> {
        let home = shell.path().local_data_dir()?.join("commissioning-live");
        Ok(Self { home, picker: Picker::new(shell) })
    }
}

impl Host for Desktop {
    #[allow(clippy::disallowed_methods, reason = "this is where the time comes from")]
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&Local).fixed_offset()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        if let Err(reason) = getrandom::fill(bytes) {
            // A key made without randomness would protect nobody: stop instead.
            eprintln!("This computer gives no randomness, and no key can be made without: {reason}");
            std::process::abort();
        }
    }

    fn home(&self) -> PathBuf {
        self.home.clone()
    }

    fn pick_save(&self, name: &str) -> Option<PathBuf> {
        self.picker.save(name)
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        self.picker.folder()
    }

    fn pick_open(&self, ending: &str) -> Option<PathBuf> {
        self.picker.open(ending)
    }

    fn pick_picture(&self) -> Option<PathBuf> {
        self.picker.picture()
    }

    fn show(&self, path: &Path) -> Result<(), String> {
        self.picker.show(path)
    }
}
