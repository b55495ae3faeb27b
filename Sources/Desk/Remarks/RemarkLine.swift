internal import Localization
internal import Records

/// A report of an error with its answers, as its readers see it: the two parties between whom it stands.
struct RemarkLine: Hashable, Sendable {
    /// One text and who wrote it.
    struct Said: Hashable, Sendable {
        let by: RecordLink
        /// When, in words.
        let at: String
        let text: String
        let language: String
    }

    /// The note's own page.
    let link: RecordLink
    /// The record that it is about.
    let about: RecordLink?
    let report: Said
    let answers: [Said]
    /// Where it can be answered; nil for those who may not.
    let answer: Address?

    init(_ report: Entry, shelf: Shelf, words: Words) throws {
        link = RecordLink(report)
        about = try report.noted.first.map(shelf.link)
        self.report = try Self.said(report, shelf, words)
        answers = try shelf.answers(to: report).map { try Self.said($0, shelf, words) }
        let page = Address(report.permanentAddress.path + "answer/")
        answer = try shelf.mayAnswer(report) ? page : nil
    }

    private static func said(_ note: Entry, _ shelf: Shelf, _ words: Words) throws -> Said {
        Said(
            by: try shelf.link(note.served.origin),
            at: words.instant(note.served.version),
            text: note.standard("content") ?? note.name,
            language: note.language
        )
    }

    /// - Parameters:
    ///   - namesRecord: whether the record is named that it is about, on pages of others
    ///   - isAnswerable: whether the way to the answer is shown
    func html(_ words: Words, namesRecord: Bool = false, isAnswerable: Bool = true) -> HTML {
        let subject: HTML = namesRecord ? with(about) { "<p><b>\($0.html(words))</b></p>" } : ""
        let state: HTML =
            answers.isEmpty ? #"<p class="small absent">\#(words[.remarkUnanswered])</p>"# : ""
        let way = with(isAnswerable ? answer : nil) {
            #"<p class="no-print"><a href="\#($0)">\#(words[.remarkAnswer])</a></p>"#
        }
        return """
            <li>\(subject)\(Self.said(report, .remarkBy, words))\
            \(each(answers) { Self.said($0, .remarkAnswerBy, words) })\(state)\(way)</li>
            """
    }

    private static func said(_ said: Said, _ who: Text, _ words: Words) -> HTML {
        let text = each(said.text.split(separator: "\n", omittingEmptySubsequences: true), between: "<br>") {
            RecordText(String($0), said.language).html(words)
        }
        return """
            <div class="remark"><p class="small soft">\(words[who]) \(said.by.html(words)) \u{B7} \(said.at)</p>\
            <p>\(text)</p></div>
            """
    }
}
