//! What a facilitator can do: one method for each call, for any host.
//!
//! The app knows no window and no page. It asks the outside for what it needs through [`Host`], keeps the
//! vault and the open workshop, and answers [`App::call`].

mod agree_wire;
mod agreeing;
mod book;
mod calls;
mod clock;
mod contract;
mod cover_wire;
mod editing;
mod email;
mod failure;
mod forms;
mod guard;
mod guidance;
mod host;
mod lists;
mod notes;
mod paper_wire;
mod papers;
mod parts;
mod photo;
mod profile;
mod sample;
mod search;
mod threads;
mod typescript;
mod vault;
mod views;
pub mod wire;

use paper::{Layout, Paper};
use store::Vault;

pub use calls::typescript;
pub use contract::{Copy, copy_for, copy_word, reference, unprintable};
pub use email::{Handover, handover, open_handover, spoken_password};
pub use failure::Failure;
pub use forms::form_book;
pub use host::Host;
pub use papers::{PaperFiles, fillable, paper_files, paper_name};
pub use sample::SAMPLE;

use editing::OpenWorkshop;

/// The program, apart from its window.
pub struct App<H: Host> {
    host: H,
    vault: Option<Vault>,
    workshop: Option<OpenWorkshop>,
    /// Fonts are read when the first page is made.
    paper: Option<Paper>,
    preview: Option<Layout>,
    /// The answers that were looked at last, and the workshop that was open then.
    booklet: Option<(uuid::Uuid, domain::papers::answers::Booklet)>,
}

impl<H: Host> App<H> {
    /// The program with nothing open.
    pub fn new(host: H) -> Self {
        Self { host, vault: None, workshop: None, paper: None, preview: None, booklet: None }
    }

    /// The host.
    pub fn host(&self) -> &H {
        &self.host
    }

    fn vault(&self) -> Result<&Vault, Failure> {
        self.vault.as_ref().ok_or_else(|| Failure::of("no_vault_open"))
    }

    fn vault_mut(&mut self) -> Result<&mut Vault, Failure> {
        self.vault.as_mut().ok_or_else(|| Failure::of("no_vault_open"))
    }

    fn workshop(&self) -> Result<&OpenWorkshop, Failure> {
        self.workshop.as_ref().ok_or_else(|| Failure::of("no_workshop_open"))
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
