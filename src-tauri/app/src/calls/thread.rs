//! The golden thread through a place, for the facilitator.

use domain::check;
use domain::compose::{self, Edition};
use domain::thread::{Thread, thread};
use domain::{Audience, see};
use serde::Deserialize;
use ts_rs::TS;

use crate::App;
use crate::failure::Failure;
use crate::host::Host;

/// Which place to follow the thread from.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ThreadAt {
    /// The path of a row or of anything in it, or a clause as `contract/2.3`.
    pub at: String,
}

impl<H: Host> App<H> {
    /// Clauses are those of the person’s copy: it is the one that is read out.
    pub(crate) fn thread(&self, call: ThreadAt) -> Result<Thread, Failure> {
        let today = self.host.now().date_naive();
        let workshop = self.session()?.capture()?.workshop;
        let problems = check(&workshop, today);
        let edition = Edition { number: None, date: today, problems: &problems };
        let contract = compose::compose(&see(&workshop, Audience::Person), &edition);
        Ok(thread(&workshop, &call.at, &contract))
    }
}
