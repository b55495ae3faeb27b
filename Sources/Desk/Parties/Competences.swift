internal import Localization

/// What a format deals with, and what it has no power over: why one format is chosen and not another.
struct Competences: PartyPart {
    let anchor = "competences"
    let heading = Text.competencesHeading
    let isExpected: Bool
    let has: [RecordText]
    let lacks: [RecordText]

    init(_ party: Entry) {
        has = party.texts("competences").map { RecordText($0, party.language) }
        lacks = party.texts("lacks").map { RecordText($0, party.language) }
        isExpected = party.isFormat
    }

    var isEmpty: Bool { has.isEmpty && lacks.isEmpty }

    func content(_ words: Words) -> HTML {
        """
        <div class="sides"><div><h3>\(words[.competencesHas])</h3>\(list(has, words))</div>\
        <div><h3>\(words[.competencesLacks])</h3>\(list(lacks, words))</div></div>
        """
    }

    private func list(_ texts: [RecordText], _ words: Words) -> HTML {
        guard !texts.isEmpty else { return #"<p class="absent">\#(words[.notRecorded])</p>"# }
        return "<ul>\(each(texts) { "<li>\($0.html(words))</li>" })</ul>"
    }
}
