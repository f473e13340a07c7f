//! The place that a vault has reached, kept beside it, so that an older state is not taken for the newest.
//!
//! SQLite takes a write-ahead log that is missing or damaged for one that was never written, and an old file put back
//! for the file: both open without a word. So `vault.place` says how many changes the vault has had, under a code that
//! only who has the key can make. It is written after each change, without waiting for the disk, and waits for the disk
//! only when the log is put away. What a power cut takes from it makes it say less than the vault has, which is no
//! alarm; it says more only where the vault has lost something that was told as saved.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use blake2::Blake2bMac512;
use blake2::digest::{KeyInit, Mac};
use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use crate::atomic::private_file;
use crate::hex;
use crate::keys::DataKey;

/// Two slots are written in turn, each within one sector of a disk: one torn by a power cut leaves the other.
const SLOT_BYTES: usize = 512;
const SLOTS: usize = 2;
const BEGINS: &str = "commissioning-live-place 1";

/// How far a vault has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// How many changes it has had.
    pub(crate) changes: i64,
    /// When the last of them was made, in Unix milliseconds.
    pub(crate) at: i64,
}

/// The file that says so. A disk that would not have it must not keep words from the vault: then it says less.
pub(crate) struct PlaceFile {
    file: Option<File>,
    key: Zeroizing<[u8; 32]>,
    next: usize,
}

impl PlaceFile {
    /// Opens the file, which is made where it is missing, and reads the furthest place in it that this vault wrote.
    pub(crate) fn open(path: &Path, key: &DataKey) -> (Self, Option<Place>) {
        let key = key.derive(b"commissioning-live vault.place");
        let file = open(path).ok();
        let slots = file.as_ref().and_then(|file| read(file).ok()).unwrap_or_default();
        let found = slots.chunks_exact(SLOT_BYTES).map(|slot| parse(slot, &key)).enumerate();
        let furthest = found.filter_map(|(slot, place)| Some((place?, slot))).max();
        let next = furthest.map_or(0, |(_, slot)| (slot + 1) % SLOTS);
        (Self { file, key, next }, furthest.map(|(place, _)| place))
    }

    /// Writes the place over the older of the two, without waiting for the disk.
    pub(crate) fn write(&mut self, place: Place) {
        let mut slot = line(place, &self.key).into_bytes();
        slot.resize(SLOT_BYTES - 1, b' ');
        slot.push(b'\n');
        let start = SeekFrom::Start((self.next * SLOT_BYTES) as u64);
        if let Some(file) = &mut self.file
            && file.seek(start).and_then(|_| file.write_all(&slot)).is_ok()
        {
            self.next = (self.next + 1) % SLOTS;
        }
    }

    /// Waits until the disk has what was written.
    pub(crate) fn sync(&self) {
        let _ = self.file.as_ref().map(File::sync_data);
    }
}

fn open(path: &Path) -> io::Result<File> {
    match OpenOptions::new().read(true).write(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            private_file().read(true).create_new(true).open(path)
        }
        opened => opened,
    }
}

fn read(file: &File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(SLOTS * SLOT_BYTES);
    file.take((SLOTS * SLOT_BYTES) as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn line(place: Place, key: &[u8; 32]) -> String {
    let said = format!("{BEGINS} {} {}", place.changes, place.at);
    let code = mac(key, &said).map(|mac| HEXLOWER.encode(&mac.finalize().into_bytes())).unwrap_or_default();
    format!("{said} {code}")
}

fn parse(slot: &[u8], key: &[u8; 32]) -> Option<Place> {
    let (said, code) = std::str::from_utf8(slot).ok()?.trim_end().rsplit_once(' ')?;
    mac(key, said)?.verify_slice(&hex::decode::<64>(code)?).ok()?;
    let (changes, at) = said.strip_prefix(BEGINS)?.trim_start().split_once(' ')?;
    Some(Place { changes: changes.parse().ok()?, at: at.parse().ok()? })
}

fn mac(key: &[u8; 32], said: &str) -> Option<Blake2bMac512> {
    let mut mac = <Blake2bMac512 as KeyInit>::new_from_slice(key).ok()?;
    mac.update(said.as_bytes());
    Some(mac)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Place, PlaceFile};
    use crate::keys::DataKey;

    fn key(byte: u8) -> DataKey {
        DataKey::draw(&mut |bytes: &mut [u8]| bytes.fill(byte))
    }

    #[test]
    fn the_furthest_place_is_read_whichever_slot_is_torn() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.place");
        let (mut file, found) = PlaceFile::open(&path, &key(1));
        assert_eq!(found, None);
        // A clock may stand before 1970.
        for changes in 1..=5 {
            file.write(Place { changes, at: -1_000 * changes });
            let whole = fs::read(&path).unwrap();
            assert_eq!(PlaceFile::open(&path, &key(1)).1, Some(Place { changes, at: -1_000 * changes }));
            assert_eq!(PlaceFile::open(&path, &key(2)).1, None, "of another vault");
            for half in 0..whole.len() / 512 {
                let mut torn = whole.clone();
                torn[half * 512 + 40..half * 512 + 300].fill(0);
                fs::write(&path, &torn).unwrap();
                let found = PlaceFile::open(&path, &key(1)).1.map(|place| place.changes);
                assert!(found == Some(changes) || found == (changes > 1).then_some(changes - 1), "{found:?}");
            }
            fs::write(&path, whole).unwrap();
            file = PlaceFile::open(&path, &key(1)).0;
        }
        assert_eq!(fs::read(&path).unwrap().len(), 1024);
    }

    #[test]
    fn nobody_without_the_key_makes_a_vault_look_further_or_less_far() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault.place");
        PlaceFile::open(&path, &key(1)).0.write(Place { changes: 41, at: 7 });
        let text = fs::read_to_string(&path).unwrap();
        for forged in [text.replace(" 41 ", " 42 "), text.replace(" 41 ", " 4 "), text.replace(" 7 ", " 8 ")]
        {
            assert_ne!(forged, text);
            fs::write(&path, &forged).unwrap();
            assert_eq!(PlaceFile::open(&path, &key(1)).1, None);
        }
    }

    #[test]
    fn what_is_no_file_says_nothing_and_hinders_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut file, found) = PlaceFile::open(folder.path(), &key(1));
        file.write(Place { changes: 1, at: 1 });
        file.sync();
        assert_eq!(found, None);
    }
}
