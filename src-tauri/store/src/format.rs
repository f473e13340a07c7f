//! The number of a format: of the vault, its keys, a workshop in it, a hand-over file.
//!
//! One rule for all of them: what is newer than this program knows, be it by a minor number only, was made by a newer
//! version of the program and is refused as such, before a field of it is looked at and without touching anything. A
//! program that knows less would drop what it does not know when it next writes.

use std::fmt;

/// A format's number. A minor one only adds to what there was; a major one changes what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Format {
    /// Raised when what was there before means something else.
    pub major: u32,
    /// Raised when something is added.
    pub minor: u32,
}

impl Format {
    /// The format `major.minor`.
    pub const fn new(major: u32, minor: u32) -> Self {
        Self { major, minor }
    }

    /// In one number, as an SQLite file keeps it: the major number in the upper half. What was written before there
    /// were major numbers has none there, and so is 0.2, 0.3, 0.4.
    pub(crate) fn packed(self) -> i32 {
        i32::from_be_bytes(((self.major << 16) | (self.minor & 0xffff)).to_be_bytes())
    }

    /// The reverse of [`Format::packed`].
    pub(crate) fn unpacked(number: i32) -> Self {
        let bits = u32::from_be_bytes(number.to_be_bytes());
        Self { major: bits >> 16, minor: bits & 0xffff }
    }

    /// From two numbers of a text; numbers that no format of ours ever had are the largest, and so are newer.
    pub(crate) fn found<N: TryInto<u32>>(major: N, minor: N) -> Self {
        let bounded = |number: N| number.try_into().unwrap_or(u32::MAX);
        Self { major: bounded(major), minor: bounded(minor) }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn formats_stand_in_order_and_come_back_from_one_number() {
        let formats = [(0, 2), (0, 4), (1, 0), (1, 7), (2, 0), (0xffff, 0xffff)];
        let formats = formats.map(|(major, minor)| Format::new(major, minor));
        assert!(formats.is_sorted());
        for format in formats {
            assert_eq!(Format::unpacked(format.packed()), format);
        }
        assert_eq!(Format::unpacked(4), Format::new(0, 4));
        assert_eq!(Format::found(1, i64::MAX), Format::new(1, u32::MAX));
    }
}
