//! Going from place to place by keyboard alone.

use super::window::{Window, key};

/// So many presses lead from one end of a page to the other.
const FAR: usize = 400;

impl Window {
    /// Whether the cursor is there.
    pub async fn is_at(&self, css: &str) -> bool {
        let at = "return document.activeElement?.matches(arguments[0]) ?? false";
        self.run(at, vec![css.into()]).await == true
    }

    /// Presses Tab until the cursor is there.
    pub async fn tab_to(&self, css: &str) {
        self.tabs(css, key::TAB).await;
    }

    /// Presses Shift and Tab until the cursor is there.
    pub async fn tab_back_to(&self, css: &str) {
        self.tabs(css, &format!("{}{}{}", key::SHIFT, key::TAB, key::RELEASE)).await;
    }

    async fn tabs(&self, css: &str, keys: &str) {
        for _ in 0..FAR {
            if self.is_at(css).await {
                return;
            }
            self.keys(keys).await;
        }
        self.picture("stumbled-keys").await;
        panic!("no number of tabs leads to {css}");
    }

    /// Waits until the cursor is there.
    pub async fn comes_to(&self, css: &str) {
        for _ in 0..FAR {
            if self.is_at(css).await {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        self.picture("stumbled-keys").await;
        panic!("the cursor does not come to {css}");
    }
}
