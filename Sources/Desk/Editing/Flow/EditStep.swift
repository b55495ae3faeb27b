internal import HTTPTypes

/// What one reading of the record has decided about a request of somebody who writes.
enum EditStep: Sendable {
    /// A page to show.
    case page(EditView)
    /// An address to go on to.
    case go(Address)
    /// The form is as it should be: this is to be done with it.
    case write(RecordDraft, EditForm, EditPurpose)
    /// The withdrawal is as it should be.
    case revoke(RecordDraft, Withdrawal)
}

/// A page of somebody who writes, before its frame is put around it.
struct EditView: Sendable {
    let title: String
    let body: HTML
    /// The record that is written, for the way back.
    var record: RecordLink?
    var status = HTTPResponse.Status.ok
    /// Whether a record of an exercise is on the page.
    var hasExercise = false
}

/// What a form was sent for.
enum EditPurpose: Hashable, Sendable {
    /// To be stored.
    case save
    /// To be told whether it could be, and under which label.
    case check
    /// To be shown what others would be shown.
    case preview(PreviewQuestion)
}
