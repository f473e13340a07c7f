//! What a facilitator can do: one method for each call, for any host.
//!
//! The app knows no window and no page. It asks the outside for what it needs through [`Host`], keeps the
//! vault and the open workshop, and answers [`App::call`].

mod agree_wire;
mod agreeing;
mod behind;
mod book;
mod calls;
mod cells;
mod clock;
mod contract;
mod contract_wire;
mod cover_wire;
mod editing;
mod email;
mod failure;
mod forms;
mod guard;
mod guidance;
mod held;
mod host;
mod lists;
mod notes;
mod paper_wire;
mod papers;
mod parts;
mod passphrase;
mod photo;
mod practice;
mod printing;
mod profile;
mod sample;
mod search;
mod shelf_wire;
mod signing;
mod threads;
mod typescript;
mod vault;
mod views;
pub mod wire;

use std::sync::Mutex;

use paper::Paper;

pub use calls::typescript;
pub use contract::{Copy, copy_for, copy_word, reference, unprintable};
pub use domain::words::words;
pub use email::{Handover, handover, open_handover, spoken_password};
pub use failure::Failure;
pub use forms::form_book;
pub use host::Host;
pub use papers::{PaperFiles, fillable, paper_files, paper_name};
pub use passphrase::require_strong;
pub use sample::SAMPLE;

use behind::Quiet;
use held::Open;
use printing::LastPreview;

/// The program, apart from its window. Calls may come from several threads at once.
pub struct App<H: Host> {
    host: H,
    open: Mutex<Open>,
    paper: Mutex<Option<Paper>>,
    preview: LastPreview,
    quiet: Quiet,
}

impl<H: Host> App<H> {
    /// The program with nothing open. Printed pages that a crash left behind go now.
    pub fn new(host: H) -> Self {
        let preview = LastPreview::default();
        let (paper, quiet) = (Mutex::default(), Quiet::default());
        let app = Self { host, open: Mutex::default(), paper, preview, quiet };
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
mod mending_tests;
