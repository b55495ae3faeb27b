extension Difference {
    /// The difference as plain text, for a terminal, a file, a screen reader.
    ///
    /// Each paragraph has a line that says what became of it, and its words on the lines after that, four spaces in:
    /// `[-removed-]` and `{+added+}`. Where a text itself has one of these marks, or a backslash, it has a backslash
    /// before it, so that the text can be read back exactly.
    ///
    /// - Parameter context: how many paragraphs of which nothing is different stand before and after one that differs;
    ///   nil for all
    public func text(context: Int? = nil) -> String {
        let isShown = shown(context)
        var result = ""
        var hidden = 0
        func close() {
            if hidden > 0 { result += "(\(hidden) unchanged)\n" }
            hidden = 0
        }
        for (index, change) in changes.enumerated() {
            guard isShown[index] else {
                hidden += 1
                continue
            }
            close()
            result += head(change) + "\n"
            for line in lines(change) { result += Self.indented(line) + "\n" }
        }
        close()
        return result
    }

    private func shown(_ context: Int?) -> [Bool] {
        guard let context else { return changes.map { _ in true } }
        var isShown = changes.map { _ in false }
        for (index, change) in changes.enumerated() where !isUnchanged(change) {
            for near in max(0, index - context)...min(changes.count - 1, index + context) { isShown[near] = true }
        }
        return isShown
    }

    /// Whether nothing is different in it.
    public func isUnchanged(_ change: Change) -> Bool {
        guard case .stayed(let index, let other, .same) = change else { return false }
        return old[index].kind == new[other].kind
    }

    private func head(_ change: Change) -> String {
        switch change {
        case .stayed(let index, let other, let wording):
            let what =
                switch wording {
                case .same: isUnchanged(change) ? "unchanged" : "words unchanged"
                case .changed: "changed"
                case .rewritten: "rewritten"
                }
            return "\(numbers(index, other)): " + what + kinds(index, other)
        case .moved(let index, let other, let wording):
            let what =
                switch wording {
                case .same: "moved"
                case .changed: "moved and changed"
                case .rewritten: "moved and rewritten"
                }
            return "\(numbers(index, other)): " + what + kinds(index, other)
        case .left(let index, let other): return "(\(number(old: index)): moved, now \(number(new: other)))"
        case .removed(let index): return "(\(number(old: index))): removed"
        case .added(let index): return "\(number(new: index)): added"
        case .split(let index, let others, _):
            return others.map { number(new: $0) }.joined(separator: " and ") + ": split (was \(number(old: index)))"
        case .joined(let indices, let other, _):
            let before = indices.map { number(old: $0) }.joined(separator: " and ")
            return number(new: other) + ": joined (was \(before))"
        }
    }

    private func numbers(_ index: Int, _ other: Int) -> String {
        let (before, after) = (number(old: index), number(new: other))
        return ExactText.areSame(before, after) ? after : "\(after) (was \(before))"
    }

    private func kinds(_ index: Int, _ other: Int) -> String {
        let (before, after) = (old[index].kind, new[other].kind)
        return before == after ? "" : ", \(after ?? "of no kind") (was \(before ?? "of no kind"))"
    }

    /// The number that is printed beside an old passage.
    public func number(old index: Int) -> String { old[index].number ?? String(index + 1) }

    /// The number that is printed beside a new passage.
    public func number(new index: Int) -> String { new[index].number ?? String(index + 1) }

    /// The words, a line for each text or piece.
    private func lines(_ change: Change) -> [String] {
        switch change {
        case .stayed(let index, let other, let wording), .moved(let index, let other, let wording):
            switch wording {
            case .same: return [Self.marked([.kept(new[other].text)])]
            case .changed(let spans): return [Self.marked(spans)]
            case .rewritten:
                return [Self.marked([.removed(old[index].text)]), Self.marked([.added(new[other].text)])]
            }
        case .left: return []
        case .removed(let index): return [Self.marked([.removed(old[index].text)])]
        case .added(let index): return [Self.marked([.added(new[index].text)])]
        case .split(_, _, let pieces), .joined(_, _, let pieces): return pieces.map(Self.marked)
        }
    }

    /// The same text with each of its lines four spaces in.
    private static func indented(_ text: String) -> String {
        var result = String.UnicodeScalarView("    ".unicodeScalars)
        for scalar in text.unicodeScalars {
            result.append(scalar)
            // Not by character: a carriage return and a line feed are one.
            if scalar == "\n" { result.append(contentsOf: "    ".unicodeScalars) }
        }
        return String(result)
    }

    /// Spans as one text with marks.
    public static func marked(_ spans: [WordSpan]) -> String {
        spans.map { span in
            switch span {
            case .kept(let text): escaped(text)
            case .removed(let text): "[-" + escaped(text) + "-]"
            case .added(let text): "{+" + escaped(text) + "+}"
            }
        }.joined()
    }

    /// A text of which no part reads as a mark: a backslash before each backslash, bracket and brace that could be one.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : nil
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isMark =
                switch scalar {
                case "\\": true
                // At an edge it could make a mark with what stands next to it.
                case "[": after == "-" || after == nil
                case "{": after == "+" || after == nil
                case "]": before == "-" || before == nil
                case "}": before == "+" || before == nil
                default: false
                }
            if isMark { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}
