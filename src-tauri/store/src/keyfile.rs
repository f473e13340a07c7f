//! The key slots on disk, twice, so that one damaged file locks nobody out.

use std::fs::File;
use std::io::{self, Read};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use crate::atomic::write_atomically;
use crate::error::{Part, StoreError};
use crate::format::Format;
use crate::hex;
use crate::keys::{DataKey, Slot};
use crate::places::Places;

const FORMAT: &str = "commissioning-live-keys";
const KNOWN: Format = Format::new(1, 0);
const MAX_FILE_BYTES: u64 = 64 * 1024;
const MAX_SLOTS: usize = 8;

/// The key slots of one vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: String,
    /// The format's major number.
    version: u32,
    /// The format's minor number. Files of the first months have none.
    #[serde(default, skip_serializing_if = "is_zero")]
    minor: u32,
    /// Random, 32 hexadecimal digits. Slots are bound to it.
    vault: String,
    /// Counts changes of the slots, so that the newer of two copies is known.
    generation: u64,
    practice: bool,
    slots: Vec<Slot>,
}

impl KeyFile {
    /// Key slots for a new vault.
    pub(crate) fn new(vault: String, slot: Slot) -> Self {
        let practice = matches!(slot, Slot::Open { .. });
        let (version, minor) = (KNOWN.major, KNOWN.minor);
        Self { format: FORMAT.into(), version, minor, vault, generation: 1, practice, slots: vec![slot] }
    }

    pub(crate) fn vault(&self) -> &str {
        &self.vault
    }

    pub(crate) fn is_practice(&self) -> bool {
        self.practice
    }

    /// This vault with `slot` instead of all slots, one generation on.
    pub(crate) fn with_slot(&self, slot: Slot) -> Self {
        Self { generation: self.generation + 1, ..Self::new(self.vault.clone(), slot) }
    }

    fn next_generation(&self, after: u64) -> Self {
        Self { generation: after + 1, ..self.clone() }
    }

    fn is_well_formed(&self) -> bool {
        let kinds_agree = match self.slots.as_slice() {
            [Slot::Open { .. }] => self.practice,
            slots => !self.practice && slots.iter().all(|slot| matches!(slot, Slot::Passphrase { .. })),
        };
        self.format == FORMAT
            && Format::new(1, 0) <= Format::new(self.version, self.minor)
            && self.generation < u64::MAX
            && kinds_agree
            && (1..=MAX_SLOTS).contains(&self.slots.len())
            && self.slots.iter().all(Slot::is_bounded)
    }

    fn unseal(&self, passphrase: &str) -> Option<DataKey> {
        self.slots.iter().find_map(|slot| slot.unseal(&self.vault, passphrase))
    }

    /// Writes both copies, one after the other, each all or nothing and fsynced.
    pub(crate) fn write(&self, places: &Places) -> Result<(), StoreError> {
        let bytes = self.to_bytes()?;
        for path in places.keys() {
            write_atomically(&path, &bytes)?;
        }
        Ok(())
    }

    fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let wrapped = serde_json::value::to_raw_value(self).and_then(|keys| {
            serde_json::to_vec(&Sealed { sha256: hex::sha256_hex(keys.get().as_bytes()), keys: &keys })
        });
        wrapped.map(Zeroizing::new).map_err(|error| StoreError::Engine(error.to_string()))
    }
}

/// A checksum around the slots tells a damaged file from a wrong passphrase.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed<'a> {
    sha256: String,
    #[serde(borrow)]
    keys: &'a RawValue,
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u64,
    #[serde(default)]
    minor: u64,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "this is how serde asks")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// What was found where a copy should be.
enum KeyCopy {
    Unusable,
    Newer(Format),
    Good(KeyFile),
}

/// Both copies as they were found: at least one is good, and no newer program wrote either.
#[derive(Debug)]
pub(crate) struct KeyCopies {
    /// Good copies, different from each other, newest first.
    good: Vec<KeyFile>,
    /// Both files hold the very same slots.
    agree: bool,
}

/// The way in.
pub(crate) struct Unlocked {
    pub(crate) key: DataKey,
    pub(crate) file: KeyFile,
    /// What should be written over both copies, when they are not as they should be.
    pub(crate) repair: Option<KeyFile>,
}

impl KeyCopies {
    pub(crate) fn read(places: &Places) -> Result<Self, StoreError> {
        let mut good: Vec<KeyFile> = Vec::with_capacity(2);
        let mut usable = 0;
        for path in places.keys() {
            match read_copy(&path)? {
                KeyCopy::Unusable => {}
                KeyCopy::Newer(found) => return Err(StoreError::Newer { found, known: KNOWN }),
                KeyCopy::Good(file) => {
                    usable += 1;
                    if !good.contains(&file) {
                        good.push(file);
                    }
                }
            }
        }
        if good.is_empty() {
            return Err(StoreError::Damaged(Part::Keys));
        }
        good.sort_by_key(|file| std::cmp::Reverse(file.generation));
        let agree = usable == 2 && good.len() == 1;
        Ok(Self { good, agree })
    }

    /// The good copy written last.
    pub(crate) fn newest(&self) -> Option<&KeyFile> {
        self.good.first()
    }

    /// Opens a passphrase slot.
    ///
    /// When a change of passphrase was cut short the copies differ, and nobody was told whether it
    /// took: either passphrase opens, and the one that does is the one that counts from then on.
    pub(crate) fn unlock(&self, passphrase: &str) -> Result<Unlocked, StoreError> {
        self.refuse_unless(false)?;
        let newest = self.newest().map_or(0, |file| file.generation);
        for (place, file) in self.good.iter().enumerate() {
            let Some(key) = file.unseal(passphrase) else { continue };
            let repair = match (place, self.agree) {
                (0, true) => None,
                (0, false) => Some(file.clone()),
                _ => Some(file.next_generation(newest)),
            };
            return Ok(Unlocked { key, file: file.clone(), repair });
        }
        Err(StoreError::WrongPassphrase)
    }

    /// Opens the slot of a practice vault.
    pub(crate) fn enter_practice(&self) -> Result<Unlocked, StoreError> {
        self.refuse_unless(true)?;
        let file = self.newest().ok_or(StoreError::Damaged(Part::Keys))?;
        let key = file.slots.iter().find_map(Slot::open_key).ok_or(StoreError::Damaged(Part::Keys))?;
        Ok(Unlocked { key, file: file.clone(), repair: (!self.agree).then(|| file.clone()) })
    }

    /// Real and practice vaults are never taken for one another, not even by one of two copies.
    fn refuse_unless(&self, practice: bool) -> Result<(), StoreError> {
        match (practice, self.good.iter().all(|file| file.practice == practice)) {
            (_, true) => Ok(()),
            (true, false) => Err(StoreError::NotPractice),
            (false, false) => Err(StoreError::IsPractice),
        }
    }
}

fn read_copy(path: &std::path::Path) -> Result<KeyCopy, StoreError> {
    let mut bytes = Zeroizing::new(Vec::new());
    let read = File::open(path).and_then(|file| file.take(MAX_FILE_BYTES).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(parse(&bytes)),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(error.into()),
        // Missing, a folder, a bad sector: the other copy is there for this.
        Err(_) => Ok(KeyCopy::Unusable),
    }
}

fn parse(bytes: &[u8]) -> KeyCopy {
    let Ok(outer) = serde_json::from_slice::<Sealed>(bytes) else { return KeyCopy::Unusable };
    let inner = outer.keys.get();
    if hex::sha256_hex(inner.as_bytes()) != outer.sha256 {
        return KeyCopy::Unusable;
    }
    if let Ok(head) = serde_json::from_str::<Head>(inner) {
        let found = Format::found(head.version, head.minor);
        if head.format == FORMAT && found > KNOWN {
            return KeyCopy::Newer(found);
        }
    }
    match serde_json::from_str::<KeyFile>(inner) {
        Ok(file) if file.is_well_formed() => KeyCopy::Good(file),
        _ => KeyCopy::Unusable,
    }
}

#[cfg(test)]
mod tests {
    use super::{FORMAT, KeyCopy, KeyFile, Sealed, parse};
    use crate::format::Format;
    use crate::hex;
    use crate::keys::{DataKey, Slot};

    fn practice_file() -> KeyFile {
        let key = DataKey::draw(&mut |bytes: &mut [u8]| bytes.fill(7));
        KeyFile::new("0".repeat(32), Slot::leave_open(&key))
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let bytes = practice_file().to_bytes().unwrap();
        assert!(matches!(parse(&bytes), KeyCopy::Good(_)));
        for place in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.to_vec();
                flipped[place] ^= 1 << bit;
                assert!(!matches!(parse(&flipped), KeyCopy::Good(_)), "byte {place} bit {bit}");
            }
        }
        for length in 0..bytes.len() {
            assert!(matches!(parse(&bytes[..length]), KeyCopy::Unusable), "first {length} bytes");
        }
    }

    #[test]
    fn a_newer_file_is_told_from_a_damaged_one() {
        for (numbers, major, minor) in [(r#""version":2"#, 2, 0), (r#""version":1,"minor":1"#, 1, 1)] {
            let inner = format!(r#"{{"format":"{FORMAT}",{numbers},"novelty":true}}"#);
            let keys = serde_json::value::RawValue::from_string(inner).unwrap();
            let outer = Sealed { sha256: hex::sha256_hex(keys.get().as_bytes()), keys: &keys };
            let found = parse(&serde_json::to_vec(&outer).unwrap());
            assert!(
                matches!(found, KeyCopy::Newer(found) if found == Format::new(major, minor)),
                "{numbers}"
            );
        }
    }

    #[test]
    fn an_open_slot_cannot_pose_as_a_real_vault() {
        let file = KeyFile { practice: false, ..practice_file() };
        assert!(!file.is_well_formed());
        let doubled =
            KeyFile { slots: [practice_file().slots, practice_file().slots].concat(), ..practice_file() };
        assert!(!doubled.is_well_formed());
    }
}
