//! What a facilitator can do: one method for each call, for any host.
//!
//! The app knows no window and no page. It asks the outside for what it needs through [`Host`], keeps the
//! vault and the open workshop, and answers [`App::call`].

#![warn(clippy::missing_errors_doc)]

mod calls;
mod clock;
mod code;
mod event;
mod failure;
mod files;
mod forms;
mod host;
mod parts;
mod passphrase;
mod printing;
mod quiet;
mod running;
mod session;
mod signing;
mod typescript;
mod views;

use std::sync::Mutex;

use paper::Paper;

pub use calls::contract::{ContractCopy, copy_for, copy_word, reference, unprintable};
pub use calls::email::spoken_password;
pub use calls::handover::{Handover, handover, open_handover};
pub use calls::papers::{PaperFiles, fillable, paper_files, paper_name};
pub use calls::practice::SAMPLE;
pub use calls::typescript;
pub use code::ErrorCode;
pub use domain::words::words;
pub use event::{AppEvent, LongCall, Progress};
pub use failure::Failure;
pub use forms::form_book;
pub use host::Host;
pub use passphrase::require_strong;

use printing::LastPreview;
use quiet::Quiet;
use running::RunningCalls;
use session::SessionState;

/// The program, apart from its window. Calls may come from several threads at once.
pub struct App<H: Host> {
    host: H,
    state: Mutex<SessionState>,
    paper: Mutex<Option<Paper>>,
    preview: LastPreview,
    quiet: Quiet,
    running: RunningCalls,
}

impl<H: Host> App<H> {
    /// The program with nothing open. Printed pages that a crash left behind go now.
    pub fn new(host: H) -> Self {
        let preview = LastPreview::default();
        let (state, paper) = (Mutex::default(), Mutex::default());
        let (quiet, running) = (Quiet::default(), RunningCalls::default());
        let app = Self { host, state, paper, preview, quiet, running };
        app.clear_print_dir();
        app
    }

    /// The host.
    pub fn host(&self) -> &H {
        &self.host
    }
}

/// The host's randomness in the shape that the store asks for.
struct Randomness<'a, H: Host>(&'a H);

impl<H: Host> store::Random for Randomness<'_, H> {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill_random(bytes);
    }
}

#[cfg(test)]
mod session_tests;
