import Labels
import LabelsSupport
import Testing

/// What is wrong with texts of labels, and what an answer may not give away.
struct LabelTextErrorTests {
    private let names = NamesTable.alliance
    private let policy: Policy

    init() throws {
        policy = try Policy.standard.adding(caveat: "ATOMAL").adding(caveat: "BALK")
            .adding(level: "SECRET", above: "RESTRICTED")
    }

    private func parse(_ text: String, names: NamesTable = .alliance) throws(LabelTextError) -> Marking {
        try LabelText.parse(text, names: names, policy: policy)
    }

    // MARK: - What the asker may not see

    @Test func `an unknown name and a hidden one give one answer`() {
        var names = names
        names.hidden = [NamesTable.japan, NamesTable.nato]
        #expect(error("REL[JPN]", names: names)?.rule == .unknownName)
        expectAlike("REL[JPN]", "REL[XXX]", names: names)
        expectAlike("REL[AUS, party:JPN]", "REL[AUS, party:XXX]", names: names)
        expectAlike("REL[format:NATO]", "REL[format:XXXX]", names: names)
        expectAlike("REL[party:\(Identities.id(2))]", "REL[party:\(Identities.id(99))]", names: names)
        expectAlike("REL[\(Identities.id(2))]", "REL[\(Identities.id(99))]", names: names)
    }

    @Test func `an unknown level or caveat and one that is not held give one answer`() {
        #expect(error("SECRET")?.rule == .unknownLevel)
        expectAlike("SECRET REL[JPN]", "XXXXXX REL[JPN]")
        #expect(error("CAVEAT[BALK]")?.rule == .unknownCaveat)
        expectAlike("CAVEAT[ATOMAL, BALK]", "CAVEAT[ATOMAL, XXXX]")
        #expect(error("SECRET")?.expectation == "one of UNCLASSIFIED, RESTRICTED")
    }

    @Test(arguments: ["REL[(hidden)]", "REL[AUS, (hidden)]", "(hidden)", "CAVEAT[(hidden)]", "REL[party:(hidden)]"])
    func `what was printed for hidden names is not parsed back`(text: String) {
        #expect(error(text)?.rule == .hiddenName)
    }

    // MARK: - Errors

    @Test(arguments: [
        ("", 1, LabelTextError.Rule.empty), ("  ", 3, .empty), ("SECRETS", 1, .unknownLevel),
        ("restricted", 1, .unknownLevel), ("RESTRICTED RESTRICTED", 12, .twice), ("TLP:RED TLP:RED", 13, .twice),
        ("TLP", 4, .unclosed), ("TLP RED", 5, .unexpected), ("TLP:BLUE", 5, .unknownColour),
        ("TLP:", 5, .unknownColour),
        ("REL", 4, .unclosed), ("REL JPN", 5, .unexpected), ("REL[", 5, .unclosed), ("REL[JPN", 8, .unclosed),
        ("REL[JPN KOR]", 9, .unexpected), ("REL[JPN,]", 9, .unexpected), ("REL[,JPN]", 5, .unexpected),
        ("REL[JPN]]", 9, .unexpected), ("[JPN]", 1, .unexpected), (",", 1, .unexpected), ("REL[XXX]", 5, .unknownName),
        ("REL[JPN, XXX]", 10, .unknownName), ("REL[NATO]", 5, .ambiguousName), ("REL[team:JPN]", 5, .unexpected),
        ("REL[community:JPN]", 5, .unexpected), ("REL[format:JPN]", 5, .unknownName), ("REL[party:]", 11, .unexpected),
        ("CAVEAT[]", 8, .emptyCaveats), ("CAVEAT[NONE]", 8, .unknownCaveat), ("CAVEAT[\"\"]", 8, .unknownCaveat),
        ("REL[\"JPN]", 5, .unclosed), ("REL[\"\\n\"]", 6, .escape), ("REL[\"\\u{110000}\"]", 6, .escape),
        ("REL[\"\\u{}\"]", 6, .escape), ("REL[\"\\", 6, .escape), ("RESTRICTED)", 11, .unexpected),
        ("MARK[a] MARK[b]", 14, .twice), ("PAP:RED PAP:RED", 13, .twice), ("MARK[]", 6, .unexpected),
    ])
    func `errors say where and which rule`(text: String, position: Int, rule: LabelTextError.Rule) {
        let error = error(text)
        #expect(error?.rule == rule, "\(String(describing: error))")
        #expect(error?.position == position, "\(String(describing: error))")
        #expect(error?.expectation.isEmpty == false)
    }

    @Test func `an ambiguous name is answered with its kinds`() {
        #expect(error("REL[NATO]")?.expectation == "format:NATO or party:NATO")
        #expect(
            error("REL[NATO]")?.description
                == "position 5: found NATO, expected format:NATO or party:NATO [ambiguousName]"
        )
    }

    @Test func `a label beyond the limits is refused`() {
        let limits = LabelLimits(clauses: 1, tokens: 2, caveats: 1)
        for text in ["REL[JPN] REL[KOR]", "REL[JPN, KOR, AUS]"] {
            let error = #expect(throws: LabelTextError.self) {
                try LabelText.parse(text, names: names, policy: policy, limits: limits)
            }
            #expect(error?.rule == .limit)
        }
        #expect(error(String(repeating: "[", count: LabelText.maximumBytes + 1))?.rule == .limit)
    }

    @Test func `no text makes the parser do anything but answer`() {
        var random = LabelRun.random(for: "label noise")
        let pieces = [
            "REL", "[", "]", ",", ":", "\"", "\\", "u{", "}", "CAVEAT", "TLP", "RED", "JPN", "party", "(hidden)", " ",
            "RESTRICTED", "community", "\u{0}", "́", "MARK", "PAP",
        ]
        var parsed = 0
        for _ in 0..<(LabelRun.isLong ? 200_000 : 5000) {
            let text = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
                pieces.randomElement(using: &random)
            }
            if (try? parse(text.joined())) != nil { parsed += 1 }
        }
        #expect(parsed > 0)
    }

    private func error(_ text: String, names: NamesTable = .alliance) -> LabelTextError? {
        do {
            _ = try parse(text, names: names)
            return nil
        } catch {
            return error
        }
    }

    /// Errors are equal, what the asker wrote themselves aside.
    private func expectAlike(_ one: String, _ two: String, names: NamesTable = .alliance) {
        let (first, second) = (error(one, names: names), error(two, names: names))
        #expect(first != nil)
        #expect(first?.rule == second?.rule)
        #expect(first?.position == second?.position)
        #expect(first?.expectation == second?.expectation)
    }
}
