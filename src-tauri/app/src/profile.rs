//! The one-page profile: how many pages it takes, and printing it. Asked for when somebody wants to know, never at
//! an edit, since it lays pages out. [domain.md 2.1]

use domain::compose::profile;
use domain::document::Document;
use domain::words::words;
use domain::{Audience, see};
use store::write_atomically;

use crate::App;
use crate::contract::reference;
use crate::failure::Failure;
use crate::host::Host;
use crate::wire::{ForAudience, ProfilePages, Written};

impl<H: Host> App<H> {
    pub(crate) fn profile_pages(&mut self, call: ForAudience) -> Result<ProfilePages, Failure> {
        let document = self.profile(call.audience)?;
        let layout = self.paper.get_or_insert_default().lay_out(&document);
        let pages = u32::try_from(layout.page_count()).unwrap_or(u32::MAX);
        let name = if pages == 1 { "fits" } else { "runs_over" };
        let in_words = words().fill(&format!("app|profile|{name}"), &[("pages", &pages.to_string())]);
        Ok(ProfilePages { pages, in_words })
    }

    pub(crate) fn print_profile(&mut self, call: ForAudience) -> Result<Written, Failure> {
        let document = self.profile(call.audience)?;
        let paper = self.paper.get_or_insert_default();
        let layout = paper.lay_out(&document);
        let bytes = paper.pdf(&document, &layout, None)?;
        let name = format!("{}-profile-{}.pdf", reference(&self.workshop()?.workshop), call.audience.word());
        self.show_privately(&name, &bytes)
    }

    fn profile(&self, audience: Audience) -> Result<Document, Failure> {
        Ok(profile(&see(&self.workshop()?.workshop, audience), self.host.now().date_naive()))
    }

    /// Writes a file where only this user can read it, and opens it in the system's viewer.
    pub(crate) fn show_privately(&self, name: &str, bytes: &[u8]) -> Result<Written, Failure> {
        let path = self.private_place(name)?;
        write_atomically(&path, bytes).map_err(|error| Failure::cannot_write(&error))?;
        self.host.show(&path).map_err(|why| {
            Failure::with("cannot_show", &[("why", &why), ("path", &path.display().to_string())])
        })?;
        Ok(Written { path: Some(path.display().to_string()) })
    }
}
