//! Files that go wrong before any answer can be looked at, and those that are cut short.

use std::fmt::Write;

use super::refused;

#[test]
fn a_file_that_is_cut_short_anywhere_says_where_it_breaks_off() {
    let whole = tests::sample_text("danny");
    let end = whole.trim_end().len();
    for part in 1..60 {
        let mut cut = end * part / 60;
        while !whole.is_char_boundary(cut) {
            cut -= 1;
        }
        let (at, why) = refused(&format!("{part}/60 of the file"), &whole.as_bytes()[..cut]);
        assert_eq!(why, "the file breaks off here", "{part}/60");
        assert!(!at.contains("of the file"), "{part}/60 is within a stage: {at}");
    }
}

#[test]
fn a_file_that_is_cut_within_a_letter_is_no_text() {
    let whole = tests::sample_text("danny");
    let within = whole.char_indices().find(|(_, letter)| letter.len_utf8() > 1).unwrap().0 + 1;
    let line = whole[..within - 1].lines().count();
    let (at, why) = refused("half a letter", &whole.as_bytes()[..within]);
    assert_eq!((at, &*why), (format!("line {line} of the file"), "this is not text in UTF-8"));
}

fn utf16(text: &str, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn what_is_no_workshop_file_is_told_in_the_words_of_people() {
    let small = tests::sample_text("small");
    let within = |from: &str, to: &str| {
        let changed = small.replacen(from, to, 1);
        assert_ne!(changed, small, "{from}");
        changed.into_bytes()
    };
    let mut deep = String::new();
    (0..100_000).for_each(|_| deep.push_str("{\"plan\":"));
    let mut many = String::from("{\"format\":2");
    (0..3).for_each(|n| write!(many, ",\"plan{n}\":{{}}").unwrap());
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("white space", b" \n\n ".to_vec()),
        ("a byte order mark alone", "\u{feff}".into()),
        ("two byte order marks", format!("\u{feff}\u{feff}{small}").into()),
        ("UTF-16, little end first", utf16(&small, u16::to_le_bytes)),
        ("UTF-16, big end first", utf16(&small, u16::to_be_bytes)),
        ("Latin-1", b"{\"format\":2,\"before\":{\"person\":{\"full_name\":\"Zo\xeb\"}}}".to_vec()),
        ("a letter", b"Dear colleague,\nplease find attached".to_vec()),
        ("a PDF", b"%PDF-1.7\n1 0 obj".to_vec()),
        ("an archive", b"PK\x03\x04\x14\x00".to_vec()),
        ("a page", b"<!doctype html><p>".to_vec()),
        ("a table", b"what,rate\nbus,3.50".to_vec()),
        ("a list of workshops", format!("[{small}]").into()),
        ("two workshops", format!("{small}{small}").into()),
        ("a word", b"\"workshop\"".to_vec()),
        ("a number", b"42".to_vec()),
        ("no value", b"null".to_vec()),
        ("not a number", b"NaN".to_vec()),
        ("a comment", format!("// mine\n{small}").into()),
        ("single quotation marks", within("\"format\"", "'format'")),
        ("curly quotation marks", within("\"format\"", "“format”")),
        ("no quotation marks", within("\"format\"", "format")),
        ("no colon", within("\"format\":", "\"format\"")),
        ("a comma too many", within("\"format\": 2,", "\"format\": 2,,")),
        ("a number with a leading nought", within("\"format\": 2", "\"format\": 02")),
        ("a number beyond all", within("\"format\": 2", "\"format\": 1e999")),
        ("a format in words", within("\"format\": 2", "\"format\": \"two\"")),
        ("a format that never was", within("\"format\": 2", "\"format\": 0")),
        ("half a format", within("\"format\": 2", "\"format\": 2.5")),
        ("a format of another world", within("\"format\": 2", "\"format\": 99")),
        ("the format twice", within("\"format\": 2", "\"format\": 2, \"format\": 2")),
        ("half a letter in a text", within("I swim", "\\ud83d I swim")),
        ("a bell in a text", within("I swim", "\u{7}I swim")),
        ("an odd escape", within("I swim", "\\x41 I swim")),
        ("ever deeper", deep.into()),
        ("ever deeper lists", "[".repeat(100_000).into()),
        ("parts that there are not", format!("{many}}}").into()),
        ("a name as long as a book", format!("{{\"format\":2,\"{}\":1}}", "x".repeat(100_000)).into()),
        (
            "a name with line breaks",
            b"{\"format\":2,\"id\":\"1f0e0d0c-0b0a-4908-8706-050403020100\",\"a\\n\\u001b[2J\":1}".to_vec(),
        ),
        ("more than fits", vec![b' '; domain::FILE_LIMIT + 1]),
    ];
    for (what, bytes) in files {
        refused(what, &bytes);
    }
}
