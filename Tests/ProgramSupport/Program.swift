import Foundation

/// The built program, run as people run it: a process of its own, with no signal masked and no file of this one's but the
/// three of every program.
public final class Program {
    /// Where a program of this package lies: beside the test's own, for both are built by one build.
    public static func built(_ name: String) -> String {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// What came of a run.
    public struct Result: Hashable, Sendable {
        /// The exit status, or the negative number of the signal that ended it.
        public var status: Int32
        /// What it wrote to standard output.
        public var output: String
        /// What it wrote to standard error.
        public var errors: String
    }

    /// The process; it leads a group of its own.
    private let process: pid_t
    private let output: Int32
    private let errorFile: String
    private var status: Int32?

    /// Runs a program to its end.
    public static func run(_ path: String, _ arguments: [String], input: String = "") throws -> Result {
        let program = try Program([path] + arguments, input: input)
        var text: [UInt8] = []
        while let part = program.read() { text += part }
        return Result(
            status: program.wait(),
            output: String(decoding: text, as: UTF8.self),
            errors: program.errors
        )
    }

    /// Starts a program. Its standard input and errors are files, so that nothing waits for a reader or a writer.
    public init(_ words: [String], input: String = "") throws {
        let folder = FileManager.default.temporaryDirectory.path
        let inputFile = folder + "/entente-test-" + UUID().uuidString
        errorFile = folder + "/entente-test-" + UUID().uuidString
        try input.write(toFile: inputFile, atomically: false, encoding: .utf8)
        defer { unlink(inputFile) }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        var files = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&files)
        defer { posix_spawn_file_actions_destroy(&files) }
        posix_spawn_file_actions_addopen(&files, 0, inputFile, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&files, ends[1], 1)
        posix_spawn_file_actions_addopen(&files, 2, errorFile, O_WRONLY | O_CREAT, 0o600)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of tests mask signals; the program must not.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var identifier: pid_t = 0
        let failure = posix_spawn(&identifier, words[0], &files, &attributes, &arguments, environ)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        process = identifier
        output = ends[0]
    }

    deinit {
        if status == nil {
            signal(SIGKILL)
            _ = wait()
        }
        close(output)
        unlink(errorFile)
    }

    /// The number of its process.
    public var identifier: Int32 { process }

    /// What it wrote to standard error so far.
    public var errors: String { (try? String(contentsOfFile: errorFile, encoding: .utf8)) ?? "" }

    /// Whether it has not ended yet.
    public var isRunning: Bool {
        guard status == nil else { return false }
        var raw: Int32 = 0
        guard waitpid(process, &raw, WNOHANG) == process else { return true }
        status = Self.meaning(raw)
        return false
    }

    /// The next bytes of its standard output; nil at their end.
    public func read() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(output, &bytes, bytes.count)
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }

    /// Sends it, and what it has started, a signal.
    public func signal(_ number: Int32) { kill(-process, number) }

    /// Waits for its end; its exit status, or the negative number of the signal that ended it.
    public func wait() -> Int32 {
        if let status { return status }
        var raw: Int32 = 0
        while waitpid(process, &raw, 0) == -1, errno == EINTR {}
        let end = Self.meaning(raw)
        status = end
        return end
    }

    private static func meaning(_ raw: Int32) -> Int32 {
        raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
    }
}
