//! Answers for the walk through the window, from the folder that `CLIVE_E2E_PICK` names.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tauri::AppHandle;

/// Picks without asking.
pub struct Picker(Option<PathBuf>);

impl Picker {
    pub fn new(_shell: &AppHandle) -> Self {
        Self(std::env::var_os("CLIVE_E2E_PICK").map(PathBuf::from))
    }

    pub fn save(&self, name: &str) -> Option<PathBuf> {
        self.0.as_ref().map(|folder| folder.join(name))
    }

    pub fn folder(&self) -> Option<PathBuf> {
        self.0.clone()
    }

    /// The first by name.
    pub fn open(&self, ending: &str) -> Option<PathBuf> {
        fs::read_dir(self.0.as_ref()?)
            .ok()?
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|found| found == ending))
            .min()
    }

    pub fn picture(&self) -> Option<PathBuf> {
        self.open("jpg")
    }

    /// A walk has nobody to wait.
    #[allow(clippy::unused_self, reason = "the native dialogs need it")]
    pub fn may_close(&self) -> bool {
        true
    }

    /// Notes in `shown.txt` what would have been shown.
    pub fn show(&self, path: &Path) -> Result<(), String> {
        let Some(folder) = &self.0 else { return crate::viewer::show(path) };
        let list = fs::OpenOptions::new().create(true).append(true).open(folder.join("shown.txt"));
        list.and_then(|mut list| writeln!(list, "{}", path.display())).map_err(|reason| reason.to_string())
    }
}
