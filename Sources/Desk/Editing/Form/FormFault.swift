/// What is wrong with a field, in words for the person who filled it in.
struct FormFault: Error, Hashable, Sendable {
    /// The place of the field: `name`, `sources.0.document_ref`.
    let path: String
    /// What to do about it.
    let message: String
}
