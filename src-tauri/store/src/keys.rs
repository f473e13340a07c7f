//! The data key, and the slot that wraps it under a passphrase.

use argon2::{Algorithm, Argon2, Params, Version};
use blake2::Blake2bMac512;
use blake2::digest::Mac;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::hex;
use crate::random::Random;

/// Bytes of the data key: 32 of cipher key and 16 of SQLCipher salt.
const DATA_KEY_BYTES: usize = 48;
const SALT_BYTES: usize = 16;
const NONCE_BYTES: usize = 24;

/// What one guess at a passphrase costs: the parameters of Argon2id.
///
/// The default is what real vaults use, about a quarter of a second; cheaper ones are for tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes, computed one after another.
    pub lanes: u32,
}

impl Default for Cost {
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl Cost {
    /// The most that a key file may ask for: a damaged or hostile one must not exhaust the laptop.
    const LIMIT: Self = Self { memory_kib: 256 * 1024, passes: 16, lanes: 4 };

    fn parameters(self) -> Option<Params> {
        let bounded = self.memory_kib <= Self::LIMIT.memory_kib
            && self.passes <= Self::LIMIT.passes
            && self.lanes <= Self::LIMIT.lanes;
        if bounded { Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok() } else { None }
    }
}

/// The key of the database itself. Wiped from memory when dropped.
pub(crate) struct DataKey(Zeroizing<[u8; DATA_KEY_BYTES]>);

impl DataKey {
    /// A new key from random bytes.
    pub(crate) fn draw(random: &mut dyn Random) -> Self {
        let mut bytes = Zeroizing::new([0; DATA_KEY_BYTES]);
        random.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    /// The statement that must be the first one on a connection.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(HEXLOWER.encode(self.0.as_slice()));
        let mut statement = Zeroizing::new(String::with_capacity(digits.len() + 32));
        statement.push_str("PRAGMA key = \"x'");
        statement.push_str(&digits);
        statement.push_str("'\"");
        statement
    }

    /// The salt that SQLCipher also writes as the first bytes of the file.
    pub(crate) fn salt(&self) -> &[u8] {
        &self.0[DATA_KEY_BYTES - SALT_BYTES..]
    }

    /// A key for another purpose, from which this one cannot be told.
    pub(crate) fn derive(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut derived = Zeroizing::new([0; 32]);
        // A key of at most 64 bytes is never refused.
        if let Ok(mut mac) = <Blake2bMac512 as blake2::digest::KeyInit>::new_from_slice(self.0.as_slice()) {
            mac.update(purpose);
            derived.copy_from_slice(&mac.finalize().into_bytes()[..32]);
        }
        derived
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut key = Zeroizing::new([0; DATA_KEY_BYTES]);
        if bytes.len() != key.len() {
            return None;
        }
        key.copy_from_slice(bytes);
        Some(Self(key))
    }
}

/// One way to the data key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Slot {
    /// The data key under Argon2id and XChaCha20-Poly1305. Bytes are hexadecimal.
    Passphrase { argon2id: Cost, salt: String, nonce: String, sealed: String },
    /// The data key as it is: a practice vault, open to anyone.
    Open { key: String },
}

impl Slot {
    /// Wraps `key` under `passphrase`, which is already in normal form.
    pub(crate) fn seal(
        key: &DataKey,
        vault: &str,
        passphrase: &str,
        cost: Cost,
        random: &mut dyn Random,
    ) -> Result<Self, StoreError> {
        let mut salt = [0; SALT_BYTES];
        let mut nonce = [0; NONCE_BYTES];
        random.fill(&mut salt);
        random.fill(&mut nonce);
        let bound_to = bound_to(vault);
        let payload = Payload { msg: key.0.as_slice(), aad: bound_to.as_bytes() };
        let sealed = cipher(passphrase, cost, &salt)
            .and_then(|cipher| cipher.encrypt(&XNonce::from(nonce), payload).ok())
            .ok_or_else(|| StoreError::Engine("the passphrase could not be stretched".into()))?;
        Ok(Self::Passphrase {
            argon2id: cost,
            salt: HEXLOWER.encode(&salt),
            nonce: HEXLOWER.encode(&nonce),
            sealed: HEXLOWER.encode(&sealed),
        })
    }

    /// A slot that hides nothing.
    pub(crate) fn leave_open(key: &DataKey) -> Self {
        Self::Open { key: HEXLOWER.encode(key.0.as_slice()) }
    }

    /// The data key, or nothing when `passphrase` is not the one or the slot is ill-formed.
    pub(crate) fn unseal(&self, vault: &str, passphrase: &str) -> Option<DataKey> {
        let Self::Passphrase { argon2id, salt, nonce, sealed } = self else { return None };
        let salt: [u8; SALT_BYTES] = hex::decode(salt)?;
        let nonce: [u8; NONCE_BYTES] = hex::decode(nonce)?;
        let sealed: [u8; DATA_KEY_BYTES + 16] = hex::decode(sealed)?;
        let bound_to = bound_to(vault);
        let payload = Payload { msg: &sealed, aad: bound_to.as_bytes() };
        let key = cipher(passphrase, *argon2id, &salt)?.decrypt(&XNonce::from(nonce), payload).ok()?;
        DataKey::from_bytes(&Zeroizing::new(key))
    }

    /// The data key of an open slot.
    pub(crate) fn open_key(&self) -> Option<DataKey> {
        let Self::Open { key } = self else { return None };
        let key = Zeroizing::new(hex::decode::<DATA_KEY_BYTES>(key)?);
        DataKey::from_bytes(key.as_slice())
    }

    /// Whether the slot asks for no more work than this program is willing to do.
    pub(crate) fn is_bounded(&self) -> bool {
        match self {
            Self::Passphrase { argon2id, .. } => argon2id.parameters().is_some(),
            Self::Open { .. } => true,
        }
    }
}

/// A slot copied into another vault's key file does not open there.
fn bound_to(vault: &str) -> String {
    format!("commissioning-live vault {vault}")
}

fn cipher(passphrase: &str, cost: Cost, salt: &[u8]) -> Option<XChaCha20Poly1305> {
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.parameters()?)
        .hash_password_into(passphrase.as_bytes(), salt, key.as_mut_slice())
        .ok()?;
    XChaCha20Poly1305::new_from_slice(key.as_slice()).ok()
}

#[cfg(test)]
mod tests {
    use super::{Cost, DataKey, Slot};

    const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

    fn counting() -> impl FnMut(&mut [u8]) {
        let mut next = 0u8;
        move |bytes| {
            for byte in bytes {
                next = next.wrapping_add(1);
                *byte = next;
            }
        }
    }

    #[test]
    fn a_slot_opens_with_its_passphrase_in_its_vault_only() {
        let key = DataKey::draw(&mut counting());
        let slot = Slot::seal(&key, "one", "horse", CHEAP, &mut counting()).unwrap();
        assert_eq!(*slot.unseal("one", "horse").unwrap().0, *key.0);
        assert!(slot.unseal("one", "house").is_none());
        assert!(slot.unseal("two", "horse").is_none());
        assert!(slot.open_key().is_none());
    }

    #[test]
    fn bombs_are_refused_before_any_work() {
        for bomb in [
            Cost { memory_kib: u32::MAX, ..CHEAP },
            Cost { passes: u32::MAX, ..CHEAP },
            Cost { lanes: 0xFF_FFFF, ..CHEAP },
            Cost { memory_kib: 0, ..CHEAP },
        ] {
            assert!(bomb.parameters().is_none(), "{bomb:?}");
        }
        assert!(Cost::default().parameters().is_some());
    }

    #[test]
    fn the_pragma_has_ninety_six_digits() {
        let key = DataKey::draw(&mut counting());
        let statement = key.pragma();
        assert!(
            statement.starts_with("PRAGMA key = \"x'0102") && statement.ends_with("30'\""),
            "{}",
            *statement
        );
        assert_eq!(statement.len(), 96 + 18);
    }
}
