//! Any sequence of saves reloads identical.

use proptest::prelude::*;
use store::Snapshot::Touched;
use store::{LogEntry, LogLine};
use uuid::Uuid;

use crate::help::{add, create, line, open, snapshot, whole};

#[derive(Debug, Clone)]
enum Act {
    Save { workshop: u128, lines: Vec<String>, body: String },
    SaveStale { workshop: u128 },
    Reopen,
    Sweep,
}

fn act() -> impl Strategy<Value = Act> {
    let text = "\\PC{0,40}";
    let body = prop_oneof![text.prop_map(String::from), (0usize..60_000).prop_map(|size| "é".repeat(size))];
    prop_oneof![
        6 => (1u128..4, prop::collection::vec(text, 0..4), body)
            .prop_map(|(workshop, lines, body)| Act::Save { workshop, lines, body }),
        1 => (1u128..4).prop_map(|workshop| Act::SaveStale { workshop }),
        1 => Just(Act::Reopen),
        1 => Just(Act::Sweep),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_saved_is_what_is_loaded(acts in prop::collection::vec(act(), 1..25)) {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = create(folder.path());
        let mut model: Vec<(String, Vec<LogLine>)> = vec![("{}".into(), vec![]); 3];
        for id in 1..4 {
            add(&mut vault, Uuid::from_u128(id), "{}");
        }
        for (at, act) in (100..).zip(acts) {
            match act {
                Act::Save { workshop, lines, body } => {
                    let (known, log) = &mut model[usize::try_from(workshop).unwrap() - 1];
                    let entries: Vec<_> = lines
                        .into_iter()
                        .map(|body| LogEntry { at, recorder: body.clone(), ..line(&body) })
                        .collect();
                    let seq = i64::try_from(log.len()).unwrap();
                    let after = vault.save(Uuid::from_u128(workshop), seq, &entries, Touched(&[whole(&body)]), "n", at).unwrap();
                    for (seq, entry) in (seq + 1..).zip(entries) {
                        log.push(LogLine { seq, entry });
                    }
                    prop_assert_eq!(after, i64::try_from(log.len()).unwrap());
                    *known = body;
                }
                Act::SaveStale { workshop } => {
                    let seq = i64::try_from(model[usize::try_from(workshop).unwrap() - 1].1.len()).unwrap();
                    prop_assert!(vault.save(Uuid::from_u128(workshop), seq + 1, &[], Touched(&[whole("stale")]), "", at).is_err());
                }
                Act::Reopen => {
                    drop(vault);
                    vault = open(folder.path());
                }
                Act::Sweep => vault.sweep().unwrap(),
            }
        }
        drop(vault);
        let vault = open(folder.path());
        for (id, (body, log)) in (1..).zip(model) {
            prop_assert_eq!(snapshot(&vault, Uuid::from_u128(id)), body);
            prop_assert_eq!(vault.log(Uuid::from_u128(id)).unwrap(), log);
        }
        vault.check().unwrap();
    }
}
