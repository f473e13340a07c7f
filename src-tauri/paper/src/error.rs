//! What can go wrong between a finished layout and its bytes.

/// Why no bytes came out.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The PDF library refused to build or read a document.
    #[error("the PDF could not be written: {0}")]
    Pdf(#[from] lopdf::Error),
    /// A font could not be cut down to the letters in use.
    #[error("the font {font} could not be embedded: {reason}")]
    Font {
        /// Which face.
        font: String,
        /// What the subsetter said.
        reason: String,
    },
    /// Something that the writer itself put into the document was not where it must be.
    #[error("the PDF is not built as expected: {0}")]
    Structure(&'static str),
    /// Writing to memory failed.
    #[error("the PDF could not be saved: {0}")]
    Save(#[from] std::io::Error),
    /// The document could not be turned into JSON for its fingerprint.
    #[error("the document could not be fingerprinted: {0}")]
    Fingerprint(#[from] serde_json::Error),
    /// A password that not every reader could accept.
    #[error("a password must be 1 to 32 plain letters, digits or signs")]
    Password,
    /// The encryption could not be set up.
    #[error("the copy could not be encrypted: {0}")]
    Encrypt(String),
}
