//! Reads `tauri.conf.json`, `capabilities` and `permissions` for the compiler.

fn main() {
    tauri_build::build();
}
