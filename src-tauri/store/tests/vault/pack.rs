//! The hand-over file: there and back, and everything that can come from outside.

use age::secrecy::SecretString;
use store::{Format, MAX_PACK_BYTES, PackError, PackManifest, open_pack, seal_pack, sha256_hex};

const WORDS: &str = "three random words";
const CHEAP: Option<u8> = Some(4);

fn manifest() -> PackManifest {
    PackManifest { made_at: "2026-03-02T09:30:00Z".into(), audience: "colleague".into(), photos: Vec::new() }
}

/// Any text under the passphrase, as a foreign or newer program might write it.
fn sealed(text: &str) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(WORDS.to_owned()));
    recipient.set_work_factor(4);
    age::encrypt(&recipient, text.as_bytes()).unwrap()
}

fn refusal(bytes: &[u8]) -> PackError {
    open_pack(bytes, WORDS).unwrap_err()
}

#[test]
fn there_and_back() {
    let body = "{\"name\":\"Zoë 🎈\",\"n\": 1.50,\"rows\":[ ]}";
    let pack = seal_pack(&manifest(), body.as_bytes(), WORDS, CHEAP).unwrap();
    assert!(pack.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    assert_eq!(open_pack(&pack, WORDS).unwrap(), (manifest(), body.as_bytes().to_vec()), "byte for byte");
    assert_ne!(seal_pack(&manifest(), body.as_bytes(), WORDS, CHEAP).unwrap(), pack);

    let identity = age::scrypt::Identity::new(SecretString::from(WORDS.to_owned()));
    let plain = String::from_utf8(age::decrypt(&identity, &pack).unwrap()).unwrap();
    let sum = sha256_hex(body.as_bytes());
    let expected = format!(
        "{{\"format\":\"commissioning-live-handover\",\"version\":1,\"minor\":0,\"made_at\":\"2026-03-02T09:30:00Z\",\
         \"audience\":\"colleague\",\"sha256\":\"{sum}\",\"workshop\":{body}}}"
    );
    assert_eq!(plain, expected);
}

#[test]
fn the_default_work_is_ordinary() {
    let pack = seal_pack(&manifest(), b"{}", "caf\u{e9}", None).unwrap();
    let head = String::from_utf8_lossy(&pack[..100]).into_owned();
    assert_eq!(head.lines().nth(1).unwrap().split(' ').nth(3), Some("18"));
    open_pack(&pack, "cafe\u{301}").unwrap();
}

#[test]
fn wrong_passphrases_get_one_answer() {
    let pack = seal_pack(&manifest(), b"{}", WORDS, CHEAP).unwrap();
    for wrong in ["", "three random word", "Three random words", "🎈"] {
        assert_eq!(open_pack(&pack, wrong).unwrap_err(), PackError::WrongPassphrase);
    }
}

#[test]
fn only_json_is_packed_and_only_bounded_work_asked() {
    for body in [&b""[..], b"{", b"{} {}", b"\xff", b"nul"] {
        assert_eq!(seal_pack(&manifest(), body, WORDS, CHEAP).unwrap_err(), PackError::NotJson);
    }
    for work in [0, 21, 63, 64, 255] {
        assert_eq!(seal_pack(&manifest(), b"{}", WORDS, Some(work)).unwrap_err().code(), "too-much-work");
    }
}

#[test]
fn every_cut_and_every_flip_is_refused() {
    let body = format!("{{\"text\":\"{}\"}}", "x".repeat(300));
    let pack = seal_pack(&manifest(), body.as_bytes(), WORDS, Some(1)).unwrap();
    for length in 0..pack.len() {
        open_pack(&pack[..length], WORDS).unwrap_err();
    }
    let mut answers = std::collections::BTreeMap::new();
    for place in 0..pack.len() {
        for bit in [0, 3, 7] {
            let mut flipped = pack.clone();
            flipped[place] ^= 1 << bit;
            *answers.entry(refusal(&flipped).code()).or_insert(0) += 1;
        }
    }
    for expected in ["damaged", "not-a-pack", "wrong-passphrase"] {
        assert!(answers.contains_key(expected), "{answers:?}");
    }
    let mut longer = pack.clone();
    longer.push(0);
    refusal(&longer);
    assert_eq!(refusal(b""), PackError::NotAPack);
    assert_eq!(refusal(b"%PDF-1.7"), PackError::NotAPack);
}

#[test]
fn bombs_are_refused_at_once() {
    let pack = seal_pack(&manifest(), b"{}", WORDS, CHEAP).unwrap();
    let end = pack.windows(3).position(|window| window == b" 4\n").unwrap();
    // Whoever did the work of the largest would never come back from it.
    for required in [21, 30, 63, 64, 200] {
        let mut bomb = pack[..=end].to_vec();
        bomb.extend(format!("{required}\n").into_bytes());
        bomb.extend(&pack[end + 3..]);
        assert_eq!(refusal(&bomb), PackError::TooMuchWork { required, limit: 20 });
    }
    let huge = vec![b'x'; MAX_PACK_BYTES + 1];
    assert_eq!(refusal(&huge).code(), "too-large");
    assert_eq!(seal_pack(&manifest(), &huge, WORDS, CHEAP).unwrap_err().code(), "too-large");

    let depth = 100_000;
    let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let deep = seal_pack(&manifest(), deep.as_bytes(), WORDS, CHEAP).unwrap();
    open_pack(&deep, WORDS).unwrap();
}

#[test]
fn what_opens_but_is_not_ours_is_told_apart() {
    let ours = |version: i64, sum: &str| {
        format!(
            "{{\"format\":\"commissioning-live-handover\",\"version\":{version},\"made_at\":\"\",\
             \"audience\":\"\",\"sha256\":\"{sum}\",\"workshop\":{{}}}}"
        )
    };
    let newer =
        |major, minor| PackError::Newer { found: Format::new(major, minor), known: Format::new(1, 0) };
    let sum = sha256_hex(b"{}");
    open_pack(&sealed(&ours(1, &sum)), WORDS).unwrap();
    assert_eq!(refusal(&sealed(&ours(1, &sha256_hex(b"[]")))), PackError::Checksum);
    assert_eq!(refusal(&sealed(&ours(2, &sum))), newer(2, 0));
    assert_eq!(refusal(&sealed(&ours(0, &sum))), PackError::NotAPack);
    let head = |numbers| format!("{{\"format\":\"commissioning-live-handover\",{numbers},\"all\":\"new\"}}");
    assert_eq!(refusal(&sealed(&head("\"version\":7"))), newer(7, 0));
    assert_eq!(refusal(&sealed(&head("\"version\":1,\"minor\":1"))), newer(1, 1));
    assert_eq!(refusal(&sealed(&head("\"version\":99999999999"))), newer(u32::MAX, 0));
    let older = "{\"format\":\"commissioning-live-handover\",\"version\":1}";
    assert_eq!(refusal(&sealed(older)), PackError::Damaged);
    for foreign in ["", "{}", "[]", "holiday pictures", "{\"format\":\"other\",\"version\":1}"] {
        assert_eq!(refusal(&sealed(foreign)), PackError::NotAPack, "{foreign}");
    }
    let key = age::x25519::Identity::generate();
    assert_eq!(refusal(&age::encrypt(&key.to_public(), b"{}").unwrap()), PackError::NotAPack);
}

#[test]
fn photos_travel_with_the_workshop() {
    let photos = vec![vec![0, 255, 16], Vec::new(), vec![7; 1_000]];
    let sent = PackManifest { photos, ..manifest() };
    let pack = seal_pack(&sent, b"{}", WORDS, CHEAP).unwrap();
    assert_eq!(open_pack(&pack, WORDS).unwrap(), (sent, b"{}".to_vec()));
}

/// A header of many stanzas: `age` would try the passphrase on each.
fn with_stanzas(stanzas: &str) -> Vec<u8> {
    let pack = seal_pack(&manifest(), b"{}", WORDS, CHEAP).unwrap();
    let end = pack.windows(5).position(|window| window == b"\n--- ").unwrap();
    let mut bytes = b"age-encryption.org/v1\n".to_vec();
    bytes.extend(stanzas.as_bytes());
    bytes.extend(&pack[end + 1..]);
    bytes
}

#[test]
fn a_header_of_anything_but_one_short_stanza_is_refused_before_any_work() {
    let salt = "c2FsdHNhbHRzYWx0c2FsdA";
    let body = "A".repeat(43);
    // Work that nobody would ever come back from, were it begun: 2 to the 63rd rounds are refused by their number, and
    // a thousand times 2 to the 20th would take hours.
    let one = |work: u8| format!("-> scrypt {salt} {work}\n{body}\n");
    assert_eq!(refusal(&with_stanzas(&one(63))).code(), "too-much-work");
    for (what, stanzas) in [
        ("twice", one(20).repeat(2)),
        ("22 kB", one(20).repeat(22_000 / one(20).len())),
        ("99 kB", one(20).repeat(99_000 / one(20).len())),
        ("after another kind", format!("-> X25519 {body}\n{body}\n{}", one(20))),
        ("before another kind", format!("{}-> grease\n\n", one(20))),
        ("none", String::new()),
        ("a long argument", format!("-> scrypt {} 20\n{body}\n", "A".repeat(60_000))),
        ("more arguments", format!("-> scrypt {salt} 20 20\n{body}\n")),
        (
            "a long body",
            format!("-> scrypt {salt} 20\n{}{body}\n", format!("{}\n", "A".repeat(64)).repeat(500)),
        ),
        ("no number", format!("-> scrypt {salt} x\n{body}\n")),
    ] {
        assert_eq!(refusal(&with_stanzas(&stanzas)), PackError::NotAPack, "{what}");
    }
}
