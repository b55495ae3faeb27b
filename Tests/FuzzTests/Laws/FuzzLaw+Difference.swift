import Difference

extension FuzzLaw {
    /// Of two texts every paragraph is told once, kept and removed words are the old text and kept and added words the new
    /// one, byte for byte; the way back is the same difference; and it ends, however much stands in both.
    ///
    /// A line `====` parts the texts, each other line is a paragraph; what stands between `#` and a space at its beginning is
    /// its name.
    static let differences = FuzzLaw("differences") { input in
        let lines = String(decoding: input, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let middle = lines.firstIndex(of: "====") ?? lines.endIndex
        let (old, new) = (lines[..<middle].map(passage), lines[middle...].dropFirst().map(passage))
        let difference = Difference(old: old, new: new)
        let told = Told(difference)
        try hold(told.old == old.map { [Array($0.text.utf8)] }, "what was before is told, and once")
        try hold(told.new == new.map { [Array($0.text.utf8)] }, "what is there now is told, and once")
        let areEqual = old.map { Array($0.text.utf8) } == new.map { Array($0.text.utf8) }
        try hold(difference.isEmpty == areEqual, "nothing is different where the texts are equal, and nowhere else")
        let (there, back) = (difference.summary, Difference(old: new, new: old).summary)
        try hold(
            there.wordsAdded == back.wordsRemoved && there.wordsRemoved == back.wordsAdded
                && there.added == back.removed && there.split == back.joined && there.moved == back.moved
                && there.unchanged == back.unchanged && there.rewritten == back.rewritten,
            "the way back is the same difference"
        )
        try hold(difference.text().isEmpty == difference.changes.isEmpty, "every change has its line")
    }

    private static func passage(_ line: Substring) -> Passage {
        guard line.first == "#", let end = line.firstIndex(of: " ") else { return Passage(text: String(line)) }
        return Passage(key: String(line[..<end]), text: String(line[line.index(after: end)...]))
    }
}

/// The paragraphs of both texts as a difference tells them, each time it does.
private struct Told {
    private(set) var old: [[[UInt8]]]
    private(set) var new: [[[UInt8]]]

    init(_ difference: Difference) {
        old = difference.old.map { _ in [] }
        new = difference.new.map { _ in [] }
        for change in difference.changes {
            switch change {
            case .stayed(let index, let other, let wording), .moved(let index, let other, let wording):
                let spans = Self.spans(wording, difference.old[index].text, difference.new[other].text)
                old[index].append(Self.text(of: spans, \.isOld))
                new[other].append(Self.text(of: spans, \.isNew))
            case .left: continue
            case .removed(let index): old[index].append(Array(difference.old[index].text.utf8))
            case .added(let other): new[other].append(Array(difference.new[other].text.utf8))
            case .split(let index, let others, let pieces):
                old[index].append(Self.text(of: Array(pieces.joined()), \.isOld))
                for (other, spans) in zip(others, pieces) { new[other].append(Self.text(of: spans, \.isNew)) }
            case .joined(let indices, let other, let pieces):
                new[other].append(Self.text(of: Array(pieces.joined()), \.isNew))
                for (index, spans) in zip(indices, pieces) { old[index].append(Self.text(of: spans, \.isOld)) }
            }
        }
    }

    private static func spans(_ wording: Wording, _ old: String, _ new: String) -> [WordSpan] {
        switch wording {
        case .same: [.kept(new)]
        case .changed(let spans): spans
        case .rewritten: [.removed(old), .added(new)]
        }
    }

    private static func text(of spans: [WordSpan], _ isThere: KeyPath<WordSpan, Bool>) -> [UInt8] {
        spans.filter { $0[keyPath: isThere] }.flatMap { Array($0.text.utf8) }
    }
}
