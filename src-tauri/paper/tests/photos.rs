//! Photos on paper: valid, small, plain, beside their words, and only those that the document names.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::Cursor;

use document::*;
use image::{ImageBuffer, ImageFormat, Rgb, RgbImage};
use lopdf::Object;
use paper::{Paper, Photos};
use sha2::{Digest, Sha256};
use support::{assert_valid, document, heading, keep, paragraph};

const RED: Rgb<u8> = Rgb([200, 30, 30]);
const BLUE: Rgb<u8> = Rgb([30, 30, 200]);

/// A photo of one colour that says where it was taken.
fn taken(width: u32, height: u32, colour: Rgb<u8>) -> Vec<u8> {
    let photo: RgbImage = ImageBuffer::from_pixel(width, height, colour);
    let mut jpeg = Vec::new();
    photo.write_to(&mut Cursor::new(&mut jpeg), ImageFormat::Jpeg).unwrap();
    let place = b"\xff\xe1\0\x18Exif\0\0GPSLatitude 51.5";
    [&jpeg[..2], place, &jpeg[2..]].concat()
}

fn named(file: &[u8], alt: &str) -> Photo {
    let digits: Vec<String> = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
    Photo { sha256: digits.concat(), alt: alt.into() }
}

/// A photo in every place that can have one.
fn everywhere(photo: &Photo) -> Document {
    let span = Span { text: "Photos, not words.".into(), strong: true, photo: Some(photo.clone()) };
    let under = |words: &str| Pictured::new(words.into(), Some(photo.clone()));
    let two = Pictured::lines([under("The pool on Mondays"), Pictured::from("Not the slide".to_owned())]);
    let columns = vec![support::column("What", 1, false), support::column("Seen", 2, false)];
    let Pictured { text: value, photos } = Pictured::lines(["Nan".to_owned().into(), under("Nan’s dog")]);
    document(vec![
        heading(1, "Danny"),
        Block::Paragraph { text: vec![Span { photo: Some(photo.clone()), ..Span::default() }] },
        Block::Saying { text: "I swim.".into(), by: "Danny, showed".into(), photo: Some(photo.clone()) },
        Block::Saying {
            text: "میں تیرتا ہوں".into(), by: String::new(), photo: Some(photo.clone())
        },
        Block::List { items: vec![vec![span], vec![Span::plain("Time.")]] },
        Block::Facts { rows: vec![Fact { name: "Because".into(), value, photos }] },
        Block::Table(Table::new("Views".into(), columns, vec![vec!["Working".to_owned().into(), two]])),
        paragraph("The end."),
    ])
}

struct Made {
    pdf: Vec<u8>,
    html: String,
    pages: Vec<String>,
}

fn make(doc: &Document, photos: &Photos) -> Made {
    let mut paper = Paper::new();
    let layout = paper.lay_out(doc, photos);
    Made {
        pdf: paper.pdf(doc, &layout).unwrap(),
        html: paper::html(doc, photos),
        pages: (0..layout.page_count()).map(|page| layout.page_svg(&paper, page).unwrap()).collect(),
    }
}

/// Every object of a file with its plain bytes, those that nothing points to included.
fn objects(pdf: &[u8]) -> Vec<(Object, Vec<u8>)> {
    let all = lopdf::Document::load_mem(pdf).unwrap().objects.into_values();
    all.map(|object| {
        let plain = object.as_stream().ok().map(|it| it.get_plain_content().unwrap_or(it.content.clone()));
        (object, plain.unwrap_or_default())
    })
    .collect()
}

/// The images of a file: width, height, and their first dot.
fn images(pdf: &[u8]) -> Vec<(i64, i64, Rgb<u8>)> {
    let mut found = Vec::new();
    for (object, bytes) in objects(pdf) {
        let Ok(stream) = object.as_stream() else { continue };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image") {
            let side = |name: &[u8]| stream.dict.get(name).and_then(Object::as_i64).unwrap();
            let photo = image::load_from_memory(&bytes).unwrap().to_rgb8();
            assert_eq!(
                (i64::from(photo.width()), i64::from(photo.height())),
                (side(b"Width"), side(b"Height"))
            );
            found.push((side(b"Width"), side(b"Height"), *photo.get_pixel(0, 0)));
        }
    }
    found
}

fn close(one: Rgb<u8>, other: Rgb<u8>) -> bool {
    one.0.iter().zip(other.0).all(|(a, b)| a.abs_diff(b) < 12)
}

#[test]
fn a_photo_is_printed_small_and_plain_and_told_in_words_wherever_it_stands() {
    let file = taken(2400, 1600, RED);
    let doc = everywhere(&named(&file, "Photo: the pool"));
    let photos = Photos::of([file.clone()]);
    let made = make(&doc, &photos);
    keep("photos.pdf", &made.pdf);
    keep("photos.html", made.html.as_bytes());
    assert_valid("photos", &made.pdf);
    assert!(made.pdf == make(&doc, &photos).pdf, "the same photos give the same bytes");

    let locked = paper::encrypt(&made.pdf, "open sesame", "owner", [7; 32]).unwrap();
    let options = lopdf::LoadOptions { password: Some("open sesame".to_owned()), ..Default::default() };
    let opened = lopdf::Document::load_mem_with_options(&locked, options).unwrap();
    let is_jpeg =
        |object: &Object| object.as_stream().is_ok_and(|it| it.content.starts_with(b"\xff\xd8\xff"));
    assert_eq!(opened.objects.values().filter(|object| is_jpeg(object)).count(), 1);
    assert!(!locked.windows(4).any(|part| part == b"JFIF"), "it is locked with the rest");

    // Two inches wide beside words: once in the file, three hundred dots an inch.
    let [(600, 400, colour)] = images(&made.pdf)[..] else { panic!("{:?}", images(&made.pdf)) };
    assert!(close(colour, RED), "{colour:?}");
    let tells = |bytes: &[u8]| bytes.windows(4).any(|part| part == b"Exif" || part == b"GPSL");
    assert!(tells(&file) && !objects(&made.pdf).iter().any(|(_, plain)| tells(plain)));

    let figures: Vec<_> = objects(&made.pdf)
        .into_iter()
        .filter_map(|(object, _)| object.as_dict().ok().cloned())
        .filter(|element| element.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Figure"))
        .collect();
    assert_eq!(figures.len(), 6);
    for figure in figures {
        assert_eq!(figure.get(b"Alt").unwrap().as_str().unwrap(), b"Photo: the pool");
        assert!(figure.get(b"K").is_ok(), "a figure with its content");
    }
    assert_eq!(made.pages.concat().matches("<image ").count(), 6);
    assert_eq!(made.html.matches("<img src=\"data:image/jpeg;base64,/9j/").count(), 6);
    assert_eq!(made.html.matches("alt=\"Photo: the pool\"").count(), 6);
    assert!(made.html.contains("img-src data:") && !made.html.contains("<script"));
    let words = support::reader::words_in_structure(&made.pdf).unwrap();
    assert!(words.contains("I swim.") && words.contains("Not the slide"), "{words}");
}

#[test]
fn a_photo_stands_above_its_own_words() {
    let file = taken(600, 400, RED);
    let photo = named(&file, "Photo");
    let cell = Pictured::lines(["Nan".to_owned().into(), Pictured::new("Her dog".into(), Some(photo))]);
    let Pictured { text: value, photos } = cell;
    let doc = document(vec![Block::Facts { rows: vec![Fact { name: "Who".into(), value, photos }] }]);
    let html = paper::html(&doc, &Photos::of([file]));
    let (before, after) = html.split_once("<img ").unwrap();
    assert!(before.contains("Nan") && !before.contains("Her dog") && after.contains("Her dog"));
}

#[test]
fn a_photo_and_its_words_stand_on_one_page() {
    let file = taken(150, 100, RED);
    let under = |number: u8| Pictured::new(format!("Word{number}"), Some(named(&file, "Photo")));
    let Pictured { text: value, photos } = Pictured::lines((0..40).map(under));
    let fact = Fact { name: "Because".into(), value, photos };
    let items = (0..40).map(|number| {
        let photo = Some(named(&file, "Photo"));
        vec![Span { text: format!("Word{number}"), strong: false, photo }]
    });
    let doc = document(vec![Block::Facts { rows: vec![fact] }, Block::List { items: items.collect() }]);
    let mut paper = Paper::new();
    let layout = paper.lay_out(&doc, &Photos::of([file.clone()]));
    assert!(layout.page_count() > 6, "{}", layout.page_count());
    for page in 0..layout.page_count() {
        let photos = layout.page_svg(&paper, page).unwrap().matches("<image ").count();
        assert_eq!(layout.page_text(page).unwrap().matches("Word").count(), photos, "page {page}");
    }
}

#[test]
fn a_photo_that_the_document_does_not_name_is_in_no_output() {
    let (shown, hidden) = (taken(300, 300, RED), taken(300, 300, BLUE));
    let doc = everywhere(&named(&shown, "Photo"));
    let (one, two) = (make(&doc, &Photos::of([shown.clone()])), make(&doc, &Photos::of([shown, hidden])));
    assert!(one.pdf == two.pdf && one.html == two.html && one.pages == two.pages);
    let [(300, 300, colour)] = images(&two.pdf)[..] else { panic!("{:?}", images(&two.pdf)) };
    assert!(close(colour, RED), "{colour:?}");
}

#[test]
fn a_missing_or_broken_photo_leaves_its_words_alone_and_no_box() {
    let file = taken(300, 300, RED);
    let broken = file[..60].to_vec();
    let bare = everywhere(&named(&[], "Photo"));
    let bare_pages = make(&bare, &Photos::none()).pages;
    for (name, photos) in [(&file, Photos::none()), (&broken, Photos::of([broken.clone()]))] {
        let made = make(&everywhere(&named(name, "Photo")), &photos);
        assert!(images(&made.pdf).is_empty() && made.pages == bare_pages);
        assert!(!made.html.contains("<img") && !made.html.contains("<p></p>"));
        assert!(support::reader::words_in_structure(&made.pdf).unwrap().contains("I swim."));
        assert_valid("without its photo", &made.pdf);
    }
}

#[test]
fn tall_tiny_and_oddly_placed_photos_are_printed_whole() {
    for (width, height) in [(1, 1), (3, 2000), (2000, 3), (40, 40)] {
        let file = taken(width, height, BLUE);
        let photo = named(&file, "");
        let mut doc = everywhere(&photo);
        for at in [1, 2, usize::MAX] {
            let places = [PhotoAt { at, photo: photo.clone() }, PhotoAt { at: 0, photo: photo.clone() }];
            doc.blocks.push(Block::Facts {
                rows: vec![Fact { name: "é".into(), value: "é".into(), photos: places.into() }],
            });
        }
        doc.large_print = true;
        let made = make(&doc, &Photos::of([file]));
        assert_valid(&format!("{width} by {height}"), &made.pdf);
        assert_eq!(images(&made.pdf).len(), 1);
        assert_eq!(made.pages.concat().matches("<image ").count(), 12);
    }
}
