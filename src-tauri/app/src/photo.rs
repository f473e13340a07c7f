//! Photos: chosen in the system's own dialog, made small and plain, and kept in the vault under their SHA-256.

use std::io::Cursor;
use std::path::Path;

use domain::field::{Node, walk_unnamed};
use domain::values::Picture;
use domain::{Refusal, Workshop};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::failure::Failure;
use crate::host::Host;
use crate::wire::Nothing;

/// The longest side of a photo that is kept, in dots.
const LONGEST: u32 = 1_000;
/// The longest side and the most memory that are looked at. Larger pictures are made to harm.
const WIDEST: u32 = 20_000;
const MEMORY: u64 = 512 * 1024 * 1024;
/// The largest file that is read, in bytes.
const FILE_LIMIT: u64 = 64 * 1024 * 1024;
const QUALITY: u8 = 85;

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
    pub(crate) fn choose_photo(&mut self, _: Nothing) -> Result<ChosenPhoto, Failure> {
        let id = self.workshop()?.workshop.id;
        let Some(path) = self.host.pick_picture() else { return Ok(ChosenPhoto { picture: None }) };
        let photo = plain(&read(&path)?).ok_or_else(|| Failure::of("not_a_photo"))?;
        let sha256 = self.vault_mut()?.add_picture(id, &photo)?;
        let picture = Picture::of_photo(&sha256).map_err(|why: Refusal| Failure::refused(&why, ""))?;
        Ok(ChosenPhoto { picture: picture.into() })
    }

    pub(crate) fn photo(&mut self, call: PhotoCall) -> Result<Photo, Failure> {
        let photo = self.vault()?.picture(self.workshop()?.workshop.id, &call.sha256)?;
        Ok(Photo { address: photo.map(|bytes| format!("data:image/jpeg;base64,{}", base64(&bytes))) })
    }

    /// The photos that a workshop shows, as far as the vault has them.
    pub(crate) fn photos_of(&self, workshop: &Workshop) -> Result<Vec<Vec<u8>>, Failure> {
        let mut photos = Vec::new();
        for sha256 in shown(workshop) {
            photos.extend(self.vault()?.picture(workshop.id, &sha256)?);
        }
        Ok(photos)
    }

    /// Keeps the photos that came with a workshop, as far as it shows them: each goes by the sum of its bytes.
    pub(crate) fn keep_photos(&mut self, workshop: &Workshop, photos: &[Vec<u8>]) -> Result<(), Failure> {
        let wanted = shown(workshop);
        for photo in photos {
            let is_photo = image::guess_format(photo).ok() == Some(ImageFormat::Jpeg);
            if is_photo && wanted.contains(&store::sha256_hex(photo)) {
                self.vault_mut()?.add_picture(workshop.id, photo)?;
            }
        }
        Ok(())
    }
}

/// The SHA-256 of every photo that a workshop shows, each once.
fn shown(workshop: &Workshop) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    walk_unnamed(workshop, &mut |node: &dyn Node| found.extend(node.photo().map(str::to_owned)));
    found.sort();
    found.dedup();
    found
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let size = std::fs::metadata(path).map_err(|error| Failure::cannot_read(&error))?.len();
    if size > FILE_LIMIT {
        return Err(Failure::of("not_a_photo"));
    }
    std::fs::read(path).map_err(|error| Failure::cannot_read(&error))
}

/// A photo upright, small, and with nothing in it but what can be seen: where and when it was taken is gone.
fn plain(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let way_up = decoder.orientation().ok()?;
    let mut photo = DynamicImage::from_decoder(decoder).ok()?;
    photo.apply_orientation(way_up);
    if photo.width().max(photo.height()) > LONGEST {
        photo = photo.resize(LONGEST, LONGEST, FilterType::Triangle);
    }
    let mut small = Vec::new();
    JpegEncoder::new_with_quality(&mut small, QUALITY).encode_image(&on_white(&photo)).ok()?;
    Some(small)
}

/// What is see-through shows white, as on paper.
fn on_white(photo: &DynamicImage) -> RgbImage {
    let whole = photo.to_rgba8();
    RgbImage::from_fn(whole.width(), whole.height(), |x, y| {
        let [red, green, blue, solid] = whole.get_pixel(x, y).0;
        let over = |part: u8| {
            let mixed = u32::from(part) * u32::from(solid) + 255 * (255 - u32::from(solid));
            u8::try_from(mixed / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(red), over(green), over(blue)])
    })
}

/// As addresses hold bytes. [RFC 4648 §4]
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let part = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let all = part(0) << 16 | part(1) << 8 | part(2);
        for letter in 0..4_u32 {
            let index = usize::try_from(all >> (18 - 6 * letter) & 63).unwrap_or(0);
            let is_there = usize::try_from(letter).is_ok_and(|letter| letter <= three.len());
            text.push(if is_there { char::from(LETTERS[index]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use image::{GenericImageView, ImageBuffer};

    use super::*;

    fn photo(width: u32, height: u32) -> RgbImage {
        // Red on the left, blue on the right.
        ImageBuffer::from_fn(
            width,
            height,
            |x, _| if x < width / 2 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) },
        )
    }

    fn jpeg(photo: &RgbImage) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new(&mut bytes).encode_image(photo).unwrap();
        bytes
    }

    /// A JPEG that says where it was taken, and that its right-hand side is its foot (orientation 6).
    fn with_metadata(jpeg: &[u8]) -> Vec<u8> {
        let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        tiff.extend(b"GPSLatitude 51.5007 N");
        let mut app1 = vec![0xff, 0xe1];
        app1.extend(u16::try_from(tiff.len() + 8).unwrap().to_be_bytes());
        app1.extend(b"Exif\0\0");
        app1.extend(tiff);
        [&jpeg[..2], &app1, &jpeg[2..]].concat()
    }

    #[test]
    fn a_photo_comes_out_upright_and_small_and_without_where_it_was_taken() {
        let taken = with_metadata(&jpeg(&photo(1600, 800)));
        let kept = plain(&taken).unwrap();
        assert!(taken.windows(11).any(|part| part == b"GPSLatitude"));
        assert!(!kept.windows(3).any(|part| part == b"GPS") && !kept.windows(4).any(|part| part == b"Exif"));
        let seen = image::load_from_memory(&kept).unwrap();
        assert_eq!(seen.dimensions(), (500, 1000));
        // Turned a quarter to the right, what was left is on top.
        let (top, foot) = (seen.get_pixel(250, 100), seen.get_pixel(250, 900));
        assert!(top[0] > 200 && top[2] < 60 && foot[2] > 200 && foot[0] < 60, "{top:?} {foot:?}");
    }

    #[test]
    fn a_small_drawing_keeps_its_size_and_what_is_see_through_turns_white() {
        let mut png = Vec::new();
        let drawing = image::RgbaImage::from_pixel(20, 10, image::Rgba([0, 0, 0, 0]));
        drawing.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        let seen = image::load_from_memory(&plain(&png).unwrap()).unwrap();
        assert_eq!(seen.dimensions(), (20, 10));
        assert!(seen.get_pixel(5, 5).0[..3].iter().all(|part| *part > 250));
    }

    #[test]
    fn what_is_no_photo_is_refused() {
        let whole = jpeg(&photo(40, 40));
        for bytes in [&b""[..], b"<svg/>", b"GIF89a\x01\0\x01\0\0\0\0", &whole[..60]] {
            assert_eq!(plain(bytes), None);
        }
    }

    #[test]
    fn bytes_are_written_as_addresses_hold_them() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xff, 0xfe, 0xfd]), "//79");
    }
}
