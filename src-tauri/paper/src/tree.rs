//! The structure tree: what the document is, apart from how it looks.

/// What a node is. Names are those of PDF 1.7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Document,
    Heading(u8),
    Contents,
    ContentsItem,
    Paragraph,
    Quote,
    List,
    Item,
    Label,
    Body,
    Table,
    Caption,
    Head,
    Rows,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure,
    Division,
    Span,
}

impl Tag {
    /// The name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Heading(1) => "H1",
            Self::Heading(2) => "H2",
            Self::Heading(_) => "H3",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Paragraph => "P",
            Self::Quote => "BlockQuote",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::Head => "THead",
            Self::Rows => "TBody",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Division => "Div",
            Self::Span => "Span",
        }
    }
}

/// How a list numbers its items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbering {
    /// Bullets.
    Disc,
    /// Numbers.
    Decimal,
}

/// One node.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// What it is.
    pub tag: Tag,
    /// The node it is in; the root's is itself.
    pub parent: usize,
    /// Children that are not stretches of its own text, in reading order.
    pub kids: Vec<usize>,
    /// Stands within its parent's text, at the place where it is drawn.
    pub is_inline: bool,
    /// Language, where it differs.
    pub lang: Option<String>,
    /// What a picture shows.
    pub alt: Option<String>,
    /// The words, where glyphs stand in another order.
    pub words: Option<String>,
    /// How a list is numbered.
    pub numbering: Option<Numbering>,
    /// Where a figure stands: left, bottom, right, top in PDF coordinates.
    pub bounds: Option<[f32; 4]>,
}

/// The tree; node 0 is the document.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    /// All nodes; a parent comes before its children.
    pub nodes: Vec<Node>,
}

impl Tree {
    /// A tree with only the document.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node::new(Tag::Document, 0, false)] }
    }

    /// Adds a child after all children so far.
    pub(crate) fn add(&mut self, parent: usize, tag: Tag) -> usize {
        let id = self.nodes.len();
        self.nodes.push(Node::new(tag, parent, false));
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.kids.push(id);
        }
        id
    }

    /// Adds a stretch of the parent's text.
    pub(crate) fn add_inline(&mut self, parent: usize, lang: String, words: Option<String>) -> usize {
        let id = self.nodes.len();
        let mut node = Node::new(Tag::Span, parent, true);
        node.lang = Some(lang);
        node.words = words;
        self.nodes.push(node);
        id
    }

    /// Adds a picture in the parent's text.
    pub(crate) fn add_picture(&mut self, parent: usize, alt: &str, bounds: [f32; 4]) -> usize {
        let id = self.nodes.len();
        let mut node = Node::new(Tag::Figure, parent, true);
        node.alt = Some(alt.to_owned());
        node.bounds = Some(bounds);
        self.nodes.push(node);
        id
    }

    /// A node to change.
    pub(crate) fn node(&mut self, id: usize) -> Option<&mut Node> {
        self.nodes.get_mut(id)
    }
}

impl Node {
    fn new(tag: Tag, parent: usize, is_inline: bool) -> Self {
        Self {
            tag,
            parent,
            kids: Vec::new(),
            is_inline,
            lang: None,
            alt: None,
            words: None,
            numbering: None,
            bounds: None,
        }
    }
}

/// An entry of the outline.
#[derive(Debug, Clone)]
pub(crate) struct Mark {
    /// The heading.
    pub title: String,
    /// 1 to 3.
    pub level: u8,
    /// Page, from 0.
    pub page: usize,
    /// Distance from the top.
    pub y: f32,
    /// The heading's node.
    pub node: usize,
}
