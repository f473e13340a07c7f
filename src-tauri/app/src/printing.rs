//! Fonts and the last preview. Neither is needed to save, and nobody who saves waits for them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use paper::{Layout, Paper};

use crate::App;
use crate::host::Host;

/// The pages that were laid out last.
#[derive(Default)]
pub(crate) struct LastPreview(Mutex<Last>);

#[derive(Default)]
struct Last {
    /// How many previews were asked for, or put away.
    asked: u64,
    layout: Option<Arc<Layout>>,
}

/// A preview that was asked for and is not there yet.
#[derive(Clone, Copy)]
pub(crate) struct Ticket(u64);

impl LastPreview {
    /// From now on no older preview is wanted.
    pub(crate) fn ask(&self) -> Ticket {
        let mut last = self.last();
        last.asked += 1;
        Ticket(last.asked)
    }

    /// Keeps the pages, unless a newer preview was asked for, or what they show was closed.
    pub(crate) fn put(&self, asked: Ticket, layout: Layout) {
        let mut last = self.last();
        if last.asked == asked.0 {
            last.layout = Some(Arc::new(layout));
        }
    }

    pub(crate) fn layout(&self) -> Option<Arc<Layout>> {
        self.last().layout.clone()
    }

    /// Nothing of what was open stays in memory, nor comes back from a preview under way.
    pub(crate) fn forget(&self) {
        let mut last = self.last();
        last.asked += 1;
        last.layout = None;
    }

    fn last(&self) -> MutexGuard<'_, Last> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<H: Host> App<H> {
    /// Works with the fonts. They are read when the first page is made, and afresh after work that broke.
    pub(crate) fn print<T>(&self, work: impl FnOnce(&mut Paper) -> T) -> T {
        let mut paper = self.paper.lock().unwrap_or_else(|broken| {
            let mut paper = broken.into_inner();
            *paper = None;
            paper
        });
        self.paper.clear_poison();
        work(paper.get_or_insert_default())
    }
}

#[cfg(test)]
mod tests {
    use domain::compose::profile;
    use domain::{Audience, Workshop, see};
    use paper::Photos;

    use super::*;

    fn pages(workshop: &Workshop) -> Layout {
        let day = "2026-09-24".parse().unwrap();
        Paper::new().lay_out(&profile(&see(workshop, Audience::Person), day), &Photos::none())
    }

    #[test]
    fn the_newer_of_two_previews_stays_and_none_comes_back_when_all_is_closed() {
        let sample = Workshop::from_json(crate::SAMPLE).unwrap();
        let last = LastPreview::default();
        let (older, newer) = (last.ask(), last.ask());
        last.put(newer, pages(&sample));
        last.put(older, pages(&Workshop::empty(sample.id)));
        let shown = last.layout().unwrap();
        assert!(shown.page_text(0).unwrap().contains("Danny"));
        let under_way = last.ask();
        last.forget();
        last.put(under_way, pages(&sample));
        assert!(last.layout().is_none());
    }
}
