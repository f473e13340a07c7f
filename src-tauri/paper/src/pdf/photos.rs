//! Photos in the file. Their red, green and blue mean what the output intent says, and nothing shines through them.

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, Pt, XObject, XObjectId, XObjectTransform,
};

use crate::page::HEIGHT;
use crate::photo::Print;

/// Hands the prints to printpdf as they are: JPEG is a filter of PDF.
pub(super) fn embed(out: &mut PdfDocument, prints: &[Print]) {
    for (number, print) in prints.iter().enumerate() {
        let name = |name: &[u8]| DictItem::Name(name.to_vec());
        let dict = [
            ("Type", name(b"XObject")),
            ("Subtype", name(b"Image")),
            ("Width", DictItem::Int(print.width.into())),
            ("Height", DictItem::Int(print.height.into())),
            ("ColorSpace", name(b"DeviceRGB")),
            ("BitsPerComponent", DictItem::Int(8)),
            ("Filter", name(b"DCTDecode")),
        ];
        let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let stream = ExternalStream { dict, content: print.jpeg.clone(), compress: false };
        let image = ExternalXObject { stream, width: None, height: None, dpi: None };
        out.resources.xobjects.map.insert(id(number), XObject::External(image));
    }
}

/// Shows a print in a box: left, top, width, height, from the top left corner of the page.
pub(super) fn show(print: usize, [x, y, w, h]: [f32; 4]) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(Pt(x)),
        translate_y: Some(Pt(HEIGHT - y - h)),
        scale_x: Some(w),
        scale_y: Some(h),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    Op::UseXobject { id: id(print), transform }
}

fn id(number: usize) -> XObjectId {
    XObjectId(format!("P{number}"))
}
