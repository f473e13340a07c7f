//! The wire between Rust and the page.

use tests::root;

#[test]
fn the_generated_types_are_fresh() {
    let kept = std::fs::read_to_string(root().join("ui/src/generated/wire.ts")).unwrap();
    assert!(kept == app::typescript(), "ui/src/generated/wire.ts is stale: run `cargo xtask types`");
}
