//! The system's own dialogs. Only Rust opens them; no path ever comes from a page.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Asks people for files and folders.
pub struct Picker(AppHandle);

impl Picker {
    pub fn new(shell: &AppHandle) -> Self {
        Self(shell.clone())
    }

    pub fn save(&self, name: &str) -> Option<PathBuf> {
        let mut dialog = self.dialog().set_file_name(name);
        if let Some(ending) = Path::new(name).extension().and_then(|ending| ending.to_str()) {
            dialog = dialog.add_filter(ending, &[ending]);
        }
        path_of(dialog.blocking_save_file())
    }

    pub fn folder(&self) -> Option<PathBuf> {
        path_of(self.dialog().blocking_pick_folder())
    }

    pub fn open(&self, ending: &str) -> Option<PathBuf> {
        path_of(self.dialog().add_filter(ending, &[ending]).blocking_pick_file())
    }

    pub fn picture(&self) -> Option<PathBuf> {
        path_of(self.dialog().add_filter("JPEG, PNG", &["jpg", "jpeg", "png"]).blocking_pick_file())
    }

    pub fn show(&self, path: &Path) -> Result<(), String> {
        crate::viewer::show(path)
    }

    fn dialog(&self) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.0.dialog().file();
        match self.0.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

fn path_of(picked: Option<FilePath>) -> Option<PathBuf> {
    picked.and_then(|picked| picked.into_path().ok())
}
