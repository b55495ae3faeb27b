/// Something that an operator does to a node. It is written once and done in two ways: in the command's own process
/// where the node is stopped, in the node's where it runs.
public protocol NodeOperation: Codable, Sendable {
    /// What comes of it.
    associatedtype Reply: Codable, Sendable

    /// What a request calls it.
    static var name: String { get }
    /// Whether it makes a node in a folder that holds none.
    static var makesNode: Bool { get }

    /// Does it.
    ///
    /// - Throws: whatever an `OperationFailure` can be made of.
    func perform(in workplace: Workplace) async throws -> Reply
}

extension NodeOperation {
    /// Only on a node that is there.
    public static var makesNode: Bool { false }
}

/// A file that a command has read, since the node may stand elsewhere and may not read it itself.
public struct InputFile: Sendable, Hashable {
    /// The path as the command names it; `-` is standard input.
    public let path: String
    /// What is in it.
    public let bytes: [UInt8]

    /// A file that was read.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Reads the file at a path, or standard input for `-`.
    ///
    /// - Throws: `NodeError.unreadable`.
    public init(reading path: String) throws {
        self.init(path: path, bytes: try InputPaths.contents(of: path))
    }
}

/// Why an operation was not done, as it crosses the socket.
public struct OperationFailure: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is: a command ends by it.
    public let kind: FailureKind
    /// What is wrong, where, and what was expected.
    public let description: String
    /// The faults of files; empty where files are not at fault.
    let faults: [InputFault]

    /// A failure of a kind.
    public init(_ kind: FailureKind, _ description: String) {
        self.kind = kind
        self.description = description
        faults = []
    }

    /// The failure that an error means.
    init(_ error: any Error) {
        if let failure = error as? OperationFailure {
            self = failure
            return
        }
        kind = FailureKind(error) ?? .fault
        description = "\(error)"
        faults = (error as? FaultyInput)?.faults ?? []
    }

    /// The error that the operation threw, as far as it matters which.
    var original: any Error { faults.isEmpty ? self : FaultyInput(faults: faults) }
}
