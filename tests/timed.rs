//! Times taken in turn, and what they are compared to. Speed is reported, never asserted.

#![allow(clippy::cast_precision_loss, reason = "ratios for people")]

use std::time::{Duration, Instant};

/// What was timed, in turn.
pub struct Timed {
    what: &'static str,
    times: Vec<Duration>,
}

impl Timed {
    /// Nothing yet.
    pub const fn new(what: &'static str) -> Self {
        Self { what, times: Vec::new() }
    }

    /// Times an action, if it counts.
    pub fn time<T>(&mut self, counts: bool, action: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let done = action();
        let took = started.elapsed();
        if counts {
            self.times.push(took);
        }
        done
    }

    /// Takes in what somebody else timed.
    pub fn extend(&mut self, times: impl IntoIterator<Item = Duration>) {
        self.times.extend(times);
    }

    /// The time below which so many in a hundred lie; nothing at all while nothing was timed.
    pub fn at(&self, per_cent: usize) -> Duration {
        let mut sorted = self.times.clone();
        sorted.sort();
        sorted.get(sorted.len().saturating_sub(1) * per_cent / 100).copied().unwrap_or_default()
    }

    /// Spreads what a coarse clock told over the tick that it may lie in, evenly: a percentile of groups. Between 3 and 4
    /// on a clock of whole milliseconds nothing can be told apart, and one more of the one makes it the other.
    #[must_use]
    pub fn spread(mut self, tick: Duration) -> Self {
        self.times.sort();
        let mut spread = Vec::with_capacity(self.times.len());
        for told in self.times.chunk_by(|a, b| a == b) {
            let each = tick.div_f64(told.len() as f64);
            let first = told[0].saturating_sub(tick / 2) + each / 2;
            spread.extend((0..told.len()).map(|number| first + each.mul_f64(number as f64)));
        }
        Self { times: spread, ..self }
    }

    /// The mean: what a clock of whole milliseconds can tell of shorter times.
    pub fn mean(&self) -> Duration {
        let count = u32::try_from(self.times.len()).unwrap_or(u32::MAX).max(1);
        self.times.iter().sum::<Duration>() / count
    }

    /// One line: what, the median, the 95th percentile.
    pub fn print(&self) {
        println!("{:<42} {:>10.2?} {:>10.2?}", self.what, self.at(50), self.at(95));
    }

    /// The ratio of the 95th percentiles, and the median of the ratios pair by pair.
    pub fn against(&self, other: &Self) -> (f64, f64) {
        let mut pairs: Vec<f64> =
            self.times.iter().zip(&other.times).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()).collect();
        pairs.sort_by(f64::total_cmp);
        (self.at(95).as_secs_f64() / other.at(95).as_secs_f64(), pairs[pairs.len() / 2])
    }
}
