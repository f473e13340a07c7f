//! WebKit's own driver, which starts the window and passes keys and clicks to it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::display::Display;
use super::home::Home;

const PATIENCE: Duration = Duration::from_secs(60);
const BEFORE_TOLD_AGAIN: Duration = Duration::from_secs(15);

/// Light paper or dark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// A driver on a port of its own; it and the window it started end when it is dropped.
pub struct Driver {
    child: Child,
    pub url: String,
}

impl Driver {
    pub fn start(home: &Home, display: &Display, theme: Theme) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        for name in
            ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"]
        {
            command.env_remove(name);
        }
        command.env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
        command
            .env("HOME", home.path())
            .env("CLIVE_E2E_PICK", home.picked())
            .env("DISPLAY", &display.name)
            .env("GTK_THEME", if theme == Theme::Dark { "Adwaita:dark" } else { "Adwaita" })
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("TZ", "Europe/London");
        if home.slow_disk().exists() {
            command.env("LD_PRELOAD", home.slow_disk()).env("CLIVE_WALK_SLOW", home.slowness());
        }
        let child = command.spawn().expect("WebKitWebDriver starts (apt-get install webkit2gtk-driver)");
        let driver = Self { child, url: format!("http://127.0.0.1:{port}") };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(started.elapsed() < PATIENCE, "WebKitWebDriver does not answer on port {port}");
            sleep(Duration::from_millis(20));
        }
        driver
    }

    /// Ends the window as a dead battery would: without a word.
    pub fn kill_window(&self) {
        for window in children_of(self.child.id()) {
            signal("-KILL", window);
        }
    }

    /// Asks the window to end as a logout does.
    pub fn log_out(&self) {
        for window in children_of(self.child.id()) {
            signal("-TERM", window);
        }
    }

    /// Whether there is a window now.
    pub fn has_window(&self) -> bool {
        !children_of(self.child.id()).is_empty()
    }

    /// Waits a while for the window to go of its own accord.
    pub fn window_is_gone(&self) -> bool {
        let started = Instant::now();
        while self.has_window() {
            if started.elapsed() > BEFORE_TOLD_AGAIN {
                return false;
            }
            sleep(Duration::from_millis(20));
        }
        true
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill_window();
        signal("-TERM", self.child.id());
        let _ = self.child.wait();
    }
}

fn signal(which: &str, process: u32) {
    let _ = Command::new("kill").args([which, &process.to_string()]).stderr(Stdio::null()).status();
}

/// Counted on from below the numbers that the system lends, so that no two walks and no client get the same one
/// between the asking and the starting.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(21_000);
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// The living children of a process, as `/proc/<id>/stat` tells: "id (name) state parent …".
fn children_of(parent: u32) -> Vec<u32> {
    let parent = parent.to_string();
    let numbers =
        fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    numbers
        .filter(|id: &u32| {
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
            let mut after_name = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
            after_name.next() != Some("Z") && after_name.next() == Some(&parent)
        })
        .collect()
}
