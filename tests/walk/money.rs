//! (g) The money board under a spreadsheet's hands and a family's eyes, to the contract that says the same.

use serde_json::{Value, json};

use super::faces::rosa;
use super::home::Home;
use super::papers::{flat, words_of};
use super::window::{Window, key};

const LINES: &str = "money/board/lines";
/// The one cell that the Tab key comes to.
const STOP: &str = "[role=grid] [data-cell][tabindex='0']";

/// Ten rows as they are copied from a spreadsheet, a heading left out: what, from, who controls it, who exactly, by
/// which route, how many, the price, how often, how firm.
const TEN: &str = "\
Mornings at home\tLeeds City Council\tsupport provider\tTom Asante\tcommissioned\t14 hours\t£22.40\tevery week\tcommitted
Evenings out\tLeeds City Council\tsupport provider\tTom Asante\tcommissioned\t9.5 hours\t£22.40 pw\t\tcommitted
Waking nights\tNHS Leeds\tthe NHS\t\tcommissioned\t7 waking nights\t£138.00\tevery week\tcommitted
Personal assistant\tLeeds City Council\tfamily\tElena\tdirect payment\t10 hours\t£16.85\tevery week\tcommitted
Payroll for the assistant\tLeeds City Council\tfamily\tElena\tdirect payment\t1\t£14.50\tevery month\tcommitted
Flamenco class\tRosa\tthe person\tRosa\town\t1 session\t£12.00 pw\t\tcommitted
Bus pass\tWest Yorkshire Combined Authority\tthe person\tRosa\town\t1\t£0.00\tevery year\tcommitted
Moving in\tLeeds City Council\tthe council\t\tcommissioned\t1\t£1,850.00\tonce\toffered
Sunday lunch at Aunt Pilar’s\tFamily\tfamily\tElena\tno money\t\t\tevery week\tcommitted
For what may happen\tNHS Leeds\tsomebody else\t\tpersonal health budget\t\t£2,400 pa\t\tin principle
";

pub fn cell(row: usize, column: usize) -> String {
    format!("[data-index='{row}'] > [data-cell='{column}']")
}

/// The line round a cell.
const LINE: &str = "return getComputedStyle(document.querySelector(arguments[0])).outlineColor";
const NO_COLOUR: &str = "rgba(0, 0, 0, 0)";
/// Whether the panel stands over the headings of the sheet, and at how many heights something else stands over it.
const HIDDEN: &str = "
    const panel = document.querySelector('[aria-labelledby=needs-title]').parentElement;
    const { left, top, bottom } = panel.getBoundingClientRect();
    const head = document.querySelector('[data-sheet] [role=columnheader]').parentElement.getBoundingClientRect();
    const heights = Array.from({ length: Math.floor((bottom - top) / 4) }, (_, at) => top + 2 + at * 4);
    const over = heights.filter((y) => !panel.contains(document.elementFromPoint(left + 60, y)));
    return [head.bottom > top + 8 && head.top < bottom && head.right > left + 60, over.length]";

/// Whether the cell with the cursor stands clear of the heads and the foot of the sheet, of what stays at the top, and of
/// the end of the window.
const CLEAR: &str = "
    const box = (css) => document.querySelector(css).getBoundingClientRect();
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    const above = Math.max(box('[data-sheet] [role=columnheader]').bottom, box('[data-stays]').bottom);
    const below = Math.min(box('[data-sheet] .foot').top, innerHeight);
    return document.activeElement.matches('[data-cell]') && top >= above - 1 && bottom <= below + 1";

impl Window {
    async fn cell(&self, row: usize, column: usize, right: &str) {
        self.reads(&cell(row, column), |text| text.trim() == right).await;
    }

    /// What stands in all cells, row by row.
    async fn board(&self) -> Value {
        self.settled().await;
        let script = "return [...document.querySelectorAll('[data-row]')].map((row) =>
            [...row.querySelectorAll('[data-cell]')].map((cell) => cell.textContent.trim()))";
        self.run(script, vec![]).await
    }

    async fn paste(&self, words: &str, row: usize, column: usize) {
        self.put_on_clipboard(words).await;
        self.click(&cell(row, column)).await;
        assert_ne!(
            self.run(LINE, vec![cell(row, column).into()]).await,
            NO_COLOUR,
            "the cursor is to be seen"
        );
        self.display.press("ctrl+v");
    }

    async fn show_for(&self, span: &str) {
        self.click(&format!("[id='money-span.{span}']")).await;
        self.find(&format!("[data-figures={span}]")).await;
    }

    /// A picture as a projector in the sun shows it: small, and without colours.
    async fn grey(&self, name: &str, scroll_to: &str) {
        let go = "const there = document.querySelector(arguments[0]).getBoundingClientRect();
            scrollTo(0, there.top + scrollY - 90); document.documentElement.style.filter = 'grayscale(1)'";
        self.run(go, vec![scroll_to.into()]).await;
        self.picture(&format!("money-grey-{name}")).await;
        self.run("document.documentElement.style.filter = ''", vec![]).await;
    }
}

#[tokio::test]
async fn a_board_is_filled_by_keyboard_alone() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("money/board").await;
    window.tab_to(STOP).await;
    let rows = [
        ["Dancing partner", "Leeds City Council", "prov", "Tom", "comm", "3.5 hours", "£24.80 pw"],
        ["Personal assistant", "Leeds City Council", "fam", "Elena", "dir", "10 hours", "16.85 a week"],
    ];
    for row in rows {
        for words in row {
            window.keys(words).await;
            window.keys(key::TAB).await;
        }
        // The price has said how often.
        window.keys(key::TAB).await;
        window.keys("comm").await;
        window.keys(key::ENTER).await;
        window.settled().await;
    }
    // 3.5 × £24.80 = £86.80 and 10 × £16.85 = £168.50 a week, and 52 weeks of that.
    window.cell(0, 10, "£4,513.60").await;
    window.cell(1, 10, "£8,762.00").await;
    window.reads("[data-total]", |text| text.trim() == "£13,275.60").await;
    assert!(window.is_at(&cell(2, 1)).await, "the enter key leads to where the row was begun");

    // A wrong amount stays where it is, is said, and is mended.
    window.keys("Taxi").await;
    window.keys(&key::TAB.repeat(6)).await;
    window.keys("abc").await;
    window.keys(key::ENTER).await;
    window.find(&format!("{}[aria-invalid=true]", cell(2, 7))).await;
    // To be seen too; the line round every other cell has no colour.
    assert_eq!(window.run(LINE, vec![cell(2, 6).into()]).await, NO_COLOUR);
    assert_ne!(window.run(LINE, vec![cell(2, 7).into()]).await, NO_COLOUR);
    window.cell(2, 7, "abc").await;
    window
        .reads("[id$='.rate_pence.wrong']", |text| text.contains("Price of one: That is not an amount"))
        .await;
    window.keeps_nobody_out("a wrong amount on the board").await;
    window.keys(key::UP).await;
    window.comes_to(&cell(2, 1)).await;
    window.keys(&key::RIGHT.repeat(6)).await;
    window.keys("18").await;
    window.keys(key::ENTER).await;
    window.cell(2, 7, "£18.00").await;
    window.gone("[id$='.rate_pence.wrong']").await;

    // What needs somebody opens over the sheet, whose headings stay in sight only beneath it.
    window.click("[data-do=needs]").await;
    assert_eq!(window.run(HIDDEN, vec![]).await, json!([true, 0]));
    window.click("[data-do=needs]").await;
    window.click(&cell(3, 7)).await;

    // The list of answers, from the keyboard.
    window.keys(&format!("{}{}", key::UP, key::RIGHT)).await;
    window.keys(key::F2).await;
    window.find("[role=listbox] [role=option]").await;
    window.picture("money-list").await;
    window.keeps_nobody_out("a list of answers in a cell").await;
    // Past every week, every fortnight and every four weeks.
    window.keys(&key::DOWN.repeat(4)).await;
    window.keys(key::ENTER).await;
    window.cell(2, 8, "Every month").await;
    window.cell(2, 10, "£216.00").await;

    // Taken back step by step, in the cells.
    window.display.press("ctrl+z");
    window.cell(2, 8, "").await;
    window.display.press("ctrl+z");
    window.cell(2, 7, "").await;
    window.display.press("ctrl+shift+z");
    window.cell(2, 7, "£18.00").await;
    assert!(window.is_at(&cell(2, 7)).await, "the cursor is where it happened");

    // Week and year, which change nothing that is kept.
    let year = window.board().await;
    window.show_for("week").await;
    window.cell(0, 10, "£86.80").await;
    window.keeps_nobody_out("the board for a week").await;
    window.picture("money-week").await;
    window.show_for("year").await;
    assert_eq!(window.board().await, year);

    // All of a line, under the sheet, and back.
    window.click(&cell(1, 0)).await;
    window.comes_to(&format!("[id^='{}.'][id$='.what']", super::form::id(LINES))).await;
    window.keeps_nobody_out("a line of money with its form").await;
    window.picture("money-form").await;
    window.keys(key::ESCAPE).await;
    assert!(window.is_at(&cell(1, 0)).await, "Escape leads back to the line");
    window.keys(key::ENTER).await;
    window.gone("[data-close]").await;

    // Out of the sheet by one press of the Tab key, and back to the same cell by another.
    window.tab_to(STOP).await;
    window.keys(key::TAB).await;
    assert!(!window.is_at("[role=grid] *").await, "the sheet is one tab stop");
    window.close().await;
}

#[tokio::test]
async fn ten_rows_are_pasted_and_the_budget_is_cut() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("assessment/budget").await;
    window.fill("assessment/budget/amount_a_year_pence", "£100,000").await;
    window.go("money/board").await;

    // Nothing of a paste with a wrong cell in it.
    window.paste(&TEN.replace("£138.00", "abc"), 0, 1).await;
    window
        .reads(".refusal", |text| {
            text.contains("Money board, pasted line 3, price of one: “abc”. That is not an amount.")
        })
        .await;
    assert_eq!(window.rows(LINES).await.len(), 0);
    window.keeps_nobody_out("a paste that was refused").await;

    // All of one without, as one step.
    window.paste(TEN, 0, 1).await;
    window.cell(9, 1, "For what may happen").await;
    window.gone(".refusal").await;
    window.display.press("ctrl+z");
    window.gone("[data-row]").await;
    window.display.press("ctrl+shift+z");
    window.cell(9, 4, "").await;
    let board = window.board().await;
    assert_eq!(board.as_array().unwrap().len(), 10);
    assert_eq!(board[3][4], "Elena Delgado");
    assert_eq!(board[1][8], "Every week");
    assert_eq!(board[8][5], "No money: family, friends, community");
    window.picture("money-pasted").await;
    for way in [key::DOWN, key::UP] {
        for row in 1..10 {
            window.keys(way).await;
            assert_eq!(window.run(CLEAR, vec![]).await, true, "{way:?}, {row} rows on");
        }
    }

    // A line is copied whole and pasted again under the last one.
    window.click(&cell(5, 0)).await;
    window.keys(key::ESCAPE).await;
    window.click(&cell(5, 0)).await;
    window.display.press("ctrl+c");
    window.click(&cell(10, 1)).await;
    window.display.press("ctrl+v");
    window.cell(10, 1, "Flamenco class").await;
    window.cell(10, 10, "£624.00").await;
    window.display.press("ctrl+z");
    window.gone(&format!("[data-row]{}", "[data-index='10']")).await;

    // The telephone rings: £9,400 less.
    // 14 × 22.40 + 9.5 × 22.40 + 7 × 138 + 10 × 16.85 + 12 = £1,672.90 a week: £86,990.80; and 12 × 14.50, 1,850, 2,400.
    window.reads("[data-total]", |text| text.trim() == "£91,414.80").await;
    window.reads("main [role=status].difference", |text| text.contains("£8,585.20 in a full year")).await;
    assert!(!window.has("[data-gives-way]").await, "everything fits");
    window.go("money/versions").await;
    let version = window.add("money/versions/versions").await;
    window.fill(&format!("{version}/amount_a_year_pence"), "£90,600").await;
    window.fill(&format!("{version}/because"), "Panel took £9,400 out.").await;
    window.settled().await;
    window.go("money/board").await;
    let said =
        window.reads("main [role=status].difference", |text| text.contains("more than the budget")).await;
    assert!(said.contains("£15.67 a week") && said.contains("£814.80 in a full year"), "{said}");
    let gives = window.text("[data-gives-way]").await;
    assert!(gives.contains("Moving in: £1,850.00 in a full year"), "{gives}");
    assert_eq!(window.board().await, board, "nothing is scaled");
    window.keeps_nobody_out("a board that is over its budget").await;

    small_and_grey(&window).await;
    the_contract_says_the_same(&window, &home, &said).await;
    window.close().await;
}

/// How far below the heads of the sheet a row stands, in pixels.
const BELOW_HEADS: &str = "
    const top = (css) => document.querySelector(css).getBoundingClientRect().top;
    return Math.round(top(`[data-index='${arguments[0]}']`) - top('[data-sheet] .head'))";

#[tokio::test]
async fn a_long_sheet_stays_where_it_is() {
    let home = Home::new();
    let (window, _) = rosa(&home).await;
    window.go("money/board").await;
    let rows: Vec<_> =
        (1..=150).map(|day| format!("Day {day}, as it was agreed in the room with all")).collect();
    window.paste(&rows.join("\n"), 0, 1).await;
    window.cell(0, 1, "Day 1, as it was agreed in the room with all").await;
    window.settled().await;
    let stands = async |row: usize| window.run(BELOW_HEADS, vec![row.into()]).await.as_i64().unwrap();

    // Rows come in above those that are gone to, higher than an empty part was thought to be.
    let go = "const sheet = document.querySelector('[data-sheet]');
        const top = (element) => element.getBoundingClientRect().top;
        sheet.scrollTop += top(document.querySelectorAll('[data-part]')[11]) - top(sheet)";
    window.run(go, vec![]).await;
    window.find("[data-index='100']").await;
    window.find("[data-index='110']").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(stands(110).await, 0, "what was gone to is still there");

    // Fewer words take up as much room until the sheet is left.
    window.click(&cell(113, 1)).await;
    let was = stands(114).await;
    for letter in "Swim".chars() {
        window.keys(&letter.to_string()).await;
    }
    window.keys(key::ENTER).await;
    window.cell(113, 1, "Swim").await;
    window.settled().await;
    assert_eq!(stands(114).await, was, "nothing moves under whoever types");
    window.click("main h1").await;
    assert!(stands(114).await < was - 20, "a row of few words is a low one");
    window.close().await;
}

async fn small_and_grey(window: &Window) {
    window.page.set_window_size(1024, 768).await.unwrap();
    window.grey("figures", "[data-figures]").await;
    window.grey("bar", "main figure").await;
    window.grey("lines", "[role=grid]").await;
    window.show_for("week").await;
    window.grey("week", "[data-figures]").await;
    window.show_for("year").await;
    let wide = window.run("return document.documentElement.scrollWidth > innerWidth", vec![]).await;
    assert_eq!(wide, false, "the page itself does not go sideways");
    window.keeps_nobody_out("a small board").await;
    window.go("crisis/cover").await;
    window.grey("gaps", "main .page > header").await;
    window.page.set_window_size(1366, 768).await.unwrap();
    window.go("money/board").await;
}

/// The sums of the paper are those of the screen.
async fn the_contract_says_the_same(window: &Window, home: &Home, difference: &str) {
    let script =
        "return [...document.querySelectorAll('[data-figures] dd, main table td.amount, [data-total]')]
        .map((one) => one.textContent.trim()).filter((text) => text !== '£0.00')";
    let mut shown: Vec<String> = serde_json::from_value(window.run(script, vec![]).await).unwrap();
    assert!(shown.len() > 15, "{shown:?}");
    shown.push(difference.to_owned());
    window.go_to_contract().await;
    window.click("[data-issue]").await;
    window.click("[data-confirm]").await;
    window.click("[data-do=choose_copy]").await;
    window.click("[id='copy-audience.commissioner']").await;
    window.click("[data-do=save_copy]").await;
    window.gone("dialog").await;
    let words = words_of(&home.saved("pdf")[0], None);
    for sum in shown {
        assert!(words.contains(&flat(&sum)), "the contract does not say {sum:?}:\n{words}");
    }
}
