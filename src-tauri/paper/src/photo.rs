//! Photos: decoded, turned upright, made as small as paper needs them, and encoded afresh, so that nothing of the
//! camera's goes along. The same photo at the same size gives the same bytes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::{Cursor, ErrorKind};
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::clean::{clean_line, is_blank};
use crate::jpeg;

/// Dots an inch beyond which no eye tells a printed photo from a larger one.
const DOTS: f32 = 300.0;
/// The most room beside words, in points: about 5 by 4 centimetres.
pub(crate) const BESIDE_WORDS: (f32, f32) = (144.0, 108.0);
/// The most room in a cell or a list.
pub(crate) const IN_A_CELL: (f32, f32) = (108.0, 72.0);
/// Air between a photo and its words.
const AIR: f32 = 4.0;
/// The longest side of a photo that paper or a page ever needs.
const LONGEST: u32 = 1_000;
/// The most dots and the most memory of a picture that is looked at: cameras in telephones take 48 million at most,
/// unless told otherwise. A picture that says it is larger is not decoded.
const MOST_DOTS: u64 = 50_000_000;
const MEMORY: u64 = 256 * 1024 * 1024;
const QUALITY: u8 = 85;

/// The photos that a document may name, under the SHA-256 of their bytes. What it does not name is not looked at.
#[derive(Debug, Clone, Default)]
pub struct Photos {
    kept: BTreeMap<String, Vec<u8>>,
}

impl Photos {
    /// No photos: every document prints its words only.
    pub fn none() -> Self {
        Self::default()
    }

    /// The photos in these files, JPEG or PNG.
    pub fn of(files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self { kept: files.into_iter().map(|bytes| (sum(&bytes), bytes)).collect() }
    }

    /// The address of a photo for a page that is read on a screen, as small as it would be printed.
    pub(crate) fn address(&self, photo: &document::Photo, (wide, high): (f32, f32)) -> Option<String> {
        let image = upright(self.kept.get(&photo.sha256)?, LONGEST).ok()?;
        let (_, dots) = fitted(&image, wide, high);
        encoded(&smaller(&image, dots)).map(|jpeg| photo_address(&jpeg))
    }
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A photo where it stands on a line of its own.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    /// Which of the layout's prints.
    pub print: usize,
    /// Left edge, from the left edge of the text.
    pub x: f32,
    /// Width in points.
    pub width: f32,
    /// Height in points; the line has some air below it.
    pub height: f32,
    /// What it is beside.
    pub alt: Arc<str>,
}

impl Placed {
    /// The height of its line.
    pub(crate) fn line_height(&self) -> f32 {
        self.height + AIR
    }
}

/// A photo as it goes into the file.
#[derive(Debug, Clone)]
pub(crate) struct Print {
    /// The file in the file: JPEG in red, green and blue, with nothing but the picture.
    pub jpeg: Vec<u8>,
    /// In dots.
    pub width: u32,
    /// In dots.
    pub height: u32,
}

/// Finds photos while a document is laid out, and makes the prints when it is known how large each is needed.
pub(crate) struct ImageCache<'a> {
    photos: &'a Photos,
    /// The number of each photo by its name; nothing for those that are missing or broken.
    known: BTreeMap<String, Option<usize>>,
    /// Each photo, and the longest side in dots that it was wanted in so far.
    wanted: Vec<(DynamicImage, u32)>,
}

impl<'a> ImageCache<'a> {
    pub(crate) fn new(photos: &'a Photos) -> Self {
        Self { photos, known: BTreeMap::new(), wanted: Vec::new() }
    }

    /// A photo in a box of so many points; nothing when there is none, and its words stand alone.
    pub(crate) fn place(&mut self, photo: &document::Photo, room: (f32, f32)) -> Option<Placed> {
        let print = match self.known.get(&photo.sha256) {
            Some(known) => (*known)?,
            None => self.look_for(&photo.sha256)?,
        };
        let (image, wanted) = self.wanted.get_mut(print)?;
        let ((width, height), dots) = fitted(image, room.0, room.1);
        *wanted = dots.max(*wanted);
        Some(Placed { print, x: 0.0, width, height, alt: alt_of(photo).into() })
    }

    fn look_for(&mut self, sha256: &str) -> Option<usize> {
        let image = self.photos.kept.get(sha256).and_then(|bytes| upright(bytes, LONGEST).ok());
        let number = image.map(|image| {
            self.wanted.push((image, 1));
            self.wanted.len() - 1
        });
        self.known.insert(sha256.to_owned(), number);
        number
    }

    /// Every photo that was placed, once, as large as its largest place needs it.
    pub(crate) fn prints(&self) -> Vec<Print> {
        let print = |(image, dots): &(DynamicImage, u32)| {
            let small = smaller(image, *dots);
            let (width, height) = small.dimensions();
            Print { jpeg: encoded(&small).unwrap_or_default(), width, height }
        };
        self.wanted.iter().map(print).collect()
    }
}

/// What a photo is beside; a photo is never without words for those who do not see it.
pub(crate) fn alt_of(photo: &document::Photo) -> String {
    if is_blank(&photo.alt) { "Photo".to_owned() } else { clean_line(&photo.alt) }
}

/// The size in points within a box, and the dots that its longest side needs there. A dot is never set larger than a
/// point: a tiny photo stays tiny.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sides of pictures"
)]
fn fitted(image: &DynamicImage, wide: f32, high: f32) -> ((f32, f32), u32) {
    let (w, h) = (image.width() as f32, image.height() as f32);
    let scale = (wide / w).min(high / h).min(1.0);
    let longest = w.max(h) * scale / 72.0 * DOTS;
    ((w * scale, h * scale), (longest as u32).max(1))
}

/// A photo with a side no longer than so many dots, on white where it is see-through, as on paper.
fn smaller(photo: &DynamicImage, longest: u32) -> RgbImage {
    if photo.width().max(photo.height()) > longest {
        on_white(&photo.resize(longest, longest, FilterType::Triangle))
    } else {
        on_white(photo)
    }
}

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

fn encoded(photo: &RgbImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(photo).ok()?;
    Some(bytes)
}

/// Why a file cannot be shown as a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadPhoto {
    /// It is no JPEG or PNG, or a broken one.
    #[error("not a photo")]
    NotAPhoto,
    /// It has more dots than are looked at.
    #[error("larger than {MOST_DOTS} dots")]
    TooLarge,
    /// Its end is missing: it was not copied whole.
    #[error("cut short")]
    CutShort,
}

impl From<ImageError> for BadPhoto {
    fn from(error: ImageError) -> Self {
        if matches!(error, ImageError::Limits(_)) { Self::TooLarge } else { Self::NotAPhoto }
    }
}

/// A photo as it is to be seen, with sides that leave enough to be made as small as `longest`. It is made coarser before
/// anything else is done, since whatever is done to all of it takes its memory once more.
fn upright(bytes: &[u8], longest: u32) -> Result<DynamicImage, BadPhoto> {
    if jpeg::is_cut_short(bytes) {
        return Err(BadPhoto::CutShort);
    }
    let mut decoder = measured(bytes)?;
    let way_up = decoder.orientation()?;
    let mut photo = DynamicImage::from_decoder(decoder).map_err(|error| match error {
        ImageError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => BadPhoto::CutShort,
        error => error.into(),
    })?;
    let enough = longest.saturating_mul(2);
    if photo.width().max(photo.height()) > enough {
        photo = photo.thumbnail(enough, enough);
    }
    photo.apply_orientation(way_up);
    Ok(photo)
}

/// A picture that is not decoded yet, and not larger than it may be.
fn measured(bytes: &[u8]) -> Result<impl ImageDecoder + '_, BadPhoto> {
    let mut reader = ImageReader::new(Cursor::new(bytes));
    let format = image::guess_format(bytes)?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return Err(BadPhoto::NotAPhoto);
    }
    reader.set_format(format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_DOTS || decoder.total_bytes() > MEMORY {
        return Err(BadPhoto::TooLarge);
    }
    Ok(decoder)
}

/// A photo upright, with no side longer than `longest` dots, and with nothing in it but what can be seen: where and
/// when it was taken is gone.
///
/// # Errors
/// For what is no JPEG or PNG, broken, or larger than any camera makes it.
pub fn plain_photo(bytes: &[u8], longest: u32) -> Result<Vec<u8>, BadPhoto> {
    encoded(&smaller(&upright(bytes, longest)?, longest)).ok_or(BadPhoto::NotAPhoto)
}

/// The address of a JPEG that holds the whole of it. [RFC 2397; RFC 4648 §4]
pub fn photo_address(jpeg: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = "data:image/jpeg;base64,".to_owned();
    for three in jpeg.chunks(3) {
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
        let kept = plain_photo(&taken, 1_000).unwrap();
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
        let seen = image::load_from_memory(&plain_photo(&png, 1_000).unwrap()).unwrap();
        assert_eq!(seen.dimensions(), (20, 10));
        assert!(seen.get_pixel(5, 5).0[..3].iter().all(|part| *part > 250));
    }

    #[test]
    fn what_is_no_photo_is_refused() {
        for bytes in [&b""[..], b"<svg/>", b"GIF89a\x01\0\x01\0\0\0\0"] {
            assert_eq!(plain_photo(bytes, 1_000), Err(BadPhoto::NotAPhoto));
        }
    }

    #[test]
    fn a_photo_that_was_cut_short_is_told_wherever_it_ends() {
        let whole = with_metadata(&jpeg(&photo(400, 300)));
        for parts in 1..20 {
            let cut = &whole[..whole.len() * parts / 20];
            assert_eq!(plain_photo(cut, 1_000), Err(BadPhoto::CutShort), "{parts} of 20");
        }
        let mut png = Vec::new();
        photo(400, 300).write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        assert_eq!(plain_photo(&png[..png.len() / 2], 1_000), Err(BadPhoto::CutShort));
        // What stands behind the end, as some cameras write it, takes nothing away.
        assert!(plain_photo(&[whole, b"more".to_vec()].concat(), 1_000).is_ok());
    }

    #[test]
    fn a_picture_that_says_it_is_huge_is_not_decoded() {
        let mut whole = jpeg(&photo(40, 40));
        let frame = whole.windows(2).position(|part| part == [0xff, 0xc0]).unwrap();
        for (height, width) in [(20_000_u16, 20_000_u16), (65_535, 65_535), (7_100, 7_100)] {
            whole[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
            whole[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
            assert_eq!(plain_photo(&whole, 1_000), Err(BadPhoto::TooLarge), "{width} × {height}");
        }
    }

    #[test]
    fn a_large_photo_is_made_coarse_before_it_is_turned_and_made_small() {
        let whole = jpeg(&photo(6_000, 3_000));
        let coarse = upright(&whole, 1_000).unwrap();
        assert_eq!(coarse.dimensions(), (2_000, 1_000));
        let seen = image::load_from_memory(&plain_photo(&whole, 1_000).unwrap()).unwrap();
        assert_eq!(seen.dimensions(), (1_000, 500));
        assert!(seen.get_pixel(495, 250)[0] > 200 && seen.get_pixel(505, 250)[2] > 200, "as sharp as it was");
    }

    #[test]
    fn bytes_are_written_as_addresses_hold_them() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(photo_address(bytes.as_bytes()), format!("data:image/jpeg;base64,{text}"));
        }
        assert!(photo_address(&[0xff, 0xfe, 0xfd]).ends_with(",//79"));
    }
}
