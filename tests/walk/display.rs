//! A screen that nobody looks at.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// An X server with a window manager, ended when dropped.
pub struct Display {
    server: Child,
    manager: Child,
    /// What `DISPLAY` has to say.
    pub name: String,
}

impl Display {
    /// Large enough for the window at its usual size; the server picks a number that is free.
    pub fn start(home: &Path) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts (apt-get install xvfb)");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let name = format!(":{}", number.trim());
        assert_ne!(name, ":", "Xvfb found no free number");
        let manager = Command::new("openbox")
            .env("DISPLAY", &name)
            .env("HOME", home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("openbox starts (apt-get install openbox)");
        Self { server, manager, name }
    }

    /// Presses keys as a person at the keyboard would, past the page.
    pub fn press(&self, keys: &str) {
        self.hand(&["key", keys]);
    }

    /// Moves the mouse to a place on the screen.
    pub fn point(&self, x: i32, y: i32) {
        self.hand(&["mousemove", &x.to_string(), &y.to_string(), "sleep", "0.04"]);
    }

    /// Presses the mouse where it is, and lets it go, as slowly as a finger does.
    pub fn click(&self) {
        self.hand(&["mousedown", "1", "sleep", "0.06", "mouseup", "1"]);
    }

    fn hand(&self, what: &[&str]) {
        let end = Command::new("xdotool").env("DISPLAY", &self.name).args(what).status();
        assert!(end.expect("xdotool starts (apt-get install xdotool)").success(), "{what:?} cannot be done");
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in [&mut self.manager, &mut self.server] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
