/// What one parser owes to every input, whatever it is: the tests try it on the corpus and on mutations of it, the
/// fuzzer (`Fuzz/run`) on inputs that it grows.
struct FuzzLaw: Sendable {
    /// How an input is tried. What is thrown is a broken law.
    enum Check: Sendable {
        /// At once: parsers of text.
        case direct(@Sendable ([UInt8]) throws -> Void)
        /// By way of doors that answer when they are ready.
        case awaited(@Sendable ([UInt8]) async throws -> Void)
    }

    /// Also the name of its corpus and of its dictionary in `Fuzz`.
    let name: String
    let check: Check

    /// A law about a parser.
    init(_ name: String, check: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.check = .direct(check)
    }

    /// A law about doors.
    init(_ name: String, awaited check: @escaping @Sendable ([UInt8]) async throws -> Void) {
        self.name = name
        self.check = .awaited(check)
    }

    /// Every law.
    static let all: [FuzzLaw] = [
        json, stix, labels, markings, recordFiles, forms, cookies, cursors, filters, envelopes, times, fields,
        certificates, differences, doors,
    ]

    /// The law of a name; nil where there is none.
    static func named(_ name: String) -> FuzzLaw? { all.first { $0.name == name } }

    /// Tries an input.
    func judge(_ input: [UInt8]) async throws {
        switch check {
        case .direct(let check): try check(input)
        case .awaited(let check): try await check(input)
        }
    }
}

/// A law that an input breaks, in a sentence that says what should be.
struct BrokenLaw: Error, CustomStringConvertible {
    let description: String
}

/// Throws where what should be is not so.
func hold(_ isSo: Bool, _ law: @autoclosure () -> String) throws {
    guard isSo else { throw BrokenLaw(description: law()) }
}

/// A value that should be there.
func present<Value>(_ value: Value?, _ law: @autoclosure () -> String) throws -> Value {
    guard let value else { throw BrokenLaw(description: law()) }
    return value
}
