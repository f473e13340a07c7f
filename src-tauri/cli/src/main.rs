//! `clive`: what the window does, for scripts. The second host of the app.
//!
//! Exit codes: 0 done; 1 done, and a must-problem is open (`check` only); 2 refused, nothing written.

mod arguments;
mod commands;
mod host;
mod input;
mod output;
mod papers;
mod sample;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

/// Why a command was refused: one sentence.
struct Refused(String);

/// What a command came to.
enum Outcome {
    Done,
    MustProblems,
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let done = match arguments.command {
        Command::Schema => commands::schema(),
        Command::Check(call) => commands::check(&call),
        Command::Contract(call) => commands::contract(&call),
        Command::Paper(call) => papers::paper(&call),
        Command::Papers => papers::kinds(),
        Command::Booklet(call) => papers::booklet(&call),
        Command::BookletSchema => papers::schema(),
        Command::Open(call) => commands::open(&call),
        Command::Pack(call) => commands::pack(&call),
        Command::Sample(call) => sample::sample(&call),
    };
    match done {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::MustProblems) => ExitCode::from(1),
        Err(Refused(sentence)) => {
            output::error(&sentence);
            ExitCode::from(2)
        }
    }
}

/// Help is not an error; anything else about the arguments is refused.
fn usage(error: &clap::Error) -> ExitCode {
    // Nothing is left to do when even this cannot be printed.
    let _ = error.print();
    if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS }
}
