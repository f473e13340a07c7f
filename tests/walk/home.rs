//! Somebody's computer: a home folder that outlives the window, and a folder where files are picked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::places;

/// A home of its own, removed when dropped.
pub struct Home(TempDir);

impl Home {
    pub fn new() -> Self {
        let home = Self(tempfile::Builder::new().prefix("clive-walk-").tempdir().unwrap());
        fs::create_dir(home.path()).unwrap();
        fs::create_dir(home.picked()).unwrap();
        home
    }

    /// A home whose disk can be made slow.
    pub fn with_a_disk_that_can_be_slow() -> Self {
        let home = Self::new();
        let source = places::root().join("tests/walk/slow_disk.c");
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-o"]).arg(home.slow_disk()).arg(source).arg("-ldl");
        assert!(compiler.status().expect("cc starts (apt-get install gcc)").success());
        home
    }

    /// What stands between the program and a disk that can be slow, if it can be.
    pub fn slow_disk(&self) -> PathBuf {
        self.0.path().join("slow_disk.so")
    }

    /// What is there as long as the disk is slow.
    pub fn slowness(&self) -> PathBuf {
        self.0.path().join("slow")
    }

    /// Makes the disk slow, or as quick as it is.
    pub fn slow_down(&self, slow: bool) {
        if slow {
            fs::write(self.slowness(), "").unwrap();
        } else {
            let _ = fs::remove_file(self.slowness());
        }
    }

    /// What `HOME` says.
    pub fn path(&self) -> PathBuf {
        self.0.path().join("home")
    }

    /// Where the scripted picker saves and finds files.
    pub fn picked(&self) -> PathBuf {
        self.0.path().join("picked")
    }

    /// The files with this ending that were saved so far, folders included, by name.
    pub fn saved(&self, ending: &str) -> Vec<PathBuf> {
        let mut found: Vec<PathBuf> = files(&self.picked())
            .into_iter()
            .filter(|path| path.extension().is_some_and(|has| has.eq_ignore_ascii_case(ending)))
            .collect();
        found.sort();
        found
    }

    /// The files under the home folder in which `words` can be read by anyone.
    pub fn spilled(&self, words: &str) -> Vec<PathBuf> {
        holding(&self.path(), words)
    }

    /// The files that were saved and in which `words` can be read by anyone.
    pub fn told(&self, words: &str) -> Vec<PathBuf> {
        holding(&self.picked(), words)
    }
}

/// The files under a folder that hold these words, as UTF-8 or UTF-16.
fn holding(folder: &Path, words: &str) -> Vec<PathBuf> {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8], needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    let mut found = files(folder);
    found.retain(|path| {
        fs::read(path).is_ok_and(|bytes| holds(&bytes, words.as_bytes()) || holds(&bytes, &wide))
    });
    found
}

/// Every file under a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let (folders, mut found): (Vec<PathBuf>, Vec<PathBuf>) = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.is_symlink())
        .partition(|path| path.is_dir());
    found.retain(|path| path.is_file());
    found.extend(folders.iter().flat_map(|folder| files(folder)));
    found
}
