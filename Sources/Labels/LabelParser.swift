/// Reads the text form of a label as one writer means it.
struct LabelParser<Writer: Names> {
    private let names: Writer
    private let policy: Policy
    private var scanner: LabelScanner
    private var lexeme = LabelScanner.Lexeme.end

    private var level: String?
    private var tlp: TLP?
    private var pap: String?
    private var privacyMark: String?
    private var caveats: [String] = []
    private var clauses: [Clause] = []

    init(text: String, names: Writer, policy: Policy) {
        self.names = names
        self.policy = policy
        scanner = LabelScanner(text)
    }

    mutating func marking(within limits: LabelLimits) throws(LabelTextError) -> Marking {
        try advance()
        if lexeme == .end { throw error(.empty, expected: "a level, TLP:…, REL[…] or CAVEAT[…]") }
        while lexeme != .end { try item() }
        let end = scanner.position
        do {
            try limits.check(caveats: caveats, clauses: clauses)
        } catch {
            throw LabelTextError(
                .limit,
                at: end,
                found: "\(error.found) \(error.rule.rawValue)",
                expected: "at most \(error.limit)"
            )
        }
        let isRelease = level != nil || !clauses.isEmpty || !caveats.isEmpty
        guard isRelease else { return Marking(tlp: tlp, pap: pap, privacyMark: privacyMark) }
        return Marking(
            level: level ?? policy.lowestName,
            caveats: caveats,
            clauses: clauses,
            tlp: tlp,
            pap: pap,
            privacyMark: privacyMark
        )
    }

    private mutating func advance() throws(LabelTextError) {
        lexeme = try scanner.next()
    }

    private mutating func item() throws(LabelTextError) {
        switch lexeme {
        case .quoted(let name): try levelItem(name)
        case .word(let word):
            switch LabelKeyword(rawValue: word) {
            case .release: try list { (parser) throws(LabelTextError) in try parser.clause() }
            case .caveat: try list { (parser) throws(LabelTextError) in try parser.caveatList() }
            case .privacyMark: try list { (parser) throws(LabelTextError) in try parser.privacyMarkItem() }
            case .colour: try colourItem()
            case .permissibleActions: try permissibleActionsItem()
            case nil: try levelItem(word)
            }
        case .hidden: throw hiddenError
        default: throw error(.unexpected, expected: "a level, TLP:…, REL[…] or CAVEAT[…]")
        }
    }

    private mutating func levelItem(_ name: String) throws(LabelTextError) {
        guard let found = policy.level(named: name), names.canSee(level: found) else {
            let known = policy.levels.filter { names.canSee(level: $0.level) }.map(\.name)
            throw error(.unknownLevel, expected: "one of " + known.joined(separator: ", "))
        }
        if level != nil { throw error(.twice, expected: "one level") }
        level = name
        try advance()
    }

    private mutating func colourItem() throws(LabelTextError) {
        try advance()
        try expect(.colon, "a colon after TLP")
        guard case .word(let word) = lexeme, let colour = TLP(word: word) else {
            throw error(.unknownColour, expected: "one of " + TLP.allCases.map(\.word).joined(separator: ", "))
        }
        if tlp != nil { throw error(.twice, expected: "one TLP colour") }
        tlp = colour
        try advance()
    }

    private mutating func permissibleActionsItem() throws(LabelTextError) {
        try advance()
        try expect(.colon, "a colon after PAP")
        if pap != nil { throw error(.twice, expected: "one PAP colour") }
        pap = try name("a PAP colour")
    }

    private mutating func privacyMarkItem() throws(LabelTextError) {
        if privacyMark != nil { throw error(.twice, expected: "one privacy mark") }
        privacyMark = try name("a privacy mark")
        try expect(.close, "]")
    }

    /// The brackets of a list; `body` reads what is in them and the closing one.
    private mutating func list(
        _ body: (inout Self) throws(LabelTextError) -> Void
    ) throws(LabelTextError) {
        try advance()
        try expect(.open, "[")
        try body(&self)
    }

    private mutating func caveatList() throws(LabelTextError) {
        if lexeme == .close { throw error(.emptyCaveats, expected: "the name of a caveat") }
        repeat {
            if lexeme == .hidden { throw hiddenError }
            let failure = error(.unknownCaveat, expected: "a caveat that you may use")
            let caveat = try name("the name of a caveat")
            guard policy.hasCaveat(caveat), names.canSee(caveat: caveat) else { throw failure }
            caveats.append(caveat)
        } while try closeOrComma()
    }

    private mutating func clause() throws(LabelTextError) {
        if lexeme == .close {
            clauses.append(.nobody)
            return try advance()
        }
        var tokens: [Token] = []
        repeat { tokens.append(try entry()) } while try closeOrComma()
        clauses.append(Clause(tokens))
    }

    private mutating func entry() throws(LabelTextError) -> Token {
        if lexeme == .hidden { throw hiddenError }
        let failure = error(.unknownName, expected: "a name that you can see")
        let isBare = if case .word = lexeme { true } else { false }
        let first = try name("a name")
        if isBare, lexeme == .colon {
            guard let kind = TokenKind(rawValue: first), kind != .community else {
                throw LabelTextError(
                    .unexpected,
                    at: failure.position,
                    found: first,
                    expected: "party:, format: or person:"
                )
            }
            try advance()
            if lexeme == .hidden { throw hiddenError }
            let isBare = if case .word = lexeme { true } else { false }
            return try token(named: try name("a name"), isBare: isBare, kind: kind, failure: failure)
        }
        if isBare, first == TokenKind.community.rawValue { return .community }
        return try token(named: first, isBare: isBare, kind: nil, failure: failure)
    }

    /// The one token of this name, or of this id, that the writer can see.
    private func token(
        named name: String,
        isBare: Bool,
        kind: TokenKind?,
        failure: LabelTextError
    ) throws(LabelTextError) -> Token {
        var found: [Token]
        if isBare, Token(TokenKind.party.rawValue + ":" + name) != nil {
            let kinds = kind.map { [$0] } ?? [.party, .format, .person]
            found = kinds.map { Token($0, name) }.filter { names.name(of: $0) != nil }
        } else {
            found = names.tokens(named: name, kind: kind)
        }
        found = Set(found).sorted()
        guard let first = found.first else { throw failure }
        guard found.count == 1 else {
            let kinds = Set(found.map(\.kind.rawValue)).sorted().map { $0 + ":" + name }
            let expected = kinds.count > 1 ? kinds.joined(separator: " or ") : "a name that only one bears, or its id"
            throw LabelTextError(.ambiguousName, at: failure.position, found: name, expected: expected)
        }
        return first
    }

    private mutating func name(_ expectation: String) throws(LabelTextError) -> String {
        switch lexeme {
        case .word(let name), .quoted(let name):
            try advance()
            return name
        case .end: throw error(.unclosed, expected: expectation)
        case .hidden: throw hiddenError
        default: throw error(.unexpected, expected: expectation)
        }
    }

    /// True after a comma, false after the closing bracket.
    private mutating func closeOrComma() throws(LabelTextError) -> Bool {
        switch lexeme {
        case .comma:
            try advance()
            return true
        case .close:
            try advance()
            return false
        case .end: throw error(.unclosed, expected: "]")
        default: throw error(.unexpected, expected: ", or ]")
        }
    }

    private mutating func expect(_ expected: LabelScanner.Lexeme, _ expectation: String) throws(LabelTextError) {
        guard lexeme == expected else {
            throw error(lexeme == .end ? .unclosed : .unexpected, expected: expectation)
        }
        try advance()
    }

    private var hiddenError: LabelTextError {
        error(.hiddenName, expected: "names; this word only stands for names that you may not see")
    }

    private func error(_ rule: LabelTextError.Rule, expected: String) -> LabelTextError {
        let found =
            switch lexeme {
            case .word(let word): word
            case .quoted(let name): LabelScanner.quote(name)
            case .open: "["
            case .close: "]"
            case .comma: ","
            case .colon: ":"
            case .hidden: LabelScanner.hiddenWord
            case .end: ""
            }
        return LabelTextError(rule, at: scanner.position, found: found, expected: expected)
    }
}
