//! Asks axe-core what keeps people out.

use std::fs;

use super::places;
use super::window::Window;

const ASK: &str = r"
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    // Asked for by name, since axe leaves it out by itself.
    const rules = { 'target-size': { enabled: true } };
    axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] }).then(
        (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} at ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((one) => one.message).join('; ')}`))),
        (error) => done([`axe itself failed: ${error}`]),
    );
";

impl Window {
    /// Fails with a readable list when a rule of WCAG 2.2 A or AA is broken on what is shown now, or one of axe's own,
    /// about the order of headings, landmarks and the size of what is pressed.
    pub async fn keeps_nobody_out(&self, place: &str) {
        let faults = self.faults().await;
        assert!(faults.is_empty(), "{place} keeps people out:\n  {}", faults.join("\n  "));
    }

    /// The rules that are broken on what is shown now, and where.
    pub async fn faults(&self) -> Vec<String> {
        if self.run("return typeof axe !== 'undefined'", vec![]).await != true {
            let source = places::root().join("ui/node_modules/axe-core/axe.min.js");
            let source = fs::read_to_string(source).expect("axe-core is installed (npm ci in ui)");
            self.run(&source, vec![]).await;
        }
        let found = self.page.execute_async(ASK, vec![]).await.unwrap();
        found.as_array().unwrap().iter().filter_map(|fault| fault.as_str().map(ToOwned::to_owned)).collect()
    }
}
