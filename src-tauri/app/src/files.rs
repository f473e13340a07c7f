//! Files that come from outside.

use std::path::Path;

use crate::failure::Failure;

/// Reads a file whole, unless it is larger than any of its kind.
pub(crate) fn read_bounded(
    path: &Path,
    limit: u64,
    too_large: impl FnOnce() -> Failure,
) -> Result<Vec<u8>, Failure> {
    let size = std::fs::metadata(path).map_err(|error| Failure::cannot_read(&error))?.len();
    if size > limit {
        return Err(too_large());
    }
    std::fs::read(path).map_err(|error| Failure::cannot_read(&error))
}
