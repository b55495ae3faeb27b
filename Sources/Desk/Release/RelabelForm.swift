internal import Localization
internal import Web

/// A change of label as it is filled in: which versions, the label, and why.
struct RelabelForm: Hashable, Sendable {
    /// The names of the versions.
    var versions: [String] = []
    var label = LabelForm()
    var reason = ""
    /// The labels that stood there when the change was looked at before it was confirmed.
    var seen = ""

    init(versions: [String]) {
        self.versions = versions
    }

    init(_ posted: Posted) {
        versions = posted.all("version")
        label = LabelForm(posted, isNew: true)
        reason = FormValue.trimmed(posted.first("reason"))
        seen = posted.first("seen")
    }

    /// The longest reason that is taken, in characters.
    static let longestReason = 2000

    /// What is wrong with the reason, if anything.
    func reasonFault(_ words: Words) -> FormFault? {
        if reason.isEmpty { return FormFault(path: "reason", message: words[.formReasonNeeded]) }
        guard reason.count <= Self.longestReason else {
            let limit = words.locale.grouped(Self.longestReason)
            return FormFault(path: "reason", message: words(.formReasonLong, ["limit": limit]))
        }
        return nil
    }
}

extension FormPart {
    /// Everything that was typed, to be sent again with a confirmation.
    func again(_ posted: Posted) -> HTML {
        each(posted.items.filter { !["do", "form_token", "seen"].contains($0.name) }) { item in
            hidden(item.name, item.value) + "\n"
        }
    }
}
