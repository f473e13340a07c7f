//! Nobody gets what they may not see, whatever tool it stands in. Every text of every declared tool and row
//! holds a canary of its own; a canary that sings in the wrong copy names the place it came from.

use domain::check;
use domain::compose::{Edition, compose};
use domain::field::{Field, Kind, Node};
use domain::papers::{Discretion, Order, PaperKind, PaperPurpose, compose_paper};
use domain::stages::{Part, Recipient};
use domain::values::Word;
use domain::{Audience, Code, Finding, Seen, Severity, Workshop, see};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;
use uuid::Uuid;

use super::IS_LONG;
use super::generate::{empty, lists, tool_fields};

/// A workshop full of canaries, and what is known of each.
struct Aviary {
    workshop: Workshop,
    canaries: Vec<Canary>,
    /// The ids of rows that the audience may not see.
    hidden_rows: Vec<Uuid>,
}

struct Canary {
    at: String,
    song: String,
    is_hidden: bool,
}

const ROWS_A_LIST: u128 = 3;

/// Three rows in every list: one hidden from `audience`, one hidden from everybody, one for `audience` alone.
fn aviary(audience: Audience, held_back: &Value) -> Aviary {
    let mut full = Full { audience, canaries: Vec::new(), hidden_rows: Vec::new(), next_row: 0 };
    let mut root = Workshop::empty(Uuid::from_u128(u128::MAX)).read();
    for (at, field) in tool_fields() {
        let [stage, tool, name] = at.split('/').collect::<Vec<_>>()[..] else { panic!("{at}") };
        root[stage][tool][name] = match field.kind {
            Kind::Rows(spec) => (0..ROWS_A_LIST).map(|n| full.row(&at, spec.fields, n)).collect(),
            // Said of a whole tool: it is for everybody.
            Kind::Audiences => Audience::NAMED.iter().map(|one| json!(one.word())).collect(),
            _ => full.answer(&at, field, false),
        };
    }
    if !held_back.is_null() {
        root["before"]["consent"]["held_back"] = json!([held_back]);
    }
    let workshop = Workshop::from_json(&root.to_string()).unwrap();
    Aviary { workshop, canaries: full.canaries, hidden_rows: full.hidden_rows }
}

struct Full {
    audience: Audience,
    canaries: Vec<Canary>,
    hidden_rows: Vec<Uuid>,
    next_row: u128,
}

impl Full {
    fn row(&mut self, at: &str, fields: &[Field], number: u128) -> Value {
        let others: Vec<&str> =
            Audience::NAMED.iter().filter(|a| **a != self.audience).map(|a| a.word()).collect();
        let alone: Vec<&str> =
            Audience::NAMED.iter().filter(|a| **a == self.audience).map(|a| a.word()).collect();
        let visible_to = [json!(others), json!([]), json!(alone)][usize::try_from(number).unwrap()].clone();
        let says_who = fields.iter().any(|f| matches!(f.kind, Kind::Audiences | Kind::NamedAudiences));
        let is_hidden = says_who && number < 2 && self.audience != Audience::Facilitator;
        self.next_row += 1;
        let id = Uuid::from_u128(self.next_row);
        if is_hidden {
            self.hidden_rows.push(id);
        }
        let mut row = Map::new();
        row.insert("id".into(), json!(id));
        for field in fields {
            let answer = self.answer(&format!("{at}/{id}/{}", field.name), field, is_hidden);
            row.insert(
                field.name.into(),
                if field.name == "visible_to" { visible_to.clone() } else { answer },
            );
        }
        Value::Object(row)
    }

    fn answer(&mut self, at: &str, field: &Field, is_hidden: bool) -> Value {
        match field.kind {
            Kind::Line | Kind::Text => self.canary(at, is_hidden),
            // Every link points to every row, hidden ones first.
            Kind::Links(_) => (1..=u128::try_from(lists().len()).unwrap() * ROWS_A_LIST)
                .map(|n| json!(Uuid::from_u128(n)))
                .collect(),
            Kind::Person => json!(Uuid::from_u128(self.next_row.max(1))),
            Kind::Choice(spec) => json!(spec.words[0].0),
            // A talk without the provider is in no copy of theirs; see the stories.
            Kind::YesNo => json!(field.name != "without_provider"),
            kind => empty(kind),
        }
    }

    fn canary(&mut self, at: &str, is_hidden: bool) -> Value {
        let song = format!("canary{}x", self.canaries.len());
        self.canaries.push(Canary { at: at.to_owned(), song: song.clone(), is_hidden });
        json!(song)
    }
}

/// Every audience's birds, with nothing held back.
static AVIARIES: LazyLock<BTreeMap<&'static str, Aviary>> =
    LazyLock::new(|| every_audience().map(|one| (one.word(), aviary(one, &Value::Null))).collect());

/// What sings in a copy, and the rows that it names. Read once, since there are thousands to listen for.
struct Heard<'a>(HashSet<&'a str>);

impl<'a> Heard<'a> {
    fn of(text: &'a str) -> Self {
        let songs = text.match_indices("canary").filter_map(|(at, _)| {
            let end = text[at..].find('x')?;
            Some(&text[at..=at + end])
        });
        let rows = text.match_indices(ROW_BEGINS).filter_map(|(at, _)| text.get(at..at + 36));
        Self(songs.chain(rows).collect())
    }

    fn sings(&self, canary: &Canary) -> bool {
        self.0.contains(canary.song.as_str())
    }

    fn names(&self, row: &Uuid) -> bool {
        self.0.contains(row.to_string().as_str())
    }
}

/// What the ids of the rows begin with.
const ROW_BEGINS: &str = "00000000-0000-0000-0000-";

#[test]
fn what_sings_is_heard() {
    let canary = |song: &str| Canary { at: String::new(), song: song.to_owned(), is_hidden: true };
    let row = Uuid::from_u128(42);
    let text = format!("canary1x, Canary2x, canary30x…canary4\",\"{row}\"");
    let heard = Heard::of(&text);
    for (song, is_heard) in
        [("canary1x", true), ("canary30x", true), ("canary3x", false), ("canary2x", false)]
    {
        assert_eq!(heard.sings(&canary(song)), is_heard, "{song}");
    }
    assert!(heard.names(&row) && !heard.names(&Uuid::from_u128(4)));
}

/// Everything that the audience gets: the workshop as a file, the document with its open points, and the papers, with
/// nothing left out for want of room.
fn copies(workshop: &Workshop, seen: &Seen) -> [(&'static str, String); 3] {
    [
        ("file", seen.read().to_string()),
        ("document", document(workshop, seen)),
        ("papers", kept_papers(workshop, seen)),
    ]
}

fn document(workshop: &Workshop, seen: &Seen) -> String {
    let date = "2026-09-24".parse().unwrap();
    let problems = check(workshop, date);
    serde_json::to_string(&compose(seen, &Edition { number: None, date, problems: &problems })).unwrap()
}

fn kept_papers(workshop: &Workshop, seen: &Seen) -> String {
    let date = "2026-09-24".parse().unwrap();
    let discretion = Discretion::of(workshop);
    let paper =
        |kind: &PaperKind| compose_paper(seen, &discretion, &Order::of(*kind), date, &mut |_| true).ok();
    let kept = PaperKind::ALL.iter().filter(|kind| kind.purpose() == PaperPurpose::Keep);
    serde_json::to_string(&kept.filter_map(paper).collect::<Vec<_>>()).unwrap()
}

fn every_audience() -> impl Iterator<Item = Audience> {
    Audience::NAMED.into_iter().chain([Audience::Facilitator])
}

#[test]
fn a_row_hidden_from_an_audience_is_in_no_copy_of_theirs_and_nothing_points_to_it() {
    for audience in every_audience() {
        let aviary = &AVIARIES[audience.word()];
        let seen = see(&aviary.workshop, audience);
        for (copy, text) in copies(&aviary.workshop, &seen) {
            let heard = Heard::of(&text);
            for canary in aviary.canaries.iter().filter(|c| c.is_hidden) {
                assert!(!heard.sings(canary), "the {audience:?}'s {copy} tells {}", canary.at);
            }
            for row in &aviary.hidden_rows {
                assert!(!heard.names(row), "the {audience:?}'s {copy} names the row {row}");
            }
        }
    }
}

#[test]
fn what_is_not_hidden_is_there() {
    for audience in every_audience() {
        let aviary = &AVIARIES[audience.word()];
        let file = see(&aviary.workshop, audience).read().to_string();
        let heard = Heard::of(&file);
        for canary in aviary.canaries.iter().filter(|c| !c.is_hidden) {
            let expected = match audience {
                // Only rows can be marked for learning, and rows of people are names.
                Audience::Learning => {
                    let is_in_a_row = canary.at.split('/').count() > 3;
                    let is_named = canary.at.starts_with("plan/relationships/");
                    let has_lessons =
                        canary.at.starts_with("plan/") || canary.at.starts_with("crisis/contingencies/");
                    is_in_a_row && has_lessons && !is_named
                }
                _ if canary.at.starts_with(LISTS) => {
                    matches!(audience, Audience::Facilitator | Audience::Commissioner)
                }
                Audience::Room => canary.at != "before/person/nhs_number",
                _ => true,
            };
            // Beside hidden lines of money, the budget and the family's amount would tell what they come to.
            let tells = [
                "assessment/budget/",
                "money/versions/",
                "money/family_control/",
                "before/procurement/reasons",
            ];
            let budget =
                tells.iter().any(|at| canary.at.starts_with(at)) && audience != Audience::Facilitator;
            assert_eq!(heard.sings(canary), expected && !budget, "{audience:?}: {}", canary.at);
        }
    }
}

/// Prices and whom to ask: nothing about the person, and the commissioner's alone.
const LISTS: &str = "money/lists/";

/// What stands in the first two stages and is not printed, and why.
const NOT_PRINTED: [&str; 4] = [
    // Printed in a copy that uses the word, and no bird sings another's song.
    "assessment/glossary/",
    // Printed with its amount, which these birds have not.
    "assessment/budget/",
    // How the room comes together; it promises nothing.
    "before/invitations/",
    // Printed with those from whom it is held back, and here it is held back from nobody.
    "before/consent/held_back/",
];

#[test]
fn what_was_prepared_and_assessed_stands_in_the_contract() {
    let aviary = &AVIARIES[Audience::Facilitator.word()];
    let document = document(&aviary.workshop, &see(&aviary.workshop, Audience::Facilitator));
    let heard = Heard::of(&document);
    let of_ours = |canary: &&Canary| canary.at.starts_with("before/") || canary.at.starts_with("assessment/");
    for canary in aviary.canaries.iter().filter(of_ours) {
        if !NOT_PRINTED.iter().any(|start| canary.at.starts_with(start)) {
            assert!(heard.sings(canary), "{} is not printed", canary.at);
        }
    }
}

#[test]
fn every_list_about_people_says_who_may_see_its_rows_or_is_known_not_to() {
    // Whoever rings has to know who answers; who pays a part of a line is hidden with its line. Think before adding.
    const FOR_ALL: [&str; 3] = ["crisis/cover/slots", "crisis/cover/holidays", "money/board/shares"];
    for (at, fields) in lists() {
        let says = fields
            .iter()
            .any(|f| matches!(f.kind, Kind::Audiences | Kind::NamedAudiences) && f.name == "visible_to");
        assert_eq!(says, !FOR_ALL.contains(&at.as_str()) && !at.starts_with(LISTS), "{at}");
    }
}

/// Where a part of the consent record stands in the workshop.
fn belongs(part: Part, at: &str) -> bool {
    let starts: &[&str] = match part {
        Part::Identity => &["before/person/nhs_number"],
        Part::Home => &["before/moving/", "before/housing/", "before/telling_people/"],
        Part::Assessments if at.starts_with("assessment/budget/") || at.starts_with("assessment/health/") => {
            &[]
        }
        Part::Assessments => &["assessment/", "before/prework/"],
        Part::Health => &["assessment/health/"],
        Part::Plan => &["plan/"],
        Part::Who => &["who/"],
        Part::Money => &["money/", "assessment/budget/", "before/procurement/"],
        Part::Crisis => &["crisis/"],
        Part::OpenMatters => &["agree/positions/", "agree/disagreements/", "agree/parked/"],
        Part::Consent => &["before/consent/how"],
    };
    starts.iter().any(|start| at.starts_with(start))
}

fn audience_of(recipient: Recipient) -> Audience {
    *Audience::NAMED.iter().find(|audience| audience.word() == recipient.word()).unwrap()
}

fn hold_back(part: Part, from: Recipient) -> Value {
    let everyone: Vec<&str> = Audience::NAMED.iter().map(|audience| audience.word()).collect();
    json!({"id": Uuid::from_u128(1 << 90), "part": part.word(), "from": [from.word()],
        "because": "a private reason", "visible_to": everyone})
}

#[test]
fn a_part_held_back_is_in_no_copy_of_theirs() {
    for (nth, part) in Part::ALL.iter().enumerate() {
        for (other, recipient) in Recipient::ALL.iter().enumerate() {
            // Each part is held back from somebody, and something from everybody; all pairs in the long form.
            if !*IS_LONG && nth % Recipient::ALL.len() != other {
                continue;
            }
            let audience = audience_of(*recipient);
            let aviary = aviary(audience, &hold_back(*part, *recipient));
            let seen = see(&aviary.workshop, audience);
            assert_eq!(seen.held_back(), [*part]);
            for (copy, text) in copies(&aviary.workshop, &seen) {
                let heard = Heard::of(&text);
                assert!(!text.contains("a private reason"), "{part:?}: the {audience:?}'s {copy} says why");
                for canary in aviary.canaries.iter().filter(|c| c.is_hidden || belongs(*part, &c.at)) {
                    assert!(!heard.sings(canary), "{part:?}: the {audience:?}'s {copy} tells {}", canary.at);
                }
            }
        }
    }
}

#[test]
fn nothing_that_is_open_in_a_part_held_back_is_told_in_their_draft() {
    let tools = || {
        Workshop::STAGES.iter().flat_map(|stage| stage.tools.iter().map(move |tool| (stage.name, tool.name)))
    };
    let open = |(stage, tool): (&str, &str)| Finding {
        code: Code::NoName,
        severity: Severity::Must,
        at: format!("{stage}/{tool}"),
        text: format!("open in {stage}/{tool}."),
        source: String::new(),
        asked: None,
    };
    let problems: Vec<Finding> = tools().map(open).collect();
    let edition = Edition { number: None, date: "2026-09-24".parse().unwrap(), problems: &problems };
    let shown = see(&AVIARIES[Audience::Provider.word()].workshop, Audience::Provider).read();
    for part in Part::ALL {
        let aviary = aviary(Audience::Provider, &hold_back(*part, Recipient::Provider));
        let seen = see(&aviary.workshop, Audience::Provider);
        let text = serde_json::to_string(&compose(&seen, &edition)).unwrap();
        let (left, none) = (seen.read(), Workshop::empty(Uuid::nil()).read());
        for (stage, tool) in tools() {
            let is_gone = left[stage][tool] == none[stage][tool] && shown[stage][tool] != none[stage][tool];
            let is_told = text.contains(&format!("open in {stage}/{tool}."));
            assert!(!(is_gone && is_told), "{part:?}: {stage}/{tool}");
        }
        assert!(text.contains("open in agree/term."), "{part:?}: what is not held back is told");
    }
}

#[test]
fn a_part_held_back_from_one_is_there_for_the_others() {
    for part in Part::ALL {
        for recipient in [Recipient::Provider, Recipient::Commissioner] {
            let other = if recipient == Recipient::Provider { Audience::Person } else { Audience::Provider };
            let aviary = aviary(other, &hold_back(*part, recipient));
            let seen = see(&aviary.workshop, other);
            assert!(seen.held_back().is_empty());
            let file = seen.read().to_string();
            assert!(file.contains("a private reason"), "{part:?}");
            let mut own = aviary.canaries.iter().filter(|c| belongs(*part, &c.at) && !c.is_hidden);
            let heard = Heard::of(&file);
            assert!(own.any(|canary| heard.sings(canary)), "{part:?}");
        }
    }
}
