//! One step after the other: what is done, how long it took, and where it stopped.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Why a command stopped, in a sentence.
#[derive(Debug)]
pub struct Stop(pub String);

impl fmt::Display for Stop {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// Steps that were taken.
pub struct Steps {
    started: Instant,
    taken: Vec<(String, Duration)>,
}

impl Steps {
    /// None yet.
    pub fn new() -> Self {
        Self { started: Instant::now(), taken: Vec::new() }
    }

    /// Runs a program to its end, and stops when that is not a good one.
    pub fn take(&mut self, what: &str, command: &mut Command) -> Result<(), Stop> {
        println!("\n── {what}");
        println!("   {}", line(command));
        let started = Instant::now();
        let end = command.stdin(Stdio::null()).status();
        let took = started.elapsed();
        match end {
            Ok(end) if end.success() => {
                println!("   Done in {}.", in_words(took));
                self.taken.push((what.into(), took));
                Ok(())
            }
            Ok(end) => Err(Stop(format!("Stopped here, after {}: {what} ({end}).", in_words(took)))),
            Err(reason) => {
                Err(Stop(format!("Stopped here: {what}. {} does not start: {reason}.", line(command))))
            }
        }
    }

    /// What was done, and how long each took.
    pub fn sum_up(&self) {
        println!();
        for (what, took) in &self.taken {
            println!("{:>10}  {what}", in_words(*took));
        }
        println!("{:>10}  in all", in_words(self.started.elapsed()));
    }
}

/// A program and its words as they would be typed.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn in_words(took: Duration) -> String {
    let tenths = took.as_millis() / 100;
    if tenths < 600 {
        return format!("{}.{} s", tenths / 10, tenths % 10);
    }
    format!("{} min {:02} s", tenths / 600, tenths / 10 % 60)
}
