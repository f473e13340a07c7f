//! The long calls that run now: a page is told how far each has come, and may cancel it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::App;
use crate::code::ErrorCode;
use crate::event::{AppEvent, LongCall, Progress};
use crate::failure::Failure;
use crate::host::Host;

/// The long calls that can still be cancelled, the newest last.
#[derive(Default)]
pub(crate) struct RunningCalls(Mutex<Vec<Arc<Run>>>);

struct Run {
    call: LongCall,
    is_cancelled: AtomicBool,
}

/// A long call under way.
pub(crate) struct Running<'a, H: Host> {
    host: &'a H,
    all: &'a RunningCalls,
    run: Arc<Run>,
}

impl RunningCalls {
    fn all(&self) -> MutexGuard<'_, Vec<Arc<Run>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Cancels what can still be cancelled of a kind; whether there was anything.
    pub(crate) fn cancel(&self, call: LongCall) -> bool {
        let all = self.all();
        let of_kind = all.iter().filter(|run| run.call == call);
        of_kind.map(|run| run.is_cancelled.store(true, Ordering::SeqCst)).count() > 0
    }
}

impl<H: Host> App<H> {
    /// Begins a long call. It can be cancelled until it commits or this is dropped.
    pub(crate) fn begin_long(&self, call: LongCall) -> Running<'_, H> {
        let run = Arc::new(Run { call, is_cancelled: AtomicBool::new(false) });
        self.running.all().push(Arc::clone(&run));
        Running { host: &self.host, all: &self.running, run }
    }
}

impl<H: Host> Running<'_, H> {
    /// Tells the page what is done next, unless the call was cancelled.
    pub(crate) fn step(&self, done: usize, of: usize, text: String) -> Result<(), Failure> {
        let is_newest = {
            let all = self.all.all();
            self.require_wanted()?;
            let newest = all.iter().rfind(|run| run.call == self.run.call);
            newest.is_some_and(|run| Arc::ptr_eq(run, &self.run))
        };
        // Of two previews only the newer is shown.
        if is_newest {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let (done, of) = (count(done), count(of));
            self.host.tell(&AppEvent::Progress(Progress { call: self.run.call, done, of, text }));
        }
        Ok(())
    }

    /// Before the first thing is written: from here on the call cannot be cancelled.
    pub(crate) fn commit(&self) -> Result<(), Failure> {
        // Under the lock that `cancel` takes: a call that was reported as stopped must write nothing.
        let mut all = self.all.all();
        self.require_wanted()?;
        all.retain(|run| !Arc::ptr_eq(run, &self.run));
        Ok(())
    }

    fn require_wanted(&self) -> Result<(), Failure> {
        if self.run.is_cancelled.load(Ordering::SeqCst) {
            Err(Failure::of(ErrorCode::Cancelled))
        } else {
            Ok(())
        }
    }
}

impl<H: Host> Drop for Running<'_, H> {
    fn drop(&mut self) {
        self.all.all().retain(|run| !Arc::ptr_eq(run, &self.run));
    }
}
