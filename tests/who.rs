//! The week in hours, shares, the start, the doughnut and the questions a plan must answer: worked by hand, and
//! for every workshop there can be.

mod hours;
mod questions;
mod rings;
