internal import HTTPTypes
internal import JSON
internal import Localization
internal import Records
internal import STIX

/// A withdrawal as its writer has asked for it.
struct Withdrawal: Hashable, Sendable {
    let id: String
    /// The version that the writer had before them.
    let version: String
    let reason: String
    let isSure: Bool

    init(_ posted: Posted, id: String) {
        self.id = id
        version = posted.first("version")
        reason = FormValue.trimmed(posted.first("reason"))
        isSure = posted.first("sure") == "yes"
    }

    /// A withdrawal that nothing is filled in of yet.
    init(of served: Served) {
        id = served.id
        version = served.version
        reason = ""
        isSure = false
    }
}

extension Editor {
    /// The page on which a record is withdrawn.
    func page(_ withdrawal: Withdrawal, faults: [FormFault] = []) throws -> EditView? {
        guard let (served, _) = try editable(withdrawal.id), let entry = try shelf.entry(of: served) else { return nil }
        let name = try shelf.title(of: entry, words: words)
        let page = RevokePage(
            id: served.id,
            name: name,
            version: served.version,
            reason: withdrawal.reason,
            faults: faults,
            formToken: secret
        )
        return EditView(
            title: words(.editRevokeTitle, ["name": name]),
            body: page.body(words),
            record: RecordLink(entry),
            status: faults.isEmpty ? .ok : .unprocessableContent
        )
    }

    /// What a withdrawal that came in leads to; nil where there is nothing for this writer.
    func step(_ withdrawal: Withdrawal) throws -> EditStep? {
        guard let (served, kind) = try editable(withdrawal.id) else { return nil }
        var faults: [FormFault] = []
        if withdrawal.version != served.version {
            faults.append(FormFault(path: "sure", message: words[.editFaultRevokeChanged]))
        }
        if withdrawal.reason.isEmpty { faults.append(FormFault(path: "reason", message: words[.editFaultReason])) }
        if !withdrawal.isSure { faults.append(FormFault(path: "sure", message: words[.editFaultSure])) }
        guard faults.isEmpty, let draft = try draft(withdrawal, of: served, kind: kind) else {
            return try page(withdrawal, faults: faults).map(EditStep.page)
        }
        return .revoke(draft, withdrawal)
    }

    /// The last version: the record as it was, withdrawn, with the reason in its note.
    private func draft(_ withdrawal: Withdrawal, of served: Served, kind: FormKind) throws -> RecordDraft? {
        var record = served.value
        let now = instant(after: served)
        record["modified"] = .string(now.text)
        record["revoked"] = true
        let note = words(.editRevokeNote, ["reason": withdrawal.reason])
        if let field = kind.field("note") {
            let old = field.json(in: record)?.string
            set(.string([old, note].compactMap(\.self).joined(separator: "\n\n")), for: field, in: &record)
        }
        guard case .valid(let object, _) = catalogue.check(record) else { return nil }
        return RecordDraft(
            objects: [object],
            id: served.id,
            isNew: false,
            accepted: "",
            defaultMarking: try defaultMarking(of: served)
        )
    }
}
