//! (k) A real mouse on a laptop's screen, past the page: words, labels and blank paper of pages that were scrolled.

use serde_json::{Value, json};

use super::home::Home;
use super::money::cell;
use super::screens::tools;
use super::window::Window;

/// Where something is to be pressed: so far into the page's window.
type Spot = (f64, f64);

/// Tells where the pointer is when it moves.
const LISTEN: &str =
    "addEventListener('mousemove', ({ clientX, clientY }) => (window.pointed = [clientX, clientY]))";

/// A text field in the upper part of the page, brought into sight, and where to press it.
const FIELD: &str = "
    const fields = [...document.querySelectorAll('main :is(textarea, input[type=text])')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.id && one.getClientRects().length);
    const [field] = fields;
    if (!field) return null;
    field.scrollIntoView({ block: 'center' });
    const { left, top, height } = field.getBoundingClientRect();
    return { id: field.id, at: [left + 12, top + Math.min(height / 2, 14)] };";

/// The place of the words of something, once it is in the middle of the window, if it is what is to be seen there.
const WORDS: &str = "
    const wordsOf = (one) => {
        one.scrollIntoView({ block: 'center' });
        const words = document.createRange();
        words.selectNodeContents(one);
        const { left, top, width, height } = words.getClientRects()[0] ?? {};
        const at = [left + Math.min(width / 2, 30), top + height / 2];
        return width > 4 && one.contains(document.elementFromPoint(...at)) ? at : null;
    };";

/// The lowest option that is not chosen, and where its words are.
const OPTION: &str = "
    const options = [...document.querySelectorAll('main label.tick')].reverse();
    for (const label of options) {
        const input = label.querySelector('input'), words = label.querySelector('span');
        if (input.checked || input.disabled || input.id.endsWith('.none')) continue;
        const at = wordsOf(words);
        if (at) return { id: input.id, at, top: scrollY };
    }
    return null;";

/// The lowest label of a field that is typed into, and where its words are.
const LABEL: &str = "
    const labels = [...document.querySelectorAll('main label.label')].reverse();
    for (const label of labels) {
        const field = document.getElementById(label.htmlFor);
        if (!field?.matches('textarea, input[type=text]')) continue;
        const at = wordsOf(label);
        if (at) return { id: field.id, at, top: scrollY, value: field.value };
    }
    return null;";

/// The foot of the page, and a place beside everything on it.
const PAPER: &str = "
    scrollTo(0, document.documentElement.scrollHeight);
    const main = document.querySelector('main').getBoundingClientRect();
    const middle = [...Array(12).keys()].map((step) => [main.left + 5, innerHeight - 60 - step * 20]);
    const at = middle.find((at) => document.elementFromPoint(...at)?.matches('main, main > *'));
    return at ? { at, top: scrollY } : null;";

impl Window {
    /// A laptop's window, and how far its page lies from the corner of the screen.
    async fn with_a_mouse(&self) -> Spot {
        self.page.set_window_size(1366, 768).await.unwrap();
        self.run(LISTEN, vec![]).await;
        for step in 0..40 {
            self.display.point(400 + step, 400);
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            let at = self.run("const at = window.pointed; window.pointed = null; return at", vec![]).await;
            if let (Some(x), Some(y)) = (at[0].as_f64(), at[1].as_f64()) {
                return (f64::from(400 + step) - x, 400.0 - y);
            }
        }
        panic!("the page hears nothing of the mouse");
    }

    /// Presses the mouse where the page says that something is.
    fn press_at(&self, corner: Spot, found: &Value) {
        let at = |axis: usize, corner: f64| {
            #[allow(clippy::cast_possible_truncation, reason = "a place on the screen")]
            let place = (found["at"][axis].as_f64().unwrap() + corner).round() as i32;
            place
        };
        self.display.point(at(0, corner.0), at(1, corner.1));
        self.display.click();
    }

    /// Puts the cursor into the first field of the page with the mouse, if there is one.
    async fn press_first_field(&self, corner: Spot) -> bool {
        let field = self.run(FIELD, vec![]).await;
        if field.is_null() {
            return false;
        }
        self.press_at(corner, &field);
        self.becomes(&format!("return document.activeElement?.id === {}", field["id"])).await;
        true
    }

    async fn has_not_moved(&self, what: &str, tool: &str, found: &Value) {
        let now = self.run("return scrollY", vec![]).await.as_f64().unwrap();
        let before = found["top"].as_f64().unwrap();
        assert!(
            (now - before).abs() < 3.0,
            "{tool}: a press on {what} moved the page from {before} to {now}"
        );
    }
}

/// What was pressed in all tools together, and how often on a page that was scrolled.
#[derive(Debug, Default)]
struct Pressed {
    options: usize,
    labels: usize,
    papers: usize,
    scrolled: usize,
}

impl Pressed {
    async fn option(&mut self, window: &Window, corner: Spot, tool: &str) {
        let found = window.run(&format!("{WORDS}{OPTION}"), vec![]).await;
        if found.is_null() {
            return;
        }
        window.press_at(corner, &found);
        // An answer may take its row to another place: the page is looked at before that.
        window.becomes(&format!("return document.getElementById({})?.checked", found["id"])).await;
        window.has_not_moved("the words of an option", tool, &found).await;
        self.options += 1;
        self.scrolled += usize::from(found["top"].as_f64() > Some(0.0));
        window.settled().await;
    }

    async fn label(&mut self, window: &Window, corner: Spot, tool: &str) {
        let found = window.run(&format!("{WORDS}{LABEL}"), vec![]).await;
        if found.is_null() {
            return;
        }
        window.press_at(corner, &found);
        window.becomes(&format!("return document.activeElement?.id === {}", found["id"])).await;
        window.has_not_moved("a label", tool, &found).await;
        window.display.press("End");
        window.display.press("7");
        let longer = found["value"].as_str().unwrap().chars().count() + 1;
        let typed = format!("return [...document.getElementById({}).value].length === {longer}", found["id"]);
        window.becomes(&typed).await;
        window.display.press("BackSpace");
        window.settled().await;
        self.labels += 1;
        self.scrolled += usize::from(found["top"].as_f64() > Some(0.0));
    }

    async fn paper(&mut self, window: &Window, corner: Spot, tool: &str) {
        let found = window.run(PAPER, vec![]).await;
        if found.is_null() {
            return;
        }
        window.press_at(corner, &found);
        window.becomes("return document.activeElement === document.body").await;
        window.has_not_moved("blank paper", tool, &found).await;
        self.papers += 1;
        self.scrolled += usize::from(found["top"].as_f64() > Some(0.0));
    }
}

#[tokio::test]
async fn words_labels_and_blank_paper_of_every_tool() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    let corner = window.with_a_mouse().await;
    let mut pressed = Pressed::default();
    for tool in tools(&window).await {
        window.go(&tool).await;
        if window.press_first_field(corner).await {
            pressed.paper(&window, corner, &tool).await;
            window.press_first_field(corner).await;
            pressed.label(&window, corner, &tool).await;
        }
        window.press_first_field(corner).await;
        pressed.option(&window, corner, &tool).await;
    }
    let Pressed { options, labels, papers, scrolled } = pressed;
    assert!(options > 8 && labels > 8 && papers > 12 && scrolled > 20, "too little was pressed: {pressed:?}");
    window.close().await;
}

/// Whether something is to be seen now, and not under the line at the top.
const IN_SIGHT: &str = "
    const one = document.querySelector(REFUSED);
    if (!one) return false;
    const { top, bottom, left } = one.getBoundingClientRect();
    const stays = [...document.querySelectorAll('[data-stays]')].map((line) => line.getBoundingClientRect().bottom);
    return top >= Math.max(0, ...stays) && bottom <= innerHeight
        && one.contains(document.elementFromPoint(left + 20, (top + bottom) / 2));";

async fn in_sight(window: &Window, css: &str) {
    window.becomes(&IN_SIGHT.replace("REFUSED", &json!(css).to_string())).await;
}

#[tokio::test]
async fn what_is_refused_is_seen_and_taken_back_where_it_is() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    let corner = window.with_a_mouse().await;
    window.go("money/board").await;
    window.put_on_clipboard("5\tmoons").await;
    let middle = "document.querySelector(arguments[0]).scrollIntoView({ block: 'start' }); scrollBy(0, -80)";
    window.run(middle, vec![cell(2, 7).into()]).await;
    window.click(&cell(2, 7)).await;
    window.run("document.querySelector('[data-sheet]').scrollIntoView()", vec![]).await;
    window.display.press("ctrl+v");
    in_sight(&window, "[id='money.board.lines.refusal']").await;
    window.picture("refused-paste").await;

    // A cell: its refusal is seen, Escape gives back what is kept, and so does Ctrl and Z.
    let before = window.text(&cell(2, 7)).await;
    let undo = "return document.querySelector('[data-saved]').textContent";
    for back in ["Escape", "ctrl+z"] {
        window.click(&cell(2, 7)).await;
        window.keys("abc").await;
        window.display.press("Return");
        window.reads(&cell(2, 7), |text| text == "abc").await;
        in_sight(&window, ".wrong").await;
        window.picture("refused-cell").await;
        window.display.press("Up");
        window.find(&format!("{}:focus", cell(2, 7))).await;
        window.display.press(back);
        window.reads(&cell(2, 7), |text| text == before).await;
        window.gone(".wrong").await;
        assert!(window.has("main[data-at='money/board']").await, "{back} stays where it is");
        assert!(!window.run(undo, vec![]).await.as_str().unwrap().contains("not saved"));
    }

    // A field: the same.
    window.go("agree/term").await;
    let was = window.value("agree/term/starts").await;
    window.fill("agree/term/starts", "soon").await;
    in_sight(&window, "[id='agree.term.starts.refusal']").await;
    window.display.press("ctrl+z");
    window
        .becomes(&format!("return document.getElementById('agree.term.starts').value === {}", json!(was)))
        .await;
    window.gone("[id='agree.term.starts.refusal']").await;
    assert!(window.is_at("[id='agree.term.starts']").await, "the cursor stays");

    // Pressed with the mouse, the sign in the header does as the keys do.
    window.fill("agree/term/starts", "later").await;
    window.find("[id='agree.term.starts.refusal']").await;
    let sign = "const { left, top } = document.querySelector('[data-undo]').getBoundingClientRect();
        return { at: [left + 15, top + 15] }";
    let sign = window.run(sign, vec![]).await;
    window.press_at(corner, &sign);
    window.gone("[id='agree.term.starts.refusal']").await;
    assert_eq!(window.value("agree/term/starts").await, was);
    window.close().await;
}

#[tokio::test]
async fn the_signs_in_the_header_stay_where_they_are_and_what_was_done_is_told() {
    let home = Home::new();
    let window = Window::open(&home).await;
    window.click("[data-do=open_practice]").await;
    window.open_workshop().await;
    let corner = window.with_a_mouse().await;
    let place = "const { left, top } = document.querySelector('[data-undo]').getBoundingClientRect();
        return [Math.round(left), Math.round(top)]";
    let first = window.run(place, vec![]).await;
    for tool in ["before/people", "plan/outcomes", "money/board", "crisis/cover", "agree/reviews"] {
        window.go(tool).await;
        window.settled().await;
        assert_eq!(window.run(place, vec![]).await, first, "{tool}");
    }
    window.go("agree/term").await;
    window.fill("agree/term/starts", "soon").await;
    window.find("[id='agree.term.starts.refusal']").await;
    assert_eq!(window.run(place, vec![]).await, first, "with an answer that is not saved");
    window.display.press("ctrl+z");
    window.gone("[id='agree.term.starts.refusal']").await;

    // A row that is removed is told on the screen, and brought back from there.
    window.go("agree/reviews").await;
    let rows = window.rows("agree/reviews/reviews").await;
    for left in (0..rows.len()).rev() {
        window.click("[data-remove]").await;
        window.settled().await;
        assert_eq!(window.rows("agree/reviews/reviews").await.len(), left);
    }
    in_sight(&window, "[data-told]").await;
    window.picture("told").await;
    window.keeps_nobody_out("what was just done").await;
    let undo = "const { left, top } = document.querySelector('[data-do=told_undo]').getBoundingClientRect();
        return { at: [left + 15, top + 15] }";
    let undo = window.run(undo, vec![]).await;
    window.press_at(corner, &undo);
    window.find("[data-list='agree/reviews/reviews'] [data-row]").await;
    window.click("[data-remove]").await;
    window.find("[data-propose]").await;

    // The button goes, and the cursor is on the first of what came.
    window.click("[data-propose]").await;
    window.gone("[data-propose]").await;
    window.comes_to("[data-list='agree/reviews/reviews'] [data-row]:first-child button").await;
    window.close().await;
}
