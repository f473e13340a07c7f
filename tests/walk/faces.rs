//! (f) Tools with a face of their own, each from empty to filled by keyboard alone.

use super::form::id;
use super::home::Home;
use super::screens::{PRESSES, enlarge, look};
use super::talk::PASSPHRASE;
use super::window::{Window, key};

/// A new workshop about Rosa with her mother and a provider in it.
pub async fn rosa(home: &Home) -> (Window, [String; 3]) {
    let window = Window::open(home).await;
    window.create_vault(PASSPHRASE).await;
    window.new_workshop("Rosa").await;
    window.go("before/people").await;
    let list = "before/people/participants";
    for name in ["Elena Delgado", "Tom Asante"] {
        let row = window.add(list).await;
        window.fill(&format!("{row}/name"), name).await;
    }
    window.settled().await;
    let people = window.rows(list).await.try_into().expect("three people");
    (window, people)
}

impl Window {
    /// Presses the button that has the cursor, waits for the new row and writes where the cursor is put.
    async fn add_by_key(&self, list: &str, words: &str) -> String {
        self.settled().await;
        let before = self.rows(list).await;
        self.keys(key::ENTER).await;
        self.comes_to(&format!("[id^='{}.'] :is(input, textarea)", id(list))).await;
        self.keys(words).await;
        self.settled().await;
        let after = self.rows(list).await;
        let new = after.into_iter().find(|row| !before.contains(row)).expect("a row was added");
        format!("{list}/{new}")
    }

    pub async fn add_row_by_key(&self, list: &str, words: &str) -> String {
        self.tab_to(&format!("[data-add='{list}']")).await;
        self.add_by_key(list, words).await
    }

    async fn is_chosen(&self, path: &str, word: &str) {
        self.settled().await;
        let select = format!("return document.getElementById('{}')?.value === '{word}'", id(path));
        if self.run(&select, vec![]).await != true {
            self.find(&format!("[id='{}.{word}']:checked", id(path))).await;
        }
    }

    /// Takes pictures of the page as it is filled, at the usual size and made twice as large.
    pub async fn keep(mut self, name: &str) {
        self.show_face().await;
        look(&self, "face", name).await;
        enlarge(&mut self, PRESSES).await;
        self.show_face().await;
        look(&self, "face-large", name).await;
        self.close().await;
    }

    /// Scrolls to what stands under the title of the tool.
    pub async fn show_face(&self) {
        let scroll = "const face = document.querySelector('main .page > header').getBoundingClientRect();
            scrollTo(0, face.bottom + scrollY - 90)";
        self.run(scroll, vec![]).await;
    }
}

#[tokio::test]
async fn relationship_circle() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("plan/relationships").await;
    let list = "plan/relationships/people";
    let mut rows = Vec::new();
    for name in ["Elena, her mum", "Aunt Pilar", "Mr Kowalczyk next door", "Tom", "Stefan", "Dancing teacher"]
    {
        rows.push(window.add_row_by_key(list, name).await);
    }
    let spot = |row: &str| format!("[data-spot='{}']", row.rsplit('/').next().unwrap());
    // Who, the keys, and the ring and quarter by their numbers.
    let moves = [
        (0, format!("{0}{0}{0}{1}", key::UP, key::RIGHT), "0.0"),
        (1, format!("{0}{0}{1}", key::UP, key::RIGHT), "1.0"),
        (2, format!("{0}{1}", key::UP, key::LEFT), "2.3"),
        (3, format!("{0}{1}{1}{1}", key::DOWN, key::RIGHT), "3.2"),
        (5, format!("{0}{0}{1}{1}", key::UP, key::RIGHT), "1.1"),
    ];
    for (who, keys, place) in moves {
        let css = spot(&rows[who]);
        if window.is_at("[data-spot]").await {
            window.tab_to(&css).await;
        } else {
            window.tab_back_to(&css).await;
        }
        for key in keys.chars() {
            window.keys(&key.to_string()).await;
        }
        window.settled().await;
        window.find(&format!("{css}[data-where='{place}']")).await;
        assert!(window.is_at(&css).await, "{place}: the cursor stays with whoever was moved");
    }
    window.tab_back_to(&spot(&rows[4])).await;
    window.keys(key::ENTER).await;
    window.comes_to(&format!("[id='{}'] *", id(&rows[4]))).await;
    let radio = format!("[id='{}.none']", id(&format!("{}/involved", rows[4])));
    window.tab_to(&radio).await;
    window.keys(key::LEFT).await;
    window.is_chosen(&format!("{}/involved", rows[4]), "not_to_be_contacted").await;
    window.find(&format!("{} polygon", spot(&rows[4]))).await;
    window.keep("relationships").await;
}

#[tokio::test]
async fn working_and_not_working() {
    let home = Home::new();
    let (window, [rosa, mum, _]) = rosa(&home).await;
    window.go("plan/working").await;
    let (works, not) = ("plan/working/working", "plan/working/not_working");
    let adds = |list: &str, who: &str| format!("[id='{}.{who}.add']", id(list));
    window.tab_to(&adds(works, &rosa)).await;
    let bus = window.add_by_key(works, "The bus to the market").await;
    window.tab_to(&adds(not, &rosa)).await;
    window.add_by_key(not, "Waiting in the lift").await;
    window.tab_to("#working-ask").await;
    window.tab_to("[data-do=ask]").await;
    window.keys(key::ENTER).await;
    window.comes_to(&adds(works, &mum)).await;
    window.tab_to(&adds(not, &mum)).await;
    let other = window.add_by_key(not, "Market by bus").await;
    assert_eq!(window.value(&format!("{bus}/said_by")).await, rosa);
    assert_eq!(window.value(&format!("{other}/said_by")).await, mum);
    window.find(&format!("[id='{}'] [data-other=A]", id(&other))).await;
    window.find("[data-lines='1'] [data-line=A].differ").await;
    assert_eq!(window.run(LINE_MEETS, vec![]).await, true, "the line leads from mark to mark");
    let taller = "document.querySelector('[data-row] textarea').style.minHeight = '12rem'";
    window.run(taller, vec![]).await;
    window.becomes(LINE_MEETS).await;
    window.tab_to("[data-other=A]").await;
    window.keys(key::ENTER).await;
    window.comes_to(&format!("[id='{}'] *", id(&bus))).await;
    window.keep("working").await;
}

/// Whether the line begins and ends at the marks that it joins, within a hair's breadth.
const LINE_MEETS: &str = "
    const near = (one, other) => Math.abs(one - other) < 2;
    const marks = [...document.querySelectorAll('[data-other=A]')].map((one) => one.getBoundingClientRect());
    const line = document.querySelector('[data-line=A]');
    const at = line.ownerSVGElement.getScreenCTM();
    const ends = [0, line.getTotalLength()].map((along) => line.getPointAtLength(along).matrixTransform(at));
    return marks.length === 2 && ends.every((end) => marks.some(({ left, right, top, height }) =>
        near(end.y, top + height / 2) && (near(end.x, left) || near(end.x, right))));";

#[tokio::test]
async fn perfect_week() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("who/week").await;
    let list = "who/week/activities";
    window.tab_to("[data-add-on='monday.waking']").await;
    for arrow in [key::RIGHT, key::RIGHT, key::DOWN] {
        window.keys(arrow).await;
    }
    let market = window.add_by_key(list, "Market, for oranges").await;
    window.is_chosen(&format!("{market}/day"), "wednesday").await;
    window.is_chosen(&format!("{market}/part"), "morning").await;
    window.tab_to(&format!("[id='{}']", id(&format!("{market}/with")))).await;
    window.keys("Tom").await;
    window.tab_to(&format!("[id='{}']", id(&format!("{market}/support_minutes")))).await;
    window.keys("2h 30m").await;
    window.settled().await;
    window.keys(key::ESCAPE).await;
    window.comes_to("[data-activity]").await;
    for arrow in [key::RIGHT, key::RIGHT, key::DOWN, key::DOWN, key::DOWN] {
        window.keys(arrow).await;
    }
    let dance = window.add_by_key(list, "Dancing").await;
    window.is_chosen(&format!("{dance}/day"), "friday").await;
    window.is_chosen(&format!("{dance}/part"), "evening").await;
    window.choose(&format!("{dance}/kind"), "provider_one_to_one").await;
    window.tab_back_to("[id='week.ordinary']").await;
    window.keys(key::RIGHT).await;
    window.tab_to("[data-in-week][tabindex='0']").await;
    window.keys(&format!("{}{}{}", key::CONTROL, key::HOME, key::RELEASE)).await;
    window.comes_to("[data-add-on='monday.waking']").await;
    let away = window.add_by_key(list, "Sleep in").await;
    window.is_chosen(&format!("{away}/week"), "holiday").await;
    window.tab_back_to("[id='week.holiday']").await;
    window.keys(key::LEFT).await;
    window.find(&format!("[data-activity='{}']", dance.rsplit('/').next().unwrap())).await;
    window.keep("week").await;
}

#[tokio::test]
async fn options() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("who/options").await;
    let list = "who/options/options";
    let mut rows = Vec::new();
    for name in ["A flat by the canal", "A room with Aunt Pilar", "The ward, for another year"] {
        rows.push(window.add_row_by_key(list, name).await);
    }
    let what = format!("[id='{}']", id(&format!("{}/what", rows[0])));
    window.tab_back_to(&what).await;
    window.keys("Her own front door, music as loud as the walls allow.").await;
    window.tab_to(&format!("[id^='{}.']:checked", id(&format!("{}/fits", rows[0])))).await;
    for _ in 0..3 {
        window.keys(key::LEFT).await;
    }
    window.is_chosen(&format!("{}/fits", rows[0]), "well").await;
    window.tab_to(&format!("[id='{}']", id(&format!("{}/cost_a_year_pence", rows[0])))).await;
    window.keys("48,000").await;
    window.tab_to(&format!("[id='{}.considered']", id(&format!("{}/standing", rows[0])))).await;
    window.keys(key::RIGHT).await;
    window.is_chosen(&format!("{}/standing", rows[0]), "chosen").await;
    window.tab_to(&format!("[id='{}.considered']", id(&format!("{}/standing", rows[2])))).await;
    window.keys(key::RIGHT).await;
    window.is_chosen(&format!("{}/standing", rows[2]), "chosen").await;
    // The driver would lose what it types into: the row goes to another place while the key is down.
    window.display.press("Right");
    // Before the row has moved, the cursor is still where it was.
    window.find(&format!(".rejected [data-row='{}']", rows[2].rsplit('/').next().unwrap())).await;
    // The cursor goes along, so that the reason can be written at once.
    window.comes_to(&format!("[id='{}.rejected']", id(&format!("{}/standing", rows[2])))).await;
    window.tab_to(&format!("[id='{}']", id(&format!("{}/because", rows[2])))).await;
    window.keys("Rosa walks to the door when she hears the word.").await;
    window.settled().await;
    assert_eq!(window.rows(list).await.len(), 3, "what was turned down is kept");
    window.keep("options").await;
}

#[tokio::test]
async fn doughnut() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("who/roles").await;
    let list = "who/roles/tasks";
    for task in ["Sees that Rosa has her tablets", "Finds new places to dance", "Pays the rent"] {
        window.add_row_by_key(list, task).await;
    }
    window.tab_back_to("[data-role='0.0']").await;
    // Where the arrow leads, how often the space bar is pressed there, and what the task is then.
    let presses = [
        (key::RIGHT, 1, "0.1", "core"),
        (key::RIGHT, 2, "0.2", "judgement"),
        (key::DOWN, 1, "1.2", "core"),
        (key::DOWN, 3, "2.2", "not_ours"),
        (key::LEFT, 4, "2.1", "none"),
        (key::LEFT, 1, "2.0", "core"),
    ];
    for (arrow, times, cell, ring) in presses {
        window.keys(arrow).await;
        for _ in 0..times {
            window.keys(" ").await;
        }
        window.settled().await;
        window.find(&format!("[data-role='{cell}'][data-ring={ring}]:focus")).await;
    }
    window.keep("roles").await;
}

#[tokio::test]
async fn outcomes() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("plan/outcomes").await;
    let list = "plan/outcomes/outcomes";
    let row = window.add_row_by_key(list, "I want to dance every Thursday.").await;
    window.find(&format!("[data-says='{row}']")).await;
    let at = |field: &str| id(&format!("{row}/{field}"));
    window.tab_to(&format!("[id='{}.none']", at("importance"))).await;
    for _ in 0..3 {
        window.keys(key::LEFT).await;
    }
    window.is_chosen(&format!("{row}/importance"), "8").await;
    window.tab_to(&format!("[id='{}.none']", at("confidence"))).await;
    window.keys(key::LEFT).await;
    window.is_chosen(&format!("{row}/confidence"), "10").await;
    window.tab_to(&format!("[id='{}.relationships']", at("meta_outcomes"))).await;
    window.keys(" ").await;
    window.tab_to(&format!("[id='{}'] summary", id(&row))).await;
    window.keys(" ").await;
    window.tab_to(&format!("[id='{}']", at("as_hoped"))).await;
    window.keys("Three Thursdays a month in the hall.").await;
    window.settled().await;
    window.keep("outcomes").await;
}

#[tokio::test]
async fn one_page_and_what_is_important() {
    let home = Home::new();
    let (mut window, [rosa, mum, _]) = rosa(&home).await;
    window.go("plan/profile").await;
    let list = "plan/profile/important_to";
    let mums = window.add_row_by_key(list, "Sunday lunch with all of us").await;
    window.choose(&format!("{mums}/said_by"), &mum).await;
    let rosas = window.add_row_by_key(list, "Flamenco on the radio, loud").await;
    window.choose(&format!("{rosas}/said_by"), &rosa).await;
    let first = window.rows(list).await.into_iter().next().unwrap();
    assert!(rosas.ends_with(&first), "what Rosa said comes first");
    window.show_face().await;
    look(&window, "face", "profile").await;
    window.go("plan/important").await;
    window.add_row_by_key(list, "Oranges from the market").await;
    window.find("main[data-at='plan/important']").await;
    window.add_row_by_key("plan/important/important_for", "Tablets at eight, with an orange").await;
    window.show_face().await;
    look(&window, "face", "important").await;
    enlarge(&mut window, PRESSES).await;
    window.show_face().await;
    look(&window, "face-large", "important").await;
    window.go("plan/profile").await;
    assert_eq!(window.rows(list).await.len(), 3, "one list, shown in two places");
    window.show_face().await;
    look(&window, "face-large", "profile").await;
    window.close().await;
}
