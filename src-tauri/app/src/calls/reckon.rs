//! What follows from the answers, told after they were saved.

use crate::calls::nothing::Nothing;
use crate::failure::Failure;
use crate::host::Host;
use crate::session::{Session, SessionState};
use crate::views::{News, Views};

impl<H: Host> Session<'_, H> {
    pub(crate) fn reckon(&mut self, _: Nothing) -> Result<News, Failure> {
        let today = self.host.now().date_naive();
        let open = self.opened_mut()?;
        let views = Views::or_problem(&open.workshop, today);
        let news = views.news_after(&open.views);
        open.views = views;
        self.update_next();
        Ok(news)
    }

    /// Before a workshop is left: what the page did not ask for any more.
    pub(crate) fn reckon_last(&mut self) {
        // Nothing open is no fault.
        let _ = self.reckon(Nothing {});
    }

    /// Says on the shelf what is next for the open workshop, if that is something else now. It follows from what is
    /// safe already: where it cannot be written it is written another time.
    pub(crate) fn update_next(&mut self) {
        let today = self.host.now().date_naive();
        let SessionState { workshop: Some(open), vault: Some(vault), .. } = &mut *self.state else { return };
        let next = open.views.note(&open.workshop, today);
        if open.next.as_ref() != Some(&next) && vault.say_next(open.workshop.id, &next).is_ok() {
            open.next = Some(next);
        }
    }
}
