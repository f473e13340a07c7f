//! A file that is either the old one or the new one, never half of each.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// How many names for the temporary file are tried before giving up.
const MAX_NAMES: u32 = 100;

static NEXT_NAME: AtomicU32 = AtomicU32::new(0);

/// Replaces the file at `path` with `bytes`, all or nothing, and returns once that is on disk.
///
/// Writes a temporary file in the same folder (mode 0600 on Unix), fsyncs it, renames it over
/// `path`, and fsyncs the folder. On any error `path` is untouched and the temporary file is gone.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let (temporary, mut file) = create_beside(folder)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.sync_all())
        .map(|()| drop(file))
        .and_then(|()| fs::rename(&temporary, path));
    if let Err(error) = written {
        let _ = fs::remove_file(&temporary);
        return Err(error);
    }
    sync_folder(folder)
}

/// Makes a rename or removal in `folder` last. Windows has no such call and needs none.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Whether files can be made in `folder`, found out by making one.
pub(crate) fn probe_folder(folder: &Path) -> io::Result<()> {
    let (temporary, file) = create_beside(folder)?;
    drop(file);
    fs::remove_file(temporary)
}

/// Options that create a file only its owner may read.
pub(crate) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn create_beside(folder: &Path) -> io::Result<(PathBuf, File)> {
    let process = std::process::id();
    for _ in 0..MAX_NAMES {
        let number = NEXT_NAME.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!(".clive-{process}-{number}.part"));
        match private_file().create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::write_atomically;
    use std::fs;

    #[test]
    fn replaces_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("contract ✍.pdf");
        write_atomically(&path, b"first").unwrap();
        write_atomically(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_failure_leaves_the_target_and_no_litter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), b"kept").unwrap();
        write_atomically(&path, b"new").unwrap_err();
        assert_eq!(fs::read(path.join("inside")).unwrap(), b"kept");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        write_atomically(&folder.path().join("no/such/folder"), b"new").unwrap_err();
    }
}
