//! The rich sample: valid, readable, the same every time.
#![allow(clippy::unwrap_used)]

mod support;

use paper::{Paper, Photos};
use support::{assert_valid, bare, keep, print, sample, strings};

#[test]
fn the_sample_keeps_both_standards_and_reads_back_whole() {
    let doc = sample();
    let mut paper = Paper::new();
    let layout = paper.lay_out(&doc, &Photos::none());
    let pdf = paper.pdf(&doc, &layout).unwrap();
    keep("sample.pdf", &pdf);
    for page in 0..layout.page_count() {
        keep(&format!("sample-{page}.svg"), layout.page_svg(&paper, page).unwrap().as_bytes());
    }
    keep("sample.txt", paper::plain_text(&doc).as_bytes());
    keep("sample.html", paper::html(&doc, &Photos::none()).as_bytes());
    let read = support::reader::words_in_structure(&pdf).unwrap();
    keep("sample-read.txt", read.as_bytes());
    assert_valid("sample", &pdf);
    assert_eq!(layout.missing(), []);
    let read = bare(&read);
    for text in strings(&doc) {
        assert!(read.contains(&bare(&text)), "not read back: {text}");
    }
}

#[test]
fn every_word_is_in_large_print_too() {
    let mut doc = sample();
    doc.large_print = true;
    let pdf = print(&doc);
    assert_valid("large sample", &pdf);
    let read = bare(&support::reader::words_in_structure(&pdf).unwrap());
    for text in strings(&doc) {
        assert!(read.contains(&bare(&text)), "not read back: {text}");
    }
}
