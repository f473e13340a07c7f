//! The system's own dialogs. Only Rust opens them; no path ever comes from a page.

use std::path::{Path, PathBuf};

use app::words;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath, MessageDialogButtons, MessageDialogKind};

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

    /// Asks whether a window whose page does not answer may close all the same.
    pub fn may_close(&self) -> bool {
        let word = |name: &str| words().get(name).to_owned();
        let (close, wait) = (word("app|closing|close"), word("app|closing|wait"));
        let question = self.0.dialog().message(word("app|closing|silent")).title(word("app|closing|title"));
        let question = question.kind(MessageDialogKind::Warning);
        question.buttons(MessageDialogButtons::OkCancelCustom(close, wait)).blocking_show()
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
