//! Streams whose bytes look like the end of a stream.
//!
//! lopdf writes a line feed before `endstream`. After a carriage return, a strict reader takes both for one
//! line end and finds the stream a byte too short. One compressed stream in 256 ends so, and its last byte
//! is a checksum that cannot be chosen: those streams are written in letters instead. So is a small attached
//! file that says `endstream` itself.

use lopdf::{Document, Object, Stream};

/// Rewrites all streams that could be cut short.
pub(super) fn guard_ends(pdf: &mut Document) {
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object {
            let says_end = stream.content.windows(9).any(|w| w == b"endstream");
            if says_end || stream.content.last() == Some(&b'\r') {
                to_letters(stream);
            }
        }
    }
}

fn to_letters(stream: &mut Stream) {
    let letters = Object::Name(b"ASCII85Decode".to_vec());
    let mut filters = vec![letters];
    match stream.dict.get(b"Filter") {
        Ok(Object::Array(all)) => filters.extend(all.iter().cloned()),
        Ok(one) => filters.push(one.clone()),
        Err(_) => {}
    }
    stream.dict.set("Filter", filters);
    stream.set_content(ascii85(&stream.content));
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() * 5 / 4 + 8);
    for group in bytes.chunks(4) {
        let mut value = 0_u32;
        for i in 0..4 {
            value = (value << 8) | u32::from(group.get(i).copied().unwrap_or(0));
        }
        if value == 0 && group.len() == 4 {
            out.push(b'z');
            continue;
        }
        let mut digits = [0_u8; 5];
        for digit in digits.iter_mut().rev() {
            *digit = b'!' + u8::try_from(value % 85).unwrap_or(0);
            value /= 85;
        }
        out.extend(&digits[..=group.len()]);
    }
    out.extend(b"~>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::Dictionary;

    #[test]
    fn what_is_written_in_letters_reads_back() {
        for plain in [b"a\r".to_vec(), b"\0\0\0\0Man sure.\r".to_vec(), vec![255; 21], (0..=255).collect()] {
            let mut stream = Stream::new(Dictionary::new(), plain.clone());
            to_letters(&mut stream);
            assert_eq!(stream.get_plain_content().unwrap(), plain);
        }
    }
}
