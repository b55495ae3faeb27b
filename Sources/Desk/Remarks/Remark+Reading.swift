internal import JSON
internal import Localization
internal import Records

extension Entry {
    /// Whether it is a note that reports an error.
    var isReport: Bool { isNote(Remark.reportLabel) }

    /// Whether it is a note that answers such a report.
    var isAnswer: Bool { isNote(Remark.answerLabel) }

    /// The records that a note is about, in its order.
    var noted: [String] { whole["object_refs"].map { $0.elements.compactMap(\.string) } ?? [] }

    private func isNote(_ label: String) -> Bool {
        guard type == "note", let labels = whole["labels"] else { return false }
        return labels.elements.contains { $0.equals(label) }
    }
}

extension Shelf {
    /// What answers a report, in the order of arrival.
    func answers(to report: Entry) throws -> [Entry] {
        try view.referring(to: report.id).compactMap { try entry(of: $0.record) }
            .filter { $0.isAnswer && $0.noted.contains(report.id) }
    }

    /// Whether the reader may answer a report: whoever writes for the party that keeps the record.
    func mayAnswer(_ report: Entry) throws -> Bool {
        guard report.isReport, view.roles.contains(.author), let party = view.party,
            let about = try report.noted.first.flatMap(entry)
        else { return false }
        return about.served.origin == party
    }

    /// The reports about records of the reader's party that nobody has answered, for those who may.
    func openReports() throws -> [Entry] {
        guard view.roles.contains(.author), view.party != nil else { return [] }
        return try view.correspondence().compactMap(entry(of:)).filter { report in
            guard try mayAnswer(report) else { return false }
            return try answers(to: report).isEmpty
        }
    }
}
