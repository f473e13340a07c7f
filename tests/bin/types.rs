//! Writes the wire's TypeScript types where the page reads them.

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::fs::write(tests::root().join("ui/src/generated/wire.ts"), app::typescript()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
