//! Where things stand on this machine.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The places and circumstances that every command asks about.
pub struct Ground {
    /// The root of the repository.
    pub root: PathBuf,
    /// Where cargo builds.
    pub target: PathBuf,
    /// Whether nobody is watching.
    pub ci: bool,
}

impl Ground {
    /// Looks round.
    pub fn find() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).unwrap_or(here).to_path_buf();
        let ci = env::var_os("CI").is_some_and(|word| !word.is_empty() && word != "false");
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(chosen) => root.join(chosen),
            None => ci.then(kept_target).flatten().unwrap_or_else(|| root.join("target")),
        };
        Self { root, target, ci }
    }

    /// The page's folder.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// Where results go.
    pub fn out(&self) -> PathBuf {
        self.root.join("out")
    }

    /// A program to be run at the root.
    pub fn program(&self, name: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Cargo, with its words. On CI nothing is resolved anew, and nothing is kept that only an editor needs.
    pub fn cargo<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> Command {
        let mut words = words.into_iter();
        let mut command = self.program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(words.next());
        if self.ci {
            command.arg("--locked").env("CARGO_INCREMENTAL", "0");
        }
        command.args(words);
        command
    }

    /// Npm, in the page's folder.
    pub fn npm(&self, words: &[&str]) -> Command {
        let mut command = self.program(if cfg!(windows) { "npm.cmd" } else { "npm" });
        command.args(words).current_dir(self.ui());
        command
    }
}

/// A build folder that outlives the clone, so that the next clone compiles less; nothing when there is no place for one.
fn kept_target() -> Option<PathBuf> {
    let caches = match env::var_os("XDG_CACHE_HOME") {
        Some(caches) if !caches.is_empty() => PathBuf::from(caches),
        _ => PathBuf::from(env::var_os("HOME").filter(|home| !home.is_empty())?).join(".cache"),
    };
    let target = caches.join("commissioning-live").join("target");
    std::fs::create_dir_all(&target).ok()?;
    Some(target)
}

/// Whether a window can be shown.
pub fn has_screen() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
