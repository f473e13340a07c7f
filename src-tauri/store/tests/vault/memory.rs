//! Neither the key nor the passphrase stays in the process's memory.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};

use store::Vault;
use zeroize::{Zeroize, Zeroizing};

use crate::help::{CHEAP, ID, add, part, save};

/// Something to look for, kept masked so that it does not find itself.
struct Needle(Vec<u8>);

const MASK: u8 = 0x5A;
const OVERLAP: usize = 4096;

impl Needle {
    fn new(bytes: impl IntoIterator<Item = u8>) -> Self {
        Self(bytes.into_iter().map(|byte| byte ^ MASK).collect())
    }

    fn unmasked(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.iter().map(|byte| byte ^ MASK)
    }

    /// Counts it in everything that this process may write to.
    fn count(&self) -> usize {
        let mut memory = File::open("/proc/self/mem").unwrap();
        let mut buffer = vec![0; 1 << 16];
        let mut found = 0;
        for map in fs::read_to_string("/proc/self/maps").unwrap().lines().filter(|map| map.contains(" rw")) {
            let (from, to) = map.split(' ').next().unwrap().split_once('-').unwrap();
            let (mut at, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            while at < to {
                let size = buffer.len().min(usize::try_from(to - at).unwrap());
                memory.seek(SeekFrom::Start(at)).unwrap();
                if memory.read_exact(&mut buffer[..size]).is_err() {
                    break;
                }
                found += buffer[..size].windows(self.0.len()).filter(|seen| self.is(seen)).count();
                at += if size < buffer.len() { size } else { size - OVERLAP } as u64;
            }
        }
        // Or the next search would find what this one looked at.
        buffer.zeroize();
        found
    }

    fn is(&self, seen: &[u8]) -> bool {
        seen.iter().zip(&self.0).all(|(byte, masked)| *byte == masked ^ MASK)
    }
}

fn hexadecimal(byte: u8) -> [u8; 2] {
    let digits = b"0123456789abcdef";
    [digits[usize::from(byte >> 4)], digits[usize::from(byte & 15)]]
}

#[test]
fn neither_key_nor_passphrase_stays() {
    // In a process of its own, where no other test uses the same words.
    let folder = tempfile::tempdir().unwrap();
    let output = part("memory::child_that_searches_itself", folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Not a test: the process that is searched.
#[test]
#[ignore = "run by neither_key_nor_passphrase_stays"]
fn child_that_searches_itself() {
    let Some(dir) = crate::help::part_dir() else { return };
    // Made at run time: "mellow otter crossing" is nowhere in this program.
    let passphrase = Needle::new("nfmmpx!puufs!dspttjoh".bytes().map(|byte| byte - 1));
    let mut text = Zeroizing::new(String::with_capacity(100));
    text.extend(passphrase.unmasked().map(char::from));

    let mut drawn = None;
    let mut random = |bytes: &mut [u8]| {
        getrandom::fill(bytes).unwrap();
        if bytes.len() == 48 {
            drawn = Some(Needle::new(bytes[..32].iter().copied()));
        }
    };
    assert_ne!(passphrase.count(), 0, "the search finds what is there");
    let mut vault = Vault::create_at_cost(&dir, &text, CHEAP, &mut random).unwrap();
    add(&mut vault, ID, "{}");
    drop(vault);
    let mut vault = Vault::open(&dir, &text).unwrap();
    drop(text);
    save(&mut vault, ID, 0, "a word").unwrap();

    // The second half: freed memory is often overwritten at its beginning.
    let key = Needle::new(drawn.unwrap().unmasked().skip(16));
    let digits = Needle::new(key.unmasked().flat_map(hexadecimal));
    assert_eq!((passphrase.count(), digits.count()), (0, 0), "passphrase and key while open");
    drop(vault);
    assert_eq!((passphrase.count(), digits.count(), key.count()), (0, 0, 0), "once closed");
}
