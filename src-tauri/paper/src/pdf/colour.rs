//! What our red, green and blue mean: an sRGB profile of our own making, small enough to read.
//!
//! An ICC version 2 matrix profile: white point, three primaries and one curve, from the published numbers
//! of IEC 61966-2-1 (adapted to D50, as profiles are).

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::object::name;

/// Steps of the brightness curve; between them readers draw straight lines.
const STEPS: u16 = 1024;
const HEADER: usize = 128;

/// The profile's place in the catalogue.
pub(super) fn output_intent(pdf: &mut Document) -> Dictionary {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, profile()));
    dictionary! {
        "Type" => "OutputIntent",
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => Object::Reference(profile),
    }
}

fn profile() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", description("sRGB IEC61966-2.1")),
        (b"cprt", text("No rights reserved (CC0).")),
        (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
        (b"rXYZ", xyz(0.436_07, 0.222_49, 0.013_92)),
        (b"gXYZ", xyz(0.385_15, 0.716_87, 0.097_08)),
        (b"bXYZ", xyz(0.143_07, 0.060_61, 0.714_1)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = be32(tags.len());
    let mut data: Vec<u8> = Vec::new();
    let start = HEADER + 4 + tags.len() * 12;
    let mut last: Option<(usize, Vec<u8>)> = None;
    for (tag, content) in tags {
        // The three curves are one: profiles may point to the same place.
        let offset = match &last {
            Some((offset, same)) if *same == content => *offset,
            _ => {
                let offset = start + data.len();
                data.extend(&content);
                data.resize(data.len().next_multiple_of(4), 0);
                offset
            }
        };
        table.extend(tag);
        table.extend(be32(offset));
        table.extend(be32(content.len()));
        last = Some((offset, content));
    }
    let mut out = header(start + data.len());
    out.extend(table);
    out.extend(data);
    out
}

fn header(size: usize) -> Vec<u8> {
    let mut out = be32(size);
    out.extend([0; 4]); // no preferred colour engine
    out.extend([2, 0x10, 0, 0]); // version 2.1
    out.extend(b"mntrRGB XYZ ");
    for number in [2026_u16, 1, 1, 0, 0, 0] {
        out.extend(number.to_be_bytes());
    }
    out.extend(b"acsp");
    out.resize(68, 0);
    // The light under which it is seen: D50.
    for part in [0.9642, 1.0, 0.8249] {
        out.extend(fixed(part));
    }
    out.resize(HEADER, 0);
    out
}

fn be32(value: usize) -> Vec<u8> {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes().to_vec()
}

/// A number in sixteenths of a 4096th, as profiles write them.
#[expect(clippy::cast_possible_truncation, reason = "numbers near one")]
fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn xyz(x: f64, y: f64, z: f64) -> Vec<u8> {
    let mut out = b"XYZ \0\0\0\0".to_vec();
    for part in [x, y, z] {
        out.extend(fixed(part));
    }
    out
}

fn text(words: &str) -> Vec<u8> {
    let mut out = b"text\0\0\0\0".to_vec();
    out.extend(words.as_bytes());
    out.push(0);
    out
}

fn description(words: &str) -> Vec<u8> {
    let mut out = b"desc\0\0\0\0".to_vec();
    out.extend(be32(words.len() + 1));
    out.extend(words.as_bytes());
    out.push(0);
    // No Unicode and no Macintosh versions of the name.
    out.extend([0; 8 + 3 + 67]);
    out
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 65535")]
fn curve() -> Vec<u8> {
    let mut out = b"curv\0\0\0\0".to_vec();
    out.extend(be32(usize::from(STEPS)));
    for step in 0..STEPS {
        let value = f64::from(step) / f64::from(STEPS - 1);
        let light = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        out.extend(((light * 65535.0).round() as u16).to_be_bytes());
    }
    out
}
