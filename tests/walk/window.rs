//! One window under the hand of a walker.

use std::fs;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::display::Display;
use super::driver::{Driver, Theme};
use super::home::Home;
use super::places;

/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(25);

/// One pixel in a corner that changes without being seen, for as long as anybody waits.
const SOMETHING_MOVES: &str = "
    const dot = Object.assign(document.createElement('i'), { id: 'walk-moves', ariaHidden: 'true' });
    Object.assign(dot.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px' });
    document.body.append(dot);
    const colours = [{ backgroundColor: '#00000001' }, { backgroundColor: '#00000002' }];
    dot.animate(colours, { duration: 50, iterations: Infinity })";

/// WebDriver's names for keys that write nothing.
pub mod key {
    pub const BACKSPACE: &str = "\u{E003}";
    pub const TAB: &str = "\u{E004}";
    pub const ENTER: &str = "\u{E007}";
    pub const SHIFT: &str = "\u{E008}";
    pub const CONTROL: &str = "\u{E009}";
    pub const ESCAPE: &str = "\u{E00C}";
    pub const HOME: &str = "\u{E011}";
    pub const END: &str = "\u{E010}";
    pub const LEFT: &str = "\u{E012}";
    pub const UP: &str = "\u{E013}";
    pub const RIGHT: &str = "\u{E014}";
    pub const DOWN: &str = "\u{E015}";
    pub const DELETE: &str = "\u{E017}";
    pub const F2: &str = "\u{E032}";
    pub const RELEASE: &str = "\u{E000}";
}

/// The program, running.
pub struct Window {
    pub page: Client,
    // Fields are dropped in this order: the driver needs its screen to the end.
    pub driver: Driver,
    pub display: Display,
    /// Buttons are pressed by key. WebDriver's pointer misses on a page that was made larger.
    pub by_key: bool,
}

impl Window {
    /// Opens the program as it opens for everyone.
    pub async fn open(home: &Home) -> Self {
        Self::open_with(home, Theme::Light, &[]).await
    }

    /// Opens the program with words on its command line.
    pub async fn open_with(home: &Home, theme: Theme, args: &[&str]) -> Self {
        let display = Display::start(&home.path());
        let driver = Driver::start(home, &display, theme);
        let capabilities =
            json!({ "webkitgtk:browserOptions": { "binary": places::program(), "args": args } });
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.as_object().unwrap().clone())
            .connect(&driver.url)
            .await
            .expect("the window opens");
        let window = Self { page, driver, display, by_key: false };
        window.find("main[data-screen]").await;
        window
    }

    /// Waits for an element. When it does not come, the walk stops with a picture of what is there instead.
    pub async fn find(&self, css: &str) -> Element {
        match self.page.wait().at_most(PATIENCE).every(PAUSE).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(reason) => self.stumble(&format!("{css} does not appear: {reason}")).await,
        }
    }

    /// Whether an element is there now.
    pub async fn has(&self, css: &str) -> bool {
        !self.page.find_all(Locator::Css(css)).await.unwrap_or_default().is_empty()
    }

    /// Waits until an element is gone.
    pub async fn gone(&self, css: &str) {
        let started = Instant::now();
        while self.has(css).await {
            if started.elapsed() > PATIENCE {
                self.stumble::<()>(&format!("{css} does not go away")).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Clicks, once the element is there, in view and not covered.
    pub async fn click(&self, css: &str) {
        let started = Instant::now();
        loop {
            let element = self.find(css).await;
            let to_it = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            let _ = self.page.execute(to_it, vec![json!(element)]).await;
            let done = if self.by_key { element.send_keys(key::ENTER).await } else { element.click().await };
            let Err(reason) = done else { return };
            if started.elapsed() > PATIENCE {
                self.stumble::<()>(&format!("{css} cannot be clicked: {reason:?}")).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Sends keys to whatever has the focus. What has it may be drawn anew between the two steps; then no key was
    /// pressed, and whatever has it now is told.
    pub async fn keys(&self, keys: &str) {
        let started = Instant::now();
        while let Err(refused) = self.page.active_element().await.unwrap().send_keys(keys).await {
            let is_gone = format!("{refused:?}").contains("StaleElementReference");
            assert!(is_gone && started.elapsed() < PATIENCE, "{refused}");
        }
    }

    /// The words of an element.
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    /// Waits until the words of an element are as they should be.
    pub async fn reads(&self, css: &str, right: impl Fn(&str) -> bool) -> String {
        let started = Instant::now();
        loop {
            let text = self.text(css).await;
            if right(&text) {
                return text;
            }
            if started.elapsed() > PATIENCE {
                self.stumble::<()>(&format!("{css} reads {text:?}")).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until a script answers with true.
    pub async fn becomes(&self, script: &str) {
        let started = Instant::now();
        while self.run(script, vec![]).await != true {
            if started.elapsed() > PATIENCE {
                self.stumble::<()>(&format!("this does not become true: {script}")).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until everything that was typed is on disk.
    pub async fn settled(&self) {
        self.find("html[data-settled=yes]").await;
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, with: Vec<Value>) -> Value {
        self.page.execute(script, with).await.unwrap()
    }

    /// Puts words on the clipboard, by marking and copying them as anybody would.
    pub async fn put_on_clipboard(&self, words: &str) {
        let box_of_words = "const box = document.createElement('textarea');
            document.body.append(Object.assign(box, { id: 'walk-clip', value: arguments[0] })); box.select()";
        self.run(box_of_words, vec![words.into()]).await;
        self.run("window.clipped = 0; addEventListener('copy', () => (window.clipped += 1))", vec![]).await;
        self.display.press("ctrl+c");
        let started = Instant::now();
        while self.run("return window.clipped", vec![]).await == 0 {
            assert!(started.elapsed() < PATIENCE, "the words are not copied");
            tokio::time::sleep(PAUSE).await;
        }
        self.run("document.getElementById('walk-clip').remove()", vec![]).await;
    }

    /// Keeps a picture in `out/screens`.
    pub async fn picture(&self, name: &str) {
        let folder = places::root().join("out").join("screens");
        fs::create_dir_all(&folder).unwrap();
        // WebKit takes a picture when it next paints, and a page where nothing moves is not painted again.
        self.run(SOMETHING_MOVES, vec![]).await;
        let picture = tokio::time::timeout(PATIENCE, self.page.screenshot()).await;
        self.run("document.getElementById('walk-moves')?.remove()", vec![]).await;
        fs::write(folder.join(format!("{name}.png")), picture.expect("a picture in time").unwrap()).unwrap();
    }

    /// Closes the window as the window manager would. On a busy machine that one misses a key now and then, and is
    /// told again as a person would tell it.
    pub async fn close(self) {
        let Self { driver, display, .. } = self;
        let closes = move || {
            (0..4).any(|_| {
                display.press("alt+F4");
                driver.window_is_gone()
            })
        };
        assert!(tokio::task::spawn_blocking(closes).await.unwrap(), "the window does not close");
    }

    /// Closes the window or logs out, at the first asking. Whoever is asked whether to wait, waits.
    pub async fn ends(self, logs_out: bool) {
        if logs_out {
            self.driver.log_out();
        } else {
            self.display.press("alt+F4");
        }
        let started = Instant::now();
        while self.driver.has_window() {
            assert!(started.elapsed() < PATIENCE, "the window does not close");
            if let Ok(wait) = self.page.find(Locator::Css("[data-last=wait]")).await {
                let _ = wait.click().await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn stumble<T>(&self, why: &str) -> T {
        let name = std::thread::current().name().unwrap_or("walk").replace("::", "-");
        self.picture(&format!("stumbled-{name}")).await;
        let text = self.page.find(Locator::Css("body")).await;
        let text = if let Ok(body) = text { body.text().await.unwrap_or_default() } else { String::new() };
        panic!("{why}\nA picture is in out/screens/stumbled-{name}.png. The page reads:\n{text}");
    }
}
