import JSON

/// Single values. Texts are looked at where they lie; a `String` is made only of what is kept or reported.
extension ObjectCheck {
    /// A text of a form.
    mutating func check(_ node: JSONNode, _ form: TextForm, _ section: String) {
        guard let isAccepted = node.withUTF8(form.accepts) else {
            return mismatch(node, form.expectation, form.section ?? section)
        }
        if form.isForFanged && isDefanged { return }
        if !isAccepted {
            report(
                "",
                form.section ?? section,
                "is \(Quoted(node.string ?? ""))",
                form.expectation,
                form.severity
            )
        } else {
            for advice in form.advice { check(node, advice, section) }
        }
    }

    mutating func checkInteger(_ node: JSONNode, _ range: ClosedRange<Int64>, _ property: PropertyPlan) {
        guard let integer = node.integer else { return mismatch(node, "an integer", "STIX 2.1 §2.10") }
        if range.contains(integer) { return }
        let expectation =
            range.upperBound == 9_007_199_254_740_991
            ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        report("", property.section, "is \(integer)", expectation)
    }

    mutating func checkFloat(_ node: JSONNode, _ range: ClosedRange<Double>, _ property: PropertyPlan) {
        guard let double = node.double else { return mismatch(node, "a number", "STIX 2.1 §2.6") }
        if range.contains(double) { return }
        let expectation =
            range.upperBound == .greatestFiniteMagnitude
            ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
        report("", property.section, "is \(double)", expectation)
    }

    /// A timestamp, if it is one.
    mutating func timestamp(_ node: JSONNode, digits: Int, _ section: String) -> ScannedTimestamp? {
        guard let scanned = node.withUTF8(CivilTime.scan) else {
            mismatch(node, "a timestamp", section)
            return nil
        }
        guard let scanned else {
            report(
                "",
                "STIX 2.1 §2.16",
                "is \(Quoted(node.string ?? ""))",
                "a UTC timestamp such as 2026-01-31T12:00:00.000Z"
            )
            return nil
        }
        guard scanned.digits >= digits else {
            report(
                "",
                section,
                "is \(Quoted(node.string ?? ""))",
                "\(digits) digits or more after the seconds"
            )
            return nil
        }
        return scanned
    }

    /// An id of an allowed type, if it is one.
    mutating func reference(_ node: JSONNode, _ plan: ReferencePlan, _ section: String) -> Identifier? {
        let catalogue = catalogue
        let outcome = node.withUTF8 { bytes -> (isID: Bool, id: Identifier?) in
            guard let length = Identifier.typeLength(bytes) else { return (false, nil) }
            let type = UnsafeBufferPointer(rebasing: bytes[..<length])
            guard plan.allows(type, catalogue.objectClass) else { return (true, nil) }
            return (true, Identifier(checked: bytes))
        }
        guard let outcome else {
            mismatch(node, plan.expectation, "STIX 2.1 §2.9")
            return nil
        }
        if outcome.isID && outcome.id != nil { return outcome.id }
        if outcome.isID {
            report("", section, "is \(Quoted(node.string ?? ""))", plan.expectation)
        } else if !takesLocalReferences {
            report("", "STIX 2.1 §2.9", "is \(Quoted(node.string ?? "")), no identifier", plan.expectation)
        }
        return nil
    }

    mutating func checkWord(
        _ node: JSONNode,
        _ table: NameTable,
        _ vocabulary: Vocabulary,
        isClosed: Bool,
        _ property: PropertyPlan
    ) {
        let isKnown = node.withUTF8 { bytes in
            (!isClosed && Name.isVocabularyWord(bytes)) || table.index(of: bytes) != nil
        }
        switch isKnown {
        case nil: mismatch(node, "a word of \(vocabulary.name)", property.section)
        case true: break
        default:
            if isClosed {
                report(
                    "",
                    "STIX 2.1 §2.4",
                    "is \(Quoted(node.string ?? ""))",
                    "one of "
                        + vocabulary.words.joined(separator: ", ")
                )
            } else {
                report(
                    "",
                    "STIX 2.1 §2.14",
                    "is \(Quoted(node.string ?? ""))",
                    "a word of \(vocabulary.name), or one in lower case with hyphens",
                    .warning
                )
            }
        }
    }
}

extension Identifier {
    /// An identifier of bytes that were found to be one.
    init(checked bytes: UnsafeBufferPointer<UInt8>) {
        text = String(decoding: bytes, as: UTF8.self)
    }
}
