//! Words under their photos.

use document::{Photo, PhotoAt, pieces};

use crate::shape::Shaper;
use crate::text::{Line, Style, Text};

impl Shaper<'_> {
    /// Shapes text with its photos above its pieces, each photo in a box of this size.
    pub(crate) fn pictured<'p>(
        &mut self,
        text: &'p str,
        photos: impl IntoIterator<Item = &'p PhotoAt>,
        room: (f32, f32),
        style: &Style,
        width: f32,
    ) -> Text {
        let mut out = Text::default();
        for (photo, words) in pieces(text, photos) {
            let words = self.plain(words, style, width);
            if let Some(photo) = photo {
                out.add(self.photo(photo, room, words.rtl, width));
            }
            out.add(words);
        }
        out
    }

    /// A line with a photo on it, where its words begin; no line when there is no such photo.
    pub(crate) fn photo(&mut self, photo: &Photo, room: (f32, f32), rtl: bool, width: f32) -> Text {
        let Some(mut placed) = self.images.place(photo, (room.0.min(width), room.1)) else {
            return Text::default();
        };
        if rtl {
            placed.x = width - placed.width;
        }
        let (height, width) = (placed.line_height(), placed.x + placed.width);
        Text { lines: vec![Line { height, width, runs: Vec::new(), photo: Some(placed) }], ..Text::default() }
    }
}
