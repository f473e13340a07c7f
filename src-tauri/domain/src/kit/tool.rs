//! `tool!`, `row!`, `stage!` and `workshop!`: each part of the workshop is declared once, as an ordinary
//! struct with public typed fields. The stored JSON, the schema, the TypeScript type, the form on screen,
//! the paths of edits and what an audience may see all come from these lines.

/// The doc comment of a declaration as one line of text.
macro_rules! doc_text {
    ($($doc:literal)*) => { concat!($($doc),*) };
}
pub(crate) use doc_text;

/// Why a field is for the room alone, if it is.
macro_rules! reason {
    () => {
        None
    };
    ($why:literal) => {
        Some($why)
    };
}
pub(crate) use reason;

/// What structs of answers have in common. Not used directly.
macro_rules! answers {
    ($name:ident { $( $(#[doc = $fdoc:literal])* $field:ident : $kind:ty $(=> for_the_room $why:literal)? ),* } with { $($extra:tt)* }) => {
        impl $crate::kit::field::Fields for $name {
            const TYPE_NAME: &'static str = stringify!($name);
            const DOC: &'static str = Self::DOC_TEXT;
            const FIELDS: &'static [$crate::kit::field::Field] = &[$(
                $crate::kit::field::Field {
                    name: stringify!($field),
                    doc: $crate::kit::tool::doc_text!($($fdoc)*),
                    kind: <$kind as $crate::kit::field::Answer>::KIND,
                    for_the_room: $crate::kit::tool::reason!($($why)?),
                }
            ),*];
        }
        $crate::kit::tool::branch!($name { $($field),* } with { $($extra)* });
    };
}
pub(crate) use answers;

/// A node whose children are its struct's fields. Not used directly.
macro_rules! branch {
    ($name:ident { $($field:ident),* } with { $($extra:tt)* }) => {
        impl $crate::kit::field::Node for $name {
            fn child_mut(&mut self, step: &str) -> Option<&mut dyn $crate::kit::field::Node> {
                match step { $( stringify!($field) => Some(&mut self.$field), )* _ => None }
            }
            fn children(&self) -> Vec<(String, &dyn $crate::kit::field::Node)> {
                vec![$( (stringify!($field).to_owned(), &self.$field as &dyn $crate::kit::field::Node) ),*]
            }
            fn each_child<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn $crate::kit::field::Node)) {
                $( visit(&self.$field); )*
            }
            fn read(&self) -> serde_json::Value {
                $crate::kit::field::to_json(self)
            }
            fn write(&mut self, _: serde_json::Value) -> Result<(), $crate::kit::refusal::Refusal> {
                Err($crate::kit::refusal::Refusal::WrongShape)
            }
            fn keep_links(&mut self, there: &std::collections::HashSet<uuid::Uuid>) {
                $( $crate::kit::field::Node::keep_links(&mut self.$field, there); )*
            }
            fn change_words(&mut self, change: &dyn Fn(&str) -> Option<String>) {
                $( $crate::kit::field::Node::change_words(&mut self.$field, change); )*
            }
            fn is_empty(&self) -> bool {
                true $( && $crate::kit::field::Node::is_empty(&self.$field) )*
            }
            $($extra)*
        }
    };
}
pub(crate) use branch;

/// Hides each field by itself. Not used directly.
macro_rules! hide_each {
    ($($field:ident),*) => {
        fn hide_from(&mut self, viewer: &$crate::kit::audience::Viewer) {
            $( $crate::kit::field::Node::hide_from(&mut self.$field, viewer); )*
        }
    };
}
pub(crate) use hide_each;

/// Declares a tool: a struct whose every field is an answer, and for whom its answers are until somebody says
/// otherwise: `Name for Own { … }`. A `visible_to` among its fields says it of the whole tool. What is answered is
/// printed for somebody; a field that no paper prints says so with its reason: `field: Kind => for_the_room "why"`.
macro_rules! tool {
    ($(#[doc = $doc:literal])* $name:ident for $($whom:ident),+ {
        $( $(#[doc = $fdoc:literal])* $field:ident : $kind:ty $(=> for_the_room $why:literal)? ),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Default, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name { $( $(#[doc = $fdoc])* pub $field: $kind ),* }
        impl $name {
            const DOC_TEXT: &'static str = $crate::kit::tool::doc_text!($($doc)*);
            /// For whom its answers are until somebody says otherwise.
            pub const FOR_WHOM: &'static [$crate::kit::audience::ForWhom] =
                &[$( $crate::kit::audience::ForWhom::$whom ),+];
        }
        $crate::kit::tool::answers!($name { $( $(#[doc = $fdoc])* $field : $kind $(=> for_the_room $why)? ),* } with {
            fn hide_from(&mut self, viewer: &$crate::kit::audience::Viewer) {
                let viewer = viewer.within(Self::FOR_WHOM, $crate::kit::field::said_of(self).as_ref());
                $( $crate::kit::field::hide_answer(&mut self.$field, &viewer); )*
            }
        });
    };
}
pub(crate) use tool;

/// Declares a row: a tool-like struct with an id of its own, for use in `Rows`.
macro_rules! row {
    ($(#[doc = $doc:literal])* $name:ident {
        $( $(#[doc = $fdoc:literal])* $field:ident : $kind:ty $(=> for_the_room $why:literal)? ),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Default, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The row's id: a UUID that is its own in the whole workshop and never changes.
            pub id: uuid::Uuid,
            $( $(#[doc = $fdoc])* #[serde(default)] pub $field: $kind ),*
        }
        impl $name {
            const DOC_TEXT: &'static str = $crate::kit::tool::doc_text!($($doc)*);
        }
        $crate::kit::tool::answers!($name { $( $(#[doc = $fdoc])* $field : $kind $(=> for_the_room $why)? ),* } with {
            $crate::kit::tool::hide_each!($($field),*);
            fn row_id(&self) -> Option<uuid::Uuid> {
                Some(self.id)
            }
            fn row(&self) -> Option<&dyn std::any::Any> {
                Some(self)
            }
            fn row_spec(&self) -> Option<&'static $crate::kit::field::RowSpec> {
                Some(<Self as $crate::kit::values::Row>::SPEC)
            }
        });
        impl $crate::kit::values::Row for $name {
            const SPEC: &'static $crate::kit::field::RowSpec = &$crate::kit::field::RowSpec {
                name: stringify!($name),
                doc: Self::DOC_TEXT,
                fields: <Self as $crate::kit::field::Fields>::FIELDS,
            };
            fn empty(id: uuid::Uuid) -> Self {
                Self { id, ..Self::default() }
            }
            fn id(&self) -> uuid::Uuid {
                self.id
            }
        }
    };
}
pub(crate) use row;

/// Declares a stage: a struct whose every field is a tool.
macro_rules! stage {
    ($(#[doc = $doc:literal])* $name:ident { $( $field:ident : $tool:ty ),* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Default, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name { $(
            #[allow(missing_docs, reason = "the tool's type says what it is")]
            pub $field: $tool
        ),* }
        impl $name {
            /// What this stage is for.
            pub const DOC: &'static str = $crate::kit::tool::doc_text!($($doc)*);
            /// Its tools, in the order of the walk.
            pub const TOOLS: &'static [$crate::kit::field::ToolSpec] = &[$(
                $crate::kit::field::ToolSpec {
                    name: stringify!($field),
                    type_name: <$tool as $crate::kit::field::Fields>::TYPE_NAME,
                    doc: <$tool as $crate::kit::field::Fields>::DOC,
                    for_whom: <$tool>::FOR_WHOM,
                    fields: <$tool as $crate::kit::field::Fields>::FIELDS,
                }
            ),*];
            /// One tool as it is kept; nothing when there is no such tool.
            pub fn tool_json(&self, name: &str) -> Option<Box<serde_json::value::RawValue>> {
                match name {
                    $( stringify!($field) => serde_json::value::to_raw_value(&self.$field).ok(), )*
                    _ => None,
                }
            }
        }
        $crate::kit::tool::branch!($name { $($field),* } with { $crate::kit::tool::hide_each!($($field),*); });
    };
}
pub(crate) use stage;

/// Declares the workshop: a struct whose every field is a stage.
macro_rules! workshop {
    ($(#[doc = $doc:literal])* $name:ident { $( $field:ident : $stage:ty ),* $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The major of the file's format; see [`FORMAT`].
            pub format: u32,
            /// The minor of the file's format; none is 0.
            #[serde(default)]
            pub minor: u32,
            /// The workshop's own id.
            pub id: uuid::Uuid,
            $( #[allow(missing_docs, reason = "the stage's type says what it is")] #[serde(default)] pub $field: $stage ),*
        }
        impl $name {
            /// A workshop with nothing answered.
            pub fn empty(id: uuid::Uuid) -> Self {
                Self { format: FORMAT.major, minor: FORMAT.minor, id, $( $field: Default::default() ),* }
            }
            /// One tool of a stage as it is kept; nothing when there is no such tool.
            pub fn tool_json(&self, stage: &str, tool: &str) -> Option<Box<serde_json::value::RawValue>> {
                match stage {
                    $( stringify!($field) => self.$field.tool_json(tool), )*
                    _ => None,
                }
            }
            /// The stages, in the order of the walk.
            pub const STAGES: &'static [$crate::kit::field::StageSpec] = &[$(
                $crate::kit::field::StageSpec {
                    name: stringify!($field),
                    type_name: stringify!($stage),
                    doc: <$stage>::DOC,
                    tools: <$stage>::TOOLS,
                }
            ),*];
        }
        $crate::kit::tool::branch!($name { $($field),* } with { $crate::kit::tool::hide_each!($($field),*); });
    };
}
pub(crate) use workshop;
