//! The doughnut: every task stands with everybody it names, in the ring it was put in.

use domain::Workshop;
use domain::roles::{Party, PartyRoles, RolePiece, parties};
use serde_json::json;
use uuid::Uuid;

fn somebody(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn workshop() -> Workshop {
    let person =
        |number: u128, name: &str, role: &str| json!({"id": somebody(number), "name": name, "role": role});
    let people = json!([
        person(1, "Grace", "provider_manager"),
        person(2, "Kyle", "provider_staff"),
        person(3, "", "person"),
        person(4, "Tunde", "health"),
        {"id": somebody(5), "name": "Aunt Vi"},
    ]);
    let ids = |all: &[u128]| all.iter().map(|n| somebody(*n)).collect::<Vec<_>>();
    let tasks = json!([
        {"id": somebody(11), "task": "Medicine", "core": ids(&[2, 4, 2]), "lead": somebody(4), "not_ours": ids(&[5])},
        {"id": somebody(12), "task": "New songs", "core": ids(&[3]), "lead": somebody(3), "judgement": ids(&[2, 1])},
        {"id": somebody(13), "task": " ", "core": ids(&[1])},
        {"id": somebody(14), "task": "Somebody who left", "core": ids(&[99])},
    ]);
    let file = json!({
        "format": 2, "id": Uuid::nil(),
        "before": {"person": {"liked_name": "Ada"}, "people": {"participants": people}},
        "who": {"roles": {"tasks": tasks}},
    });
    Workshop::from_json(&file.to_string()).unwrap()
}

fn ring(pieces: &[RolePiece]) -> Vec<(&str, &str, &str)> {
    pieces.iter().map(|p| (p.text.as_str(), p.who.as_str(), p.lead.as_str())).collect()
}

#[test]
fn each_party_has_its_own_and_the_person_comes_first() {
    let workshop = workshop();
    let all = parties(&workshop);
    let names: Vec<(Party, &str)> = all.iter().map(|party| (party.party, party.name.as_str())).collect();
    let expected = [
        (Party::Person, "Ada"),
        (Party::Provider, "Support provider"),
        (Party::Health, "Health"),
        (Party::Others, "Others"),
    ];
    assert_eq!(names, expected);
    let [person, provider, health, others] = &all[..] else { panic!("four parties") };
    // Alone with a task, nobody needs to lead it.
    assert_eq!(ring(&person.core), [("New songs", "Ada", "")]);
    assert_eq!(ring(&provider.core), [("Medicine", "Kyle", "")]);
    assert_eq!(ring(&provider.judgement), [("New songs", "Kyle and Grace", "")]);
    assert_eq!(ring(&health.core), [("Medicine", "Tunde", "Tunde")]);
    assert_eq!(ring(&others.not_ours), [("Medicine", "Aunt Vi", "")]);
}

type Ring = fn(&PartyRoles) -> &[RolePiece];

#[test]
fn everybody_a_task_names_finds_it_in_their_partys_ring() {
    let workshop = tests::sample("danny");
    let all = parties(&workshop);
    let of = |party: Party| all.iter().find(|p| p.party == party).unwrap();
    let mut seen = 0;
    for task in &workshop.who.roles.tasks {
        let rings: [(&[Uuid], Ring); 3] = [
            (&task.core.0, |p| &p.core),
            (&task.judgement.0, |p| &p.judgement),
            (&task.not_ours.0, |p| &p.not_ours),
        ];
        for (people, ring) in rings {
            for id in people {
                let participant = workshop.participant(*id).unwrap();
                let piece = ring(of(Party::of(participant.role))).iter().find(|p| p.task == task.id).unwrap();
                assert!(piece.who.contains(&workshop.name_of(participant)), "{piece:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "{seen}");
}
