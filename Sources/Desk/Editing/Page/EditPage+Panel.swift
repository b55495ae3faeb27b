internal import Localization

extension EditPage {
    /// What the node has to say about the form that came in.
    func panel(_ words: Words) -> HTML {
        switch panel {
        case .none: ""
        case .checked(let label):
            notice(words[.editCheckedHeading], words[.editCheckedAdvice], sentences(label), words)
        case .unchanged: notice(words[.editUnchangedHeading], words[.editUnchangedAdvice], "", words)
        case .merged: notice(words[.editMergedHeading], words[.editMergedAdvice], "", words)
        case .raised(let label, let reasons, let accepted): raised(label, reasons, accepted, words)
        case .preview(let preview): preview.html(words)
        }
    }

    private func notice(_ heading: String, _ advice: String, _ more: HTML, _ words: Words) -> HTML {
        """
        <div class="card notice" role="status" tabindex="-1" autofocus><h2>\(heading)</h2><p>\(advice)</p>\(more)</div>

        """
    }

    private func sentences(_ label: [String]) -> HTML {
        "<ul>\(each(label) { "<li>\($0)</li>" })</ul>"
    }

    private func raised(_ label: [String], _ reasons: [RecordLink], _ accepted: String, _ words: Words) -> HTML {
        let why: HTML =
            reasons.isEmpty
            ? "" : "<p>\(words[.editRaisedWhy])</p><ul>\(each(reasons) { "<li>\($0.html(words))</li>" })</ul>"
        return """
            <div class="card notice" role="alert" tabindex="-1" autofocus><h2>\(words[.editRaisedHeading])</h2>
            <p>\(words[.editRaisedAdvice])</p>\(sentences(label))\(why)
            <input type="hidden" name="accepted" value="\(accepted)">
            <p class="acts"><button class="button" name="do" value="save">\(words[.editRaisedAccept])</button></p></div>

            """
    }
}
