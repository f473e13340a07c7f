//! The types of the wire as TypeScript, in one file, in a fixed order.

use std::collections::{BTreeSet, HashSet};

use ts_rs::{Config, TS, TypeVisitor};

/// Collects declarations.
#[derive(Default)]
pub(crate) struct Types {
    config: Config,
    /// By name. Two types of one name are both declared, so that the page's own check refuses them.
    declared: BTreeSet<(String, String)>,
    seen: HashSet<std::any::TypeId>,
}

impl Types {
    /// Adds a type and all it is made of; returns its name.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }

    /// The file.
    pub(crate) fn finish(self, calls: &str) -> String {
        let mut file = String::from("// Made from the Rust types by `cargo xtask types`. Do not edit.\n\n");
        for (_, declaration) in &self.declared {
            file.push_str(declaration);
            file.push('\n');
        }
        file.push_str("\n/** Every call: its request and its reply. */\nexport interface Calls {\n");
        file.push_str(calls);
        file.push_str("}\n");
        file
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(std::any::TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(&self.config));
            self.declared.insert((T::ident(&self.config), declaration));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
