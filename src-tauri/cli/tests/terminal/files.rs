//! The files that `clive` writes: contracts, hand-over files, the sample's walk.

use std::path::Path;

use domain::field::Node;
use domain::{Audience, Workshop, see};
use serde_json::Value;

use super::{Said, call, folder, listing};

const AUDIENCES: [&str; 4] = ["person", "provider", "health", "commissioner"];

fn contract(dir: &Path, file: &str, audience: &str, to: &str, more: &[&str]) -> Said {
    let mut arguments = vec!["contract", file, "--audience", audience, "--to", to];
    arguments.extend(more);
    call(dir, &arguments, b"")
}

fn read(dir: &Path, name: &str) -> Vec<u8> {
    std::fs::read(dir.join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
}

#[test]
fn every_audience_gets_three_files_and_a_second_run_gives_the_same_bytes() {
    let dir = folder();
    for audience in AUDIENCES {
        let said = contract(dir.path(), "danny.json", audience, "first/new", &[]).done();
        assert_eq!(said.err, "", "{audience}");
        let names = ["pdf", "html", "txt"].map(|ending| format!("first/new/CL-EF16C114-{audience}.{ending}"));
        assert_eq!(said.out.lines().collect::<Vec<_>>(), names);
        contract(dir.path(), "danny.json", audience, "second", &[]).done();
        for name in names {
            let again = name.replace("first/new", "second");
            assert!(read(dir.path(), &name) == read(dir.path(), &again), "{name}");
        }
    }
    assert_eq!(listing(&dir.path().join("first")).len(), 12);
    let pdf = read(dir.path(), "first/new/CL-EF16C114-person.pdf");
    assert!(pdf.starts_with(b"%PDF-"));
    let html = String::from_utf8(read(dir.path(), "first/new/CL-EF16C114-person.html")).unwrap();
    assert!(html.starts_with("<!") && html.contains("lang=\"en-GB\"") && html.contains("Danny"));
}

#[test]
fn a_file_that_names_a_photo_carries_none_and_prints_the_words() {
    let dir = folder();
    let danny = std::fs::read_to_string(dir.path().join("danny.json")).unwrap();
    let named = danny.replace("symbol:🥁", &format!("photo:{}", "0a".repeat(32)));
    assert_ne!(named, danny);
    std::fs::write(dir.path().join("photo.json"), named).unwrap();
    contract(dir.path(), "photo.json", "person", "out", &[]).done();
    let html = String::from_utf8(read(dir.path(), "out/CL-EF16C114-person.html")).unwrap();
    assert!(html.contains("Held up four fingers") && !html.contains("<img") && !html.contains("🥁"));
}

#[test]
fn copies_of_two_audiences_differ_where_they_must() {
    let dir = folder();
    let text = |audience: &str| {
        contract(dir.path(), "danny.json", audience, "out", &["--format", "txt"]).done();
        String::from_utf8(read(dir.path(), &format!("out/CL-EF16C114-{audience}.txt"))).unwrap()
    };
    let (commissioner, provider) = (text("commissioner"), text("provider"));
    assert!(commissioner.contains("999 014 7264") && commissioner.contains("£38.50"));
    assert!(!provider.contains("999 014 7264") && !provider.contains("£38.50"));
    assert!(provider.contains("This copy leaves out"));
}

#[test]
fn one_format_is_one_file() {
    let dir = folder();
    for ending in ["pdf", "html", "txt"] {
        let said = contract(dir.path(), "danny.json", "health", ending, &["--format", ending]).done();
        assert_eq!(said.out, format!("{ending}/CL-EF16C114-health.{ending}\n"));
        assert_eq!(listing(&dir.path().join(ending)), [format!("CL-EF16C114-health.{ending}")]);
    }
}

#[test]
fn a_draft_is_written_and_said_to_be_one() {
    let dir = folder();
    let said = contract(dir.path(), "small.json", "person", "out", &["--on", "2026-09-24"]).done();
    assert_eq!(said.out.lines().count(), 3);
    let [line] = said.err.lines().collect::<Vec<_>>()[..] else { panic!("{}", said.err) };
    assert!(line.starts_with("This is a draft.") && line.contains("must be mended"), "{line}");
    let text = String::from_utf8(read(dir.path(), "out/CL-E43A3674-person.txt")).unwrap();
    assert!(text.contains("DRAFT") && text.contains("Not issued yet") && text.contains("24 September 2026"));
}

#[test]
fn a_contract_for_programs_is_json_with_its_files_seal_and_problems() {
    let dir = folder();
    let said = contract(
        dir.path(),
        "hostile.json",
        "provider",
        "out",
        &["--json", "--number", "3", "--on", "2026-01-02"],
    );
    let report = said.done().json();
    assert_eq!(report["files"].as_array().unwrap().len(), 3);
    for file in report["files"].as_array().unwrap() {
        assert!(dir.path().join(file.as_str().unwrap()).is_file());
    }
    let seal = report["seal"].as_str().unwrap();
    assert!(
        seal.len() == 14 && seal.split('-').all(|part| part.chars().all(|c| c.is_ascii_hexdigit())),
        "{seal}"
    );
    assert_eq!(report["on"], "2026-01-02");
    assert!(report["draft"].is_boolean() && report["problems"].is_array());
    let name = report["files"][2].as_str().unwrap();
    let text = String::from_utf8(read(dir.path(), name)).unwrap();
    assert!(text.contains("Version 3") && text.contains(seal));
}

/// The workshop as the commissioner may see it, as a file.
fn for_commissioner() -> Workshop {
    see(&tests::sample("danny"), Audience::Commissioner).into_workshop()
}

/// What the commissioner may see of the sample as it is practised with in the week of its last meeting.
fn practised_in(opened: &Value) -> Workshop {
    let meetings = opened["before"]["sessions"]["sessions"].as_array().unwrap();
    let last = meetings.iter().filter_map(|row| row["date"].as_str()).max().unwrap().parse().unwrap();
    see(&domain::practice::moved(&tests::sample("danny"), last), Audience::Commissioner).into_workshop()
}

#[test]
fn a_hand_over_file_opens_to_what_the_commissioner_may_see() {
    let dir = folder();
    let packed = call(dir.path(), &["pack", "danny.json", "--to", "out/new", "--json"], b"").done().json();
    let (file, password) = (packed["files"][0].as_str().unwrap(), packed["password"].as_str().unwrap());
    assert_eq!(file, "out/new/CL-EF16C114-commissioner.clive");
    std::fs::write(dir.path().join("word.txt"), format!("  {password} \r\nsecond line")).unwrap();
    let by_file = call(dir.path(), &["open", file, "--password-file", "word.txt"], b"").done();
    let by_input = call(dir.path(), &["open", file], format!("{password}\n").as_bytes()).done();
    for opened in [&by_file, &by_input] {
        assert_eq!(opened.out, for_commissioner().to_json());
        assert!(opened.err.starts_with("Made for: commissioner, ") && opened.err.lines().count() == 1);
    }
    assert_ne!(by_file.json(), tests::sample("danny").read(), "something is hidden from the commissioner");
    let said = call(dir.path(), &["open", file, "--to", "back.json"], password.as_bytes()).done();
    assert_eq!(said.out, "back.json\n");
    assert_eq!(read(dir.path(), "back.json"), for_commissioner().to_json().as_bytes());
}

#[test]
fn a_password_of_ones_own_is_used_and_not_shown() {
    let dir = folder();
    std::fs::write(dir.path().join("word.txt"), "horse staple battery").unwrap();
    let arguments =
        ["pack", "danny.json", "--to", "out", "--password-file", "word.txt", "--audience", "health"];
    let said = call(dir.path(), &arguments, b"").done();
    assert!(!said.out.contains("horse") && !said.err.contains("horse"));
    let file = "out/CL-EF16C114-health.clive";
    let opened = call(dir.path(), &["open", file], b"horse staple battery").done();
    assert_eq!(opened.json(), see(&tests::sample("danny"), Audience::Health).read());
}

#[test]
fn a_wrong_password_or_a_damaged_file_opens_nothing() {
    let dir = folder();
    std::fs::write(dir.path().join("word.txt"), "horse staple battery").unwrap();
    call(dir.path(), &["pack", "small.json", "--to", "out", "--password-file", "word.txt"], b"").done();
    let file = "out/CL-E43A3674-commissioner.clive";
    let mut bytes = read(dir.path(), file);
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(dir.path().join("bent.clive"), &bytes).unwrap();
    let before = listing(dir.path());
    for (name, password) in [
        (file, "Horse staple battery"),
        (file, ""),
        ("bent.clive", "horse staple battery"),
        ("small.json", "x"),
    ] {
        let said = call(dir.path(), &["open", name, "--to", "back.json"], password.as_bytes());
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{name} {password}");
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
    assert_eq!(listing(dir.path()), before);
}

#[test]
fn neither_the_names_of_files_nor_what_is_said_of_them_name_the_person() {
    let dir = folder();
    // The file that is read is named by its owner; here it names nobody either.
    std::fs::rename(dir.path().join("danny.json"), dir.path().join("workshop.json")).unwrap();
    let said = [
        call(dir.path(), &["pack", "workshop.json", "--to", "out"], b"").done(),
        call(dir.path(), &["pack", "workshop.json", "--to", "out", "--json", "--force"], b"").done(),
        contract(dir.path(), "workshop.json", "person", "out", &[]).done(),
    ];
    let names = listing(&dir.path().join("out")).join("\n");
    let bytes = read(dir.path(), "out/CL-EF16C114-commissioner.clive");
    for name in ["danny", "daniel", "holroyd", "sheila"] {
        assert!(!names.to_lowercase().contains(name), "{names}");
        assert!(said.iter().all(|said| !said.out.to_lowercase().contains(name)), "{name}");
        assert!(!bytes.windows(name.len()).any(|part| part.eq_ignore_ascii_case(name.as_bytes())), "{name}");
    }
    let spoken = said[0].out.lines().find(|line| line.starts_with("Password")).unwrap();
    let password = said[1].json()["password"].as_str().unwrap().to_owned();
    assert_eq!((password.len(), password.split('-').count()), (23, 4), "{spoken}");
    assert!(!spoken.contains(&password), "every hand-over file has a password of its own");
}

#[test]
fn the_sample_walks_to_the_commissioners_folder() {
    let dir = folder();
    let said = call(dir.path(), &["sample", "--to", "walk"], b"").done();
    assert!(said.out.contains("Password, to be spoken by telephone: "), "{}", said.out);
    let files = listing(&dir.path().join("walk"));
    let written: Vec<&String> = files.iter().filter(|file| !file.starts_with("vaults/")).collect();
    let folder = written.iter().find_map(|file| file.split_once("/message.eml")).unwrap().0.to_owned();
    for name in ["message.eml", "READ ME.txt"]
        .map(str::to_owned)
        .into_iter()
        .chain([".pdf", "-locked.pdf", ".clive"].map(|ending| format!("{folder}{ending}")))
    {
        assert!(written.contains(&&format!("{folder}/{name}")), "{name} is not in {written:?}");
    }
    for ending in ["pdf", "html", "txt"] {
        let copies = written.iter().filter(|file| !file.contains('/') && file.ends_with(ending)).count();
        assert_eq!(copies, 1, "{ending}: {written:?}");
    }
    assert_eq!(written.len(), 8, "{written:?}");
    let password = said.out.lines().last().unwrap().rsplit(' ').next().unwrap();
    let pack = format!("walk/{folder}/{folder}.clive");
    let opened = call(dir.path(), &["open", &pack], password.as_bytes()).done().json();
    assert_eq!(opened["before"]["person"]["liked_name"], "Danny");
    // The sample in the practice vault has an id of its own and moves with the calendar; nothing else is different.
    let expected = practised_in(&opened).read();
    assert_eq!(opened["money"], expected["money"]);
    assert_eq!(opened["plan"]["profile"], expected["plan"]["profile"]);
    assert_ne!(opened, Value::Null);
}

#[test]
fn papers_are_listed_and_written_under_names_that_name_nobody() {
    let dir = folder();
    let listed = call(dir.path(), &["papers"], b"").done().out;
    for kind in ["invitation", "booklet", "specification", "advert", "interview", "induction"] {
        assert!(listed.lines().any(|line| line.starts_with(kind)), "{kind}");
    }
    let arguments = ["paper", "danny.json", "--kind", "booklet", "--role", "family", "--to", "out"];
    let said = call(dir.path(), &arguments, b"").done();
    let names = ["pdf", "html", "txt"].map(|ending| format!("out/CL-EF16C114-booklet-family.{ending}"));
    assert_eq!(said.out.lines().collect::<Vec<_>>(), names);
    let one = call(dir.path(), &[&arguments[..], &["--format", "txt", "--force"]].concat(), b"").done();
    assert_eq!(one.out.trim(), names[2]);
    assert!(String::from_utf8(read(dir.path(), &names[2])).unwrap().contains("Danny"));
}

#[test]
fn an_empty_booklet_needs_no_workshop_and_its_file_keeps_to_the_schema() {
    let dir = folder();
    let said =
        call(dir.path(), &["booklet", "--role", "provider", "--to", "out", "--on", "2026-01-02"], b"").done();
    assert_eq!(said.out.lines().count(), 5);
    let schema = call(dir.path(), &["booklet-schema"], b"").done().json();
    let empty: Value = serde_json::from_slice(&read(dir.path(), "out/booklet-provider-empty.json")).unwrap();
    assert!(jsonschema::draft202012::options().build(&schema).unwrap().is_valid(&empty));
    let page = String::from_utf8(read(dir.path(), "out/booklet-provider-to-fill-in.html")).unwrap();
    assert!(page.contains("<textarea") && page.contains("booklet-provider-answers.json"));
}

#[test]
fn a_paper_that_there_is_not_is_refused_in_a_sentence() {
    let dir = folder();
    for (arguments, words) in [
        (vec!["--kind", "booklet"], "Choose whose booklet"),
        (vec!["--kind", "invitation"], "Choose who it is for"),
        (vec!["--kind", "advert", "--audience", "person"], "not made for this audience"),
        (vec!["--kind", "induction"], "Nothing is written down yet"),
        (vec!["--kind", "poster"], "choose one of: invitation, booklet"),
    ] {
        let all = [&["paper", "small.json", "--to", "out"][..], &arguments].concat();
        let said = call(dir.path(), &all, b"");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments:?}");
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
    }
    assert!(!dir.path().join("out").exists());
}
