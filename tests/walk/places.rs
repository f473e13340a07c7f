//! Where things stand.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The window to walk through: what `CLIVE_WALK_WINDOW` names, else what was built beside this test.
pub fn program() -> PathBuf {
    let program = std::env::var_os("CLIVE_WALK_WINDOW").map_or_else(beside_this_test, PathBuf::from);
    assert!(
        program.is_file(),
        "{} is not built: cargo build -p commissioning-live --features e2e,custom-protocol",
        program.display()
    );
    program
}

fn beside_this_test() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("commissioning-live")
}
