//! Photos: chosen in the system's own dialog, made small and plain, and kept in the vault under their SHA-256.

use std::collections::HashMap;

use domain::field::{Node, walk, walk_unnamed};
use domain::values::Picture;
use domain::{Act, Refusal, Workshop, apply};
use paper::{BadPhoto, Photos, photo_address, plain_photo};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::App;
use crate::calls::nothing::Nothing;
use crate::failure::Failure;
use crate::files::read_bounded;
use crate::host::Host;
use crate::session::{Captured, Session};

/// The longest side of a photo that is kept, in dots.
const LONGEST: u32 = 1_000;
/// The largest file that is read, in bytes.
const FILE_LIMIT: u64 = 64 * 1024 * 1024;

/// A photo that was chosen.
#[derive(Debug, Serialize, TS)]
pub struct ChosenPhoto {
    /// What to put into the answer; nothing when the choice was called off.
    pub picture: Option<String>,
}

/// Which photo.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhotoCall {
    /// The SHA-256 that the answer names.
    pub sha256: String,
}

/// A photo as a page can show it.
#[derive(Debug, Serialize, TS)]
pub struct Photo {
    /// A `data:` address with the whole photo in it; nothing when the vault does not have it.
    pub address: Option<String>,
}

impl<H: Host> App<H> {
    pub(crate) fn choose_photo(&self, _: Nothing) -> Result<ChosenPhoto, Failure> {
        let session = self.session()?;
        let (vault, workshop) = (session.vault_generation(), session.workshop()?.workshop.id);
        drop(session);
        let Some(path) = self.host.pick_picture() else { return Ok(ChosenPhoto { picture: None }) };
        let photo = plain_photo(&read_bounded(&path, FILE_LIMIT, || BadPhoto::TooLarge.into())?, LONGEST)?;
        let sha256 = self.session_with(vault)?.vault_mut()?.add_picture(workshop, &photo)?;
        let picture = Picture::of_photo(&sha256).map_err(|why: Refusal| Failure::refused(&why, ""))?;
        Ok(ChosenPhoto { picture: picture.into() })
    }

    /// The photos of a workshop for paper, which does without one that is missing or damaged. Each is read by itself,
    /// so that saving waits for one at most.
    pub(crate) fn photos_for_paper(&self, captured: &Captured) -> Photos {
        let photo = |sha256: String| {
            self.session_with(captured.vault)
                .ok()?
                .vault()
                .ok()?
                .picture(captured.workshop.id, &sha256)
                .ok()?
        };
        Photos::of(shown(&captured.workshop).into_iter().filter_map(photo))
    }
}

impl<H: Host> Session<'_, H> {
    pub(crate) fn photo(&mut self, call: PhotoCall) -> Result<Photo, Failure> {
        let photo = self.vault()?.picture(self.workshop()?.workshop.id, &call.sha256)?;
        Ok(Photo { address: photo.map(|bytes| photo_address(&bytes)) })
    }

    /// The photos that a workshop shows, as far as the vault has them.
    pub(crate) fn photos_of(&self, workshop: &Workshop) -> Result<Vec<Vec<u8>>, Failure> {
        let mut photos = Vec::new();
        for sha256 in shown(workshop) {
            photos.extend(self.vault()?.picture(workshop.id, &sha256)?);
        }
        Ok(photos)
    }
}

/// Photos that came with a workshop from outside, made as plain as chosen ones.
#[derive(Default)]
pub(crate) struct MadePlain {
    pub(crate) photos: Vec<Vec<u8>>,
    /// How many were no photos.
    pub(crate) left_out: usize,
}

/// Makes the photos that a workshop shows small and plain. Each goes by the sum of its bytes, so the answers follow;
/// where what came is no photo, the answer is empty.
pub(crate) fn make_plain(workshop: &mut Workshop, photos: &[Vec<u8>]) -> Result<MadePlain, Failure> {
    let wanted = shown(workshop);
    let mut made = MadePlain::default();
    let mut now: HashMap<String, Option<String>> = HashMap::new();
    for photo in photos {
        let sha256 = store::sha256_hex(photo);
        if !wanted.contains(&sha256) || now.contains_key(&sha256) {
            continue;
        }
        let plain = plain_photo(photo, LONGEST).ok();
        now.insert(sha256, plain.as_deref().map(store::sha256_hex));
        match plain {
            Some(plain) => made.photos.push(plain),
            None => made.left_out += 1,
        }
    }
    follow(workshop, &now)?;
    Ok(made)
}

/// Puts the names that photos have now into the answers that show them.
fn follow(workshop: &mut Workshop, now: &HashMap<String, Option<String>>) -> Result<(), Failure> {
    let mut acts = Vec::new();
    walk("", workshop, &mut |at, node| {
        let Some(renamed) = node.photo().and_then(|sha256| now.get(sha256)) else { return };
        let to = renamed.as_ref().map_or(Value::Null, |sha256| format!("photo:{sha256}").into());
        acts.push(Act::Set { at: at.to_owned(), to });
    });
    for act in acts {
        let at = act.place().to_owned();
        apply(workshop, act).map_err(|why| Failure::refused(&why, &at))?;
    }
    Ok(())
}

/// The SHA-256 of every photo that a workshop shows, each once.
fn shown(workshop: &Workshop) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    walk_unnamed(workshop, &mut |node: &dyn Node| found.extend(node.photo().map(str::to_owned)));
    found.sort();
    found.dedup();
    found
}
