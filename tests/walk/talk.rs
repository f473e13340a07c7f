//! What is said in the workshop of the walk, stage by stage. Everybody in it is made up.

use super::window::Window;

pub const PASSPHRASE: &str = "lantern otter marmalade";
/// Said to the facilitator alone.
pub const PRIVATE: &str = "worries about her brother Stefan";
pub const FORMAL_AT_FIRST: &str = "Any change of provider.";
pub const FORMAL: &str = "A change of provider, or of the yearly amount.";

/// One who writes down what was said, to look for it on paper later.
struct Scribe<'a> {
    window: &'a Window,
    said: Vec<String>,
}

impl Scribe<'_> {
    async fn say(&mut self, path: &str, text: &str) {
        self.window.fill(path, text).await;
        self.said.push(text.to_owned());
    }
}

/// Goes through all six stages and the agreement. Returns every answer that has to stand in the contract.
pub async fn all_stages(window: &Window) -> Vec<String> {
    let mut scribe = Scribe { window, said: vec!["Rosa".into()] };
    let people = before(&mut scribe).await;
    assessment(&mut scribe).await;
    let outcome = plan(&mut scribe, &people).await;
    let support = who(&mut scribe, &people, &outcome).await;
    money(&mut scribe, &support).await;
    crisis(&mut scribe, &people).await;
    agree(&mut scribe, &people).await;
    let mut said = scribe.said;
    said.push(FORMAL.into());
    said
}

/// The ids of those in the room.
struct People {
    rosa: String,
    mum: String,
    provider: String,
    commissioner: String,
}

async fn before(scribe: &mut Scribe<'_>) -> People {
    let window = scribe.window;
    window.go("before/person").await;
    scribe.say("before/person/full_name", "Rosa Delgado-Finch").await;
    scribe.say("before/person/communication", "Rosa signs a little and points at photographs.").await;
    window.go("before/moving").await;
    scribe.say("before/moving/from_where", "A hospital ward in Leeds, for two years.").await;
    scribe.say("before/moving/to_where", "A flat of her own near the canal.").await;
    scribe.say("before/moving/why", "Nobody on the ward dances.").await;
    window.go("before/people").await;
    let rosa = person(scribe, None, "person").await;
    let mum = person(scribe, Some("Elena Delgado"), "family").await;
    let provider = person(scribe, Some("Tom Asante"), "provider_manager").await;
    let commissioner = person(scribe, Some("Priya Nair"), "commissioning_officer").await;
    person(scribe, Some("Grace Okoro"), "social_worker").await;
    person(scribe, Some("Nurse Bell"), "health").await;
    window.settled().await;
    People { rosa, mum, provider, commissioner }
}

/// Adds somebody, or takes the row that is there already for the person herself.
async fn person(scribe: &mut Scribe<'_>, name: Option<&str>, role: &str) -> String {
    let list = "before/people/participants";
    let there = scribe.window.rows(list).await;
    let row = match (name, there.first()) {
        (None, Some(first)) => format!("{list}/{first}"),
        _ => scribe.window.add(list).await,
    };
    if let Some(name) = name {
        scribe.say(&format!("{row}/name"), name).await;
        scribe.window.choose(&format!("{row}/role"), role).await;
    }
    row.rsplit('/').next().unwrap().to_owned()
}

async fn assessment(scribe: &mut Scribe<'_>) {
    let window = scribe.window;
    window.go("assessment/assessments").await;
    let row = window.add("assessment/assessments/assessments").await;
    window.choose(&format!("{row}/kind"), "care_act").await;
    scribe.say(&format!("{row}/summary"), "Rosa needs somebody near by day and by night.").await;
    window.go("assessment/needs").await;
    let need = window.add("assessment/needs/needs").await;
    window.choose(&format!("{need}/area"), "community").await;
    scribe.say(&format!("{need}/can_do"), "She finds her way to the market.").await;
    scribe.say(&format!("{need}/needs"), "Someone beside her where it is crowded.").await;
    window.go("assessment/budget").await;
    scribe.say("assessment/budget/amount_a_year_pence", "£52,000.00").await;
    window.settled().await;
}

async fn plan(scribe: &mut Scribe<'_>, people: &People) -> String {
    let window = scribe.window;
    window.go("plan/profile").await;
    let entry = window.add("plan/profile/important_to").await;
    scribe.say(&format!("{entry}/text"), "Flamenco on the radio, loud, every morning.").await;
    window.choose(&format!("{entry}/said_by"), &people.rosa).await;
    let private = window.add("plan/profile/important_to").await;
    window.fill(&format!("{private}/text"), &format!("Rosa {PRIVATE}.")).await;
    window.only_you(&private).await;
    window.go("plan/outcomes").await;
    let outcome = window.add("plan/outcomes/outcomes").await;
    scribe.say(&format!("{outcome}/statement"), "I want to dance every Thursday.").await;
    scribe.say(&format!("{outcome}/how_we_know"), "Rosa comes home tired and laughing.").await;
    window.settled().await;
    window.gone("[data-problem=no_outcome]").await;
    window.find("[data-problem=outcome_without_support]").await;
    outcome.rsplit('/').next().unwrap().to_owned()
}

async fn who(scribe: &mut Scribe<'_>, people: &People, outcome: &str) -> String {
    let window = scribe.window;
    window.go("who/support").await;
    let element = window.add("who/support/elements").await;
    scribe.say(&format!("{element}/what"), "A dancing partner from the team.").await;
    scribe.say(&format!("{element}/circumstances"), "When the hall is open.").await;
    window.choose(&format!("{element}/who"), &people.provider).await;
    window.choose(&format!("{element}/kind"), "provider_one_to_one").await;
    window.fill(&format!("{element}/minutes_a_week"), "3h 30m").await;
    window.choose(&format!("{element}/outcomes"), outcome).await;
    window.choose(&format!("{element}/standing"), "committed").await;
    window.settled().await;
    window.gone("[data-problem=outcome_without_support]").await;
    element.rsplit('/').next().unwrap().to_owned()
}

async fn money(scribe: &mut Scribe<'_>, support: &str) {
    let window = scribe.window;
    window.go("money/board").await;
    let line = window.add("money/board/lines").await;
    scribe.say(&format!("{line}/what"), "Dancing partner").await;
    scribe.say(&format!("{line}/funder"), "Leeds council").await;
    window.choose(&format!("{line}/controlled_by"), "provider").await;
    window.choose(&format!("{line}/unit"), "hour").await;
    window.fill(&format!("{line}/quantity_hundredths"), "3.5").await;
    window.fill(&format!("{line}/rate_pence"), "24.80").await;
    window.choose(&format!("{line}/every"), "week").await;
    window.choose(&format!("{line}/support"), support).await;
    window.choose(&format!("{line}/standing"), "committed").await;
    window.settled().await;
    // 3.5 × £24.80 = £86.80 a week, and 52 weeks of that.
    scribe.said.extend(["£86.80 a week".into(), "£4,513.60".into()]);
    window.go("money/family_control").await;
    window.choose("money/family_control/answer", "not_now").await;
    scribe
        .say("money/family_control/not_now_because", "Elena asks to wait until the flat is furnished.")
        .await;
    window.settled().await;
}

async fn crisis(scribe: &mut Scribe<'_>, people: &People) {
    let window = scribe.window;
    window.go("crisis/contingencies").await;
    let row = window.add("crisis/contingencies/contingencies").await;
    scribe.say(&format!("{row}/trigger"), "Fireworks in the street.").await;
    scribe.say(&format!("{row}/what_we_do"), "Close the curtains and turn the music up.").await;
    scribe.say(&format!("{row}/stays_home"), "Tom comes within the hour and stays the night.").await;
    window.choose(&format!("{row}/contacts"), &people.mum).await;
    window.go("crisis/cover").await;
    let slot = window.add("crisis/cover/slots").await;
    window.choose(&format!("{slot}/day"), "saturday").await;
    window.fill(&format!("{slot}/from"), "09:00").await;
    window.fill(&format!("{slot}/to"), "21:00").await;
    scribe.say(&format!("{slot}/service"), "Canalside on call").await;
    scribe.say(&format!("{slot}/phone"), "0113 496 0000").await;
    window.choose(&format!("{slot}/standing"), "committed").await;
    window.settled().await;
}

async fn agree(scribe: &mut Scribe<'_>, people: &People) {
    let window = scribe.window;
    window.go("agree/decisions").await;
    let decision = window.add("agree/decisions/decisions").await;
    scribe.say(&format!("{decision}/what"), "Rosa keeps her own front door key.").await;
    window.choose(&format!("{decision}/decided_by"), &people.rosa).await;
    window.go("agree/parked").await;
    let matter = window.add("agree/parked/matters").await;
    scribe.say(&format!("{matter}/matter"), "Whether a cat may live there.").await;
    window.choose(&format!("{matter}/owner"), &people.mum).await;
    window.go("agree/reviews").await;
    let review = window.add("agree/reviews/reviews").await;
    scribe.say(&format!("{review}/date"), "3 June 2031").await;
    window.choose(&format!("{review}/led_by"), &people.commissioner).await;
    window.go("agree/signatures").await;
    let signing = window.add("agree/signatures/signatures").await;
    window.choose(&format!("{signing}/who"), &people.provider).await;
    scribe.say(&format!("{signing}/capacity"), "for Canalside Support").await;
    window.choose(&format!("{signing}/state"), "will_sign").await;
    window.settled().await;
}
