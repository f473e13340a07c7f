//! To which text a signature was given. What a text promises is composed, and so whoever asks is told which signatures
//! hold. [domain.md 2.24]

use uuid::Uuid;

use crate::stages::Signing;

/// How a text stands to those who have put their names to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenTo {
    /// Nobody wrote down to which text.
    Unknown,
    /// To this one, or to one that promises the same.
    This,
    /// To one that is not known to promise the same.
    Another,
}

/// The signatures that hold for what the workshop promises now.
#[derive(Debug, Clone, Default)]
pub struct Signatures(Vec<Uuid>);

impl Signatures {
    /// Those of these rows.
    pub const fn holding(rows: Vec<Uuid>) -> Self {
        Self(rows)
    }

    /// To which text a signature was given.
    pub fn given_to(&self, row: &Signing) -> GivenTo {
        if row.version.is_blank() {
            GivenTo::Unknown
        } else if self.0.contains(&row.id) {
            GivenTo::This
        } else {
            GivenTo::Another
        }
    }
}
