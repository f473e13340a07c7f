//! What the app asks of this computer.

use std::path::{Path, PathBuf};

use app::{AppEvent, Host};
use chrono::{DateTime, FixedOffset, Local, Utc};
use tauri::{AppHandle, Emitter, Manager};

use crate::picker::Picker;

/// The window that is told, as `tauri.conf.json` calls it.
const WINDOW: &str = "main";
/// What the page listens to: `onEvent` in `ui/src/api.ts`.
const EVENT: &str = "app-event";

/// The desktop as the app's host.
pub struct Desktop {
    home: PathBuf,
    picker: Picker,
    shell: AppHandle,
}

impl Desktop {
    /// Vaults are kept among this user's own data, outside any folder that is usually synchronised.
    pub fn new(shell: &AppHandle) -> tauri::Result<Self> {
        let home = shell.path().local_data_dir()?.join("commissioning-live");
        Ok(Self { home, picker: Picker::new(shell), shell: shell.clone() })
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

    fn tell(&self, event: &AppEvent) {
        // A page that is not there hears nothing, and shows how things stand when it comes.
        let _ = self.shell.emit_to(WINDOW, EVENT, event);
    }
}
