/// The text form of labels, for example `RESTRICTED REL[NATO, JPN] REL[AUS, KOR] CAVEAT[ATOMAL]`.
///
/// ```
/// label  = 1*item                                  items in any order; printed in the order below
/// item   = "TLP:" colour                           once
///        / level                                   once; without one the lowest, where a list is given
///        / "REL" "[" [ entry *( "," entry ) ] "]"  each is one clause; "REL[]" is nobody
///        / "CAVEAT" "[" name *( "," name ) "]"
///        / "PAP:" name / "MARK" "[" name "]"       once each; beside the label
/// entry  = "community" / [ kind ":" ] name         the kind where the name is ambiguous: party, format, person
/// name   = bare word / quoted                      in quotation marks, with \" \\ \u{hex}
/// ```
///
/// Printing and parsing round-trip. Names are resolved by a `Names`: the writer's when parsing, the reader's when
/// printing. What the reader may not see is printed as one fixed word, which is an error when parsed.
public enum LabelText {
    /// The greatest length of a text that is parsed, in UTF-8 bytes.
    public static let maximumBytes = 65_536

    /// Reads a marking. The level, where lists are given without one, is the lowest.
    public static func parse(
        _ text: String,
        names: some Names,
        policy: Policy,
        limits: LabelLimits = .standard
    ) throws(LabelTextError) -> Marking {
        guard text.utf8.count <= maximumBytes else {
            throw LabelTextError(.limit, at: 1, found: "\(text.utf8.count) bytes", expected: "at most \(maximumBytes)")
        }
        var parser = LabelParser(text: text, names: names, policy: policy)
        return try parser.marking(within: limits)
    }

    /// Prints a marking as declared, in canonical order.
    public static func print(_ marking: Marking, names: some Names, policy: Policy) -> String {
        let printer = LabelPrinter(names: names, policy: policy)
        var items: [String] = []
        if let tlp = marking.tlp { items.append("TLP:" + tlp.word) }
        if let level = marking.level {
            items.append(printer.level(named: level))
            items += printer.lists(clauses: marking.clauses, caveats: marking.caveats)
        }
        if let pap = marking.pap { items.append("PAP:" + printer.bareOrQuoted(pap)) }
        if let privacyMark = marking.privacyMark {
            items.append("MARK[" + printer.bareOrQuoted(privacyMark) + "]")
        }
        return items.joined(separator: " ")
    }

    /// Prints a label. The level always stands first, the lowest too; `tlp` is the colour beside the label, if any.
    public static func print(_ label: Label, names: some Names, policy: Policy, tlp: TLP? = nil) -> String {
        let printer = LabelPrinter(names: names, policy: policy)
        var items = tlp.map { ["TLP:" + $0.word] } ?? []
        items.append(printer.level(label.level))
        items += printer.lists(clauses: label.clauses, caveats: label.caveats)
        return items.joined(separator: " ")
    }
}
