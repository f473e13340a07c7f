//! Filling in forms as a facilitator does: by the path of each answer.

use super::window::{Window, key};

/// The id of the control for a path.
pub fn id(path: &str) -> String {
    path.replace('/', ".")
}

/// A selector for an id, whatever characters it has.
fn by_id(id: &str) -> String {
    format!("[id='{id}']")
}

impl Window {
    /// Makes a vault.
    pub async fn create_vault(&self, passphrase: &str) {
        self.type_into("passphrase", passphrase).await;
        self.type_into("passphrase-again", passphrase).await;
        self.click("[data-do=create_vault]").await;
        self.find("main[data-screen=shelf]").await;
    }

    /// Opens the vault.
    pub async fn unlock(&self, passphrase: &str) {
        self.type_into("passphrase", passphrase).await;
        self.click("[data-do=unlock]").await;
        self.find("main[data-screen=shelf]").await;
    }

    /// Starts a workshop.
    pub async fn new_workshop(&self, name: &str) {
        self.click("[data-do=new_workshop]").await;
        self.type_into("workshop-name", name).await;
        self.keys(key::ENTER).await;
        self.find("main[data-screen=workshop]").await;
    }

    /// Opens the first workshop on the shelf.
    pub async fn open_workshop(&self) {
        self.click("[data-open]").await;
        self.find("main[data-screen=workshop]").await;
    }

    /// Goes to a tool, by its stage if that is not the open one.
    pub async fn go(&self, tool: &str) {
        let link = format!("[data-tool='{tool}']");
        if !self.has(&link).await {
            self.go_to_stage(tool.split('/').next().unwrap()).await;
        }
        let there = format!("main[data-at='{tool}']");
        // In a narrow window the list of stages stays unfolded until a tool is picked.
        if !self.has(&there).await || self.has("header .stages[aria-expanded=true]").await {
            self.show_stages().await;
            self.click(&link).await;
        }
        self.find(&there).await;
    }

    /// Goes to the first tool of a stage.
    pub async fn go_to_stage(&self, stage: &str) {
        self.show_stages().await;
        self.click(&format!("[data-stage='{stage}']")).await;
        self.find(&format!("main[data-at^='{stage}/']")).await;
    }

    /// Goes to the contract, and waits for its first page.
    pub async fn go_to_contract(&self) {
        self.show_stages().await;
        self.click("[data-go=contract]").await;
        self.find("main[data-screen=contract]").await;
        self.find("[data-page='0'] img").await;
        self.settled().await;
    }

    /// Unfolds the list of stages where the window is too narrow to show it all the time.
    async fn show_stages(&self) {
        if !self.find("[data-go=contract]").await.is_displayed().await.unwrap() {
            self.click("header .stages").await;
        }
    }

    /// Types into a control in place of what stands there.
    pub async fn type_into(&self, id: &str, text: &str) {
        self.click(&by_id(id)).await;
        let control = self.find(&by_id(id)).await;
        if control.prop("value").await.unwrap().is_some_and(|value| !value.is_empty()) {
            control.send_keys(&format!("{}a{}{}", key::CONTROL, key::RELEASE, key::BACKSPACE)).await.unwrap();
        }
        // The driver refuses to type nothing.
        if !text.is_empty() {
            control.send_keys(text).await.unwrap();
        }
    }

    /// Types an answer.
    pub async fn fill(&self, path: &str, text: &str) {
        self.type_into(&id(path), text).await;
    }

    /// Chooses an answer, ticks a link or a box.
    pub async fn choose(&self, path: &str, word: &str) {
        let option = by_id(&format!("{}.{word}", id(path)));
        let all = by_id(&format!("{}.choose", id(path)));
        if !self.has(&option).await && self.has(&all).await {
            self.click(&all).await;
        }
        // A press that the driver missed may be made again; a choice that the page was told of and lost may not.
        let listen = "const list = document.querySelector(arguments[0])?.closest('select');
            window.told = false; list?.addEventListener('change', () => (window.told = true), { once: true });";
        let stands = "const one = document.querySelector(arguments[0]);
            return one?.tagName !== 'OPTION' || one.closest('select').value === one.value";
        for _ in 0..3 {
            self.run(listen, vec![option.as_str().into()]).await;
            self.click(&option).await;
            self.settled().await;
            if self.run(stands, vec![option.as_str().into()]).await == true {
                return;
            }
            assert_ne!(self.run("return window.told", vec![]).await, true, "the page lost {word} at {path}");
        }
        panic!("{word} cannot be chosen at {path}");
    }

    /// Keeps a row to the facilitator.
    pub async fn only_you(&self, row: &str) {
        let path = format!("{row}/visible_to");
        self.click(&by_id(&id(&path))).await;
        self.click(&by_id(&format!("{}.preset.only_you", id(&path)))).await;
        self.settled().await;
    }

    /// Adds a row to a list. Returns the row's path.
    pub async fn add(&self, list: &str) -> String {
        self.settled().await;
        let before = self.rows(list).await;
        self.click(&format!("[data-add='{list}']")).await;
        loop {
            let after = self.rows(list).await;
            if let Some(new) = after.iter().find(|row| !before.contains(row)) {
                self.settled().await;
                return format!("{list}/{new}");
            }
            self.find("html[data-settled]").await;
        }
    }

    /// The ids of the rows of a list, in order.
    pub async fn rows(&self, list: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(`[data-list='${arguments[0]}'] [data-row]`)]
            .map((row) => row.dataset.row.split('/').pop())";
        let rows = self.run(script, vec![list.into()]).await;
        rows.as_array().unwrap().iter().filter_map(|row| row.as_str().map(ToOwned::to_owned)).collect()
    }

    /// What stands in a control now.
    pub async fn value(&self, path: &str) -> String {
        self.find(&by_id(&id(path))).await.prop("value").await.unwrap().unwrap_or_default()
    }
}
