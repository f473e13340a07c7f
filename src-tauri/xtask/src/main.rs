//! The project's commands: `run`, `test`, `bench`, `package`, `types` and `screens`.

mod commands;
mod ground;
mod needs;
mod step;

use std::process::ExitCode;

use crate::ground::Ground;
use crate::step::Stop;

const USAGE: &str = "\
The commands of this project:

  cargo xtask run       opens the app on the training vault; without a screen, writes the sample contract to out/
  cargo xtask test      checks and tests everything, in order, and stops at the first failure
  cargo xtask bench     measures, side by side with what it is compared to
  cargo xtask package   makes the installer for this system
  cargo xtask types     writes the wire's TypeScript types from the Rust ones
  cargo xtask screens   visits every screen of the sample and keeps a picture of each in out/screens/

Each installs what it needs on Debian and Ubuntu, and elsewhere says what to install.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let command: fn(&Ground) -> Result<(), Stop> = match words.first().map(String::as_str) {
        Some("run") => commands::run::run,
        Some("test") => commands::test::test,
        Some("bench") => commands::bench::bench,
        Some("package") => commands::package::package,
        Some("types") => commands::types::types,
        Some("screens") => commands::test::screens,
        None | Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Some(other) => {
            eprintln!("There is no command {other:?}.\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match command(&Ground::find()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\n{stop}");
            ExitCode::FAILURE
        }
    }
}
