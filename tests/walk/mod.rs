//! The walk through the real window: the program as people have it, with real keys, on a screen of its own.
//!
//! Wants Xvfb, openbox, WebKitWebDriver, xdotool and poppler, and the window built with its scripted picker:
//! `cargo xtask test` sees to all of that.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a walk that stumbles has to stop"
)]

mod axe;
mod display;
mod driver;
mod form;
mod home;
mod keys;
mod papers;
mod paperwork;
mod places;
mod window;

mod cancelling;
mod cover;
mod crash;
mod faces;
mod last_words;
mod money;
mod mouse;
mod pause;
mod refusals;
mod screens;
mod shut_in;
mod talk;
mod typing;
mod whole;
mod wide;
