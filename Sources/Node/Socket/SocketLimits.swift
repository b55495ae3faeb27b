import Synchronization

/// How much commands may ask of a running node.
struct SocketLimits: Sendable {
    /// Commands at a time.
    var commands = 16
    /// The files of all commands under way, in bytes: they are held in memory.
    var bytes = 1 << 30
    /// The files of one command.
    var files = 100_000
    /// How long a command may take to send a request with its files, in seconds. It has read them all before.
    var sendingSeconds: Int64 = 120
}

/// What is in use of the limits.
final class SocketUse: Sendable {
    private let limits: SocketLimits
    private let used = Mutex<(commands: Int, bytes: Int)>((0, 0))

    init(_ limits: SocketLimits) {
        self.limits = limits
    }

    /// Whether one more command finds a place.
    func enter() -> Bool {
        used.withLock { used in
            guard used.commands < limits.commands else { return false }
            used.commands += 1
            return true
        }
    }

    /// A command has left.
    func leave() { used.withLock { $0.commands -= 1 } }

    /// Takes room for files.
    ///
    /// - Throws: `OperationFailure` where there is too little.
    func take(_ bytes: Int) throws {
        guard bytes <= limits.bytes else {
            throw OperationFailure(
                .faultyInput,
                "\(bytes) bytes are more than a running node takes at once (\(limits.bytes)); stop it, or send less"
            )
        }
        let isFree = used.withLock { used in
            guard used.bytes + bytes <= limits.bytes else { return false }
            used.bytes += bytes
            return true
        }
        guard isFree else { throw OperationFailure(.unavailable, "the node is busy with other commands; try again") }
    }

    /// Gives room back.
    func giveBack(_ bytes: Int) { used.withLock { $0.bytes -= bytes } }
}
