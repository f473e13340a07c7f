//! A copy under a password, to send by post or e-mail. The kept original stays open: archives must be able
//! to read it without anyone.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, dictionary};

use super::metadata::ARCHIVE_CLAIM;
use super::object::name;
use crate::PaperError;

/// Longest password that all readers take.
const LONGEST: usize = 32;

/// An AES-256 copy of a PDF that this crate wrote. `password` opens it, `owner` may change it, `key` is
/// the secret that both unlock; the caller draws it at random.
///
/// The bytes differ from call to call: salts and initialisation vectors come from the encryption library's
/// own source of randomness, as they must.
///
/// # Errors
/// [`PaperError::Password`] for a password that not every reader takes, or what the PDF library says.
pub fn encrypt(pdf: &[u8], password: &str, owner: &str, key: [u8; 32]) -> Result<Vec<u8>, PaperError> {
    for secret in [password, owner] {
        let fits = !secret.is_empty()
            && secret.len() <= LONGEST
            && secret.bytes().all(|b| (0x20..0x7F).contains(&b));
        if !fits {
            return Err(PaperError::Password);
        }
    }
    let mut doc = Document::load_mem(pdf)?;
    withdraw_archive_claim(&mut doc)?;
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        file_encryption_key: &key,
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: owner,
        user_password: password,
        permissions: Permissions::PRINTABLE
            | Permissions::PRINTABLE_IN_HIGH_QUALITY
            | Permissions::COPYABLE
            | Permissions::COPYABLE_FOR_ACCESSIBILITY
            | Permissions::FILLABLE,
    };
    let state = EncryptionState::try_from(version).map_err(|e| PaperError::Encrypt(e.to_string()))?;
    doc.encrypt(&state)?;
    say_lengths(&mut doc)?;
    let mut out = Vec::new();
    doc.save_to(&mut out)?;
    Ok(out)
}

/// lopdf leaves the key lengths out; without them poppler decrypts to garbage.
fn say_lengths(doc: &mut Document) -> Result<(), PaperError> {
    let id = doc.trailer.get(b"Encrypt")?.as_reference()?;
    let encryption = doc.get_dictionary_mut(id)?;
    encryption.set("Length", 256);
    let filter = encryption.get_mut(b"CF")?.as_dict_mut()?.get_mut(b"StdCF")?.as_dict_mut()?;
    filter.set("Length", 32);
    filter.set("AuthEvent", name("DocOpen"));
    let root = doc.trailer.get(b"Root")?.as_reference()?;
    let adobe = dictionary! { "BaseVersion" => name("1.7"), "ExtensionLevel" => 8 };
    doc.get_dictionary_mut(root)?.set("Extensions", dictionary! { "ADBE" => adobe });
    Ok(())
}

/// PDF/A forbids encryption: the copy must not claim it.
fn withdraw_archive_claim(doc: &mut Document) -> Result<(), PaperError> {
    let root = doc.trailer.get(b"Root")?.as_reference()?;
    let id = doc.get_dictionary(root)?.get(b"Metadata")?.as_reference()?;
    let Object::Stream(stream) = doc.get_object_mut(id)? else {
        return Err(PaperError::Structure("metadata is no stream"));
    };
    let xmp = String::from_utf8_lossy(&stream.content).replace(ARCHIVE_CLAIM, "");
    stream.set_plain_content(xmp.into_bytes());
    Ok(())
}
