//! What of it a contract says. It is asked of the whole workshop, so that every copy says it alike.

use std::borrow::Cow;

use super::Seen;

impl Seen {
    /// Whether the NHS is a party, which every copy says alike.
    pub(crate) fn nhs_is_a_party(&self) -> bool {
        crate::reckon::lawful::nhs_is_a_party(&self.whole.0)
    }

    /// What of it stands in a contract: without what an open matter leaves out of it or leaves blank.
    pub(crate) fn for_contract(&self) -> Cow<'_, Self> {
        if !crate::reckon::open_matters::leaves_something_out(&self.whole.0) {
            return Cow::Borrowed(self);
        }
        let mut seen = self.clone();
        crate::reckon::open_matters::leave_out(&mut seen.workshop, &self.whole.0);
        Cow::Owned(seen)
    }
}
