//! Random bytes, handed in by whoever owns the outside world.

/// A source of random bytes fit for keys.
///
/// Any `FnMut(&mut [u8])` is one.
pub trait Random {
    /// Overwrites every byte of `bytes` with a random one.
    fn fill(&mut self, bytes: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Random for F {
    fn fill(&mut self, bytes: &mut [u8]) {
        self(bytes);
    }
}
