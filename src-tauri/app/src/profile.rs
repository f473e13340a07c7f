//! How many pages the one-page profile takes. Asked for when somebody wants to know, never at an edit, since it lays
//! pages out. It is printed like every other paper. [domain.md 2.1]

use domain::compose::profile;
use domain::see;
use domain::words::words;

use crate::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::wire::{ForAudience, ProfilePages};

impl<H: Host> App<H> {
    pub(crate) fn profile_pages(&self, call: ForAudience) -> Result<ProfilePages, Failure> {
        let taken = self.hold()?.taken()?;
        let seen = see(&taken.workshop, call.reader());
        let document = profile(&seen, self.host.now().date_naive());
        let (layout, _) = self.laid_out(&document, &self.photos_for_paper(&taken));
        let pages = u32::try_from(layout.page_count()).unwrap_or(u32::MAX);
        let name = if pages == 1 { "fits" } else { "runs_over" };
        let in_words = words().fill(&format!("app|profile|{name}"), &[("pages", &pages.to_string())]);
        Ok(ProfilePages { pages, in_words })
    }
}
