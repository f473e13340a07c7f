//! Random answers and whole random workshops, made from the declarations: what is declared tomorrow is tried
//! tomorrow, and nobody has to remember it.

use domain::Workshop;
use domain::field::{Field, Kind};
use domain::values::{Duration, LINE_LIMIT, Pence, Quantity, TEXT_LIMIT};
use serde_json::{Map, Value, json};

/// SplitMix64: the same numbers for the same seed.
pub struct Rng(pub u64);

impl Rng {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    pub fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    pub fn uuid(&mut self) -> String {
        let bytes = u128::from(self.next()) << 64 | u128::from(self.next());
        uuid::Builder::from_random_bytes(bytes.to_be_bytes()).into_uuid().to_string()
    }

    fn up_to(&mut self, limit: i64) -> i64 {
        let any = i64::try_from(self.next() >> 1).unwrap();
        let ends = [0, 1, limit - 1, limit, any % (limit + 1), any % 100_000 % (limit + 1)];
        self.pick(&ends)
    }
}

/// Every field of every tool: its path and its declaration.
pub fn tool_fields() -> Vec<(String, &'static Field)> {
    let mut all = Vec::new();
    for stage in Workshop::STAGES {
        for tool in stage.tools {
            all.extend(tool.fields.iter().map(|f| (format!("{}/{}/{}", stage.name, tool.name, f.name), f)));
        }
    }
    all
}

/// Every list of rows that is declared: its path and the fields of its rows.
pub fn lists() -> Vec<(String, &'static [Field])> {
    let rows = |(at, field): (String, &'static Field)| match field.kind {
        Kind::Rows(spec) => Some((at, spec.fields)),
        _ => None,
    };
    tool_fields().into_iter().filter_map(rows).collect()
}

/// The paths of the lists whose rows are what somebody said.
pub fn said_lists() -> Vec<String> {
    let is_said = |(_, field): &(String, &'static Field)| match field.kind {
        Kind::Rows(spec) => spec.is_said(),
        _ => false,
    };
    tool_fields().into_iter().filter(is_said).map(|(at, _)| at).collect()
}

/// The paths of every answer and every list that stand in a workshop, with their declarations.
pub fn places(workshop: &Value) -> Vec<(String, &'static Field)> {
    let mut found = Vec::new();
    for (at, field) in tool_fields() {
        let there = at.split('/').try_fold(workshop, |node, step| node.get(step));
        place(&at, field, there.unwrap_or(&Value::Null), &mut found);
    }
    found
}

fn place(at: &str, field: &'static Field, there: &Value, found: &mut Vec<(String, &'static Field)>) {
    found.push((at.to_owned(), field));
    let Kind::Rows(spec) = field.kind else { return };
    for row in there.as_array().into_iter().flatten() {
        let id = row["id"].as_str().unwrap();
        spec.fields.iter().for_each(|f| place(&format!("{at}/{id}/{}", f.name), f, &row[f.name], found));
    }
}

const SAID: [&str; 8] = [
    "",
    "Swimming with Dad",
    "  spaces  ",
    "{person} and {what}",
    "two\nlines\ttab",
    "Zoë 🏊 عربي \u{202e}x",
    "\u{0}\u{1b}",
    "<b>&amp;</b> \\\" =1+1",
];

const PICTURES: [&str; 4] = [
    "symbol:🏊",
    "symbol:🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "symbol:👩🏽‍🦽‍➡️",
    "photo:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
];

/// An answer that fits, as it is stored.
pub fn stored(kind: Kind, rng: &mut Rng) -> Value {
    match kind {
        Kind::Line | Kind::Text => json!(rng.pick(&SAID)),
        _ if rng.one_in(6) => empty(kind),
        Kind::Money => json!(rng.up_to(Pence::LIMIT)),
        Kind::Quantity => json!(rng.up_to(Quantity::LIMIT)),
        Kind::Duration => json!(rng.up_to(Duration::LIMIT)),
        Kind::Day => json!(rng.pick(&["1850-01-01", "2026-02-28", "2028-02-29", "2026-09-24", "2199-12-31"])),
        Kind::Clock => json!(rng.pick(&["00:00", "07:05", "17:00", "23:59", "24:00"])),
        Kind::YesNo => json!(rng.one_in(2)),
        Kind::Choice(spec) => json!(rng.pick(spec.words).0),
        Kind::Choices(spec) => spec.words.iter().filter(|_| rng.one_in(3)).map(|(word, _)| *word).collect(),
        Kind::Audiences | Kind::NamedAudiences => {
            domain::Audience::NAMED.iter().filter(|_| rng.one_in(2)).map(|a| a.word()).collect()
        }
        Kind::Picture => json!(rng.pick(&PICTURES)),
        Kind::Person => json!(rng.uuid()),
        Kind::Links(_) => (0..rng.below(3)).map(|_| rng.uuid()).collect(),
        Kind::Rows(spec) => (0..rng.below(3)).map(|_| row(spec.fields, rng)).collect(),
    }
}

/// A stored row with an id of its own.
pub fn row(fields: &[Field], rng: &mut Rng) -> Value {
    let mut row = Map::new();
    row.insert("id".into(), json!(rng.uuid()));
    for field in fields {
        if !rng.one_in(4) {
            row.insert(field.name.into(), stored(field.kind, rng));
        }
    }
    Value::Object(row)
}

/// No answer, as it is stored.
pub fn empty(kind: Kind) -> Value {
    match kind {
        Kind::Line | Kind::Text => json!(""),
        Kind::Choices(_) | Kind::Links(_) | Kind::Rows(_) | Kind::Audiences | Kind::NamedAudiences => {
            json!([])
        }
        _ => Value::Null,
    }
}

/// A whole workshop file; anything may be left out.
pub fn file(rng: &mut Rng) -> Value {
    let mut root = json!({"format": domain::FORMAT.major, "minor": domain::FORMAT.minor, "id": rng.uuid()});
    for stage in Workshop::STAGES {
        for tool in stage.tools {
            for field in tool.fields {
                if !rng.one_in(4) {
                    root[stage.name][tool.name][field.name] = stored(field.kind, rng);
                }
            }
        }
    }
    root
}

/// Answers as people type them, each with how it is then stored.
pub fn typed(kind: Kind) -> Vec<(Value, Value)> {
    let pair = |typed: &str, stored: Value| (json!(typed), stored);
    match kind {
        Kind::Line => SAID.iter().map(|s| pair(s, json!(s))).chain([at_limit(LINE_LIMIT)]).collect(),
        Kind::Text => SAID.iter().map(|s| pair(s, json!(s))).chain([at_limit(TEXT_LIMIT)]).collect(),
        Kind::Money => {
            vec![pair("£1,200.50", json!(120_050)), pair(" 95 ", json!(9500)), pair("", Value::Null)]
        }
        Kind::Quantity => {
            vec![pair("37.5", json!(3750)), pair("10,000", json!(1_000_000)), pair(" ", Value::Null)]
        }
        Kind::Duration => {
            vec![pair("12h 30m", json!(750)), pair("45 minutes", json!(45)), pair("", Value::Null)]
        }
        Kind::Day => vec![pair("3/6/2026", json!("2026-06-03")), pair("3 June 2026", json!("2026-06-03"))],
        Kind::Clock => {
            vec![pair("10pm", json!("22:00")), pair("midnight", json!("24:00")), pair("", Value::Null)]
        }
        Kind::YesNo => {
            vec![(json!(true), json!(true)), (json!(false), json!(false)), (json!(null), json!(null))]
        }
        Kind::Choice(spec) => {
            spec.words.iter().map(|(w, _)| pair(w, json!(w))).chain([pair("", Value::Null)]).collect()
        }
        Kind::Choices(spec) => {
            let word = spec.words[0].0;
            vec![(json!([word, word]), json!([word])), (json!([]), json!([]))]
        }
        Kind::Audiences | Kind::NamedAudiences => vec![
            (json!([]), json!([])),
            (json!(["health", "room", "health"]), json!(["room", "health"])),
            (json!(["learning"]), json!(["learning"])),
        ],
        Kind::Picture => PICTURES.iter().map(|p| pair(p, json!(p))).chain([pair("", Value::Null)]).collect(),
        Kind::Person => vec![pair(SOMEBODY, json!(SOMEBODY)), pair("", Value::Null)],
        Kind::Links(_) => vec![(json!([SOMEBODY]), json!([SOMEBODY])), (json!([]), json!([]))],
        Kind::Rows(_) => Vec::new(),
    }
}

pub const SOMEBODY: &str = "0f0e0d0c-0b0a-4908-8706-050403020100";

fn at_limit(limit: usize) -> (Value, Value) {
    let most = "é".repeat(limit);
    (json!(most), json!(most))
}

/// Answers that do not fit and must be refused.
pub fn unfit(kind: Kind) -> Vec<Value> {
    let mut all = vec![json!({"a": 1}), json!([[]])];
    all.extend(match kind {
        Kind::Line => vec![json!(5), Value::Null, json!("é".repeat(LINE_LIMIT + 1))],
        Kind::Text => vec![json!(true), Value::Null, json!("x".repeat(TEXT_LIMIT + 1))],
        Kind::Money => {
            vec![
                json!("1,50"),
                json!("-4"),
                json!("1e5"),
                json!(-1),
                json!(1.5),
                json!(Pence::LIMIT + 1),
                json!(true),
            ]
        }
        Kind::Quantity => {
            vec![json!("many"), json!(-1), json!(Quantity::LIMIT + 1), json!(0.1), json!(false)]
        }
        Kind::Duration => vec![json!("5 moons"), json!("12:75"), json!(-1), json!(Duration::LIMIT + 1)],
        Kind::Day => {
            vec![json!("31/2/2026"), json!("2026-13-01"), json!("1/1/1700"), json!(20_260_101), json!("?")]
        }
        Kind::Clock => vec![json!("24:01"), json!("7:60"), json!("late"), json!(420)],
        Kind::YesNo => vec![json!("yes"), json!(1), json!("")],
        Kind::Choice(_) => vec![json!("none_of_these"), json!(0), json!(["person"])],
        Kind::Choices(_) => vec![json!(["none_of_these"]), json!("person"), Value::Null],
        // Nothing is what nobody said for whom it is.
        Kind::Audiences => vec![json!(["facilitator"]), json!(["everyone"]), json!("room")],
        Kind::NamedAudiences => {
            vec![json!(["facilitator"]), json!(["everyone"]), json!("room"), Value::Null]
        }
        Kind::Picture => vec![
            json!("🏊"),
            json!("symbol:"),
            json!("symbol:🏊🏊"),
            json!("symbol:swim"),
            json!("symbol:❤️\u{301}"),
            json!("photo:abc"),
            json!(format!("photo:{}", "A".repeat(64))),
            json!(7),
        ],
        Kind::Person => vec![json!("Sheila"), json!(7), json!([SOMEBODY])],
        Kind::Links(_) => vec![json!(["Sheila"]), json!(SOMEBODY), Value::Null],
        Kind::Rows(_) => vec![json!([]), Value::Null, json!("rows")],
    });
    all
}
